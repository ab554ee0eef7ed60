"""People at the desk, and the browser in which one of them has logged in."""

from typing import Any

from django.contrib.auth.models import Group
from django.test import Client

from validator.desk.accounts.models import Gebruiker


def person(name: str = "an", role: str = "medewerker") -> Gebruiker:
    user, is_new = Gebruiker.objects.get_or_create(username=name, defaults={"password": "of this desk, not of an organisation"})
    if is_new:
        user.groups.set(Group.objects.filter(name=role))
    return user


def client_of(name: str = "an", role: str = "medewerker", **how: Any) -> Client:
    client = Client(**how)
    client.force_login(person(name, role))
    return client


def logged_in(role: str) -> Client:
    """Where any person with this role will do: the same one each time."""
    return client_of(f"persoon-{role}", role)
