"""What is kept of one case, as a page that a family can read: what came in, what people thought and decided, and who looked."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone

from validator.desk.trail.models import Event
from validator.desk.triage.models import OordeelKind, Status, Verzoek
from validator.model.report import Outcome, Report
from validator.reports.words import outcome_wording, texts
from validator.texts import load

Tables = Iterable[tuple[str, Mapping[str, Any]]]


def overview(verzoek: Verzoek, report: Report | None, tables: Tables) -> str:
    """The page, without a link or a script to anything outside it. Of people at the desk it tells their role alone."""
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for table, values in tables:
        rows.setdefault(table, []).append(values)
    shown = {
        "verzoek": verzoek,
        "label": rows["verzoek"][0].get("label"),
        "doctype": texts()["doctypes"].get(verzoek.doctype, ""),
        "advice": outcome_wording(Outcome(verzoek.advice)).word if verzoek.advice else "",
        "files": rows.get("bestand", []),
        "judgements": list(_judgements(rows.get("oordeel", []), report)),
        "decisions": [{**row, "word": Status(row["outcome"]).label} for row in rows.get("besluit", [])],
        "drafts": rows.get("concept", []),
        "events": list(_events(verzoek)),
        "made_at": timezone.localtime(),
    }
    return render_to_string("privacy/overview.html", shown)


def _judgements(rows: Iterable[Mapping[str, Any]], report: Report | None) -> Iterator[Mapping[str, Any]]:
    checks = {check.id: check.title for result in report.submissions for check in result.checks} if report else {}
    for row in rows:
        yield {**row, "word": OordeelKind(row["kind"]).label, "title": checks.get(row["check_code"], "")}


def _events(verzoek: Verzoek) -> Iterator[tuple[datetime, str, str]]:
    actions, desk = load("desk_trail")["actions"], load("desk_privacy")["export"]["desk"]
    for event in Event.objects.filter(case_reference=verzoek.reference).order_by("number"):
        yield event.at, event.role.replace("+", ", ") or desk, actions.get(event.action, event.action)
