"""21: an ambulant worker's PDF in the first person: good observations, and many remarks that rest on nothing."""

from pdf import Sheet, paragraphs, parse, write_pdf

CASE = "21-vto-ambulant-pdf"

TEXT = """
## Verzoek tot Onderzoek
# Wie vraagt dit aan
Radar, Vrijwillige Intensieve Gezinsbegeleiding (VIG), Den Haag
Zita Bouhali, gezinsbegeleider, tel. 06 21 70 93 35, z.bouhali@radar-vig.example
Datum: 3 november 2025
# Kinderen
Djenna Paauwe, geboren 30 november 2016, 8 jaar, BSN 999908091, groep 5 van De Zonnebloem
Levi Paauwe, geboren 18 april 2019, 6 jaar, BSN 999638853, groep 3 van De Zonnebloem
Zij wonen bij hun moeder aan de Zuiderparklaan 451 te Den Haag.
# Ouders en gezag
Moeder: Kimberley Paauwe, geboren 6 mei 1994. Gezag: ja, over beide kinderen.
Vader van Djenna: Errol Windster, geboren 19 februari 1990. Gezag: ja. Woont in Hoofddorp.
Vader van Levi: Mitchell Oosterom, geboren 2 december 1991. Gezag: nee. Levi heeft hem volgens moeder nooit ontmoet.
# Waarom vraag ik dit aan
Ik kom sinds 14 april 2025 drie keer per week in dit gezin. Ik vraag de Jeugdbeschermingstafel om Djenna en Levi te bespreken, omdat zij thuis niet veilig zijn: op 12 oktober 2025 waren zij van 19.00 tot 02.15 uur alleen en heeft Levi de kookplaat aangezet. De bovenbuurman heeft de kinderen bij zich genomen en de politie gebeld (melding Veilig Thuis van 13 oktober 2025).
Moeder heeft op 20 oktober 2025 de begeleiding stopgezet. Zij zei aan de telefoon dat ze “geen oppas meer nodig heeft”. De begeleiding is daarmee geëindigd terwijl de doelen over toezicht en slapen open staan. Mijn gevoel zegt dat dit pas het topje van de ijsberg is.
# Wat ik heb gezien en gehoord
Tussen april en oktober 2025 ben ik 71 keer in de woning geweest. Bij 22 van die bezoeken was er geen ontbijt in huis; ik heb dat per bezoek in het logboek geschreven en met moeder gedeeld.
Levi slaapt op een tweezitsbank in de gang. Hij heeft geen eigen kast; zijn kleren liggen in een boodschappentas. Op 11 juni 2025 heb ik met moeder een bed van de kringloop opgehaald. Dat bed stond op 20 oktober nog in de schuur, in delen.
Moeder geeft gewoon niet om spullen die niet van haar zijn. Er hangt altijd een bepaalde sfeer in dat huis.
Op 3 september 2025 belde juf Marije Kok van groep 3 mij. Levi had die dag twee broeken over elkaar aan, beide nat. Zij heeft hem gedoucht in de kleedkamer van de gymzaal en moeder gebeld; moeder kwam binnen twintig minuten met schone kleren.
Op 31 september 2025 kwam Djenna om 10.40 uur op school, zonder tas. Djenna doet alles om aandacht te krijgen. Het lijkt erop dat zij de moederrol in het gezin heeft.
Djenna vertelde mij op 8 oktober 2025 dat zij Levi in bad doet, zijn brood smeert en hem naar bed brengt als mama weg is. Zij wist uit haar hoofd hoeveel schepjes wasmiddel er in de machine moeten. Voor een meisje van acht jaar draagt zij te veel, vind ik, als ik zie wat zij op een schooldag allemaal voor haar broertje doet.
In de week van 6 oktober 2025 stond de voordeur drie ochtenden open toen ik om 8.00 uur kwam. De kinderen waren alleen thuis, moeder was om 5.45 uur naar haar werk bij de bakkerij gegaan (rooster bakkerij, door moeder getoond op 9 oktober).
Het is algemeen bekend dat moeder in het weekend op stap gaat. Onze indruk is dat er meer mannen over de vloer komen dan goed is voor de kinderen.
De logopedist, mevrouw E. van Straten, heeft mij op 22 september 2025 gemaild dat Levi van de tien afspraken er zeven heeft gehaald en dat hij nu zinnen van vier woorden maakt.
# Uit mijn logboek
16 april 2025: eerste week. Moeder doet open in haar werkkleding en zegt dat ik tot half vijf kan blijven. Levi laat mij zijn auto’s zien, een voor een, en noemt de kleuren. De koelkast is leeg op een pak melk en augurken na. Moeder zegt dat zij vrijdag geld krijgt. Ik heb met haar de voedselbank gebeld; zij kon dezelfde week terecht.
30 april 2025: moeder heeft drie maaltijden ingevroren, zoals wij de week ervoor hadden gepland. Er hangt een weekrooster op de koelkast in het handschrift van Djenna. Het is knap wat moeder in twee weken heeft gedaan, zeker omdat zij ook vier diensten draaide.
12 mei 2025: niemand doet open, ik hoor binnen wel de televisie. Moeder appt om 11.20 uur dat zij sliep na een nachtdienst. Daar geloof ik niets van.
5 juni 2025: gesprek met moeder over de avond van 4 mei. Zij vertelt dat zij toen naar een verjaardag was, van 20.00 tot 00.30 uur, en dat Djenna haar twee keer heeft gebeld. Moeder huilt en zegt dat zij “soms even niemand zijn moeder” wil zijn. Wij maken een lijst van mensen die kunnen oppassen; er komen twee namen op.
24 juni 2025: ik tref Djenna en Levi om 15.30 uur op de stoep, zij kunnen er niet in. Moeder komt om 15.50 uur aanrennen, de tram stond stil op de Rijswijkseweg (storing HTM, nagekeken). Djenna had met Levi een spelletje bedacht met de stoeptegels.
17 juli 2025: samen met moeder naar de tandarts. Levi heeft vijf gaatjes, Djenna geen. De tandarts vraagt naar zoet drinken voor het slapen. Moeder zegt dat zij daarmee stopt en koopt op de terugweg twee drinkbekers.
11 augustus 2025: Tamara is er, een vriendin van moeder. Zij heeft de keuken gesopt en blijft eten. Zij zegt tegen mij dat moeder haar niet vaak genoeg vraagt. Moeder kiest haar vrienden altijd verkeerd, deze misschien uitgezonderd.
1 september 2025: driekolommen met moeder, Tamara en juf Kok op school. Moeder geeft de veiligheid een 5, juf Kok een 6, Tamara een 4 en ik een 4. Iedereen noemt de avonden als grootste zorg. Bij krachten schrijft moeder: ‘ik kom altijd terug’.
25 september 2025: moeder heeft drie brieven van de school niet geopend, zij liggen op de meterkast. Wij openen ze samen. In een daarvan staat de uitnodiging voor het gesprek over Levi van 18 september, dat zij dus heeft gemist. Zij belt in mijn bijzijn en maakt een nieuwe afspraak voor 2 oktober; daar is zij geweest.
15 oktober 2025: gesprek over de nacht van 12 oktober. Moeder zegt dat zij had afgesproken met een man die zij van het werk kent en dat zij dacht om 22.00 uur terug te zijn; haar telefoon was leeg. Het verhaal rammelt aan alle kanten. De bovenbuurman, die erbij zat, zegt dat hij voortaan liever van tevoren gevraagd wordt dan achteraf.
# Over de vaders
Errol Windster betaalt elke maand € 150 voor Djenna (bankafschrift, door moeder getoond op 7 juli 2025). In 2025 heeft hij Djenna vier keer een weekend gehad: in februari, april, mei en juli.
Een echte vader zou niet in Hoofddorp zijn gaan wonen. Over de heer Oosterom heb ik geen informatie.
# Wat gaat er goed
Moeder heeft sinds maart 2025 werk en is in die tijd niet één dag ziek geweest (werkgever, telefonisch op 9 oktober 2025, met toestemming van moeder). Zij leest Levi voor als zij avondrust heeft; ik heb dat negen keer gezien. Djenna en Levi zoeken elkaar op als ze schrikken: op 12 oktober hield zij zijn hand vast toen de buurman binnenkwam (buurman, tegen mij, 15 oktober). De buurman mag met zijn naam in dit stuk, hij heet J. Pronk.
# Wat als er niets verandert
Dan zijn Djenna en Levi weer een avond alleen en is er misschien geen buurman die iets ruikt. Het is drie keer eerder gebeurd dat zij na 21.00 uur alleen waren: op 4 mei, 20 juni en 29 augustus 2025 (moeder heeft dit op 15 oktober tegenover mij bevestigd).
# Welke hulp is er geweest
Van augustus 2023 tot juni 2024 kwam Humanitas Home-Start wekelijks. Moeder vertelt dat zij er een vriendin aan heeft overgehouden en dat de vrijwilliger haar leerde plannen. De eindbrief noemt het doel ‘dagritme’ behaald.
Van 14 april tot 20 oktober 2025 deed Radar de intensieve begeleiding. Ik werkte met moeder en de kinderen samen, met het veiligheidshuis uit Signs of Safety. Resultaat: beide kinderen gaan naar de tandarts, Levi heeft logopedie, de huurachterstand is van € 2.210 naar € 640 gegaan. Niet gelukt: toezicht als moeder vroeg of laat weg is.
Vrijwillige hulp heeft bij deze moeder geen enkele zin.
# Afspraken
Moeder regelt vanaf 3 november 2025 elke keer dat zij vóór 7.00 uur of na 19.00 uur weg is een oppas: buurman Pronk of haar vriendin Tamara. Zij zet de naam van de oppas een dag van tevoren in de groepsapp.
Moeder en Tamara zetten het bed van Levi uiterlijk zaterdag 8 november 2025 in elkaar. Moeder stuurt daar een foto van.
Djenna belt Tamara als zij en Levi alleen zijn. Dat hebben Djenna, moeder, Tamara en ik op 17 oktober 2025 samen geoefend. Op 24 november 2025 kijken moeder, Tamara en ik terug.
# Hulpvragen
Moeder: wie kan er ’s ochtends om kwart voor zes bij de kinderen zijn?
Djenna: mag ik een keer bij papa blijven zonder dat Levi huilt?
Moeder moet leren om haar verantwoordelijkheid als ouder te nemen.
# Diagnoses
Levi heeft een taalontwikkelingsstoornis. Die is in oktober 2022 vastgesteld door het audiologisch centrum van Kentalis en door Kentalis na heronderzoek op 27 mei 2024 bevestigd.
Djenna heeft een hechtingsstoornis.
Moeder heeft een licht verstandelijke beperking (IQ 66), vastgesteld in 2012 door gz-psycholoog C. Haverkort van Ipse de Bruggen. Omdat dit een blijvende beperking is, is het onderzoek volgens Ipse de Bruggen niet herhaald.
Moeder is op 6 oktober 2025 bij haar huisarts geweest in verband met moeheid. Een bloedarmoede is uitgesloten.
# Reactie van de ouders
Moeder: ik heb het verzoek op 28 oktober 2025 bij haar thuis voorgelezen, in korte stukken, omdat zij dat prettig vindt. Zij zegt: “Het was dom van die avond. Ik dacht, ze slapen toch. Maar als jullie mijn kinderen pakken, dan weet ik niet wat ik doe.” Zij wil dat erin staat dat zij zelf de buurman heeft bedankt.
De heer Windster: het verzoek is op 28 oktober 2025 per e-mail naar hem toegestuurd. Er is niet gereageerd.
# Reactie van de kinderen
Djenna: ik sprak haar op 29 oktober 2025 op school, met juf Kok erbij op haar verzoek. Djenna zegt: “Mama moet niet meer ’s avonds weg. En ik wil niet dat Levi in een ander huis gaat.”
# Wat ik heb verteld
Ik heb moeder verteld dat zij iemand mag meenemen naar de tafel die zij vertrouwt. Dat wordt Tamara.
# Ondertekening
Ik heb gecontroleerd wat hier staat en ben het ermee eens.
Zita Bouhali
Den Haag, 3 november 2025
"""


def build() -> None:
    sheet = Sheet(CASE, "VTO Paauwe Radar VIG.pdf", "Verzoek tot Onderzoek", header="Radar VIG Den Haag", footer="VTO D. en L. Paauwe")
    write_pdf(sheet, paragraphs(parse(TEXT), "Helvetica", 11.5))
