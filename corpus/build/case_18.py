"""18: one long paragraph a part, with line breaks in it, and the mother's letter as a scan that no program can read."""

import math

import word
from pdf import Sheet
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

CASE = "18-vto-scan-van-brief"

PARTS = [
    "Verzoek tot Onderzoek",
    "VERZOEKER:\nBureau Basiszorg\nAstrid Klomp, ambulant begeleider\n06 - 7113 2048\n7 december 2026",
    "KIND:\nLevi Tromp\ngeboren 30 januari 2017, 9 jaar\nBSN 999699192\nbasisschool De Klimboom, groep 6",
    "OUDERS EN GEZAG:\nMoeder: Bianca Tromp, geboren 8 april 1991, gezag ja\nVader: onbekend (niet erkend)",
    "AANLEIDING:\nWij vragen bespreking omdat Levi in november 2026 drie keer 's avonds alleen op straat is aangetroffen (politie, 4, 13 en 22 november"
    " 2026).\nZijn veiligheid is in gevaar. Moeder heeft de begeleiding teruggebracht van drie uur naar een half uur per week (e-mail van moeder,"
    " 16 november 2026), en dat is niet genoeg om Levi 's avonds veilig te houden.",
    "ZORGEN:\nOp 22 november 2026 om 22.50 uur zat Levi in een bushokje aan de Melis Stokelaan (politiemutatie, ingezien op 24 november 2026)."
    "\nMoeder werkt sinds 1 oktober 2026 vier avonden per week (moeder, 16 november 2026)."
    "\nDe leerkracht, de heer M. Buijs, telde in november acht ochtenden waarop Levi zonder ontbijt kwam (gesprek 27 november 2026).",
    "STERKE KANTEN:\nLevi maakt zijn huiswerk: 18 van de 20 opdrachten in november (leerkracht, 27 november 2026).\nMoeder zoekt een baan overdag; zij liet"
    " op 30 november 2026 twee sollicitaties zien.",
    "HULP TOT NU TOE:\nBureau Basiszorg, sinds 2 september 2026, thuisbegeleiding voor moeder en Levi samen volgens Signs of Safety.\nResultaat: een vast"
    " avondritme op de dagen dat moeder thuis is; op de andere avonden niet.",
    "AFSPRAKEN:\nBuurvrouw Joke past op maandag en donderdag van 17.00 tot 23.00 uur op Levi.\nMoeder belt Levi om 20.00 uur als zij werkt en Levi neemt op."
    "\nMoeder, Joke en Astrid bekijken dit op 21 december 2026.",
    "HULPVRAGEN:\nMoeder: wie past op Levi als ik werk?\nLevi: mag ik bij Joke eten?",
    "REACTIE VAN MOEDER:\nHet verzoek is op 1 december 2026 een uur met moeder besproken. Moeder schreef haar reactie met de hand op.\nHaar brief is"
    " bijgevoegd als scan.",
    "REACTIE VAN LEVI:\nGesproken op 2 december 2026 op school. Levi zegt: “Ik ga naar buiten omdat het binnen stil is. Bij Joke is het gezellig.”"
    "\nLevi vindt het goed dat zijn moeder dit leest.",
    "INFORMATIE:\nMoeder kreeg op 1 december 2026 de informatie van artikel 13 en 14 AVG en uitleg over inzage, informatie en correctie."
    "\nZij mag een vertrouwenspersoon meenemen. Zij weet dat de gemeente, de Raad en Jeugdbescherming West het verzoek krijgen.",
    "ONDERTEKENING:\nDoor mij gecontroleerd en goedgekeurd.\nAstrid Klomp, 7 december 2026",
]


def build() -> None:
    document = word.new_document("VTO L.T.", "A. Klomp", font="Courier New", size=10)
    for part in PARTS:
        document.add_paragraph(part)
    word.save(document, CASE, "VTO LT 7 dec.docx")
    sheet = Sheet(CASE, "scan brief moeder.pdf", "Scan")
    canvas = Canvas(str(sheet.path), pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(scribble()), 0, 0, *A4)
    canvas.save()


def scribble() -> Image.Image:
    """Grey paper with lines like handwriting, without any letter."""
    width, height = 620, 877
    paper = bytearray([235]) * (width * height)
    for line in range(90, 700, 44):
        for step in range(60 * 8, (520 - line % 70) * 8):
            x = step / 8
            y = line + 9 * math.sin(x / 4 + line) * math.cos(x / 19)
            at = int(y) * width + int(x)
            paper[at : at + 2] = bytes([70, 70])
    return Image.frombytes("L", (width, height), bytes(paper))
