"""What the page of a request shows of its files."""

from django.contrib.auth.models import AnonymousUser

from validator.desk.accounts.models import Gebruiker
from validator.desk.triage.models import Verzoek
from validator.model.report import Report


def shown(verzoek: Verzoek, report: Report | None, user: Gebruiker | AnonymousUser) -> dict[str, object]:
    """What `triage/_files.html` needs. There is no report where the check failed or can no longer be read."""
    return {}
