"""`vto rules diff`: what another rule pack would say of the same submissions."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from validator.cli.dutch import DutchCommand, Wrong, cli_texts
from validator.cli.explain import rule_texts
from validator.cli.guard import OK, TO_RETURN
from validator.cli.output import complain, progress, put
from validator.cli.parameters import Choice
from validator.cli.shared import limits_of_environment, rulebook_of
from validator.model.rulebook import Status
from validator.reports.clean import clean_line
from validator.reports.words import status_wording

if TYPE_CHECKING:
    from validator.comparing.diff import Change, Flip, PackDiff

WORDS = cli_texts()["rules"]["diff"]
METAVARS = cli_texts()["metavar"]
SCREEN = "text"
FOLDER = click.Path(path_type=Path)


@click.command(cls=DutchCommand, name="diff", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("corpus", metavar=METAVARS["folder"], type=FOLDER)
@click.option("--old", type=FOLDER, required=True, metavar=METAVARS["folder"], help=WORDS["old"])
@click.option("--new", type=FOLDER, metavar=METAVARS["folder"], help=WORDS["new"])
@click.option("--most", type=click.IntRange(0), default=0, metavar=METAVARS["number"], help=WORDS["most"])
@click.option("--format", "format_name", type=Choice((SCREEN, "json")), default=SCREEN, metavar=METAVARS["format"], help=WORDS["format"])
def diff_command(corpus: Path, old: Path, new: Path | None, most: int, format_name: str) -> int:
    """Print what differs; the exit code says whether it is more than was allowed."""
    found = _compared(corpus, old, new)
    shown = json.dumps(as_json(found), ensure_ascii=False, indent=2) if format_name == "json" else "\n".join(as_text(found))
    put((shown + "\n").encode())
    return TO_RETURN if len(found.changes) > most else OK


def _compared(corpus: Path, old: Path, new: Path | None) -> "PackDiff":
    from validator.comparing.cases import CaseError, cases_in, without_labels  # --help needs no pipeline
    from validator.comparing.diff import diff

    if not corpus.is_dir():
        raise Wrong("not_folder", folder=corpus)
    limits = limits_of_environment()
    try:
        cases = tuple(cases_in(corpus, limits))
    except CaseError as error:
        raise Wrong("case", file=error.file) from error
    if bare := without_labels(corpus):
        complain(rule_texts()["diff"]["bare"].format(folders=", ".join(map(clean_line, bare))))
    with progress(len(cases), shown=True) as tell:
        return diff(rulebook_of(old), rulebook_of(new), cases, limits, tell)


def as_json(found: "PackDiff") -> dict[str, Any]:
    """The differences as plain values."""
    return {
        "submissions": found.submissions,
        "rules": {rule: {turn.value: number for turn, number in sorted(turns.items())} for rule, turns in found.by_rule.items()},
        "findings": [
            {
                "submission": change.submission,
                "check": change.check,
                "rule": change.rule,
                "section": change.section or None,
                "paragraph": change.paragraph,
                "change": change.turn.value,
                "old": change.before,
                "new": change.after,
            }
            for change in found.changes
        ],
        "checks": [{"submission": flip.submission, "check": flip.check, "old": flip.before, "new": flip.after} for flip in found.flips],
    }


def as_text(found: "PackDiff") -> Iterator[str]:
    """The differences for a reader: per rule, per finding, per check."""
    words = rule_texts()["diff"]
    turns = words["turns"]
    for rule, counted in found.by_rule.items():
        yield words["rule"].format(rule=rule, counts=", ".join(f"{number} {turns[turn]}" for turn, number in sorted(counted.items())))
        yield from (_finding(change, words) for change in found.changes if change.rule == rule)
    if found.flips:
        yield words["checks"]
        yield from (_flip(flip, words) for flip in found.flips)
    yield words["closing"].format(submissions=found.submissions, findings=len(found.changes), checks=len(found.flips))


def _finding(change: "Change", words: Any) -> str:
    place = words["place"].format(section=change.section or words["no_section"], paragraph=change.paragraph) if change.paragraph else ""
    return str(words["finding"].format(submission=clean_line(change.submission), place=place, **_sides(change, words))).rstrip()


def _flip(flip: "Flip", words: Any) -> str:
    return str(words["flip"].format(submission=clean_line(flip.submission), check=flip.check, **_sides(flip, words)))


def _sides(changed: "Change | Flip", words: Any) -> dict[str, str]:
    return {side: _word(status, words) for side, status in (("old", changed.before), ("new", changed.after))}


def _word(status: Status | None, words: Any) -> str:
    return status_wording(status).word if status else str(words["nothing"])
