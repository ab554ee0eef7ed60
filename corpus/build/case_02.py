"""02: a letter by Veilig Thuis with the heading styles of Word and numbered chapters. Everything in order."""

import word
import word_xml as xml
from docx.document import Document

CASE = "02-vto-brief-veilig-thuis"

ADDRESS = [
    "Veilig Thuis Haaglanden",
    "Postbus 96908, 2509 JH Den Haag",
    "",
    "Aan het secretariaat van de Jeugdbeschermingstafel",
    "Den Haag, 28 mei 2026",
    "",
    "Betreft: Verzoek tot Onderzoek voor Noor en Sami El Amrani",
    "Ons kenmerk: VTH-26-04417",
]

CHAPTERS: list[tuple[str, list[str]]] = [
    (
        "Wie doet dit verzoek",
        [
            "Dit verzoek komt van Veilig Thuis Haaglanden. Het is geschreven door Marijke Terpstra, maatschappelijk werker in het team Onderzoek"
            " (SKJ 120038811). Zij is te bereiken op 070 - 346 97 17 en m.terpstra@vthaaglanden.example.",
        ],
    ),
    (
        "De kinderen en hun ouders",
        [
            "• Noor El Amrani, geboren op 6 december 2012 (13 jaar), BSN 999079244. Zij zit in de tweede klas van het Johan de Witt, mentor"
            " de heer K. Wiersma.",
            "• Sami El Amrani, geboren op 19 juli 2019 (6 jaar), BSN 999026859. Hij zit in groep 3 van basisschool Het Palet.",
            "Moeder is Fatima Bouzid, geboren op 4 mei 1987. Vader is Karim El Amrani, geboren op 30 oktober 1983. Zij zijn getrouwd en hebben"
            " samen het gezag over beide kinderen. Het gezin woont aan de Hoefkade 901 in Den Haag. Moeder spreekt Nederlands en Berbers;"
            " een tolk is voor haar niet nodig.",
            "In het netwerk is tante Samira Bouzid belangrijk: de kinderen eten op dinsdag en donderdag bij haar (moeder, 12 mei 2026).",
        ],
    ),
    (
        "Waarom bespreking aan de tafel nodig is",
        [
            "Wij vragen om bespreking omdat de kinderen thuis getuige zijn van geweld door vader onder invloed van alcohol, en omdat vader"
            " de hulp die daarvoor is ingezet op 4 mei 2026 heeft stopgezet. Zonder die hulp kunnen wij de veiligheid van Noor en Sami niet"
            " samen met de ouders herstellen.",
            "In de afgelopen zes maanden zijn drie meldingen bij ons gedaan: op 14 december 2025 door de politie, op 2 maart 2026 door de huisarts"
            " en op 29 april 2026 door de politie. De ouders kennen de inhoud van deze meldingen.",
        ],
    ),
    (
        "Wat er feitelijk aan de hand is",
        [
            "Op 14 december 2025 belde moeder de politie, omdat vader met een stoel naar haar gooide. De politie trof beide kinderen in de keuken"
            " aan. Vader blies 1,6 promille (politiemelding, 14 december 2025).",
            "Op 2 maart 2026 zag huisarts J. de Graaf bij moeder een blauwe plek van acht centimeter op de bovenarm. Moeder vertelde hem dat vader"
            " haar had vastgepakt; Noor was daarbij (melding huisarts, 2 maart 2026, door de huisarts met moeder besproken).",
            "Op 29 april 2026 lag vader om 15.20 uur slapend op de bank, terwijl Sami alleen de straat op was gegaan. Een agent bracht Sami thuis"
            " (politiemelding, 29 april 2026).",
            "Mentor Wiersma vertelde op 11 mei 2026 dat Noor sinds februari zeven keer te laat kwam en twee keer huilend uit de les ging. Haar"
            " gemiddelde cijfer daalde van 7,1 in periode 1 naar 5,4 in periode 3 (cijferlijst, 8 mei 2026).",
            "Wij maken ons zorgen over de ontwikkeling van Noor, want haar cijfers dalen sinds de ruzies vaker voorkomen en zij vertelde op 13 mei"
            " 2026 dat zij wakker blijft tot haar vader slaapt.",
        ],
    ),
    (
        "Wat goed gaat",
        [
            "Moeder heeft bij elk incident zelf hulp gebeld. Sami is volgens zijn juf (gesprek 12 mei 2026) elke dag op tijd op school en leest op"
            " het niveau van zijn groep. Tussen 10 januari en 20 april 2026 dronk vader niet; de bloedwaarden van 20 februari 2026 bij Brijder"
            " laten dat zien (brief Brijder, 26 februari 2026).",
        ],
    ),
    (
        "Hulp tot nu toe en wat die opleverde",
        [
            "• Brijder Verslavingszorg, vader, 6 januari tot en met 4 mei 2026: elf gesprekken. Vader was vijftien weken nuchter, viel op"
            " 20 april terug en stopte op 4 mei (bericht van de behandelaar, met toestemming van vader, 6 mei 2026).",
            "• Gezinsbegeleiding door Kracht, 20 januari 2026 tot heden: wekelijks, volgens Signs of Safety, met beide ouders en de kinderen. De"
            " begeleiding maakte met het gezin een veiligheidsplan. Dat werkte tot 20 april; op 29 april hield vader zich niet aan het plan.",
        ],
    ),
    (
        "Veiligheidsafspraken",
        [
            "• Vader is niet alleen met de kinderen als hij heeft gedronken. Moeder belt dan tante Samira; zij haalt de kinderen binnen een half uur op.",
            "• Noor stuurt tante Samira het woord “pizza” als zij thuis bang is. Tante belt dan moeder en komt. Noor heeft dit zelf bedacht op"
            " 13 mei 2026.",
            "• Vader blaast van 25 mei tot en met 30 juni 2026 elke dag om 17.00 uur in het bijzijn van moeder. Moeder noteert de uitslag en"
            " bespreekt de lijst iedere vrijdag met de begeleider van Kracht.",
            "• Ouders, Noor en Veilig Thuis bespreken op 12 juni 2026 of de afspraken werken.",
        ],
    ),
    (
        "Wat het gezin vraagt",
        [
            "• Moeder vraagt: wie helpt mij op het moment dat Karim drinkt en ik met de kinderen weg wil?",
            "• Vader vraagt: hoe blijf ik nuchter zonder dat ik elke week vrij moet nemen van mijn werk?",
            "• Noor vraagt: kan ik met iemand praten zonder dat ik mijn les mis?",
        ],
    ),
    (
        "Gezondheid en diagnoses",
        [
            "Bij vader is een stoornis in het gebruik van alcohol vastgesteld door verslavingsarts R. Kanhai van Brijder, op 22 januari 2026. Bij"
            " Sami stelde kinderarts L. Vermeer van het HagaZiekenhuis op 7 oktober 2024 astma vast. Over Noor en moeder zijn geen diagnoses bekend.",
        ],
    ),
    (
        "Wat de ouders en de kinderen van dit verzoek vinden",
        [
            "Moeder las het verzoek op 20 mei 2026 samen met Marijke Terpstra. Zij zegt: “Ik ben opgelucht en ook bang voor wat de familie zegt."
            " Ik wil dat Karim weer naar Brijder gaat. De kinderen moeten bij ons blijven wonen.”",
            "Vader nam het verzoek op 21 mei 2026 met ons door, twee uur lang. Hij zegt: “Wat er over december staat klopt. Ik vind een onderzoek te"
            " zwaar, want ik heb vijftien weken laten zien dat ik het kan.” Hij vroeg om zijn geboortedatum te verbeteren: er stond 3 oktober 1983."
            " Dit is op 21 mei 2026 verbeterd.",
            "Noor (13) sprak op 22 mei 2026 op school met ons. Zij zegt: “Ik wil dat iemand papa helpt. Ik wil wel komen, maar alleen als tante mee"
            " mag.” Noor weet dat haar ouders dit lezen.",
            "Sami (6) tekende op 22 mei 2026 zijn huis en vertelde: “Als papa lief is gaan we naar de dierentuin. Ik wil niet dat hij slaapt als het licht is.”",
        ],
    ),
    (
        "Hoe wij ouders en kinderen hebben geïnformeerd",
        [
            "In de gesprekken van 20, 21 en 22 mei 2026 vertelden wij wat de Jeugdbeschermingstafel is. Wij gaven de ouders de informatie die volgens"
            " artikel 13 en 14 van de AVG nodig is, op papier en mondeling. Wij legden uit dat zij en Noor hun gegevens mogen inzien, dat zij recht"
            " hebben op informatie en dat zij om correctie kunnen vragen.",
            "Wij vertelden dat ieder een vertrouwenspersoon mag meenemen; Noor kiest tante Samira en beide ouders vinden dat goed. Wij vertelden ook"
            " dat de gemeente, de Raad voor de Kinderbescherming en de William Schrikker Groep het verzoek vooraf krijgen.",
        ],
    ),
]

CLOSING = [
    "De informatie in deze brief heb ik gecontroleerd bij de genoemde personen en ik keur haar goed.",
    "Met vriendelijke groet,",
    "Marijke Terpstra",
    "maatschappelijk werker Veilig Thuis Haaglanden",
]


def build() -> None:
    document = word.new_document("Verzoek tot Onderzoek Noor en Sami", "M. Terpstra", font="Georgia", size=11)
    for line in ADDRESS:
        document.add_paragraph(line).paragraph_format.space_after = 0
    document.add_paragraph("Geachte voorzitter, geachte secretaris,")
    document.add_paragraph(
        "Hierbij dienen wij een Verzoek tot Onderzoek in voor twee kinderen uit één gezin. Hieronder leest u waarom, wat er feitelijk is gebeurd"
        " en wat de ouders en de kinderen ervan vinden."
    )
    for title, paragraphs in CHAPTERS:
        numbered_heading(document, title)
        for text in paragraphs:
            if text.startswith("• "):
                document.add_paragraph(text[2:], style="List Bullet")
            else:
                document.add_paragraph(text)
    numbered_heading(document, "Ondertekening")
    for line in CLOSING:
        document.add_paragraph(line)
    xml.page_number(document.sections[0].footer.paragraphs[0])
    word.save(document, CASE, "VTO El Amrani - Veilig Thuis.docx")


def numbered_heading(document: Document, title: str) -> None:
    """Let Word count the chapters: the number is not in the text."""
    heading = document.add_heading(title, level=1)
    template = document.styles["List Number"].element.pPr.numPr
    numbering = heading._p.get_or_add_pPr().get_or_add_numPr()
    numbering.get_or_add_ilvl().val = 0
    numbering.get_or_add_numId().val = template.numId.val
