"""What the facts make of the signals of the language stage."""

from dataclasses import replace
from datetime import date

import pytest

from validator.facts import collect
from validator.model.annotations import Agreement, Concreteness, HelpRecord, NameVariant, Side, Signal
from validator.model.document import Problem, ProblemCode, Span
from validator.model.outline import Child, Parties
from validator.model.reading import Dossier
from validator.model.report import Moment


@pytest.fixture
def facts_with(draft, rulebook):
    """The facts of a kind about a draft with these annotations, and perhaps other files."""

    def collected(kind, *others, **found):
        reading = draft.reading()
        reading = replace(reading, annotations=replace(reading.annotations, **found))
        dossier = Dossier(reading, tuple(other.reading() for other in others), date(2025, 5, 20), None, Moment.ONTVANGST)
        return [fact for fact in collect(dossier, rulebook) if fact.kind == kind]

    return collected


def signal(kind, span, about=""):
    return Signal(kind, span, span, about)


def states(facts):
    return [fact.attributes["state"] for fact in facts]


def test_both_halves_of_the_target_group_are_told_apart(draft, facts_with):
    span = draft.line("Esra is in gevaar.")
    found = facts_with("need", signals=(signal("danger", span, "seen"),))
    assert [(fact.attributes["half"], fact.attributes["state"]) for fact in found] == [("danger", "shown"), ("help", "none")]
    assert found[0].evidence.quote == "Esra is in gevaar."


@pytest.mark.parametrize(
    ("lines", "told", "state"),
    [
        (["Hulp van Kracht. De ruzies werden minder."], ("name", "outcome"), "result"),
        (["Hulp van Kracht."], ("name",), "no_result"),
        (["In 2024 was er iets dat niemand kent."], (), "unclear"),
        (["Er was van alles."], (), "none"),
        ([], (), "none"),
    ],
)
def test_help_in_its_own_part(draft, facts_with, lines, told, state):
    draft.section("ingezette_hulp", *lines)
    span = Span(len(draft.blocks) - 1, 0, 4)
    records = (HelpRecord(span, span, span if "outcome" in told else None),) if told else ()
    assert states(facts_with("help_tried", helps=records)) == [state]


def test_an_outcome_elsewhere_does_not_count_where_the_part_about_help_is_filled(draft, facts_with):
    elsewhere = draft.line("De hulp stopte.")
    draft.section("ingezette_hulp", "Een coach.")
    own = Span(len(draft.blocks) - 1, 0, 9)
    assert states(facts_with("help_tried", helps=(HelpRecord(elsewhere, elsewhere, elsewhere), HelpRecord(own, own)))) == ["no_result"]


def test_help_is_not_missed_while_a_file_is_unreadable(draft, new_draft, facts_with):
    scan = new_draft(name="scan.pdf", problems=(Problem(ProblemCode.NO_TEXT, "scan.pdf"),))
    assert states(facts_with("help_tried", scan)) == ["unclear"]


def agreement(span, side, grade, safety=None):
    return Agreement((span,), side, grade, None, safety)


def test_the_best_agreement_of_the_family_counts(draft, facts_with):
    one, two, three = (draft.line(text) for text in ("Moeder doet haar best.", "Vader belt elke dag.", "De school mailt ons."))
    found = (
        agreement(one, Side.FAMILY, Concreteness.VAGUE),
        agreement(two, Side.FAMILY, Concreteness.CONCRETE, safety=two),
        agreement(three, Side.PROFESSIONAL, Concreteness.CONCRETE),
    )
    (fact,) = facts_with("agreements", agreements=found)
    wanted = {"best": "concrete", "family": "firm", "with_family": True, "only_professionals": False, "aim": "safety"}
    assert fact.attributes == wanted
    assert fact.evidence.quote == "Vader belt elke dag."


def test_agreements_between_professionals_are_none_with_the_family(draft, facts_with):
    span = draft.line("De school belt de huisarts elke week.")
    (fact,) = facts_with("agreements", agreements=(agreement(span, Side.PROFESSIONAL, Concreteness.CONCRETE),))
    assert (fact.attributes["best"], fact.attributes["family"], fact.attributes["only_professionals"]) == ("vague", "none", True)


@pytest.mark.parametrize(("lines", "best"), [(["Wij doen wat nodig is."], "unclear"), (["Zie bijlage."], "elsewhere"), ([], "none")])
def test_without_agreements_the_part_tells_what_there_is(draft, facts_with, lines, best):
    draft.section("afspraken", *lines)
    assert [fact.attributes["best"] for fact in facts_with("agreements")] == [best]


def test_an_agreement_about_the_concerns_aims_at_safety(draft, facts_with):
    draft.section("feiten_en_zorgen", "De trampoline staat op het balkon zonder hek.")
    span = draft.line("Vader haalt de trampoline uiterlijk op zaterdag van het balkon.")
    (fact,) = facts_with("agreements", agreements=(agreement(span, Side.FAMILY, Concreteness.CONCRETE),))
    assert fact.attributes["aim"] == "safety"


def test_each_harm_is_a_fact_and_each_search_counts(draft, facts_with):
    span = draft.line("Vader is een nietsnut.")
    found = (signal("hurtful", span, "own"),)
    assert [fact.attributes["manner"] for fact in facts_with("harm", signals=found)] == ["own"]
    assert [(fact.attributes["sort"], fact.attributes["hits"]) for fact in facts_with("search", signals=found)] == [
        ("address", 0),
        ("confidence", 0),
        ("hurtful", 1),
    ]


def test_names_are_counted_with_their_variants(draft, facts_with):
    draft.parties = Parties(children=(Child(draft.stated("Dylano")),))
    span = draft.line("Dilano")
    variants = (NameVariant(span, "Dilano", "Dylano"),)
    (fact,) = facts_with("name_variant", name_variants=variants)
    assert fact.details == {"written": "Dilano", "known": "Dylano"}
    assert [fact.attributes for fact in facts_with("names", name_variants=variants)] == [{"count": 1, "variants": 1}]


@pytest.mark.parametrize(("kind", "state"), [("correction_asked", "open"), ("correction_handled", "handled")])
def test_correction(draft, facts_with, kind, state):
    assert states(facts_with("correction", signals=(signal(kind, draft.line("Vader vroeg iets.")),))) == [state]


def test_a_hulpvraag_is_what_its_first_flaw_says(draft, facts_with):
    draft.section("hulpvragen", "Hoe nu verder en wie helpt ons?")
    span = Span(1, 0, 31)
    found = (signal("hulpvraag", span, "question"), signal("hulpvraag", span, "vague"))
    assert [fact.attributes["manner"] for fact in facts_with("hulpvraag", signals=found)] == ["vague"]


def test_an_unreadable_request_has_no_such_facts(draft, facts_with):
    draft.problems = (Problem(ProblemCode.LOCKED, "vto.docx"),)
    kinds = ("need", "help_tried", "family_help", "agreements", "harm", "search", "names", "correction")
    assert [fact for kind in kinds for fact in facts_with(kind)] == []
