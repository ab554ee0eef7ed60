"""Who uses the desk."""

from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models


class Gebruiker(AbstractUser):
    """A person at the desk. Roles are Django's groups.

    A start password was thought of by somebody else: it opens only the page to change it.
    `issuer` and `subject` say who this is where the organisation logs people in, and are empty for who logs in with a password.
    """

    has_start_password = models.BooleanField(default=False)
    issuer = models.CharField(max_length=255, blank=True, default="")
    subject = models.CharField(max_length=255, blank=True, default="")

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(fields=("issuer", "subject"), condition=~models.Q(subject=""), name="one_user_for_each_subject")
        ]

    @cached_property
    def role_names(self) -> frozenset[str]:
        """The names of the groups, asked for once: Django makes the user anew for each request."""
        return frozenset(self.groups.values_list("name", flat=True))

    def __str__(self) -> str:
        return self.get_full_name() or self.get_username()
