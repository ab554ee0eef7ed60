"""What the page of a request shows of the versions before and after it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import WORK, may
from validator.desk.trail.services import record
from validator.desk.triage.adopting import offers
from validator.desk.triage.families import family_of, standing
from validator.desk.triage.models import Verzoek, Voorstel
from validator.desk.triage.services import readable_report
from validator.desk.triage.versions import versions_of
from validator.model.report import Change, ChildResult, Report
from validator.reports.words import Wording, date_text
from validator.resubmission import compare
from validator.texts import load

MOST_PROPOSALS = 5


@dataclass(frozen=True, slots=True)
class Proposal:
    """Another request that may be a version of this one, with the children in it."""

    verzoek: Verzoek
    children: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Against:
    """A request held against the one before it. `why_not` tells why that cannot be done, `has_other_pack` that the rules changed."""

    counts: tuple[tuple[Wording, int], ...] = ()
    why_not: str = ""
    has_other_pack: bool = False


def shown(verzoek: Verzoek, report: Report | None, user: Gebruiker | AnonymousUser) -> dict[str, object]:
    """What `triage/_resubmission.html` needs. There is no report where the check failed or can no longer be read.

    Under "compared" may stand the same report with what became of each point: the page then shows that one beside the text. Who sees it
    has seen points of the earlier version too, and that stands in the trail.
    """
    versions = versions_of(verzoek)
    found: dict[str, object] = {
        "versions": versions if len(versions) > 1 else (),
        "newer": _newer(verzoek),
        "may_link": may(user, WORK) and not verzoek.erased_at,
    }
    if verzoek.previous is None:
        return {**found, "proposals": _earlier(verzoek)}
    before = readable_report(verzoek.previous)
    if report is None or before is None:
        return {**found, "against": Against(why_not=_why_not(verzoek.previous, before))}
    record(user if isinstance(user, Gebruiker) else None, "vergeleken", verzoek.previous.reference, later=verzoek.reference)
    compared = compare(report, before)
    against = Against(tuple(_counts(compared)), has_other_pack=report.rulepack_sha256 != before.rulepack_sha256)
    return {**found, "compared": compared, "against": against, "offers": offers(verzoek, report, before)}


def _earlier(verzoek: Verzoek) -> list[Proposal]:
    """Those that came in earlier and have no later version yet."""
    rows = standing().filter(later=verzoek).select_related("earlier")
    return _proposals([row.earlier for row in rows.order_by("-earlier__received_on", "-earlier__created_at")])


def _newer(verzoek: Verzoek) -> list[Proposal]:
    """Those that came in later and wait to be linked, which is done from their side."""
    rows = Voorstel.objects.filter(earlier=verzoek, is_refused=False, later__previous=None, later__erased_at=None)
    return _proposals([row.later for row in rows.select_related("later").order_by("later__received_on", "later__created_at")])


def _proposals(others: Sequence[Verzoek]) -> list[Proposal]:
    return [Proposal(other, tuple(map(_child, family_of(other)))) for other in others[:MOST_PROPOSALS]]


def _child(child: ChildResult) -> str:
    if not child.born:
        return child.name
    return str(load("desk_linking")["child"].format(name=child.name, born=date_text(child.born[0])))


def _why_not(previous: Verzoek, before: Report | None) -> str:
    words = load("desk_linking")["why_not"]
    if previous.erased_at:
        return str(words["erased"])
    if before is not None:
        return str(words["unread"])
    return str(words["earlier_unread" if previous.sealed_report else "earlier_unchecked"])


def _counts(compared: Report) -> Iterator[tuple[Wording, int]]:
    (result,) = compared.submissions
    found = [finding.change for check in result.checks for finding in (*check.findings, *check.solved)]
    for change in (Change.SOLVED, Change.OPEN, Change.NEW):
        words = load("desk_linking")["changes"][change.value]
        yield Wording(words["word"], words["style"], words["sign"]), found.count(change)
