"""What is done with one mail, step by step; each step is written down, and none does harm when it is done again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from validator.errors import StoreError
from validator.mailbox.box import Box
from validator.mailbox.draft import Origin, draft_id, draft_of
from validator.mailbox.errors import CommandRefusedError, MailboxError
from validator.mailbox.message import Fetched
from validator.mailbox.replying import Label, label_of, may_answer
from validator.model.report import Report
from validator.model.submission import SourceFile, Submission
from validator.settings import Limits
from validator.store.ledger import Entry, Ledger, MailStep, Place, PlaceStep

KEYWORD = "VTO-getoetst"
PREFIX = "VTO-"
MOST_ATTEMPTS = 3


class Receiver(Protocol):
    """Who takes over what was received, such as the inbox of the desk. The same key again must do nothing."""

    def __call__(self, files: Sequence[SourceFile], *, received: date | None, message_key: str) -> object:
        """Take over one mail."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be done with what is new."""

    concepts: frozenset[str] = frozenset({Label.ONLEESBAAR.value, Label.TERUGSTUREN.value})
    drafts: str = ""
    sender: str = ""
    keyword: str = KEYWORD
    moves: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Tools:
    """Who does the work. `judge` gives a report on this submission alone, `keep` stores it."""

    judge: Callable[[Submission], Report]
    keep: Callable[[Submission, Report], None]
    ledger: Ledger
    receive: Receiver | None = None
    is_stopping: Callable[[], bool] = bool


class Event(StrEnum):
    """What became of a mail, to be counted."""

    NEW = "new"
    DOUBLE = "double"
    DRAFTED = "drafted"
    FAILED = "failed"
    LOST = "lost"


class StoppedError(Exception):
    """The program was asked to stop while a mail was judged: what came of it is not used."""


Tell = Callable[[str], None]


class Handling:
    """One mail at a time, in one folder that is open."""

    def __init__(self, box: Box, wishes: Wishes, tools: Tools) -> None:
        self._box, self._wishes, self._tools = box, wishes, tools
        self._ledger = tools.ledger

    def finish(self, uid: int, tell: Tell) -> None:
        """Do all that is not done yet. `tell` hears each Event and each label. Raises MailboxError, StoreError and StoppedError."""
        mail = self._box.fetch(uid, self._wishes.limits.file_bytes)
        if mail is None:
            return  # moved or deleted by somebody else since we looked
        try:
            self._finish(mail, mail.key, tell)
        except CommandRefusedError:
            tell(Event.FAILED)
        except (MailboxError, StoreError, StoppedError):
            raise
        except Exception:  # noqa: BLE001 whatever one mail does costs that mail; the next run tries again
            tell(Event.FAILED)

    def pass_by(self, uid: int, tell: Tell) -> None:
        """Leave alone what has the keyword though this ledger never saw it: a person moved it back, or another computer did it."""
        self._ledger.place(Place(self._box.validity, uid), "", PlaceStep.DONE)
        tell(Event.DOUBLE)

    def _finish(self, mail: Fetched, key: str, tell: Tell) -> None:
        place = Place(self._box.validity, mail.uid)
        self._ledger.place(place, key, PlaceStep.SEEN)
        self._finish_copy(place, key, self._finish_mail(mail, key, tell))

    def _finish_mail(self, mail: Fetched, key: str, tell: Tell) -> str:
        entry = self._ledger.entry(key)
        if entry.step.has(MailStep.ANSWERED):
            tell(Event.DOUBLE)
            return entry.label
        if entry.attempts >= MOST_ATTEMPTS:
            label = entry.label or Label.NIET_GETOETST.value
            self._hand_over(mail.submission(self._wishes.limits), key, entry)  # nobody judged it: the more so must a person see it
            self._ledger.advance(key, MailStep.ANSWERED, label)
        else:
            label = self._judge_and_answer(mail, key, entry, tell)
        tell(Event.NEW)
        tell(label)
        return label

    def _judge_and_answer(self, mail: Fetched, key: str, entry: Entry, tell: Tell) -> str:
        label = entry.label
        submission = mail.submission(self._wishes.limits)
        draft = b""
        if not entry.step.has(MailStep.STORED) or label in self._wishes.concepts:
            self._ledger.attempt(key)
            report = self._judged(submission, key)
            label = label_of(report.submissions[0], mail.headers).value
            self._tools.keep(submission, report)
            self._advance(key, entry, MailStep.STORED, label)
            if label in self._wishes.concepts and may_answer(report.submissions[0], mail.headers):
                draft = draft_of(mail, submission, report, self._wishes.limits, self._origin(key))
            self._ledger.succeeded(key)
        self._hand_over(submission, key, entry)
        if draft:
            self._put(draft, key, tell)
        self._ledger.advance(key, MailStep.ANSWERED)
        return label

    def _hand_over(self, submission: Submission, key: str, entry: Entry) -> None:
        if self._tools.receive and not entry.step.has(MailStep.HANDED):
            self._tools.receive(submission.files, received=submission.received, message_key=key)
            self._ledger.advance(key, MailStep.HANDED)

    def _judged(self, submission: Submission, key: str) -> Report:
        report = self._tools.judge(submission)
        if self._tools.is_stopping():  # Ctrl-C reaches every process of the terminal: what came of it may not be the whole
            self._ledger.succeeded(key)
            raise StoppedError
        return report

    def _advance(self, key: str, entry: Entry, step: MailStep, label: str) -> None:
        """Write down a step, but never one that lies behind what was done before."""
        self._ledger.advance(key, entry.step if entry.step.has(step) else step, label)

    def _put(self, draft: bytes, key: str, tell: Tell) -> None:
        """Add the draft, unless a run that was cut off did so."""
        if not self._box.holds(self._wishes.drafts, self._origin(key).message_id):
            self._box.put_draft(self._wishes.drafts, draft)
            tell(Event.DRAFTED)

    def _origin(self, key: str) -> Origin:
        return Origin(self._wishes.sender, draft_id(key, self._wishes.sender))

    def _finish_copy(self, place: Place, key: str, label: str) -> None:
        """Label the copy and move it; where the server keeps no keywords the ledger alone knows it."""
        if self._box.can_keep_keywords:
            self._box.label(place.uid, [self._wishes.keyword, f"{PREFIX}{label}"])
        self._ledger.place(place, key, PlaceStep.LABELLED)
        if folder := self._wishes.moves.get(label):
            self._box.move(place.uid, folder)
        self._ledger.place(place, key, PlaceStep.DONE)
