"""The name under which Django knows this part of the desk."""

from importlib import import_module

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """How long what is kept, and what a family may ask for."""

    name = "validator.desk.privacy"
    label = "desk_privacy"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have the cleaning hear when its time may have come."""
        import_module("validator.desk.privacy.tending")
