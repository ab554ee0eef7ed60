"""Holds every sentence for people against level B1: short sentences, no jargon, no blame."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import mean

import pytest

import validator
from tests.golden.sample import again, agreeable, submission
from validator.model.report import Advice, Outcome, Report
from validator.model.rulebook import Rulebook
from validator.reports import render
from validator.texts import load

LONGEST = 25
MEAN = 13
SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+")
PLACEHOLDER = re.compile(r"\{[^}]*\}")
QUOTED = re.compile(r"['“\"][^'”\"]*['”\"]")
HERE = Path(__file__).parent


def listed(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.partition(" = ")[0].strip() for line in lines if line and not line.startswith("#")]


def pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)


JARGON, BLAME = pattern(listed("jargon.txt")), pattern(listed("blame.txt"))


def of_rules(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    for check in rulebook.checks:
        yield from ((check.id, text) for text in (check.otherwise_message, check.otherwise_remedy))
        yield from ((rule.id, text) for rule in check.rules for text in (rule.message, rule.remedy))


def of_texts() -> Iterator[tuple[str, str]]:
    for name in ("report", "problems", "engine", "cli", "opinions", "diagnoses", "mail"):
        yield from leaves(name, load(name))


def leaves(place: str, node: object) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield place, node
    elif isinstance(node, list):
        for item in node:
            yield from leaves(place, item)
    else:
        for key, item in dict(node).items():  # type: ignore[call-overload]
            yield from leaves(f"{place}.{key}", item)


def of_letters(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """The letters for every outcome, without the findings, which are held against the list with the rules."""
    empty = replace(submission(), checks=(), files=())
    good = replace(agreeable(), checks=())
    samples = [replace(empty, advice=Advice(outcome, date(2025, 6, 25), ())) for outcome in Outcome]
    for sample in (*samples, good, *again().submissions):
        report: Report = replace(again(), submissions=(sample,), letters=replace(again().letters, templates=rulebook.letters))  # type: ignore[type-var]
        for paragraph in re.split(r"\n\n|\n(?=- )|\n-+\n", render(report, "letter")):
            yield f"brief ({sample.advice.outcome.value})", " ".join(paragraph.split())


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return validator.load_rulebook(on=date(2026, 5, 15))


@pytest.fixture(scope="module", params=["rules", "texts", "letters"])
def lines(request: pytest.FixtureRequest, rulebook: Rulebook) -> list[tuple[str, str]]:
    found = {"rules": lambda: of_rules(rulebook), "texts": of_texts, "letters": lambda: of_letters(rulebook)}[request.param]()
    return [(place, PLACEHOLDER.sub("x", text)) for place, text in found if text]


def sentences(lines: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for place, text in lines:
        for paragraph in text.split("\n\n"):
            yield from ((place, sentence) for sentence in SENTENCE_END.split(paragraph) if sentence)


def test_there_is_something_to_hold(lines: list[tuple[str, str]]) -> None:
    assert len(lines) > 30


def test_sentences_are_short(lines: list[tuple[str, str]]) -> None:
    assert [(place, sentence) for place, sentence in sentences(lines) if len(sentence.split()) > LONGEST] == []
    assert mean(len(sentence.split()) for _, sentence in sentences(lines)) <= MEAN


def test_no_jargon(lines: list[tuple[str, str]]) -> None:
    assert [(place, found[0], text) for place, text in lines for found in [JARGON.search(QUOTED.sub("", text))] if found] == []


def test_no_blame(lines: list[tuple[str, str]]) -> None:
    assert [(place, found[0], text) for place, text in lines for found in [BLAME.search(QUOTED.sub("", text))] if found] == []


@pytest.mark.parametrize("text", ["Dit is conform de eis.", "Graag i.v.m. de termijn.", "Stuur dit onverwijld."])
def test_jargon_is_recognised(text: str) -> None:
    assert JARGON.search(text)


@pytest.mark.parametrize("text", ["U moet dit aanvullen.", "De datum is vergeten."])
def test_blame_is_recognised(text: str) -> None:
    assert BLAME.search(text)
