"""07: a large family with three fathers: one row a person. By a certified institution, with gaps that a busy author overlooks."""

import word
import word_xml as xml
from docx.document import Document

CASE = "07-vto-vier-kinderen-rijen"

PEOPLE = [
    ("Naam", "Relatie", "Geboortedatum", "Leeftijd", "BSN", "Gezag", "Verblijf"),
    ("Wendy Zuidgeest", "moeder", "14-02-1986", "40", "", "ja, alle kinderen", "Beresteinlaan 620, Den Haag"),
    ("Dylano Martina", "kind 1", "03-11-2011", "14", "999402614", "", "bij moeder"),
    ("Shanice Martina", "kind 2", "22-05-2015", "11", "999864920", "", "bij moeder"),
    ("Finn Zuidgeest", "kind 3", "09-01-2018", "8", "999831242", "", "bij moeder"),
    ("Evi Kortekaas", "kind 4", "30-08-2023", "2", "999167868", "", "bij moeder"),
    ("Rigoberto Martina", "vader van kind 1 en 2", "11-12-1982", "43", "", "ja, kind 1 en 2", "Willemstad, Curaçao"),
    ("Onbekend", "vader van kind 3", "", "", "", "nee", ""),
    ("Sjoerd Kortekaas", "vader van kind 4", "25-07-1990", "35", "", "ja, kind 4", "Wateringen"),
]

TEXT = """
# 3. Aanleiding en motivatie verzoek
Jeugdbescherming West begeleidt dit gezin sinds 3 november 2025 in een preventief traject. Wij verzoeken de tafel het gezin te bespreken omdat de vier kinderen niet de basiszorg krijgen die zij nodig hebben en omdat moeder sinds 1 april 2026 geen begeleiding meer toelaat (sms van moeder aan de jeugdbeschermer, 1 april 2026, 18.12 uur).
Op 27 maart 2026 was er twee dagen geen elektriciteit in de woning. De jongste, Evi, is in februari 2026 met onderkoeling op de huisartsenpost gezien. De veiligheid van Evi is daarmee direct in het geding.
# 4. Feiten en zorgen per kind
Dilano (14) was tussen 1 januari en 31 maart 2026 op 34 van de 58 schooldagen afwezig (verzuimoverzicht Maris College, 2 april 2026).
Shanice is op 5 maart 2026 door de schooltandarts gezien; zij heeft zes gaten in het gebit (brief van de tandarts, 9 maart 2026).
Finn draagt in groep 4 nog luiers. Het is zorgelijk hoe met Finn wordt omgegaan.
Evi werd op 17 februari 2026 met een temperatuur van 34,8 graden gezien door huisarts W. Postma (verwijsbrief van dezelfde dag).
Tijdens het huisbezoek van 25 maart 2026 zag de jeugdbeschermer zeven vuilniszakken in de keuken en drie matrassen zonder laken.
# 5. Diagnostiek
Dylano: ADHD, vastgesteld in mei 2024 door kinder- en jeugdpsychiater A. Roos van Curium.
Finn: taalontwikkelingsstoornis, vastgesteld op 12 juni 2025 door de orthopedagoog van het samenwerkingsverband.
# 6. Krachten
Moeder kookt op maandag en donderdag met de buurvrouw. Dylano bracht Evi elke dag van de week van 9 maart 2026 naar de opvang (bericht opvang, 16 maart 2026). Vader Kortekaas haalt Evi om het weekend op.
# 7. Hulpverlening en resultaat
Praktische gezinsondersteuning van Impegno, 10 november 2025 tot 1 april 2026, drie keer per week: de was en de post werden op orde gebracht; de aanmelding bij schuldhulp kwam niet af. Wij werkten met het hele gezin volgens Signs of Safety; op 2 maart 2026 gaf moeder een 6 en de jeugdbeschermer een 3.
# 8. Veiligheidsafspraken
Moeder brengt Evi elke werkdag voor 9.00 uur naar de opvang; de opvang belt de jeugdbeschermer als Evi er om 9.30 uur niet is.
Vader Kortekaas betaalt tot 1 juli 2026 rechtstreeks de energierekening en stuurt moeder en de jeugdbeschermer iedere maand het betaalbewijs.
# 9. Hulpvragen
Moeder: hoe betaal ik de stroom?
Vader Kortekaas: kan Evi vaker bij mij zijn?
Het gezin heeft hulp nodig bij alles wat er speelt, te weten de administratie, de schulden, het huishouden, de opvoeding van de kinderen, het schoolverzuim van Dylano, de tanden van Shanice, de zindelijkheid van Finn, de veiligheid van Evi, de contacten met de vaders, het gebrek aan structuur, de spanning in de relatie met de buren, de toekomst van de woning, de gezondheid van moeder, de dagbesteding van moeder, de contacten met de verschillende scholen en instanties en het leren vragen om hulp op het moment dat het nodig is.
# 10. Reactie ouders
Moeder: op 23 april 2026 aan de keukentafel besproken, in aanwezigheid van haar buurvrouw. Moeder zegt: "Jullie schrijven dat het vies is. Ik vind dat niet eerlijk, want ik doe het alleen met vier kinderen. Als er hulp komt dan niet weer drie verschillende mensen."
Vader Kortekaas: op 24 april 2026 op ons kantoor besproken. Hij zegt: "Ik herken het van de stroom. Evi mag bij mij als het moet."
# 11. Reactie kinderen
Dylano: gesproken op 22 april 2026 op school. "Ik ben moe omdat ik alles doe. Laat iemand mijn moeder helpen."
Shanice: gesproken op 22 april 2026 op school. "Ik wil niet weg bij mama en ik wil geen pijn meer aan mijn tanden."
Evi is twee jaar; haar mening is niet gevraagd omdat zij nog niet in zinnen praat.
# 12. Informatie en rechten
Moeder en vader Kortekaas zijn op 23 en 24 april 2026 geïnformeerd zoals artikel 13 en 14 AVG voorschrijven. Hun rechten op inzage, informatie en correctie zijn uitgelegd. Moeder mag haar buurvrouw meenemen als vertrouwenspersoon.
# 13. Ondertekening
De informatie in dit verzoek is gecontroleerd en goedgekeurd door ondergetekende.
Roos Hoekstra, jeugdbeschermer, 28 april 2026
"""


def build() -> None:
    document = word.new_document("VTO gezin Zuidgeest", "Jeugdbescherming West", font="Arial", size=9.5)
    document.sections[0].header.paragraphs[0].text = "Jeugdbescherming West Haaglanden"
    xml.page_number(document.sections[0].footer.paragraphs[0])
    document.add_heading("Verzoek tot Onderzoek kinderbeschermingsmaatregel", level=0)
    document.add_heading("1. Verzoeker", level=2)
    document.add_paragraph(
        "Jeugdbescherming West, Regulusweg 11, Den Haag. Jeugdbeschermer: Roos Hoekstra, 06 - 1188 2030, r.hoekstra@jbwest.example"
    )
    document.add_paragraph("Datum verzoek: 28 april 2026")
    document.add_heading("2. Gezinssamenstelling en gezag", level=2)
    people(document)
    for line in TEXT.strip().splitlines():
        if line.startswith("# "):
            document.add_heading(line[2:], level=2)
        else:
            document.add_paragraph(line)
    word.save(document, CASE, "VTO Zuidgeest 4 kinderen.docx")


def people(document: Document) -> None:
    table = document.add_table(rows=0, cols=len(PEOPLE[0]))
    xml.plain_borders(table)
    for index, row in enumerate(PEOPLE):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(value).bold = index == 0
            if index == 0:
                xml.shade(cell)
