"""Comments in a copy of a Word file: at the very words, and nothing else changed."""

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.annotating.word_copies import NAME, annotated, at, comments, foreign, heading, missing, own, result_of
from tests.unit.parsers.docx_building import docx, p, part, r, sdt, tbl, tc
from validator.annotating.docx import annotate_docx
from validator.annotating.notes import AUTHOR, MOST_NOTES
from validator.model.report import Finding
from validator.model.rulebook import Status
from validator.model.waivers import Waiver
from validator.settings import Limits

LINK = '<w:hyperlink w:anchor="x">' + r("een verwijzing naar Moeder is lui hier") + "</w:hyperlink>"
INSERTED = '<w:ins w:id="7" w:author="Collega">' + r("en Moeder is lui dus") + "</w:ins>"
BOX = "<w:r><w:drawing><wps:wsp><wps:txbx><w:txbxContent>" + p("Moeder is lui") + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r>"
TITLE = p("Verzoek tot Onderzoek")
WORDS = "Moeder is lui"

PLACES = {
    "a run": (p("Wij zien dat Moeder is lui volgens ons."), WORDS),
    "the whole paragraph": (p(WORDS), WORDS),
    "over runs of another look": (p(r("Wij zien: Moe", "<w:b/>"), r("der is ", "<w:i/>"), r("lui. Klaar.")), WORDS),
    "a cell": (tbl([tc("Zorgen"), tc("Ja. Moeder is lui.")]), WORDS),
    "a nested cell": (tbl([tc(tbl([tc("Ja. Moeder is lui.")]), "<w:p/>")]), WORDS),
    "a link": (p("Zie ", LINK), WORDS),
    "over the edge of a link": (p("Zie Moeder ", '<w:hyperlink w:anchor="x">' + r("is lui hier") + "</w:hyperlink>"), WORDS),
    "a rich control": (p("Ja: ", sdt(r("dat Moeder is lui dus"))), WORDS),
    "a control around paragraphs": (sdt(p("dat Moeder is lui dus"), "<w:text/>"), WORDS),
    "a plain control as a whole": (p("Ja: ", sdt(r("dat Moeder is lui dus"), "<w:text/>")), "dat Moeder is lui dus"),
    "inserted text": (p("Ja ", INSERTED), WORDS),
    "behind a soft hyphen": (p("On\u00adder\u00adzoek: Moeder is lui."), WORDS),
    "beside a line break": (p('<w:r><w:t>Regel</w:t><w:br/><w:t xml:space="preserve">dat Moeder is lui.</w:t><w:br/></w:r>'), WORDS),
    "a field": (p('<w:fldSimple w:instr="REF x">' + r("dat Moeder is lui dus") + "</w:fldSimple>"), WORDS),
}


@pytest.mark.parametrize(("body", "words"), PLACES.values(), ids=PLACES)
def test_comment_stands_at_the_words_and_all_else_stays(body: str, words: str) -> None:
    file = docx(TITLE + body)
    copy = annotated(file, at(WORDS, file))
    assert own(copy) == [words]
    assert foreign(copy) == foreign(file)


def test_comment_tells_what_and_how_and_why() -> None:
    file = docx(TITLE + p(WORDS))
    author, text, _ = comments(annotated(file, at(WORDS, file)))[0]
    assert author == AUTHOR
    assert text.splitlines() == [
        "✗ Voldoet niet: Titel van E8.1 (E8.1)",
        "Dit is een mening.",
        "Zo lost u het op: Schrijf op wat u zag.",
        "Waarom: Bijlage 2, eis 8 (Werkwijze JBT).",
    ]


def test_comment_on_a_text_box_stands_where_it_is_anchored() -> None:
    file = docx(TITLE + p("Bij dit kader", BOX))
    copy = annotated(file, at(WORDS, file))
    assert own(copy) == [WORDS]
    assert foreign(copy) == foreign(file)
    body = copy_body(copy)
    assert "commentRangeStart" not in body[body.index("txbxContent") : body.rindex("txbxContent")]


def test_comment_on_a_footnote_stands_at_its_reference() -> None:
    note = f'<w:footnote w:id="2">{p(WORDS)}</w:footnote>'
    file = docx(TITLE + p("Zie de voetnoot", '<w:r><w:footnoteReference w:id="2"/></w:r>', " daar."), footnotes=note)
    copy = annotated(file, at(WORDS, file))
    body = copy_body(copy)
    assert body.index("commentRangeStart") < body.index("footnoteReference") < body.index("commentRangeEnd")
    assert foreign(copy) == foreign(file)


def test_comment_on_a_header_stands_at_the_first_paragraph() -> None:
    header = {"rId9": ("header", "header1.xml", part("hdr", p(WORDS)))}
    file = docx(TITLE + p("Tekst") + '<w:sectPr><w:headerReference r:id="rId9"/></w:sectPr>', parts=header)
    copy = annotated(file, at(WORDS, file))
    assert own(copy) == ["Verzoek tot Onderzoek"]
    assert foreign(copy) == foreign(file)


def test_missing_part_is_told_at_its_heading_or_at_the_top() -> None:
    file = docx(TITLE + p("Hulpvragen") + p("Tekst"))
    findings = (missing("hulpvragen"), missing("afspraken", "De afspraken ontbreken."), missing("conclusie", "De conclusie ontbreekt."))
    copy = annotated(file, *findings, sections=[heading("hulpvragen", "Hulpvragen")])
    top, at_heading = comments(copy)
    assert top[2] == "Verzoek tot Onderzoek"
    assert "De afspraken ontbreken." in top[1]
    assert "De conclusie ontbreekt." in top[1]
    assert at_heading[2] == "Hulpvragen"


def test_findings_on_one_passage_share_a_comment_and_others_do_not() -> None:
    file = docx(TITLE + p("Moeder is lui. Vader is dat ook, zegt school."))
    findings = (
        at("Moeder is lui.", file),
        at("Moeder is lui", file, check="E7.3", message="Dit kwetst.", status=Status.REVIEW),
        at("school", file, check="E8.2", message="Welke bron?"),
    )
    copy = annotated(file, *findings)
    assert own(copy) == ["Moeder is lui.", "school"]
    assert [("Dit kwetst." in text, "Dit is een mening." in text) for _, text, _ in comments(copy)] == [(True, True), (False, False)]


@pytest.mark.parametrize("status", [Status.PASS, Status.NA])
def test_what_is_in_order_gets_no_comment(status: Status) -> None:
    file = docx(TITLE + p(WORDS))
    assert own(annotated(file, at(WORDS, file, status=status))) == []


def test_what_was_waived_and_what_has_no_place_gets_no_comment() -> None:
    file = docx(TITLE + p(WORDS))
    waived = replace(at(WORDS, file), waiver=Waiver("E8.1", "Afgesproken.", "secretariaat", date(2027, 1, 1)))
    unplaced = Finding("W2", "W2", Status.REVIEW, "Kijk zelf.", "", "", None)
    copy = annotated(file, waived, unplaced)
    assert own(copy) == []
    assert foreign(copy) == foreign(file)


def test_people_keep_their_comments_and_earlier_ones_of_the_program_go() -> None:
    theirs = '<w:comment w:id="0" w:author="Collega"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment>'
    marks = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    file = docx(TITLE + p(marks[0], r("dat Moeder is lui dus"), marks[1]), comments=theirs)
    once = annotated(file, at(WORDS, file))
    twice = annotated(once, at("is lui dus", once))
    assert {(author, words) for author, _, words in comments(once)} == {("Collega", "dat Moeder is lui dus"), (AUTHOR, WORDS)}
    assert {(author, words) for author, _, words in comments(twice)} == {("Collega", "dat Moeder is lui dus"), (AUTHOR, "is lui dus")}
    assert foreign(twice) == foreign(once) == foreign(file)


def test_five_hundred_findings_fit_with_one_comment_for_the_rest() -> None:
    sentences = [f"Moeder is lui nummer {number}." for number in range(500)]
    file = docx(TITLE + "".join(map(p, sentences)))
    weights = [Status.FAIL if number >= 450 else Status.REVIEW for number in range(500)]
    place = at(sentences[0], file)
    findings = [
        replace(place, status=weight, quote=words, location=replace(place.location, paragraph=number + 2, end=len(words)))
        for number, (words, weight) in enumerate(zip(sentences, weights, strict=True))
    ]
    copy = annotated(file, *findings)
    found = comments(copy)
    assert len(found) == MOST_NOTES + 1
    assert found[0][1].splitlines() == [
        "Er zijn nog 440 punten zonder eigen opmerking. Ze staan in het verslag.",
        "Titel van E8.1 (E8.1): 440 keer",
    ]
    assert {words for _, _, words in found} >= set(sentences[450:])
    assert foreign(copy) == foreign(file)


@pytest.mark.parametrize(
    "words", ["Zij is 😀 boos 👩‍👩‍👧", "אמא עצלנית מאוד", "Onderzoeks" * 4_000], ids=["emoji", "right to left", "a very long word"]
)
def test_any_writing_gets_its_comment(words: str) -> None:
    file = docx(TITLE + p(f"a😀 {words} b"))
    copy = annotated(file, at(words, file, message=f"Over {words}"))
    assert own(copy) == [words]
    assert words in comments(copy)[0][1]
    assert foreign(copy) == foreign(file)


def test_words_that_are_not_there_are_commented_on_at_the_top() -> None:
    file = docx(TITLE + p("Iets anders staat hier."))
    elsewhere = at("Iets anders", file)
    assert own(annotated(file, replace(elsewhere, quote="Niet dit"))) == ["Verzoek tot Onderzoek"]


def test_macro_file_and_file_without_text_get_comments_too() -> None:
    macros = docx(TITLE + p(WORDS), main_type="application/vnd.ms-word.document.macroEnabled.main+xml")
    assert own(annotated(macros, at(WORDS, macros))) == [WORDS]
    assert own(annotated(docx("<w:p/>"), missing("afspraken"))) == [""]


def test_findings_on_another_file_stay_out() -> None:
    file = docx(TITLE + p(WORDS))
    result = result_of(at(WORDS, file))
    assert annotate_docx(file, "bijlage.docx", result, Limits())[1] == 0
    assert annotate_docx(file, NAME, result, Limits())[1] == 1


def copy_body(data: bytes) -> str:
    from tests.unit.parsers.docx_building import unzipped

    return unzipped(data)["word/document.xml"].decode()
