"""23: a report back to the table: persons in columns, bold labels in running text, gaps left by an author who knows the family too well."""

import word
import word_xml as xml
from docx.document import Document

CASE = "23-terugmelding-vette-labels"

PEOPLE = [
    ("", "Yara", "Ilias", "Moeder", "Vader"),
    ("Achternaam", "Bentaleb", "Bentaleb", "Ouchan", "Bentaleb"),
    ("Voornaam", "Yara", "Ilias", "Samira", "Karim"),
    ("Geboren", "17-02-2014", "29-07-2018", "03-03-1991", "22-10-1986"),
    ("Leeftijd", "12", "8", "35", "39"),
    ("BSN", "999415840", "999621415", "", ""),
    ("Gezag", "", "", "ja", "ja"),
    ("Woont", "bij moeder", "bij moeder", "Hoefkade 1190, Den Haag", "zonder vaste woonplek, post via Kessler Stichting"),
]

TEXT = """
# Regiehouder
**Organisatie:** Jeugdteam Kracht, Den Haag Centrum
**Regiehouder:** Bart Zonderland, gezinscoach
**Datum terugmelding:** 8 september 2026
# Gezin en besluit van de tafel
@people
**Besluit:** de Jeugdbeschermingstafel van 14 april 2026 besloot tot uitgesteld onderzoek voor zes maanden. Kracht kreeg de regie.
# Afspraken die toen zijn gemaakt
**Afspraak 1.** Yara gaat elke schooldag naar [naam school] en eet daar haar lunch op bij de conciërge. Moeder krijgt om 13.00 uur een appje van de conciërge.
**Afspraak 2.** Vader komt alleen op woensdag en zaterdag, nuchter, en tussen 14.00 en 18.00 uur. Moeder laat hem niet binnen op andere tijden.
**Afspraak 3.** Moeder meldt zich voor 1 mei 2026 aan bij de schuldhulp. Ik ga de eerste keer mee.
**Afspraak 4.** Yara spreekt elke twee weken met de diëtist; moeder brengt haar.
# Nieuwe informatie sinds de tafel
**School.** Yara is tussen 20 april en 10 juli 2026 op 31 van de 52 schooldagen geweest (verzuimregistratie, 13 juli). Op de dagen dat zij er was, heeft zij 26 keer bij de conciërge gegeten; op vijf dagen was hij er zelf niet. Conciërge H. Dorrestein zei op 6 juli tegen mij dat zij de laatste weken haar brood in een servet doet en dat meeneemt. Deze afspraak is dus voor een deel gelukt.
De klassenleraar, R. Vink, vindt Yara stiller dan vorig jaar. Hij telde in juni drie groepsopdrachten waar zij niets bij zei. Hij zegt er zelf bij dat de klas in mei een nieuwe samenstelling kreeg.
Ilias ging naar groep 5 over. In zijn rapport van 3 juli staat voor rekenen een goed en voor lezen een voldoende. Van hem hoor je nooit iets, en dat is bij dit soort gezinnen geen goed teken.
**Gewicht.** De diëtist, S. Wolters van HMC, woog Yara op 22 april (39,4 kg), 3 juni (38,1 kg) en 19 augustus 2026 (36,0 kg) bij een lengte van 156 cm. Zij mailde op 20 augustus dat dit onder de grens ligt waarbij zij met de huisarts overlegt; dat overleg is op 21 augustus geweest. De huisarts heeft Yara dezelfde dag verwezen naar Youz. Er is een wachttijd van acht weken.
**Vader.** Vader is op 11 juni, 2 juli en 15 augustus 2026 op andere tijden aan de deur geweest (moeder, telefonisch, steeds de dag erna). Op 15 augustus rook hij volgens moeder naar drank en stond Ilias achter haar in de gang. De wijkagent, L. Hakvoort, heeft daar een mutatie van gemaakt en is op 17 augustus met mij bij moeder geweest.
De opvang laat weten dat vader zich sinds 1 juli aan de huisregels houdt (Kessler, casemanager M. Bos, 24 augustus).
Vader belooft van alles en doet niets. Het is wel duidelijk waar het geld van zijn uitkering naartoe gaat.
**Moeder.** Moeder meldde zich op 29 april aan bij de schuldhulp en had op 12 mei een intake. Op 9 juni is zij toegelaten tot een minnelijk traject (brief Kredietbank, 9 juni 2026). Afspraak 3 is nagekomen. Op 1 september had zij € 19.400 schuld bij zeven schuldeisers.
Moeder opende op 15 augustus de deur voor vader, omdat hij volgens haar anders de hele portiek wakker zou maken. Zij heeft hem niet binnengelaten. Van een moeder die haar kinderen voorop stelt mag je meer verwachten.
Er zijn signalen dat moeder een nieuwe vriend heeft.
**Samenwerking met mij.** Ik heb het gezin in deze periode 16 keer gezien van de 20 afgesproken keren. Twee keer zegde moeder af, een keer zegde ik af, een keer was er niemand. Bij de driekolommen van 25 augustus schreef moeder zelf op het bord: ‘ze eet voor mij niet meer’. Yara zat op haar kamer.
# Gezondheid en diagnoses
**Yara:** anorexia nervosa, vastgesteld door de diëtist in juni 2026.
**Ilias:** ADHD, vastgesteld op 8 oktober 2024 door orthopedagoog J. Hamstra.
**Moeder:** moeder denkt dat vader depressief is; vader heeft daar geen onderzoek naar laten doen.
# Reden van de terugmelding
Het gewicht van Yara is in vier maanden 3,4 kilo gedaald, terwijl het volgens de afspraak van april gelijk moest blijven. De afspraak over vader is drie keer niet nagekomen. Wachten tot 14 oktober 2026, de einddatum van het uitstel, vind ik bij dit gewicht niet verantwoord. Wij missen bij beide ouders de urgentie.
# Reactie van de ouders
**Moeder.** Besproken op 1 september 2026, bij haar thuis, een uur. Zij zegt: “Ik ben niet boos dat je terug gaat. Ik ben bang dat ze denken dat ik haar laat verhongeren. Ik kook elke dag, ze gooit het weg.” Zij heeft dezelfde week ook per e-mail gereageerd; die mail stuur ik na.
**Vader.** Op 27 augustus 2026 heb ik vader gebeld via de casemanager van de Kessler Stichting; hij was er niet en belde niet terug. Op 31 augustus heb ik daar een brief met een uitnodiging voor 3 september afgegeven, die hij volgens de casemanager die avond heeft aangenomen. Op 3 september heb ik van 10.00 tot 11.00 uur op hem gewacht in de opvang. De heer Bentalib is niet verschenen en heeft tot vandaag niets laten horen.
# Reactie van de kinderen
**Ilias.** Ik sprak hem op 2 september 2026 op school, in het kamertje van de ib’er. Hij zegt: “Ik wil dat papa belt voordat hij komt. En dat Yara weer met mij patat eet.”
# Wat vraag ik
☒ direct raadsonderzoek   ☐ nieuwe bespreking aan de tafel   ☐ preventieve jeugdbescherming
# Ondertekening
Ik heb de informatie bij de genoemde personen gecontroleerd. Bart Zonderland, 8 september 2026
"""


def build() -> None:
    document = word.new_document("Terugmelding Bentaleb", "B. Zonderland", font="Calibri", size=12)
    document.sections[0].header.paragraphs[0].text = "Kracht Den Haag Centrum"
    xml.page_number(document.sections[0].footer.paragraphs[0])
    document.add_heading("Terugmeldformulier uitgesteld onderzoek", level=0)
    for line in TEXT.strip().splitlines():
        if line.startswith("# "):
            document.add_heading(line[2:], level=1)
        elif line == "@people":
            people(document)
        else:
            labelled(document, line)
    word.save(document, CASE, "terugmelding gezin Bentaleb.docx")


def labelled(document: Document, line: str) -> None:
    paragraph = document.add_paragraph()
    *start, rest = line.removeprefix("**").split("**") if line.startswith("**") else [line]
    for label in start:
        paragraph.add_run(label).bold = True
    paragraph.add_run(rest)


def people(document: Document) -> None:
    table = document.add_table(rows=0, cols=len(PEOPLE[0]))
    xml.plain_borders(table)
    for index, row in enumerate(PEOPLE):
        for column, (cell, value) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.paragraphs[0].add_run(value).bold = 0 in (index, column)
    document.add_paragraph()
