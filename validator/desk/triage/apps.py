"""The name under which Django knows this part of the desk."""

from importlib import import_module

from django.apps import AppConfig


class TriageConfig(AppConfig):
    """The requests that came in, what the check found, and what a person decides."""

    name = "validator.desk.triage"
    label = "desk_triage"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have the task hear of checks that were given up, and the watched folder of processes that begin to check."""
        import_module("validator.desk.triage.tasks")
        import_module("validator.desk.triage.watching")
