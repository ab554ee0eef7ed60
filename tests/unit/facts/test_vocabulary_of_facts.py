"""Every fact is as the vocabulary declares it, and every kind is one that a theme can make."""

from validator.facts import vocabulary

TYPES = {"text": str, "number": int, "flag": bool}


def test_each_attribute_declares_a_known_type() -> None:
    for kind in vocabulary().values():
        for declared in kind.attributes.values():
            assert isinstance(declared, tuple) or declared in TYPES


def test_a_collected_submission_keeps_to_the_vocabulary(draft, rulebook, facts_of) -> None:
    draft.section("aanleiding", "De tafel moet dit gezin bespreken omdat de ruzies doorgaan sinds 01-04-2025.")
    for name, kind in vocabulary().items():
        for fact in facts_of(draft, name):
            assert set(fact.attributes) == set(kind.attributes)
            assert set(fact.details) <= set(kind.details) or not fact.details
            for attribute, value in fact.attributes.items():
                declared = kind.attributes[attribute]
                assert value in declared if isinstance(declared, tuple) else type(value) is TYPES[declared]


def test_there_is_one_document_and_no_two_facts_share_an_id(draft, facts_of) -> None:
    draft.section("hulpvragen", "Hoe stoppen wij de ruzies?", "Wie helpt ons?")
    assert len(facts_of(draft, "document")) == 1
    assert [fact.id for fact in facts_of(draft, "hulpvraag")] == ["hulpvraag-1", "hulpvraag-2"]
