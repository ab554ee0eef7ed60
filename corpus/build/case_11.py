"""11: a request for help by the Raad as a PDF report: one column, running header and footer, hyphenated at the line ends. No point fails."""

from pdf import Sheet, paragraphs, parse, soft, write_pdf

CASE = "11-vth-raadsrapport"

TEXT = """
## Verzoek tot Hulpverlening (VTH)
# 1. Raadsonderzoeker
Raad voor de Kinderbescherming, locatie Haaglanden. Raadsonderzoeker: mevrouw drs. C. Lammers. Telefoon: 088 - 071 10 00. E-mail: c.lammers@raad.example. Datum van het verzoek: 2 april 2026. Kenmerk: RvdK 26-HGL-0093.
# 2. Lopend onderzoek
De Raad doet sinds 19 januari 2026 onderzoek naar gezag en omgang, op verzoek van de rechtbank Den Haag (tussenbeschikking van 8 januari 2026, C/09/677120). De rechtbank vraagt welke verdeling van zorg het beste past bij Mats.
# 3. Gezin
Kind: Mats van Ravenswaaij, geboren op 16 juni 2014 (11 jaar), BSN 999149131. Mats woont bij zijn vader.
Moeder: Judith Hoogland, geboren op 27 februari 1985, gezag: ja. Zij woont in Rijswijk.
Vader: Lars van Ravenswaaij, geboren op 9 oktober 1982, gezag: ja. Hij woont in Den Haag.
# 4. Voorlopige bevindingen
Mats is sinds 24 november 2025 niet op school geweest (verzuimoverzicht basisschool De Vuurvlinder, 13 maart 2026). Tijdens het huisbezoek van 5 maart 2026 bleef hij onder de tafel zitten; na veertig minuten sprak hij met de raadsonderzoeker.
Vader vertelde op 5 maart 2026 dat Mats sinds december bij hem in bed slaapt en twee keer heeft gezegd dat hij dood wil. De huisarts, de heer T. Aalbers, bevestigde op 10 maart 2026 dat vader hem hierover op 12 februari 2026 heeft gebeld.
Moeder liet op 11 maart 2026 berichten zien waarin Mats haar schrijft dat hij haar mist, maar niet naar buiten durft.
Wij beoordelen de ontwikkeling van Mats als ernstig bedreigd, omdat hij ruim vier maanden geen onderwijs krijgt, geen leeftijdgenoten ziet en over de dood spreekt.
Krachten: vader belde zelf de huisarts. De ouders spraken op 17 maart 2026 voor het eerst in een jaar samen, op het kantoor van de Raad. Mats tekent elke dag en wil zijn tekeningen laten zien.
# 5. Diagnoses
Mats: gegeneraliseerde angststoornis, vastgesteld op 3 februari 2025 door psycholoog R. Immerzeel in een praktijk in Rijswijk. De Raad heeft gevraagd of dit een gz-psycholoog is; het antwoord is er nog niet.
# 6. Waarom uitbreiding naar een beschermingsonderzoek
De vraag van de rechtbank gaat over de verdeling van zorg. De zorgen gaan intussen over de veiligheid van Mats zelf. De ouders namen de hulp die de huisarts op 12 februari 2026 aanbood niet aan: moeder vond haar te licht en vader te zwaar (gesprek met beide ouders, 17 maart 2026). Daarom wil de Raad het onderzoek uitbreiden en dit aan de Jeugdbeschermingstafel bespreken.
# 7. Hulp tot nu toe
Schoolmaatschappelijk werk, oktober en november 2025: drie gesprekken met Mats; gestopt toen hij niet meer naar school kwam. Opvoedpoli, januari 2026: een intake met beide ouders; de ouders kozen niet voor een vervolg.
# 8. Gevraagde hulp
De Raad vraagt om een gezinsbegeleider die met beide ouders en Mats werkt volgens Signs of Safety, en om spoedbeoordeling door de kinder- en jeugdpsychiatrie van Youz.
# 9. Afspraken
Vader belt de crisisdienst als Mats zegt dat hij dood wil, en daarna moeder. Het nummer hangt sinds 17 maart 2026 op de koelkast.
Moeder videobelt elke dag om 19.00 uur met Mats. Vader geeft Mats daarvoor zijn tablet en gaat in de keuken zitten. Op 14 april 2026 bespreken de ouders en de raadsonderzoeker hoe dit gaat.
# 10. Hulpvragen van het gezin
Vader: wat doe ik op het moment dat Mats zegt dat hij dood wil?
Moeder: hoe help ik Mats om weer buiten te komen als hij niet bij mij woont?
Mats: kan de juf een keer bij mij thuis komen?
# 11. Standpunt ouders en kind
Moeder (besproken op 24 maart 2026, op kantoor): “Ik had dit een jaar geleden gewild. Ik ben het eens met hulp, maar ik wil dat die bij ons allebei komt.”
Vader (besproken op 25 maart 2026, thuis): “Ik ben bang dat ze hem weghalen. Als de hulp hier komt en niet hem meeneemt, doe ik mee.”
Mats (besproken op 25 maart 2026, op zijn kamer): “Ik wil best praten, maar niet op school. Mijn tekeningen mogen mee naar de tafel.” Mats weet dat zijn ouders dit lezen.
# 12. Informatie en rechten
Op 24 en 25 maart 2026 heeft de raadsonderzoeker beide ouders geïnformeerd zoals bedoeld in artikel 13 en 14 AVG. Zij weten dat zij recht hebben op inzage, informatie en correctie. Zij weten ook dat de gemeente, de Raad en Jeugdbescherming West dit verzoek vooraf ontvangen.
# 13. Ondertekening
De informatie in dit verzoek is gecontroleerd bij de genoemde personen en door de raadsonderzoeker goedgekeurd.
C. Lammers, raadsonderzoeker
Den Haag, 2 april 2026
"""


def build() -> None:
    sheet = Sheet(
        CASE,
        "VTH RvdK 26-HGL-0093.pdf",
        "Verzoek tot Hulpverlening",
        header="Raad voor de Kinderbescherming – vertrouwelijk",
        footer="RvdK 26-HGL-0093 – 2 april 2026",
        font="Times-Roman",
    )
    write_pdf(sheet, paragraphs(parse(soft(TEXT)), "Times-Roman", 12, justified=True))
