"""30: three columns of worries, strengths and wishes, and long sentences around them, by an organisation that is not on the list. A comment was left in."""

import word
import word_xml as xml
from docx.document import Document

CASE = "30-vto-drie-kolommen"

TEXT = """
# Verzoek tot Onderzoek kinderbeschermingsmaatregel
## Verzoeker
Stichting Gezin in Beeld, Zoetermeer. Dit stuk is opgemaakt door Gijsbert Noordhoek, gezinswerker, te bereiken op 06 38 90 17 26. Datum 28 april 2026.
## Kinderen
| Sara-Lynn Boekhout | geboren 01-12-2010, 15 jaar | BSN 999263845
| Damian Boekhout | geboren 15-06-2016, 9 jaar | BSN 999779011
Sara-Lynn zit op het Alfrink College in klas 4 van het vmbo, Damian in groep 6 van De Watersnip.
## Ouders en gezag
Natasja Roeland, moeder, geboren 07-07-1981, heeft gezag. Haar adres is geheim; zij verblijft met de kinderen in een appartement van Rosa Manus aan de Bredewater 44.
Hendrik Boekhout, vader, geboren 28-02-1978, heeft gezag. Hij woont aan het Broekwegzijde 9 in Zoetermeer.
## Waarom dit aan de tafel moet
Sinds moeder op 9 februari 2026 met de kinderen bij vader is weggegaan, is er geen dag voorbijgegaan zonder dat er iets gebeurde, en dat is te tellen: in de 78 dagen tot vandaag noteerde moeder 112 oproepen van vader en deed zij drie keer aangifte van belaging (aangiften van 20 februari, 11 maart en 3 april 2026). De kinderen zijn niet veilig, omdat vader op 2 april bij de school van Damian op het plein stond en hem aan zijn arm mee wilde nemen, waarna de conciërge tussenbeide kwam. Moeder staat open voor hulp, maar vader heeft op 17 maart gezegd dat hij “geen enkele vreemde” toelaat en zonder hem wordt het niet opgelost. Daarmee schiet de vrijwillige hulp te kort.
## Zorgen, krachten en wat er nodig is
| Waar maken we ons zorgen over? | Wat gaat er goed? | Wat is er nodig?
| 02-04-2026: vader pakt Damian bij zijn arm op het schoolplein (conciërge J. Stam, verklaring aan de politie). | Damian liep naar de conciërge toe en riep zijn juf. | Een vaste plek en tijd waar vader Damian ziet, met iemand erbij.
| Sara-Lynn heeft vanaf 9 februari 14 dagen les gemist, alle op maandag of dinsdag (Magister, 24 april). | Haar stage in het verpleeghuis loopt door: 19 van de 19 dagen. | Een leerplichtgesprek waar Sara-Lynn zelf bij zit.
| Vader appte Sara-Lynn op 21 maart: “zeg waar jullie zitten of ik kom het zelf wel uitzoeken”. | Sara-Lynn liet het dezelfde avond aan moeder zien. | Eén telefoonnummer voor vader, bij mij.
| Moeder slaapt volgens haarzelf drie uur per nacht en viel op 30 maart in slaap in de wachtkamer. | Moeder haalde in week 14 alle vijf de dagen de kinderen van school. | Rust: twee avonden per week oppas door tante Marga.
## Toelichting
Over het huwelijk hebben beide ouders verteld, los van elkaar, dat het tot de zomer van 2024 goed ging en dat het misliep toen vader zijn werk als chauffeur verloor (moeder op 24 februari, vader op 17 maart). Van die twee gesprekken is een verslag dat beide ouders hebben gekregen. Vader is sindsdien gewoon niet meer voor rede vatbaar.
Buurvrouw Ellen van Broekwegzijde 11, die niet wil dat vader weet dat zij heeft gebeld, heeft op 6 april gemeld dat er ’s nachts licht brandt en dat zij vader in de schuur heeft horen schreeuwen.
De politie heeft vader op 4 april een stopgesprek gegeven. Hij heeft daarbij verklaard dat hij alleen zijn zoon wilde zien en dat hij zich aan de regels gaat houden (wijkagent S. Huisman, 7 april). Sinds 4 april telde moeder zes oproepen; in de drie weken daarvoor waren dat er 41. Het stopgesprek lijkt dus effect te hebben.
Naar verluidt heeft vader in zijn jeugd ook met de politie te maken gehad. De appel valt niet ver van de boom.
Moeder had veel eerder moeten vertrekken. Zij heeft in 2025 tweemaal met Veilig Thuis gebeld en is beide keren thuisgebleven; de reden die zij noemt is dat zij geen geld had voor een tweede huis.
Damian is een jongen van weinig woorden die het liefst met zijn treinbaan speelt; juf M. Oudshoorn vertelde dat hij dat in groep 4 ook al deed en dat hij twee vaste vrienden heeft. Op toetsen scoort hij al drie jaar een II. Zij ziet geen verschil met voor februari.
Sara-Lynn weet haar moeder prima om de vinger te winden. Op woensdag werkt zij vier uur in het verpleeghuis.
De familie van vader stookt het vuurtje flink op. Dat blijkt wel uit alles.
## Grootste zorg
Dat vader een van de kinderen meeneemt en dat het dan uit de hand loopt. Hij heeft dit op 2 april geprobeerd en op 21 maart aangekondigd dat hij hen gaat zoeken.
## Hulp tot nu toe
Rosa Manus geeft sinds 9 februari opvang en begeleiding; Sara-Lynn en moeder volgen er elke week een gesprek en moeder heeft er een veiligheidsplan gemaakt dat zij gebruikt. Gezin in Beeld komt sinds 23 februari, wij werken met moeder, de kinderen en tante volgens Signs of Safety, op 20 april gaf Sara-Lynn een 4 en moeder een 5. Met vader hadden wij één gesprek, op 17 maart, en daarna wilde hij niet meer. De Waag is door de politie aangeboden en door vader geweigerd.
## Afspraken
Moeder laat de telefoon van Sara-Lynn elke avond om 21.00 uur in de keuken; oproepen van vader worden opgeschreven en niet beantwoord.
De kinderen gaan alleen mee met moeder of tante Marga. School weet dat en belt 112 en moeder als vader op het plein staat; juf Oudshoorn oefende dit met Damian op 13 april.
Op 30 februari heeft moeder een noodknop gekregen, die zij steeds bij zich draagt. Op 18 mei 2026 om 10.00 uur kijken moeder, tante, Sara-Lynn en ik of dit zo kan blijven.
## Hulpvragen
Damian: wanneer mag mijn treinbaan hierheen?
Sara-Lynn: hoe zeg ik papa dat ik hem wil zien maar niet nu?
Moeder wil graag weten hoe zij ervoor kan zorgen dat de kinderen hun vader blijven zien, omdat zij zelf zonder vader is opgegroeid en dat nooit zou willen voor haar eigen kinderen, maar dan wel op een manier dat hij niet weet waar zij wonen, dat hij niet naar school komt, dat hij Sara-Lynn niet meer uitvraagt over waar zij zijn, dat hij zich houdt aan wat er is afgesproken en dat zij zelf niet elke keer degene hoeft te zijn die de politie belt als het weer misgaat.
## Betrokken professionals
Rosa Manus, begeleider Tirza Evenblij, ziet moeder en de kinderen op maandag. Zij mag in dit stuk worden genoemd en heeft de tekst over de opvang op 20 april gelezen en op een punt verbeterd: het eerste gesprek was op 10 en niet op 9 februari.
Huisarts B. Manuputty heeft moeder op 2 maart verwezen voor slaapklachten. De brief daarvan ligt bij moeder; de uitslag van het bloedonderzoek was goed.
Leerplichtambtenaar F. Kuiters is op 24 april door school ingelicht over de veertien dagen van Sara-Lynn en nodigt haar en moeder uit voor 7 mei. Zoals bekend doet Leerplicht in zulke zaken meestal niets.
Advocaat van moeder is mr. H. Zwanenburg, die op 16 april een voorlopige voorziening heeft gevraagd over de woning. De zitting is op 12 mei 2026. Van een advocaat van vader weten wij niet.
## Voorgeschiedenis
De ouders leerden elkaar in 2006 kennen op de camping van de ouders van Natasja en zijn op 11 september 2009 getrouwd. Sara-Lynn werd een jaar later geboren, zes weken te vroeg, en lag zeventien dagen in het ziekenhuis; vader reed in die dagen na zijn werk elke avond van Rotterdam naar Zoetermeer (beide ouders). Damian kwam vijf jaar later, op de uitgerekende dag.
Vader was van 2003 tot 28 juni 2024 chauffeur bij dezelfde transporteur. Dat hij zijn baan verloor kwam door een faillissement, zo blijkt uit de brief van de curator die hij liet zien. Hij had daarna drie tijdelijke contracten en zit sinds november 2025 in de ww. Werkloze mannen van die leeftijd gaan nu eenmaal op hun gezin letten.
In oktober 2024 is de auto verkocht en in januari 2025 is begonnen met schuldhulp. De regeling loopt en er is sindsdien geen termijn gemist (overzicht gemeente Zoetermeer, 9 april 2026). Op dat punt hebben de ouders het samen goed gedaan.
Op 14 december 2024 kwam de politie voor het eerst aan de deur, na een melding van geluidsoverlast. Er was een bord stuk en niemand gewond. Op 3 mei 2025 was er een tweede melding, door moeder zelf; agenten zagen een rode plek op haar wang en vader heeft een nacht op het bureau geslapen. Zij deed toen geen aangifte, omdat zij bang was dat hij zijn uitkering kwijtraakte (moeder, 24 februari). Vader noemt 3 mei “het ergste wat ik ooit heb gedaan”.
Moeder sliep vanaf de zomer van 2025 bij Damian op de kamer. Zij zette ’s nachts een wasrek tegen de deur; Damian weet dat nog en noemt het ‘de spijlen’. Volgens tante Marga had de familie al jaren in de gaten dat het fout zat, zij heeft dat op 9 maart aan mij verteld en gaf als voorbeeld de kerst van 2023, toen vader de kalkoen in de tuin gooide.
Op 9 februari 2026 heeft vader de telefoon van moeder in de vijver gegooid. Moeder pakte twee tassen, haalde Damian van school en Sara-Lynn van haar stage en zat om 15.10 uur bij het wijkteam. Een moeder handelt op zo’n moment vanuit oerinstinct. De kinderen hebben vader sindsdien eenmaal gezien, op 2 april, en eenmaal met hem gebeld, op 15 maart, veertig minuten, met moeder in de kamer.
In de weken voor 2 april is er volgens mij een en ander bekokstoofd tussen vader en zijn broer. Zijn broer Wim belde mij op 27 maart en vroeg of hij kon bemiddelen; ik heb hem gezegd dat ik dat eerst met moeder wil bespreken. Moeder wilde dat niet en dat heb ik hem op 30 maart laten weten.
## Hoe het nu met de kinderen is
Sara-Lynn kookt sinds maart twee keer per week voor de hele gang van de opvang en heeft daar volgens Tirza Evenblij “een soort fanclub”. Zij slaapt met haar telefoon onder haar kussen. Op 13 april heeft zij in de begeleiding gezegd dat zij zich schuldig voelt, omdat zij vader in januari had verteld dat moeder naar huizen keek. Moeder heeft haar die week gezegd dat het niet haar schuld is. Sara-Lynn is al met al te volwassen voor haar jaren, want zij regelt de boodschappen, brengt Damian naar zwemles en ging op 8 april zelf naar de rechtswinkel met vragen over de omgang.
Damian zwemt voor diploma C. Hij mist zijn treinbaan, vroeg daar op zeven van de negen bezoeken naar en heeft nu van karton een station gebouwd dat in de gang mag staan. In de eerste drie weken plaste hij vier keer in bed, daarna niet meer (moeder, kalender). Hij doet er verder het zwijgen toe en dat voorspelt weinig goeds.
## Conclusie
Wij vinden een onderzoek nodig, omdat vader ondanks drie aangiften bleef bellen tot het stopgesprek van 4 april, een kind van het schoolplein wilde meenemen en iedere hulp voor zichzelf afwijst, terwijl moeder en de kinderen hem wel willen kunnen zien. Hulp zonder maatregel heeft vader op 17 maart en 4 april geweigerd.
## Diagnoses
Bij Sara-Lynn is in 2019 door kinderarts A. Meijlink van het LangeLand Ziekenhuis astma en op 20 februari 2025 door GZ Haaglanden, kinderpsycholoog W. Taal, een paniekstoornis vastgesteld.
Bij vader is in mei 2025 door psychiater I. Kalfs van Parnassia een depressieve stoornis vastgesteld, zo staat in de brief die hij op 17 maart zelf liet zien.
Moeder is gediagnosticeerd met PTSS.
Damian: de jeugdarts heeft op 10 april 2026 een vermoeden van dyscalculie besproken; de school start in september een onderzoek.
## Reactie van moeder
Natasja heeft dit verzoek op 22 april 2026 met mij doorgelezen in het kantoor van Rosa Manus, zij had er twee uur voor genomen. Haar reactie: “Eindelijk iemand die telt. Alleen dat ik eerder weg had moeten gaan, dat doet zeer, want waarheen dan?”
## Reactie van vader
Vader is meermalen benaderd over dit verzoek maar heeft daar niet op gereageerd.
## Reactie van de kinderen
Sara-Lynn sprak ik op 23 april op haar stage, in de pauze: “Ik vind het goed dat het uitgezocht wordt, als papa maar niet naar de gevangenis hoeft.”
Damian tekende op 23 april een station met drie sporen en zei: “papa mag op spoor drie, daar is een hek”. Ik heb hem verteld dat er mensen gaan praten over hoe hij papa kan zien. Damian (geboren 15-07-2016) is tien in de zomer en wil dat dan vieren met zijn oma.
## Ondertekening
"""


def build() -> None:
    document = word.new_document("VTO Boekhout", "G. Noordhoek", font="Book Antiqua", size=11.5)
    xml.page_number(document.sections[0].footer.paragraphs[0])
    table = None
    for line in TEXT.strip().splitlines():
        if line.startswith("| "):
            table = table or document.add_table(rows=0, cols=3)
            table_row(table, line[2:].split(" | "))
            continue
        table = None
        put(document, line)
    word.save(document, CASE, "Boekhout VTO april.docx")


def put(document: Document, line: str) -> None:
    marks, _, rest = line.partition(" ")
    if set(marks) == {"#"}:
        document.add_heading(rest, level=len(marks))
        return
    paragraph = document.add_paragraph(line)
    if line.startswith("Vader is meermalen"):
        xml.comment(document, paragraph, "Gijs, hier nog de data van de telefoontjes bij zetten?", "Willemijn Post")


def table_row(table: xml.Table, cells: list[str]) -> None:
    xml.plain_borders(table)
    for cell, value in zip(table.add_row().cells, cells, strict=True):
        cell.paragraphs[0].add_run(value).bold = value.endswith("?")
