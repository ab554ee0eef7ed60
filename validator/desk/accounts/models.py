"""Who uses the desk."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class Gebruiker(AbstractUser):
    """A person at the desk. Roles are Django's groups. A start password was thought of by somebody else: it opens only the page to change it."""

    has_start_password = models.BooleanField(default=False)
