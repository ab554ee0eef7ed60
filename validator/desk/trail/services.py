"""Adding events to the trail, and proving that none was changed or taken away."""

import hmac
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from validator.desk.sealing.services import CaseKey
from validator.desk.trail.models import ChainEnd, Event

if TYPE_CHECKING:
    from validator.desk.accounts.models import Gebruiker

Code = str | int | bool | None
# a fixed word, a rule or a reference; no blanks, so no sentence
CODE = re.compile(r"[\w.:+-]{0,60}", re.ASCII)
END = 1
SYSTEM = ""


@transaction.atomic
def record(actor: "Gebruiker | None", action: str, case_reference: str = "", **codes: Code) -> Event:
    """Add an event; without an actor it is the desk itself that acted. Raises ValueError for a code that could be a name or a sentence."""
    if bad := [name for name, value in codes.items() if isinstance(value, str) and not CODE.fullmatch(value)]:
        raise ValueError(f"not a code: {', '.join(bad)}")
    end = _locked_end()
    event = Event(
        number=end.number + 1,
        at=timezone.now(),
        actor=str(actor.pk) if actor else SYSTEM,
        role=_role(actor),
        action=action,
        case_reference=case_reference,
        codes=codes,
        previous_seal=end.seal,
    )
    event.seal = _seal(CaseKey.unwrap(end.sealed_key), event)
    event.save()
    ChainEnd.objects.filter(pk=END).update(number=event.number, seal=event.seal)
    return event


def first_broken() -> int | None:
    """The number of the first event that is not as it was recorded, or that is missing; None where the trail is whole."""
    last = Event.objects.aggregate(last=Max("number"))["last"] or 0  # before the end is read: what is added meanwhile is no forgery
    end = ChainEnd.objects.filter(pk=END).first()
    if end is None:
        return 1 if last else None
    key, number, seal = CaseKey.unwrap(end.sealed_key), 0, ""
    for event in Event.objects.filter(number__lte=end.number).order_by("number").iterator():
        number += 1
        if (event.number, event.previous_seal) != (number, seal) or not hmac.compare_digest(_seal(key, event), event.seal):
            return number
        seal = event.seal
    is_whole = (number, seal) == (end.number, end.seal) and last <= number
    return None if is_whole else number + 1


def _locked_end() -> ChainEnd:
    """The end of the chain, held until this transaction ends: by its row on PostgreSQL, by the whole database on SQLite."""
    held = ChainEnd.objects.select_for_update()
    if end := held.filter(pk=END).first():
        return end
    ChainEnd.objects.get_or_create(pk=END, defaults={"sealed_key": CaseKey.fresh().wrapped})
    return held.get(pk=END)


def _role(actor: "Gebruiker | None") -> str:
    return "+".join(sorted(actor.role_names))[:40] if actor else ""


def _seal(key: CaseKey, event: Event) -> str:
    content: Mapping[str, object] = {
        "number": event.number,
        "at": event.at.isoformat(),
        "actor": event.actor,
        "role": event.role,
        "action": event.action,
        "case": event.case_reference,
        "codes": event.codes,
        "previous": event.previous_seal,
    }
    return key.sign(json.dumps(content, sort_keys=True).encode())
