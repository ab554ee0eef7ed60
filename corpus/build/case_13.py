"""13: a crisis team's request laid out like a newsletter, in two columns. It gives away an address and a reporter."""

from pdf import Sheet, paragraphs, parse, soft, write_pdf

CASE = "13-vto-twee-kolommen"

TEXT = """
## Verzoek tot Onderzoek
# Verzoeker
Crisis Interventie Team (CIT) Haaglanden, Nadia Verbeek, crisisdienstmedewerker, 088 - 200 45 12, n.verbeek@cit.example. Datum: 10 juli 2026.
# Kind
Fenna Koster, geboren op 1 november 2019, 6 jaar, BSN 999 08 2619.
# Ouders en gezag
Moeder: Rianne Koster, geboren op 22 maart 1996, gezag: ja. Geheim adres: opvang De Haven, Kanaalweg 288 te Scheveningen. Vader mag dit adres niet weten.
Vader: Joost Pieterman, geboren op 3 juli 1992, gezag: ja. Hij woont aan de Thorbeckelaan 410 in Den Haag.
# Waarom bespreking
Zie boven.
# Feiten en zorgen
In de nacht van 1 op 2 juli 2026 belde buurvrouw mevrouw Van der Pol van Thorbeckelaan 412 ons anoniem. Zij hoorde Fenna schreeuwen en glas breken. Om 1.40 uur trof het CIT Fenna in haar pyjama op de galerij. Haar voet bloedde; zij had op een scherf gestaan.
Vader rook naar alcohol en zei tegen onze collega B. Tuinman dat hij “een paar biertjes” had gedronken. Moeder had een zwelling onder haar linkeroog (foto politie, 2 juli 2026).
Moeder is een hysterische vrouw en een waardeloze opvoeder. Vader is een leugenaar.
Op 3 juli 2026 bracht het CIT moeder en Fenna naar een opvang. Sindsdien vraagt vader iedereen in de straat waar zij zijn (wijkagent D. Vos, telefonisch op 6 juli 2026).
Er gaan verhalen rond dat vader ook de hond sloeg.
# Wat gaat goed
Fenna at op 3 juli goed, speelde met andere kinderen en zocht haar moeder op toen zij moe werd (waarneming B. Tuinman).
# Afspraken
Moeder blijft met Fenna in de opvang tot en met 31 juli 2026 en belt de politie als zij vader in de buurt ziet. Vader belt moeder niet; hij mag Fenna op woensdag om 16.00 uur videobellen via het CIT. Moeder, vader en het CIT bekijken dit apart van elkaar op 17 juli 2026.
# Reactie van de ouders
Moeder vertelde op 7 juli 2026 in een gesprek over dit verzoek: “Ik ga niet terug. Ik wil dat Fenna veilig is en dat Joost hulp krijgt.”
Vader: wij hebben het verzoek op 8 juli 2026 op ons kantoor met vader doorgenomen. Wij zien een man die de ernst niet begrijpt, want hij lachte drie keer toen het over de voet van Fenna ging.
# Reactie van Fenna
Fenna is zes jaar. Nadia sprak op 7 juli 2026 met haar bij het poppenhuis. Fenna zei: “Papa gooit en dan ga ik onder het bed. Niet tegen papa zeggen hoor, dat ik dat zeg.”
# Informeren
Moeder en vader kregen op 7 en 8 juli 2026 de AVG-informatie (artikel 13 en 14) en uitleg over inzage, informatie en correctie. Zij mogen een vertrouwenspersoon meenemen. De gemeente, de Raad en Jeugdbescherming West krijgen dit verzoek vooraf.
# Ondertekening
Gecontroleerd en goedgekeurd. Nadia Verbeek, 10 juli 2026
"""


def build() -> None:
    sheet = Sheet(CASE, "VTO_CIT_juli.pdf", "VTO", columns=2, header="Crisis Interventie Team Haaglanden", footer="CIT – vertrouwelijk")
    write_pdf(sheet, paragraphs(parse(soft(TEXT)), "Helvetica", 12, justified=True))
