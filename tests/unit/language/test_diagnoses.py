import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.language.passages import PARTIES, TODAY, differences, read, rows, shown
from validator.language import annotate
from validator.model.annotations import Assertion, Authority
from validator.model.document import Block, Cell, Document, Span
from validator.model.outline import DocType, Outline, Section

PASSAGES = rows(Path(__file__).parent / "diagnosis_passages.tsv")


@pytest.mark.parametrize(("passage", "gold"), PASSAGES)
def test_passage_gives_the_diagnoses_a_reader_finds(terms, passage, gold):
    assert differences(passage, gold, terms) == ([], [])


def table(*rows):
    cells = [(row, column, text) for row, texts in enumerate(rows, 1) for column, text in enumerate(texts, 1)]
    return tuple(Block(index, text, cell=Cell(1, row, column)) for index, (row, column, text) in enumerate(cells))


def in_table(terms, *rows):
    return [
        shown(record) for record in annotate(Document("a", "", "", table(*rows)), Outline(DocType.VTO), PARTIES, terms, TODAY).diagnoses
    ]


def test_columns_of_a_table_belong_to_the_diagnosis_in_their_row(terms):
    found = in_table(
        terms,
        ("Wie", "Diagnose", "Vastgesteld door", "Datum", "Herbevestigd"),
        ("Sem", "ADHD", "kinderpsychiater, Youz", "12-03-2021", "mei 2024, Youz"),
        ("Lisa", "Dyslexie", "orthopedagoog", "2023", "n.v.t."),
        ("Moeder", "geen", "", "", ""),
    )
    assert found == [
        ("ADHD", ["present", "kind 1", "2021-03-12", "accept", "c:2024-05-01"]),
        ("Dyslexie", ["present", "kind 2", "2023-01-01", "ask"]),
    ]


def test_labels_at_the_left_give_the_details_up_to_the_next_diagnosis(terms):
    found = in_table(
        terms,
        ("Diagnose", "PTSS"),
        ("Bij wie", "Moeder"),
        ("Gesteld door", "i-psy"),
        ("Datum", "3 mei 2019"),
        ("Reden niet herbevestigd", "moeder weigert nieuw onderzoek"),
        ("Diagnose", "ODD"),
        ("Gesteld door", "school"),
        ("Datum", ""),
    )
    assert found == [
        ("PTSS", ["present", "moeder", "2019-05-03", "accept", "reden"]),
        ("ODD", ["present", "kind", "-", "reject"]),
    ]


def test_same_diagnosis_told_twice_is_one_record_with_all_that_is_said(terms):
    record = read("Zijn ADHD maakt dat Sem vastloopt op school.⏎Sem heeft ADHD, vastgesteld door Youz in 2024.", terms).diagnoses[0]
    assert shown(record) == ("ADHD", ["present", "kind 1", "2024-01-01", "accept"])
    assert {span.block for span in record.evidence} == {0, 1}


def test_the_only_child_has_what_nobody_is_named_for(terms):
    parties = replace(PARTIES, children=PARTIES.children[:1])
    assert read("Er is sprake van ADHD.", terms, parties).diagnoses[0].person == "kind 1"


def test_part_about_one_parent_tells_whose_diagnosis_it_is(terms):
    part = Section("ouders", "Moeder", None, (Span(0, 0, 40),), subject="moeder")
    document = Document("a", "", "", (Block(0, "Er is sprake van een depressie."),))
    assert annotate(document, Outline(DocType.VTO, (part,)), PARTIES, terms, TODAY).diagnoses[0].person == "moeder"


def test_cue_is_the_words_that_make_it_a_suspicion(terms):
    text = "Er is een vermoeden van autisme bij Lisa."
    record = read(text, terms).diagnoses[0]
    assert (record.assertion, text[record.cue.start : record.cue.end]) == (Assertion.SUSPECTED, "vermoeden van")


def test_source_is_quoted_as_it_stands(terms):
    text = "Bij Sem is ADHD vastgesteld door GZ-psycholoog M. Kaya van Youz."
    by = read(text, terms).diagnoses[0].by
    assert (by.authority, by.text, text[by.span.start : by.span.end]) == (Authority.ACCEPT, by.text, by.text)


def test_without_term_lists_nothing_is_found_and_nothing_fails():
    document = Document("a", "", "", (Block(0, "Sem heeft ADHD sinds 2021. Moeder zegt dat."),))
    found = annotate(document, Outline(DocType.VTO), PARTIES, {}, TODAY)
    assert (found.diagnoses, len(found.sentences)) == ((), 2)


STORY = (
    "Op 3 mei 2024 belde de school met het bericht dat het kind voor de vierde keer die maand zonder jas en zonder eten in de klas zat. "
    "De woning telt twee kamers, er is een huurachterstand van vier maanden en het gas is sinds de winter afgesloten. "
    "Daarna is een plan gemaakt met het netwerk, waarin staat wie op welke dag de zorg voor het ontbijt en het naar bed brengen overneemt. "
)


def test_20000_words_a_second_when_warm(terms):
    texts = [passage + " " + STORY * 6 for passage, _ in PASSAGES[::8]]
    document = Document("a", "", "", tuple(Block(index, text) for index, text in enumerate(texts)))
    annotate(document, Outline(DocType.VTO), PARTIES, terms, TODAY)
    start = time.process_time()
    annotate(document, Outline(DocType.VTO), PARTIES, terms, TODAY)
    assert sum(len(text.split()) for text in texts) / (time.process_time() - start) > 20_000


def test_hostile_text_is_read_in_time(terms):
    for text in (
        "ADHD " * 3_000,
        "geen " * 3_000 + "ADHD",
        "ADHD, " * 1_000,
        "Moeder zegt dat vader ADHD heeft, " * 200,
        "(" * 1_000 + "ADHD" + ")" * 1_000,
    ):
        annotate(Document("a", "", "", (Block(0, text),)), Outline(DocType.VTO), PARTIES, terms, TODAY)
