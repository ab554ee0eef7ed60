"""`vto rules`: look into a rule pack, and try it out."""

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from validator.cli.dutch import DutchGroup, Wrong, cli_texts
from validator.cli.explain import explain_check, rule_texts
from validator.cli.guard import OK, TO_RETURN
from validator.cli.output import page
from validator.cli.rules_diff import diff_command
from validator.cli.shared import no_color_option, rulebook_of, rules_option
from validator.model.rulebook import Check, Rulebook, Status
from validator.reports.words import STATUS_ORDER, date_text, status_wording

if TYPE_CHECKING:
    from validator.reports.text import Page

WORDS = cli_texts()["rules"]


@click.group(cls=DutchGroup, name="rules", help=WORDS["help"], short_help=WORDS["short"])
def rules_group() -> None:
    """Hold the commands on rules together."""


rules_group.add_command(diff_command)


@rules_group.command(name="list", help=WORDS["list"]["help"], short_help=WORDS["list"]["short"])
@rules_option
@no_color_option
def list_command(directory: Path | None, *, color: bool) -> int:
    """Print every check with the statuses that it can have and its source."""
    rulebook = rulebook_of(directory)
    return _on_page(color, lambda sheet: _list(rulebook, sheet))


@rules_group.command(name="explain", help=WORDS["explain"]["help"], short_help=WORDS["explain"]["short"])
@click.argument("wanted", metavar=cli_texts()["metavar"]["id"])
@rules_option
@no_color_option
def explain_command(wanted: str, directory: Path | None, *, color: bool) -> int:
    """Print a check, or the one rule, in readable Dutch."""
    rulebook = rulebook_of(directory)
    check, only = _find(rulebook, wanted)
    return _on_page(color, lambda sheet: explain_check(check, sheet, only))


@rules_group.command(name="test", help=WORDS["test"]["help"], short_help=WORDS["test"]["short"])
@rules_option
@no_color_option
def test_command(directory: Path | None, *, color: bool) -> int:
    """Run every example, and name those that come out otherwise than they should."""
    from validator.examples import run_examples  # --help needs no pipeline

    results = run_examples(rulebook_of(directory))
    failed = [result for result in results if not result.is_right]
    words, expectations = rule_texts()["test"], rule_texts()["expectations"]
    lines = [words["failed"].format(rule=item.rule, line=item.example.line, expect=expectations[item.example.expect]) for item in failed]
    rules = len({result.rule for result in results})
    closing = words["some_failed" if failed else "passed"].format(number=len(results), rules=rules, failed=len(failed))
    _on_page(color, lambda sheet: _lines([*lines, closing], sheet))
    return TO_RETURN if failed else OK


@rules_group.command(name="lint", help=WORDS["lint"]["help"], short_help=WORDS["lint"]["short"])
@rules_option
@no_color_option
def lint_command(directory: Path | None, *, color: bool) -> int:
    """Print the weak spots of the pack."""
    from validator.rulebook.lint import lint

    found = lint(rulebook_of(directory))
    words = rule_texts()["lint"]
    closing = words["found"].format(number=len(found)) if found else words["clean"]
    _on_page(color, lambda sheet: _lines([*found, closing], sheet))
    return TO_RETURN if found else OK


def _on_page(color: bool, write: "Callable[[Page], None]") -> int:
    from validator.reports.text import Page  # brings rich

    with page(color=color) as console:
        write(Page(console))
    return OK


def _lines(lines: list[str], sheet: "Page") -> None:
    for line in lines:
        sheet.line(line, hang=2)


def _list(rulebook: Rulebook, sheet: "Page") -> None:
    words = rule_texts()
    sheet.line(words["pack"].format(name=rulebook.name, version=rulebook.version, since=date_text(rulebook.valid_from)), style="bold")
    width = max((len(check.id) for check in rulebook.checks), default=0) + 2
    place = ""
    for check in rulebook.checks:
        if check.source.place != place:
            place = check.source.place
            sheet.gap()
            sheet.line(f"{place} ({check.source.document})", style="underline")
        sheet.line(check.id.ljust(width), f"{check.title} – {possible(check)}", hang=width)


def possible(check: Check) -> str:
    """The statuses that a check can have, the worst first."""
    statuses = {check.otherwise, *(rule.status for rule in check.rules)}
    return ", ".join(status_wording(status).word for status in STATUS_ORDER if status in statuses or status is Status.NA)


def _find(rulebook: Rulebook, wanted: str) -> tuple[Check, str]:
    for check in rulebook.checks:
        if check.id.casefold() == wanted.casefold():
            return check, ""
        for rule in check.rules:
            if rule.id.casefold() == wanted.casefold():
                return check, rule.id
    known = [name for check in rulebook.checks for name in (check.id, *(rule.id for rule in check.rules))]
    raise Wrong("unknown_rule", id=wanted, meant=difflib.get_close_matches(wanted, known))
