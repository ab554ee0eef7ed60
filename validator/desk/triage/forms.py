"""The forms of the inbox."""

from typing import Any

from django import forms
from django.utils import timezone

from validator.desk.core.files import FilesField
from validator.texts import load


class UploadForm(forms.Form):
    """A request that came in otherwise than by mail."""

    upload = FilesField()
    received = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), initial=timezone.localdate)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = load("desk_triage")["form"]
        for name, field in self.fields.items():
            field.label, field.help_text = words[name]["label"], words[name].get("help", "")
            field.error_messages |= words[name].get("errors", {})
