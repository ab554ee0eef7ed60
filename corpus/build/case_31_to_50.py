"""31 to 50: what really arrives. Mails, zip files and folders around short documents, each with one thing that matters."""

from dataclasses import dataclass
from datetime import UTC, datetime

import families
import parcels
from parcels import File, Letter, put

SECURE = (("X-ZIVVER-Message", "beveiligd"),)
ENCLOSED = "1. Contactgegevensblad\n2. Evaluatie plan van aanpak\n3. Beschikking\n4. Bereidheidsverklaring"
SIGNATURE = "Met vriendelijke groet,\n{worker}\n"
COVER = "Geachte secretaris,\n\nHierbij stuur ik u het verzoek voor {child} {surname}, met de bijlagen die daarbij horen.\n\n" + SIGNATURE

APRIL = {"signed": "14 april 2026", "talked": "8 april 2026"}
MOTHER_WRITES = """Moeder, op {talked} thuis besproken, een uur. Moeder schreef daarna een mail; die staat in de mail bij dit verzoek.
Vader, op {talked} op kantoor: vader zegt: “Ik ga weg als het begint. Dat had ik eerder moeten doen.”"""
REACTION = """
De mail van moeder:

Van: {mother} {surname}
Verzonden: zondag 12 april 2026 20.41
Onderwerp: mijn reactie op het verzoek

Hallo {worker}, ik heb het verzoek gelezen. Hierbij mijn reactie. Ik schrok van hoe vaak de politie is geweest. Het klopt wel. Ik wil dat
er rust komt, maar ik wil niet dat {child} bij mij weg moet.
{mother}
"""
NOTICE = """Er staat een beveiligd bericht voor u klaar.

Log in om het bericht te lezen. Het bericht is 30 dagen beschikbaar.
"""


@dataclass(frozen=True)
class People:
    """Who a case is about."""

    child: str
    surname: str
    mother: str
    worker: str
    bsn: int
    father: str = ""
    foster: str = ""

    def told(self, text: str, **more: str) -> str:
        """The prose with these people and days in it."""
        days = {
            "signed": "3 maart 2026",
            "talked": "24 februari 2026",
            "announced": ENCLOSED,
            "home": self.foster or "gezinshuis De Zwaluw",
        }
        order = {"case": "671204", "year": "26-0113", "ruled": "15 januari 2026", "start": "20 januari 2026", "end": "20 januari 2027"}
        rest = {"parents": "", "extra": "", "mailbox": "info@vth.example"}
        return text.format(**{**days, **order, **rest, **vars(self), **more})

    def letter(
        self, text: str = COVER, *, secure: bool = True, subject: str = "Verzoek tot Onderzoek", on: tuple[int, int] = (4, 3)
    ) -> Letter:
        """A mail of the one who asks, on a day and month."""
        sent = datetime(2026, on[1], on[0], 10, 15, tzinfo=UTC)
        return Letter(subject, f"{self.worker} <info@afzender.example>", sent, self.told(text), SECURE if secure else ())


def enclosures(case: str, people: People, *, without: str = "") -> list[File]:
    """The four enclosures that a request with pleegouders or the GI as voogd needs, save one."""
    files = [
        ("contactgegevensblad.docx", parcels.docx(people.told(families.CONTACTS), "Contactgegevensblad")),
        ("evaluatie pva.docx", parcels.docx(people.told(families.EVALUATION), "Evaluatie")),
        ("beschikking.pdf", parcels.pdf(case, people.told(families.ORDER))),
        ("bereidheidsverklaring.pdf", parcels.pdf(case, people.told(families.WILLING))),
    ]
    return [(name, data) for name, data in files if not (without and name.startswith(without))]


def request(people: People, text: str = families.FOSTER, name: str = "VTO gezagsbeëindiging.docx", **more: str) -> File:
    """The request itself."""
    return name, parcels.docx(people.told(text, **more), "VTO")


def build() -> None:
    packages()
    merged_and_misnamed()
    nested()
    versions_and_mail_text()
    unreadable()
    dated_elsewhere()


def packages() -> None:
    """31 to 36: a complete package, and one without each of its enclosures."""
    case, people = "31-pakket-compleet-per-mail", People("Stijn", "Oudshoorn", "Wendy", "Lotte Bruijn", 999310616, foster="Van der Werf")
    put(case, ("verzoek.eml", parcels.mail(people.letter(), [request(people), *enclosures(case, people)])))

    case, people = "32-pakket-zonder-contactgegevens", People("Guus", "Hartman", "Sabrina", "Joris Kamp", 999317842, foster="De Boer")
    put(case, request(people), *enclosures(case, people, without="contact"))

    case, people = "33-pakket-zonder-evaluatie", People("Bram", "Ligthart", "Chantal", "Nadia Azzouzi", 999330238, foster="Kuipers")
    put(case, ("mail.eml", parcels.mail(people.letter(), [request(people), *enclosures(case, people, without="evaluatie")])))

    case, people = "34-pakket-zonder-beschikking", People("Thijmen", "Roos", "Patricia", "Lotte Bruijn", 999340992, foster="Van Dam")
    put(case, ("pakket.zip", parcels.zipped([request(people), *enclosures(case, people, without="beschikking")])))

    case, people = "35-pakket-zonder-bereidheid", People("Mats", "Verhoeven", "Kim", "Joris Kamp", 999348073, foster="Smit")
    put(case, request(people), *enclosures(case, people, without="bereid"))

    case, people = "36-pakket-zonder-bereidheid-gi", People("Fenna", "Bos", "Linda", "Rachid Haddou", 999349296)
    put(case, request(people, families.GUARDIAN), *enclosures(case, people, without="bereid"))


def merged_and_misnamed() -> None:
    """37 to 40: names that lie, one PDF, a form with two ticks, two beschikkingen."""
    case, people = "37-namen-kloppen-niet", People("Siem", "Blok", "Daphne", "Nadia Azzouzi", 999356410, foster="Jonker")
    names = ["beschikking.docx", "contactgegevensblad.docx", "scan 0012.pdf", "evaluatie.pdf"]
    files = [(name, data) for name, (_, data) in zip(names, enclosures(case, people), strict=True)]
    put(case, request(people, name="document1.docx"), *files)

    case, people = "38-bijlagen-in-een-pdf", People("Lotte", "Prins", "Manon", "Rachid Haddou", 999376007)
    texts = (families.CONTACTS, families.EVALUATION, families.ORDER, families.WILLING_GI)
    put(case, request(people, families.GUARDIAN), ("bijlagen.pdf", parcels.pdf(case, *(people.told(text) for text in texts))))

    case, people = "39-twee-vinkjes-en-dubbel", People("Ruben", "Dekkers", "Angela", "Lotte Bruijn", 999380060, foster="Mulder")
    files = [request(people), *enclosures(case, people)]
    files[-1] = ("bereidheidsverklaring.docx", parcels.docx(people.told(families.WILLING_BOTH), "Bereidheidsverklaring"))
    put(case, *files, ("kopie van beschikking.pdf", files[3][1]))

    case, people = "40-oude-en-nieuwe-beschikking", People("Sepp", "Wolters", "Ilse", "Joris Kamp", 999384685, foster="Postma")
    old = {"case": "655310", "year": "25-0088", "ruled": "14 januari 2025", "start": "20 januari 2025", "end": "20 januari 2026"}
    put(case, request(people), *enclosures(case, people), ("besch oud.pdf", parcels.pdf(case, people.told(families.ORDER, **old))))


def nested() -> None:
    """41 to 43: a mail forwarded in a mail, a zip file in a mail, a mail in a zip file."""
    case, people = "41-doorgestuurde-mail", People("Noor", "Hendriks", "Esmee", "Tamara Visch", 999388903)
    inner = parcels.mail(people.letter(on=(15, 4)), [request(people, families.ALONE, "VTO.docx", announced="Geen", **APRIL)])
    text = "Ter behandeling, zie de mail hieronder.\n"
    put(case, ("FW verzoek.eml", parcels.mail(people.letter(text, subject="FW: verzoek", on=(16, 4)), [("verzoek.eml", inner)])))

    case, people = "42-zip-in-mail", People("Yara", "Timmer", "Bianca", "Tamara Visch", 999390582)
    files = [request(people, families.ALONE, "VTO.docx", announced="1. Verzuimoverzicht", **APRIL)]
    files.append(("verzuimoverzicht.pdf", parcels.pdf(case, people.told(families.ABSENCES))))
    put(case, ("verzoek.eml", parcels.mail(people.letter(secure=False, on=(15, 4)), [("stukken.zip", parcels.zipped(files))])))

    case, people = "43-mail-in-zip", People("Jip", "Scholten", "Roos", "Hakan Demir", 999390673, father="Wouter")
    inner = parcels.mail(people.letter(on=(15, 4)), [fights(people)])
    put(case, ("postvak.zip", parcels.zipped([("bericht.eml", inner)])))


def fights(people: People, name: str = "VTO.docx", **more: str) -> File:
    """The request about parents who fight."""
    days = APRIL | {"announced": "Geen"} | more
    days.setdefault("parents", people.told(families.SPOKEN, **days))
    return request(people, families.FIGHTS, name, **days)


def versions_and_mail_text() -> None:
    """44 to 46: two versions in two mails, a reaction in the text of a mail, a bare notification."""
    case, people = "44-twee-versies-in-mails", People("Kick", "Vermeer", "Sanne", "Hakan Demir", 999394770, father="Dennis")
    draft = fights(people, "VTO concept.docx", signed="2 april 2026", parents="Volgt nog.")
    final = fights(people, "VTO definitief.docx")
    put(case, ("1 concept.eml", parcels.mail(people.letter("Hierbij het concept.\n", on=(2, 4)), [draft])))
    put(case, ("2 definitief.eml", parcels.mail(people.letter("Hierbij het verzoek in de definitieve versie.\n", on=(15, 4)), [final])))

    case, people = "45-reactie-in-mailtekst", People("Duuk", "Maas", "Renate", "Hakan Demir", 999412450, father="Arjan")
    told = people.told(MOTHER_WRITES, **APRIL)
    text = people.told(COVER + REACTION)
    put(case, ("verzoek.eml", parcels.mail(people.letter(text, on=(15, 4)), [fights(people, parents=told)])))

    case, people = "46-alleen-melding", People("Mila", "Kok", "Jolanda", "Tamara Visch", 999421165)
    put(case, ("bericht.eml", parcels.mail(people.letter(NOTICE, subject="U heeft een beveiligd bericht", on=(15, 4)), [])))


def unreadable() -> None:
    """47 to 49: a locked enclosure, a damaged request, a scanned enclosure."""
    case, people = "47-bijlage-op-slot", People("Lieke", "Brouwer", "Anouk", "Tamara Visch", 999433416)
    files = [request(people, families.ALONE, "VTO.docx", announced="1. Verzuimoverzicht", **APRIL)]
    put(case, *files, ("verzuimoverzicht.pdf", parcels.locked(people.told(families.ABSENCES))))

    case, people = "48-verzoek-beschadigd", People("Ties", "Vos", "Mirjam", "Hakan Demir", 999439145, father="Peter")
    name, data = fights(people, "VTO Ties Vos.docx")
    put(case, ("verzoek.eml", parcels.mail(people.letter(on=(15, 4)), [(name, data[: len(data) // 3])])))

    case, people = "49-bijlage-gescand", People("Evi", "Peters", "Monique", "Tamara Visch", 999447063)
    files = [request(people, families.ALONE, "VTO.docx", announced="1. Verzuimoverzicht", **APRIL)]
    put(case, *files, ("verzuimoverzicht scan.pdf", parcels.scan(parcels.pdf(case, people.told(families.ABSENCES)))))


def dated_elsewhere() -> None:
    """50: a diagnosis that only the attached report dates, and a BSN in the subject of the mail."""
    case, people = "50-diagnose-in-bijlage", People("Saar", "Willems", "Petra", "Tamara Visch", 999447853)
    extra = people.told("Bij {child} is ADHD vastgesteld door gz-psycholoog M. Terpstra van Youz, zie het verslag.")
    announced = "1. Diagnostisch verslag"
    files = [request(people, families.ALONE, "VTO.docx", announced=announced, extra=extra, **APRIL)]
    files.append(("verslag.pdf", parcels.pdf(case, people.told(families.REPORT))))
    put(case, ("verzoek.eml", parcels.mail(people.letter(subject="VTO Saar Willems, BSN 999447853", on=(15, 4)), files)))
