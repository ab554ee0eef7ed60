"""09: a request to end parental authority, with every attachment in the same file. Everything in order, also for a father who did not answer."""

import word
import word_xml as xml
from docx.document import Document
from docx.enum.text import WD_BREAK

CASE = "09-gezagsbeeindiging-compleet"

REQUEST = """
# 1. Verzoeker
Jeugdbescherming West, locatie Den Haag. Contactpersoon: Anouk Reijnders, jeugdbeschermer (SKJ 130022871), telefoon 06 - 4410 2287, a.reijnders@jbwest.example. Datum van dit verzoek: 9 maart 2026.
# 2. Kind
Naam: Lieke Brandsma
Geboortedatum: 28 februari 2018 (8 jaar)
BSN: 999591836
Verblijf: sinds 11 januari 2023 in het pleeggezin Van Rossum – De Haan
# 3. Ouders en gezag
Moeder: Marieke Brandsma, geboren 6 juni 1994, gezag: ja
Vader: Dennis Post, geboren 15 april 1991, gezag: ja; hij verblijft in PI Alphen aan den Rijn
# 4. Waarom gezagsbeëindiging
Lieke woont drie jaar bij haar pleegouders en kan niet terug naar haar ouders binnen een termijn die voor haar aanvaardbaar is. Wij verzoeken de tafel dit te bespreken, omdat elke verlenging voor Lieke opnieuw onrust geeft: in de zes weken voor de zittingen van januari 2024, januari 2025 en december 2025 plaste zij weer in bed (dagrapportages pleegouders). De grond is artikel 1:266 BW: haar ontwikkeling wordt ernstig bedreigd en haar ouders kunnen de verantwoordelijkheid niet binnen een aanvaardbare termijn dragen. Dit blijkt uit de feiten onder 5 en de evaluatie in bijlage 2.
Vrijwillige hulp is niet voldoende: moeder stemde op 4 november 2024 in met behandeling, maar kwam op twee van de tien afspraken (bericht PsyQ, 3 februari 2025).
# 5. Feiten en zorgen
Lieke is op 11 januari 2023 uit huis geplaatst nadat de politie haar alleen in een auto aantrof (beschikking 11 januari 2023, C/09/640118).
Moeder is sinds april 2024 vier keer verhuisd. Zij heeft sinds 2 december 2025 geen eigen woonruimte (moeder in het gesprek van 12 januari 2026).
Van de 24 bezoeken in 2025 gingen er 9 door. Bij 11 bezoeken zegde moeder dezelfde dag af, bij 4 bezoeken was Lieke ziek (bezoekverslagen Jeugdformaat).
Vader is op 17 juni 2025 veroordeeld tot 30 maanden gevangenisstraf (vonnis rechtbank Den Haag). Hij zag Lieke voor het laatst op 8 mei 2022 (beide ouders, evaluatie oktober 2023).
Leerkracht J. Vermaas vertelde op 16 februari 2026 dat Lieke sinds september 2025 vooruitgaat: haar leesniveau steeg van AVI M3 naar AVI M4.
# 6. Krachten
Moeder stuurt Lieke elke maand een kaart. Moeder en pleegmoeder appen elke zondag over school. Lieke speelt met haar halfzusje als de bezoeken doorgaan.
# 7. Verloop van de OTS en ingezette hulp
De OTS loopt sinds 11 oktober 2022. Ingezet zijn: gezinsopname bij Fier (februari 2023; moeder stopte na negen dagen), bezoekbegeleiding door Jeugdformaat (maart 2023 tot heden; 9 van de 24 bezoeken in 2025) en behandeling bij PsyQ (november 2024 tot februari 2025; afgesloten wegens niet verschijnen). Wij werken met Signs of Safety, met moeder, pleegouders en Lieke; moeder gaf op 12 januari 2026 een 5 voor stabiliteit.
# 8. Afspraken
Moeder belt Lieke elke zondag om 17.00 uur via de telefoon van pleegmoeder. Als moeder niet belt, vertelt pleegmoeder Lieke dezelfde avond dat zij veilig is en dat mama volgende week weer mag bellen.
Moeder laat uiterlijk op 1 april 2026 aan de jeugdbeschermer weten op welk adres zij woont.
Lieke ziet moeder elke eerste zaterdag van de maand van 13.00 tot 15.00 uur bij Jeugdformaat. Moeder, pleegouders en jeugdbeschermer bekijken op 15 juni 2026 of dit werkt.
# 9. Hulpvragen
Moeder: hoe blijf ik een moeder voor Lieke als zij niet bij mij woont?
Lieke: mag ik blijven wonen waar ik woon?
# 10. Beoogd voogd
Wij stellen voor dat pleegouders Thea de Haan en Wim van Rossum samen de voogdij krijgen. Zij zijn daartoe bereid (bijlage 4). Een bereidheidsverklaring van de GI is niet nodig, omdat de pleegouders voogd worden.
# 11. Diagnoses
Lieke: reactieve hechtingsstoornis, vastgesteld op 14 mei 2025 door gz-psycholoog E. Timmer van Basic Trust.
# 12. Reactie ouders
Moeder: op 23 februari 2026 twee uur besproken op ons kantoor, met haar begeleider. Zij zegt: “Het doet pijn. Ik ben niet tegen Thea en Wim, maar ik wil niet dat mensen denken dat ik haar weggeef. Ik wil haar blijven zien.”
Vader: op 2 februari 2026 is vader in de PI gebeld via zijn casemanager; vader wilde niet aan de telefoon komen. Op 9 februari 2026 is een brief met het verzoek om een gesprek in de PI bezorgd en door de casemanager aan vader overhandigd; er kwam geen antwoord. Op 24 februari 2026 is Anouk Reijnders naar de PI gegaan; vader weigerde het bezoek (verklaring casemanager P. Nolte, 24 februari 2026).
# 13. Reactie Lieke
Anouk sprak Lieke op 25 februari 2026 op haar kamer in het pleeggezin. Lieke zegt: “Ik wil hier blijven tot ik groot ben. Mama mag wel komen kijken bij turnen.” Zij weet dat mama dit leest.
# 14. Informeren
Moeder kreeg op 23 februari 2026 de informatie van artikel 13 en 14 AVG op papier, met uitleg. Aan vader is dezelfde informatie op 9 februari 2026 bezorgd. Beiden zijn gewezen op hun recht op inzage, informatie en correctie en op de mogelijkheid om een vertrouwenspersoon mee te nemen. Hun is meegedeeld dat de gemeente Den Haag, de Raad voor de Kinderbescherming en het Leger des Heils het verzoek vooraf krijgen.
# 15. Ondertekening
De gegevens zijn door mij gecontroleerd en het verzoek is door mij goedgekeurd.
Den Haag, 9 maart 2026
Anouk Reijnders
# 16. Bijlagen
Bijlage 1: contactgegevensblad
Bijlage 2: evaluatie plan van aanpak van 2 februari 2026
Bijlage 3: beschikking van 22 december 2025
Bijlage 4: bereidheidsverklaring pleegouders
"""

EVALUATION = """
# Bijlage 2 – Evaluatie plan van aanpak
Jeugdbescherming West. Periode: 1 augustus 2025 tot en met 31 januari 2026. Datum evaluatie: 2 februari 2026.
Doel 1: moeder heeft een vaste woonplek. Resultaat: niet gehaald. Moeder stond tweemaal kort ingeschreven en heeft sinds 2 december 2025 geen woning.
Doel 2: moeder komt de bezoeken na. Resultaat: deels gehaald. In deze periode gingen 4 van de 12 bezoeken door.
Doel 3: Lieke voelt zich veilig. Resultaat: gehaald. Lieke slaapt sinds 8 januari 2026 door (dagrapportage pleegmoeder).
Besproken met moeder op 2 februari 2026. Zij herkent de uitkomsten van doel 1 en 3.
"""

ORDER = """
# Bijlage 3 – Beschikking
RECHTBANK DEN HAAG
Zaaknummer: C/09/681204 / JE RK 25-1877
Beschikking van de kinderrechter van 22 december 2025 over verlenging van de ondertoezichtstelling en van de machtiging tot uithuisplaatsing van de minderjarige Lieke Brandsma.
De kinderrechter verlengt de ondertoezichtstelling van 11 januari 2026 tot 11 januari 2027 en de machtiging tot uithuisplaatsing in een pleeggezin voor dezelfde duur.
Deze beschikking is gegeven door mr. S. van Loon, kinderrechter, en in het openbaar uitgesproken op 22 december 2025.
"""

CONSENT = """
# Bijlage 4 – Bereidheidsverklaring voogdij
Ondergetekenden, Thea de Haan, geboren op 3 mei 1979, en Wim van Rossum, geboren op 12 november 1976, wonende te Delft, verklaren zich bereid de gezamenlijke voogdij te aanvaarden over Lieke Brandsma, geboren op 28 februari 2018.
Wij zijn voorgelicht over de rechten en plichten van een voogd. Wij maken met moeder afspraken over het contact.
Delft, 20 februari 2026
w.g. T. de Haan                    w.g. W. van Rossum
"""

CONTACTS = [
    ("Rol", "Naam", "Bereikbaar"),
    ("Kind", "Lieke Brandsma", "via pleegouders"),
    ("Moeder", "Marieke Brandsma", "06 - 1455 9032"),
    ("Vader", "Dennis Post", "via casemanager PI Alphen, P. Nolte, 088 - 072 4410"),
    ("Pleegouders", "Thea de Haan en Wim van Rossum", "06 - 2290 1184"),
    ("Jeugdbeschermer", "Anouk Reijnders", "06 - 4410 2287"),
    ("School", "De Ark, leerkracht J. Vermaas", "015 - 214 0077"),
    ("Huisarts", "M. Oosterling", "015 - 214 9912"),
    ("Advocaat moeder", "mr. B. Salden", "070 - 331 2209"),
]


def build() -> None:
    document = word.new_document("VTO gezagsbeëindiging L. Brandsma", "A. Reijnders", font="Cambria", size=11)
    xml.page_number(document.sections[0].footer.paragraphs[0])
    document.add_paragraph("Verzoek tot Onderzoek gezagsbeëindigende maatregel", style="Title")
    lines(document, REQUEST)
    new_page(document)
    document.add_heading("Bijlage 1 – Contactgegevensblad", level=1)
    contacts(document)
    for attachment in (EVALUATION, ORDER, CONSENT):
        new_page(document)
        lines(document, attachment)
    word.save(document, CASE, "VTO GBM Brandsma met bijlagen.docx")


def lines(document: Document, text: str) -> None:
    for line in text.strip().splitlines():
        if line.startswith("# "):
            document.add_heading(line[2:], level=1)
        else:
            document.add_paragraph(line)


def new_page(document: Document) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def contacts(document: Document) -> None:
    table = document.add_table(rows=0, cols=3)
    xml.plain_borders(table)
    for index, row in enumerate(CONTACTS):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(value).bold = index == 0
