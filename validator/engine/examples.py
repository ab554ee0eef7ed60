"""Runs the examples of the rules as tests."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from validator.engine.guard import DOCUMENT
from validator.engine.judge import Engine, failure_of
from validator.model.facts import Fact, FactKind, Scalar
from validator.model.outline import DocType
from validator.model.rulebook import Example, Rule, Rulebook

HIT = "hit"
DOCTYPE = "doctype"
NEUTRAL: Mapping[str, Scalar] = {"text": "", "number": 0, "flag": False}
UNNAMED = "…"


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """Whether a rule did at an example what the example says; a rule that failed is right nowhere."""

    rule: str
    example: Example
    has_fired: bool
    has_failed: bool

    @property
    def is_right(self) -> bool:
        """Whether the rule fired at a hit, or kept silent elsewhere."""
        return not self.has_failed and self.has_fired == (self.example.expect == HIT)


def run_examples(rulebook: Rulebook, collect: Callable[[Example], Sequence[Fact]]) -> tuple[ExampleResult, ...]:
    """The result of every example, in the order of the pack. `collect` makes the facts of an example that gives text."""
    engine = Engine(rulebook)
    return tuple(
        _run(engine, rule, example, stated_facts(example, rulebook) if example.facts else collect(example))
        for check in rulebook.checks
        for rule in check.rules
        for example in rule.examples
    )


def stated_facts(example: Example, rulebook: Rulebook) -> tuple[Fact, ...]:
    """The facts that an example names, with what it leaves open filled in: no text, 0, false, or the first of the allowed words."""
    stated = list(example.facts)
    if all(kind != DOCUMENT for kind, _ in stated):
        stated.append((DOCUMENT, {}))
    return tuple(
        _fact(rulebook.vocabulary[kind], str(number), values, example.doctype) for number, (kind, values) in enumerate(stated, start=1)
    )


def _run(engine: Engine, rule: Rule, example: Example, facts: Sequence[Fact]) -> ExampleResult:
    messages = [finding.message for check in engine.judge(facts, example.doctype) for finding in check.findings if finding.rule == rule.id]
    return ExampleResult(rule.id, example, bool(messages), failure_of(rule) in messages)


def _fact(kind: FactKind, name: str, values: Mapping[str, Scalar], doctype: DocType) -> Fact:
    attributes = dict(_attributes(kind, values, doctype))
    details = {detail: str(values.get(detail, UNNAMED)) for detail in kind.details}
    return Fact(kind.name, name, attributes, details)


def _attributes(kind: FactKind, values: Mapping[str, Scalar], doctype: DocType) -> Iterator[tuple[str, Scalar]]:
    for name, declared in kind.attributes.items():
        if name in values:
            yield name, values[name]
        elif name == DOCTYPE and kind.name == DOCUMENT:
            yield name, doctype.value
        else:
            yield name, NEUTRAL[declared] if isinstance(declared, str) else declared[0]
