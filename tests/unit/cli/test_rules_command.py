import sys
from types import ModuleType, SimpleNamespace

import pytest

from tests.unit.cli.conftest import Vto
from validator.facts import vocabulary
from validator.model.rulebook import Example
from validator.texts import load


def test_list_names_every_check_with_its_outcomes_and_source(vto: Vto) -> None:
    lines = vto("rules", "list").out.splitlines()
    assert lines == [
        "Regelpakket haaglanden 2023.1, geldig vanaf 15 juni 2023",
        "",
        "Bijlage 2, eis 6 (Werkwijze)",
        "E6.2  Diagnose niet te oud – voldoet niet, voldoet, n.v.t.",
        "E6.3  Jaartal bekend – n.v.t.",
    ]


@pytest.mark.parametrize("wanted", ["E6.2", "e6.2", "E6.2-te-oud"])
def test_explain_tells_source_conditions_message_and_examples(vto: Vto, wanted: str) -> None:
    shown = vto("rules", "explain", wanted).out
    for words in (
        "De diagnose is officieel vastgesteld.",
        "Bron: Werkwijze, Bijlage 2, eis 6",
        "Regel E6.2-te-oud: voldoet niet",
        "Melding: De diagnose {d.name} is te oud.",
        "Oplossing: Laat haar bevestigen.",
        "regel geldt – diagnoses: ADHD (2019)",
        "regel geldt net niet –",
        "Als geen regel geldt: voldoet",
    ):
        assert words in shown


def test_explain_puts_conditions_in_dutch(vto: Vto) -> None:
    lines = [line.strip() for line in vto("rules", "explain", "E6.2").out.splitlines()]
    start = lines.index("Geldt wanneer:")
    assert lines[start + 1 : start + 7] == [
        "• er is: diagnose (d)",
        "leeftijd is te oud",
        "bevestigd is nee",
        "• er is geen: reactie (r)",
        "persoon is persoon van d",
        "• er is: hulpvraag",
    ]
    assert lines[start + 7] == "aantal woorden is een van 1, 2"


def test_every_kind_of_fact_has_a_dutch_name() -> None:
    assert set(vocabulary()) <= set(load("facts")["kinds"])


@pytest.mark.parametrize(("ok", "code"), [(True, 0), (False, 1)])
def test_examples_are_counted_and_failures_named(vto: Vto, monkeypatch: pytest.MonkeyPatch, ok: bool, code: int) -> None:
    module = ModuleType("validator.examples")
    results = [
        SimpleNamespace(rule="E6.2-te-oud", example=Example("hit", line=12), is_right=ok),
        SimpleNamespace(rule="E6.3-x", example=Example("pass", line=3), is_right=True),
    ]
    vars(module).update(run_examples=lambda rulebook: tuple(results))
    monkeypatch.setitem(sys.modules, "validator.examples", module)
    outcome = vto("rules", "test")
    assert outcome.code == code
    assert ("E6.2-te-oud, regel 12" in outcome.out) is not ok
    assert "2 voorbeelden van 2 regels" in outcome.out


@pytest.mark.parametrize(("found", "code"), [((), 0), (("E6.2: geen voorbeeld",), 1)])
def test_weak_spots_are_listed(vto: Vto, monkeypatch: pytest.MonkeyPatch, found: tuple[str, ...], code: int) -> None:
    module = ModuleType("validator.rulebook.lint")
    vars(module).update(lint=lambda rulebook: found)
    monkeypatch.setitem(sys.modules, "validator.rulebook.lint", module)
    outcome = vto("rules", "lint")
    assert outcome.code == code
    assert len(outcome.out.splitlines()) == len(found) + 1
