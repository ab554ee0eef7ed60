"""`vto sections`: what was read as what."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from validator.cli.dutch import DutchCommand, cli_texts
from validator.cli.explain import rule_texts
from validator.cli.guard import NOT_ASSESSED, OK
from validator.cli.output import page
from validator.cli.parameters import Source
from validator.cli.shared import STDIN, limits_of_environment, no_color_option, rulebook_of, rules_option, standard_input
from validator.model.outline import Child, Entry, Parent, Parties, Section, Stated
from validator.model.reading import Reading
from validator.model.rulebook import Rulebook
from validator.reports.clean import clean_line
from validator.reports.words import problem_text, texts

if TYPE_CHECKING:
    from validator.model.reading import Dossier
    from validator.reports.text import Page

WORDS = cli_texts()["sections"]
INDENT = 2


@click.command(cls=DutchCommand, name="sections", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("path", type=Source(), metavar=cli_texts()["metavar"]["path"])
@rules_option
@no_color_option
def sections_command(path: Path, directory: Path | None, *, color: bool) -> int:
    """Print each file of a submission as the stages understood it."""
    from validator.reports.text import Page  # brings rich

    rulebook = rulebook_of(directory)
    dossier = _read(path, rulebook)
    titles = {part.name: part.title for form in rulebook.formats for part in form.parts}
    with page(color=color) as console:
        for reading in (dossier.main, *dossier.others):
            _show(reading, titles, Page(console))
    return OK if dossier.main.document.is_readable else NOT_ASSESSED


def _read(path: Path, rulebook: Rulebook) -> "Dossier":
    from validator import Validator  # --help needs no pipeline
    from validator.intake import existing, from_bytes, gather

    limits = limits_of_environment()
    if path == STDIN:
        submission = from_bytes(cli_texts()["check"]["stdin_name"], standard_input(limits))
    else:
        submission = gather(existing([path])[0], limits)
    return Validator(rulebook, limits).read(submission)


def _show(reading: Reading, titles: dict[str, str], sheet: "Page") -> None:
    words = rule_texts()["sections"]
    document = reading.document
    kind = texts()["doctypes"].get(reading.kind, reading.kind.replace("-", " "))
    sheet.line(words["file"].format(name=clean_line(document.name), kind=kind), style="bold")
    for problem in document.problems:
        sheet.line("! ", problem_text(problem), hang=2)
    unplaced = [clean_line(document.quote(span)) for span in reading.outline.unplaced]
    _list(words["parts"], [_part(section, reading, titles) for section in reading.outline.sections], sheet)
    _list(words["entries"], [_entry(entry, titles) for entry in reading.outline.entries], sheet)
    _list(words["persons"], list(_persons(reading.parties)), sheet)
    _list(words["unplaced"], [text for text in unplaced if text], sheet)
    sheet.gap()


def _list(heading: str, lines: list[str], sheet: "Page") -> None:
    sheet.gap()
    sheet.line(heading, style="underline")
    for line in lines or [rule_texts()["sections"]["nothing"]]:
        sheet.line(line, indent=INDENT, hang=2)


def _part(section: Section, reading: Reading, titles: dict[str, str]) -> str:
    words = rule_texts()["sections"]
    document = reading.document
    title = titles.get(section.name, section.name) or texts()["unplaced"]
    subject = f" ({clean_line(section.subject)})" if section.subject else ""
    heading = f" “{clean_line(section.heading)}”" if section.heading else ""
    first = section.heading_span or next(iter(section.spans), None)
    number = document.blocks[first.block].page if first else None
    place = f", {words['page'].format(number)}" if number is not None else ""
    amount = sum(len(document.quote(span).split()) for span in section.spans)
    return f"{title}{subject}:{heading}{place}, {words['words'].format(amount)}"


def _entry(entry: Entry, titles: dict[str, str]) -> str:
    value = clean_line(entry.value) or rule_texts()["sections"]["empty"]
    subject = f" ({clean_line(entry.subject)})" if entry.subject else ""
    return f"{titles.get(entry.section, entry.section)}: {clean_line(entry.label)} [{entry.name}]{subject} → {value}"


def _persons(parties: Parties) -> Iterator[str]:
    words = rule_texts()["sections"]
    verzoeker = parties.verzoeker
    stated = (verzoeker.organisation, verzoeker.person, verzoeker.function, verzoeker.phone, verzoeker.email)
    yield _line(words["verzoeker"], [clean_line(item.text) for item in stated])
    for number, child in enumerate(parties.children, start=1):
        yield _line(words["child"].format(number), _child(child))
    for parent in parties.parents:
        yield _line(parent.role.capitalize(), _parent(parent))


def _line(who: str, details: list[str]) -> str:
    return f"{who}: {', '.join(filter(None, details)) or rule_texts()['sections']['nothing']}"


def _child(child: Child) -> list[str]:
    words = rule_texts()["sections"]
    unborn = words["unborn"] if child.is_unborn else ""
    return [clean_line(child.name.text), unborn, _stated(words["born"], child.birth_dates), _stated(words["age"], child.ages)]


def _parent(parent: Parent) -> list[str]:
    words = rule_texts()["sections"]
    known = "" if parent.is_known else words["unknown"]
    deceased = words["deceased"] if parent.is_deceased else ""
    gezag = words["gezag"].format(parent.gezag.value)
    return [clean_line(parent.name.text), known, deceased, gezag, _stated(words["born"], parent.birth_dates)]


def _stated(shape: str, values: tuple[Stated, ...]) -> str:
    named = " / ".join(dict.fromkeys(clean_line(value.text) for value in values if value))
    return shape.format(named) if named else ""
