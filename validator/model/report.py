"""The outcome: checks with their findings, problems and advice, as every report format shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from validator.model.document import Block, Problem, ProblemCode
from validator.model.facts import Location
from validator.model.outline import DocType, Verzoeker
from validator.model.rulebook import Letters, Source, Status
from validator.model.waivers import Waiver, WaiverUse


class Moment(StrEnum):
    """Whether the author pre-checks a draft or the JBT received the request."""

    CONCEPT = "concept"
    ONTVANGST = "ontvangst"


class Outcome(StrEnum):
    """The advice on a submission (eisen.md), in order of precedence."""

    ONLEESBAAR = "onleesbaar"
    RECHTSTREEKS_RVDK = "rechtstreeks-rvdk"
    TERUGSTUREN = "terugsturen"
    BEOORDELEN = "beoordelen"
    AGENDEREN = "agenderen"


class Change(StrEnum):
    """What became of a point since the report on an earlier version."""

    OPEN = "open"
    NEW = "new"
    SOLVED = "solved"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says about one place.

    `plain_message` and `plain_remedy` say the same without a name or word of the document. `change` is None where no earlier report was
    given, `waiver` where nobody waived the finding.
    """

    check: str
    rule: str
    status: Status
    message: str
    remedy: str
    quote: str
    location: Location | None
    plain_message: str = ""
    plain_remedy: str = ""
    change: Change | None = None
    waiver: Waiver | None = None

    @property
    def asks_attention(self) -> bool:
        """Whether somebody has to mend it or look at it."""
        return self.waiver is None and self.status in {Status.FAIL, Status.REVIEW}


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A check with its findings; its status is the worst of those that were not waived, pass where none is left.

    `solved` are the findings of an earlier report that are no longer found.
    """

    id: str
    title: str
    status: Status
    source: Source
    findings: tuple[Finding, ...]
    solved: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """What software advises; a person decides. `grounds` are check ids."""

    outcome: Outcome
    agenda_before: date | None
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file of the submission, and whether it could be read."""

    name: str
    kind: str
    media_type: str
    is_readable: bool
    pages: int | None
    sha256: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SectionResult:
    """What was read as what. `name` is empty for text that no part took."""

    name: str
    title: str
    heading: str
    file: str
    page: int | None
    words: int


@dataclass(frozen=True, slots=True)
class TextResult:
    """The text of a file as its reader sees it. `Location.paragraph` counts `blocks` from 1."""

    file: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ChildResult:
    """A child of the request under its name as written, with each whole birth date that is stated of it."""

    name: str
    born: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class SubmissionResult:
    """The report on one submission.

    `part_titles` are the titles of all parts of the format, those that were not found too. `compared_with` is the peildatum of the earlier
    report that it was held against. `children` serve to know a later version of the request again and stand in no report. `texts`, the
    request first, are for a person who reads the report beside them, never for machines.
    """

    source: str
    received: date | None
    reference_date: date
    doctype: DocType
    advice: Advice
    files: tuple[FileResult, ...]
    checks: tuple[CheckResult, ...]
    sections: tuple[SectionResult, ...]
    verzoeker: Verzoeker | None = None
    children: tuple[ChildResult, ...] = ()
    compared_with: date | None = None
    part_titles: Mapping[str, str] = field(default_factory=dict)
    texts: tuple[TextResult, ...] = ()

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of the parts by their names."""
        return {**self.part_titles, **{section.name: section.title for section in self.sections if section.name and section.title}}

    @property
    def request_name(self) -> str:
        """The name of the file that is the request itself, which stands first among the texts; else that of the submission."""
        return self.texts[0].file if self.texts else self.source

    @property
    def is_assessed(self) -> bool:
        """Whether the request was read and judged, whatever the outcome."""
        has_crashed = any(problem.code is ProblemCode.RULE_FAILED for file in self.files for problem in file.problems)
        return bool(self.files) and self.advice.outcome is not Outcome.ONLEESBAAR and not has_crashed


@dataclass(frozen=True, slots=True)
class Report:
    """The report on a run: the tool, the rule pack and each submission in the order given.

    `waivers` are all that were handed in, used or not. `letters` is what the pack has for writing to a verzoeker.
    """

    tool_name: str
    tool_version: str
    rulepack_name: str
    rulepack_version: str
    rulepack_sha256: str
    submissions: tuple[SubmissionResult, ...]
    waivers: tuple[WaiverUse, ...] = ()
    letters: Letters | None = None
