"""Knowing a later version of a request again by the children in it. Names are compared in memory; two references are all that is kept."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from itertools import product

from django.db import transaction
from django.db.models import Q, QuerySet
from pydantic import TypeAdapter
from rapidfuzz import fuzz, utils

from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.triage.models import Verzoek, Voorstel
from validator.model.report import ChildResult

Family = tuple[ChildResult, ...]
# the latest ones; to open and compare 2,000 takes 0.1 s
MOST = 10_000
# per cent of the letters. With the same birth date a first name without the last, or initials, will do; without it both names must be there
ALIKE, ALMOST_EQUAL = 75, 95
FULL_NAME_WORDS = 2
MISTYPED_DIGITS = 2

_family: TypeAdapter[Family] = TypeAdapter(Family)


def sealed_family(key: CaseKey, children: Family) -> bytes:
    """The children as they may be kept."""
    return key.seal(_family.dump_json(children))


def family_of(verzoek: Verzoek) -> Family:
    """The children of a request; none before it was checked, or where its seal cannot be opened."""
    if not verzoek.sealed_family:
        return ()
    try:
        return _family.validate_json(CaseKey.unwrap(verzoek.sealed_key).open(verzoek.sealed_family))
    except (SealError, ValueError):
        return ()


def propose(verzoek: Verzoek) -> None:
    """Keep which other requests may be of the same family, after a check. What somebody refused stays refused."""
    verzoek = Verzoek.objects.get(pk=verzoek.pk)
    family = family_of(verzoek)
    others = Verzoek.objects.exclude(pk=verzoek.pk).exclude(sealed_family=b"").filter(erased_at=None)
    latest = others.order_by("-received_on").only("received_on", "created_at", "sealed_key", "sealed_family")[:MOST]
    alike = [other for other in latest if are_alike(family, family_of(other))] if family else []
    with transaction.atomic():
        Voorstel.objects.filter(Q(earlier=verzoek) | Q(later=verzoek), is_refused=False).delete()
        Voorstel.objects.bulk_create((_pair(verzoek, other) for other in alike), ignore_conflicts=True)


def standing() -> QuerySet[Voorstel]:
    """The proposals that wait for somebody: of the versions of one request, the last."""
    return Voorstel.objects.filter(is_refused=False, later__previous=None, earlier__erased_at=None, earlier__later=None)


def came_before(one: Verzoek, other: Verzoek) -> bool:
    """Whether one request came in before another. Every request has its place in this order, so versions cannot go round in a circle."""
    return (one.received_on, one.created_at, one.pk) < (other.received_on, other.created_at, other.pk)


def are_alike(family: Sequence[ChildResult], other: Sequence[ChildResult]) -> bool:
    """Whether the same child may be in both."""
    return any(_may_be_one(child, kid) for child, kid in product(family, other))


def _pair(one: Verzoek, other: Verzoek) -> Voorstel:
    earlier, later = (one, other) if came_before(one, other) else (other, one)
    return Voorstel(earlier=earlier, later=later)


def _may_be_one(child: ChildResult, kid: ChildResult) -> bool:
    if set(child.born) & set(kid.born):
        return fuzz.token_set_ratio(_plain(child.name), _plain(kid.name)) >= ALIKE
    if child.born and kid.born and not any(_is_mistyped(*days) for days in product(child.born, kid.born)):
        return False
    names = _plain(child.name), _plain(kid.name)
    return all(len(name.split()) >= FULL_NAME_WORDS for name in names) and fuzz.token_sort_ratio(*names) >= ALMOST_EQUAL


def _is_mistyped(day: date, other: date) -> bool:
    """Whether one of two days may be the other with a slip of the pen: a request often comes back for that."""
    return sum(digit != written for digit, written in zip(day.isoformat(), other.isoformat(), strict=True)) <= MISTYPED_DIGITS


def _plain(name: str) -> str:
    """The name without accents, signs and capitals."""
    letters = unicodedata.normalize("NFKD", name)
    return utils.default_process("".join(letter for letter in letters if not unicodedata.combining(letter)))
