"""28: a mother who will not have her data shared: persons in rows, capital headings, a time line, both questions of the direct route. Nothing fails."""

import word
import word_xml as xml

CASE = "28-vto-geen-toestemming"

TEXT = """
# VERZOEKER
Leger des Heils Jeugdbescherming, regio Haaglanden. Opgesteld door Ruth Adriaanse, jeugdbeschermer in het preventieve team (SKJ 170027715), bereikbaar via 06 - 2033 8804 en r.adriaanse@ldh-jb.example. Datum: 8 december 2025.
# GEZIN EN GEZAG
| Wie | Naam | Geboren | Leeftijd | BSN | Gezag en verblijf
| kind 1 | Senna Dompeling | 08-08-2012 | 13 | 999369891 | woont bij moeder
| kind 2 | Tygo Dompeling | 19-03-2017 | 8 | 999308130 | woont bij moeder
| moeder | Wilma Dompeling | 10-10-1984 | 41 | | gezag over beide kinderen, Ketelstraat 88, Den Haag
| vader van Senna | Ronald Eskes | 14-02-1980 | | | overleden op 3 juni 2016
| vader van Tygo | onbekend | | | | geen vader op de geboorteakte
# AANLEIDING
Wij verzoeken om een onderzoek naar een kinderbeschermingsmaatregel voor Senna en Tygo. Sinds 1 oktober 2025 woont in het gezin een man die in 2019 onherroepelijk is veroordeeld voor ontucht met een meisje van elf (vonnis rechtbank Rotterdam, door de reclassering met ons besproken op 28 oktober 2025). De reclassering acht de kans op herhaling hoog en heeft hem verboden om zonder toezicht bij minderjarigen te zijn. De kinderen zijn daardoor thuis niet veilig.
Moeder heeft op 30 oktober en 6 november 2025 de begeleiding geweigerd die nodig is om dat toezicht te regelen. Zij wil dat hij blijft. Moeder geeft ook geen toestemming om haar gegevens aan de Jeugdbeschermingstafel te verstrekken; daarover staat meer onder Rechtstreekse route.
# FEITEN EN ZORGEN
| Datum | Gebeurtenis | Bron
| 01-10-2025 | De heer K. laat zich inschrijven op het adres van moeder. | BRP, gemeente Den Haag
| 14-10-2025 | Senna vertelt haar mentor dat zij haar kamerdeur op slot draait. De mentor vraagt waarom; Senna haalt haar schouders op. | mentor M. Bellaart, verslag 15-10
| 22-10-2025 | De reclassering belt met het verzoek om contact met het gezin. | telefoonnotitie RA
| 30-10-2025 | Huisbezoek. Moeder, de heer K. en Tygo zijn thuis. Tygo zit bij de heer K. op schoot en speelt een spel op diens telefoon. | waarneming RA en collega J. Monster
| 06-11-2025 | Moeder zegt dat zij de voorwaarden kent en dat zij ze niet nodig vindt. | gesprek op kantoor
| 20-11-2025 | De reclassering bericht dat de heer K. een waarschuwing heeft gekregen. | brief van 20-11
| 27-11-2025 | Senna slaapt sinds die dag bij een vriendin, door de week. | Senna en moeder vriendin
Er zijn geen aanwijzingen dat de heer K. Senna of Tygo iets heeft aangedaan. Beide kinderen hebben dat ook niet gezegd. De zorg betreft het risico, dat door de reclassering met de Static-99R en de Stable-2007 is onderzocht en in de hoogste klasse valt.
Moeder is op de hoogte van de veroordeling: zij liet op 6 november het vonnis zien, met potloodstrepen in de kantlijn. Zij zegt dat hij zijn straf heeft gehad. Wij begrijpen dat zij hem vertrouwt, en wij stellen vast dat zij zijn verbod niet uitvoert: op 30 oktober was zij twintig minuten boven terwijl hij met Tygo beneden was.
Tygo is dit schooljaar nog niet afwezig geweest. Juf L. Corbet ziet een vrolijke jongen die goed meekomt met rekenen (gesprek 13 november 2025). Zij heeft geen zorgen over zijn gedrag.
Senna had voor de herfstvakantie een 7,4 gemiddeld en nu een 6,1 (cijferlijst 4 december). Zij noemt zelf het slapen als reden.
# VOORGESCHIEDENIS
Moeder groeide op in Scheveningen als jongste van vijf kinderen. Haar vader was visser en overleed op zee toen zij negen was. Zij vertelt dat haar moeder daarna “altijd aan het werk of aan het bidden” was en dat haar oudste zus haar heeft opgevoed. Die zus, Corrie, woont in Katwijk en komt om de week langs.
Met Ronald Eskes had moeder van 2008 tot zijn dood een relatie. Hij overleed aan een hartstilstand tijdens het hardlopen. Senna was toen drie en zat bij oma. Moeder was in september 2016 weer volledig aan het werk (werkgever, met toestemming van moeder, 13 november 2025). Over de verwekker van Tygo wil moeder niets vertellen. Dat is haar recht en het is voor dit verzoek niet van belang.
In maart 2023 vroeg moeder zelf hulp bij RondomJou omdat Tygo ’s nachts door het huis liep. De gezinscoach oefende met haar een bedritueel. Bij de afsluiting in juli 2023 sliep Tygo al vijf weken door. De coach schreef in het eindverslag: “Moeder pakt aan wat je haar aanreikt en vraagt door tot ze het snapt.”
De heer K. leerde zij in februari 2025 kennen via het koor. Volgens moeder heeft hij bij de tweede ontmoeting over de veroordeling verteld. De reclassering bevestigt dat hij dit in maart 2025 bij haar heeft gemeld, zoals zijn voorwaarden verlangen. In juli gingen zij met zijn vieren een week naar Zeeland; de reclassering had daar geen toestemming voor gegeven en hoorde er in september van. Daarop volgde een gesprek op het reclasseringskantoor, waarbij moeder in de wachtkamer bleef.
Wij hebben overwogen of de weerstand van moeder voortkomt uit de manier waarop zij is benaderd. Zij hoorde op 22 oktober eerst van haar zoon dat er iemand van het Leger des Heils had gebeld, omdat Tygo de telefoon opnam. Dat was niet goed van ons en daarvoor heeft Ruth Adriaanse op 30 oktober excuses gemaakt.
Een eerder contact met de jeugdbescherming is er niet geweest. Ook bij Veilig Thuis is het gezin niet bekend (navraag op 24 oktober 2025, met medeweten van moeder).
# GROOTSTE ZORG
Dat Tygo of Senna hetzelfde overkomt als het meisje van 2019. De reclassering noemt in haar brief van 20 november drie overeenkomsten: een nieuwe relatie met een alleenstaande moeder, een kind in dezelfde leeftijd en toezicht dat na enkele weken wegvalt.
# KRACHTEN
Moeder is al die jaren op elke ouderavond geweest en werkt sinds 2012 bij dezelfde drogist. Senna heeft met haar vriendin en diens moeder zelf een plek geregeld om rustig te slapen. Tygo heeft een vaste oppas, mevrouw Van Zwol, die hem sinds zijn tweede kent. Moeder bleef in alle gesprekken zitten, ook als zij het niet met ons eens was.
# HULP EN RESULTAAT
| Hulp | Periode | Resultaat
| Kenter, rouwgroep voor Senna | 2017 | afgerond; Senna bewaart het herinneringsboek
| Jeugdteam RondomJou, opvoedvragen Tygo | maart – juli 2023 | doel behaald, afgesloten met moeder
| Leger des Heils, preventief, met moeder, Senna, Tygo en de oppas, Signs of Safety | 22 oktober 2025 – heden | veiligheidsplan in concept; moeder tekent niet
# AFSPRAKEN
Nodig is dat moeder of mevrouw Van Zwol in dezelfde ruimte is zolang de heer K. en Tygo samen thuis zijn, en dat moeder elke zondag aan Ruth Adriaanse de lijst van die week laat zien.
Senna slaapt van zondag tot en met donderdag bij haar vriendin. Zij en moeder hebben dat op 28 november 2025 afgesproken; moeder brengt elke woensdag schone kleren.
Tygo belt mevrouw Van Zwol met het telefoontje dat zij hem op 1 december gaf als hij met de heer K. alleen is. Mevrouw Van Zwol belt dan moeder en komt zelf. Op 22 december bekijken moeder, Senna, mevrouw Van Zwol en wij of dit lukt.
# HULPVRAGEN
Moeder: hoe kan mijn vriend hier wonen zonder dat jullie steeds langskomen?
Senna: waar kan ik wonen als hij blijft?
Tygo heeft geen vraag. Hij wil weten of zijn telefoontje van hem blijft.
# DIAGNOSES
Tygo heeft coeliakie, vastgesteld op 16 mei 2024 door kinderarts F. Leeuwis van het HagaZiekenhuis. Moeder houdt het dieet bij in een schrift.
Bij Senna zijn geen diagnoses gesteld. Over de gezondheid van de heer K. vermelden wij niets, omdat dit voor het verzoek niet nodig is.
# REACTIE VAN MOEDER
Op 26 november 2025 heeft Ruth Adriaanse het verzoek met moeder besproken, op kantoor, van 13.30 tot 15.00 uur. Moeder zegt: “Jullie straffen mij omdat ik van iemand hou. Ik heb ogen in mijn hoofd. Als er iets gebeurt, zet ik hem er zelf uit.” Zij is het niet eens met het verzoek. Zij wil dat erbij staat dat de reclassering haar nooit zelf heeft gesproken; volgens de brief van 20 november klopt dat.
# REACTIE VAN SENNA EN TYGO
Senna las het verzoek op 1 december 2025 in de spreekkamer op school. Zij zegt: “Ik hoef hem niet weg, ik wil gewoon zonder slot slapen. Mama moet niet denken dat ik haar verraad.” Zij weet dat moeder dit leest en heeft het haar dezelfde avond zelf verteld.
Tygo werd op 1 december 2025 gesproken bij mevrouw Van Zwol. Aan hem is verteld dat er mensen meekijken of iedereen thuis veilig is. Hij zegt: “K. is grappig. Ik ga liever niet naar boven als mama er niet is, want dat is de regel.”
# INFORMEREN
Moeder ontving op 26 november de informatie van artikel 13 en 14 AVG, op papier en met uitleg. Zij weet dat zij recht heeft op inzage, informatie en correctie en dat zij een vertrouwenspersoon kan meenemen; zij neemt haar zus mee als het tot een gesprek komt. Aan haar en Senna is gezegd dat het verzoek naar de Raad voor de Kinderbescherming gaat, en aan welke deelnemers van de tafel het anders was gestuurd: de gemeente en Jeugdbescherming West.
# RECHTSTREEKSE ROUTE
Moeder gaf op 26 november 2025 geen toestemming om haar gegevens met de Jeugdbeschermingstafel te delen. Daarom gaat dit verzoek rechtstreeks naar de Raad. Wij hebben de twee vragen uit de werkwijze beantwoord, samen met gedragswetenschapper I. Pluim, op 2 december.
Zijn de zorgen zo ernstig dat het verzoek nodig is om hulp te starten? Ja. Het verbod van de reclassering wordt in dit huis niet nageleefd en de reclassering kan dat van buitenaf niet afdwingen.
Is dit verzoek de enige manier om die hulp te krijgen? Ja. Moeder weigerde op 30 oktober, 6 november en 26 november 2025 elke vorm van toezicht, en ook het aanbod om de heer K. tijdelijk elders te laten wonen.
# ONDERTEKENING
De gegevens zijn door mij bij de bronnen gecontroleerd. Ik keur het verzoek goed.
Den Haag, 8 december 2025
Ruth Adriaanse
"""


def build() -> None:
    document = word.new_document("Verzoek tot Onderzoek Dompeling", "R. Adriaanse", font="Franklin Gothic Book", size=11)
    document.sections[0].header.paragraphs[0].text = "Leger des Heils Jeugdbescherming"
    xml.page_number(document.sections[0].footer.paragraphs[0])
    document.add_paragraph("VERZOEK TOT ONDERZOEK", style="Title")
    table = None
    for line in TEXT.strip().splitlines():
        if line.startswith("| "):
            cells = [cell.strip() for cell in line.removeprefix("| ").split("|")]
            is_head = table is None
            table = table or document.add_table(rows=0, cols=len(cells))
            table_row(table, cells, is_head=is_head)
            continue
        table = None
        if line.startswith("# "):
            document.add_heading(line[2:], level=2)
        else:
            document.add_paragraph(line)
    word.save(document, CASE, "VTO Dompeling 8 dec 2025.docx")


def table_row(table: xml.Table, cells: list[str], *, is_head: bool) -> None:
    xml.plain_borders(table)
    for cell, value in zip(table.add_row().cells, cells, strict=True):
        cell.paragraphs[0].add_run(value).bold = is_head
        if is_head:
            xml.shade(cell, "E2EFD9")
