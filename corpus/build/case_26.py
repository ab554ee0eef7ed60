"""26: a request for help by the Raad in formal, passive Dutch, as a PDF with small tables between the text. Nothing fails."""

from pdf import Sheet, paragraphs, parse, write_pdf
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

CASE = "26-vth-formele-stijl"

TEXT = """
## Verzoek tot Hulpverlening
# A. Raadsonderzoeker
Raad voor de Kinderbescherming, regio Haaglanden, team schoolverzuim
| Raadsonderzoeker | mr. drs. Wessel Ouwerkerk
| Telefoon | 088 - 071 14 62
| E-mail | w.ouwerkerk@raad.example
| Kenmerk | LV-26-5510
| Datum verzoek | 19 mei 2026
# B. Lopend raadsonderzoek
Sinds 23 maart 2026 verricht de Raad onderzoek naar schoolverzuim (strafzaak Leerplichtwet) op verzoek van het Openbaar Ministerie. Aanleiding is het proces-verbaal van leerplichtambtenaar R. Tamboer van 27 februari 2026. Dat onderzoek is nog niet afgerond.
# C. Gegevens van het gezin
| Jongere | Nina Hogervorst, geboren op 12 november 2009, 16 jaar, BSN 999594060
| Verblijf | bij moeder, Sportlaan 980, Den Haag
| Moeder | Annelies Koevoets, geboren op 2 april 1975, gezag: ja
| Vader | Ferdinand Hogervorst, geboren op 21 december 1971, gezag: ja, wonende te Antwerpen (België)
| School | Segbroek College, 4 havo, teamleider E. Zaal
De ouders zijn op 9 mei 2014 gescheiden. Het gezamenlijk gezag is in stand gebleven (gezagsregister, geraadpleegd op 24 maart 2026).
# D. Voorlopige bevindingen
Uit het verzuimoverzicht van 11 mei 2026 blijkt dat Nina dit schooljaar 96 van de 158 schooldagen geheel afwezig is geweest. In het schooljaar 2024-2025 waren dat er 14. Het verzuim is daarmee bijna zeven keer zo groot geworden.
Teamleider Zaal heeft op 2 april 2026 verklaard dat Nina op de dagen van aanwezigheid “alles afmaakt, maar met haar jas aan zit”. De docent lichamelijke opvoeding heeft vanaf 8 september 2025 genoteerd dat zij zich niet omkleedt. Nina heeft desgevraagd op 16 april 2026 verklaard dat zij niet wil dat anderen haar armen zien.
De huisarts, mevrouw J. van Gaalen, heeft met toestemming van Nina en beide ouders op 21 april 2026 bericht dat zij op beide onderarmen oude en verse krassen heeft gezien, in aantal ongeveer dertig, waarvoor geen hechting nodig was.
Moeder heeft verklaard dat zij sinds november 2025 alle messen in een afgesloten la bewaart en dat zij ’s nachts drie keer gaat kijken. De raadsonderzoeker heeft de la op 14 april 2026 gezien. Vader heeft op 28 april 2026 verklaard dat hij van het krassen niet wist en dat Nina in de meivakantie vier dagen bij hem was zonder dat hij iets heeft gemerkt.
De aanvankelijke gedachte van school dat Nina werd gepest, is niet bevestigd. Nina zelf, haar vriendin en de anti-pestcoördinator hebben op 16 en 17 april 2026 alle drie verklaard dat daarvan geen sprake is.
Niet is gebleken van geweld in het gezin. Bij de politie is geen registratie bekend (bevraging 25 maart 2026) en Nina heeft in het gesprek zonder haar ouders geen voorvallen genoemd.
Naar het oordeel van de Raad wordt Nina ernstig in haar ontwikkeling bedreigd. Zij heeft in dit schooljaar voor geen enkel vak voldoende toetsen voor een overgang (cijferoverzicht van 8 mei 2026), zij beschadigt zichzelf en zij heeft sinds februari drie keer een afspraak bij de praktijkondersteuner laten verlopen.
De mogelijkheid bestaat dat het krassen toeneemt nu de vakantie nadert, omdat Nina zegt dat zij het vooral doet als de dagen leeg zijn.
# E. Krachten
Nina werkt sinds januari 2025 op zaterdag in een dierenwinkel; haar werkgever, de heer D. Prins, heeft op 7 mei 2026 laten weten dat zij nog geen dienst heeft gemist. Moeder en Nina eten elke avond samen. Vader heeft na het gesprek van 28 april 2026 uit zichzelf de vijf vrijdagen tot de zomer vrij genomen en was er op 8 en 15 mei 2026.
# F. Diagnoses
| Nina | Sociale angststoornis, vastgesteld op 6 november 2025 door orthopedagoog-generalist T. Wijnands, Den Haag.
| Moeder | Multiple sclerose, vastgesteld in 2013 door neuroloog M. Vroegop van het HMC. De neuroloog heeft dit op 19 augustus 2025 bij de jaarlijkse controle opnieuw bevestigd.
| Vader | Geen diagnoses bekend. Dat Nina een depressie zou hebben, is door de huisarts wel vermoed, maar tot op heden niet onderzocht.
# G. Waarom uitbreiding naar een beschermingsonderzoek
Het lopende onderzoek ziet op de vraag of en hoe het verzuim strafrechtelijk moet worden afgedaan. De bevindingen onder D gaan daar overheen. De hulp die nodig is, is door de huisarts, door school en door de Raad aangeboden; Nina heeft die op 12 februari, 26 maart en 16 april 2026 niet aangenomen en haar ouders hebben zich daar op die data bij neergelegd. Om die reden wenst de Raad het onderzoek uit te breiden en legt de Raad dit voor aan de Jeugdbeschermingstafel.
# H. Eerder ingezette hulp
| Praktijkondersteuner huisarts | november 2025 tot heden: vijf van de acht afspraken; Nina zegt dat praten over school haar niet helpt.
| Begeleid terug naar school (De Jutters, met ouders) | 1 december 2025 tot 30 januari 2026: in week 3 werd twee dagdelen behaald, in week 5 nul. In overleg gestopt.
| Oudergesprekken volgens Signs of Safety (Opvoedpoli) | maart en april 2026: drie gesprekken met beide ouders. Resultaat: één lijn over slapen en telefoon.
# I. Gevraagde hulp
De Raad verzoekt om een gezinsbegeleider die Nina en beide ouders thuis ziet, en om beoordeling door een kinder- en jeugdpsychiater van Youz binnen vier weken.
# J. Afspraken met het gezin
Moeder en Nina lopen elke schooldag om 10.00 uur een half uur met de hond van de buren; Nina zet een kruis in de agenda. Op vrijdag loopt vader mee.
Als Nina de neiging heeft te krassen, belt zij eerst haar tante Hedwig. Heeft zij het gedaan, dan laat zij het dezelfde avond aan moeder zien en kijkt moeder of de huisarts nodig is.
Nina maakt vóór 5 juni 2026 met teamleider Zaal een lijst van de vakken waarvoor zij thuis toetsen kan maken. Nina, ouders en raadsonderzoeker spreken elkaar op 9 juni 2026.
# K. Hulpvragen
Nina: wie kan mij helpen zonder dat het steeds over school gaat?
Moeder: wanneer moet ik met de krassen naar de dokter?
Vader: hoe merk ik het als het bij mij gebeurt?
# L. Standpunt van de jongere en de ouders
Het verzoek is op 12 mei 2026 met moeder besproken, te haren huize, gedurende vijf kwartier. Moeder stemt in met de uitbreiding. Zij heeft verklaard: “Ik heb er zelf om gevraagd, alleen vind ik het moeilijk dat het via een strafzaak moest.”
Het verzoek is op 15 mei 2026 met vader besproken, op het kantoor van de Raad. Vader heeft zich op het standpunt gesteld dat vrijwillige hulp nog een kans moet krijgen. Volgens hem is het verzoek te veel geschreven vanuit de situatie bij moeder.
Het verzoek is op 13 mei 2026 met Nina besproken, zonder haar ouders. Nina heeft verklaard: “Ik snap dat iemand iets moet doen. Ik heb gezegd wat erin mag over mijn armen en dat staat er goed.” Zij wenst niet bij de bespreking aanwezig te zijn; haar tante Hedwig komt in haar plaats.
# M. Informatie en rechten
De ouders en Nina zijn op de genoemde data geïnformeerd overeenkomstig artikel 13 en 14 AVG. Zij zijn gewezen op het recht op inzage, op informatie en op correctie. Medegedeeld is dat het verzoek wordt verstrekt aan de gemeente Den Haag, aan Jeugdbescherming West en aan de Raad zelf.
# N. Ondertekening
Ondergetekende heeft de gegevens gecontroleerd bij de genoemde bronnen en keurt dit verzoek goed.
Den Haag, 19 mei 2026
W. Ouwerkerk, raadsonderzoeker
"""


def build() -> None:
    sheet = Sheet(
        CASE,
        "RvdK VTH LV-26-5510.pdf",
        "Verzoek tot Hulpverlening",
        header="Raad voor de Kinderbescherming | Haaglanden",
        footer="VTH LV-26-5510 | vertrouwelijk",
        font="Times-Roman",
    )
    write_pdf(sheet, story())


def story() -> list[Flowable]:
    parts: list[Flowable] = []
    rows: list[list[str]] = []
    for line in TEXT.strip().splitlines():
        if line.startswith("| "):
            rows.append(line[2:].split(" | "))
            continue
        parts += table(rows)
        rows = []
        parts += paragraphs(parse(line), "Times-Roman", 12)
    return parts


def table(rows: list[list[str]]) -> list[Flowable]:
    if not rows:
        return []
    cell = ParagraphStyle("cel", fontName="Times-Roman", fontSize=11.5, leading=14.5)
    lines = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    content = [[Paragraph(value, cell) for value in row] for row in rows]
    return [Table(content, colWidths=[4.5 * cm, 12 * cm], style=lines), Spacer(1, 8)]
