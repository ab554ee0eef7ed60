"""`vto rules lint` on headings that two parts of a format claim."""

from dataclasses import replace
from datetime import date

from validator.facts import vocabulary
from validator.model.rulebook import Rulebook
from validator.rulebook import load_rulebook
from validator.rulebook.lint import lint


def remarks(headings: tuple[str, ...]) -> list[str]:
    """What the linter says of headings when they are given to both the aanleiding and the conclusie of a VTO."""
    rulebook: Rulebook = load_rulebook(None, vocabulary(), date(2026, 5, 15))
    form = next(form for form in rulebook.formats if form.doctype.value == "vto")
    parts = tuple(
        replace(part, headings=(*part.headings, *headings)) if part.name in {"aanleiding", "conclusie"} else part for part in form.parts
    )
    return [said for said in lint(replace(rulebook, formats=(replace(form, parts=parts),))) if "conclusie" in said]


def test_one_heading_in_two_parts_may_be_a_slip() -> None:
    (said,) = remarks(("waarom nu",))
    assert "waarom nu" in said


def test_parts_that_share_several_headings_are_meant_to_stand_together() -> None:
    assert remarks(("aanleiding en conclusie", "conclusie en aanleiding")) == []
