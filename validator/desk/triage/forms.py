"""The forms of the inbox."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone

from validator.desk.core.files import FilesField
from validator.desk.core.wording import describe
from validator.desk.triage.uploading import Wish
from validator.texts import load

ONE, EACH = "een", "elk"


class UploadForm(forms.Form):
    """Requests that came in otherwise than by mail."""

    upload = FilesField()
    grouping = forms.ChoiceField(widget=forms.RadioSelect, initial=ONE)
    received = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), initial=timezone.localdate)
    token = forms.CharField(widget=forms.HiddenInput, initial=uuid4, required=False, max_length=36)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = load("desk_triage")["form"]
        describe(self, words)
        self.fields["grouping"].choices = [(name, words["groupings"][name]) for name in (ONE, EACH)]  # type: ignore[attr-defined]

    def clean_received(self) -> date:
        """The day, which has been."""
        day: date = self.cleaned_data["received"]
        if day > timezone.localdate():
            raise forms.ValidationError(self.fields["received"].error_messages["future"], "future")
        return day

    def wish(self) -> Wish:
        """What is to become of the files, once the form is valid."""
        chosen = self.cleaned_data
        return Wish(chosen["received"], chosen["grouping"] == EACH, chosen["token"])
