"""Files that somebody sends: the field of a form, and their names."""

from pathlib import PurePosixPath
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from validator.model.submission import SourceFile
from validator.texts import load

LONGEST_NAME = 200


class SeveralFiles(forms.ClearableFileInput):
    """A field that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """The files that were chosen, in that order. Refuses an empty one, and more than may be sent at once (`too_large`)."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The files."""
        files = [super(FilesField, self).clean(file, initial) for file in data or [None]]
        if sum(file.size for file in files) > settings.REQUEST_BYTES:
            raise forms.ValidationError(self.error_messages["too_large"], "too_large")
        return files


def source_file(file: UploadedFile[Any]) -> SourceFile:
    """The file without a path in its name, whatever the browser sent."""
    name = PurePosixPath((file.name or "").replace("\\", "/")).name[-LONGEST_NAME:]
    return SourceFile(name or str(load("desk")["nameless"]), file.read())
