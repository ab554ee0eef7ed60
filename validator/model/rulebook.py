"""The rule pack as values: checks with their rules, formats with their wordings, word lists and settings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from validator.model.facts import Scalar, Vocabulary
from validator.model.outline import DocType

PLACEHOLDER = re.compile(r"\{(\w+)\.(\w+)\}")
"""A place in a message or remedy that the engine fills: `{alias.detail}`, `{alias.attribute}` or `{setting.name}`."""


class Status(StrEnum):
    """The status of a finding or check (eisen.md, Status of a check)."""

    PASS = "pass"  # noqa: S105
    FAIL = "fail"
    REVIEW = "review"
    NA = "n/a"

    @property
    def weight(self) -> int:
        """How bad it is: fail > review > pass > n/a."""
        return {Status.FAIL: 3, Status.REVIEW: 2, Status.PASS: 1, Status.NA: 0}[self]


class Operator(StrEnum):
    """The comparisons that a rule may make."""

    EQ = "eq"
    NE = "ne"
    LT = "lt"
    LE = "le"
    GT = "gt"
    GE = "ge"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Reference:
    """The attribute of a fact that an earlier condition of the same rule matched."""

    alias: str
    attribute: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison; `value` is a scalar, a tuple of scalars for IN, or a reference. Settings are filled in at load."""

    attribute: str
    operator: Operator
    value: Scalar | tuple[Scalar, ...] | Reference


@dataclass(frozen=True, slots=True)
class Condition:
    """A fact that must be there, or, when `is_absent`, must not be there."""

    kind: str
    alias: str
    comparisons: tuple[Comparison, ...] = ()
    is_absent: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A test of a rule, in its own file. `expect` is "hit", "pass" or "near_miss"; the rule must fire at a hit and only there.

    Either `facts` (kind with attributes and details) stand alone, or `sections` replace parts of the format's filled-in sample.
    """

    expect: str
    doctype: DocType = DocType.VTO
    sections: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[tuple[str, Mapping[str, Scalar]], ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """When these conditions hold, the check has a finding of this status."""

    id: str
    check: str
    when: tuple[Condition, ...]
    status: Status
    message: str
    remedy: str = ""
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a requirement is written."""

    document: str
    place: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A check of eisen.md. Without any finding its status is `otherwise`, with `otherwise_message` as its finding."""

    id: str
    title: str
    source: Source
    applies_to: tuple[DocType, ...]
    otherwise: Status
    otherwise_message: str
    rules: tuple[Rule, ...] = ()
    otherwise_remedy: str = ""
    needs_text: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a format. `headings` and `content` are wordings to recognise it by; `one_of` names parts that may stand in for it."""

    name: str
    title: str
    is_required: bool
    headings: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    content: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    help_text: str = ""
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of Bijlage 2 eis 2: how its title reads and which parts it has, in the order of the blank form."""

    doctype: DocType
    title: str
    titles: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class AttachmentKind:
    """A supporting document by its titles, typical sentences and file names."""

    name: str
    title: str
    titles: tuple[str, ...]
    content: tuple[str, ...] = ()
    file_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """What a pack has for letters to a verzoeker: Jinja templates by name, and the settings that they may use."""

    templates: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Scalar] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A whole rule pack, checked. `terms` are the word lists by file name, then list name, `letters` the templates by file name."""

    name: str
    version: str
    sha256: str
    valid_from: date
    valid_until: date | None
    settings: Mapping[str, Scalar]
    checks: tuple[Check, ...]
    formats: tuple[Format, ...]
    attachment_kinds: tuple[AttachmentKind, ...]
    terms: Mapping[str, Mapping[str, tuple[str, ...]]]
    vocabulary: Vocabulary
    letters: Mapping[str, str] = field(default_factory=dict)

    def format_of(self, doctype: DocType) -> Format | None:
        """The format of a sort of request; None for `unknown`."""
        return next((form for form in self.formats if form.doctype is doctype), None)
