import json
import time
from datetime import date
from pathlib import Path

import pytest

from validator.language import annotate
from validator.language.sentences import SentenceSplitter
from validator.model.document import Block, BlockKind, Document, Mark, MarkKind, Origin, Span
from validator.model.outline import DocType, Outline, Parties, Section

SHARED = Path(__file__).parents[3].parent / "shared" / "zinnen-diagnose-datum.jsonl"


@pytest.fixture(scope="session")
def splitter(terms):
    return SentenceSplitter(terms)


# "|" is where a sentence ends.
@pytest.mark.parametrize(
    "marked",
    [
        "Mw. De Vries belde op 3 jan. 2024 met dhr. J.P. van den Berg.|Zij kwam niet.",
        "Het gesprek is verzet naar 4 mei a.s. om 10.30 uur i.v.m. ziekte.|Vader was er niet.",
        "Er is hulp van o.a. school, Youz e.d.|Moeder wil dat niet.",
        "Zij is gezien door een GZ-psych. van Karakter.|De uitslag volgt.",
        "Aanwezig: moeder, mw. S. (school) en dhr. T.|Er is afgesproken dat Sem blijft.",
        "De moeder van A. Bakker belde.|Hij heet B. en woont hier.",
        "1. Sem gaat naar school.|2. Moeder zoekt hulp.",
        "Zorgen:|- Sem slaapt slecht|- Moeder drinkt",
        "• Agressie (o.a. slaan)|• Verzuim",
        'Vader zei: "Ik stop ermee."|Daarna liep hij weg.',
        "Moeder zegt: 'Hij luistert niet!'|'s Avonds is het rustig.",
        "De ouders zijn gescheiden.|Sem woont bij moeder.",
        "Sem haalt een 5.5 en een 6.2.|12 keer is er gebeld.",
        "Zie www.jeugd.nl en info@jbt.nl voor meer.",
        "Het contact verloopt moeizaam...|Vader komt niet.",
        "Klopt dit?|Nee, zegt oma.",
        "Diagnose: ADHD (Youz, 2024)",
    ],
)
def test_text_splits_where_a_reader_would(splitter, marked):
    text = marked.replace(".|Sem woont", ".Sem woont").replace("|-", "\n-").replace("|2. ", "\n2. ").replace("|", " ")
    assert [text[start:end] for start, end in splitter.split(text)] == marked.split("|")


def test_sentence_carries_its_part_and_skips_headings_struck_text_and_running_titles(terms):
    blocks = (
        Block(0, "Reactie van moeder", BlockKind.HEADING, level=1),
        Block(1, "Zij is het eens. Weg hiermee.", marks=(Mark(MarkKind.STRUCK, 17, 29),)),
        Block(2, "Blad 1. Vertrouwelijk.", origin=Origin.FOOTER),
    )
    outline = Outline(DocType.VTO, (Section("reactie_ouders", "Reactie van moeder", Span(0, 0, 18), (Span(1, 0, 29),)),))
    found = annotate(Document("a.docx", "", "", blocks), outline, Parties(), terms, date(2025, 6, 10)).sentences
    assert [(item.span, item.section) for item in found] == [(Span(1, 0, 16), "reactie_ouders")]


def test_25000_words_split_within_a_third_of_a_second(splitter):
    text = "Moeder heeft o.a. op 3 jan. 2024 gebeld met mw. De Vries. Zij kwam niet. " * 1_700
    start = time.perf_counter()
    assert len(splitter.split(text)) == 3_400
    assert time.perf_counter() - start < 0.3


@pytest.mark.skipif(not SHARED.exists(), reason="the shared sentences are not part of the project")
def test_shared_texts_stay_at_their_level(splitter):
    cases = [case for case in map(json.loads, SHARED.read_text(encoding="utf-8").splitlines()) if case["task"] == "sentences"]
    right = found = expected = 0
    for case in cases:
        got = {case["text"][start:end] for start, end in splitter.split(case["text"])}
        right, found, expected = right + len(got & set(case["gold"])), found + len(got), expected + len(set(case["gold"]))
    assert 2 * right / (found + expected) >= 0.96
