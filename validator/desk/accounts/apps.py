"""The name under which Django knows this part of the desk."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who may use the desk, and how they log in."""

    name = "validator.desk.accounts"
    label = "desk_accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the trail who logs in and out."""
        from validator.desk.accounts.recording import connect

        connect()
