"""What the organisation says of a person, judged: who it is, with which role, and whether a second factor was used."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from validator.desk.accounts.oidc_settings import ROLES, Organisation

Claims = Mapping[str, Any]
METHODS = ("acr", "amr", "acrs")
LONGEST_SUBJECT = 255
LONGEST_NAME = 150


class RefusedError(Exception):
    """Somebody who is not let in. `reason` is a fixed word: it names the Dutch text and goes into the trail."""

    def __init__(self, reason: str, user: object = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.user = user


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a role at the desk."""

    issuer: str
    subject: str
    role: str
    first_name: str
    last_name: str


def person(token: Claims, more: Claims, organisation: Organisation) -> Person:
    """Who logged in. `token` are the signed claims, `more` what the service told besides. Raises RefusedError."""
    subject = token["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT or more.get("sub", subject) != subject:
        raise RefusedError("token")
    # a second factor is believed only where the signature holds and only for this log-in
    if organisation.mfa and organisation.mfa.isdisjoint(word for name in METHODS for word in _words(token.get(name))):
        raise RefusedError("mfa")
    role = _role((*_at(token, organisation.roles_claim), *_at(more, organisation.roles_claim)), organisation)
    first, last = _names({**more, **token})
    return Person(issuer=str(token["iss"]), subject=subject, role=role, first_name=first, last_name=last)


def _role(groups: Iterable[str], organisation: Organisation) -> str:
    given = {organisation.roles[group] for group in groups if group in organisation.roles}
    if not given:
        raise RefusedError("role")
    return max(given, key=ROLES.index)


def _at(claims: Claims, path: str) -> tuple[str, ...]:
    """The words of a claim: one with this very name, else the one that the dots lead to, as in `realm_access.roles`."""
    if path in claims:
        return _words(claims[path])
    found: object = claims
    for step in path.split("."):
        found = found.get(step) if isinstance(found, Mapping) else None
    return _words(found)


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()


def _names(claims: Claims) -> tuple[str, str]:
    first, last, whole = (str(claims.get(name) or "").strip()[:LONGEST_NAME] for name in ("given_name", "family_name", "name"))
    return (first, last) if first or last else ("", whole or str(claims.get("preferred_username") or "").strip()[:LONGEST_NAME])
