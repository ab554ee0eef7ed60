"""Checks and rules of a pack in readable Dutch."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from validator.model.facts import Scalar
from validator.model.rulebook import Check, Comparison, Condition, Example, Reference, Rule
from validator.reports.words import status_wording, texts
from validator.texts import load

if TYPE_CHECKING:
    from validator.reports.text import Page

INDENT = 2


def rule_texts() -> Any:
    """The words of `texts/rules.yaml`."""
    return load("rules")


def explain_check(check: Check, page: "Page", only: str = "") -> None:
    """Print a check with its rules, or with the one rule called `only`."""
    words = rule_texts()
    page.line(f"{check.id} {check.title}", style="bold")
    page.line(words["source"].format(document=check.source.document, place=check.source.place))
    page.line(words["applies_to"].format(doctypes=", ".join(texts()["doctypes"][doctype.value] for doctype in check.applies_to)))
    for line in check.source.text.splitlines():
        page.line(line, indent=INDENT, style="italic")
    for rule in check.rules:
        if only in {"", rule.id}:
            _explain_rule(rule, page)
    page.gap()
    page.line(words["otherwise"].format(status=status_wording(check.otherwise).word), style="bold")
    _outcome(check.otherwise_message, check.otherwise_remedy, page)


def _explain_rule(rule: Rule, page: "Page") -> None:
    words = rule_texts()
    page.gap()
    page.line(words["rule"].format(id=rule.id, status=status_wording(rule.status).word), style="bold")
    page.line(f"{words['when']}:", indent=INDENT)
    for condition in rule.when:
        for number, line in enumerate(condition_lines(condition)):
            page.line("  " if number else "• ", line, indent=2 * INDENT + (2 if number else 0), hang=2)
    _outcome(rule.message, rule.remedy, page)
    if rule.examples:
        page.line(f"{words['examples']}:", indent=INDENT)
    for example in rule.examples:
        page.line("• ", _example(example), indent=2 * INDENT, hang=2)


def condition_lines(condition: Condition) -> Iterator[str]:
    """What must be there or not, then one line for each comparison."""
    words = rule_texts()
    kind = _dutch("kinds", condition.kind)
    named = kind if condition.alias == condition.kind else f"{_dutch('kinds', kind)} ({condition.alias})"
    yield words["absent" if condition.is_absent else "present"].format(kind=named)
    yield from map(_comparison, condition.comparisons)


def _comparison(comparison: Comparison) -> str:
    return f"{_dutch('attributes', comparison.attribute)} {rule_texts()['operators'][comparison.operator.value]} {_value(comparison.value)}"


def _value(value: Scalar | tuple[Scalar, ...] | Reference) -> str:
    words = rule_texts()
    if isinstance(value, Reference):
        return str(words["of"].format(attribute=_dutch("attributes", value.attribute), alias=value.alias))
    if isinstance(value, tuple):
        return ", ".join(map(_value, value))
    return str(words["flags"][value]) if isinstance(value, bool) else _dutch("values", str(value))


def _dutch(sort: str, word: str) -> str:
    """Dutch for a word of the vocabulary; a word without it is shown as it is, with spaces."""
    known: Any = load("facts")[sort]
    return str(known.get(word, word.replace("_", " ")))


def _outcome(message: str, remedy: str, page: "Page") -> None:
    words = rule_texts()
    for name, text in (("message", message), ("remedy", remedy)):
        if text:
            page.line(words[name].format(text=" ".join(text.split())), indent=INDENT, hang=2)


def _example(example: Example) -> str:
    parts = [f"{name}: {' '.join(text.split())}" for name, text in example.sections.items()]
    for kind, values in example.facts:
        stated = [f"{_dutch('attributes', name)}: {_value(value)}" for name, value in values.items()]
        parts.append(f"{_dutch('kinds', kind)} ({', '.join(stated)})")
    return f"{rule_texts()['expectations'][example.expect]} – {'; '.join(parts)}"
