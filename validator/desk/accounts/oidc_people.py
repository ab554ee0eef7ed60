"""The people whom the organisation vouches for, as users of the desk."""

from hashlib import sha256

from django.db import transaction

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.oidc_claims import Person, RefusedError
from validator.desk.accounts.rights import Role, give
from validator.desk.trail.services import record

NAME_CHARACTERS = 16


@transaction.atomic
def let_in(person: Person) -> Gebruiker:
    """The user that this person is, made at the first log-in, with the role of today. Raises RefusedError for who was shut out here."""
    user, is_new = Gebruiker.objects.get_or_create(issuer=person.issuer, subject=person.subject, defaults={"username": _username(person)})
    if not user.is_active:
        raise RefusedError("inactive", user)
    user.first_name, user.last_name = person.first_name, person.last_name
    if is_new:
        user.set_unusable_password()
    user.save()
    if is_new or user.role_names != {person.role}:
        give(user, Role(person.role))
        record(None, "gebruiker", made=is_new, user=user.pk, role=person.role)
    return user


def _username(person: Person) -> str:
    """A name that nobody at the organisation can choose, so that it is never that of somebody else here."""
    return f"org-{sha256(f'{person.issuer} {person.subject}'.encode()).hexdigest()[:NAME_CHARACTERS]}"
