"""The name under which Django knows this part of the desk."""

from django.apps import AppConfig


class StatisticsConfig(AppConfig):
    """How often each rule was right, without personal data."""

    name = "validator.desk.statistics"
    label = "desk_statistics"
    default_auto_field = "django.db.models.BigAutoField"
