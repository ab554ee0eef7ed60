"""04: an old form with legacy fields. Parts of it were never filled in, and instruction text was left."""

import word
import word_xml as xml
from docx.document import Document

CASE = "04-vto-formuliervelden"

TITLE = "FORMULIER VERZOEK TOT ONDERZOEK (VTO) - versie 2019.2"
Part = tuple[str, list[tuple[str, str]]]
PARTS: list[Part] = [
    (
        "A. Verzoeker",
        [
            ("Organisatie", "Stichting MEE, regio Haaglanden"),
            ("Contactpersoon", "Yvonne Prins"),
            ("Functie", "consulent"),
            ("Telefoonnummer", ""),
            ("E-mail", ""),
            ("Datum", ""),
        ],
    ),
    (
        "B. Jeugdige",
        [
            ("Naam", "Kyra van Wijngaarden"),
            ("Geboortedatum", "23-11-2015"),
            ("BSN", "999253888"),
            ("School", "SBO De Haagse Beek, groep 6"),
            ("Verblijfplaats", "bij vader, Leyweg 714 te Den Haag"),
        ],
    ),
    (
        "C. Ouder 1",
        [("Naam", "Bart van Wijngaarden"), ("Geboortedatum", "11-06-1986"), ("Telefoon", "06 - 3155 8802")],
    ),
    (
        "D. Ouder 2",
        [("Naam", "Linda Okafor"), ("Geboortedatum", "29-03-1989"), ("Telefoon", "06 - 3155 4417")],
    ),
    (
        "E. Waarom moet dit gezin aan de Jeugdbeschermingstafel worden besproken?",
        [
            (
                "",
                "Kyra is in een half jaar drie keer 's nachts alleen thuis gebleven (9 januari, 27 februari en 14 maart 2026; vader vertelde"
                " dit zelf in het gesprek van 17 maart 2026). Haar veiligheid is daardoor in gevaar. Vader is na het gesprek van 31 maart 2026"
                " gestopt met de thuisbegeleiding, zodat wij in het vrijwillig kader niet verder komen.",
            )
        ],
    ),
    (
        "F. Feiten en zorgen",
        [
            (
                "",
                "Vader werkt vijf nachten per week in de beveiliging. De oppas zegde op 5 januari 2026 op (bron: vader, 17 maart 2026).",
            ),
            (
                "",
                "Kyra kwam op 13 van de 40 schooldagen in februari en maart 2026 zonder lunch op school (registratie De Haagse Beek, 30 maart"
                " 2026). De intern begeleider, mevrouw R. Visser, zag op 16 maart 2026 dat Kyra twee dagen dezelfde kleren droeg.",
            ),
            (
                "",
                "Moeder woont sinds augustus 2025 in Rotterdam. Kyra logeert daar om het weekend; volgens moeder (gesprek 2 april 2026) gaat dat goed.",
            ),
        ],
    ),
    (
        "G. Ingezette hulp en resultaat",
        [
            (
                "",
                "Thuisbegeleiding MEE, november 2025 tot en met maart 2026, twee uur per week. Resultaat: vader maakte een weekrooster, maar"
                " vond geen oppas voor de nacht. Vader beëindigde de begeleiding op 31 maart 2026.",
            ),
        ],
    ),
    ("H. Afspraken met ouders en kind", [("", "")]),
    ("I. Hulpvragen", [("", "")]),
    (
        "J. Diagnoses",
        [
            (
                "",
                "Kyra: lichte verstandelijke beperking (TIQ 62), vastgesteld door orthopedagoog-generalist S. Bouwman van Middin op 3 september 2024.",
            )
        ],
    ),
    (
        "K. Reactie ouder 1",
        [
            (
                "",
                "Besproken met vader op 7 april 2026, bij hem thuis. Vader zegt: “Ik moet werken, anders hebben we geen huis. Ik zie ook wel dat"
                " het niet kan, een kind alleen. Help mij aan oppas.”",
            )
        ],
    ),
    (
        "L. Reactie ouder 2",
        [
            (
                "",
                "Besproken met moeder op 8 april 2026, in een videogesprek van een uur. Moeder vindt dat Kyra bij haar kan wonen: “Ik heb een"
                " kamer voor haar en mijn werk is overdag.”",
            )
        ],
    ),
    (
        "M. Mening van de jeugdige",
        [
            (
                "",
                "Kyra (10) zei op 9 april 2026 op school: “Ik vind het niet fijn in het donker. Papa is wel lief.” Zij vindt het goed dat"
                " haar ouders dit lezen.",
            )
        ],
    ),
    (
        "N. Informatie aan ouders",
        [
            (
                "",
                "De ouders kregen op 7 en 8 april 2026 de folder over de Jeugdbeschermingstafel. Zij weten dat zij het dossier mogen inzien,"
                " dat zij informatie mogen vragen en dat zij fouten mogen laten verbeteren. [naam ouder] weet dat de gemeente, de Raad voor de"
                " Kinderbescherming en Jeugdbescherming West het verzoek ontvangen.",
            )
        ],
    ),
]
GEZAG = {"C. Ouder 1": True, "D. Ouder 2": True}
HINTS = {
    "F. Feiten en zorgen": "Beschrijf hier feitelijk wat u heeft gezien en gehoord. Noem datum en bron.",
    "I. Hulpvragen": "Vul hier de hulpvragen van het gezin in, één per regel.",
}


def build() -> None:
    document = word.new_document("Formulier VTO", "MEE", font="Verdana", size=9.5)
    document.sections[0].footer.paragraphs[0].text = "Formulier VTO versie 2019.2"
    document.add_paragraph().add_run(TITLE).bold = True
    names = iter(range(1, 100))
    for title, rows in PARTS:
        document.add_paragraph().add_run(title).bold = True
        if title in HINTS:
            document.add_paragraph().add_run(HINTS[title]).italic = True
        for label, value in rows:
            paragraph = document.add_paragraph(f"{label}: " if label else "")
            xml.form_text(paragraph, f"Tekst{next(names)}", value)
        if title in GEZAG:
            gezag(document, title)
    signature(document, next(names))
    word.save(document, CASE, "formulier VTO ingevuld.docx")


def gezag(document: Document, title: str) -> None:
    paragraph = document.add_paragraph("Gezag: ")
    for label in ("ja", "nee"):
        xml.form_tick(paragraph, f"Gezag{title[0]}{label}", label, is_checked=(label == "ja") == GEZAG[title])


def signature(document: Document, number: int) -> None:
    document.add_paragraph().add_run("O. Ondertekening").bold = True
    document.add_paragraph("Ondergetekende heeft de inhoud gecontroleerd en is daarmee akkoord.")
    paragraph = document.add_paragraph("Naam: ")
    xml.form_text(paragraph, f"Tekst{number}", "Yvonne Prins, consulent MEE")
