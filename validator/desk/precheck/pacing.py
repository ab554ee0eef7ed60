"""How often a visitor may have a draft checked, so that one of them does not take the place of all others.

How many drafts of one browser wait stands in the database. What comes from one address in an hour is counted in the memory of this process,
by a fingerprint whose key goes with the process; nothing of it is ever stored. The addresses of this machine itself are not counted: they
are those of the one person who uses the desk here, or of a proxy that does not tell who asks.
"""

import hashlib
import math
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.core.cache import BaseCache, caches
from django.db.models import Sum
from django.http import HttpRequest
from django.utils import timezone

from validator.desk.precheck.models import Conceptbestand
from validator.desk.precheck.services import WAITS, drafts_of
from validator.desk.precheck.visitors import Visitor

CACHE = "precheck"
HOUR = 3600
SOON = timedelta(minutes=5)
NETWORK_OF_ONE = 64  # the addresses of IPv6 that one household or office has
KEY = secrets.token_bytes(32)


@dataclass(frozen=True, slots=True)
class Wait:
    """Why a draft is not taken now, as `texts/desk_precheck.yaml` knows the reason, and from when it may be."""

    reason: str
    until: datetime

    @property
    def seconds(self) -> int:
        """How long that is from now."""
        return max(1, math.ceil((self.until - timezone.now()).total_seconds()))


def refusal(request: HttpRequest, visitor: Visitor | None) -> Wait | None:
    """Whether this visitor has to wait before the next draft."""
    if visitor and drafts_of(visitor).filter(check_state__in=WAITS).count() >= settings.PRECHECK_AT_ONCE:
        return Wait("running", timezone.now() + SOON)
    if (Conceptbestand.objects.aggregate(all=Sum("size"))["all"] or 0) > settings.PRECHECK_BYTES:
        return Wait("full", timezone.now() + SOON)
    name = _name(request)
    has_had_enough = name and _cache().get(name, 0) >= settings.PRECHECK_PER_HOUR
    return Wait("hour", _end(name)) if has_had_enough else None


def count(request: HttpRequest) -> None:
    """Remember for an hour that a draft came from this address."""
    if not (name := _name(request)):
        return
    if _cache().add(name, 1, HOUR):
        _cache().set(_since(name), time.time(), HOUR)
        return
    with suppress(ValueError):  # its hour ended just now
        _cache().incr(name)


def _name(request: HttpRequest) -> str:
    """The address as a fingerprint; empty where it is not counted."""
    try:
        address = _of_one(ip_address(request.META.get("REMOTE_ADDR", "")))
    except ValueError:
        return ""
    return "" if address.is_loopback else hashlib.blake2b(address.packed, key=KEY, digest_size=16).hexdigest()


def _of_one(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv4Address) or address.is_loopback:
        return address
    return address.ipv4_mapped or ip_network((address, NETWORK_OF_ONE), strict=False).network_address


def _end(name: str) -> datetime:
    """When the hour of this count is over."""
    passed = time.time() - _cache().get(_since(name), time.time())
    return timezone.now() + timedelta(minutes=max(1, math.ceil((HOUR - passed) / 60)))


def _since(name: str) -> str:
    return f"{name}-since"


def _cache() -> BaseCache:
    return caches[CACHE]
