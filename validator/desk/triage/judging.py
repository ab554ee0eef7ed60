"""What a person says of a finding: that it is right, that it is none after all (with a reason), or a note. The advice stays what it was."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from validator.desk.accounts.models import Gebruiker
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.services import record
from validator.desk.triage.counting import attention, count_judged
from validator.desk.triage.models import CheckState, Oordeel, OordeelKind, Verzoek
from validator.desk.triage.services import report_of
from validator.errors import ValidatorError
from validator.model.facts import Location
from validator.model.report import CheckResult, Finding, Report

NOWHERE = Location("")
DECIDED = frozenset({OordeelKind.BEVESTIGD, OordeelKind.VERWORPEN})


class ChangedError(ValidatorError):
    """Somebody else, or the check, changed the request since the page was opened."""


class GoneError(ValidatorError):
    """The finding is not among those of the last check."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was said last of a finding, by whom and when."""

    kind: OordeelKind
    reason: str
    by: str
    at: datetime

    @property
    def word(self) -> str:
        """The kind, for a reader."""
        return str(self.kind.label)


def finding_keys(report: Report, key: CaseKey) -> Mapping[int, str]:
    """How each finding that asks for attention is found again in a later check, by its `id`: two findings may be equal.

    It is the rule with a fingerprint of quote and part, which only the key of the case can make. What a rule says twice of the same words
    is told apart by its message.
    """
    findings = list(attention(report))
    places = Counter(map(_place, findings))
    seen: Counter[tuple[str, ...]] = Counter()
    keys: dict[int, str] = {}
    for finding in findings:
        place = _place(finding)
        told = (*place, _plain(finding.message)) if places[place] > 1 else place
        seen[told] += 1
        keys[id(finding)] = f"{finding.rule[:60]}:{key.sign(repr((told, seen[told])).encode('utf-8', 'surrogatepass'))[:32]}"
    return keys


def judgements(verzoek: Verzoek) -> dict[str, Judgement]:
    """What was said of the findings of a request, by their key. Raises SealError where the reasons can no longer be read."""
    key = CaseKey.unwrap(verzoek.sealed_key)
    return {row.finding_key: _read(row, key) for row in verzoek.oordelen.select_related("by")}


def open_findings(verzoek: Verzoek, report: Report) -> tuple[Finding, ...]:
    """The findings that stand: all that ask for attention but those that somebody dismissed."""
    keys, dismissed = finding_keys(report, CaseKey.unwrap(verzoek.sealed_key)), _dismissed(verzoek)
    return tuple(finding for finding in attention(report) if keys[id(finding)] not in dismissed)


def without_dismissed(verzoek: Verzoek, report: Report) -> Report:
    """The same report without the findings that somebody dismissed; the status of the checks and the advice stay what they were."""
    kept = {id(finding) for finding in open_findings(verzoek, report)}

    def check(found: CheckResult) -> CheckResult:
        return replace(found, findings=tuple(one for one in found.findings if not one.asks_attention or id(one) in kept))

    submissions = (replace(one, checks=tuple(map(check, one.checks))) for one in report.submissions)
    return replace(report, submissions=tuple(submissions))


def judged_earlier(verzoek: Verzoek, report: Report, earlier: Verzoek, earlier_report: Report) -> dict[str, Judgement]:
    """What was said of the same findings in another request, by their key in this one."""
    said = judgements(earlier)
    own = CaseKey.unwrap(verzoek.sealed_key)
    there, here = finding_keys(earlier_report, CaseKey.unwrap(earlier.sealed_key)), finding_keys(earlier_report, own)
    known = set(finding_keys(report, own).values())
    return {here[one]: said[key] for one, key in there.items() if key in said and here[one] in known}


@transaction.atomic
def judge_finding(verzoek: Verzoek, finding_key: str, kind: OordeelKind, reason: str, *, by: Gebruiker) -> None:
    """Keep what somebody says of a finding, instead of what was said before.

    `verzoek.version` is that of the page on which it was said. Raises ChangedError, GoneError, or SealError where nothing can be read.
    """
    current = locked(verzoek)
    key = CaseKey.unwrap(current.sealed_key)
    finding = _found(current, key, finding_key)
    _take_back(current, key, finding_key)
    current.oordelen.create(
        finding_key=finding_key,
        rule=finding.rule[:60],
        check_code=finding.check[:20],
        kind=kind,
        sealed_reason=key.seal_text(reason),
        by=by,
    )
    count_judged(current, key, (finding.rule, finding.check), kind, 1)
    record(by, "beoordeeld", current.reference, rule=finding.rule, kind=kind.value)


@transaction.atomic
def undo_judgement(verzoek: Verzoek, finding_key: str, *, by: Gebruiker) -> None:
    """Take back what was said of a finding: it is open again. Raises ChangedError, GoneError or SealError, as above."""
    current = locked(verzoek)
    gone = _take_back(current, CaseKey.unwrap(current.sealed_key), finding_key)
    if gone is None:
        raise GoneError
    record(by, "oordeel_ongedaan", current.reference, rule=gone.rule, kind=gone.kind)


def locked(verzoek: Verzoek) -> Verzoek:
    """The request as it is now, held until the transaction ends, with its next version. Raises ChangedError where it is another by now."""
    current = Verzoek.objects.select_for_update().filter(pk=verzoek.pk, version=verzoek.version, erased_at=None).first()
    if current is None or current.check_state != CheckState.DONE:
        raise ChangedError
    current.version += 1
    current.save(update_fields=["version"])
    return current


def _found(verzoek: Verzoek, key: CaseKey, finding_key: str) -> Finding:
    report = report_of(verzoek)
    keys = finding_keys(report, key)
    found = next((finding for finding in attention(report) if keys[id(finding)] == finding_key), None)
    if found is None:
        raise GoneError
    return found


def _take_back(verzoek: Verzoek, key: CaseKey, finding_key: str) -> Oordeel | None:
    row: Oordeel | None = verzoek.oordelen.filter(finding_key=finding_key).first()
    if row:
        row.delete()
        count_judged(verzoek, key, (row.rule, row.check_code), row.kind, -1)
    return row


def _dismissed(verzoek: Verzoek) -> set[str]:
    return set(verzoek.oordelen.filter(kind=OordeelKind.VERWORPEN).values_list("finding_key", flat=True))


def _read(row: Oordeel, key: CaseKey) -> Judgement:
    return Judgement(OordeelKind(row.kind), key.open_text(row.sealed_reason), str(row.by or ""), row.at)


def _place(finding: Finding) -> tuple[str, ...]:
    return finding.rule, finding.check, _plain(finding.quote), (finding.location or NOWHERE).section


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
