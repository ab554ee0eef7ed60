"""Made-up content for the style guide."""

from typing import Any

from django import forms
from django.core.paginator import Paginator

from validator.model.report import Outcome
from validator.model.rulebook import Status
from validator.reports.passages import Numbered, Paragraph, Passage, Run, Stretch, TextView
from validator.reports.view import CheckView, Point, Requirement
from validator.reports.words import outcome_wording, status_wording
from validator.texts import load

CHOICES = (("agenderen", "Agenderen"), ("terugsturen", "Terugsturen"), ("rvdk", "Rechtstreeks naar de Raad"))


class SampleForm(forms.Form):
    """Each kind of field."""

    name = forms.CharField(label="Uw naam", help_text="Zoals collega's u kennen.")
    day = forms.DateField(label="Datum van de tafel", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    note = forms.CharField(label="Toelichting", widget=forms.Textarea)
    kind = forms.ChoiceField(label="Soort verzoek", choices=CHOICES)
    decision = forms.ChoiceField(label="Wat besluit u?", choices=CHOICES, widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="Ik heb het document zelf gelezen")


class FilesForm(forms.Form):
    """The field for files."""

    upload = forms.FileField(label="Bestanden van het verzoek", help_text="Word, pdf, mail of zip. Samen hoogstens 200 MB.")


class DecisionForm(forms.Form):
    """The decision of a person."""

    outcome = forms.ChoiceField(label="Wat besluit u?", choices=CHOICES, widget=forms.RadioSelect)


def samples() -> dict[str, Any]:
    """What the page shows."""
    words = load("desk_style")["samples"]
    return {
        "form": SampleForm(auto_id="leeg_%s"),
        "wrong_form": SampleForm({}, auto_id="fout_%s"),
        "files_form": FilesForm(auto_id="bestand_%s"),
        "wrong_files_form": FilesForm({}, auto_id="bestand_fout_%s"),
        "decision_form": DecisionForm(auto_id="besluit_%s"),
        "statuses": [status_wording(status) for status in Status],
        "outcomes": [outcome_wording(outcome) for outcome in Outcome],
        "counts": [(status_wording(status), number) for number, status in enumerate(Status)],
        "facts": [("Soort document", "Verzoek tot Onderzoek (VTO)"), ("Bestand", words["long"])],
        "rows": [("V-7F3K2Q", "Terugsturen", "fail", 3), ("V-2M9XPD", "Beoordelen", "review", 11), ("V-Q4T8ZA", "Agenderen", "pass", 24)],
        "page": Paginator(range(400), 10).page(7),
        "requirements": _requirements(words),
        "documents": [_document(words)],
        "trail": [("Verzoeken", "#")],
        "errors": load("desk")["errors"],
        "long": words["long"],
    }


def _requirements(words: dict[str, Any]) -> list[Requirement]:
    fail, review = status_wording(Status.FAIL), status_wording(Status.REVIEW)
    points = (_point(fail, words["fail"], 1), _point(review, words["review"], 2), _point(fail, words["loose"], 0))
    head = words["check"]
    check = CheckView(head["id"], head["title"], fail, head["document"], head["place"], points, ())
    second = CheckView("5.1", words["review"]["message"], review, head["document"], "eis 5", points[1:2], ())
    return [Requirement(head["document"], head["place"], (check,)), Requirement(head["document"], "eis 5", (_numberless(second),))]


def _numberless(check: CheckView) -> CheckView:
    point = check.points[0]
    return CheckView(
        check.id, check.title, check.status, check.document, check.place, (Point(point.status, point.message, point.remedy, "", ""),), ()
    )


def _point(status: Any, words: dict[str, str], number: int) -> Point:
    return Point(status, words["message"], words["remedy"], words.get("quote", ""), words.get("place", ""), number=number)


def _document(words: dict[str, Any]) -> TextView:
    before, wrong, between, doubtful, after = words["text"]
    fail, review = status_wording(Status.FAIL), status_wording(Status.REVIEW)
    marked = (
        Run(before, ""),
        Passage(0, len(wrong), (Numbered(1, fail),), (Run(wrong, "bold"),)),
        Run(between, ""),
        Passage(0, len(doubtful), (Numbered(2, review),), (Run(doubtful, ""),)),
        Run(after, "italic"),
    )
    heading = Paragraph("heading", "", (Run(words["heading"], ""),), 1, is_margin=False, cell=None)
    shown = [
        Stretch(((heading,),), 1, is_row=False),
        Stretch(((Paragraph("paragraph", "", marked, 1, is_margin=False, cell=None),),), None, is_row=False),
    ]
    filler = Paragraph("paragraph", "", (Run(" ".join([before] * 6), ""),), 2, is_margin=False, cell=None)
    shown += [Stretch(((filler,),), page, is_row=False) for page in (2, None, None, 3, None, None)]
    shown.append(Stretch(((filler,), (), (heading,)), None, is_row=True))
    return TextView(words["document"], tuple(shown))
