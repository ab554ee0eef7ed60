"""The name under which Django knows this part of the desk."""

from importlib import import_module

from django.apps import AppConfig


class PrecheckConfig(AppConfig):
    """The page on which a verzoeker tries a draft; nothing is kept after the answer."""

    name = "validator.desk.precheck"
    label = "desk_precheck"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have the task hear of checks that were given up."""
        import_module("validator.desk.precheck.tasks")
