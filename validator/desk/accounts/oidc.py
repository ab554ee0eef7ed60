"""Logging in by the organisation: mozilla-django-oidc, with its settings and its addresses from the organisation."""

import hmac
import logging
from typing import Any

import jwt
import requests
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from mozilla_django_oidc.auth import OIDCAuthenticationBackend
from mozilla_django_oidc.utils import import_from_settings

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.oidc_claims import Claims, RefusedError, groups, person
from validator.desk.accounts.oidc_discovery import ProviderError, in_use, provider
from validator.desk.accounts.oidc_people import let_in

ALGORITHMS = ("RS256", "ES256", "PS256")
CLOCKS_DIFFER_SECONDS = 60
SERVER_ERROR = 500
AWAY = (requests.RequestException, ProviderError)
FAILURES = (*AWAY, jwt.PyJWTError, SuspiciousOperation, AttributeError, KeyError, TypeError)
LOGGER = logging.getLogger(__name__)
NEEDED = ("iss", "sub", "aud", "exp", "iat")


def setting(name: str, *default: Any) -> Any:
    """A setting of the library: the organisation's where it has one, else Django's. Raises ProviderError where an address is not found."""
    organisation = in_use()
    match name:
        case "OIDC_RP_CLIENT_ID":
            return organisation.client_id
        case "OIDC_RP_SCOPES":
            return organisation.scopes
        case "OIDC_AUTH_REQUEST_EXTRA_PARAMS":
            return {"acr_values": organisation.acr} if organisation.acr else {}
        case "OIDC_TOKEN_USE_BASIC_AUTH":
            return provider(organisation).wants_basic
        case "OIDC_OP_AUTHORIZATION_ENDPOINT":
            return provider(organisation).authorization_endpoint
    return import_from_settings(name, *default)


class OrganisationBackend(OIDCAuthenticationBackend):  # type: ignore[misc]
    """Lets in whom the organisation vouches for."""

    get_settings = staticmethod(setting)

    def __init__(self) -> None:
        # not the library's own: Django makes a backend for every request, and that must not ask the log-in service for its addresses
        self.UserModel = Gebruiker

    def authenticate(self, request: HttpRequest, *, nonce: str, code_verifier: str) -> Gebruiker:
        """The person who comes back from the log-in service. Raises RefusedError, so that nobody counts it as a wrong password."""
        try:
            self._prepare()
            user: Gebruiker = super().authenticate(request, nonce=nonce, code_verifier=code_verifier)
        except FAILURES as error:
            status = error.response.status_code if isinstance(error, requests.HTTPError) and error.response is not None else None
            LOGGER.warning("log-in by the organisation failed: %s %s", type(error).__name__, status or "")
            is_away = isinstance(error, AWAY) and not isinstance(error, requests.JSONDecodeError)
            raise RefusedError("provider" if is_away and (status is None or status >= SERVER_ERROR) else "token") from None
        return user

    def verify_token(self, token: str, **kwargs: Any) -> dict[str, Any]:
        """The claims of a token that is signed by this service, for this desk, now, and in answer to this very question."""
        key = self.retrieve_matching_jwk(token)
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=ALGORITHMS,
            audience=self.OIDC_RP_CLIENT_ID,
            issuer=self.issuer,
            leeway=CLOCKS_DIFFER_SECONDS,
            options={"require": list(NEEDED)},
        )
        is_answer = hmac.compare_digest(str(claims.get("nonce") or "").encode(), str(kwargs["nonce"]).encode())
        if not is_answer or claims.get("azp", self.OIDC_RP_CLIENT_ID) != self.OIDC_RP_CLIENT_ID:
            raise RefusedError("token")
        return claims

    def get_userinfo(self, access_token: str, id_token: str, payload: Claims) -> Claims:
        """What the service tells besides; it is not asked where the token says enough."""
        if groups(payload, in_use()) or not self.OIDC_OP_USER_ENDPOINT:
            return {}
        found: Claims = super().get_userinfo(access_token, id_token, payload)
        return found

    def get_or_create_user(self, access_token: str, id_token: str, payload: Claims) -> Gebruiker:
        """The person, known by issuer and subject alone. Raises RefusedError."""
        return let_in(person(payload, self.get_userinfo(access_token, id_token, payload), in_use()))

    def get_user(self, user_id: int) -> Gebruiker | None:
        """Whose session this is, as long as this person may use the desk."""
        return Gebruiker.objects.filter(pk=user_id, is_active=True).first()

    def _prepare(self) -> None:
        organisation = in_use()
        found = provider(organisation)
        self.issuer = found.issuer
        self.OIDC_OP_TOKEN_ENDPOINT = found.token_endpoint
        self.OIDC_OP_USER_ENDPOINT = found.userinfo_endpoint
        self.OIDC_OP_JWKS_ENDPOINT = found.jwks_uri
        self.OIDC_RP_CLIENT_ID, self.OIDC_RP_CLIENT_SECRET = organisation.client_id, organisation.client_secret
