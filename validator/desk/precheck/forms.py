"""The form on which a visitor chooses files."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from validator.desk.core.files import FilesField, name_of
from validator.desk.core.wording import describe
from validator.desk.precheck.services import Wish
from validator.model.report import Moment
from validator.reports.clean import clean_line
from validator.texts import load


class DraftForm(forms.Form):
    """What to check, and as what."""

    upload = FilesField()
    moment = forms.ChoiceField(widget=forms.RadioSelect, initial=Moment.CONCEPT.value)
    peildatum = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    keep = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = load("desk_precheck")["form"]
        describe(self, words)
        self.fields["moment"].choices = list(words["moments"].items())  # type: ignore[attr-defined]

    def clean_upload(self) -> Any:
        """The files; a verzoeker can take the lock off one, which a request at the desk has to be taken in with."""
        from validator.parsers.sniff import MediaType, media_type  # no page waits for the parsers but this one

        field, files = self.fields["upload"], self.cleaned_data["upload"]
        locked = [file for file in files if media_type(_data(file)) == MediaType.ENCRYPTED_OFFICE]
        if locked:
            raise forms.ValidationError([field.error_messages["locked"].format(file=clean_line(name_of(file))) for file in locked])
        return files

    def wish(self) -> Wish:
        """What a valid form asks for."""
        chosen = self.cleaned_data
        return Wish(Moment(chosen["moment"]), chosen["peildatum"], chosen["keep"])


def _data(file: UploadedFile[Any]) -> bytes:
    file.seek(0)
    data: bytes = file.read()
    return data
