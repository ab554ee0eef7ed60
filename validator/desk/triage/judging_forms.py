"""What a person says of a finding, as a form."""

from typing import Any

from django import forms

from validator.desk.triage.models import OordeelKind
from validator.texts import load

LONGEST_REASON = 2000


class FindingForm(forms.Form):
    """A finding, and the version of the request on whose page it was seen. Both come from the page itself."""

    finding = forms.CharField(max_length=100)
    version = forms.IntegerField(min_value=0, max_value=2**31 - 1)


class JudgementForm(FindingForm):
    """What somebody says of it. To dismiss a finding takes a reason, and a note is one."""

    kind = forms.ChoiceField(choices=OordeelKind.choices)
    reason = forms.CharField(required=False, max_length=LONGEST_REASON)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].error_messages |= load("desk_judging")["reason"]["errors"]

    def clean(self) -> dict[str, Any]:
        """Ask for what is missing."""
        wanted = {OordeelKind.VERWORPEN: "missing", OordeelKind.NOTITIE: "empty_note"}.get(self.cleaned_data.get("kind", ""))
        if wanted and "reason" not in self.errors and not self.cleaned_data.get("reason"):
            self.add_error("reason", load("desk_judging")["reason"]["errors"][wanted])
        return self.cleaned_data
