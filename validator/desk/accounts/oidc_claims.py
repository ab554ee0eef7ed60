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
    if not isinstance(subject, str) or not _is_subject(subject) or more.get("sub", subject) != subject:
        raise RefusedError("token")
    # a second factor is believed only where the signature holds and only for this log-in
    if organisation.mfa and organisation.mfa.isdisjoint(word for name in METHODS for word in _words(token.get(name))):
        raise RefusedError("mfa")
    role = _role((*groups(token, organisation), *groups(more, organisation)), organisation)
    first, last = _names({**more, **token})
    return Person(issuer=str(token["iss"]), subject=subject, role=role, first_name=first, last_name=last)


def groups(claims: Claims, organisation: Organisation) -> tuple[str, ...]:
    """The words of the claim with this very name, else of the one that the dots lead to, as in `realm_access.roles`."""
    path = organisation.roles_claim
    if path in claims:
        return _words(claims[path])
    found: object = claims
    for step in path.split("."):
        found = found.get(step) if isinstance(found, Mapping) else None
    return _words(found)


def _role(names: Iterable[str], organisation: Organisation) -> str:
    given = {organisation.roles[name] for name in names if name in organisation.roles}
    if not given:
        raise RefusedError("role")
    return max(given, key=ROLES.index)


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()


def _is_subject(text: str) -> bool:
    return 0 < len(text) <= LONGEST_SUBJECT and text.isprintable()


def _names(claims: Claims) -> tuple[str, str]:
    """First and last name, as people know each other; people type these, so signs that cannot be seen are left out."""
    first, last, whole, short = (_name(claims.get(key)) for key in ("given_name", "family_name", "name", "preferred_username"))
    return (first, last) if first or last else ("", whole or short)


def _name(value: object) -> str:
    seen = "".join(sign for sign in value if sign.isprintable()) if isinstance(value, str) else ""
    return seen.strip()[:LONGEST_NAME]
