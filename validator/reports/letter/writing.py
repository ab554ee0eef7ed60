"""Fills the templates of the pack, and takes the text apart into headings, points and paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from validator.errors import RulebookError
from validator.model.report import Report, SubmissionResult
from validator.model.rulebook import Letters
from validator.reports.clean import clean_line
from validator.reports.letter.content import letter_of
from validator.texts import load

BODY, SUBJECT = "brief.j2", "onderwerp.j2"
POINT = re.compile(r"\d+\. ")
DETAIL = "   "
MANY_BREAKS = re.compile(r"\n(?:[ \t]*\n){2,}")


class Shape(Enum):
    """What a paragraph of a letter is."""

    HEADING = "heading"
    POINT = "point"
    BULLET = "bullet"
    DETAIL = "detail"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a letter; `label` is the number or bullet before a point."""

    shape: Shape
    text: str
    label: str = ""
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A letter ready to lay out. `body` is the same text for a person to edit; `paragraphs_of` takes it apart again."""

    subject: str
    email: str
    paragraphs: tuple[Paragraph, ...]
    body: str = ""


def written_letters(report: Report) -> list[Written]:
    """A letter for each submission. Raises RulebookError where the templates of the pack do not make one."""
    letters = report.letters or Letters()
    environment = _environment(tuple(letters.templates.items()))
    try:
        return [_written(environment, letters, submission) for submission in report.submissions]
    except TemplateError as error:
        raise RulebookError((load("rulebook")["no_letter"].format(reason=error.message),)) from None


@lru_cache(maxsize=4)  # to compile the templates takes five times as long as to fill them
def _environment(templates: tuple[tuple[str, str], ...]) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


def _written(environment: ImmutableSandboxedEnvironment, letters: Letters, submission: SubmissionResult) -> Written:
    names = {"letter": letter_of(submission, letters.settings), "setting": letters.settings}
    email = submission.verzoeker.email.text if submission.verzoeker else ""
    subject, body = (environment.get_template(name).render(names) for name in (SUBJECT, BODY))
    return Written(clean_line(subject), clean_line(email), tuple(paragraphs_of(body)), MANY_BREAKS.sub("\n\n", body).strip() + "\n")


def paragraphs_of(body: str) -> Iterator[Paragraph]:
    """Lines that follow each other are one paragraph, but for headings, points, bullets and details."""
    text, is_first = "", True
    for line in [*body.splitlines(), ""]:
        shaped = _shaped(line, is_first=is_first)
        if (shaped or not line.strip()) and text:
            yield Paragraph(Shape.PARAGRAPH, text, is_first=True)
            text = ""
        if shaped:
            yield shaped
        elif line.strip():
            text = f"{text} {line.strip()}".strip()
        is_first = not line.strip()


def _shaped(line: str, *, is_first: bool) -> Paragraph | None:
    if line.startswith("# "):
        return Paragraph(Shape.HEADING, line[2:].strip(), is_first=True)
    if line.startswith(DETAIL) and line.strip():
        return Paragraph(Shape.DETAIL, line.strip(), is_first=is_first)
    if line.startswith("- "):
        return Paragraph(Shape.BULLET, line[2:].strip(), "-", is_first=is_first)
    if found := POINT.match(line):
        return Paragraph(Shape.POINT, line[found.end() :].strip(), found[0].strip(), is_first=is_first)
    return None
