"""24: an unborn child and a toddler, in a form of content controls and check boxes. Vague agreements, half reactions, one control left empty."""

import word
import word_xml as xml
from docx.document import Document

CASE = "24-vto-ongeboren-kind"

FORM = """
= A. Verzoeker
Organisatie: Stichting MEE, Den Haag
Naam en functie: Puck Averink, consulent integrale vroeghulp
Telefoon: 06 - 5544 0982
E-mail: p.averink@mee.example
Datum verzoek*: 22-06-2026
= B. Kinderen
Kind 1: ongeboren, uitgerekend op 14 september 2026
Kind 2: Dex Kleinhout
Geboortedatum*: 09-04-2023
Leeftijd: 3 jaar
BSN: 999895989
Verblijf: bij moeder, Troelstrakade 733, Den Haag
= C. Ouders en gezag
Moeder: Lindsey van Vugt, geboren 05-05-2003, gezag over Dex
Vader: Jordy Kleinhout, geboren 18-11-2000, gezag over Dex; hij wil het ongeboren kind erkennen
? Gezag moeder=ja; Gezag vader=ja; Voogd=nee
Adres vader: Okkernootstraat 60, Den Haag
= D. Aanleiding en waarom nu
> Moeder is 28 weken zwanger en heeft tot nu toe drie van de acht afspraken bij de verloskundige gehad (verloskundige F. Snoek, 15 juni 2026). Bij haar en Dex zijn sinds maart twee keer politie en ambulance geweest. Het ongeboren kind en Dex zijn niet veilig als ouders elkaar blijven slaan. Moeder nam de hulp van Bureau Basiszorg in april aan en zegde die op 29 mei 2026 op.
> Ik vraag om bespreking vóór de bevalling, zodat er op 14 september een plan is. Met 28 weken is er nog tijd om met ouders te oefenen; dat was bij Dex anders, toen kwam de hulp pas toen hij drie maanden was (dossier MEE, juli 2023).
= E. Feiten en zorgen
> Op 21 maart 2026 is vader door de politie meegenomen nadat hij moeder op de galerij aan haar haren naar binnen trok. Een buurvrouw heeft dit gefilmd en het filmpje aan de agenten laten zien (politie, afloopbericht aan MEE van 23 maart). Moeder had een kale plek van ongeveer drie centimeter, zo zag ik op 24 maart.
> Op 24 mei 2026 belde moeder zelf 112. Zij was toen 24 weken zwanger en had buikpijn na een duw tegen het aanrecht. In HMC Westeinde is zij acht uur bewaakt; de baby bewoog goed (ontslagbrief gynaecoloog, 24 mei, door moeder gedeeld).
> Dex was bij beide voorvallen in de woning. Op 24 maart noemde hij tijdens het spelen met de garage de takelwagen ‘politie’ en zei hij: “papa mee”. De pedagogisch medewerker van De Kleine Beer, mw. T. Blom, hoorde hem dat in april op drie ochtenden zeggen (overdrachtsschrift).
> Moeder blijft altijd bij dit soort mannen hangen. Het is niet de eerste keer dat zij voor de man kiest en niet voor haar kind.
> Dex weegt 15,1 kg en volgt zijn groeilijn (jeugdverpleegkundige E. Wiersma, 2 juni 2026). Hij kent volgens haar minder woorden dan de meeste kinderen van drie. Een logopedist gaat in juli met hem aan de slag.
> Moeder rookt. Zij zegt dat zij van twintig naar zes sigaretten per dag is gegaan. Over drugs heeft zij in een gesprek van 9 juni gezegd dat zij sinds de zwangerschap niet blowt; de verloskundige heeft daar geen test op gedaan. Toch zegt mijn ervaring dat moeders in deze situatie daar zelden eerlijk over zijn.
> Bekend is dat vader in het verleden harddrugs heeft gebruikt. Hij heeft op 10 juni laten zien dat hij bij Brijder op een wachtlijst staat voor agressieregulatie en cannabis.
> De babykamer bestaat uit een ledikant zonder matras en een doos met kleertjes maat 56 (huisbezoek 9 juni). Er is dus nog geen plek waar een baby kan slapen. Op 18 juni heeft de kringloop een matras toegezegd voor 1 juli.
= F. Krachten
> Dex heeft van de 61 opvangdagen dit jaar er 57 gehaald en was op tijd (aanwezigheidslijst). Moeder belde op 24 mei zelf 112 en is op 17 juni zelf naar de inloop van de verloskundige gegaan. Vader werkt sinds februari vier dagen bij een dakdekker. Oma van Vugt slaapt van vrijdag op zaterdag bij moeder.
= G. Grootste zorg
> Dat de baby of Dex geraakt wordt als vader slaat. Op 24 mei scheelde dat volgens de gynaecoloog weinig: moeder viel met haar zij tegen het aanrecht. Vader is een tikkende tijdbom.
= H. Ingezette hulp
> Sinds juli 2023 komt MEE met integrale vroeghulp, samen met beide ouders en oma, volgens Signs of Safety. Bureau Basiszorg kwam van 13 april tot en met 29 mei 2026 twee keer per week voor het huishouden. Stevig Ouderschap is op 8 juni gestart.
= I. Afspraken
> Ouders werken mee aan alle hulp die nodig is.
> Vader laat moeder met rust. Moeder zorgt goed voor zichzelf en voor de baby.
> MEE, de verloskundige en de JGZ houden elkaar op de hoogte.
= J. Hulpvragen van het gezin
> Moeder: hoe krijg ik rust in huis voordat de baby er is?
> Vader: hoe kan ik weglopen voordat ik sla?
= K. Diagnoses
> Moeder: epilepsie, in juni 2024 vastgesteld door neuroloog D. Achahbar van het HagaZiekenhuis.
> Moeder: licht verstandelijke beperking. Dit is in maart 2026 door ondergetekende vastgesteld met de SCIL (score 14).
> Vader: ADHD, vastgesteld in 2011 door De Jutters.
> Dex: de huisarts heeft hem op 12 juni 2026 verwezen voor gehooronderzoek; daar is nog geen uitslag van.
= L. Reactie ouders
> Moeder, besproken op 16 juni 2026 op kantoor. Moeder was emotioneel en toonde weinig inzicht in haar eigen aandeel.
> Vader, besproken op 17 juni 2026, een half uur bij hem thuis. Vader zegt dat hij fout zat op 21 maart en op 24 mei. Hij wil niet dat de baby na de geboorte wordt weggehaald en vindt dat Dex bij zijn eigen moeder (oma Kleinhout) kan logeren als het misgaat. Hij las zijn zin over de wachtlijst twee keer en zei: “ik wil dat ze zien dat ik me heb aangemeld”.
? Besproken met moeder=ja; Besproken met vader=ja; Besproken met kind=nee
= M. Reactie kind
> Dex is drie jaar en spreekt in zinnen van twee woorden. Hem is daarom niet naar zijn mening gevraagd. Ik heb hem op 9 juni een half uur zien spelen.
= N. Informeren
> Ouders hebben op 16 en 17 juni de folder over hun gegevens gekregen (AVG, artikel 13 en 14) met uitleg over inzien, informatie en laten corrigeren. Zij mogen allebei iemand meenemen die zij vertrouwen. Dat de gemeente, de Raad en Jeugdbescherming West het verzoek krijgen, is verteld; moeder vroeg wat de Raad is en ik heb dat getekend.
Bijzonderheden aan tafel!: Klik of tik om tekst in te voeren.
= O. Ondertekening
> Ik heb alles nagelezen en bij de genoemde personen gecontroleerd.
Naam: Puck Averink
"""


def build() -> None:
    document = word.new_document("VTO ongeboren kind", "MEE", font="Trebuchet MS", size=11)
    document.sections[0].footer.paragraphs[0].text = "MEE – formulier VTO 2026/1 – vertrouwelijk"
    document.add_heading("VERZOEK TOT ONDERZOEK", level=0)
    for line in FORM.strip().splitlines():
        put(document, line)
    word.save(document, CASE, "VTO ongeborene en Dex.docx")


def put(document: Document, line: str) -> None:
    if line.startswith("= "):
        document.add_heading(line[2:], level=2)
    elif line.startswith("> "):
        xml.control(document.add_paragraph(), "toelichting", line[2:])
    elif line.startswith("? "):
        paragraph = document.add_paragraph()
        for label, state in (part.split("=") for part in line[2:].split("; ")):
            xml.tick(paragraph, label, is_checked=state == "ja")
    else:
        field(document, *line.split(": ", 1))


def field(document: Document, label: str, value: str) -> None:
    """A label with a star holds a date control, one with an exclamation mark a control nobody filled in."""
    paragraph = document.add_paragraph()
    name = label.rstrip("*!")
    paragraph.add_run(f"{name}: ").bold = True
    xml.control(paragraph, name, value, is_date=label.endswith("*"), is_empty=label.endswith("!"))
