"""14: a fillable PDF form. The values stand only in the fields; the mother wants no conversation."""

import pikepdf
from pdf import Sheet
from reportlab.lib.colors import black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import cm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

CASE = "14-vto-invulformulier"
SHEET = Sheet(CASE, "VTO_invulformulier.pdf", "Verzoek tot Onderzoek (VTO)")
WIDTH, HEIGHT = A4
FIELD = 17 * cm

SHORT = [
    (
        "1. Verzoeker",
        [
            ("Organisatie", "Kinderopvang De Zandloper"),
            ("Naam medewerker", "Mirjam Kuiper, pedagogisch coach"),
            ("Telefoon", "070 - 320 11 98"),
            ("E-mail", "m.kuiper@zandloper.example"),
            ("Datum verzoek", "14 september 2026"),
        ],
    ),
    (
        "2. Kind",
        [
            ("Naam kind", "Mees Oudshoorn"),
            ("Geboortedatum", "5 januari 2026 (8 maanden)"),
            ("BSN", "999.51.6979"),
            ("Verblijfplaats", "bij moeder, Zuiderparklaan 77, Den Haag"),
        ],
    ),
    (
        "3. Ouders",
        [
            ("Naam moeder", "Denise Oudshoorn, geboren 18 augustus 2003"),
            ("Naam vader", "XXX"),
        ],
    ),
]
LONG = [
    (
        "4. Waarom moet dit aan de tafel worden besproken?",
        "Mees is in gevaar omdat hij in juli en augustus 2026 vier keer met te weinig voeding op de opvang kwam en moeder de hulp van de"
        " wijkverpleegkundige op 19 augustus 2026 heeft opgezegd. Zonder bespreking is er geen zicht meer op Mees: hij komt sinds 24 augustus niet meer.",
    ),
    (
        "5. Feiten en zorgen",
        "Mees woog op 6 juli 2026 6,9 kilo en op 17 augustus 6,7 kilo (consultatiebureau, overzicht van 18 augustus 2026). Op 13 en 27 juli en op 10"
        " en 20 augustus 2026 kwam hij om 8.00 uur binnen zonder flessen; om 8.30 uur dronk hij 210 ml (logboek groep De Eendjes). Op 20 augustus was"
        " zijn luier doorweekt tot zijn sokken (waarneming M. Kuiper).",
    ),
    (
        "6. Wat gaat goed?",
        "Moeder kwam tot 24 augustus elke dag op tijd en zingt voor Mees bij het afscheid (waarneming M. Kuiper).",
    ),
    (
        "7. Welke hulp is geprobeerd en wat was het resultaat?",
        "Wijkverpleegkundige JGZ, 7 juli tot 19 augustus 2026, zes huisbezoeken waarvan twee doorgingen; moeder leerde de voeding klaarmaken, maar Mees"
        " viel 200 gram af. De hulp was gericht op moeder, Mees en oma samen.",
    ),
    (
        "8. Afspraken met ouder en kind",
        "Nodig is dat moeder Mees vanaf 21 september 2026 elke maandag om 10.00 uur op het consultatiebureau laat wegen. Nodig is ook dat moeder per dag"
        " vijf flessen van 180 ml geeft en dit in het schriftje schrijft, dat oma elke avond meeleest.",
    ),
    (
        "9. Hulpvragen van het gezin",
        "Oma: hoe kan ik Denise helpen zonder ruzie? Moeder (op 6 augustus 2026): hoe weet ik of Mees genoeg drinkt?",
    ),
    ("10. Diagnoses", "n.t.b."),
    (
        "11. Reactie ouder",
        "Moeder heeft niet gereageerd. Op 31 augustus 2026 is moeder gebeld: zij nam op, zei dat zij geen gesprek wil en hing op. Op 3 september 2026 is"
        " Mirjam Kuiper aan de deur geweest; oma deed open en moeder kwam niet naar beneden. Op 8 september 2026 is een aangetekende brief met twee"
        " voorstellen voor een gesprek bezorgd; op 14 september was er geen antwoord.",
    ),
    ("12. Reactie kind", "Mees is acht maanden; zijn mening kan niet worden gevraagd."),
    (
        "13. Informatie en toestemming",
        "In de brief van 8 september 2026 staat de informatie van artikel 13 en 14 AVG. Er staat in dat moeder recht heeft op inzage, informatie en"
        " correctie, dat zij een vertrouwenspersoon mag meenemen en dat de gemeente, de Raad en de GI het verzoek krijgen. Moeder geeft geen"
        " toestemming om informatie te delen en wil niet dat het verzoek aan de Jeugdbeschermingstafel wordt besproken (telefoongesprek 31 augustus 2026).",
    ),
    ("14. Naam en handtekening", ""),
]


class Form:
    """A page being filled from the top down."""

    def __init__(self) -> None:
        self.canvas = Canvas(str(SHEET.path), pagesize=A4, invariant=1)
        self.canvas.setTitle(SHEET.title)
        self.top = HEIGHT - 2 * cm
        self.count = 0

    def room(self, needed: float) -> None:
        if self.top - needed < 2 * cm:
            self.canvas.showPage()
            self.top = HEIGHT - 2 * cm

    def text(self, words: str, *, bold: bool, left: float = 2 * cm) -> None:
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 11)
        self.canvas.drawString(left, self.top, words)

    def field(self, label: str, value: str, left: float, height: float) -> None:
        self.count += 1
        self.canvas.acroForm.textfield(
            value=value,
            name=f"veld{self.count:02}",
            tooltip=label,
            x=left,
            y=self.top - height + 10,
            width=2 * cm + FIELD - left,
            height=height,
            fontSize=10,
            borderWidth=0.5,
            borderColor=black,
            fillColor=white,
            fieldFlags="multiline" if height > cm else "",
            maxlen=4000,
        )

    def tick(self, label: str, left: float, *, is_checked: bool) -> None:
        self.count += 1
        self.canvas.acroForm.checkbox(
            name=f"vink{self.count:02}", tooltip=label, checked=is_checked, x=left, y=self.top - 3, size=12, borderWidth=0.5
        )
        self.text(label.rsplit(" ", 1)[-1], bold=False, left=left + 18)


def build() -> None:
    form = Form()
    form.text("Verzoek tot Onderzoek (VTO) – Jeugdbeschermingstafel", bold=True)
    form.top -= 1.2 * cm
    for title, rows in SHORT:
        form.room(cm * (len(rows) + 2))
        heading(form, title)
        for label, value in rows:
            form.text(label, bold=False)
            form.field(label, value, 7 * cm, 0.65 * cm)
            form.top -= 0.85 * cm
    form.text("Moeder heeft gezag", bold=False)
    form.tick("Gezag moeder ja", 7 * cm, is_checked=True)
    form.tick("Gezag moeder nee", 9 * cm, is_checked=False)
    form.top -= 0.85 * cm
    form.text("Vader heeft gezag", bold=False)
    form.tick("Gezag vader ja", 7 * cm, is_checked=False)
    form.tick("Gezag vader nee", 9 * cm, is_checked=True)
    form.top -= 1.1 * cm
    for title, value in LONG:
        wrapped = simpleSplit(value, "Helvetica", 10, FIELD - 10)
        height = max(1.2 * cm, 0.5 * cm * len(wrapped) + 0.5 * cm)
        form.room(height + cm)
        heading(form, title)
        form.field(title, "\n".join(wrapped), 2 * cm, height)
        form.top -= height + 0.3 * cm
    form.canvas.save()
    unwrap(dict(LONG))


def unwrap(values: dict[str, str]) -> None:
    """A typed paragraph has no line ends: leave the wrapping to the reader of the form, as a form program does."""
    with pikepdf.open(SHEET.path, allow_overwriting_input=True) as document:
        document.Root.AcroForm.NeedAppearances = True
        for field in document.Root.AcroForm.Fields:
            label = str(field.get("/TU", ""))
            if label in values:
                field.V = pikepdf.String(values[label])
                del field.AP
        document.save(SHEET.path, deterministic_id=True)


def heading(form: Form, title: str) -> None:
    form.text(title, bold=True)
    form.top -= 0.75 * cm
