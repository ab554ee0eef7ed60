"""The form on which a visitor chooses files."""

from typing import Any

from django import forms
from django.conf import settings

from validator.model.report import Moment
from validator.texts import load


class SeveralFiles(forms.ClearableFileInput):
    """A field that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """The files that were chosen. Refuses an empty one by its name."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The files, in the order in which they were chosen."""
        return [super(FilesField, self).clean(file, initial) for file in data or [None]]


class DraftForm(forms.Form):
    """What to check, and as what."""

    upload = FilesField()
    moment = forms.ChoiceField(widget=forms.RadioSelect, initial=Moment.CONCEPT.value)
    peildatum = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = load("desk_precheck")["form"]
        for name, field in self.fields.items():
            field.label, field.help_text = words[name]["label"], words[name].get("help", "")
            field.error_messages |= words[name].get("errors", {})
        self.fields["moment"].choices = list(words["moments"].items())  # type: ignore[attr-defined]

    def clean_upload(self) -> Any:
        """Refuse more than may be sent at once."""
        files, words = self.cleaned_data["upload"], load("desk_precheck")["form"]["upload"]["errors"]
        if sum(file.size for file in files) > settings.REQUEST_BYTES:
            raise forms.ValidationError(words["too_large"])
        return files
