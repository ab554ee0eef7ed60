"""The name under which Django knows this part of the desk."""

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """Who saw and did what: events that are only ever added, each chained to the one before."""

    name = "validator.desk.trail"
    label = "desk_trail"
    default_auto_field = "django.db.models.BigAutoField"
