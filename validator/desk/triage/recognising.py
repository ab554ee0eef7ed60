"""Finding a finding again in a later check."""

from collections import Counter
from collections.abc import Mapping

from validator.desk.sealing.services import CaseKey
from validator.desk.triage.counting import attention
from validator.model.facts import Location
from validator.model.report import Finding, Report

NOWHERE = Location("")


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


def _place(finding: Finding) -> tuple[str, ...]:
    return finding.rule, finding.check, _plain(finding.quote), (finding.location or NOWHERE).section


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
