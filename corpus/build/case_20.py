"""20: long running prose under numbered heading styles, the persons in sentences instead of a table. Nothing fails; one point to look at."""

import word
import word_xml as xml

CASE = "20-vto-lopend-proza"

TEXT = """
# 1 Verzoeker en datum
Dit verzoek is geschreven door Matthijs Roodenburg, preventief jeugdbeschermer bij Jeugdbescherming West, vestiging Zoetermeer (SKJ 160019344). Hij is te bereiken op 06 - 3017 5529 en via m.roodenburg@jbwest.example. Het verzoek is gedateerd op 16 maart 2026. Gedragswetenschapper S. Wiltink heeft meegelezen.
# 2 Over wie gaat het
Het verzoek gaat over twee kinderen. Ruben Terlouw is geboren op 2 oktober 2010 en is 15 jaar; zijn burgerservicenummer is 999489707. Hij zit in de vierde klas van de havo van het Erasmus College. Zijn zus Mila Terlouw is geboren op 23 mei 2014 en is 11 jaar; haar burgerservicenummer is 999716712. Zij zit in groep 8 van De Tjalk. Beide kinderen staan ingeschreven bij hun moeder aan de Meerzichtlaan 206 te Zoetermeer en verblijven volgens het ouderschapsplan van 4 juli 2022 in de even weken bij hun vader.
# 3 Ouders en gezag
Moeder is Hanneke Visscher, geboren op 11 januari 1983. Vader is Olaf Terlouw, geboren op 29 augustus 1979, wonende aan de Dorpsstraat 31 te Zoetermeer. De ouders zijn op 20 september 2022 gescheiden en oefenen samen het gezag uit (uittreksel gezagsregister van 2 februari 2026).
# 4 Aanleiding en noodzaak
Wij vragen de Jeugdbeschermingstafel dit gezin te bespreken omdat de ontwikkeling van Ruben en Mila stilvalt door de strijd tussen hun ouders en omdat de hulp in het vrijwillig kader die strijd niet heeft verminderd. De reden om dit nu te doen is het volgende. Op 19 februari 2026 hebben de ouders ieder afzonderlijk aan ons geschreven dat zij niet verdergaan met de begeleiding zolang de ander niet verandert (e-mail van moeder om 9.12 uur en van vader om 16.40 uur). Op 23 februari 2026 is Ruben van school naar de huisarts gebracht nadat hij tegen zijn mentor had gezegd dat hij niet meer wilde leven. De huisarts heeft dezelfde dag een spoedverwijzing naar Youz gedaan.
Daarmee is voldaan aan beide voorwaarden: de ontwikkeling van de kinderen wordt bedreigd en de hulp die nodig is om dat weg te nemen, wordt door de ouders niet langer geaccepteerd.
# 5 Feiten en zorgen
## 5.1 Ruben
Ruben is van 5 januari tot en met 6 maart 2026 op 27 van de 40 schooldagen niet op school geweest (verzuimoverzicht Erasmus College, 9 maart 2026). In het schooljaar daarvoor miste hij in dezelfde periode twee dagen. De terugval is dus groot en van de laatste maanden. Mentor D. van Heusden schrijft in zijn verslag van 24 februari 2026: “Ruben is een schim van de jongen die ik vorig jaar in de klas had.” De mentor noemt verder dat Ruben in de pauzes in het lokaal blijft en dat hij zijn telefoon wegdraait als er een bericht van een van zijn ouders komt.
Tijdens het gesprek van 25 februari 2026 liet Ruben mij op zijn telefoon een groepsapp zien met de naam ‘regelen’. In die groep zitten zijn ouders en hij. Tussen 1 en 22 februari 2026 stonden er 94 berichten in waarin de ouders elkaar via Ruben vragen stellen over geld, sleutels en vakantiedagen. Op 14 februari 2026 vroeg vader hem te bevestigen dat moeder de fiets had verkocht; een half uur later vroeg moeder hem dat te ontkennen. Wij noemen dat klem zitten: Ruben kan op zo’n vraag geen antwoord geven dat niet een van zijn ouders teleurstelt.
Er zijn geen aanwijzingen voor lichamelijk geweld tegen Ruben. Hij antwoordde op 25 februari 2026 ontkennend op de vraag of iemand hem thuis slaat en de jeugdarts zag op 27 februari 2026 geen letsel.
## 5.2 Mila
Mila doet het op school goed. Haar uitslag op de doorstroomtoets van februari 2026 past bij havo/vwo en zij is dit jaar één dag ziek geweest (leerkracht N. Bruins, telefonisch op 3 maart 2026). De leerkracht maakt zich wel zorgen over het overgangsmoment: op negen van de tien vrijdagen voor een wisseling klaagde Mila over buikpijn, op de andere dagen van de week niet. De school heeft dat vanaf 31 oktober 2025 bijgehouden.
Mila heeft in november 2025 zelf een kalender gemaakt waarop de wisseldagen rood zijn. Zij vertelde mij op 4 maart 2026 dat rood betekent: “dan moet ik opletten wat ik zeg”.
## 5.3 De ouders
De ouders hebben sinds 1 september 2025 viermaal aangifte tegen elkaar gedaan, moeder drie keer en vader een keer; alle vier zijn geseponeerd (brief van het Openbaar Ministerie van 13 januari 2026). Over de hoofdverblijfplaats van Mila is een procedure aanhangig bij de rechtbank Den Haag. De zitting is bepaald op 21 mei 2026.
Moeder verscheen op alle zes de afspraken met ons en vader op vijf; de zesde heeft hij twee dagen van tevoren verzet. Beide ouders gaven in die gesprekken voorbeelden van wat de ander verkeerd doet. Op de vraag wat zij zelf anders zouden kunnen doen, gaf moeder op 29 januari 2026 geen antwoord en zei vader: “Dat is de verkeerde vraag.” Wij zien daarin dat de ouders de oplossing op dit moment bij elkaar zoeken en niet bij zichzelf.
Volgens vader wordt Mila door moeder tegen hem opgezet. Volgens moeder is vader uit op het huis. Wij hebben voor geen van beide lezingen een bevestiging gevonden.
# 6 Krachten
Ruben speelt sinds zijn zevende trompet en ging ook in de maanden waarin hij school miste elke woensdag naar de harmonie (dirigent L. Post, 2 maart 2026). Mila en Ruben eten op zondagavond samen bij opa en oma Visscher, in welke week dan ook. Beide ouders halen en brengen op tijd: school heeft dit schooljaar geen enkele keer hoeven bellen. De ouders reageerden op 23 februari 2026 binnen een uur op het bericht van school en zaten die avond samen bij de huisarts.
# 7 Grootste zorg
Als er niets verandert, vrezen wij dat Ruben zichzelf iets aandoet. Hij heeft dit op 23 februari 2026 tegen zijn mentor uitgesproken, hij slaapt volgens beide ouders vier tot vijf uur per nacht en de aanleiding die hij noemt – de berichten – duurt voort.
# 8 Ingezette hulp en resultaat
Van oktober 2022 tot april 2023 volgden de ouders Ouderschap Blijft bij Jeugdformaat. Het traject is voortijdig gestopt nadat moeder bij de vierde bijeenkomst was weggegaan; het ouderschapsplan is toen niet aangepast (eindbrief van 19 april 2023).
De kinderen deden in het najaar van 2024 mee aan de groep Dappere Dino’s en, voor Ruben, !JES het brugproject. Ruben was bij acht van de acht bijeenkomsten. Mila zegt dat zij daar heeft geleerd om stop te zeggen, en haar leerkracht zag dat in december 2024 terug.
Sinds 10 november 2025 begeleidt Jeugdbescherming West het gezin preventief. Wij werken met het hele gezin en met opa en oma, volgens Signs of Safety. Op 29 januari 2026 gaven vader een 7, moeder een 4, Ruben een 3 en ik een 4 op de vraag hoe veilig de kinderen zich kunnen voelen. Het aantal berichten in de groepsapp daalde in december van ongeveer vijf naar twee per dag en steeg in februari weer boven het oude niveau uit (telling samen met Ruben).
# 9 Afspraken
Moeder en vader sturen Ruben vanaf 11 maart 2026 geen berichten meer over de andere ouder. Zij schrijven elkaar één keer per week, op zondag voor 20.00 uur, per e-mail met een kopie aan mij. Ruben heeft de groepsapp op 11 maart 2026 in hun bijzijn verwijderd.
Zegt Ruben dat hij niet verder wil leven, dan belt de ouder bij wie hij is de crisisdienst en daarna de andere ouder. Ruben zelf belt in dat geval opa. Het papier met de nummers hangt in beide huizen.
Vader brengt Mila in de even weken op vrijdag naar opa en oma, waar moeder haar om 18.00 uur ophaalt. De ouders zien elkaar daarbij niet. Wij kijken op 10 april 2026 om 15.00 uur met iedereen of dit lukt.
# 10 Hulpvragen van het gezin
Moeder vraagt: hoe overleg ik met Olaf zonder dat Ruben ertussen zit?
Vader vraagt: wat kan ik doen als ik van de school van mijn zoon niets hoor?
Ruben vraagt: wie zegt tegen mijn ouders dat ze het zelf moeten regelen?
Mila vraagt: kan de wisseldag op maandag, na school?
# 11 Diagnoses
Bij Ruben is op 12 augustus 2025 door gz-psycholoog B. Castelein van Youz Zoetermeer een depressieve stoornis vastgesteld, matig van ernst. Youz heeft met toestemming van beide ouders de brief van die datum met ons gedeeld.
Bij moeder heeft reumatoloog A. Kooistra van het LangeLand Ziekenhuis in maart 2024 reumatoïde artritis vastgesteld. Moeder vertelt dat zij daardoor in de winter vaker vader om hulp moest vragen dan zij wilde.
Bij Mila is geen diagnose gesteld. De vraag van vader om een onderzoek naar autisme is door de huisarts op 17 december 2025 niet overgenomen, omdat school daar geen reden voor ziet. Van vader zijn geen diagnoses bekend.
# 12 Reactie van de ouders
Ik heb het verzoek op 5 maart 2026 met moeder besproken, op ons kantoor, van 13.00 tot 14.45 uur. Moeder is het eens met de bespreking. Zij zegt: “Ik schrik van de 94. Ik dacht dat hij het allemaal in de gaten hield omdat hij dat zelf wilde.” Zij is het oneens met de zin dat zij geen antwoord gaf: zij had tijd nodig om na te denken.
Met vader heb ik het verzoek op 6 maart 2026 besproken, bij hem thuis, anderhalf uur. Vader zegt: “Voor Ruben doe ik alles, maar ik vind het onzin dat ik net zo schuldig ben als Hanneke.” Vader vroeg om op te nemen dat hij zijn afspraak had verzet en niet gemist; dat stond in het concept verkeerd en is in paragraaf 5.3 aangepast.
# 13 Reactie van de kinderen
Ruben las het verzoek op 10 maart 2026 bij zijn opa, met mij aan tafel. Hij zegt: “Eindelijk staat het ergens. Laat ze het maar lezen, ik hoef het dan niet meer uit te leggen.” Hij wil naar de tafel komen als hij niet tussen zijn ouders hoeft te zitten.
Mila sprak ik op 4 maart 2026 in de bibliotheek van haar school. Ik heb haar verteld wat er in het verzoek komt en dat haar ouders het lezen. Zij zegt: “Ik ben voor niemand. Ik wil gewoon dat mijn buik ophoudt.”
# 14 Hoe het gezin is geïnformeerd
Beide ouders ontvingen op 5 en 6 maart 2026 schriftelijk de informatie die artikel 13 en 14 van de AVG voorschrijven. Ik heb hun rechten op inzage, informatie en correctie toegelicht en verteld dat zij een vertrouwenspersoon kunnen meenemen. Het verzoek gaat naar de voorzitter en secretaris van de tafel, de Raad voor de Kinderbescherming en Jeugdbescherming West; ook dat is met hen besproken.
# 15 Conclusie
Alles bijeen genomen vinden wij een beschermingsonderzoek nodig. De zorg is ernstig, omdat Ruben over de dood heeft gesproken en de meeste schooldagen mist. De vrijwillige hulp is beëindigd door beide ouders, terwijl de berichten waarvan Ruben last heeft in februari weer toenamen.
# 16 Ondertekening
De feiten in dit verzoek zijn door mij nagevraagd bij de personen die erbij staan. Ik keur het verzoek goed.
Zoetermeer, 16 maart 2026
M. Roodenburg, preventief jeugdbeschermer
"""


def build() -> None:
    document = word.new_document("Verzoek tot Onderzoek Terlouw", "M. Roodenburg", font="Georgia", size=11)
    document.sections[0].header.paragraphs[0].text = "Verzoek tot Onderzoek – R. en M. Terlouw – vertrouwelijk"
    xml.page_number(document.sections[0].footer.paragraphs[0])
    document.add_heading("Verzoek tot Onderzoek naar een kinderbeschermingsmaatregel", level=0)
    for line in TEXT.strip().splitlines():
        marks, _, rest = line.partition(" ")
        if set(marks) == {"#"}:
            document.add_heading(rest, level=len(marks))
        else:
            document.add_paragraph(line)
    word.save(document, CASE, "Verzoek tot Onderzoek Terlouw 16 maart.docx")
