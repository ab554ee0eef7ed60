"""29: a request to end parental authority as one PDF: two attachments are missing and a third is out of date, the text mixes counting with grudges."""

from pdf import Sheet, paragraphs, parse, write_pdf
from reportlab.platypus import Flowable, PageBreak

CASE = "29-gezagsbeeindiging-pdf-gemengd"

REQUEST = """
## Verzoek tot Onderzoek: gezagsbeëindigende maatregel
# 1. Verzoeker
Jeugdbescherming West Haaglanden, team Delft. Jeugdbeschermer: Harm-Jan Teeuwen, telefoon 06 - 1508 4492, hj.teeuwen@jbwest.example. Datum: 29 september 2026.
# 2. Kind
Anouar Zeroual, geboren op 11 augustus 2014, 12 jaar, BSN 999029733. Anouar verblijft sinds 3 juli 2024 in gezinshuis De Boomgaard te Pijnacker bij Nelleke en Fred Tuinstra.
# 3. Ouders en gezag
Moeder: Hayat Zeroual, geboren op 20 december 1992. Zij heeft gezag en woont in Delft.
Vader: Mounir Lachgar, geboren op 1 maart 1988. Hij heeft gezag. Zijn adres is bij ons bekend: Tanthof-Oost 217 te Delft.
# 4. Waarom gezagsbeëindiging en op welke grond
Wij verzoeken de tafel de beëindiging van het gezag van beide ouders te bespreken. De wettelijke grond is artikel 1:266 lid 1 onder a BW. Anouar woont ruim twee jaar in het gezinshuis en dit is voor hem de derde plek na thuis (crisispleeggezin van 12 februari tot 3 juli 2024; daarvoor drie weken bij oma). Op 18 mei 2026 hebben wij besloten dat zijn perspectief niet bij zijn ouders ligt. De reden is dat de drie voorwaarden voor terugplaatsing uit het plan van 10 januari 2025, te weten een woning, een afgeronde behandeling en omgang zonder incidenten, na zestien maanden geen van alle zijn gehaald.
De ouders hebben in die tijd wel hulp gekregen, maar daar niet genoeg van afgemaakt; zie punt 7. Elke andere uitkomst zou natuurlijk onverantwoord zijn.
# 5. Feiten en zorgen
Moeder is drie keer uit een woning gezet, op 14 maart 2025, 9 oktober 2025 en 27 mei 2026 (exploten, inzage via haar bewindvoerder). Zij slaapt nu bij haar zus op de bank. Er is daar geen plek voor Anouar, want de zus heeft zelf vier kinderen in drie kamers.
Vader is aangehouden na de bezoeken van 22 november 2025 en 14 februari 2026. In november schold hij de gezinshuisouder uit op de oprit; in februari gooide hij een fles tegen de ruit van de bezoekruimte, terwijl Anouar binnen zat (verslagen gezinshuis, beide van dezelfde dag). De officier heeft de zaak van februari met een taakstraf van veertig uur afgedaan.
Vader heeft een kwade dronk en een nog slechter humeur. Wie hem kent weet hoe dit afloopt.
Van de 40 geplande bezoeken met moeder gingen er tussen 1 september 2025 en 31 augustus 2026 22 door. Zij zegde 11 keer af met bericht en 7 keer zonder. Na een bezoek dat niet doorging at Anouar die avond niet mee; gezinshuisouder Nelleke schreef dat 15 van de 18 keer op.
Moeder vindt uitgaan nu eenmaal leuker dan haar zoon. Op 4 augustus 2026 was zij er met een taart in de vorm van een voetbalveld. Anouar heeft de vlaggetjes bewaard.
Anouar deed in juni 2026 de overgang van groep 7 naar groep 8 op leesniveau M6 (Cito). Een jaar eerder was dat E4. Zijn leerkracht J. van Schie noemt dat in haar verslag van 26 juni “een sprong waar wij als team trots op zijn”.
Hij is volgens het gezinshuis in het afgelopen half jaar twee keer weggelopen, beide keren naar het station van Delft. De politie bracht hem binnen twee uur terug (mutaties 8 april en 30 mei 2026).
Onder de oppervlakte speelt bij deze jongen veel meer dan hij laat zien. In zijn cultuur praat men daar niet over.
# 6. Krachten
Moeder kent de namen van al zijn teamgenoten en belt elke zaterdag na de wedstrijd. Vader schreef in juli een kaart waarin hij voor de fles zijn excuus aanbiedt; Anouar heeft hem in zijn la. De gezinshuisouders nodigden beide ouders uit voor zijn verjaardag en moeder kwam. Anouar is op 1 september aanvoerder geworden.
# 7. Verloop van de ondertoezichtstelling en hulp
De ots loopt sinds 12 februari 2024. Moeder begon op 6 mei 2024 bij Ipse de Bruggen met ouderbegeleiding en stopte na 9 van de 20 gesprekken. In 2025 volgde zij een traject bij Perspektief: drie maanden wonen met begeleiding, beëindigd op 9 oktober na een huurachterstand. Vader volgde bij De Waag 5 van de 16 sessies en werd op 11 maart 2026 uitgeschreven (brief De Waag). Met het gezinshuis, moeder en Anouar houden wij elke acht weken een netwerkberaad volgens Signs of Safety; vader kwam op 2 van de 9 beraden.
Wij zijn van oordeel dat verdere hulp aan vader nu geen terugplaatsing dichterbij brengt, gelet op de 5 van 16 sessies en de twee aanhoudingen daarvoor.
# 8. Afspraken
Moeder bezoekt Anouar elke eerste en derde zaterdag na de wedstrijd, van 13.00 tot 15.00 uur op de club. Zij belt Nelleke vóór vrijdag 18.00 uur als het niet lukt; Nelleke vertelt het hem dan bij het eten.
Vader stuurt elke maand een kaart of spraakbericht via de jeugdbeschermer. Hij komt niet op de oprit. Anouar mag zelf zeggen of hij iets terugstuurt. Op 14 december 2026 bespreken wij dit met moeder, vader en Anouar.
# 9. Hulpvragen
Moeder: hoe blijf ik bij de club betrokken als ik niet meer mag beslissen?
Anouar: kan ik hier blijven tot ik uit huis ga?
# 10. Beoogd voogd
Wij stellen voor dat Jeugdbescherming West de voogdij krijgt. De gezinshuisouders hebben op 24 augustus 2026 gezegd dat zij geen voogd willen worden, omdat zij zes kinderen in huis hebben en niet voor één van hen wettelijk vertegenwoordiger willen zijn. De bereidheidsverklaring van onze instelling wordt nagestuurd.
# 11. Diagnoses
Anouar: licht verstandelijke beperking, vastgesteld op 9 december 2024 door gz-psycholoog S. Blokker van Ipse de Bruggen.
Anouar: hechtingsproblematiek, aldus het gezinshuis.
Moeder: posttraumatische stressstoornis, in 2020 vastgesteld bij Centrum ’45. Volgens de behandelaar van Centrum ’45 (brief van 3 juni 2025) is de diagnose bij het herhaalonderzoek van mei 2025 onveranderd.
Vader: bij De Waag is in september 2024 een antisociale persoonlijkheidsstoornis vastgesteld door klinisch psycholoog B. Ferwerda.
# 12. Reactie ouders
Moeder: op 8 september 2026 besproken in het buurthuis, anderhalf uur, haar zus was erbij. Moeder zegt dat zij het verschrikkelijk vindt, dat de cijfers kloppen en dat zij van ons verwacht dat wij opschrijven dat zij zelf is opgegroeid in zeven tehuizen. Zij is tegen het beëindigen van haar gezag.
Vader: op 10 september 2026 is het verzoek met vader besproken. Hij reageerde zoals te verwachten viel.
# 13. Reactie Anouar
Anouar sprak op 16 september 2026 met Harm-Jan op de tribune van het voetbalveld. Hij zegt: “Ik vind het oké. Mama blijft mama, dat hoeft toch niet van de rechter?” Hij wil niet naar de tafel.
# 14. Informeren
Beide ouders zijn op 8 en 10 september 2026 voorgelicht over de verwerking van hun gegevens (artikel 13 en 14 AVG). Zij weten dat zij het verzoek mogen inzien en laten corrigeren en dat zij recht op informatie houden. Moeder neemt haar zus mee als vertrouwenspersoon; vader is erop gewezen dat hij ook iemand mag meenemen. Het verzoek is voor de gemeente Delft, de Raad voor de Kinderbescherming en onze eigen instelling; dat is verteld.
# 15. Ondertekening
De feiten zijn door mij getoetst bij de genoemde bronnen; ik geef mijn goedkeuring aan dit verzoek.
Delft, 29 september 2026, H.J. Teeuwen
# 16. Bijlagen
Bijlage A: contactgegevensblad
Bijlage B: beschikking kinderrechter
"""

CONTACTS = """
# Bijlage A – Contactgegevensblad
Kind: Anouar Zeroual, via gezinshuis De Boomgaard, 015 - 369 2217
Moeder: Hayat Zeroual, 06 - 4118 2760
Vader: Mounir Lachgar, 06 - 3370 5519
Gezinshuisouders: Nelleke en Fred Tuinstra, 015 - 369 2217
Jeugdbeschermer: Harm-Jan Teeuwen, 06 - 1508 4492
School: De Regenboog, J. van Schie, 015 - 369 8804
Huisarts: D. Kolk, 015 - 369 3310
Advocaat moeder: mr. L. Verhage, 015 - 212 7781
Advocaat vader: mr. J. Poortvliet, 070 - 362 4409
"""

ORDER = """
# Bijlage B – Beschikking
RECHTBANK DEN HAAG, team jeugd. Zaaknummer C/09/661845 / JE RK 25-0133.
Beschikking van 4 februari 2025 van de kinderrechter in de zaak van Jeugdbescherming West Haaglanden over de minderjarige Anouar Zeroual, geboren op 11 augustus 2014.
De kinderrechter verlengt de ondertoezichtstelling en de machtiging tot uithuisplaatsing in een gezinsgerichte voorziening van 12 februari 2025 tot 12 februari 2026.
Gegeven door mr. E. Staring, kinderrechter, uitgesproken op 4 februari 2025.
"""


def build() -> None:
    sheet = Sheet(
        CASE, "VTO gezagsbeeindiging A.Z..pdf", "VTO gezagsbeëindiging", header="Jeugdbescherming West", footer="A.Z. – 29-09-2026"
    )
    story: list[Flowable] = paragraphs(parse(REQUEST), "Helvetica", 11)
    for attachment in (CONTACTS, ORDER):
        story += [PageBreak(), *paragraphs(parse(attachment), "Helvetica", 11)]
    write_pdf(sheet, story)
