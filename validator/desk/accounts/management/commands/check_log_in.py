"""`vto desk manage check_log_in`: whether the log-in service of the organisation fits, and what it must know of the desk."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from validator.desk.accounts.oidc_discovery import ProviderError, in_use, provider
from validator.texts import load

WORDS = load("desk_login")["check_log_in"]


class Command(BaseCommand):
    """Look up the log-in service, as the first log-in would."""

    help = WORDS["help"]

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what was found. Raises CommandError where nobody could log in."""
        try:
            organisation = in_use()
            found = provider(organisation)
        except ProviderError as error:
            raise CommandError(WORDS["errors"][error.code]) from None
        scheme, host = "https" if settings.IS_HTTPS else "http", settings.ALLOWED_HOSTS[0]
        places = {name: f"{scheme}://{host}{reverse(f'accounts:{name}')}" for name in ("organisation_back", "login")}
        self.stdout.write(WORDS["well"].format(issuer=found.issuer, **places))
        for name, is_lacking in (
            ("no_pkce", not found.has_pkce),
            ("no_way_out", not found.end_session_endpoint),
            ("mfa_off", not organisation.mfa),
        ):
            if is_lacking:
                self.stdout.write(WORDS[name])
