"""08: three children side by side, a column a person, on landscape paper. A father was written to and nothing more."""

import word
import word_xml as xml
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm

CASE = "08-vto-kinderen-kolommen"

CHILDREN = [
    ("Kinderen", "Kind 1", "Kind 2", "Kind 3"),
    ("Naam", "Yusuf Demirel", "Elif Demirel", "Emre Demirel"),
    ("Geboortedatum", "2 maart 2008", "17 september 2011", "5 april 2016"),
    ("Leeftijd", "18", "14", "10"),
    ("BSN", "999433532", "999628331", "999734337"),
    ("School", "ROC Mondriaan", "Segbroek College", "De Kameleon"),
    ("Woont bij", "moeder", "moeder", "moeder"),
]
PARENTS = [
    ("Ouders", "Moeder", "Vader"),
    ("Naam", "Hatice Yildiz", "Mehmet Demirel"),
    ("Geboortedatum", "19 januari 1984", "8 augustus 1979"),
    ("Gezag", "ja", "ja"),
    ("Woonplaats", "Den Haag, Escamplaan 447", "Schiedam"),
]
ASKER = [
    ("Ingediend door", "Opvoedpoli Den Haag"),
    ("Naam", "Bram Nieuwenhuis, systeemtherapeut"),
    ("Bereikbaar op", "06 - 2077 1190"),
    ("Datum", "3 juni 2026"),
]
TEXT = """
# Reden van het verzoek
De Opvoedpoli vraagt bespreking omdat Elif sinds februari 2026 vier keer van huis is weggelopen en een nacht op straat heeft geslapen (moeder belde de politie op 8 februari, 1 maart, 29 maart en 3 mei 2026). Haar veiligheid loopt daardoor gevaar. Emre slaapt bij zijn moeder in bed en gaat sinds 20 april 2026 niet meer naar voetbal.
# Zorgen
Op 29 maart 2026 trof de politie Elif om 3.10 uur aan op station Hollands Spoor (mutatie, door wijkagent F. Talsma op 31 maart 2026 met moeder en mij besproken).
Moeder vertelde op 6 mei 2026 dat vader haar sinds februari elke dag tien tot twintig keer appt en dat de kinderen dat zien.
De band tussen moeder en de kinderen is goed, want in alle zes gezinsgesprekken tussen 9 maart en 18 mei 2026 zochten Elif en Emre bij verdriet troost bij haar.
Elif lijkt depressief.
# Voorgeschiedenis
De ouders zijn op 12 november 2022 gescheiden. Het ouderschapsplan is van 3 oktober 2022.
Vader is een tikkende tijdbom.
# Diagnoses
Emre: angststoornis, vastgesteld op 14 maart 2023 door gz-psycholoog I. Cornelisse van de Opvoedpoli.
# Hulp tot nu toe
Systeemtherapie door de Opvoedpoli van 9 maart tot en met 18 mei 2026, zes gesprekken met moeder, Elif en Emre. Resultaat: moeder en Elif spreken af waar Elif is; het weglopen is niet gestopt.
# Afspraken
Elif stuurt moeder om 16.00 en 20.00 uur een bericht waar zij is. Moeder belt de politie als Elif er om 22.00 uur niet is. Moeder, Elif en Bram bespreken dit op 9 juni 2026.
Emre gaat vanaf 1 juni 2026 op woensdag weer naar voetbal; zijn neef Kaan haalt hem op.
# Hulpvragen
Moeder: wat doe ik als Elif niet thuiskomt?
Elif: wie zorgt dat papa mama met rust laat?
# Reactie ouders
Moeder (besproken op 20 mei 2026 op de Opvoedpoli): "Ik heb alles geprobeerd. Ik wil dat vader ook een keer moet luisteren. Wat er over Emre staat klopt precies."
Vader: het verzoek is per post aan vader toegestuurd met de vraag om te reageren. Wij kregen geen reactie. Volgens moeder wil vader nooit met hulpverleners praten.
# Reactie kinderen
Elif (14), gesproken op 21 mei 2026: "Ik loop weg als hij appt. Dan wil ik er niet zijn." Zij weet dat haar ouders dit lezen.
Emre (10), gesproken op 21 mei 2026: "Ik wil dat Elif thuis slaapt."
Yusuf (18), gesproken op 21 mei 2026: "Ik ben volwassen, maar ik wil mijn zusje helpen."
# Informeren
Moeder kreeg op 20 mei 2026 de AVG-brief (artikel 13 en 14). Haar rechten (inzage, informatie, correctie) zijn besproken.
# Ondertekening
Ik heb de inhoud gecontroleerd en goedgekeurd. Bram Nieuwenhuis
"""


def build() -> None:
    document = word.new_document("VTO Demirel", "B. Nieuwenhuis", font="Tahoma", size=10)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    document.add_heading("Verzoek tot onderzoek JBT", level=1)
    for rows in (ASKER, CHILDREN, PARENTS):
        columns(document, rows)
    for line in TEXT.strip().splitlines():
        if line.startswith("# "):
            document.add_heading(line[2:], level=2)
        else:
            document.add_paragraph(line)
    word.save(document, CASE, "Verzoek Demirel juni 2026.docx")


def columns(document: Document, rows: list[tuple[str, ...]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    xml.plain_borders(table)
    for row in rows:
        for index, (cell, value) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.paragraphs[0].add_run(value).bold = index == 0
    document.add_paragraph()
