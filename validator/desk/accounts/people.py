"""The people of the desk, as a beheerder looks after them."""

import secrets
from enum import StrEnum

from axes.utils import reset
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.db import transaction

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import Role, give
from validator.desk.sealing.sessions import SessionStore
from validator.desk.trail.services import record

SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that looks like another
GROUPS, LENGTH = 4, 5


class Refusal(StrEnum):
    """Why a person is not changed."""

    ONESELF = "zelf"
    LAST = "laatste"
    ORGANISATION = "organisatie"


class RefusedError(Exception):
    """A change that is not made; nothing is different."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


@transaction.atomic
def add(name: str, role: Role, by: Gebruiker) -> tuple[Gebruiker, str]:
    """Let somebody new in; the person and the start password, which is kept nowhere."""
    user = Gebruiker(username=name)
    password = _give_start_password(user)
    give(user, role)
    record(by, "gebruiker_toegevoegd", user=user.pk, role=role.value)
    return user, password


@transaction.atomic
def give_role(user: Gebruiker, role: Role, by: Gebruiker) -> None:
    """Give a person this role alone, from the next click on. Raises RefusedError."""
    _refuse(user, by)
    if user.subject:
        raise RefusedError(Refusal.ORGANISATION)
    give(user, role)
    _keep_a_beheerder()
    record(by, "rol_gegeven", user=user.pk, role=role.value)


@transaction.atomic
def shut_out(user: Gebruiker, by: Gebruiker) -> None:
    """End a person's access, and the sessions that are open. Raises RefusedError."""
    _refuse(user, by)
    Gebruiker.objects.filter(pk=user.pk).update(is_active=False)
    _keep_a_beheerder()
    end_sessions(user)
    record(by, "toegang_gestopt", user=user.pk)


@transaction.atomic
def let_in(user: Gebruiker, by: Gebruiker) -> None:
    """Give a person access again, with the password and the role of before."""
    Gebruiker.objects.filter(pk=user.pk).update(is_active=True)
    record(by, "toegang_gegeven", user=user.pk)


@transaction.atomic
def reset_password(user: Gebruiker, by: Gebruiker) -> str:
    """A new start password; the old one opens nothing any more, and sessions with it end. Raises RefusedError."""
    _refuse(user, by)
    if user.subject:
        raise RefusedError(Refusal.ORGANISATION)
    password = _give_start_password(user)
    reset(username=user.username)  # who tried a forgotten password too often need not wait
    record(by, "startwachtwoord_gegeven", user=user.pk)
    return password


def end_sessions(user: Gebruiker) -> None:
    """End every session of a person; they are sealed, so each is opened to see whose it is."""
    for session in Session.objects.iterator():
        if SessionStore().decode(session.session_data).get(SESSION_KEY) == str(user.pk):
            session.delete()


def _give_start_password(user: Gebruiker) -> str:
    password = "-".join("".join(secrets.choice(SIGNS) for _ in range(LENGTH)) for _ in range(GROUPS))
    user.set_password(password)
    user.has_start_password = True
    user.save(update_fields=None if user.pk is None else ["password", "has_start_password"])
    return password


def _refuse(user: Gebruiker, by: Gebruiker) -> None:
    Group.objects.select_for_update().get(name=Role.BEHEERDER.value)  # two who take each other's role come one after the other
    if user.pk == by.pk:
        raise RefusedError(Refusal.ONESELF)


def _keep_a_beheerder() -> None:
    """Undo, by raising, what leaves nobody to look after the desk."""
    if not Gebruiker.objects.filter(is_active=True, groups__name=Role.BEHEERDER.value).exists():
        raise RefusedError(Refusal.LAST)
