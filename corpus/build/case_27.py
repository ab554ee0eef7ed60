"""27: a therapist's letter full of professional jargon, half of it with an observation and half without. No date, no hulpvragen, no word of the girl."""

import word
from docx.document import Document
from docx.shared import Cm

CASE = "27-vto-brief-behandelaar"

TEXT = """
^De Opvoedpoli, locatie Den Haag
^Systeemtherapeut: Annemiek Stolwijk
^Telefoon 070 - 205 11 48, a.stolwijk@opvoedpoli.example
^
Aan de Jeugdbeschermingstafel Haaglanden
Betreft: verzoek tot onderzoek (VTO) Kiki van Deursen
Geachte voorzitter,
Met deze brief vraag ik u om Kiki van Deursen te bespreken. Ik behandel haar en haar ouders sinds 12 januari 2026. Hieronder vindt u de gegevens en daarna mijn toelichting.
# De gegevens van Kiki en haar ouders
- Kiki van Deursen, geboren op 31 januari 2013, 13 jaar oud, BSN 999753472. Zij woont de ene week bij haar moeder en de andere week bij haar vader en zit in klas 2 van het Stanislascollege te Rijswijk.
- Moeder: Jolanda Schapendonk, geboren op 16 juli 1980, Steenvoordelaan 370, Rijswijk. Zij heeft gezag.
- Vader: Robert van Deursen, geboren op 5 mei 1977, Churchilllaan 12, Rijswijk. Hij heeft gezag.
- Stiefvader: Michel Opdam, geboren op 9 september 1982. Hij woont bij moeder en heeft geen gezag.
# Waarom ik nu schrijf
De veiligheid van Kiki is in gevaar. Op 5 oktober 2026 heeft zij 16 tabletten paracetamol genomen en is zij een nacht opgenomen in het Reinier de Graaf Gasthuis (ontslagbrief kinderarts P. van der Hoek, 6 oktober 2026). Twee weken daarna, op 19 oktober, zegden haar ouders de gezamenlijke behandeling op. Moeder schreef mij dat zij “niet met die man in één kamer” wil; vader schreef dat hij pas terugkomt als het over moeder gaat. De behandeling die nodig is om Kiki uit de strijd te halen kan in het vrijwillig kader dus niet doorgaan.
# Wat ik zie en weet
Kiki zat in 9 van de 22 zittingen tussen haar ouders in, letterlijk: zij schoof haar stoel naar het midden en keek voor elk antwoord eerst naar links en dan naar rechts. Toen ik op 23 maart vroeg om te wisselen van plaats, begon zij te hyperventileren. Ik duid dit als een loyaliteitsconflict.
Er is bij Kiki sprake van parentificatie en een desorganisatie in de gehechtheid.
Op school haalde zij tot de zomer ruime voldoendes. Mentor C. Abbink mailde op 28 september 2026 dat Kiki in de eerste vier schoolweken elf keer met hoofdpijn naar huis ging. Op 2 oktober vond een klasgenoot haar in het toilet met een schaar, zonder verwonding (mentor, telefonisch dezelfde middag).
Uit de vragenlijst die moeder op 14 april invulde (CBCL) kwam een score in het klinische gebied voor angst en somberheid; de score van vader lag in het normale gebied. Beide ouders vulden de lijst in dezelfde week in. Dat verschil past bij wat zij in de zittingen zeggen: moeder noemde 14 keer een zorg over Kiki, vader 2 keer.
Vader heeft duidelijk narcistische trekken. Hij trianguleert en gebruikt zijn dochter als pion.
Op 8 juni 2026 kwam vader alleen. Hij vertelde dat hij sinds de scheiding in 2019 slecht slaapt en dat hij in de weken zonder Kiki “op de klok zit te kijken”. Hij vroeg hoe andere vaders dat doen.
Moeder is onvoldoende beschikbaar voor de emoties van Kiki. In de zitting van 11 mei huilde Kiki zeventien minuten; moeder zocht in die tijd in haar agenda naar een datum en keek een keer op. In de zitting van 25 mei legde moeder haar hand op de rug van Kiki toen zij weer huilde, nadat wij dat hadden geoefend.
De stiefvader heeft in dit gezin een dubieuze rol. Hij was eenmaal bij een zitting, op 22 juni, en bood koffie aan.
Wij hebben het idee dat de oma van vaderskant achter de schermen de regie voert. Het mag geen verrassing heten dat Kiki zich zo gedraagt.
De ouders hebben sinds januari 31 e-mails aan elkaar met mij in de kopie gestuurd. In 24 daarvan staat een verwijt; ik heb ze geteld met de leidraad die wij daarvoor gebruiken. De strijd is dus niet afgenomen.
Kiki heeft mij in vertrouwen verteld dat zij met een jongen van zestien naar bed is geweest; zij wil absoluut niet dat haar ouders dat weten.
# Wat helpt
Kiki tekent strips. Zij kwam op elke afspraak, ook op de fiets door de sneeuw van 15 januari. Haar nicht Floor (19) belt haar elke avond. Moeder oefende tussen 11 en 25 mei zes keer met luisteren zonder te antwoorden (oefenschrift). Vader is een betrokken ouder, want hij miste in tien maanden geen zitting en haalde Kiki op 6 oktober uit het ziekenhuis.
# Wat is geprobeerd
Schoolmaatschappelijk werk in 2024: vijf gesprekken met Kiki; zij stopte omdat vader ervan hoorde. Mediation in 2022 en 2023 bij een mediator in Delft: geen overeenkomst over de vakanties. Onze systeemtherapie met Kiki en beide ouders, januari tot oktober 2026, 22 zittingen: de ouders maakten in juni afspraken over de telefoon van Kiki en hielden die tot september.
# Diagnoses en onderzoek
Kiki heeft PTSS. Dat heeft onze gz-psycholoog L. Dekkers op 2 maart 2026 vastgesteld na onderzoek met de KJTS-lijsten en twee gesprekken. Daarnaast is er een dyslexie, in 2021 vastgesteld door het RID.
De schooldecaan stelde in september 2026 vast dat Kiki hoogsensitief is en een angststoornis heeft.
Moeder heeft fibromyalgie. Reumatoloog G. Ettema van het HagaZiekenhuis stelde dit in 2016 vast; hij schreef in zijn brief van dat jaar dat herhaald onderzoek niet zinvol is, omdat de aandoening niet overgaat.
Of er bij vader sprake is van een persoonlijkheidsstoornis is nooit onderzocht.
# Afspraken
Beide ouders hebben op 7 oktober 2026 alle medicijnen in een kluisje gedaan. Vader en moeder kijken elke zondagavond of er iets weg is en sturen mij ja of nee. Kiki belt Floor of 113 als de gedachten komen; zij heeft beide nummers zelf als snelkeuze ingesteld. Op 23 november 2026 om 16.00 uur bespreek ik dit met ieder apart.
# Wat de ouders vinden
Met moeder besprak ik deze brief op 29 oktober 2026, op de praktijk, een uur. Zij zegt: “U schrijft dat ik in mijn agenda keek. Dat klopt en ik schaam me. Maar ik zocht een datum om haar op te halen.” Zij vroeg mij om die uitleg op te nemen; dat heb ik hiermee gedaan.
Met vader besprak ik de brief op 30 oktober 2026, ook op de praktijk. Hij is het niet met mij eens over de oorzaak. Volgens hem is het misgegaan sinds Michel er woont en is een onderzoek goed, als het maar over beide huizen gaat.
# Wat Kiki vindt
Kiki is op 26 oktober 2026 door mij gezien. Zij maakte een vermoeide indruk en had haar haren geverfd.
# Wat is verteld
Vader en moeder weten dat deze brief naar de gemeente, de Raad en Jeugdbescherming West gaat. Zij hebben van mij gehoord dat zij recht hebben op inzage, informatie en correctie. De brief over het gebruik van hun gegevens (AVG, artikelen 13 en 14) kregen zij op 29 en 30 oktober.
Ik heb de feiten in deze brief nagezocht in het dossier en sta ervoor in.
Met vriendelijke groet,
Annemiek Stolwijk, systeemtherapeut
"""


def build() -> None:
    document = word.new_document("Brief VTO", "A. Stolwijk", font="Garamond", size=12.5)
    for line in TEXT.strip().splitlines():
        put(document, line)
    word.save(document, CASE, "brief JBT KvD.docx")


def put(document: Document, line: str) -> None:
    if line.startswith("# "):
        document.add_paragraph().add_run(line[2:]).underline = True
    elif line.startswith("^"):
        paragraph = document.add_paragraph(line[1:])
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.space_after = Cm(9.5), 0
    elif line.startswith("- "):
        document.add_paragraph(line[2:], style="List Bullet")
    else:
        document.add_paragraph(line)
