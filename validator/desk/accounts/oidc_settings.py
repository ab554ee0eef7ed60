"""How the organisation of a municipality logs its people in, as the environment says it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlsplit

from validator.desk.environment import LOOPBACK, switch
from validator.errors import SettingError
from validator.settings import given

ROLES = ("lezer", "medewerker", "beheerder")  # the last one weighs most; the groups of Django have these names
DEMANDED, OFF = "verplicht", "uit"


@dataclass(frozen=True, slots=True)
class Organisation:
    """Where people log in, and what their tokens must say. `mfa` empty: the desk does not look whether a second factor was used."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    roles: Mapping[str, str]
    roles_claim: str = "groups"
    scopes: str = "openid profile"
    mfa: frozenset[str] = frozenset({"mfa"})
    acr: str = ""


def organisation() -> Organisation | None:
    """The organisation of VTO_OIDC_ISSUER; None where people log in with a password of the desk. Raises SettingError for half a setting."""
    issuer = os.environ.get("VTO_OIDC_ISSUER", "").strip().rstrip("/")
    if not issuer:
        return None
    if not is_safe(issuer):
        raise SettingError("https", "VTO_OIDC_ISSUER")
    return Organisation(
        issuer=issuer,
        client_id=_needed("VTO_OIDC_CLIENT_ID", os.environ.get("VTO_OIDC_CLIENT_ID", "")),
        client_secret=_needed("VTO_OIDC_CLIENT_SECRET", given("VTO_OIDC_CLIENT_SECRET")),
        roles=_roles(_needed("VTO_OIDC_ROLLEN", os.environ.get("VTO_OIDC_ROLLEN", ""))),
        roles_claim=os.environ.get("VTO_OIDC_ROLLENCLAIM") or "groups",
        scopes=_scopes(os.environ.get("VTO_OIDC_SCOPES") or "openid profile"),
        mfa=_mfa(),
        acr=os.environ.get("VTO_OIDC_ACR", "").strip(),
    )


def local_login(*, has_other: bool) -> bool:
    """Whether people log in with a password of the desk. Raises SettingError where nobody could log in at all."""
    is_on = switch("VTO_DESK_LOKAAL", default=not has_other)
    if not (is_on or has_other):
        raise SettingError("no_log_in", "VTO_DESK_LOKAAL")
    return is_on


def is_safe(address: str) -> bool:
    """Whether nobody on the way can read along: https, or this machine itself."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    is_here = parts.scheme == "http" and host in {name.strip("[]") for name in LOOPBACK}
    return bool(host) and (parts.scheme == "https" or is_here)


def _needed(name: str, value: str) -> str:
    if not value.strip():
        raise SettingError("oidc_missing", name)
    return value.strip()


def _roles(text: str) -> Mapping[str, str]:
    """From `name at the organisation=role, …`; the last `=` counts, since names of groups may hold one."""
    pairs = [item.rpartition("=") for item in text.split(",") if item.strip()]
    found = {name.strip(): role.strip() for name, _, role in pairs}
    if not found or "" in found or not set(found.values()) <= set(ROLES):
        raise SettingError("oidc_roles", "VTO_OIDC_ROLLEN")
    return MappingProxyType(found)


def _scopes(text: str) -> str:
    if "openid" not in text.split():
        raise SettingError("oidc_scopes", "VTO_OIDC_SCOPES")
    return " ".join(text.split())


def _mfa() -> frozenset[str]:
    wish = os.environ.get("VTO_OIDC_MFA") or DEMANDED
    if wish not in {DEMANDED, OFF}:
        raise SettingError("oidc_mfa", "VTO_OIDC_MFA")
    words = os.environ.get("VTO_OIDC_MFA_WAARDEN") or "mfa"
    values = frozenset(word.strip() for word in words.split(",") if word.strip())
    if wish == DEMANDED and not values:
        raise SettingError("oidc_mfa", "VTO_OIDC_MFA_WAARDEN")
    return values if wish == DEMANDED else frozenset()
