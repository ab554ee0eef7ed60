"""01: the two-column table form of a youth team, with grey labels, content controls and check boxes. Everything in order."""

import word
import word_xml as xml
from docx.document import Document
from docx.table import Table, _Cell

CASE = "01-vto-tabelformulier"

VERZOEKER = [
    ("Organisatie", "Jeugdteam RondomJou, Den Haag Escamp"),
    ("Naam medewerker", "Ilse van Dongen"),
    ("Functie", "Gezinscoach (SKJ 110047312)"),
    ("Telefoon", "06 - 8812 4470"),
    ("E-mailadres", "i.vandongen@rondomjou-escamp.example"),
    ("Datum verzoek", "11-05-2026"),
]
KIND = [
    ("Achternaam", "Hofstede"),
    ("Voornaam", "Daan"),
    ("Geboortedatum", "14-03-2017"),
    ("Leeftijd", "9 jaar"),
    ("BSN", "999768426"),
    ("Adres", "Meppelweg 1012, 2544 AW Den Haag (bij moeder)"),
    ("School", "Basisschool De Wilgenroos, groep 5, leerkracht mevrouw T. Bos"),
]
OUDERS = [
    ("", "Moeder", "Vader"),
    ("Naam", "Sanne Kuipers", "Richard Hofstede"),
    ("Geboortedatum", "02-09-1990", "21-01-1988"),
    ("Adres", "Meppelweg 1012, Den Haag", "Loevesteinlaan 333, Den Haag"),
    ("Telefoon", "06 - 2210 9981", "06 - 2214 7750"),
]
AANLEIDING = [
    "Ik vraag de Jeugdbeschermingstafel om Daan te bespreken, omdat zijn veiligheid in gevaar is en zijn ontwikkeling stil staat, terwijl de"
    " hulp die wij sinds september 2025 bieden het geweld tussen zijn ouders niet heeft gestopt.",
    "De directe aanleiding is de avond van 18 april 2026. Vader kwam onaangekondigd bij moeder thuis, sloeg een ruit in de voordeur in en"
    " duwde moeder tegen de trap. Moeder belde zelf de politie (proces-verbaal van aangifte, politie Den Haag, 19 april 2026). Daan stond boven aan de trap. Na deze avond"
    " hebben vader en moeder allebei gezegd dat zij niet verder willen met de gezamenlijke gesprekken (moeder op 21 april, vader op 22 april"
    " 2026, beide aan mij). Daarmee is de vrijwillige hulp voor de kern van het probleem gestopt.",
]
FEITEN = [
    "Op 9 november 2025 en 18 april 2026 is de politie bij een ruzie aan de deur geweest. Beide keren was Daan thuis (bron: politiemutaties,"
    " telefonisch doorgegeven door wijkagent P. Smit op 23 april 2026).",
    "Daan was tussen 1 september 2025 en 30 april 2026 op 31 schooldagen afwezig. Van 17 dagen is de reden op school niet bekend (bron:"
    " verzuimoverzicht De Wilgenroos, 4 mei 2026).",
    "Leerkracht T. Bos vertelde op 29 april 2026 dat Daan sinds januari drie keer in de klas in slaap is gevallen en dat hij bij rekenen"
    " van niveau midden groep 5 naar niveau eind groep 3 is gegaan (toets januari 2026).",
    "Tijdens mijn huisbezoek op 24 april 2026 liet Daan zien dat hij een honkbalknuppel naast zijn bed heeft liggen.",
]
KRACHTEN = [
    "Moeder brengt Daan sinds 28 april 2026 elke dag zelf naar school (bron: aanwezigheidslijst school, 8 mei 2026). Vader heeft zich op"
    " 30 april 2026 aangemeld bij De Waag. Oma Kuipers woont om de hoek; Daan slaapt daar elke vrijdag.",
]
HULP = [
    "Gezinscoach RondomJou, 8 september 2025 tot nu, elke week een huisbezoek. Resultaat: moeder heeft een vast dagritme gemaakt, de"
    " ruzies tussen de ouders zijn niet gestopt.",
    "Ouderschapsbemiddeling bij Jeugdformaat, 12 januari tot en met 30 maart 2026, vijf gesprekken. Resultaat: er kwam geen omgangsregeling;"
    " vader miste drie van de vijf gesprekken (eindverslag Jeugdformaat, 2 april 2026).",
    "Wij werken met het hele gezin volgens Signs of Safety. Op 24 april 2026 gaf moeder de veiligheid van Daan een 4, vader een 7 en ik een 3.",
]
AFSPRAKEN = [
    "Vader komt niet onaangekondigd bij moeder aan de deur. Hij haalt Daan op zaterdag om 10.00 uur op bij oma Kuipers en brengt hem daar om"
    " 18.00 uur terug. Oma appt de gezinscoach elke zaterdagavond hoe het ging.",
    "Moeder belt 112 en daarna oma als vader toch aan de deur komt. Daan gaat dan naar buurvrouw Els op nummer 1016; dat heeft moeder op"
    " 24 april 2026 met hem geoefend.",
    "Vader begint op 19 mei 2026 bij De Waag en laat de gezinscoach uiterlijk 22 mei 2026 de behandelafspraken zien.",
    "Moeder, vader en de gezinscoach bekijken deze afspraken op 5 juni 2026 om 15.30 uur op het kantoor van RondomJou.",
]
HULPVRAGEN = [
    "Moeder: hoe zorg ik dat Daan en ik thuis veilig zijn als Richard boos is?",
    "Vader: hoe kan ik Daan elke week zien zonder ruzie met Sanne?",
    "Daan: wie zorgt dat papa en mama niet meer schreeuwen?",
]
DIAGNOSES = [
    "ADHD, gecombineerd beeld, bij Daan vastgesteld op 10 februari 2025 door gz-psycholoog M. Achterberg van Youz Den Haag"
    " (onderzoeksverslag 10 februari 2025).",
]
REACTIES = [
    ("Reactie moeder", "Besproken op 6 mei 2026, thuis. Moeder zegt: “Ik vind het eng maar het moet, want zo kan Daan niet slapen. Ik heb de"
     " politie zelf gebeld, dat wil ik erin hebben.” Haar aanvulling is bij de aanleiding verwerkt op 8 mei 2026."),
    ("Reactie vader", "Besproken op 7 mei 2026, op kantoor. Vader is het niet eens met het verzoek. Hij zegt: “Ik was boos maar ik heb haar"
     " niet geduwd. Ik wil gewoon mijn zoon zien en ik ga naar De Waag.”"),
    ("Reactie kind", "Ik heb op 8 mei 2026 op school met Daan gepraat. Hij zegt: “Ik wil bij mama wonen en bij papa voetballen. Ze moeten"
     " ophouden met schreeuwen.” Daan weet dat zijn ouders dit lezen en vindt dat goed."),
]  # fmt: skip
INFORMEREN = [
    "Ik heb het hele verzoek op 6 en 7 mei 2026 in een gesprek met moeder en met vader doorgenomen. Beiden kregen daarbij de informatie van"
    " artikel 13 en 14 AVG: welke gegevens wij vastleggen, waarvoor, van wie wij ze hebben en hoe lang wij ze bewaren.",
    "Ik heb verteld dat zij recht hebben op inzage, informatie en correctie en dat zij een vertrouwenspersoon mogen meenemen naar de tafel.",
    "Ik heb verteld dat dit verzoek vóór de bespreking naar deze partners gaat: de gemeente Den Haag (voorzitter en secretaris), de Raad voor"
    " de Kinderbescherming en Jeugdbescherming West.",
]


def build() -> None:
    document = word.new_document("Verzoek tot Onderzoek", "I. van Dongen", font="Arial", size=10)
    section = document.sections[0]
    section.header.paragraphs[0].text = "VERTROUWELIJK\tJeugdteam RondomJou"
    xml.page_number(section.footer.paragraphs[0])
    document.add_paragraph("Verzoek tot Onderzoek (VTO) aan de Jeugdbeschermingstafel", style="Title")
    pairs(document, "1. Gegevens verzoeker", VERZOEKER)
    pairs(document, "2. Gegevens kind", KIND)
    parents(document)
    open_part(document, "4. Aanleiding: waarom nu aan de Jeugdbeschermingstafel?", AANLEIDING)
    open_part(document, "5. Feiten en zorgen", FEITEN)
    open_part(document, "6. Wat gaat goed?", KRACHTEN)
    open_part(document, "7. Ingezette hulp en resultaat", HULP)
    open_part(document, "8. Afspraken met ouders en kind", AFSPRAKEN)
    open_part(document, "9. Hulpvragen van het gezin", HULPVRAGEN)
    open_part(document, "10. Diagnoses", DIAGNOSES)
    pairs(document, "11. Reactie van ouders en kind op dit verzoek", REACTIES)
    open_part(document, "12. Informeren van ouders en kind", INFORMEREN)
    discussed(document)
    signature(document)
    word.save(document, CASE, "VTO Daan H. 11-05-2026.docx")


def part(document: Document, title: str, columns: int) -> Table:
    table = document.add_table(rows=1, cols=columns)
    xml.plain_borders(table)
    bar = table.rows[0].cells[0].merge(table.rows[0].cells[-1])
    bar.paragraphs[0].add_run(title).bold = True
    xml.shade(bar, "BFBFBF")
    document.add_paragraph()
    return table


def pairs(document: Document, title: str, rows: list[tuple[str, str]]) -> None:
    table = part(document, title, 2)
    for label, value in rows:
        left, right = table.add_row().cells
        label_cell(left, label)
        xml.control(right.paragraphs[0], label, value, is_date="datum" in label.lower())


def label_cell(cell: _Cell, label: str) -> None:
    cell.paragraphs[0].add_run(label)
    xml.shade(cell)


def parents(document: Document) -> None:
    table = part(document, "3. Ouders en gezag", 3)
    for label, *values in OUDERS:
        cells = table.add_row().cells
        label_cell(cells[0], label)
        for cell, value in zip(cells[1:], values, strict=True):
            if label:
                xml.control(cell.paragraphs[0], label, value)
            else:
                label_cell(cell, value)
    cells = table.add_row().cells
    label_cell(cells[0], "Ouderlijk gezag")
    for cell in cells[1:]:
        xml.tick(cell.paragraphs[0], "ja", is_checked=True)
        xml.tick(cell.paragraphs[0], "nee", is_checked=False)


def open_part(document: Document, title: str, paragraphs: list[str]) -> None:
    table = part(document, title, 1)
    cell = table.add_row().cells[0]
    for index, text in enumerate(paragraphs):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        xml.control(paragraph, title.split(". ", 1)[1], text)


def discussed(document: Document) -> None:
    table = part(document, "13. Besproken met", 2)
    for who in ("Moeder", "Vader", "Kind"):
        left, right = table.add_row().cells
        label_cell(left, who)
        xml.tick(right.paragraphs[0], "ja, in een gesprek", is_checked=True)
        xml.tick(right.paragraphs[0], "nee", is_checked=False)


def signature(document: Document) -> None:
    table = part(document, "14. Ondertekening", 2)
    rows = [
        ("Verklaring", "Ik heb de informatie in dit verzoek gecontroleerd en goedgekeurd."),
        ("Naam", "Ilse van Dongen"),
        ("Plaats en datum", "Den Haag, 11 mei 2026"),
        ("Handtekening", "w.g. I. van Dongen"),
    ]
    for label, value in rows:
        left, right = table.add_row().cells
        label_cell(left, label)
        xml.control(right.paragraphs[0], label, value)
