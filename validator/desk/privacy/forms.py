"""The forms of the privacy pages."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone

from validator.desk.core.wording import describe
from validator.desk.privacy.models import AvgKind, AvgOutcome
from validator.desk.privacy.searching import LONGEST
from validator.texts import load

LONGEST_TEXT = 2000
LONGEST_HOLD = timedelta(days=731)


class WordedForm(forms.Form):
    """A form whose labels, explanations and errors stand under its `words` in `desk_privacy.yaml`."""

    words = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self, load("desk_privacy")["forms"][self.words])

    def wrong(self, name: str, code: str) -> forms.ValidationError:
        """An error of a field by its code."""
        return forms.ValidationError(load("desk_privacy")["forms"][self.words][name]["errors"][code], code)


def day_field(**kwargs: Any) -> forms.DateField:
    """A day, as browsers let somebody choose one."""
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


def text_field(**kwargs: Any) -> forms.CharField:
    """A few sentences."""
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=LONGEST_TEXT, **kwargs)


class SearchForm(WordedForm):
    """Whom to look for."""

    words = "search"
    who = forms.CharField(max_length=LONGEST, widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}))


class AskForm(WordedForm):
    """What a family asks about which cases. `who` is what was looked for, so that the same cases can be offered again."""

    words = "ask"
    who = forms.CharField(max_length=LONGEST, widget=forms.HiddenInput)
    cases = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False)
    is_none = forms.BooleanField(required=False)
    kind = forms.ChoiceField(widget=forms.RadioSelect, choices=AvgKind.choices)
    received = day_field(initial=timezone.localdate)
    note = text_field(required=False)

    def __init__(self, cases: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, auto_id="vraag_%s")  # `who` stands twice on the page
        choices = list(cases)
        field = self.fields["cases"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = choices
        if not choices:
            del self.fields["cases"], self.fields["is_none"]

    def clean(self) -> dict[str, Any]:
        """The cases, or that none of what was found is about this family: never neither by mistake."""
        given = self.cleaned_data
        if "cases" in self.fields and bool(given.get("cases")) == given.get("is_none"):
            self.add_error("cases", self.wrong("cases", "both" if given.get("cases") else "neither"))
        return given

    def clean_received(self) -> Any:
        """A day that has come."""
        if self.cleaned_data["received"] > timezone.localdate():
            raise self.wrong("received", "future")
        return self.cleaned_data["received"]


class HoldForm(WordedForm):
    """Until when a case is kept, and why."""

    words = "hold"
    until = day_field()
    reason = text_field()
    version = forms.IntegerField(widget=forms.HiddenInput)

    def clean_until(self) -> Any:
        """A day to come, and not for ever."""
        today = timezone.localdate()
        if not today < self.cleaned_data["until"] <= today + LONGEST_HOLD:
            raise self.wrong("until", "range")
        return self.cleaned_data["until"]


class EraseForm(WordedForm):
    """The reference of the case, typed by who erases it."""

    words = "erase"
    typed = forms.CharField(max_length=20, widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}))

    def __init__(self, reference: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._reference = reference

    def clean_typed(self) -> str:
        """The same reference."""
        if self.cleaned_data["typed"].strip().upper() != self._reference:
            raise self.wrong("typed", "other")
        return self._reference


class CloseForm(WordedForm):
    """What a family was answered. That all went cannot be said while some of it is there: then `has_present`."""

    words = "close"
    outcome = forms.ChoiceField(widget=forms.RadioSelect, choices=AvgOutcome.choices)

    def __init__(self, *args: Any, has_present: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._has_present = has_present

    def clean_outcome(self) -> str:
        """An answer that is true."""
        if self._has_present and self.cleaned_data["outcome"] == AvgOutcome.GEWIST:
            raise self.wrong("outcome", "present")
        return str(self.cleaned_data["outcome"])
