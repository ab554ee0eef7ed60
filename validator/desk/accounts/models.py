"""Who uses the desk."""

from django.contrib.auth.models import AbstractUser


class Gebruiker(AbstractUser):
    """A person at the desk. Roles are Django's groups."""
