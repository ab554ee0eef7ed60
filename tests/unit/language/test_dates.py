import json
from datetime import date
from pathlib import Path

import pytest

from validator.language.dates import DateFinder
from validator.language.found import Birth, Clock

HERE = Path(__file__).parent
SHARED = Path(__file__).parents[3].parent / "shared" / "zinnen-diagnose-datum.jsonl"
TODAY = date(2025, 6, 10)
CLOCK = Clock(TODAY, (Birth(("sem",), date(2010, 3, 12)), Birth(("moeder",), date(1988, 8, 4), is_child=False)))


def expressions():
    lines = (HERE / "date_expressions.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def shown(found):
    if not found.interval:
        return "onmogelijk"
    return f"{found.interval.earliest}..{found.interval.latest}{'s' * found.is_start}{'e' * found.is_end}"


@pytest.fixture(scope="session")
def finder(terms):
    return DateFinder(terms)


@pytest.mark.parametrize(("sentence", "expected"), expressions())
def test_expression_is_read_as_interval(finder, sentence, expected):
    assert " ".join(shown(found) for found in finder.find(sentence, CLOCK)) == expected


def test_span_is_the_words_of_the_date(finder):
    text = "In het verslag van Youz, d.d. 12 maart 2024, staat dat."
    mention = next(iter(finder.mentions(7, text, CLOCK)))
    assert (mention.span.block, text[mention.span.start : mention.span.end]) == (7, "12 maart 2024")


def test_age_without_birth_date_has_no_year(finder):
    assert not finder.find("Op zesjarige leeftijd is ADHD vastgesteld.", Clock(TODAY))


def test_age_spans_children_when_none_is_named(finder):
    clock = Clock(TODAY, (Birth(("sem",), date(2010, 3, 12)), Birth(("lisa",), date(2012, 1, 1))))
    both, one = finder.find("Op 6-jarige leeftijd.", clock), finder.find("Lisa is op 6-jarige leeftijd gezien.", clock)
    assert (shown(both[0]), shown(one[0])) == ("2016-03-12..2018-12-31", "2018-01-01..2018-12-31")


def test_day_told_after_an_older_day_is_one_of_two_years(finder):
    found = finder.find("Op 12 mei 2023 is hulp gestart. Op 3 maart is met vader gesproken.", CLOCK)
    assert shown(found[1]) == "2024-03-03..2025-03-03"


def test_leap_day_without_year_finds_the_last_leap_year(finder):
    assert shown(finder.find("Op 29 februari is er gebeld.", CLOCK)[0]) == "2024-02-29..2024-02-29"


def test_long_hostile_text_is_read_in_time(finder):
    for text in ("1-" * 50_000, "1 " * 50_000, "van 1, " * 20_000, "20" * 50_000, "12 maart " * 10_000):
        finder.find(text, CLOCK)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared sentences are not part of the project")
def test_shared_expressions_stay_at_their_level(finder):
    cases = [case for case in map(json.loads, SHARED.read_text(encoding="utf-8").splitlines()) if case["task"] == "date"]
    right = [case for case in cases if is_right(case, finder)]
    assert len(right) >= len(cases) - 1


def is_right(case, finder):
    clock = Clock(date.fromisoformat(case.get("ref", "2025-06-10")), (Birth(("sem",), date(2010, 3, 12)),))
    found = finder.find(case["text"], clock)
    if not case["expr"]:
        return not found
    start = case["text"].index(case["expr"])
    inside = [item.interval for item in found if item.interval and item.start < start + len(case["expr"]) and item.end > start]
    bounds = (min(item.earliest for item in inside), max(item.latest for item in inside)) if inside else ()
    return tuple(map(str, bounds)) == (case["start"], case["end"])
