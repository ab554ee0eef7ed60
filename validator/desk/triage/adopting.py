"""What a person dismissed in the earlier version of a request, offered for the same findings in this one."""

from dataclasses import dataclass

from django.db import transaction

from validator.desk.accounts.models import Gebruiker
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.trail.services import record
from validator.desk.triage.judging import GoneError, Judgement, Opinion, judge_finding, judgements
from validator.desk.triage.models import OordeelKind, Verzoek
from validator.desk.triage.recognising import finding_keys
from validator.desk.triage.services import report_of
from validator.model.report import Finding, Report
from validator.resubmission import same_points


@dataclass(frozen=True, slots=True)
class Offer:
    """A finding under its key in this version, with what was said of it in the version before.

    `quote_before` is what stood there, where that is no longer the same.
    """

    finding_key: str
    finding: Finding
    said: Judgement
    quote_before: str


def offers(verzoek: Verzoek, report: Report, before: Report) -> tuple[Offer, ...]:
    """What can be taken over: findings on which nothing was said yet. Raises SealError where a key is gone."""
    earlier = verzoek.previous
    if earlier is None:
        return ()
    here, there = (finding_keys(read, CaseKey.unwrap(row.sealed_key)) for read, row in ((report, verzoek), (before, earlier)))
    own, said = judgements(verzoek), judgements(earlier)
    dismissed = {key: judgement for key, judgement in said.items() if judgement.kind == OordeelKind.VERWORPEN}
    (now,), (then,) = report.submissions, before.submissions
    return tuple(
        Offer(here[id(finding)], finding, dismissed[there[id(known)]], known.quote if known.quote != finding.quote else "")
        for finding, known in same_points(now, then)
        if there.get(id(known)) in dismissed and here.get(id(finding), "") not in {"", *own}
    )


@transaction.atomic
def adopt(verzoek: Verzoek, finding_key: str, by: Gebruiker, version: int) -> None:
    """Say of a finding what was said of it in the earlier version, under one's own name.

    Raises GoneError where that is not offered, and ChangedMeanwhileError where the request is another than was seen.
    """
    offer = next((one for one in _offered(verzoek) if one.finding_key == finding_key), None)
    if offer is None or verzoek.previous is None:
        raise GoneError
    judge_finding(verzoek, finding_key, Opinion(offer.said.kind, offer.said.reason), by, version)
    record(by, "overgenomen", verzoek.reference, earlier=verzoek.previous.reference, rule=offer.finding.rule[:60])


def _offered(verzoek: Verzoek) -> tuple[Offer, ...]:
    if verzoek.previous is None or verzoek.previous.erased_at:
        return ()
    try:
        return offers(verzoek, report_of(verzoek), report_of(verzoek.previous))
    except (SealError, ValueError):
        return ()
