"""Turns the conditions of a rule into the definition that durable-rules compiles."""

import itertools
from collections.abc import Iterator
from typing import Any

from validator.model.rulebook import Comparison, Condition, Operator, Reference, Rule

KIND = "kind"
END = "$end"
ORDERS = {Operator.NE: "$neq", Operator.LT: "$lt", Operator.LE: "$lte", Operator.GT: "$gt", Operator.GE: "$gte"}

Definition = dict[str, Any]
Places = dict[str, tuple[str, str]]


def compile_when(rule: Rule) -> Iterator[list[Definition]]:
    """The conditions of a rule, the absent ones last, once for every choice of words for its `in` comparisons.

    There is no "or" in what comes out: durable-rules goes wrong on groups within a condition (see `_pattern`).
    A rule with an absent condition waits for the end fact, which is asserted after all others: durable-rules takes a fact for absent as
    soon as the rest of the rule holds, whatever is asserted later.
    """
    present = [condition for condition in rule.when if not condition.is_absent]
    absent = [choice for condition in rule.when if condition.is_absent for choice in _choices(condition)]
    if absent:
        present.append(Condition(END, END))
    places = {condition.alias: (f"m{index}", condition.kind) for index, condition in enumerate(present)}
    lacking = [{f"n{index}$not": _pattern(condition, places)} for index, condition in enumerate(absent)]
    for chosen in itertools.product(*map(_choices, present)):
        yield [*({places[condition.alias][0]: _pattern(condition, places)} for condition in chosen), *lacking]


def property_name(kind: str, attribute: str) -> str:
    """The name of an attribute in durable-rules, which wants one type for every name."""
    return f"{kind}:{attribute}"


def matched_aliases(rule: Rule) -> tuple[tuple[str, str], ...]:
    """The alias of each present condition, with the name under which durable-rules hands over the fact."""
    present = [condition for condition in rule.when if not condition.is_absent]
    return tuple((condition.alias, f"m{index}") for index, condition in enumerate(present))


def _choices(condition: Condition) -> list[Condition]:
    """A condition for each way to choose one word for each of its `in` comparisons."""
    chosen = itertools.product(*map(_alternatives, condition.comparisons))
    return [Condition(condition.kind, condition.alias, comparisons, condition.is_absent) for comparisons in chosen]


def _alternatives(comparison: Comparison) -> list[Comparison]:
    if not isinstance(comparison.value, tuple):
        return [comparison]
    return [Comparison(comparison.attribute, Operator.EQ, word) for word in dict.fromkeys(comparison.value)]


def _pattern(condition: Condition, places: Places) -> Definition:
    """What a fact must be like.

    The references stand in a group of their own, before a group that repeats one: where a reference does not hold, durable-rules 2.0.28
    skips to the end of two groups, and without them reads on beyond its memory (seen with valgrind).
    """
    by_itself = [_term(condition.kind, item, places) for item in condition.comparisons if not isinstance(item.value, Reference)]
    referring = [_term(condition.kind, item, places) for item in condition.comparisons if isinstance(item.value, Reference)]
    groups = [{"$and": referring}, {"$and": referring[:1]}] if referring else []
    return {"$and": [{KIND: condition.kind}, *by_itself, *groups]}


def _term(kind: str, comparison: Comparison, places: Places) -> Definition:
    value: Any = comparison.value
    if isinstance(value, Reference):
        place, other_kind = places[value.alias]
        value = {place: property_name(other_kind, value.attribute)}
    term = {property_name(kind, comparison.attribute): value}
    return term if comparison.operator is Operator.EQ else {ORDERS[comparison.operator]: term}
