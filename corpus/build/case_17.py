"""17: two versions in one folder and the letter of a father. The definitive version counts; the draft is full of holes."""

import word
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm
from pdf import Sheet, paragraphs, write_pdf

CASE = "17-vto-twee-versies"

FINAL = """
VERZOEK TOT ONDERZOEK (VTO) – DEFINITIEF
INDIENER
Organisatie\tJeugdteam Kracht, Den Haag Laak
Medewerker\tOmar Benali, gezinscoach
Telefoon\t06 - 4471 2093
Datum\t24 november 2026
JEUGDIGE
Naam\tIsa de Bruin
Geboren\t11 februari 2014
Leeftijd\t12 jaar
BSN\t999201098
Woonplaats\tDen Haag, bij moeder
GEZAGHEBBENDE OUDERS
Moeder\tKarin Stolk, geboren 20 juni 1986, gezag: ja
Vader\tJeroen de Bruin, geboren 7 maart 1983, gezag: ja
WAAROM NU AAN DE TAFEL
Isa is op 17 oktober en 7 november 2026 door de partner van haar moeder geslagen (Isa vertelde dit op 9 november 2026 aan de schoolarts; moeder bevestigde het op 11 november). Haar veiligheid is in gevaar. Moeder wil de hulp van Kracht niet voortzetten zolang haar partner daarbij moet zijn (gesprek van 11 november 2026), zodat de vrijwillige hulp stilstaat.
ZORGEN EN FEITEN
Schoolarts I. Mensink zag op 9 november 2026 een blauwe plek van vijf centimeter onder het rechteroog van Isa (verslag van 9 november 2026).
Isa bleef in oktober 2026 vier nachten bij een vriendin slapen zonder dat moeder het wist (moeder en Isa, 11 november 2026).
BESCHERMENDE FACTOREN
Isa ging van 1 september tot en met 20 november 2026 elke dag naar school (verzuimoverzicht: 0 uren). Vader haalt haar elke vrijdag op.
INGEZETTE HULP
Kracht, 7 september tot 11 november 2026: zes gesprekken met moeder en Isa samen, volgens Signs of Safety. Resultaat: moeder en Isa maakten regels over thuiskomen; het slaan stopte niet.
AFSPRAKEN
De partner van moeder is niet in huis als Isa er is, van 12 november tot en met 11 december 2026. Moeder stuurt vader elke avond om 21.00 uur een bericht dat Isa thuis is.
Isa belt vader als er ruzie is; vader haalt haar dan op. Moeder, vader, Isa en Omar bespreken dit op 11 december 2026.
HULPVRAGEN
Moeder: hoe houd ik mijn relatie en mijn dochter?
Vader: kan Isa bij mij wonen tot het rustig is?
Isa: wie zorgt dat hij mij niet meer slaat?
REACTIE MOEDER
Besproken op 18 november 2026 bij moeder thuis. Moeder zegt: “Ik weet dat het niet mag. Ik ben bang dat ik alles kwijtraak. Ik wil wel praten, maar zonder hem.”
REACTIE VADER
Besproken op 19 november 2026 op kantoor. Vader schreef daarna een brief (20 november 2026), die als bijlage bij dit verzoek hoort. Kort gezegd: vader steunt het verzoek en wil dat Isa voorlopig bij hem woont.
REACTIE ISA
Besproken op 20 november 2026 op school. Isa (12) zegt: “Ik wil dat hij weggaat en dat mama blijft. Ik kom zelf naar de tafel.” Zij weet dat haar ouders dit lezen.
INFORMATIE EN RECHTEN
Op 18 en 19 november 2026 kregen moeder en vader de informatie van artikel 13 en 14 AVG. Hun recht op inzage, informatie en correctie is uitgelegd. Zij en Isa mogen een vertrouwenspersoon meenemen. Zij weten dat de gemeente, de Raad en het Leger des Heils dit verzoek krijgen.
ONDERTEKENING
Door mij gecontroleerd en goedgekeurd.
Omar Benali, 24 november 2026
BIJLAGE
Brief van vader van 20 november 2026
"""

DRAFT = """
VERZOEK TOT ONDERZOEK (VTO) – CONCEPT 12 NOVEMBER
INDIENER
Organisatie\tJeugdteam Kracht, Den Haag Laak
Medewerker\tOmar Benali, gezinscoach
Datum\t12 november 2026
JEUGDIGE
Naam\tIsa de Bruin
BSN\t999201099
GEZAGHEBBENDE OUDERS
Moeder\tKarin Stolk, gezag: ja
Vader\tJeroen de Bruin, gezag: ja
WAAROM NU AAN DE TAFEL
[nog invullen]
ZORGEN EN FEITEN
Moeder kiest altijd voor haar partner.
"""

LETTER = [
    ("text", "Jeroen de Bruin, Rijswijkseweg 540, Den Haag"),
    ("text", "Den Haag, 20 november 2026"),
    ("heading", "Mijn reactie op het verzoek tot onderzoek over Isa"),
    (
        "text",
        "Beste Omar, gisteren heb je het verzoek met mij doorgenomen. Ik ben het ermee eens. Isa heeft mij twee keer huilend gebeld, op 17 oktober en"
        " op 7 november. Ik heb toen niet meteen ingegrepen en dat neem ik mijzelf kwalijk.",
    ),
    ("text", "Ik wil dat Isa bij mij woont tot het bij haar moeder veilig is. Ik wil niet dat zij haar moeder kwijtraakt."),
    ("text", "Met groet, Jeroen de Bruin"),
]


def build() -> None:
    for text, name in ((FINAL, "VTO Isa definitief.docx"), (DRAFT, "VTO Isa concept v1.docx")):
        document = word.new_document("VTO Isa", "O. Benali", font="Candara", size=11)
        lines(document, text)
        word.save(document, CASE, name)
    write_pdf(Sheet(CASE, "brief vader.pdf", "Brief"), paragraphs(LETTER, "Helvetica", 11))


def lines(document: Document, text: str) -> None:
    """Headings in capitals; labels and values apart by a tab."""
    for line in text.strip().splitlines():
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(4), WD_TAB_ALIGNMENT.LEFT)
        paragraph.add_run(line).underline = line.isupper() and "\t" not in line
