"""What the page of a request shows of the versions before and after it."""

from django.contrib.auth.models import AnonymousUser

from validator.desk.accounts.models import Gebruiker
from validator.desk.triage.models import Verzoek
from validator.model.report import Report


def shown(verzoek: Verzoek, report: Report | None, user: Gebruiker | AnonymousUser) -> dict[str, object]:
    """What `triage/_resubmission.html` needs. There is no report where the check failed or can no longer be read.

    Under "compared" may stand the same report with what became of each point: the page then shows that one beside the text.
    """
    return {}
