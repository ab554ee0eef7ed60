"""The choice of events. It stands in the address, so it takes codes alone and never a name."""

from typing import Any

from django import forms

from validator.desk.accounts.models import Gebruiker
from validator.desk.core.wording import describe
from validator.desk.trail.reading import actions
from validator.texts import load

REFERENCE = "[A-Za-z]-[A-Za-z0-9]+"


class FilterForm(forms.Form):
    """About which request, what was done, and by whom."""

    verzoek = forms.RegexField(f"^{REFERENCE}$", required=False, max_length=20)
    actie = forms.ChoiceField(required=False)
    persoon = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = load("desk_trail")["filter"]
        everything = ("", words["all"])
        people = sorted(((str(person.pk), str(person)) for person in Gebruiker.objects.all()), key=lambda pair: pair[1].casefold())
        choices = {"actie": [everything, *actions()], "persoon": [everything, *people]}
        self.fields["verzoek"].widget.attrs |= {"pattern": REFERENCE, "placeholder": "V-7F3K2Q", "autocomplete": "off"}
        describe(self, words)
        for name, values in choices.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, str]:
        """What to look for; nothing for a field that was filled in wrongly."""
        self.is_valid()
        found = self.cleaned_data
        return {"reference": found.get("verzoek", ""), "action": found.get("actie", ""), "person": found.get("persoon", "")}
