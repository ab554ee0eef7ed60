"""The form of a decision."""

from typing import Any

from django import forms
from django.utils import timezone

from validator.desk.core.templatetags.desk import DEPENDS
from validator.desk.core.wording import describe
from validator.desk.deciding.concepts import concept_of
from validator.desk.deciding.days import remarks_on
from validator.desk.deciding.services import Choice, differs
from validator.desk.triage.models import Status, Verzoek
from validator.texts import load

LONGEST_REASON = 4000


class DecisionForm(forms.Form):
    """What somebody decides. `remarks` is what they should know before it is kept: it then takes a second press, which `asked` tells."""

    outcome = forms.ChoiceField(widget=forms.RadioSelect)
    agenda_on = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date", DEPENDS: ""}, format="%Y-%m-%d"))
    with_letter = forms.BooleanField(required=False)
    reason = forms.CharField(required=False, max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, verzoek: Verzoek, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._verzoek = verzoek
        self.remarks: list[str] = []
        words = load("desk_deciding")
        self.concept = concept_of(verzoek)
        if self.concept is None:
            del self.fields["with_letter"]
        describe(self, words["form"])
        self.fields["outcome"].choices = list(words["outcomes"].items())  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Look at the fields together."""
        if self._chosen == Status.AGENDEREN and "agenda_on" not in self.errors:
            self._clean_day()
        if self._chosen and differs(self._verzoek, Status(self._chosen)) and not self.cleaned_data.get("reason"):
            self.remarks.append(load("desk_deciding")["ask_why"])

    @property
    def asked(self) -> str:
        """What stands in the page that shows the remarks, so that pressing once more means to know them."""
        return f"{self._chosen} {self.cleaned_data.get('agenda_on') or ''}" if self.is_bound else ""

    def choice(self, letter: int) -> Choice:
        """The decision, of a form that is valid; `letter` is the version of the letter that was on the page."""
        cleaned = self.cleaned_data
        return Choice(Status(self._chosen), cleaned["agenda_on"], cleaned["reason"], letter if cleaned.get("with_letter") else None)

    @property
    def _chosen(self) -> str:
        return str(self.cleaned_data.get("outcome", ""))

    def _clean_day(self) -> None:
        day, field = self.cleaned_data.get("agenda_on"), self.fields["agenda_on"]
        if day is None:
            self.add_error("agenda_on", field.error_messages["missing"])
        elif day < timezone.localdate():
            self.add_error("agenda_on", field.error_messages["past"])
        else:
            self.remarks += remarks_on(day, self._verzoek.agenda_before)
