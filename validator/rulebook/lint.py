"""What is not wrong in a rule pack, but deserves a look (`vto rules lint`)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from validator.model.rulebook import Format, Rule, Rulebook
from validator.texts import load

EXPECTATIONS = ("hit", "pass", "near_miss")


def lint(rulebook: Rulebook) -> tuple[str, ...]:
    """One Dutch sentence for each thing to look at."""
    rules = [rule for check in rulebook.checks for rule in check.rules]
    return (*_examples(rules), *_unused_kinds(rulebook, rules), *_terms(rulebook), *_headings(rulebook.formats))


def _say(code: str, **fields: object) -> str:
    return str(load("lint")[code].format(**fields))


def _examples(rules: Sequence[Rule]) -> Iterator[str]:
    for rule in rules:
        given = {example.expect for example in rule.examples}
        for expect in EXPECTATIONS:
            if expect not in given:
                yield _say("no_example", rule=rule.id, expect=expect)


def _unused_kinds(rulebook: Rulebook, rules: Sequence[Rule]) -> Iterator[str]:
    used = {condition.kind for rule in rules for condition in rule.when}
    for kind in rulebook.vocabulary:
        if kind not in used:
            yield _say("unused_kind", kind=kind)


def _terms(rulebook: Rulebook) -> Iterator[str]:
    for file, lists in rulebook.terms.items():
        for name, terms in lists.items():
            yield from _word_list(f"{file}.{name}", terms)


def _word_list(name: str, terms: Sequence[str]) -> Iterator[str]:
    for term, times in Counter(term.casefold() for term in terms).items():
        if times > 1:
            yield _say("twice", list=name, term=term)
    for term in terms:
        if " ".join(term.split()) != term:
            yield _say("spaces", list=name, term=term)


def _headings(formats: Sequence[Format]) -> Iterator[str]:
    """Headings that two parts claim. Parts that share several are meant to stand together ("Ouders en kinderen"); one may be a slip."""
    for form in formats:
        shared = defaultdict(list)
        for heading, owners in _owners(form).items():
            for pair in pairwise(owners):
                shared[pair].append(heading)
        for (first, second), headings in shared.items():
            if len(headings) == 1:
                yield _say("shared_heading", doctype=form.doctype.value, heading=headings[0], first=first, second=second)


def _owners(form: Format) -> dict[str, tuple[str, ...]]:
    """Each heading with the parts that claim it, in the order of the format."""
    owners: dict[str, tuple[str, ...]] = {}
    for part in form.parts:
        for heading in dict.fromkeys(" ".join(heading.casefold().split()) for heading in part.headings):
            owners[heading] = (*owners.get(heading, ()), part.name)
    return owners
