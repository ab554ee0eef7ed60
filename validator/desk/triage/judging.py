"""What a person says of a finding: that it is right, that it is none after all (with a reason), or a note. The advice stays what it was."""

from dataclasses import dataclass
from datetime import datetime

from validator.desk.accounts.models import Gebruiker
from validator.desk.deciding.meanwhile import name_of
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.services import record
from validator.desk.triage.changing import changing
from validator.desk.triage.counting import attention, count_judged
from validator.desk.triage.models import CheckState, Oordeel, OordeelKind, Verzoek
from validator.desk.triage.recognising import finding_keys
from validator.desk.triage.services import report_of
from validator.errors import ValidatorError
from validator.model.report import Finding, Report
from validator.texts import load

DECIDED = frozenset({OordeelKind.BEVESTIGD, OordeelKind.VERWORPEN})
"""The kinds after which a finding is no longer open; a note leaves it so."""


class GoneError(ValidatorError):
    """The finding is not among those of the last check."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What somebody says of a finding."""

    kind: OordeelKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was said last of a finding, by whom and when."""

    kind: OordeelKind
    reason: str
    by: str
    at: datetime
    check: str

    @property
    def word(self) -> str:
        """The kind, for a reader."""
        return str(load("desk_judging")["kinds"][self.kind.value]["word"])

    @property
    def sign(self) -> str:
        """A sign that stands before the word."""
        return str(load("desk_judging")["kinds"][self.kind.value]["sign"])


def judgements(verzoek: Verzoek) -> dict[str, Judgement]:
    """What was said of the findings of a request, by their key. Raises SealError where the reasons can no longer be read."""
    key = CaseKey.unwrap(verzoek.sealed_key)
    return {row.finding_key: _read(row, key) for row in verzoek.oordelen.select_related("by")}


def open_findings(verzoek: Verzoek, report: Report) -> tuple[Finding, ...]:
    """The findings that stand: all that ask for attention but those that somebody dismissed."""
    keys, dismissed = finding_keys(report, CaseKey.unwrap(verzoek.sealed_key)), _dismissed(verzoek)
    return tuple(finding for finding in attention(report) if keys[id(finding)] not in dismissed)


def judge_finding(verzoek: Verzoek, finding_key: str, opinion: Opinion, by: Gebruiker, version: int) -> None:
    """Keep what somebody says of a finding, instead of what was said before.

    Raises ChangedMeanwhileError where the request is another than was seen, GoneError, and SealError where it can no longer be read.
    """
    with changing(verzoek.reference, version) as current:
        key = CaseKey.unwrap(current.sealed_key)
        finding = _found(current, key, finding_key)
        _take_back(current, key, finding_key)
        Oordeel.objects.create(
            verzoek=current,
            finding_key=finding_key,
            rule=finding.rule[:60],
            check_code=finding.check[:20],
            kind=opinion.kind,
            sealed_reason=key.seal_text(opinion.reason),
            by=by,
        )
        count_judged(current, key, (finding.rule, finding.check), opinion.kind, 1)
        record(by, "beoordeeld", current.reference, rule=finding.rule[:60], opinion=opinion.kind.value)


def undo_judgement(verzoek: Verzoek, finding_key: str, by: Gebruiker, version: int) -> None:
    """Take back what was said of a finding: it is open again. Raises what `judge_finding` does."""
    with changing(verzoek.reference, version) as current:
        gone = _take_back(current, CaseKey.unwrap(current.sealed_key), finding_key)
        if gone is None:
            raise GoneError
        record(by, "oordeel_ongedaan", current.reference, rule=gone.rule, opinion=gone.kind)


def _found(verzoek: Verzoek, key: CaseKey, finding_key: str) -> Finding:
    if verzoek.check_state != CheckState.DONE:
        raise GoneError
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
    return Judgement(OordeelKind(row.kind), key.open_text(row.sealed_reason), name_of(row.by), row.at, row.check_code)
