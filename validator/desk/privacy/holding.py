"""Keeping a request from being erased until a day, and for a reason that is sealed with the rest of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from validator.desk.accounts.models import Gebruiker
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.trail.services import record
from validator.desk.triage.changing import ChangedMeanwhileError, changing
from validator.desk.triage.models import Verzoek


def hold(seen: Verzoek, until: date, reason: str, *, by: Gebruiker) -> None:
    """Keep it until that day. Raises ChangedMeanwhileError where it is not as it was seen, and SealError where no key opens it."""
    with _still_there(seen) as verzoek:
        verzoek.held_until = until
        verzoek.sealed_hold_reason = CaseKey.unwrap(verzoek.sealed_key).seal_text(reason)
        record(by, "uitgesteld", verzoek.reference, until=until.isoformat())


def release(seen: Verzoek, *, by: Gebruiker) -> None:
    """Let it go when its time comes. Raises ChangedMeanwhileError where it is not as it was seen."""
    with _still_there(seen) as verzoek:
        verzoek.held_until, verzoek.sealed_hold_reason = None, b""
        record(by, "uitstel_weg", verzoek.reference)


def hold_reason(verzoek: Verzoek) -> str:
    """Why it is kept; empty where it is not, or where that can no longer be read."""
    try:
        return CaseKey.unwrap(verzoek.sealed_key).open_text(verzoek.sealed_hold_reason)
    except SealError:
        return ""


@contextmanager
def _still_there(seen: Verzoek) -> Iterator[Verzoek]:
    with changing(seen.reference, seen.version) as verzoek:
        if verzoek.erased_at:
            raise ChangedMeanwhileError
        yield verzoek
