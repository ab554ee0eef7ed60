"""06: a draft sent by mistake: tracked changes, comments and struck-through choices are still in it."""

from itertools import count

import word
import word_xml as xml
from docx.document import Document
from docx.text.paragraph import Paragraph

CASE = "06-vto-wijzigingen"


def build() -> None:
    document = word.new_document("VTO Van der Meij concept 3", "G. Verhoef")
    numbers = count(1)
    document.add_heading("Verzoek tot Onderzoek (VTO)", level=0)
    identity(document)
    story(document, numbers)
    rest(document, numbers)
    word.save(document, CASE, "VTO_vdMeij_concept_v3(1).docx")


def identity(document: Document) -> None:
    document.add_heading("Gegevens indiener", level=1)
    document.add_paragraph("Organisatie: Jeugdteam Kracht, Den Haag Laak")
    document.add_paragraph("Naam: Gerda Verhoef, gezinscoach")
    document.add_paragraph("Tel.: 06 1930 4471 / g.verhoef@krachtdenhaag.example")
    document.add_paragraph("Datum: 6 mei 2026")
    document.add_heading("Gegevens jeugdige", level=1)
    document.add_paragraph("Naam: Tess van der Meij")
    document.add_paragraph("Geboortedatum: 27-01-2012 (14 jaar)")
    document.add_paragraph("BSN: 999114402")
    document.add_heading("Gezagsdragers", level=1)
    document.add_paragraph("Moeder: Esther Kolk, geboren 5 juli 1984")
    choice(document, "Gezag moeder: ", "Ja")
    document.add_paragraph("Vader: Ruud van der Meij, geboren 19 november 1980")
    choice(document, "Gezag vader: ", "Ja")


def choice(document: Document, label: str, chosen: str) -> Paragraph:
    """Ja / Nee on paper: what does not apply is struck through."""
    paragraph = document.add_paragraph(label)
    for index, word_ in enumerate(("Ja", "Nee")):
        paragraph.add_run(" / " if index else "")
        paragraph.add_run(word_).font.strike = word_ != chosen
    return paragraph


def story(document: Document, numbers: "count[int]") -> None:
    document.add_heading("Reden van het verzoek", level=1)
    paragraph = document.add_paragraph(
        "Wij willen Tess aan de tafel bespreken omdat zij zichzelf snijdt en haar ouders het niet eens worden over de hulp. De behandeling bij Youz"
        " is op 9 april 2026 gestopt, omdat vader daarvoor zijn toestemming introk. "
    )
    xml.deleted(paragraph, "Vader denkt alleen aan zichzelf. ", next(numbers))
    xml.inserted(paragraph, "Zonder toestemming van beide ouders kan Youz Tess niet behandelen (brief Youz, 10 april 2026).", next(numbers))
    document.add_heading("Zorgen", level=1)
    paragraph = document.add_paragraph(
        "Op 31 april 2026 werd Tess met snijwonden op de spoedeisende hulp van HMC Westeinde gezien (ontslagbrief HMC)."
    )
    xml.comment(document, paragraph, "Klopt deze datum wel? Even navragen bij het ziekenhuis.", "Hanneke Smit")
    document.add_paragraph(
        "De schoolarts, mevrouw N. Ganesh, telde op 26 maart 2026 zes littekens op de onderarm. Tess vertelde haar dat zij sinds december 2025 snijdt."
    )
    document.add_paragraph(
        "Op 2 februari en 16 maart 2026 stonden moeder en vader ruziënd in de hal van de school; conciërge R. Plas haalde hen uit elkaar (gesprek met"
        " mij op 18 maart 2026)."
    )
    paragraph = document.add_paragraph("Moeder is volgens haar zus overspannen. ")
    xml.comment(document, paragraph, "Wil je dit er echt in? Het is roddel.", "Hanneke Smit")
    document.add_heading("Wat gaat goed?", level=1)
    document.add_paragraph("Tess gaat elke dag naar school (verzuim 0 uur in maart 2026) en speelt op woensdag hockey.")
    document.add_heading("Hulpverleningsgeschiedenis", level=1)
    document.add_paragraph(
        "Youz: oktober 2025 tot 9 april 2026, dertien gesprekken. Tess sneed in februari en maart niet; na het stoppen wel weer."
    )
    document.add_paragraph(
        "Kracht: vanaf 12 januari 2026 gesprekken met beide ouders samen. Na twee gesprekken weigerde vader met moeder aan tafel te zitten."
    )


def rest(document: Document, numbers: "count[int]") -> None:
    document.add_heading("Diagnostiek", level=1)
    document.add_paragraph("Depressieve stoornis, vastgesteld op 11 november 2025 door kinder- en jeugdpsychiater F. de Boer, Youz.")
    document.add_heading("Gemaakte afspraken", level=1)
    document.add_paragraph("Ouders moeten beter met elkaar communiceren en werken mee aan de hulp.", style="List Bullet")
    paragraph = document.add_paragraph("Gezinscoach en schoolarts bellen elkaar iedere maandag om 9.00 uur over Tess.", style="List Bullet")
    xml.inserted(paragraph, " Kracht en school houden elkaar op de hoogte.", next(numbers))
    document.add_heading("Hulpvragen", level=1)
    document.add_paragraph("Moeder: hoe merk ik op tijd dat Tess zich wil snijden?")
    document.add_paragraph("Vader: welke behandeling is er zonder medicijnen?")
    document.add_heading("Reactie ouder(s)", level=1)
    document.add_paragraph(
        "Het verzoek is op 4 mei 2026 met moeder besproken op ons kantoor. Moeder zegt: “Ik sta hierachter. Het duurt mij allemaal te lang, want"
        " Tess heeft nu hulp nodig.” Moeder vroeg om haar achternaam te wijzigen in Kolk-Peters."
    )
    document.add_paragraph(
        "Vader reageerde per e-mail van 5 mei 2026. Hij schrijft dat hij het niet eens is met een onderzoek en dat medicijnen voor zijn dochter"
        " onbespreekbaar zijn. Zijn e-mail is als bijlage 1 toegevoegd."
    )
    document.add_heading("Mening van de jeugdige", level=1)
    paragraph = choice(document, "Jeugdige gesproken: ", "Nee")
    xml.comment(document, paragraph, "Hier moet nog iets bij.", "Hanneke Smit")
    document.add_paragraph("Tess is door ons nog niet gesproken.")
    document.add_heading("Informatieverstrekking", level=1)
    document.add_paragraph(
        "Moeder ontving op 4 mei 2026 de AVG-informatie (artikel 13 en 14). Zij weet dat zij recht heeft op inzage, informatie en correctie, dat"
        " zij een vertrouwenspersoon mag meebrengen en dat de gemeente, de Raad en de GI het verzoek lezen. Vader kreeg dezelfde informatie op 1 mei"
        " 2026 per e-mail."
    )
    document.add_heading("Ondertekening", level=1)
    document.add_paragraph("Voor akkoord, de informatie is door mij gecontroleerd:")
    document.add_paragraph("Gerda Verhoef, 6 mei 2026")
