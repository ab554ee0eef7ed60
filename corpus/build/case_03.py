"""03: bold lines for headings and 'Label: value' lines, by an attendance officer in a hurry. Many opinions, few sources."""

import word
from docx.document import Document

CASE = "03-vto-vette-koppen"

LINES = """
# VERZOEK TOT ONDERZOEK
Gemeente Den Haag, afdeling Leerplicht
# Verzoeker
Organisatie: Leerplicht, gemeente Den Haag
Naam: Peter de Wolf
Functie: leerplichtambtenaar
Telefoon: 070 - 353 54 54
Datum: 20 april 2026
# Betreft
Naam kind: Jayden Romeijn
Geboortedatum: 8 augustus 2010
Leeftijd: 15 jaar
BSN: 999176031
School: Wellantcollege, klas 3 vmbo-basis
Adres: Erasmusweg 1544, Den Haag (bij moeder)
# Ouders
Moeder: Chantal Romeijn, geboren 17 mei 1985, gezag: ja
Vader: Marco Lindeman, geboren 2 februari 1982, gezag: ja, woont in Zoetermeer
# Aanleiding
Jayden gaat bijna niet meer naar school. Hij loopt een groot risico om zonder diploma de school te verlaten en is in maart 2026 twee keer met oudere jongens aangehouden bij een winkeldiefstal. De ontwikkeling van Jayden loopt daardoor ernstig gevaar. Moeder accepteert de aangeboden hulp niet: zij heeft de gezinscoach op 3 maart 2026 weggestuurd. Daarom wil ik de zaak bespreken aan de Jeugdbeschermingstafel.
Jayden is in de periode van 1 september 2025 tot 1 april 2026 in totaal 412 lesuren ongeoorloofd afwezig geweest (verzuimoverzicht school, 2 april 2026). Ik heb op 10 november 2025 een waarschuwing gegeven en op 20 januari 2026 een Halt-verwijzing gedaan. Op 12 februari 2026 heb ik proces-verbaal opgemaakt tegen moeder.
# Zorgen
Op 6 maart en 21 maart 2026 is Jayden aangehouden voor winkeldiefstal (politie, telefonisch bericht aan mij van 24 maart 2026).
Op 14 januari 2026 trof ik Jayden om 11.15 uur slapend thuis aan. Moeder lag ook nog in bed.
Moeder is lui en liegt over alles. Zij heeft geen enkel probleembesef.
Het is bekend dat er thuis drugs worden gebruikt. Er zijn signalen dat er 's nachts veel aanloop is.
De mentor, mevrouw A. Hendriks, vertelde op 1 april 2026 dat Jayden in de les goed meewerkt als hij er is.
Vader is een man die zich nergens iets van aantrekt.
# Krachten
Jayden is handig: hij haalde bij de praktijkvakken in december 2025 een 8. Zijn opa werkt in een garage en neemt hem op zaterdag mee.
# Diagnoses
Jayden heeft ADHD en autisme.
Bij moeder is in 2021 door een psychiater van PsyQ een depressieve stoornis vastgesteld.
# Hulp
Er is een gezinscoach van RondomJou geweest en er is een coach van school ingezet. Ook is er schuldhulp geregeld.
# Afspraken
Jayden meldt zich vanaf 22 april 2026 elke schooldag om 8.20 uur bij de conciërge. Moeder maakt hem om 7.00 uur wakker. De conciërge belt moeder en mij dezelfde ochtend als Jayden er om 8.30 uur niet is.
Opa Romeijn brengt Jayden op maandag naar school. Op 11 mei 2026 bekijken moeder, Jayden en ik of het gelukt is.
# Hulpvragen
Moeder: hoe krijg ik Jayden 's ochtends zijn bed uit?
Jayden: kan ik meer praktijkles krijgen?
# Reactie ouders
Het verzoek is op 15 april 2026 telefonisch met moeder besproken. Moeder is akkoord.
# Ondertekening
"""


def build() -> None:
    document = word.new_document("VTO", "P. de Wolf", font="Times New Roman", size=12)
    for line in LINES.strip().splitlines():
        if line.startswith("# "):
            document.add_paragraph().add_run(line[2:]).bold = True
        else:
            labelled(document, line)
    word.save(document, CASE, "VTO_JR_def.docx")


def labelled(document: Document, line: str) -> None:
    label, colon, value = line.partition(": ")
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = 2
    if colon and len(label.split()) <= 2:
        paragraph.add_run(f"{label}:")
        paragraph.add_run(f"\t{value}")
    else:
        paragraph.add_run(line)
