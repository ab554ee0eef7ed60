"""Judges a submission: from facts to a result for every check of the pack."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from validator.engine.guard import check_facts
from validator.engine.hiding import hide, wordings_of
from validator.engine.session import Firing, Session
from validator.engine.wording import fill
from validator.model.facts import Evidence, Fact, Location
from validator.model.outline import DocType
from validator.model.report import CheckResult, Finding
from validator.model.rulebook import Check, Rule, Rulebook, Status
from validator.texts import load

NOWHERE = Evidence(Location(""))

Closed = tuple[Status, str]
"""The status of every check that needs text which is not there, and the name of the message that says why."""


class Engine:
    """A rule pack made ready to judge. Making one takes milliseconds; it judges one submission at a time, from any thread."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._rules = tuple(rule for check in rulebook.checks for rule in check.rules)
        self._session = Session(self._rules)
        self._wordings = wordings_of(rulebook)

    def judge(
        self, facts: Sequence[Fact], doctype: DocType, *, main_is_readable: bool = True, is_notification: bool = False
    ) -> tuple[CheckResult, ...]:
        """The result of every check, in the order of the pack.

        `facts` must hold one fact of kind `document`. Raises EngineError when a fact is not as the vocabulary declares it, or gets lost.
        Where the main document cannot be read, a check that needs its text is `review`; where there is none but the notification of a
        secure mail, it does not apply.
        """
        check_facts(facts, self._rulebook.vocabulary)
        firings: dict[str, list[Firing]] = {check.id: [] for check in self._rulebook.checks}
        for firing in self._session.fire(facts):
            firings[self._rules[firing.rule].check].append(firing)
        closed = None
        if not main_is_readable:
            closed = (Status.NA, "notification") if is_notification else (Status.REVIEW, "unreadable")
        return tuple(self._result(check, firings[check.id], doctype, closed) for check in self._rulebook.checks)

    def unjudged(self) -> tuple[CheckResult, ...]:
        """What is left to say of every check when judging went wrong: a person must look."""
        message = load("engine")["unjudged"]
        return tuple(
            CheckResult(check.id, check.title, Status.REVIEW, check.source, (_finding(check, Status.REVIEW, message),))
            for check in self._rulebook.checks
        )

    def _result(self, check: Check, firings: Iterable[Firing], doctype: DocType, closed: Closed | None) -> CheckResult:
        if doctype not in check.applies_to:
            findings: tuple[Finding, ...] = (_finding(check, Status.NA, load("engine")["not_applicable"]),)
        elif check.needs_text and closed:
            status, message = closed
            findings = (_finding(check, status, load("engine")[message]),)
        else:
            found = [self._found(firing) for firing in sorted(firings, key=_order)]
            findings = tuple(dict.fromkeys(found)) or (self._otherwise(check),)
        worst = max((finding.status for finding in findings), key=lambda status: status.weight)
        return CheckResult(check.id, check.title, worst, check.source, findings)

    def _found(self, firing: Firing) -> Finding:
        """The finding of a rule; a rule whose words cannot be filled in asks for a look instead."""
        rule = self._rules[firing.rule]
        evidence = _evidence(firing.facts)
        location = evidence.location if evidence else None
        quote = evidence.quote if evidence else ""
        try:
            message, remedy = self._filled(rule, firing.facts)
            plain_message, plain_remedy = self._filled(rule, hide(firing.facts, self._wordings))
        except KeyError:
            failure = failure_of(rule)
            return Finding(rule.check, rule.id, Status.REVIEW, failure, "", quote, location, failure)
        found = Finding(rule.check, rule.id, rule.status, message, remedy, quote, location, plain_message, plain_remedy)
        return _as_question(found) if rule.status is Status.FAIL and _rests_on_ocr(firing.facts) else found

    def _filled(self, rule: Rule, facts: Mapping[str, Fact]) -> tuple[str, str]:
        settings = self._rulebook.settings
        return fill(rule.message, facts, settings), fill(rule.remedy, facts, settings)

    def _otherwise(self, check: Check) -> Finding:
        settings = self._rulebook.settings
        return _finding(check, check.otherwise, fill(check.otherwise_message, {}, settings), fill(check.otherwise_remedy, {}, settings))


def failure_of(rule: Rule) -> str:
    """What a report says of a rule that could not be carried out."""
    return str(load("engine")["rule_failed"].format(rule=rule.id))


def _finding(check: Check, status: Status, message: str, remedy: str = "") -> Finding:
    """What is said of a check as a whole; it carries the id of the check in place of that of a rule."""
    return Finding(check.id, check.id, status, message, remedy, "", None, message, remedy)


def _as_question(finding: Finding) -> Finding:
    """What was read by OCR may have been read wrongly."""
    doubt = load("engine")["ocr"]
    message, plain_message = f"{finding.message} {doubt}", f"{finding.plain_message} {doubt}"
    return replace(finding, status=Status.REVIEW, message=message, plain_message=plain_message)


def _evidence(facts: Mapping[str, Fact]) -> Evidence | None:
    return next((fact.evidence for fact in facts.values() if fact.evidence), None)


def _rests_on_ocr(facts: Mapping[str, Fact]) -> bool:
    return any(fact.evidence and fact.evidence.is_ocr for fact in facts.values())


def _order(firing: Firing) -> tuple[int, tuple[str, int, int], tuple[int, ...]]:
    """By rule, then by place, then by the order of the facts."""
    place = (_evidence(firing.facts) or NOWHERE).location
    return firing.rule, (place.file, place.paragraph or 0, place.start or 0), firing.positions
