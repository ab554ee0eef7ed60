"""The name under which Django knows this part of the desk."""

from django.apps import AppConfig


class QueueConfig(AppConfig):
    """The checks that wait, in a fair order, and the process that does them."""

    name = "validator.desk.queue"
    label = "desk_queue"
    default_auto_field = "django.db.models.BigAutoField"
