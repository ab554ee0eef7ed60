"""The same conditions as durable-rules runs, evaluated in the plainest way; the tests hold the two against each other."""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from validator.model.facts import Fact
from validator.model.rulebook import Comparison, Condition, Operator, Reference, Rule

COMPARE: Mapping[Operator, Callable[[Any, Any], bool]] = {
    Operator.EQ: operator.eq,
    Operator.NE: operator.ne,
    Operator.LT: operator.lt,
    Operator.LE: operator.le,
    Operator.GT: operator.gt,
    Operator.GE: operator.ge,
    Operator.IN: lambda value, values: value in values,
}
Match = Mapping[str, int]


def firings(rules: Sequence[Rule], facts: Sequence[Fact]) -> set[tuple[int, tuple[int, ...]]]:
    """The rules that hold, by position, each with the positions of the facts that its present conditions took."""
    return {(index, tuple(match.values())) for index, rule in enumerate(rules) for match in _matches(rule, facts)}


def _matches(rule: Rule, facts: Sequence[Fact]) -> Iterator[Match]:
    present = [condition for condition in rule.when if not condition.is_absent]
    absent = [condition for condition in rule.when if condition.is_absent]
    matches: list[Match] = [{}]
    for condition in present:
        matches = [{**match, condition.alias: position} for match in matches for position in _holding(condition, match, facts)]
    return (match for match in matches if not any(list(_holding(condition, match, facts)) for condition in absent))


def _holding(condition: Condition, match: Match, facts: Sequence[Fact]) -> Iterator[int]:
    """The facts for which a condition holds, other than those that were taken already."""
    for position, fact in enumerate(facts):
        is_free = position not in match.values() and fact.kind == condition.kind
        if is_free and all(_holds(comparison, fact, match, facts) for comparison in condition.comparisons):
            yield position


def _holds(comparison: Comparison, fact: Fact, match: Match, facts: Sequence[Fact]) -> bool:
    value = comparison.value
    if isinstance(value, Reference):
        value = facts[match[value.alias]].attributes[value.attribute]
    return COMPARE[comparison.operator](fact.attributes[comparison.attribute], value)
