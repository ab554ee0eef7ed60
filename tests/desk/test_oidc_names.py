"""Who logs in by the organisation is shown by the name that people know, not by the name that the desk made."""

import pytest
from django.test import Client

from tests.desk.log_in_service import GOOD, SUBJECT, LogInService, log_in
from validator.desk.accounts.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["/account/gebruikers/", "/account/gebruikers/{}/", "/beheer/logboek/"])
def test_the_pages_of_a_beheerder_show_the_name_that_people_know(client: Client, service: LogInService, page: str) -> None:
    service.knows(SUBJECT, **{**GOOD, "groups": ["vto-beheer"]})
    log_in(client, service, SUBJECT)
    user = Gebruiker.objects.get()
    shown = client.get(page.format(user.pk)).content.decode()
    assert "Zwaantje Pels" in shown
    assert user.username not in shown
