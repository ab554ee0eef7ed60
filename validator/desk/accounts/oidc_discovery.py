"""What the log-in service of the organisation says of itself: looked up when somebody logs in, not when the desk starts.

A desk that starts while that service is away works again as soon as the service does, without a restart.
"""

from dataclasses import dataclass
from typing import Any

import requests
from django.conf import settings
from django.core.cache import cache

from validator.desk.accounts.oidc_settings import Organisation, is_safe

PLACE = "/.well-known/openid-configuration"
KEPT_SECONDS = 60
AWAY_SECONDS = 15  # nobody waits for a service that has just not answered somebody else
NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")
OPTIONAL = ("userinfo_endpoint", "end_session_endpoint")


class ProviderError(Exception):
    """The log-in service does not answer, or not with what a desk needs. `code` names the Dutch sentence for who looks after it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Provider:
    """The addresses of the log-in service; those it does not have are empty."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str
    end_session_endpoint: str
    has_pkce: bool
    wants_basic: bool


def in_use() -> Organisation:
    """The organisation that logs people in here. Raises ProviderError where there is none."""
    if settings.ORGANISATION is None:
        raise ProviderError("none")
    return settings.ORGANISATION


def provider(organisation: Organisation) -> Provider:
    """The log-in service of the organisation, as it was less than a minute ago. Raises ProviderError."""
    key = f"oidc-{organisation.issuer}"
    found: Provider | str | None = cache.get(key)
    if found is None:
        found = _looked_up(organisation)
        cache.set(key, found, AWAY_SECONDS if isinstance(found, str) else KEPT_SECONDS)
    if isinstance(found, str):
        raise ProviderError(found)
    return found


def _looked_up(organisation: Organisation) -> Provider | str:
    """The service, or the code of what is wrong with it."""
    try:
        return _checked(_document(organisation), organisation)
    except ProviderError as error:
        return error.code


def _document(organisation: Organisation) -> dict[str, Any]:
    try:
        answer = requests.get(organisation.issuer + PLACE, timeout=settings.OIDC_TIMEOUT, allow_redirects=False)
        if answer.status_code != requests.codes.ok:
            raise ProviderError("no_document")
        document = answer.json()
    except requests.JSONDecodeError:
        raise ProviderError("no_document") from None
    except requests.RequestException:
        raise ProviderError("away") from None
    return document if isinstance(document, dict) else {}


def _checked(document: dict[str, Any], organisation: Organisation) -> Provider:
    issuer = str(document.get("issuer", ""))
    if issuer.rstrip("/") != organisation.issuer:
        raise ProviderError("other_issuer")
    addresses = {name: str(document.get(name) or "") for name in (*NEEDED, *OPTIONAL)}
    if any(not is_safe(address) for name, address in addresses.items() if address or name in NEEDED):
        raise ProviderError("addresses")
    pkce, ways = (str(document.get(name) or "") for name in ("code_challenge_methods_supported", "token_endpoint_auth_methods_supported"))
    wants_basic = "client_secret_basic" in ways and "client_secret_post" not in ways
    return Provider(issuer=issuer, has_pkce="S256" in pkce, wants_basic=wants_basic, **addresses)
