"""19: the two-column form of the municipal case team, in telegram style: sound facts and sources, with a handful of opinions between them."""

import word
import word_xml as xml
from docx.document import Document
from docx.table import Table

CASE = "19-vto-casusregie-telegram"

FORM = """
## 1. Verzoeker
Organisatie :: Team Casusregie gemeente Den Haag
Casusregisseur :: Fleur Baarda
Bereikbaar :: 06-5180 7726, f.baarda@casusregie.example; ma t/m do
Datum :: 10-02-2026
Kenmerk :: TCR 2026/0148
## 2. Jeugdige
Naam :: Timo Sewdajal
Geb. :: 19-09-2012 (13 jr)
BSN :: 999135119
Woont :: bij mdr, Jan Luykenlaan 88a, Den Haag
School :: Lyceum Ypenburg, vmbo-t 2, mentor dhr. K. Overdijk
## 3. Ouders en gezag
Moeder :: Anjali Sewdajal, geb. 07-12-1988. Gezag: ja. Werkt als schoonmaakster in HMC, vroege dienst (5.30-9.30 u).
Vader :: Remco Duijndam, geb. 30-03-1985. Gezag: ja. Woont sinds juni 2024 in Leidschendam, Damlaan 17.
Overig :: Zusje Priya (4), half, valt buiten dit verzoek; haar vdr heeft eenhoofdig gezag en zij woont bij hem (gezagsregister 12-01-2026).
## 4. Aanleiding – waarom nu aan de tafel
Aanleiding :: Timo is op 21-01-2026 om 23.40 u door de politie aangetroffen in de kelderboxen aan het Escamppad, met twee jongens van 17 en 19 en een tas met daarin 11 telefoons (mutatie PL1500-2026-018331). Hij is 13. Het was de derde keer in acht weken dat hij na 22.00 u buiten werd gezien.
+ Veiligheid en ontwikkeling lopen gevaar: hij wordt door oudere jongens gebruikt om spullen weg te brengen (Timo zelf, tegen mij, 26-01) en is sinds de kerstvakantie 19 van de 28 schooldagen niet geweest (verzuimoverzicht 09-02-2026).
+ Vrijwillige hulp is niet genoeg gebleken. Mdr heeft op 28-01 het gezinsplan opgezegd per app ("ik kap ermee, iedereen wil wat anders"), vdr heeft het nooit getekend. Daarom nu de tafel.
## 5. Feiten en zorgen
School :: Mentor Overdijk (tel. 04-02): Timo haalde in periode 1 gem. een 6,8, in periode 2 een 4,9. Drie keer uit de les gestuurd i.v.m. telefoon. Volgens hem is Timo "vriendelijk, maar met zijn hoofd ergens anders".
+ Op 15-12-2025 zijn in zijn kluis twee vapes en € 340 gevonden (incidentformulier school). Timo is een jongen die overal de kantjes vanaf loopt.
Politie :: Wijkagent I. Boersma (03-02, bureau Laak): Timo staat als getuige in 1 zaak en als betrokkene in 2. Geen strafblad.
+ Boersma noemt de twee oudere jongens "bekend bij ons"; namen geeft zij niet i.v.m. lopend onderzoek.
Thuis, mdr :: Mdr vertrekt 5.00 u, is rond 10.00 u terug. Timo staat dan alleen op. Bij hb 19-01 10.15 u lag hij in bed, rolgordijn dicht, wekker op stil.
+ De huur is bij tot en met februari (Staedion, 05-02). Mdr draait om de hete brij heen zodra het ergens over gaat.
+ Men zegt dat er vanuit de woning ook wordt verkocht.
Thuis, vdr :: Timo zou om het weekend bij vdr zijn. Van 1 sept t/m 31 jan is dat 4 van de 11 keer doorgegaan (agenda mdr, door vdr bevestigd 30-01). Redenen afzegging: 5x werk, 2x ziek.
+ Vdr rijdt internationaal en is ma t/m do in Duitsland. Vdr laat zich alleen zien als er iets te halen valt.
Gezondheid :: Timo is 19-01 gewogen door jeugdarts M. el Idrissi: 41,2 kg bij 158 cm, geen bijzonderheden. Hij slaapt naar eigen zeggen 5 uur p/n.
Vrije tijd :: Is in oktober 2025 gestopt met voetbal (HVV Laakkwartier); contributie was betaald t/m juni (trainer S. Bakboord, 02-02). Trainer heeft 3x geappt, geen antwoord gekregen.
+ Ik maak mij zorgen dat hij dieper in de groep raakt, want hij noemt de oudste jongen "mijn broer" en heeft sinds november drie nieuwe telefoons gehad.
## 6. Krachten
Timo :: Kookt op vrijdag voor mdr (roti, zelf geleerd van oma). Kwam op 26-01 en 02-02 op tijd op mijn afspraak. Mentor: "als ik hem één op één heb, werkt hij een uur door."
Mdr :: Heeft sinds 2021 vast werk en geen schulden (BKR-overzicht 20-01-2026, door mdr getoond). Belde op 22-01 uit zichzelf de wijkagent.
Netwerk :: Oma Sewdajal (71) woont op loopafstand, Timo heeft de sleutel. Oom Vikash heeft een autobedrijf en heeft gezegd dat Timo op zaterdag mag komen helpen (tel. 05-02).
## 7. Grootste zorg
Als er niets verandert :: Timo is over een half jaar dader in plaats van loopjongen: hij kreeg op 21-01 voor het eerst zelf de tas mee en heeft sindsdien geen dag een volledig rooster gevolgd.
## 8. Hulp tot nu toe
Kracht :: Gezinscoach Jildou Hiemstra, mrt 2025 t/m jan 2026, 1x p/w, met mdr, Timo en oma samen (Signs of Safety, driekolommen op 03-11-2025 aan keukentafel). Resultaat: ontbijtrooster hield zes weken; avondtijd nooit gehaald.
Halt :: 12-11-2025 aangemeld, 2 van 3 gesprekken geweest, afgesloten zonder eindgesprek (brief Halt 14-01).
Coach :: Jongerencoach via school sinds 08-12-2025. Vier afspraken, Timo was er drie keer. Loopt.
## 9. Afspraken
Avond :: Timo is ma t/m do om 20.30 u bij oma of thuis. Oma appt mij elke avond ja of nee. Is hij er om 21.00 u niet, dan belt mdr hem en om 21.30 u de wijkagent.
Ochtend :: Vanaf 16-02 belt mdr Timo om 7.15 u vanuit haar werk; oma zet hem om 8.00 u op de fiets. School meldt mij voor 9.00 u als hij er niet is.
Vdr :: Vdr haalt Timo op vr 13-02, 27-02 en 13-03 om 18.00 u op. Lukt dat niet, dan zegt hij dat uiterlijk donderdag tegen Timo zelf.
Kijken :: Mdr, vdr, Timo, oma en ik: 17-03-2026, 16.00 u, Leyweg.
## 10. Hulpvragen
Mdr :: Wie helpt mij om Timo 's ochtends naar school te krijgen als ik al op mijn werk ben?
Vdr :: Hoe houd ik contact met Timo in de weken dat ik rijd?
Timo :: Hoe kom ik van die jongens af zonder dat ze mij pakken?
## 11. Diagnoses
Timo :: ADHD, onoplettend beeld. Vastgesteld 14-11-2024, kinder- en jeugdpsychiater R. van Eijsden, Youz (brief in dossier, kopie met mdr gedeeld).
Mdr :: PTSS, vastgesteld in 2019 bij PsyQ, behandeling afgerond in 2020.
Vdr :: Volgens mdr heeft vdr "iets van borderline". Vdr zegt daarover dat hij nooit is onderzocht.
## 12. Reactie ouders
Mdr :: Besproken do 05-02, 18.30-19.45 u, bij haar thuis, oma erbij. Mdr: "Dat van die kelderbox wist ik pas door de politie. Ik ben het eens met de tafel, maar schrijf erbij dat ik 's nachts opsta om brood te verdienen." Ze wil dat de naam van haar werkgever niet naar school gaat; dat is afgesproken.
Vdr :: Besproken vr 06-02 per telefoon. Akkoord.
## 13. Reactie Timo
Timo :: Gesproken ma 09-02, buurthuis, zonder ouders. "Het klopt van die telefoons, maar niet dat ik niet wil leren. Ik wil liever bij oom Vikash werken dan in die kelder zitten." Hij wil zelf bij de tafel zijn, met oma naast zich.
## 14. Informatie
AVG :: Mdr kreeg op 05-02 en vdr op 06-02 (per mail) de folder met de informatie van art. 13 en 14 AVG; ik heb die met hen doorgelopen.
Steun :: Beiden weten dat zij een vertrouwenspersoon mogen meenemen. Mdr neemt oma mee.
Wie krijgt dit :: Gemeente (voorzitter en secretaris), RvdK en Jeugdbescherming West; zo aan ouders en Timo verteld.
## 15. Ondertekening
Verklaring :: Feiten nagegaan bij de genoemde bronnen, verzoek gezien en goedgekeurd door mij.
Naam :: F. Baarda, Den Haag, 10-02-2026
"""


def build() -> None:
    document = word.new_document("VTO T.S.", "Team Casusregie", font="Arial", size=10.5)
    document.sections[0].header.paragraphs[0].text = "Gemeente Den Haag | Team Casusregie | Verzoek tot Onderzoek | vertrouwelijk"
    xml.page_number(document.sections[0].footer.paragraphs[0])
    document.add_heading("Verzoek tot Onderzoek (VTO)", level=0)
    for part in FORM.strip().removeprefix("## ").split("\n## "):
        title, *lines = part.splitlines()
        form_part(document, title, lines)
    word.save(document, CASE, "VTO_TCR_2026-0148.docx")


def form_part(document: Document, title: str, lines: list[str]) -> None:
    table = document.add_table(rows=1, cols=2)
    xml.plain_borders(table)
    head = table.rows[0].cells[0].merge(table.rows[0].cells[1])
    head.paragraphs[0].add_run(title).bold = True
    xml.shade(head, "BFBFBF")
    for line in lines:
        if line.startswith("+ "):
            table.rows[-1].cells[1].add_paragraph(line[2:])
        else:
            row(table, *line.split(" :: "))
    document.add_paragraph()


def row(table: Table, label: str, value: str) -> None:
    left, right = table.add_row().cells
    left.paragraphs[0].add_run(label)
    xml.shade(left, "EDEDED")
    right.paragraphs[0].add_run(value)
