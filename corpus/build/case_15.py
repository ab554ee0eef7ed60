"""15: a request for help that the Raad did not write: only the Raad may use this form. Short, plain, in one flat table with merged title rows."""

import word
import word_xml as xml

CASE = "15-vth-andere-afzender"

ROWS = [
    ("VERZOEK TOT HULPVERLENING (VTH)", ""),
    ("Onderzoeker", ""),
    ("Organisatie", "Veilig Verder Team Den Haag"),
    ("Naam", "Ruben Hartog, gezinswerker"),
    ("Telefoonnummer", "06 - 2811 9040"),
    ("Datum", "12 oktober 2026"),
    ("Lopend onderzoek", ""),
    ("", "De Raad voor de Kinderbescherming doet sinds 1 september 2026 onderzoek naar schoolverzuim van Sterre (brief van de Raad, 3 september 2026)."),
    ("Gezin", ""),
    ("Kind", "Sterre Damen"),
    ("Geboortedatum", "29 februari 2011"),
    ("Leeftijd", "15 jaar"),
    ("BSN", "999657872"),
    ("Moeder", "Annelies Damen, geboren 12 mei 1983, gezag: ja"),
    ("Vader", "Frank Damen, geboren 7 februari 1981, gezag: ja"),
    ("Bevindingen tot nu toe", ""),
    ("", "Sterre kwam in september 2026 op 4 van de 21 schooldagen (verzuimoverzicht, 1 oktober 2026). Moeder lag op 17, 21 en 28 september 2026 bij mijn bezoek om"
     " 13.00 uur in bed. Vader werkt sinds mei in Duitsland en is om de week thuis (vader, 24 september 2026)."),
    ("Waarom uitbreiding", ""),
    ("", "Wij zien het somber in, en dat is al jaren zo. Er moet nu echt worden ingegrepen."),
    ("Gevraagde hulp", ""),
    ("", "Een gezinscoach voor Sterre en haar ouders."),
    ("Afspraken", ""),
    ("", "Vader belt Sterre vanaf 13 oktober elke schooldag om 7.15 uur wakker. Sterre stuurt hem om 8.40 uur een foto van het schoolplein. Vader, Sterre en ik"
     " bespreken dit op 30 oktober 2026."),
    ("Hulpvragen", ""),
    ("", "Vader: hoe zorg ik dat Sterre naar school gaat als ik weg ben? Sterre: hoe haal ik wiskunde in?"),
    ("Standpunt ouders en jongere", ""),
    ("Moeder", "Moeder wil niet dat over haar wordt geschreven. Zij zei op 5 oktober 2026 in een gesprek over dit verzoek: “Ik ben gewoon moe. Laat ons met rust.”"),
    ("Vader", "Vader zei op 6 oktober 2026, in een videogesprek van drie kwartier over dit verzoek: “Als er iemand helpt met opstaan, dan is er niks meer aan de hand.”"),
    ("Sterre", "Sterre zei op 6 oktober 2026 op school: “Ik blijf thuis om op mama te letten. Ik wil best naar school als er dan iemand is.”"),
    ("Informatie aan het gezin", ""),
    ("", "Ouders en Sterre zijn op 5 en 6 oktober 2026 geïnformeerd volgens artikel 13 en 14 AVG, met uitleg over inzage, informatie en correctie. Zij mogen een"
     " vertrouwenspersoon meenemen. De gemeente, de Raad en het Leger des Heils krijgen dit verzoek."),
    ("Ondertekening", ""),
    ("", "Door mij gecontroleerd en goedgekeurd: R. Hartog, 12 oktober 2026"),
]  # fmt: skip


def build() -> None:
    document = word.new_document("VTH Damen", "R. Hartog", font="Arial", size=10)
    table = document.add_table(rows=0, cols=2)
    xml.plain_borders(table)
    for label, value in ROWS:
        left, right = table.add_row().cells
        if not label or not value:
            left = left.merge(right)
        if value and label:
            right.paragraphs[0].add_run(value)
        left.paragraphs[0].add_run(label or value).bold = not value
        if not value:
            xml.shade(left)
    word.save(document, CASE, "VTH Damen.docx")
