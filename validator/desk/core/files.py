"""Files that somebody sends: the field of a form, and their names."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from validator.model.submission import SourceFile
from validator.reports.clean import clean_line
from validator.texts import load

LONGEST_NAME = 200


class SeveralFiles(forms.ClearableFileInput):
    """A field that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """The files that were chosen, in that order.

    Refuses one that is empty, too large or of a kind that is not known, each by its name, and more than may be sent at once. What it says
    then stands in `desk.yaml`; a form may say it otherwise under the same code, with `{file}` for the name.
    """

    widget = SeveralFiles

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"error_messages": dict(load("desk")["upload_errors"]), **kwargs})

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The files."""
        files, errors = data or [], []
        if not files:
            return super().clean(None, initial)
        for file in files:
            try:
                self._refuse(super().clean(file, initial))
            except forms.ValidationError as error:
                errors.append(self._said(error.code or "invalid", file))
        if not errors and sum(file.size for file in files) > settings.REQUEST_BYTES:
            errors.append(self._said("too_large", files[0]))
        if errors:
            raise forms.ValidationError(errors)
        return files

    def _refuse(self, file: UploadedFile[Any]) -> None:
        from validator.parsers.sniff import MediaType, media_type  # no page waits for the parsers but this one

        if (file.size or 0) > settings.LIMITS.file_bytes:
            raise forms.ValidationError("", "file_too_large")
        if media_type(file.read()) == MediaType.UNKNOWN:
            raise forms.ValidationError("", "unknown_kind")
        file.seek(0)

    def _said(self, code: str, file: UploadedFile[Any]) -> forms.ValidationError:
        most = settings.LIMITS.file_bytes if code == "file_too_large" else settings.REQUEST_BYTES
        return forms.ValidationError(self.error_messages[code].format(file=clean_line(name_of(file)), most=most // 1_000_000), code)


def name_of(file: UploadedFile[Any]) -> str:
    """The name without a path, whatever the browser sent."""
    name = PurePosixPath((file.name or "").replace("\\", "/")).name[-LONGEST_NAME:]
    return name or str(load("desk")["nameless"])


def source_file(file: UploadedFile[Any]) -> SourceFile:
    """The file as it goes to the check."""
    file.seek(0)
    return SourceFile(name_of(file), file.read())


def told_apart(files: Iterable[SourceFile]) -> tuple[SourceFile, ...]:
    """The files, of which no two have one name: findings know a file by its name."""
    found: dict[str, SourceFile] = {}
    for file in files:
        name, number = file.name, 1
        while name in found:
            number += 1
            path = PurePosixPath(file.name)
            name = f"{path.stem} ({number}){path.suffix}"
        found[name] = replace(file, name=name)
    return tuple(found.values())
