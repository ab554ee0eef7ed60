"""The name under which Django knows this part of the desk."""

from django.apps import AppConfig


class SealingConfig(AppConfig):
    """Encryption at rest: a key for each case, wrapped by a master key from the environment."""

    name = "validator.desk.sealing"
    label = "desk_sealing"
    default_auto_field = "django.db.models.BigAutoField"
