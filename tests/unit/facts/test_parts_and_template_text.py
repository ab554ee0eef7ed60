"""Parts that are there, empty or missing, and template text that stayed (E2.1, E2.3, E3.1, E5)."""

from dataclasses import replace

import pytest

from validator.model.document import BlockKind, Mark, MarkKind


def state_of(facts, name: str) -> object:
    return next(fact.attributes["state"] for fact in facts if fact.attributes["name"] == name)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Moeder belt elke avond om 20.00 uur met oma.", "filled"),
        ("", "empty"),
        ("☐ ja ☐ nee", "empty"),
        ("Klik of tik om tekst in te voeren.", "empty"),
        ("Vul hier de afspraken van het gezin in, één per regel.", "empty"),
        ("n.v.t.", "not_applicable"),
        ("Zie boven.", "reference"),
        ("Zie ook bijlage 2. Moeder belt elke avond om 20.00 uur met oma.", "filled"),
    ],
)
def test_the_state_of_a_part(draft, facts_of, text, state) -> None:
    draft.section("afspraken", text)
    assert state_of(facts_of(draft, "part"), "afspraken") == state


def test_a_part_without_a_section_is_missing(draft, facts_of) -> None:
    assert state_of(facts_of(draft, "part"), "afspraken") == "missing"


def test_a_part_under_an_unknown_heading_is_left_to_a_person(draft, facts_of) -> None:
    draft.section("", "Moeder belt elke avond om acht uur met oma en zegt hoe het gaat.", heading="Welke afspraken maakten wij?")
    assert state_of(facts_of(draft, "part"), "afspraken") == "elsewhere"


@pytest.mark.parametrize(
    ("text", "state"), [("Zie boven.", "reference"), ("De ruzies gaan door nu de hulp stopte.", "filled"), ("", "empty")]
)
def test_why_the_table_must_discuss_this(draft, facts_of, text, state) -> None:
    draft.section("aanleiding", text)
    (found,) = facts_of(draft, "motivation")
    assert found.attributes["state"] == state


@pytest.mark.parametrize(
    "text",
    [
        "Klik of tik om tekst in te voeren.",
        "De gezinscoach sprak [naam] op school.",
        "Telefoon van school: XXX",
        "De begeleider is n.t.b.",
        "Beschrijf hier de zorgen.",
        "Beschrijf kort wat er aan de hand is.",
        "[hier de reactie van moeder noteren]",
    ],
)
def test_template_text_is_certain(draft, facts_of, text) -> None:
    draft.section("afspraken", text)
    assert [fact.attributes["certain"] for fact in facts_of(draft, "template_text")] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Oma woont om de hoek [zij helpt elke dag].",
        "De brief was deels [onleesbaar].",
        "In artikel XXX staat hoe het moet.",
        "Op een nader te bepalen dag gaat moeder mee.",
        "Ik beschrijf hier wat ik zag.",
        'Op de muur stond "XXX".',
    ],
)
def test_ordinary_text_is_no_template_text(draft, facts_of, text) -> None:
    draft.section("afspraken", text)
    assert facts_of(draft, "template_text") == []


def test_kisses_in_a_reaction_are_no_template_text(draft, facts_of) -> None:
    draft.section("reactie_kind", "Ik wil bij mama blijven. Groetjes xxx")
    assert facts_of(draft, "template_text") == []


def test_an_unfilled_control_is_template_text_one_finding_an_optional_part(draft, facts_of) -> None:
    draft.section("krachten")
    for _ in range(2):
        draft.line("Kies maar", marks=(Mark(MarkKind.PLACEHOLDER, 0, 9),))
    section = draft.sections[-1]
    spans = tuple(type(section.heading_span)(block.index, 0, 9) for block in draft.blocks[-2:])
    draft.sections[-1] = type(section)("krachten", "krachten", section.heading_span, spans)
    (found,) = facts_of(draft, "template_text")
    assert found.attributes == {"sort": "invulveld", "certain": True, "count": 2}


def test_each_hulpvraag_is_counted_by_itself(draft, facts_of) -> None:
    draft.section("hulpvragen", "Hulpvragen van moeder:", "Hoe stoppen wij de ruzies? Wie helpt ons met geld?")
    assert [fact.attributes["words"] for fact in facts_of(draft, "hulpvraag")] == [5, 5]


def test_a_reference_is_no_hulpvraag(draft, facts_of) -> None:
    draft.section("hulpvragen", "Zie boven.")
    assert facts_of(draft, "hulpvraag") == []


def test_text_that_a_line_below_the_heading_took_is_not_called_missing(draft, facts_of) -> None:
    draft.section("afspraken")
    draft.blocks[-1] = replace(draft.blocks[-1], kind=BlockKind.HEADING)
    draft.section("ouders", "Moeder belt elke avond met oma.", heading="Mdr")
    assert state_of(facts_of(draft, "part"), "afspraken") == "elsewhere"
