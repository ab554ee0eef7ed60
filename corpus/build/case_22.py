"""22: a request to end parental authority with every attachment as a file of its own, a parent who died and a letter from the other. Nothing fails."""

import word
import word_xml as xml
from docx.document import Document
from pdf import Sheet, paragraphs, parse, write_pdf

CASE = "22-gezagsbeeindiging-losse-bijlagen"

MAIN = """
= 1. Gegevens verzoeker
Gecertificeerde instelling | William Schrikker Stichting Jeugdbescherming & Jeugdreclassering, team Haaglanden
Jeugdbeschermer | Esra Talsma (SKJ 140066027)
Telefoon en e-mail | 06 - 4026 1830, e.talsma@wss.example
Teammanager | D. van Bokhoven
Datum verzoek | 20 april 2026
= 2. Gegevens kind
Naam | Sev Kloosterman
Geboortedatum | 3 juni 2019 (6 jaar)
BSN | 999165549
Verblijft bij | Greetje Kloosterman, tante van moederszijde, sinds 18 mei 2021
School | SO De Piramide, groep 3, leerkracht B. Renkema
= 3. Ouders en gezag
Moeder | Ilona Kloosterman, geboren op 25 februari 1997. Gezag: ja, alleen. Zij woont in een beschermde woonvorm van Fonteynenburg in Voorburg.
Vader | Patrick van Wijngaarden, geboren op 8 juli 1991, overleden op 14 november 2021 (akte van overlijden, gemeente Leidschendam-Voorburg). Hij had geen gezag.
= 4. Waarom gezagsbeëindiging
Sev was 23 maanden toen hij bij zijn tante kwam wonen en is daar nu bijna vijf jaar. De kinderrechter heeft de machtiging vier keer verlengd, voor het laatst op 15 december 2025 (bijlage 3). Wij vragen de Jeugdbeschermingstafel dit te bespreken, omdat duidelijk is geworden dat Sev niet bij zijn moeder zal opgroeien en de jaarlijkse zitting zijn ontwikkeling raakt: in de maand rond de zitting van december 2025 sloeg hij op zeven schooldagen een klasgenoot, in de maanden oktober en februari op geen enkele (incidentregistratie De Piramide).
Moeder heeft vrijwillige hulp geaccepteerd voor zichzelf. Voor de zorg voor Sev is die hulp niet voldoende gebleken; zie onder 7.
= 5. Grond voor de gezagsbeëindiging
Wij baseren het verzoek op artikel 1:266, eerste lid, onder a, van het Burgerlijk Wetboek. De ontwikkelingsbedreiging volgt uit de feiten onder 6. De aanvaardbare termijn is volgens ons verstreken, want Sev heeft driekwart van zijn leven bij zijn tante gewoond en heeft door zijn beperking meer tijd nodig om aan een andere plek te wennen dan een ander kind (kinderarts N. Voorhoeve, brief van 11 september 2024). Het perspectiefbesluit is op 6 oktober 2025 genomen en dezelfde dag met moeder en tante besproken.
= 6. Feiten en zorgen
Op 17 mei 2021 vond de politie Sev alleen in de woning van zijn ouders in Leidschendam. Moeder lag op dat moment op de spoedeisende hulp van HMC Westeinde, waar 2,4 promille alcohol in haar bloed werd gemeten (beschikking van 18 mei 2021, C/09/611902).
Moeder is sinds 9 juli 2023 abstinent. Fonteynenburg controleert dat wekelijks; alle 138 testen waren negatief (overzicht van 31 maart 2026). Dat is een prestatie waar wij respect voor hebben.
Van de 26 bezoekmomenten tussen april 2025 en april 2026 zijn er 24 doorgegaan. Sev rent op moeder af als hij haar ziet (bezoekverslagen 1 tot en met 24). Bij de vier bezoeken die langer dan twee uur duurden, sloeg hij in het derde uur met zijn hoofd tegen de muur en kreeg moeder hem niet tot rust; tante nam het toen over (verslagen 6, 11, 15 en 19).
Moeder kan Sev niet zelf opvoeden. Dat is de conclusie van het opvoedingsonderzoek van Stek van 22 september 2025: zij leest zijn signalen goed, maar kan niet vasthouden aan volgorde en tijd, terwijl hij daar vierentwintig uur per dag op leunt.
Moeder weigerde op 2 juni 2025 toestemming voor de paspoortaanvraag en op 13 oktober 2025 voor het speciaal onderwijs. Beide keren gaf de kinderrechter vervangende toestemming (beschikkingen van 30 juni en 17 november 2025). Zij heeft daarover gezegd dat zij “niet tegen Sev was, maar tegen het gevoel dat het allemaal al beslist was”.
Leerkracht Renkema meldde op 8 april 2026 dat Sev sinds januari zijn jas aan de haak met zijn foto hangt, zonder hulp.
= 7. Verloop van de ots en ingezette hulp
18 mei 2021 | Ondertoezichtstelling en machtiging tot uithuisplaatsing in het netwerkpleeggezin van tante.
juni 2021 – juli 2023 | Behandeling van moeder bij Brijder; twee keer afgebroken, de derde keer in juli 2023 afgerond met een opname.
sept. 2023 – heden | Fonteynenburg, wonen met begeleiding. Resultaat: huur, dagritme en abstinentie staan (begeleidingsplan februari 2026).
jan. 2024 – juli 2025 | Stek, intensieve gezinsbehandeling met moeder, tante en Sev samen. Resultaat: het bezoek van twee uur lukt, een overnachting niet.
2021 – heden | Pleegzorgbegeleiding door Jeugdformaat. Wij werken volgens Signs of Safety; op 9 maart 2026 gaf moeder de plek bij tante een 8 en tante een 8.
= 8. Krachten
Moeder belt elke dinsdag en vrijdag om 18.15 uur om welterusten te zeggen. Zij heeft dat in 2025 twee keer gemist en beide keren vooraf afgemeld. Tante is doof aan één oor en leerde in 2022 gebarentaal om Sev te kunnen volgen; zij gaf de gebaren door aan moeder. Oma Kloosterman past elke woensdagmiddag op.
= 9. Afspraken
Moeder komt elke tweede zaterdag van 10.00 tot 12.00 uur bij tante. Als moeder merkt dat het haar te veel wordt, zegt zij het codewoord en gaat zij met tante naar de keuken; oma blijft dan bij Sev.
Tante stuurt moeder elke zondag een filmpje van Sev. Moeder kijkt dat samen met haar begeleider en stuurt een filmpje terug dat tante op maandag aan Sev laat zien.
Moeder, tante, oma en de jeugdbeschermer bespreken deze afspraken op 29 juni 2026 om 14.00 uur bij tante thuis.
= 10. Hulpvragen van het gezin
Moeder: blijf ik op de hoogte van wat de dokter zegt als ik het gezag niet meer heb?
Tante: wie kan ik bellen als Sev ’s nachts in de war is?
= 11. Beoogd voogd
Wij stellen Greetje Kloosterman voor als voogd. Zij is bereid de voogdij op zich te nemen (bijlage 4). Een verklaring van de gecertificeerde instelling is niet bijgevoegd, omdat tante zelf de voogdij krijgt.
= 12. Diagnoses
Sev | Foetaal alcoholsyndroom, vastgesteld op 3 maart 2020 door klinisch geneticus T. de Ruijter (LUMC). Op 11 september 2024 bevestigd door kinderarts N. Voorhoeve van het Juliana Kinderziekenhuis.
Moeder | Stoornis in alcoholgebruik, in langdurige remissie: psychiater H. Mahabier, Brijder, verklaring van 12 januari 2026.
Overig | Een eerder vermoeden van epilepsie bij Sev is na een EEG op 4 februari 2025 vervallen.
= 13. Reactie van moeder
Esra Talsma besprak het verzoek op 2 april 2026 met moeder in de woonvorm, met haar begeleider Y. Baggerman, van 10.30 tot 12.15 uur. Moeder zegt: “Ik ga niet liegen, ik had het graag anders gehad. Maar hij noemt haar huis thuis en daar wil ik niet tussen staan. Ik wil wel zijn moeder blijven heten.” Moeder gaf een week later een brief mee. Die zit als bijlage 5 bij dit verzoek.
= 14. Visie van de verzorger
Tante: “Ik heb nooit moeder willen worden van hem, ik ben zijn tante. Als dit betekent dat hij niet elk jaar zo van slag is, teken ik.” (gesprek 7 april 2026)
= 15. Reactie van Sev
Sev is 6 jaar en gebruikt ongeveer tachtig woorden en gebaren. Esra bezocht hem op 7 april 2026 bij tante en keek met hem naar foto’s. Bij de foto van het huis van tante gebaarde hij ‘bed’ en ‘van mij’. Bij de foto van moeder gebaarde hij ‘lief’ en wees hij naar de zaterdag op zijn weekbord.
= 16. Informatie en rechten
Op 2 april 2026 | Moeder kreeg de informatie van artikel 13 en 14 AVG in eenvoudige taal en met pictogrammen, en uitleg door de jeugdbeschermer.
Rechten | Inzage, informatie en correctie zijn besproken; moeder had geen correcties.
Vertrouwenspersoon | Moeder weet dat zij iemand mag meenemen en kiest voor Y. Baggerman.
Ontvangers | Aan moeder en tante is verteld dat de gemeente, de Raad voor de Kinderbescherming en de William Schrikker Stichting dit verzoek krijgen.
= 17. Ondertekening
Ik heb de feiten gecontroleerd bij de genoemde bronnen en keur dit verzoek goed.
Den Haag, 20 april 2026 – Esra Talsma
= 18. Bijlagen
1 | contactgegevensblad
2 | evaluatie plan van aanpak, 12 maart 2026
3 | beschikking van 15 december 2025
4 | bereidheidsverklaring van tante
5 | brief van moeder
"""

CONTACTS = """
= Contactgegevensblad
Kind | Sev Kloosterman | bereikbaar via tante
Moeder | Ilona Kloosterman | 06 - 3390 6614
Begeleider moeder | Y. Baggerman, Fonteynenburg | 070 - 300 7718
Verzorger, tante | Greetje Kloosterman | 06 - 1926 4473
Jeugdbeschermer | Esra Talsma | 06 - 4026 1830
Pleegzorg | W. Aukes, Jeugdformaat | 070 - 300 9255
School | De Piramide, B. Renkema | 070 - 323 0094
Huisarts | R. Sital | 070 - 386 1127
Advocaat moeder | mr. K. Leijten | 070 - 364 5599
"""

EVALUATION = """
= Evaluatie plan van aanpak ondertoezichtstelling
William Schrikker Stichting. Kind: Sev Kloosterman. Periode: 1 september 2025 tot en met 28 februari 2026. Datum: 12 maart 2026.
Doel 1: Sev heeft een vaste plek om op te groeien. Resultaat: behaald. Het perspectiefbesluit van 6 oktober 2025 is met moeder en tante besproken.
Doel 2: moeder en Sev hebben contact dat hem goed doet. Resultaat: behaald. Van de 13 bezoeken gingen er 12 door.
Doel 3: moeder neemt beslissingen over school en gezondheid op tijd. Resultaat: niet behaald. In deze periode was één keer vervangende toestemming nodig.
Besproken met moeder en tante op 9 maart 2026. Beiden hebben de evaluatie gelezen.
"""

ORDER = """
## RECHTBANK DEN HAAG
Team jeugd en bopz
Zaaknummer: C/09/679931 / JE RK 25-1604
Datum uitspraak: 15 december 2025
# Beschikking van de kinderrechter
in de zaak van de William Schrikker Stichting Jeugdbescherming en Jeugdreclassering, betreffende Sev Kloosterman, geboren op 3 juni 2019 te Leidschendam-Voorburg. De kinderrechter merkt als belanghebbenden aan: de moeder, mevrouw I. Kloosterman, en de pleegmoeder, mevrouw G. Kloosterman.
# De beslissing
De kinderrechter verlengt de ondertoezichtstelling van 18 december 2025 tot 18 december 2026 en verlengt de machtiging tot uithuisplaatsing in een voorziening voor pleegzorg voor de duur van de ondertoezichtstelling.
Deze beschikking is gegeven door mr. A. Nieuwpoort, kinderrechter, in aanwezigheid van mr. T. Cok als griffier.
"""

CONSENT = """
## Bereidheidsverklaring voogdij
Ondergetekende, Greetje Kloosterman, geboren op 30 oktober 1982, wonende te Wassenaar, verklaart zich bereid om de voogdij te aanvaarden over Sev Kloosterman, geboren op 3 juni 2019.
Ik ben voorgelicht over de rechten en plichten van een voogd. Ik zorg dat Sev zijn moeder blijft zien.
Wassenaar, 9 april 2026
w.g. G. Kloosterman
"""

LETTER = """
## Brief van moeder
Voorburg, 9 april 2026
Aan de mensen van de tafel,
Ik ben Ilona, de moeder van Sev. Esra heeft alles aan mij voorgelezen. Ik vind het verdrietig maar het klopt. Ik wil dat jullie weten dat ik al bijna drie jaar niets gedronken heb. Dat heb ik voor hem gedaan.
Ik vind het goed als Greetje de voogd wordt. Ik wil wel bij de dokter blijven komen.
Ilona Kloosterman
"""


def build() -> None:
    main = word.new_document("VTO gezagsbeëindiging S. Kloosterman", "E. Talsma", font="Verdana", size=9.5)
    xml.page_number(main.sections[0].footer.paragraphs[0])
    main.add_heading("Verzoek tot Onderzoek – gezagsbeëindigende maatregel", level=0)
    fill(main, MAIN)
    word.save(main, CASE, "VTO GBM S. Kloosterman.docx")
    for name, text in (("1 contactgegevensblad.docx", CONTACTS), ("2 evaluatie PvA maart 2026.docx", EVALUATION)):
        document = word.new_document(name[2:-5], "E. Talsma", font="Verdana", size=9.5)
        fill(document, text)
        word.save(document, CASE, name)
    write_pdf(Sheet(CASE, "3 beschikking 15-12-2025.pdf", "Beschikking", font="Times-Roman"), paragraphs(parse(ORDER), "Times-Roman", 11))
    write_pdf(Sheet(CASE, "4 bereidheidsverklaring.pdf", "Bereidheidsverklaring"), paragraphs(parse(CONSENT), "Helvetica", 11))
    write_pdf(Sheet(CASE, "5 brief moeder.pdf", "Brief"), paragraphs(parse(LETTER), "Times-Roman", 13))


def fill(document: Document, text: str) -> None:
    """Headings, paragraphs, and tables of the lines with a bar."""
    table = None
    for line in text.strip().splitlines():
        cells = line.split(" | ")
        if line.startswith("= "):
            document.add_heading(line[2:], level=1)
        elif len(cells) == 1:
            document.add_paragraph(line)
        else:
            table = table or document.add_table(rows=0, cols=len(cells))
            table_row(table, cells)
            continue
        table = None


def table_row(table: xml.Table, cells: list[str]) -> None:
    xml.plain_borders(table)
    for index, (cell, value) in enumerate(zip(table.add_row().cells, cells, strict=True)):
        cell.paragraphs[0].add_run(value).bold = index == 0
