"""16: parents who close the door: straight to the Raad. Questions for headings and answers in block-level content controls. Nothing fails."""

from xml.sax.saxutils import escape

import word
import word_xml as xml
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

CASE = "16-vto-rechtstreeks-raad"

QUESTIONS = """
# Wie vraagt het onderzoek aan?
Veilig Thuis Haaglanden. Medewerker: Hilde Brouwer, vertrouwensarts. Telefoon 070 - 346 97 17. E-mail h.brouwer@vthaaglanden.example. Datum: 2 november 2026.
# Om welk kind gaat het?
Naam: Jesse Akkerman. Geboortedatum: 25 mei 2016. Leeftijd: 10 jaar. BSN: 999080623. Jesse woont bij zijn ouders aan de Appelstraat 1140 in Den Haag.
# Wie zijn de ouders en wie heeft het gezag?
Moeder: Corine Akkerman, geboren op 3 september 1987, gezag: ja.
Vader: Stefan Akkerman, geboren op 16 december 1984, gezag: ja.
# Wat is de aanleiding en waarom nu?
Wij vragen een onderzoek omdat Jesse onvoldoende eet en sinds 31 augustus 2026 niet meer buiten komt. Zijn veiligheid en zijn ontwikkeling zijn daardoor in gevaar. De ouders hebben op 28 september 2026 alle hulp opgezegd. Zij praten niet met ons en willen geen Jeugdbeschermingstafel. Daarom sturen wij dit verzoek ook rechtstreeks aan de Raad.
# Wat zijn de feiten en zorgen?
Jesse woog op 8 juni 2026 24,1 kilo bij een lengte van 143 centimeter (jeugdarts N. Faber, JGZ, brief van 9 juni 2026).
Jesse is sinds 31 augustus 2026 niet op school geweest: 38 schooldagen tot en met 30 oktober 2026 (verzuimoverzicht De Springplank, 30 oktober 2026).
Op 14 september 2026 zag de wijkagent, de heer J. Poot, dat de ramen van de slaapkamer van Jesse met karton waren dichtgeplakt (gesprek met ons op 15 september 2026).
# Wat gaat goed?
Jesse las in juni 2026 op het niveau van groep 8 (toets van 12 juni 2026). Opa Akkerman brengt elke zondag een pan soep en ziet Jesse dan (opa, telefonisch op 9 oktober 2026).
# Welke hulp is geprobeerd en met welk resultaat?
Diëtist via de JGZ, juni 2026: één van de vier afspraken ging door. Gezinsbegeleiding van Kracht, 6 juli tot en met 28 september 2026, gezinsgericht en volgens Signs of Safety: vader en moeder maakten een eetlijst; zij stopten toen de begeleider Jesse alleen wilde spreken.
# Welke afspraken zijn nodig met de ouders en Jesse?
Nodig is dat vader of moeder Jesse vanaf 9 november 2026 elke maandag om 9.00 uur bij de jeugdarts laat wegen. Nodig is dat Jesse elke dag om 12.00 en 18.00 uur een maaltijd krijgt en dat moeder dit in de eetlijst schrijft. Opa belt de huisarts als Jesse op zondag niet eet.
# Wat zijn de hulpvragen van het gezin?
Moeder (6 juli 2026, bij Kracht): hoe krijg ik Jesse aan het eten zonder ruzie?
Vader (6 juli 2026, bij Kracht): hoe kan Jesse leren zonder naar school te gaan?
# Zijn er diagnoses?
Jesse: autismespectrumstoornis, in 2021 vastgesteld door kinder- en jeugdpsychiater P. Knoop van Curium. Curium heeft de diagnose op 20 april 2026 opnieuw bevestigd (brief van gz-psycholoog L. Smeets van die datum).
# Wat is de reactie van de ouders?
Van de ouders is geen reactie op het verzoek gekomen. Wij probeerden het verzoek zo met hen te bespreken: op 5 oktober 2026 belden wij moeder; zij zei dat zij en vader niet met ons praten en verbrak de verbinding. Op 12 oktober 2026 ging Hilde Brouwer met de wijkagent aan de deur; vader deed open, zei dat hij geen gesprek wil en sloot de deur. Op 19 oktober 2026 bezorgde een koerier bij beide ouders een brief met het verzoek en drie data voor een gesprek; vader tekende voor ontvangst en op 2 november 2026 was er geen antwoord.
# Wat is de reactie van Jesse?
Jesse is niet gesproken, omdat zijn ouders dat op 5 en 12 oktober 2026 weigerden. Op 22 oktober 2026 vroegen wij opa om een gesprek bij hem thuis; de ouders stonden dat niet toe (opa, telefonisch op 23 oktober 2026).
# Hoe zijn de ouders geïnformeerd?
De brief van 19 oktober 2026 bevat de informatie van artikel 13 en 14 AVG. In de brief staat dat de ouders recht hebben op inzage, informatie en correctie, dat zij een vertrouwenspersoon mogen meenemen en dat de gemeente, de Raad voor de Kinderbescherming en Jeugdbescherming West het verzoek krijgen.
# Waarom rechtstreeks naar de Raad?
Zijn de zorgen zo ernstig dat het verzoek nodig is om de hulp te starten? Ja, want het gewicht van Jesse is te laag voor zijn lengte (jeugdarts, 9 juni 2026) en niemand buiten het gezin ziet hem door de week.
Is dit de enige manier om de hulp te krijgen? Ja, want de ouders hebben de diëtist en Kracht opgezegd en weigerden drie keer een gesprek.
# Ondertekening
De informatie in dit verzoek is door mij gecontroleerd en goedgekeurd.
Hilde Brouwer, Den Haag, 2 november 2026
"""


def build() -> None:
    document = word.new_document("Verzoek tot Onderzoek J.A.", "H. Brouwer", font="Segoe UI", size=10)
    document.sections[0].footer.paragraphs[0].text = "Sjabloon VTO Veilig Thuis, versie 4.1"
    document.add_heading("Verzoek tot Onderzoek", level=1)
    blocks = QUESTIONS.strip().removeprefix("# ").split("\n# ")
    for question, *answers in (block.splitlines() for block in blocks):
        document.add_heading(question, level=3)
        answer(document, question, answers)
    word.save(document, CASE, "VTO Akkerman rechtstreeks.docx")


def answer(document: Document, question: str, lines: list[str]) -> None:
    """A rich content control around whole paragraphs."""
    content = "".join(f"<w:p>{xml.run_xml(line)}</w:p>" for line in lines)
    control = (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{escape(question)}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )
    document.element.body.insert(-1, parse_xml(control))
