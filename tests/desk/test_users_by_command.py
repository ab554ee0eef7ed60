"""Making the people of the desk by a command."""

import pytest

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import MANAGE, READ, WORK, Role, may
from validator.desk.accounts.services import set_user
from validator.desk.trail.models import Event

pytestmark = pytest.mark.django_db
GOOD = "zeeleeuw-fietst-hard"


@pytest.mark.parametrize(
    ("role", "rights"),
    [(Role.LEZER, (True, False, False)), (Role.MEDEWERKER, (True, True, False)), (Role.BEHEERDER, (True, True, True))],
)
def test_a_role_gives_its_rights(role: Role, rights: tuple[bool, ...]) -> None:
    assert set_user("an", role, GOOD)
    user = Gebruiker.objects.get()
    assert tuple(may(user, roles) for roles in (READ, WORK, MANAGE)) == rights
    assert user.check_password(GOOD)


def test_another_role_takes_the_place_of_the_first() -> None:
    set_user("an", Role.BEHEERDER, GOOD)
    assert not set_user("an", Role.LEZER, GOOD + "2")
    user = Gebruiker.objects.get()
    assert not may(user, WORK)
    assert user.check_password(GOOD + "2")


def test_somebody_who_left_has_no_rights() -> None:
    set_user("an", Role.BEHEERDER, GOOD)
    Gebruiker.objects.update(is_active=False)
    assert not may(Gebruiker.objects.get(), READ)


def test_a_weak_password_is_refused_in_dutch() -> None:
    with pytest.raises(ValueError, match="Dit wachtwoord is te kort"):
        set_user("an", Role.LEZER, "kort")
    assert not Gebruiker.objects.exists()


def test_the_trail_tells_of_it_without_the_name() -> None:
    set_user("Zwaantje", Role.LEZER, GOOD)
    event = Event.objects.get()
    assert (event.action, event.codes["role"]) == ("gebruiker", "lezer")
    assert "Zwaantje" not in str(event.codes)
