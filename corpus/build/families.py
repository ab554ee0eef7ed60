"""The prose of cases 31 to 50: two requests to end parental authority with their enclosures, and two other requests.

Names, BSN and the dates of sending are filled in per case; `# ` begins a heading, `## ` the title.
"""

FOSTER = """
## Verzoek tot Onderzoek gezagsbeëindigende maatregel
# Gegevens verzoeker
Organisatie: Jeugdbescherming West
Naam: {worker}, jeugdbeschermer
Telefoon: 06 - 3390 4417
Datum: {signed}
# Gegevens kind
Naam: {child} {surname}
Geboortedatum: 14 mei 2017
Leeftijd: 8 jaar
BSN: {bsn}
Verblijfplaats: pleeggezin {foster}
# Ouders en gezag
Moeder: {mother} {surname}, geboren op 2 september 1990, gezag: ja
Vader: overleden op 3 maart 2020
# Grond voor de gezagsbeëindiging
{child} woont sinds 6 januari 2022 bij pleegouders {foster}. Wij vragen de tafel dit verzoek te bespreken omdat {child} in zijn ontwikkeling wordt bedreigd zolang niet vaststaat waar hij opgroeit: hij vroeg zijn pleegmoeder op 4 november 2025 en 13 januari 2026 of hij weg moet (dagverslagen pleegzorg). Moeder volgde van maart 2023 tot juni 2025 hulp bij Impegno; het eindverslag van 20 juni 2025 zegt dat zij de zorg voor {child} niet zelf kan dragen. De vrijwillige hulp was daarmee niet genoeg.
# Verloop van de ondertoezichtstelling
De kinderrechter sprak de ondertoezichtstelling uit op 20 januari 2022 en verlengde die daarna elk jaar. De hulp voor het gezin bestond uit ouderbegeleiding door Impegno (2023 tot 2025): moeder komt nu elke afspraak na, maar terug naar huis lukt niet. Wij werken gezinsgericht, met Signs of Safety; moeder en pleegouders maakten op 12 januari 2026 samen het gezinsplan.
# Feiten en zorgen
{child} had in 2025 elf keer een nachtmerrie na een bezoek (dagverslagen pleegzorg, 2025).
{child} kreeg op 16 februari 2026 van zijn leerkracht te horen dat zijn lezen met twee niveaus vooruitging (rapport, 16 februari 2026).
# Krachten
Moeder belt {child} elke zondag. {child} voetbalt sinds september 2024 bij SV De Meeuw.
# Afspraken
Moeder bezoekt {child} elke eerste zaterdag van de maand van 10.00 tot 12.00 uur bij de pleegouders thuis.
Pleegmoeder belt moeder als {child} na een bezoek niet slaapt, zodat hij veilig verder kan; moeder en pleegmoeder bespreken dit op 20 juni 2026.
# Hulpvragen
{child}: mag ik bij jullie blijven wonen?
Moeder: hoe blijf ik moeder als ik niet meer beslis?
# Beoogd voogd
Pleegouders {foster} worden samen voogd. Een voogd van de gecertificeerde instelling is niet nodig.
# Reactie moeder
Op {talked} thuis besproken, een uur. Moeder zegt: “Ik mis hem elke dag. Hij heeft het daar goed en daarom vecht ik er niet tegen.”
# Reactie {child}
Op {talked} gesproken bij de pleegouders. {child} (8) zegt: “Ik wil hier blijven en mama moet komen kijken als ik voetbal.”
# Informatie en rechten
Moeder kreeg op {talked} de informatie uit artikel 13 en 14 van de AVG. Haar is uitgelegd dat zij recht heeft op inzage, informatie en correctie en dat zij een vertrouwenspersoon mag meenemen. Zij weet dat de gemeente en de Raad voor de Kinderbescherming dit verzoek krijgen.
# Bijlagen
{announced}
# Ondertekening
De informatie in dit verzoek is door mij gecontroleerd en goedgekeurd.
{worker}, {signed}
"""

GUARDIAN = """
## Verzoek tot Onderzoek: gezagsbeëindigende maatregel
# Verzoeker
Organisatie: William Schrikker Stichting
Contactpersoon: {worker}, jeugdbeschermer
E-mail: w.s.team4@wss.example
Datum: {signed}
# Jeugdige
Naam: {child} {surname}
Geboortedatum: 21 oktober 2013
Leeftijd: 12 jaar
BSN: {bsn}
Verblijfplaats: gezinshuis De Zwaluw
# Ouders
Moeder: {mother} {surname}, geboren op 11 april 1988, gezag: ja
Vader: onbekend
# Waarom gezagsbeëindiging
Wij vragen de tafel dit verzoek te bespreken omdat de ontwikkeling van {child} ernstig wordt bedreigd. Moeder tekende in 2025 geen van de vier formulieren voor school en tandarts (correspondentie van 6 februari, 3 juni, 9 september en 2 december 2025). Daardoor begon de beugel van {child} zeven maanden te laat (bericht orthodontist, 12 december 2025). Moeder stopte op 14 oktober 2025 met de hulp van MEE (eindbericht van 20 oktober 2025); de vrijwillige hulp wordt dus niet benut.
# Verloop van de maatregel
{child} staat sinds 11 februari 2021 onder toezicht. De begeleiding van moeder en {child} samen door MEE (2022 tot oktober 2025) volgens Signs of Safety hielp bij het bezoek: moeder kwam in 2024 op 9 van de 12 dagen. De formulieren bleven liggen.
# Feiten en zorgen
Moeder kwam in 2025 op 4 van de 12 bezoekdagen (bezoeklijst De Zwaluw).
{child} bleef op 8 januari 2026 thuis van school met buikpijn nadat moeder niet was gekomen (verzuimbericht, 8 januari 2026).
# Krachten
{child} haalde in februari 2026 gemiddeld een 7,2. Haar tante belt elke week.
# Afspraken
Moeder belt {child} elke woensdag om 18.30 uur. Kan zij niet, dan stuurt zij dat voor 17.00 uur aan het gezinshuis.
Moeder en {child} bespreken met de gezinshuisouders op 3 juli 2026 of {child} zich veilig voelt bij de bezoeken.
# Hulpvragen
{child}: wie mag er tekenen als mama het niet doet?
Moeder: hoe hou ik contact zonder al die formulieren?
# Beoogd voogd
De gezinshuisouders kunnen geen voogd worden, omdat hun organisatie dat niet toestaat (e-mail van 2 maart 2026). De William Schrikker Stichting wordt voogd.
# Reactie moeder
Op {talked} anderhalf uur besproken op kantoor. Moeder zegt: “Ik red die papieren niet. Als jullie tekenen is het goed, maar ze blijft mijn dochter.”
# Reactie {child}
Op {talked} gesproken in het gezinshuis. {child} (12) zegt: “Ik wil dat iemand gewoon tekent. En dat mama komt als ze het zegt.”
# Informatie en rechten
Moeder en {child} kregen op {talked} de informatie uit artikel 13 en 14 van de AVG, met uitleg over hun recht op inzage, informatie en correctie. Een vertrouwenspersoon mag mee. Zij weten dat de gemeente en de Raad voor de Kinderbescherming dit verzoek krijgen.
# Bijlagen
{announced}
# Ondertekening
Ik heb de informatie in dit verzoek gecontroleerd en keur die goed.
{worker}, {signed}
"""

FIGHTS = """
## Verzoek tot Onderzoek (VTO)
# Gegevens verzoeker
Organisatie: Jeugdteam Kracht, Den Haag
Naam: {worker}, gezinscoach
Telefoon: 06 - 2214 8035
Datum: {signed}
# Gegevens kind
Naam: {child} {surname}
Geboortedatum: 9 februari 2015
Leeftijd: 11 jaar
BSN: {bsn}
# Ouders en gezag
Moeder: {mother} {surname}, geboren op 30 juni 1987, gezag: ja
Vader: {father} Verkade, geboren op 8 januari 1985, gezag: ja
# Aanleiding: waarom nu naar de tafel
De politie kwam op 6 februari, 1 maart en 22 maart 2026 aan de deur omdat ouders vochten terwijl {child} erbij was (mutaties politie). De veiligheid van {child} is in gevaar. Ouders stopten op 25 maart 2026 met de vrijwillige hulp van de Opvoedpoli, zodat die niet meer helpt.
# Feiten en zorgen
{child} belde op 22 maart 2026 zelf 112 (mutatie politie, 22 maart 2026).
Schoolarts L. Bervoets zag op 24 maart 2026 een snee van drie centimeter in de hand van {child}; {child} vertelde dat dit van een kapot glas kwam (verslag schoolarts).
# Krachten
{child} mag altijd naar oma in dezelfde straat en deed dat op 22 maart 2026 ook.
# Ingezette hulp
Opvoedpoli, van 12 januari tot 25 maart 2026: gezinsgesprekken met ouders en {child} samen volgens Signs of Safety. Resultaat: er is een veiligheidsplan; de ruzies stopten drie weken en begonnen weer.
# Afspraken
Vader slaapt tot en met 31 mei 2026 bij zijn broer. Hij haalt {child} elke zaterdag om 10.00 uur op bij oma.
Moeder belt oma zodra een ruzie begint, zodat {child} veilig naar oma kan. Ouders en oma bespreken dit op 30 april 2026.
# Hulpvragen
Moeder: hoe stop ik een ruzie voordat hij begint?
Vader: hoe zie ik {child} zonder ruzie aan de deur?
{child}: wie zorgt dat het thuis stil blijft?
# Reactie ouders
{parents}
# Reactie {child}
Op {talked} gesproken op school. {child} (11) zegt: “Ik wil dat ze ophouden. Bij oma slaap ik wel.”
# Informatie en rechten
Op {talked} kregen moeder en vader de informatie uit artikel 13 en 14 van de AVG. Zij weten dat zij recht hebben op inzage, informatie en correctie, dat een vertrouwenspersoon mee mag, en dat de gemeente en de Raad voor de Kinderbescherming dit verzoek krijgen.
# Bijlagen
{announced}
# Ondertekening
De informatie in dit verzoek is door mij gecontroleerd en goedgekeurd.
{worker}, {signed}
"""

SPOKEN = """Moeder, op {talked} thuis, een uur: moeder zegt: “Het moet stoppen, ik wil alleen niet dat iedereen zich ermee bemoeit.”
Vader, op {talked} op kantoor: vader zegt: “Ik ga weg als het begint. Dat had ik eerder moeten doen.”"""

ALONE = """
## Verzoek tot Onderzoek
# Verzoeker
Organisatie: Veilig Thuis Haaglanden
Opgesteld door: {worker}, maatschappelijk werker
E-mail: {mailbox}
Datum: {signed}
# Kind
Naam: {child} {surname}
Geboortedatum: 25 augustus 2018
Leeftijd: 7 jaar
BSN: {bsn}
# Ouders en gezag
Moeder: {mother} {surname}, geboren op 17 december 1993, gezag: ja
Vader: onbekend
# Aanleiding en noodzaak
{child} was op 2, 9 en 17 maart 2026 na schooltijd alleen thuis tot 21.30 uur (melding van de conciërge en verklaring van moeder van 18 maart 2026). De veiligheid van {child} is in gevaar. Moeder nam de hulp van RondomJou op 19 maart 2026 niet aan, omdat zij haar diensten niet kan ruilen.
# Feiten en zorgen
{child} maakte op 9 maart 2026 eten op het gasfornuis en liet het gas aan; de buurvrouw rook dit om 20.10 uur (brandweer, 9 maart 2026).
{child} miste in het eerste kwartaal van 2026 zeven schooldagen (verzuimoverzicht).
{extra}
# Krachten
Moeder werkt sinds 2022 bij dezelfde werkgever. De buurvrouw heeft een sleutel.
# Ingezette hulp
RondomJou, van 1 december 2025 tot 19 maart 2026: vijf gezinsgesprekken met moeder en {child} volgens Signs of Safety. Resultaat: moeder maakte een rooster; de opvang na 18.00 uur lukte niet.
# Afspraken
De buurvrouw past op dinsdag en donderdag van 15.00 tot 21.30 uur op {child}. Moeder brengt {child} op die dagen zelf en kookt vooraf, zodat het gas uit blijft en {child} veilig is.
Moeder, de buurvrouw en {worker} bespreken dit op 8 mei 2026.
# Hulpvragen
Moeder: wie past er op als ik late dienst heb?
{child}: mag de lamp aan als mama er niet is?
# Reactie moeder
Op {talked} thuis besproken, een uur. Moeder zegt: “Ik weet dat het niet kan. Ik wil niet mijn baan kwijt en ik wil hulp voor de avonden.”
# Reactie {child}
Op {talked} gesproken op school. {child} (7) zegt: “Ik vind het niet leuk als het donker is. Bij de buurvrouw is het warm.”
# Informatie en rechten
Moeder kreeg op {talked} de informatie uit artikel 13 en 14 van de AVG en uitleg over haar recht op inzage, informatie en correctie. Zij mag een vertrouwenspersoon meenemen en weet dat de gemeente en de Raad voor de Kinderbescherming dit verzoek krijgen.
# Bijlagen
{announced}
# Ondertekening
Door mij gecontroleerd en goedgekeurd.
{worker}, {signed}
"""

CONTACTS = """
## Contactgegevensblad
Overzicht van de betrokkenen bij {child} {surname}
Kind: {child} {surname}, verblijft bij {home}
Moeder: {mother} {surname}, telefoon 06 - 7710 3358
Jeugdbeschermer: {worker}, telefoon 06 - 3390 4417
School: basisschool De Vlinder, telefoon 070 - 355 0918
"""

EVALUATION = """
## Evaluatie van het plan van aanpak
Gezin: {surname}
Datum evaluatie: 12 februari 2026
Evaluatieperiode: augustus 2025 tot en met januari 2026
Doel 1: {child} weet waar hij of zij opgroeit. Niet behaald: het perspectief is nog niet uitgesproken.
Doel 2: moeder komt naar de bezoeken. Deels behaald, zie de bezoeklijst.
Besproken met moeder op 12 februari 2026. Moeder heeft de evaluatie gelezen.
"""

ORDER = """
## Rechtbank Den Haag
Team jeugd- en zekerheidsrechten. Zaaknummer: C/09/{case} / JE RK {year}
Datum uitspraak: {ruled}
# Beschikking verlenging ondertoezichtstelling
in de zaak van de gecertificeerde instelling, over de minderjarige {child} {surname}. Belanghebbende is {mother} {surname}, de moeder.
# De beslissing
De kinderrechter verlengt de ondertoezichtstelling van {start} tot {end}.
Deze beschikking is gegeven door mr. H. Blom, kinderrechter, op {ruled}.
"""

WILLING = """
## Bereidheidsverklaring voogdij
Ondergetekenden, de pleegouders {foster}, verklaren zich bereid om de voogdij te aanvaarden over {child} {surname}, geboren op 14 mei 2017.
Wij zijn voorgelicht over de rechten en plichten van een voogd. {child} blijft zijn moeder zien.
Zoetermeer, 2 maart 2026
w.g. pleegouders {foster}
"""

WILLING_GI = """
## Bereidheidsverklaring gecertificeerde instelling
De William Schrikker Stichting verklaart zich bereid de voogdij over {child} {surname} uit te voeren.
Namens de gecertificeerde instelling: {worker}, 4 maart 2026
"""

WILLING_BOTH = """
## Bereidheidsverklaring voogdij
Ondergetekende verklaart zich bereid om de voogdij te aanvaarden over {child} {surname}, geboren op 14 mei 2017, als
☒ pleegouder: {foster}
☒ gecertificeerde instelling: Jeugdbescherming West, zolang de pleegouders nog geen voogd zijn
Getekend op 2 maart 2026
"""

REPORT = """
## Diagnostisch onderzoek
Betreft: {child} {surname}
Datum verslag: 11 november 2025
Onderzoeker: gz-psycholoog M. Terpstra, Youz
Classificatie volgens DSM-5: ADHD, gecombineerd beeld, vastgesteld op 4 november 2025.
"""

ABSENCES = """
## Verzuimoverzicht
Basisschool De Vlinder, leerling {child} {surname}
Januari 2026: 3 dagen. Februari 2026: 2 dagen. Maart 2026: 2 dagen.
"""
