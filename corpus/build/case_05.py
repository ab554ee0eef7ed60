"""05: nested tables, merged cells, text boxes and footnotes, by a case director. An unborn child and a toddler; everything in order."""

from collections.abc import Callable

import word
import word_xml as xml
from docx.document import Document
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

CASE = "05-vto-geneste-tabellen"

Note = Callable[[Paragraph, str], None]

HELP = [
    ("Wat", "Wie en wanneer", "Wat leverde het op"),
    (
        "Stevig Ouderschap",
        "JGZ, 14-10-2025 tot 20-01-2026",
        "Vier van de acht huisbezoeken gingen door. Moeder nam de tips over eten over.",
    ),
    ("Ambulante begeleiding", "Impegno, 02-02-2026 tot heden", "Dagritme voor Luuk. Moeder doet sinds 20-04-2026 de deur niet meer open."),
    (
        "Verloskundige zorg",
        "Praktijk De Bron, vanaf 12-01-2026",
        "Drie van de zeven controles gemist; de groei van de baby is niet gemeten.",
    ),
]
FACTS = [
    ("Luuk liep op 8 maart 2026 om 22.40 uur in pyjama op de Vaillantlaan. Een voorbijganger belde de politie.",
     "Politiemelding van 8 maart 2026, door Veilig Thuis op 11 maart 2026 met ons gedeeld; moeder weet dit."),
    ("Moeder sliep op dat moment in de woning. Zij had die avond vier slaaptabletten ingenomen.",
     "Moeder in het gesprek van 12 maart 2026 met Joris Haverkamp."),
    ("Op 20 april, 23 april en 28 april 2026 deed moeder bij een afgesproken bezoek niet open.",
     "Rapportage Impegno van 29 april 2026, begeleider D. Soares."),
    ("Moeder miste de zwangerschapscontroles van 3 maart, 31 maart en 14 april 2026.",
     "Brief verloskundige H. Mulder van 20 april 2026, met toestemming van moeder opgevraagd."),
]  # fmt: skip
AGREEMENTS = [
    "Moeder draait elke avond om 19.00 uur de voordeur op het nachtslot en hangt de sleutel hoog. Oma belt elke avond om 20.00 uur om te horen of dat is gedaan.",
    "Moeder gaat op 26 mei en 9 juni 2026 naar de verloskundige; Kevin rijdt haar en appt de casusregisseur na afloop.",
    "Luuk slaapt van vrijdag tot zondag bij oma, tot de evaluatie van 15 juni 2026 met moeder, oma en Kevin.",
]
REACTION_MOTHER = (
    "Moeder (gesprek van 13 mei 2026, bij haar thuis): “Ik ben moe en ik wil geen vreemden in huis. Maar ik schrok ook van Luuk op straat."
    " Ik wil dat mijn moeder helpt en niet een instelling.”"
)
REACTION_FATHER = [
    "Reactie van Kevin Blom, vader van het ongeboren kind",
    "“Ik wil de baby erkennen en voor allebei zorgen. Ik vind het goed dat iemand meekijkt.” (gesprek van 14 mei 2026)",
]
WORRY = [
    "Grootste zorg als er niets verandert",
    "Luuk loopt opnieuw 's nachts alleen over straat, zoals op 8 maart 2026, en de baby wordt geboren zonder dat de groei is gevolgd.",
]
INFORMED = [
    "Het verzoek is op 13 mei 2026 met moeder en op 14 mei 2026 met Kevin van begin tot eind doorgesproken.",
    "Moeder kreeg daarbij de informatie die hoort bij artikel 13 en 14 AVG. Verteld is dat zij haar gegevens mag inzien, informatie mag vragen en"
    " onjuiste gegevens mag laten corrigeren.",
    "Moeder mag een vertrouwenspersoon meenemen; zij vraagt haar moeder. Zij weet dat het verzoek vooraf naar de gemeente, de Raad voor de"
    " Kinderbescherming en het Leger des Heils gaat.",
]


def build() -> None:
    document = word.new_document("Verzoek tot onderzoek Vreeswijk", "J. Haverkamp", font="Liberation Sans", size=10)
    note = xml.footnotes(document)
    document.sections[0].header.paragraphs[0].text = "Gemeente Den Haag · Team Casusregie · vertrouwelijk"
    xml.page_number(document.sections[0].footer.paragraphs[0])
    document.add_paragraph().add_run("VERZOEK TOT ONDERZOEK – Jeugdbeschermingstafel Haaglanden").font.size = Pt(15)
    people(document)
    outer = document.add_table(rows=0, cols=2)
    xml.plain_borders(outer)
    title(outer, "Noodzaak van bespreking")
    text(outer, "Luuk (4) en zijn ongeboren broertje of zusje zijn niet veilig, want moeder sliep op 8 maart 2026 na vier slaaptabletten, terwijl"
         " Luuk naar buiten liep. De begeleiding van Impegno komt sinds 20 april 2026 niet meer binnen. Daardoor bereikt de vrijwillige hulp het gezin niet"
         " meer, terwijl de bevalling op 2 augustus 2026 wordt verwacht. Daarom is bespreking aan de tafel nodig.")  # fmt: skip
    title(outer, "Feiten")
    facts(outer, note)
    title(outer, "Krachten van het gezin")
    text(outer, "Moeder gaat elke dag met Luuk naar de peuterspeelzaal: 38 van de 40 dagdelen tussen 2 maart en 8 mei 2026 (presentielijst De Zonnebloem)."
         " Oma Vreeswijk en Kevin wonen op vijf minuten lopen.")  # fmt: skip
    title(outer, "Hulp die is geprobeerd")
    nested(outer)
    text(outer, "Er wordt gezinsgericht gewerkt volgens Signs of Safety: op 12 maart 2026 maakten moeder, oma en Kevin de drie kolommen.")
    title(outer, "Diagnoses")
    text(outer, "Luuk heeft het syndroom van Down, in december 2021 vastgesteld door kinderarts B. van Eck (Juliana Kinderziekenhuis). Dit is"
         " aangeboren en blijvend; de kinderarts acht opnieuw vaststellen daarom niet zinvol (brief van 4 mei 2026).")  # fmt: skip
    after_table(document)
    word.save(document, CASE, "VTO Vreeswijk.docx")


def people(document: Document) -> None:
    table = document.add_table(rows=0, cols=4)
    xml.plain_borders(table)
    for heading, rows in PEOPLE:
        cells = table.add_row().cells
        merged = cells[0].merge(cells[3])
        merged.paragraphs[0].add_run(heading).bold = True
        xml.shade(merged, "DDE6F0")
        for row in rows:
            cells = table.add_row().cells
            for cell, value in zip(cells, row, strict=False):
                cell.paragraphs[0].add_run(value)
            if len(row) == 2:
                cells[1].merge(cells[3])
    document.add_paragraph()


PEOPLE = [
    (
        "Verzoeker",
        [
            ("Organisatie", "Team Casusregie gemeente Den Haag"),
            ("Opgesteld door", "Joris Haverkamp", "Functie", "casusregisseur"),
            ("Telefoon", "070 - 752 80 11", "E-mail", "joris.haverkamp@casusregie.example"),
            ("Datum", "15 mei 2026"),
        ],
    ),
    (
        "Kind 1",
        [
            ("Naam", "Luuk Vreeswijk", "Geboren", "19 december 2021"),
            ("BSN", "999878384", "Opvang", "peuterspeelzaal De Zonnebloem"),
        ],
    ),
    ("Kind 2", [("Naam", "ongeboren kind", "Uitgerekende datum", "2 augustus 2026")]),
    (
        "Ouders en gezag",
        [
            ("Moeder", "Maaike Vreeswijk", "Geboren", "30 maart 1999"),
            ("Gezag moeder", "ja, alleen, over Luuk"),
            ("Vader van Luuk", "Niels Vermaat, overleden op 4 juni 2023"),
            ("Vader ongeboren kind", "Kevin Blom (nog niet erkend, geen gezag)"),
            ("Adres gezin", "Vaillantlaan 880, 2526 AW Den Haag"),
        ],
    ),
]


def title(outer: Table, words: str) -> None:
    cells = outer.add_row().cells
    merged = cells[0].merge(cells[1])
    merged.paragraphs[0].add_run(words).bold = True
    xml.shade(merged, "DDE6F0")


def text(outer: Table, words: str) -> None:
    cells = outer.add_row().cells
    cells[0].merge(cells[1]).paragraphs[0].add_run(words)


def facts(outer: Table, note: Note) -> None:
    for number, (fact, source) in enumerate(FACTS, 1):
        left, right = outer.add_row().cells
        left.paragraphs[0].add_run(f"Feit {number}")
        paragraph = right.paragraphs[0]
        paragraph.add_run(fact)
        note(paragraph, source)


def nested(outer: Table) -> None:
    cells = outer.add_row().cells
    cell = cells[0].merge(cells[1])
    inner = cell.add_table(rows=0, cols=3)
    xml.plain_borders(inner)
    for index, row in enumerate(HELP):
        for inner_cell, value in zip(inner.add_row().cells, row, strict=True):
            inner_cell.paragraphs[0].add_run(value).bold = index == 0
    cell.add_paragraph()


def after_table(document: Document) -> None:
    xml.text_box(document.add_paragraph(), WORRY, 1)
    document.add_heading("Afspraken", level=2)
    for agreement in AGREEMENTS:
        document.add_paragraph(agreement, style="List Number")
    document.add_heading("Hulpvragen", level=2)
    document.add_paragraph("Moeder: hoe krijg ik 's nachts rust zonder dat Luuk wegloopt?", style="List Bullet")
    document.add_paragraph("Kevin: wat moet ik doen om de baby te erkennen?", style="List Bullet")
    document.add_heading("Reactie ouders", level=2)
    document.add_paragraph(REACTION_MOTHER)
    xml.text_box(document.add_paragraph(), REACTION_FATHER, 2)
    document.add_heading("Reactie kind", level=2)
    document.add_paragraph(
        "Luuk is vier jaar en spreekt in losse woorden. Joris keek op 13 mei 2026 met hem naar pictogrammen: hij wees oma aan bij “fijn” en het donker bij"
        " “eng”. De mening van het ongeboren kind kan niet worden gevraagd."
    )
    document.add_heading("Informeren en rechten", level=2)
    for words in INFORMED:
        document.add_paragraph(words)
    document.add_heading("Ondertekening", level=2)
    document.add_paragraph("Ik heb de gegevens nagelopen met moeder en keur de inhoud van dit verzoek goed.")
    document.add_paragraph("Den Haag, 15 mei 2026\nJoris Haverkamp")
