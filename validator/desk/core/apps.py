"""The name under which Django knows this part of the desk."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What every page of the desk shares: its frame, its errors and its health."""

    name = "validator.desk.core"
    label = "desk_core"
    default_auto_field = "django.db.models.BigAutoField"
