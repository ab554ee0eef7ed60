"""What a password must be, said in Dutch."""

from django.contrib.auth.password_validation import MinimumLengthValidator

from validator.texts import load


class LongEnough(MinimumLengthValidator):
    """Django's own, whose message of 5.2 has no Dutch translation."""

    def get_error_message(self) -> str:
        """Why a password is too short."""
        return str(load("desk")["password_short"].format(self.min_length))
