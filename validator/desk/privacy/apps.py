"""The name under which Django knows this part of the desk."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """How long what is kept, and what a family may ask for."""

    name = "validator.desk.privacy"
    label = "desk_privacy"
    default_auto_field = "django.db.models.BigAutoField"
