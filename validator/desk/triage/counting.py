"""What a request adds to the counts of rules: each finding once, however often the request is checked again."""

import json
from collections import Counter
from collections.abc import Iterator

from django.utils import timezone

from validator.desk.sealing.services import CaseKey
from validator.desk.statistics.services import Row, count
from validator.desk.triage.models import OordeelKind, Verzoek
from validator.model.report import Finding, Report

COUNTED = {OordeelKind.BEVESTIGD: "confirmed", OordeelKind.VERWORPEN: "dismissed"}


def attention(report: Report) -> Iterator[Finding]:
    """The findings that somebody has to mend or look at."""
    return (
        finding for submission in report.submissions for check in submission.checks for finding in check.findings if finding.asks_attention
    )


def count_shown(verzoek: Verzoek, key: CaseKey, report: Report) -> None:
    """Count what this check found beyond what earlier checks of the same request did. The caller saves the request."""
    counted = _counted(verzoek, key)
    for (rule, check), amount in Counter((finding.rule, finding.check) for finding in attention(report)).items():
        pack, before = counted.get(_name(rule, check), (report.rulepack_version, 0))
        if amount > before:
            counted[_name(rule, check)] = (pack, amount)
            count(_row(verzoek, rule, check, pack), shown=amount - before)
    verzoek.sealed_counted = key.seal_text(json.dumps(counted))


def count_judged(verzoek: Verzoek, key: CaseKey, finding: tuple[str, str], kind: str, change: int) -> None:
    """Count a judgement of a kind on a finding (its rule and check), or with -1 take it back. A note says nothing of the rule."""
    if kind in COUNTED:
        rule, check = finding
        pack, _ = _counted(verzoek, key).get(_name(rule, check), (verzoek.pack_version, 0))
        count(_row(verzoek, rule, check, pack), **{COUNTED[OordeelKind(kind)]: change})


def _counted(verzoek: Verzoek, key: CaseKey) -> dict[str, tuple[str, int]]:
    """By rule and check: the version of the pack that found it first, and the most that one check found."""
    known = json.loads(key.open_text(verzoek.sealed_counted) or "{}")
    return {name: (pack, amount) for name, (pack, amount) in known.items()}


def _name(rule: str, check: str) -> str:
    return f"{check}/{rule}"


def _row(verzoek: Verzoek, rule: str, check: str, pack: str) -> Row:
    return Row(rule[:60], check[:20], pack[:80], timezone.localdate(verzoek.created_at).replace(day=1))
