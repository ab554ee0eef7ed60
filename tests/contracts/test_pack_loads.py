"""The shipped rule pack holds what eisen.md promises, and every attribute of a fact reaches the rules."""

from datetime import date

import pytest

from validator.engine import Engine
from validator.engine.session import Session
from validator.facts import vocabulary
from validator.model.facts import Fact, Scalar
from validator.model.outline import DocType
from validator.model.rulebook import Comparison, Condition, Operator, Rule, Status
from validator.rulebook import load_rulebook

NUMBERED = {"E1": 5, "E2": 3, "E3": 3, "E4": 2, "E5": 3, "E6": 3, "E7": 3, "E8": 3, "E9": 5, "E10": 5}
CHECKS = [
    *(f"{eis}.{number}" for eis, count in NUMBERED.items() for number in range(1, count + 1)),
    *(f"E11.{letter}" for letter in "abcde"),
    *(f"W{number}" for number in range(1, 10)),
    *(f"H{number}" for number in range(1, 4)),
]
REQUESTS = {DocType.VTO, DocType.GEZAGSBEEINDIGING, DocType.VTH}
ONLY_REQUESTS = ("E3.", "E4.", "E5.", "W2", "W3", "W4", "W5", "W6", "W7")
SAMPLES: dict[str, Scalar] = {"text": 'kind 1 "x"', "number": 3, "flag": True}
ATTRIBUTES = [(kind.name, attribute) for kind in vocabulary().values() for attribute in kind.attributes]


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook(None, vocabulary(), date(2025, 3, 3))


def sample(declared: str | tuple[str, ...]) -> Scalar:
    return SAMPLES[declared] if isinstance(declared, str) else declared[-1]


def test_every_check_of_the_catalogue_is_in_the_pack(rulebook):
    assert sorted(check.id for check in rulebook.checks) == sorted(CHECKS)


def test_checks_apply_to_the_documents_that_the_catalogue_names(rulebook):
    applies = {check.id: set(check.applies_to) for check in rulebook.checks}

    assert applies.pop("E2.2") == {DocType.VTH}
    for name, doctypes in applies.items():
        if name.startswith("E11."):
            assert doctypes == {DocType.GEZAGSBEEINDIGING}, name
        elif name.startswith(ONLY_REQUESTS):
            assert doctypes == REQUESTS, name
        else:
            assert doctypes == set(DocType), name


def test_the_pack_compiles(rulebook):
    Engine(rulebook)


@pytest.mark.parametrize(("kind", "attribute"), ATTRIBUTES)
def test_every_attribute_reaches_the_rules(kind, attribute):
    """durable-rules keeps attributes in a table where some pairs of names would hide each other."""
    values = {name: sample(declared) for name, declared in vocabulary()[kind].attributes.items()}
    condition = Condition(kind, "x", (Comparison(attribute, Operator.EQ, values[attribute]),))

    assert len(Session([Rule("x", "x", (condition,), Status.FAIL, "")]).fire([Fact(kind, "1", values)])) == 1
