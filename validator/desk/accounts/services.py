"""Making the people of the desk."""

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import Role, give
from validator.desk.trail.services import record


@transaction.atomic
def set_user(name: str, role: Role, password: str) -> bool:
    """Give a person this role alone and this password; whether the person is new.

    Raises ValueError with the Dutch reasons, one a line, for a password that is too weak.
    """
    user = Gebruiker.objects.filter(username=name).first() or Gebruiker(username=name)
    is_new = user.pk is None
    with translation.override(settings.LANGUAGE_CODE):  # outside a page nobody has chosen a language yet
        try:
            validate_password(password, user)
        except ValidationError as error:
            raise ValueError("\n".join(error.messages)) from None
    user.set_password(password)
    user.is_active = True
    user.save()
    give(user, role)
    record(None, "gebruiker", made=is_new, user=user.pk, role=role.value)
    return is_new
