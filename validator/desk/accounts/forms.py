"""The forms for passwords and for the people of the desk."""

import re
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.core.exceptions import ValidationError

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import Role
from validator.desk.core.wording import describe
from validator.texts import load

NAME = re.compile(r"[\w.@+-]+")  # as Django allows


def role_choices() -> list[tuple[str, str]]:
    """The roles, and what each may do."""
    return [(role.value, load("desk_accounts")["roles"][role.value]) for role in Role]


class LogInForm(AuthenticationForm):
    """The name and the password; why they do not do is told in plain words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages = {**self.error_messages, "invalid_login": load("desk_accounts")["log_in"]["errors"]["wrong"]}
        describe(self, load("desk_accounts")["log_in"]["fields"])


class OwnPasswordForm(PasswordChangeForm):
    """One's own password, by who knows the old one."""

    def __init__(self, user: Gebruiker, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        self.error_messages = {**self.error_messages, **load("desk_accounts")["password"]["errors"]}
        describe(self, load("desk_accounts")["password"]["fields"])

    def clean_new_password1(self) -> str:
        """Another password than before: of a start password somebody else knows too."""
        new: str = self.cleaned_data["new_password1"]
        if self.user.check_password(new):
            raise ValidationError(self.error_messages["same"])
        return new

    def save(self, commit: bool = True) -> Gebruiker:
        """Set the password; from now on only its owner knows it."""
        self.user.has_start_password = False
        user: Gebruiker = super().save(commit)
        return user


class UserForm(forms.Form):
    """Somebody new: the name to log in with, and what this person may do."""

    name = forms.CharField(
        max_length=150, widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"})
    )
    role = forms.ChoiceField(widget=forms.RadioSelect, choices=role_choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self, load("desk_accounts")["user"]["fields"])

    def clean_name(self) -> str:
        """A name that nobody has yet, however it is written."""
        name = str(Gebruiker.normalize_username(self.cleaned_data["name"]))
        errors = self.fields["name"].error_messages
        if not NAME.fullmatch(name):
            raise ValidationError(errors["signs"])
        if Gebruiker.objects.filter(username__iexact=name).exists():
            raise ValidationError(errors["known"])
        return name


class RoleForm(forms.Form):
    """What a person may do from now on."""

    role = forms.ChoiceField(widget=forms.RadioSelect, choices=role_choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self, load("desk_accounts")["user"]["fields"])
        self.fields["role"].label = load("desk_accounts")["user"]["other_role"]
