"""10: a request to end parental authority with the attachments as separate files; two of the five are not there."""

import word
import word_xml as xml
from docx.document import Document
from pdf import Sheet, paragraphs, write_pdf

CASE = "10-gezagsbeeindiging-onvolledig"

REQUEST = """
# Verzoek tot Onderzoek: gezagsbeëindigende maatregel
# Gegevens verzoeker
William Schrikker Groep, regio Haaglanden. Jeugdbeschermer: Tom Akkermans. Bereikbaar via 06 - 5100 7782.
Datum: 22 juni 2026
# Gegevens jeugdige
Naam: Quinten Spaans
Geboortedatum: 7 april 2013
Leeftijd: 13 jaar
BSN: 999885261
Verblijfplaats: gezinshuis De Linde
# Gezag
Moeder: Petra Spaans, geboren 8 december 1981, gezag: ja
Vader: overleden op 14 september 2019
# Grond voor het verzoek tot gezagsbeëindiging
Quinten woont sinds 4 juni 2022 niet meer thuis. Wij vragen de tafel om dit verzoek te bespreken omdat moeder al twee jaar geen beslissingen over zijn school en zijn behandeling neemt: zij reageerde niet op de toestemmingsformulieren van 3 september 2024, 20 januari 2025 en 11 november 2025 (correspondentie WSG). Daardoor begon zijn behandeling bij Middin elf maanden later dan gepland (bericht Middin, 5 december 2025). Zijn ontwikkeling wordt hierdoor ernstig bedreigd. Moeder kwam op geen van de zes afspraken met haar begeleider van MEE in 2025 (eindbericht MEE, 19 december 2025).
# Verloop van de ondertoezichtstelling
De kinderrechter sprak op 4 juni 2022 de ondertoezichtstelling en de uithuisplaatsing uit en verlengde die daarna elk jaar. De hulp bestond uit ambulante begeleiding van moeder door MEE (2023 tot en met 2025; gestopt omdat moeder niet kwam) en plaatsing in een gezinshuis (Quinten gaat weer naar school). Wij werken gezinsgericht volgens Signs of Safety; moeder, de gezinshuisouders en Quinten waren bij de laatste bijeenkomst op 9 april 2026.
# Feiten en zorgen
Quinten zag zijn moeder in 2025 op 5 van de 12 afgesproken data (bezoekregistratie De Linde).
Op 14 februari 2026 belde moeder Quinten om 23.50 uur; volgens gezinshuisouder M. Dekker (dagverslag, 15 februari 2026) was zij moeilijk te verstaan.
Vast staat dat moeder haar eigen belang voorop stelt.
Op school haalde Quinten in april 2026 een 7,8 gemiddeld (rapport VSO De Piramide).
# Krachten
Moeder stuurde Quinten op zijn dertiende verjaardag een fotoboek over zijn vader. Zijn zus Bo bezoekt hem om de week.
# Afspraken
Moeder en Quinten bellen elke woensdag om 19.00 uur. Als moeder niet kan, appt zij dat voor 18.00 uur aan gezinshuisouder Dekker.
Moeder tekent het formulier voor de zomerschool uiterlijk op 1 juli 2026; Tom Akkermans komt het op 29 juni bij haar thuis brengen.
# Hulpvragen
Quinten: wie beslist er over mij als mama niet reageert?
Moeder: kan ik Quinten ook buiten het gezinshuis zien?
# Diagnoses
Quinten: licht verstandelijke beperking, vastgesteld op 21 oktober 2024 door gz-psycholoog D. Haan van Ipse de Bruggen.
# Beoogd voogd
De gezinshuisouders kunnen de voogdij niet op zich nemen, omdat zij volgens de regels van hun organisatie geen voogd mogen zijn van kinderen in hun gezinshuis (e-mail De Linde, 2 juni 2026). Wij stellen daarom de William Schrikker Groep als voogd voor.
# Reactie moeder
Op 11 juni 2026 besproken bij moeder thuis, anderhalf uur. Moeder zegt: “Ik ben geen slechte moeder. Ik kan die papieren niet aan. Als jullie ze doen, vind ik dat goed, maar hij blijft mijn kind.”
# Reactie Quinten
Op 12 juni 2026 besproken in het gezinshuis. Quinten (13) zegt: “Ik wil niet steeds wachten. Van mij mag de voogd beslissen, als ik mama maar mag bellen.”
# Informeren van moeder en Quinten
Moeder en Quinten kregen op 11 en 12 juni 2026 uitleg en een brief met de informatie uit artikel 13 en 14 AVG. Zij weten dat zij recht hebben op inzage, informatie en correctie, dat zij een vertrouwenspersoon mogen meenemen en dat de gemeente en de Raad voor de Kinderbescherming dit verzoek vooraf krijgen.
# Bijlagen
1. Contactgegevensblad
2. Laatste evaluatie plan van aanpak
3. Laatste beschikking
# Ondertekening
De inhoud van dit verzoek is door mij gecontroleerd en goedgekeurd. Tom Akkermans, Den Haag, 22 juni 2026
"""

CONTACTS = [
    ("Kind", "Quinten Spaans", "gezinshuis De Linde, 079 - 331 8820"),
    ("Moeder", "Petra Spaans", "06 - 1844 0092"),
    ("Gezinshuisouder", "M. Dekker", "079 - 331 8820"),
    ("Jeugdbeschermer", "Tom Akkermans", "06 - 5100 7782"),
    ("School", "VSO De Piramide", "070 - 309 1177"),
]

ORDER = [
    ("title", "Rechtbank Den Haag"),
    ("text", "Team jeugd- en zekerheidsrechten. Zaaknummer: C/09/664311 / JE RK 25-0902. Datum uitspraak: 28 mei 2025"),
    ("heading", "Beschikking verlenging ondertoezichtstelling en machtiging tot uithuisplaatsing"),
    (
        "text",
        "in de zaak van de William Schrikker Groep, over de minderjarige Quinten Spaans, geboren op 7 april 2013. De kinderrechter"
        " merkt als belanghebbende aan: Petra Spaans, de moeder.",
    ),
    ("heading", "De beoordeling"),
    (
        "text",
        "Uit de stukken en het verhandelde ter zitting van 21 mei 2025 blijkt dat de gronden voor de maatregelen nog aanwezig zijn. De moeder heeft in"
        " de afgelopen periode de bezoeken niet steeds kunnen nakomen. Quinten heeft in het gezinshuis rust en regelmaat.",
    ),
    ("heading", "De beslissing"),
    (
        "text",
        "De kinderrechter verlengt de ondertoezichtstelling en de machtiging tot uithuisplaatsing in een gezinshuis van 4 juni 2025 tot 4 juni 2026"
        " en verklaart deze beslissing uitvoerbaar bij voorraad. Deze beschikking is gegeven door mr. A. Kroon, kinderrechter.",
    ),
]


def build() -> None:
    document = word.new_document("VTO gezagsbeëindiging Q. Spaans", "T. Akkermans", font="Calibri Light", size=11)
    for index, line in enumerate(REQUEST.strip().splitlines()):
        if line.startswith("# "):
            document.add_heading(line[2:], level=1 if index == 0 else 3)
        else:
            document.add_paragraph(line)
    word.save(document, CASE, "VTO GBM Q. Spaans.docx")
    contact_sheet()
    write_pdf(Sheet(CASE, "beschikking 28-05-2025.pdf", "Beschikking", font="Times-Roman"), paragraphs(ORDER, "Times-Roman"))


def contact_sheet() -> None:
    document: Document = word.new_document("Contactgegevens", "WSG")
    document.add_heading("Contactgegevensblad – vertrouwelijk", level=1)
    table = document.add_table(rows=0, cols=3)
    xml.plain_borders(table)
    for row in (("Rol", "Naam", "Adres en telefoon"), *CONTACTS):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(value)
    word.save(document, CASE, "contactgegevensblad.docx")
