"""Turns the conditions of a rule into the definition that durable-rules compiles."""

from collections.abc import Iterator
from typing import Any

from validator.model.rulebook import Comparison, Condition, Operator, Reference, Rule

KIND = "kind"
DOCUMENT = "document"
ORDERS = {Operator.NE: "$neq", Operator.LT: "$lt", Operator.LE: "$lte", Operator.GT: "$gt", Operator.GE: "$gte"}

Definition = dict[str, Any]


def compile_when(rule: Rule) -> list[Definition]:
    """The conditions of a rule, the absent ones last.

    A rule with an absent condition waits for the document fact, which is asserted after all others: durable-rules takes a fact for absent
    as soon as the rest of the rule holds, whatever is asserted later.
    """
    present = [condition for condition in rule.when if not condition.is_absent]
    absent = [condition for condition in rule.when if condition.is_absent]
    if absent and all(condition.kind != DOCUMENT for condition in present):
        present.append(Condition(DOCUMENT, f"${DOCUMENT}"))
    places = {condition.alias: (f"m{index}", condition.kind) for index, condition in enumerate(present)}
    found = [{places[condition.alias][0]: _pattern(condition, places)} for condition in present]
    lacking = [{f"n{index}$not": _pattern(condition, places)} for index, condition in enumerate(absent)]
    return found + lacking


def property_name(kind: str, attribute: str) -> str:
    """The name of an attribute in durable-rules, which wants one type for every name."""
    return f"{kind}:{attribute}"


def matched_aliases(rule: Rule) -> tuple[tuple[str, str], ...]:
    """The alias of each present condition, with the name under which durable-rules hands over the fact."""
    present = [condition for condition in rule.when if not condition.is_absent]
    return tuple((condition.alias, f"m{index}") for index, condition in enumerate(present))


def _pattern(condition: Condition, places: dict[str, tuple[str, str]]) -> Definition:
    terms = [term for comparison in condition.comparisons for term in _terms(condition.kind, comparison, places)]
    return {"$and": [{KIND: condition.kind}, *terms]} if terms else {KIND: condition.kind}


def _terms(kind: str, comparison: Comparison, places: dict[str, tuple[str, str]]) -> Iterator[Definition]:
    name = property_name(kind, comparison.attribute)
    value = comparison.value
    if isinstance(value, Reference):
        place, other_kind = places[value.alias]
        operand: Any = {place: property_name(other_kind, value.attribute)}
    else:
        operand = value
    if comparison.operator is Operator.EQ:
        yield {name: operand}
    elif comparison.operator is Operator.IN:
        yield {"$or": [{name: word} for word in operand]}
    else:
        yield {ORDERS[comparison.operator]: {name: operand}}
