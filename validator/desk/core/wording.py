"""The Dutch of a form, from the files with texts."""

from collections.abc import Mapping
from typing import Any

from django import forms


def describe(form: forms.Form, words: Mapping[str, Any]) -> None:
    """Give each field its `label`, and its `help` and `errors` where it has them. Raises KeyError for one without, unless it is hidden."""
    for name, field in form.fields.items():
        if name in words or not field.widget.is_hidden:
            field.label, field.help_text = words[name]["label"], words[name].get("help", "")
            field.error_messages |= words[name].get("errors", {})
