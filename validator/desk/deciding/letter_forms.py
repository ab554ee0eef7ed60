"""The form of a letter."""

from typing import Any

from django import forms

from validator.desk.core.wording import describe
from validator.texts import load

# the letter of the check on hundreds of findings fits
LONGEST = 500_000
ROWS = 30


class LetterForm(forms.Form):
    """The text of a letter, as somebody types it."""

    text = forms.CharField(strip=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": ROWS, "spellcheck": "true"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self, load("desk_deciding")["form"])

    def clean_text(self) -> str:
        """The text; one of blanks alone is none."""
        text: str = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError(self.fields["text"].error_messages["required"], "required")
        return text
