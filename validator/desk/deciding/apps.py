"""The name under which Django knows this part of the desk."""

from django.apps import AppConfig


class DecidingConfig(AppConfig):
    """What a person decides on a request, and the letter that goes with it."""

    name = "validator.desk.deciding"
    label = "desk_deciding"
    default_auto_field = "django.db.models.BigAutoField"
