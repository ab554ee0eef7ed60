"""25: three children, each with a dated table of events and sources; the opinions stand in the text between the tables."""

import word
import word_xml as xml
from docx.document import Document
from docx.shared import Pt

CASE = "25-vto-telegramtabellen"

TEXT = """
# Verzoek tot Onderzoek
* Impegno, ambulante gezinshulp Haaglanden
# Gegevens verzoeker
Organisatie: Impegno
Ambulant hulpverlener: Joris Lakerveld
Mobiel: 06-2847 1106
Mail: j.lakerveld@impegno.example
Datum: 26 januari 2026
# Gegevens kinderen
| Naam | Geb.datum | Lft | BSN | School/opvang | Woont
| Zuzanna Kaczmarek | 01-06-2011 | 14 | 999176365 | Hofstad Lyceum, 3 havo | mdr
| Oskar Kaczmarek | 20-10-2014 | 12 | 999941008 | De Vlinderboom, gr. 7 | mdr
| Mia Verkerk | 24-12-2021 | 4 | 999097786 | De Vlinderboom, gr. 1 | mdr
# Ouders en gezag
Mdr: Agnieszka Kaczmarek, geb. 16-04-1989, gezag over alle drie. Loosduinseweg 612, Den Haag. Talen: Pools, redelijk Nederlands.
Vdr Zuzanna en Oskar: Tomasz Kaczmarek, geb. 09-09-1986, gezag: ja. Woont in Gdynia (Polen), werkt op een veerboot.
Vdr Mia: Danny Verkerk, geb. 27-03-1992, gezag: ja. Ingeschreven bij zijn broer, Rijswijk.
# Aanleiding
Verzoek om bespreking JBT voor drie kinderen. Hun veiligheid is in het geding: in de nacht van 3 op 4 januari 2026 heeft Danny de voordeur ingetrapt terwijl Zuzanna met Oskar en Mia alleen thuis was. Zuzanna heeft Mia in de badkamer opgesloten en 112 gebeld (mutatie politie 2026-001774). Mdr was aan het werk in de nachtdienst van PostNL.
De vrijwillige hulp heeft dit niet kunnen voorkomen. Mdr heeft twee keer gevraagd om de begeleiding te verminderen (mail 12-11 en 08-12-2025) en Danny heeft de huisregels van 17 november niet willen ondertekenen.
# Feiten en zorgen – Zuzanna
| Datum | Wat | Bron
| 04-01-26 | Belt 112 om 2.14 u, praat 9 min. met centralist tot politie er is | mutatie politie
| 08-01-26 | Zegt tegen mentor dat ze 's nachts een stoel onder de klink zet | mentor I. Vroom, tel. 09-01
| 13-01-26 | Blijft zitten bij brandoefening, trilt, wordt door docent naar buiten begeleid | schoolverslag
| 16-01-26 | Cijfers: 7,1 gemiddeld; dit jaar 2 dagen ziek | Magister, met Zuzanna bekeken
Zuzanna draagt dit gezin. Zij was vorig jaar op 63 van de 80 avonden dat mdr werkte de oudste in huis (rooster mdr naast de kalender van Zuzanna gelegd, 15-01).
Pubers als zij trekken later onvermijdelijk naar hetzelfde type man.
# Feiten en zorgen – Oskar
| Datum | Wat | Bron
| 21-11-25 | Slaat klasgenoot met broodtrommel, hechting nodig | incidentformulier De Vlinderboom
| 02-12-25 | Zelfde week 2x uit de klas, 1x zelf naar de ib'er gegaan | ib'er W. Sluis
| 04-01-26 | Had mes uit keukenla in zijn hand toen politie kwam; legde het weg toen agent dat vroeg | mutatie politie
| 19-01-26 | Doet verhaal over de nacht in een tekening van 6 vakjes | schoolmaatsch. werk
Oskar is een binnenvetter met een kort lontje. Hij is nu twee keer gezien met iets in zijn hand dat een ander pijn kan doen, vandaar onze zorg dat hij denkt zich te moeten verdedigen. De broodtrommel ging volgens hemzelf "om een opmerking over mijn zusje".
Op school is het een komen en gaan van invallers en dat zie je aan zo'n jongen af.
# Feiten en zorgen – Mia
| Datum | Wat | Bron
| 04-01-26 | Huilt 40 min. in de badkamer, kan van binnen niet open | Zuzanna, mutatie politie
| 07-01-26 | Wil niet plassen op school, 3 dgn natte broek | juf gr. 1, schriftje
| 22-01-26 | Geen broek nat, gaat samen met vriendin naar wc | juf gr. 1, schriftje
Met Mia gaat het voor zover wij kunnen zien weer beter.
# Feiten en zorgen – volwassenen
Mdr werkt vijf nachten per week, van 22.00 tot 6.00 u (arbeidscontract, gezien 17-11-2025). Over wie er dan bij de kinderen is, gaf zij op 17-11, 24-11 en 8-12 drie verschillende antwoorden: "een vriendin", "Danny slaapt op de bank" en "Zuzanna is groot". Daarom kunnen wij er niet van uitgaan dat er 's nachts een volwassene is.
Mdr houdt ons aan het lijntje. Op 15 januari was het koud in de flat; de cv is op 16 januari gemaakt door Haag Wonen.
Danny heeft van de politierechter op 12 januari een contactverbod met mdr gekregen voor drie maanden (vonnis, inzage via mdr). Hij is sindsdien niet gezien bij de flat (mdr 22-01, wijkagent 23-01).
In de buurt wordt Danny gezien als iemand voor wie je moet oppassen. Mannen als Danny veranderen niet, dat leert de praktijk. Waarschijnlijk heeft hij ook een wapen.
Tomasz belt de kinderen elke zondag om 19.00 u; volgens de belgeschiedenis op de telefoon van Oskar was dat sinds september op 17 van de 20 zondagen. Hij maakt maandelijks € 350 over (mdr, bankapp getoond 15-01).
# Krachten
Zuzanna wist wat ze moest doen en deed het. Mdr heeft op 5 januari het slot laten vervangen en heeft met haar teamleider afgesproken dat zij vanaf 1 februari dagdienst krijgt (mail teamleider 20-01). Buurvrouw mw. Steenbergen van 614 heeft een sleutel. De kinderen spreken thuis Pools met elkaar en zijn trots op hun opa, die elke zomer komt.
# Grootste zorg
Als er een volgende nacht komt, zijn de kinderen weer alleen en is het slot het enige tussen hen en Danny. Het contactverbod loopt op 12 april 2026 af.
# Hulp en resultaat
| Wie | Wanneer | Resultaat
| Veilig Thuis, 1e triage | maart 2025 | overgedragen aan Impegno
| Impegno, gezin (mdr, 3 kinderen, buurvrouw), 2x p/w, SoS | 01-05-25 – nu | dagplanning werkt; nachten niet opgelost
| Jonge mantelzorg-groep Zuzanna | okt – dec 25 | 6 van 6 geweest, "fijn dat anderen dit ook hebben"
| De Waag, Danny | aangemeld 17-11-25 | niet verschenen op intake 02-12 (De Waag, tel. 03-12)
# Afspraken
* Mdr werkt vanaf 1 februari geen nachten meer. Tot die dag slaapt mw. Steenbergen bij de kinderen; mdr appt mij om 21.30 u wie er is.
* Belt of komt Danny, dan doen de kinderen niet open, bellen 112 en daarna mw. Steenbergen. Geoefend met alle drie op 15 januari.
* Oskar gaat elke di om 14.30 u naar schoolmaatschappelijk werk. Mdr haalt hem daarna op.
* Terugkijken: mdr, Zuzanna, Oskar, Tomasz (beeldbellen) en ik, 27 februari 2026, 15.30 u.
# Hulpvragen
Mdr: hoe regel ik dat Danny wegblijft als het verbod is afgelopen?
Tomasz: wat kan ik op afstand doen voor Zuzanna en Oskar?
Zuzanna: wie past er op als ik een keer naar een feestje wil?
Oskar: wanneer mag ik naar tata?
# Diagnoses
| Wie | Wat | Vastgesteld door | Wanneer
| Zuzanna | PTSS | GGZ-praktijk aan de Laan van Meerdervoort | januari 2024
| Mia | astma | kinderarts K. Ruhaak, Juliana Kinderziekenhuis | 11-11-2025
| Mdr | borderline persoonlijkheidsstoornis | i-psy, psychiater N. Aydin | 2017; opnieuw bevestigd door i-psy 20-05-2025
| Danny | verslavingsstoornis | |
Volgens mdr zegt school dat Oskar ADHD heeft. De ib'er laat weten dat school dat nooit heeft gezegd en dat er geen onderzoek is geweest.
# Reactie ouders
Mdr: besproken 21-01-2026, thuis, 90 min., tolk Pools (telefonisch, tolk 40718). "Die nacht vergeet ik nooit. Ik vind het eerlijk opgeschreven, maar ik ben geen moeder die kinderen alleen laat voor plezier, ik werk." Zij vroeg om de naam van haar teamleider weg te laten; dat is gedaan.
Tomasz: besproken 22-01-2026, beeldbellen, 55 min., tolk Pools. Hij zegt dat hij van de nacht pas wist toen Oskar hem belde, dat hij het eens is met een onderzoek en dat de kinderen in de zomer bij hem mogen wonen als dat nodig is.
Danny: 14-01 gebeld, nam niet op, voicemail met terugbelverzoek. 16-01 appje met drie data, twee blauwe vinkjes, geen antwoord. 20-01 bij zijn broer aan de deur geweest; de broer zei dat Danny "met niemand van de jeugdzorg" wil praten. Brief met het verzoek en mijn nummer daar afgegeven.
# Reactie kinderen
Zuzanna: wilde op 20-01 en 22-01 niet over het verzoek praten. Op 20-01 zei ze in de auto "vraag het maar aan mijn moeder", op 22-01 kwam ze op school niet naar het kamertje en appte "sorry, nu even niet". Zij weet dat het verzoek er komt en dat ze naar de tafel mag komen.
Oskar: gesproken 22-01, school. "Ik wil dat er een grote bij ons slaapt. Danny hoeft niet dood maar wel weg."
Mia: vier jaar, door haar leeftijd en de drukte van die week niet over dit verzoek gesproken.
# Informeren
Mdr en Tomasz kregen de AVG-informatie (artikel 13 en 14) in het Pools. Met hen is doorgenomen dat zij het stuk mogen inzien en laten verbeteren en dat zij recht hebben op informatie. Voor Danny zat dit bij de brief van 20-01. Ouders weten dat gemeente, RvdK en Jeugdbescherming West het verzoek van mij krijgen.
# Ondertekening
Inhoud door mij gecheckt bij de bronnen en goedgekeurd.
J. Lakerveld, 26-01-2026
"""


def build() -> None:
    document = word.new_document("VTO Kaczmarek Verkerk", "Impegno", font="Calibri", size=11)
    document.sections[0].header.paragraphs[0].text = "Impegno – VTO – niet verspreiden"
    xml.page_number(document.sections[0].footer.paragraphs[0])
    table = None
    for line in TEXT.strip().splitlines():
        if line.startswith("| "):
            cells = [cell.strip() for cell in line.removeprefix("| ").split("|")]
            is_head = table is None
            table = table or document.add_table(rows=0, cols=len(cells))
            table_row(table, cells, is_head=is_head)
        else:
            table = None
            paragraph(document, line)
    word.save(document, CASE, "VTO 3 kinderen Impegno.docx")


def paragraph(document: Document, line: str) -> None:
    if line.startswith("# "):
        document.add_paragraph().add_run(line[2:]).bold = True
    elif line.startswith("* "):
        document.add_paragraph(line[2:], style="List Bullet")
    else:
        document.add_paragraph(line)


def table_row(table: xml.Table, cells: list[str], *, is_head: bool) -> None:
    xml.plain_borders(table)
    for cell, value in zip(table.add_row().cells, cells, strict=True):
        run = cell.paragraphs[0].add_run(value)
        run.bold, run.font.size = is_head, Pt(9.5)
