from datetime import date

from validator.engine.examples import run_examples
from validator.model.facts import Fact, FactKind
from validator.model.outline import DocType
from validator.model.rulebook import Check, Comparison, Condition, Example, Operator, Rule, Rulebook, Source, Status

VOCABULARY = {
    "document": FactKind("document", "", {"doctype": ("vto", "vth"), "moment": ("ontvangst", "concept")}),
    "diagnosis": FactKind("diagnosis", "", {"age": ("recent", "too_old"), "person": "text", "confirmed": "flag"}, ("name",)),
}


def results(*examples, message="{d.name} is te oud.", collect=lambda example: ()):
    when = (Condition("diagnosis", "d", (Comparison("age", Operator.EQ, "too_old"), Comparison("confirmed", Operator.EQ, value=False))),)
    rule = Rule("E6.2-te-oud", "E6.2", when, Status.FAIL, message, examples=examples)
    check = Check("E6.2", "", Source("", ""), (DocType.VTO,), Status.PASS, "In orde.", (rule,))
    pack = Rulebook("test", "1", "", date(2023, 1, 1), None, {}, (check,), (), (), {}, VOCABULARY)
    return [result.is_right for result in run_examples(pack, collect)]


def example(expect, doctype=DocType.VTO, **values):
    return Example(expect, doctype, facts=(("diagnosis", values),))


def test_a_hit_must_fire_and_the_others_must_not():
    old, recent = {"age": "too_old"}, {"age": "recent"}

    assert results(example("hit", **old), example("pass", **recent), example("near_miss", confirmed=True, **old)) == [True, True, True]
    assert results(example("hit", **recent), example("pass", **old), example("near_miss", **old)) == [False, False, False]


def test_a_hit_for_a_document_that_the_check_is_not_about_is_wrong():
    assert results(example("hit", DocType.VTH, age="too_old")) == [False]


def test_an_example_in_text_is_judged_by_the_facts_that_are_found_in_it():
    document = Fact("document", "1", {"doctype": "vto", "moment": "ontvangst"})
    found = Fact("diagnosis", "2", {"age": "too_old", "person": "kind 1", "confirmed": False}, {"name": "ADHD"})
    in_text = Example("hit", sections={"diagnoses": "ADHD in 2015"})

    assert results(in_text, collect=lambda example: (document, found)) == [True]
    assert results(in_text, collect=lambda example: (document,)) == [False]


def test_a_rule_that_fails_is_right_nowhere():
    nameless = Fact("diagnosis", "2", {"age": "too_old", "person": "kind 1", "confirmed": False})
    document = Fact("document", "1", {"doctype": "vto", "moment": "ontvangst"})

    assert results(Example("hit", sections={"diagnoses": "x"}), collect=lambda example: (document, nameless)) == [False]
