"""The form on which a visitor chooses files."""

from typing import Any

from django import forms

from validator.desk.core.files import FilesField
from validator.model.report import Moment
from validator.texts import load


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
