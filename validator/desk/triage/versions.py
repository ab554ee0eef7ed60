"""Versions of one request: who is linked to whom, by a person."""

from collections.abc import Iterator
from enum import StrEnum

from validator.desk.accounts.models import Gebruiker
from validator.desk.trail.services import record
from validator.desk.triage.changing import changing
from validator.desk.triage.families import came_before
from validator.desk.triage.models import Verzoek, Voorstel
from validator.errors import ValidatorError

# more versions of one request than anybody sends
MOST = 50
PREFIX = "V-"


class NoLink(StrEnum):
    """Why two requests cannot be linked."""

    UNKNOWN = "onbekend"
    ITSELF = "zelf"
    LATER = "later"
    ERASED = "verwijderd"


class LinkError(ValidatorError):
    """These two cannot be linked."""

    def __init__(self, why: NoLink) -> None:
        super().__init__(why.value)
        self.why = why


def written_reference(text: str) -> str:
    """The reference that somebody typed, as it is kept."""
    plain = "".join(text.upper().split()).removeprefix(PREFIX)
    return f"{PREFIX}{plain}"[:20]


def link(reference: str, earlier_reference: str, by: Gebruiker, version: int) -> None:
    """Tell that a request is a later version of another. Raises LinkError, and ChangedMeanwhileError where it is another by now."""
    with changing(reference, version) as verzoek:
        earlier = _linkable(verzoek, earlier_reference)
        verzoek.previous = earlier
        Voorstel.objects.filter(earlier=earlier, later=verzoek).update(is_refused=False)
        record(by, "gekoppeld", reference, earlier=earlier.reference)


def is_linked(reference: str, earlier_reference: str) -> bool:
    """Whether that link stands already."""
    return Verzoek.objects.filter(reference=reference, previous__reference=earlier_reference).exists()


def unlink(reference: str, by: Gebruiker, version: int) -> None:
    """Tell that a request is no later version after all. Raises ChangedMeanwhileError."""
    with changing(reference, version) as verzoek:
        if verzoek.previous:
            record(by, "losgemaakt", reference, earlier=verzoek.previous.reference)
            verzoek.previous = None


def refuse(reference: str, earlier_reference: str, by: Gebruiker, version: int) -> None:
    """Do not propose this earlier request again. Raises ChangedMeanwhileError."""
    with changing(reference, version) as verzoek:
        proposed = Voorstel.objects.filter(earlier__reference=earlier_reference, later=verzoek, is_refused=False)
        if proposed.update(is_refused=True):
            record(by, "geen_vervolg", reference, earlier=earlier_reference)


def versions_of(verzoek: Verzoek) -> tuple[Verzoek, ...]:
    """All versions of a request that lead to it or follow on it, the earliest first; itself alone where it has none."""
    earlier = list(_before(verzoek))
    return (*reversed(earlier), verzoek, *_after(verzoek))


def _linkable(verzoek: Verzoek, reference: str) -> Verzoek:
    earlier = Verzoek.objects.filter(reference=reference).first()
    if earlier is None:
        raise LinkError(NoLink.UNKNOWN)
    if earlier.pk == verzoek.pk:
        raise LinkError(NoLink.ITSELF)
    if earlier.erased_at:
        raise LinkError(NoLink.ERASED)
    if not came_before(earlier, verzoek):
        raise LinkError(NoLink.LATER)
    return earlier


def _before(verzoek: Verzoek) -> Iterator[Verzoek]:
    for _ in range(MOST):
        if verzoek.previous is None:
            return
        verzoek = verzoek.previous
        yield verzoek


def _after(verzoek: Verzoek) -> list[Verzoek]:
    found: list[Verzoek] = []
    layer = [verzoek]
    while layer and len(found) < MOST:
        layer = list(Verzoek.objects.filter(previous__in=layer).order_by("received_on", "created_at"))
        found += layer
    return sorted(found, key=lambda row: (row.received_on, row.created_at))
