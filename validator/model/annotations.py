"""What the language stage found in the running text of one document."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from validator.model.document import Span


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    AGE = "age"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period as written: certainly within `[earliest, latest]`, both included.

    `is_possible` is False for a date that no calendar has (31-02-2024); its bounds are then None. A period ("van 1 mei 2023 tot en met juni
    2024") is two mentions, the first with `is_start`, the second with `is_end`; an open period ("sinds 2022") has `is_start` only.
    """

    span: Span
    earliest: date | None
    latest: date | None
    precision: Precision
    is_possible: bool = True
    is_start: bool = False
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence within one block, with the canonical name of the part that it stands in ("" for none)."""

    span: Span
    section: str


class PersonKind(StrEnum):
    """In what capacity the text speaks of somebody."""

    CHILD = "child"
    PARENT = "parent"
    RELATIVE = "relative"
    PROFESSIONAL = "professional"
    INSTITUTION = "institution"


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Somebody (or an organisation) that the text names.

    `person` is the key of a child or parent ("kind 1", "moeder"), else the role ("oma"); "kind" where it cannot be told which child is
    meant.
    """

    span: Span
    person: str
    kind: PersonKind


class Assertion(StrEnum):
    """What a text claims of something that it names."""

    PRESENT = "present"
    HISTORY = "history"
    SUSPECTED = "suspected"
    HEARSAY = "hearsay"
    PENDING = "pending"
    CONDITIONAL = "conditional"
    NEGATED = "negated"

    @property
    def is_asserted(self) -> bool:
        """Whether the text states it as so, now or formerly."""
        return self in {Assertion.PRESENT, Assertion.HISTORY}


class Authority(StrEnum):
    """Whether somebody may establish a diagnosis: yes, ask a person, no; NONE where nobody is named."""

    ACCEPT = "accept"
    ASK = "ask"
    REJECT = "reject"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Source:
    """By whom something was established, as the text puts it; `span` is None where nobody is named."""

    text: str = ""
    authority: Authority = Authority.NONE
    span: Span | None = None


NOBODY = Source()


@dataclass(frozen=True, slots=True)
class DiagnosisRecord:
    """A diagnosis that the text names, with what the sentence, its neighbours, the table row or the list of labels say about it.

    `span` and `name` are the words of the diagnosis, `term` its canonical name ("overig" where no list knows it). `person` is a key as in
    PersonMention. `cue` is what made the assertion other than PRESENT. `confirmed` and `confirmed_by` tell of a later confirmation.
    `reason` is where the text says why it could not be confirmed again; `is_lifelong` holds for a condition that does not pass.
    `evidence` is every passage used, the own one first.
    """

    span: Span
    term: str
    name: str
    person: str
    assertion: Assertion
    cue: Span | None = None
    established: DateMention | None = None
    by: Source = NOBODY
    confirmed: DateMention | None = None
    confirmed_by: Source = NOBODY
    is_confirmed: bool = False
    reason: Span | None = None
    is_lifelong: bool = False
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """A sentence that tells what somebody says, wrote or thinks. `speaker` is a key as in PersonMention, "" where it is not clear who."""

    span: Span
    speaker: str
    cue: Span
    is_quotation: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """A passage that says something of a sort that a check asks for ("danger", "hurtful", "correction_asked", …).

    `span` is the sentence, `cue` the words in it that gave the sort away. `about` is a canonical word for what is said, where it matters.
    """

    kind: str
    span: Span
    cue: Span
    about: str = ""


class Side(StrEnum):
    """Whose deed an agreement is: somebody of the family or its network, only professionals, or nobody who is named."""

    FAMILY = "family"
    PROFESSIONAL = "professional"
    NOBODY = "nobody"


class Concreteness(StrEnum):
    """Whether an agreement says who does what, and when, how often or on what occasion."""

    CONCRETE = "concrete"
    UNSURE = "unsure"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement, made or needed. `spans` is the passage (the cells of a row too).

    `term` is where it says when, how often or on what occasion, `safety` is where it speaks of the safety of the child.
    """

    spans: tuple[Span, ...]
    side: Side
    concreteness: Concreteness
    term: Span | None = None
    safety: Span | None = None


@dataclass(frozen=True, slots=True)
class HelpRecord:
    """Voluntary help that was tried: the passage, the words that name the help, and where the text says what came of it."""

    span: Span
    name: Span
    outcome: Span | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A sentence that tells how somebody was approached: on what days, by what channel ("telefoon", "" for none named) and what came of it.

    `bare_days` are days that are written without a year ("14-01").
    """

    span: Span
    dates: tuple[DateMention, ...] = ()
    bare_days: tuple[Span, ...] = ()
    channel: str = ""
    outcome: Span | None = None


@dataclass(frozen=True, slots=True)
class NameVariant:
    """A name in the running text that reads like a misspelling of `known`, a name of the parties."""

    span: Span
    written: str
    known: str


class OpinionKind(StrEnum):
    """In what way a sentence is more than a fact (E8.1, E8.2)."""

    JUDGEMENT = "judgement"
    SUSPICION = "suspicion"
    SHAM_FACT = "sham_fact"
    SHAM_GROUND = "sham_ground"


@dataclass(frozen=True, slots=True)
class Opinion:
    """A sentence that reads like an opinion without a ground.

    `score` is the model's probability in per mille. `is_certain` says that it lies above the bound where a careful reader agreed; below
    it the sentence deserves a question. `cues` are the words that weighed most, `anchors` the concrete sentences beside it that were seen
    and did not change the outcome. `speaker` is whose words they are, "" for the author's.
    """

    span: Span
    section: str
    kind: OpinionKind
    score: int
    is_certain: bool
    cues: tuple[Span, ...] = ()
    anchors: tuple[Span, ...] = ()
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything that was found in the text of one document, in reading order."""

    dates: tuple[DateMention, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    diagnoses: tuple[DiagnosisRecord, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    signals: tuple[Signal, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    helps: tuple[HelpRecord, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    name_variants: tuple[NameVariant, ...] = ()
    opinions: tuple[Opinion, ...] = ()
