"""durable-rules and the plain evaluator fire the same rules with the same facts, whatever the rules and the facts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.engine.plain_evaluator import firings
from validator.engine.session import Session
from validator.model.facts import Fact, Scalar
from validator.model.rulebook import Comparison, Condition, Operator, Reference, Rule, Status

# Kinds share the names of attributes but not their types, as the real vocabulary does.
KINDS = {
    "person": {"who": "text", "age": "number", "known": "flag"},
    "reaction": {"who": "text", "age": "text", "count": "number"},
    "attempt": {"who": "text", "count": "number", "known": "number"},
    "document": {"who": "text", "age": "number"},
}
TEXTS = st.sampled_from(["moeder", "vader", "kind 1", "", "true", "1", 'a "b" \\ {c}\n', "☒ é 😀", "x" * 300])
NUMBERS = st.sampled_from([-5, 0, 1, 2, 3, 10**9, 2**53])
VALUES = {"text": TEXTS, "number": NUMBERS, "flag": st.booleans()}
ORDERED = (Operator.LT, Operator.LE, Operator.GT, Operator.GE)
EQUAL = (Operator.EQ, Operator.NE)


@st.composite
def facts(draw: st.DrawFn, kinds: tuple[str, ...] = ("person", "reaction", "attempt")) -> tuple[str, dict[str, Scalar]]:
    kind = draw(st.sampled_from(kinds))
    return kind, {name: draw(VALUES[type_name]) for name, type_name in KINDS[kind].items()}


@st.composite
def comparisons(draw: st.DrawFn, kind: str, earlier: dict[str, str]) -> Comparison:
    attribute = draw(st.sampled_from(sorted(KINDS[kind])))
    type_name = KINDS[kind][attribute]
    others = [
        Reference(alias, name) for alias, other in earlier.items() for name, other_type in KINDS[other].items() if other_type == type_name
    ]
    operators = EQUAL + (ORDERED if type_name == "number" else ())
    if others and draw(st.booleans()):
        return Comparison(attribute, draw(st.sampled_from(operators)), draw(st.sampled_from(others)))
    if draw(st.integers(0, 3)) == 0:
        return Comparison(attribute, Operator.IN, tuple(draw(st.lists(VALUES[type_name], min_size=1, max_size=3))))
    return Comparison(attribute, draw(st.sampled_from(operators)), draw(VALUES[type_name]))


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    earlier: dict[str, str] = {}
    conditions = []
    for number in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(sorted(KINDS)))
        is_absent = draw(st.booleans())
        where = tuple(draw(comparisons(kind, earlier)) for _ in range(draw(st.integers(0, 2))))
        conditions.append(Condition(kind, f"c{number}", where, is_absent))
        if not is_absent:
            earlier[f"c{number}"] = kind
    return Rule("E1.1-r", "E1.1", tuple(conditions), Status.FAIL, "")


@settings(max_examples=300, deadline=None)
@given(st.lists(rules(), min_size=1, max_size=6), st.lists(st.lists(facts(), max_size=8), min_size=1, max_size=3), facts(("document",)))
def test_both_fire_the_same(drawn_rules, submissions, document):
    session = Session(drawn_rules)
    for drawn_facts in submissions:
        given_facts = [Fact(kind, str(number), values) for number, (kind, values) in enumerate([*drawn_facts, document])]

        fired = [(firing.rule, firing.positions) for firing in session.fire(given_facts)]

        assert len(fired) == len(set(fired))
        assert set(fired) == firings(drawn_rules, given_facts)
