"""The Dutch words for what a report holds."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from validator.model.document import Problem
from validator.model.facts import Location
from validator.model.report import Change, Finding, Outcome, Report, SubmissionResult
from validator.model.rulebook import Status
from validator.model.waivers import Waiver
from validator.reports.clean import clean_line
from validator.reports.tally import Tally
from validator.texts import load

STATUS_ORDER = (Status.FAIL, Status.REVIEW, Status.PASS, Status.NA)


@dataclass(frozen=True, slots=True)
class Wording:
    """How a status or an advice is shown: never by colour alone. `style` names the colour."""

    word: str
    style: str
    sign: str = ""
    text: str = ""


def texts() -> Mapping[str, Any]:
    """The words of `texts/report.yaml`."""
    return load("report")


def status_wording(status: Status) -> Wording:
    """A status with its sign."""
    entry = texts()["statuses"][status.value]
    return Wording(entry["word"], entry["style"], entry["sign"])


def outcome_wording(outcome: Outcome) -> Wording:
    """An advice with what it means."""
    entry = texts()["outcomes"][outcome.value]
    sign = next(status["sign"] for status in texts()["statuses"].values() if status["style"] == entry["style"])
    return Wording(entry["title"], entry["style"], sign, entry["text"])


def date_text(day: date) -> str:
    """A day as people write it: 10 juni 2025."""
    return f"{day.day} {texts()['months'][day.month - 1]} {day.year}"


def problem_text(problem: Problem) -> str:
    """What went wrong with a file, and what to do."""
    page = f" ({texts()['place']['page'].format(problem.page)})" if problem.page is not None else ""
    sentence: str = load("problems")[problem.code.value]
    return sentence.format(file=clean_line(problem.file), page=page)


def place_text(location: Location | None, titles: Mapping[str, str], *, with_file: bool) -> str:
    """Where something stands: onderdeel Reactie ouders, bladzijde 3, alinea 41. Empty for what has no place."""
    if location is None:
        return ""
    parts = {
        "file": location.file if with_file else "",
        "section": titles.get(location.section, location.section.replace("_", " ")),
        "page": location.page,
        "paragraph": location.paragraph,
    }
    named = [texts()["place"][name].format(clean_line(str(value))) for name, value in parts.items() if value not in {"", None}]
    if location.section == "" and location.page is None and location.paragraph is None:
        named.append(texts()["place"]["whole"])
    return ", ".join(named)


def change_word(change: Change | None) -> str:
    """What became of a point since an earlier report; empty where there is none."""
    return str(texts()["changes"][change.value]) if change else ""


def waiver_text(waiver: Waiver | None) -> str:
    """That a point was waived, until when, why and by whom; empty where it was not."""
    if waiver is None:
        return ""
    words, until = texts()["waivers"], date_text(waiver.until)
    if not waiver.reason:
        return str(words["waived_silent"].format(until=until))
    reason = clean_line(waiver.reason).rstrip(".") + "."
    return str(words["waived"].format(until=until, reason=reason, who=clean_line(waiver.who).rstrip(".") + "."))


def compared_text(submission: SubmissionResult) -> str:
    """How many points are solved, open and new since the earlier report; empty where there was none."""
    if submission.compared_with is None:
        return ""
    findings = [finding for check in submission.checks for finding in (*check.findings, *check.solved)]
    counted = {change.value: sum(finding.change is change for finding in findings) for change in Change}
    return str(texts()["compared"].format(**counted, day=date_text(submission.compared_with)))


def waived_findings(submission: SubmissionResult) -> tuple[Finding, ...]:
    """The findings that somebody waived."""
    return tuple(finding for check in submission.checks for finding in check.findings if finding.waiver)


def waiver_lines(report: Report) -> tuple[str, ...]:
    """What came of each waiver that was handed in."""
    words = texts()["waivers"]
    return tuple(
        words["line"].format(
            check=clean_line(use.waiver.check),
            place=clean_line(use.waiver.place),
            state=words["states"][use.state.value].format(number=use.count),
            until=date_text(use.waiver.until),
        )
        for use in report.waivers
    )


def counts_text(counted: Counter[Status]) -> str:
    """How often each status occurs: 2 voldoet niet, 1 beoordelen, 30 voldoet, 9 n.v.t."""
    return ", ".join(f"{counted[status]} {status_wording(status).word}" for status in STATUS_ORDER)


def closing_text(tally: Tally) -> str:
    """The last line of a report on a screen."""
    if not tally.submissions:
        return str(texts()["closing"]["none"])
    is_single = tally.submissions == 1
    words = {outcome: outcome_wording(outcome).word for outcome in tally.outcomes}
    named = [words[outcome] if is_single else f"{number} {words[outcome]}" for outcome, number in tally.outcomes.items()]
    sentence: str = texts()["closing"]["one" if is_single else "many"]
    counts = counts_text(tally.statuses).rstrip(".")
    return sentence.format(number=tally.submissions, counts=counts, outcomes=", ".join(named))
