"""12: a report back to the table, exported from a case system as one long table, in telegram style."""

from pdf import Sheet, write_pdf
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import Paragraph, Table, TableStyle

CASE = "12-terugmelding-telegramstijl"

ROWS = [
    ("TERUGMELDFORMULIER uitgesteld onderzoek", ""),
    ("1. Regiehouder", ""),
    ("Organisatie", "Jeugdbescherming West, preventieve jeugdbescherming"),
    ("Regiehouder", "Sven Mulder, preventief jeugdbeschermer"),
    ("Tel.", "06-3391 0045"),
    ("Datum", "18-08-2026"),
    ("2. Gezin en besluit JBT", ""),
    ("Jeugdige", "Giovanni Pinas, geb. 12-04-2017 (9 jr), BSN 999443732"),
    ("Moeder", "Sharida Pinas, geb. 30-10-1992. Gezag: [x] ja [ ] nee"),
    ("Vader", "Ramon Wirjosentono, geb. 08-01-1988. Gezag: [x] ja [ ] nee"),
    ("Datum tafel", "24-03-2026"),
    ("Besluit JBT", "uitgesteld onderzoek, 6 mnd, regie bij JBW"),
    ("3. Afspraken toen", ""),
    ("Afspraak 1", "Mdr brengt G. elke schooldag om 8.20 u. School belt regiehouder bij afwezigheid."),
    ("Afspraak 2", "Vdr drinkt niet als G. bij hem is. Opa belt za 18.00 u."),
    ("Afspraak 3", "Gezinscoach 2x p.w., van 15-06-2026 tot 01-05-2026."),
    ("4. Nieuwe informatie", ""),
    ("School", "27 dgn afwezig tussen 1 april en 10 juli 2026 (verzuimoverzicht 13-07-2026)."),
    (
        "Politie",
        "Vdr 2x aangehouden met alcohol achter stuur, 16-05 en 04-07-2026, G. zat achterin (PV's, inzage via wijkagent 07-07-2026).",
    ),
    ("Gezinscoach", "9 van 24 afspraken doorgegaan (rapportage Kracht 20-07-2026)."),
    ("5. Indruk regiehouder", ""),
    ("Indruk", "Mdr is zwak en kan dit niet. Vdr spoort niet."),
    ("6. Reden terugmelding", ""),
    ("Waarom nu", ""),
    ("7. Gezondheid", ""),
    ("Diagnoses", "G.: ADHD, kinderarts M. Tol, HMC, 11-2025."),
    ("8. Reactie", ""),
    ("Mdr", "Besproken 11-08-2026, thuis. Zegt: 'ik red het niet alleen, maar vader moet ook wat doen'."),
    ("Vdr", "Besproken 12-08-2026, telefonisch, 40 min. Akkoord."),
    ("Kind", "-"),
    ("9. Verzoek", ""),
    ("Gevraagd", "[x] direct raadsonderzoek [ ] nieuwe JBT"),
    ("10. Ondertekening", ""),
    ("Akkoord", "Inhoud gecontroleerd. S. Mulder, 18-08-2026"),
]


def build() -> None:
    text = ParagraphStyle("cel", fontName="Helvetica", fontSize=11, leading=15)
    bold = ParagraphStyle("kop", text, fontName="Helvetica-Bold")
    cells = [[Paragraph(label, text if value or label == "Waarom nu" else bold), Paragraph(value, text)] for label, value in ROWS]
    heads = [index for index, (label, value) in enumerate(ROWS) if not value and label != "Waarom nu"]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    for index in heads:
        style += [("SPAN", (0, index), (1, index)), ("BACKGROUND", (0, index), (1, index), colors.lightgrey)]
    table = Table(cells, colWidths=[4 * cm, 12.5 * cm], style=TableStyle(style), repeatRows=1)
    write_pdf(Sheet(CASE, "Terugmelding G.P..pdf", "Terugmelding", header="export dossier 88120", footer="18-08-2026"), [table])
