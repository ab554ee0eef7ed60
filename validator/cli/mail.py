"""`vto mail`: check what is new in a mailbox, and put concept replies in its drafts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from validator.cli.dutch import DutchCommand, Wrong, cli_texts
from validator.cli.guard import INTERRUPTED, NOT_ASSESSED, OK, TO_RETURN
from validator.cli.output import complain
from validator.cli.parameters import Day
from validator.cli.shared import limits_of_environment, rules_option
from validator.cli.stopping import stop_wish
from validator.settings import given
from validator.texts import load

if TYPE_CHECKING:
    from validator.mailbox import Access, Box, Tally, Tools, Wishes

WORDS = cli_texts()["mail"]
METAVARS = cli_texts()["metavar"]
FILE = click.Path(path_type=Path)
NONE = "geen"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for."""

    url: str
    once: bool = False
    since: date | None = None
    concepts: tuple[str, ...] = ()
    drafts: str = ""
    moves: tuple[str, ...] = ()
    create_folders: bool = False
    keyword: str = ""
    password_file: Path | None = None
    token_file: Path | None = None
    ca_file: Path | None = None
    directory: Path | None = None
    desk: bool = False
    quiet: bool = False


@click.command(cls=DutchCommand, name="mail", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("url", metavar=METAVARS["url"])
@click.option("--once", is_flag=True, help=WORDS["once"])
@click.option("--since", type=Day(), metavar=METAVARS["date"], help=WORDS["since"])
@click.option("--concept", "concepts", multiple=True, metavar=METAVARS["advice"], help=WORDS["concept"])
@click.option("--drafts", default="", metavar=METAVARS["folder"], help=WORDS["drafts"])
@click.option("--move-to", "moves", multiple=True, metavar=METAVARS["move"], help=WORDS["move_to"])
@click.option("--create-folders", is_flag=True, help=WORDS["create_folders"])
@click.option("--keyword", default="", metavar=METAVARS["keyword"], help=WORDS["keyword"])
@click.option("--password-file", type=FILE, metavar=METAVARS["file"], help=WORDS["password_file"])
@click.option("--token-file", type=FILE, metavar=METAVARS["file"], help=WORDS["token_file"])
@click.option("--ca-file", type=FILE, metavar=METAVARS["file"], help=WORDS["ca_file"])
@rules_option
@click.option("--desk", is_flag=True, help=WORDS["desk"])
@click.option("-q", "--quiet", is_flag=True, help=WORDS["quiet"])
def mail_command(**options: Any) -> int:
    """Check what is new, once or until it is stopped."""
    return _carried_out(Wish(**options))


def _carried_out(wish: Wish) -> int:
    from validator.mailbox import MailboxError  # --help needs no mail library
    from validator.store.ledger import InUseError

    words: Any = load("mailbox")["errors"]
    try:
        return _worked(wish)
    except InUseError:
        raise Refused("in_use") from None
    except MailboxError as error:
        if error.is_lasting:
            raise Refused(error.code, **error.values) from None
        complain(cli_texts()["errors"]["prefix"].format(message=words[error.code]))
        return NOT_ASSESSED


def _worked(wish: Wish) -> int:
    from validator.mailbox import SECRETS, Access, SecretFiles, read_address, read_secret, refuse_keyword

    address, wishes = read_address(wish.url), _wishes(wish)
    refuse_keyword(wishes.keyword)
    files = SecretFiles(wish.password_file, wish.token_file)
    access = Access(address, lambda: read_secret({name: given(name) for name in SECRETS}, files), wish.ca_file)
    access.secret()
    with stop_wish() as stop, _tools(wish, address.key) as tools:
        runner = Runner(access, replace(wishes, sender=address.user), replace(tools, is_stopping=stop), wish)
        return runner.once() if wish.once else runner.keep_on()


def _wishes(wish: Wish) -> "Wishes":
    from validator.mailbox import ADVICES, KEYWORD, Label, Wishes

    moves = dict(_move(move, [label.value for label in Label]) for move in wish.moves)
    for advice in wish.concepts:
        if advice not in (*ADVICES, NONE):
            raise Refused("concept", value=advice, choices=", ".join((*ADVICES, NONE)))
    wishes = Wishes(drafts=wish.drafts, keyword=wish.keyword or KEYWORD, moves=moves, limits=limits_of_environment())
    return replace(wishes, concepts=frozenset(wish.concepts) - {NONE}) if wish.concepts else wishes


def _move(move: str, labels: list[str]) -> tuple[str, str]:
    label, _, folder = move.partition("=")
    if label not in labels or not folder or not folder.isprintable():
        raise Refused("move_to", value=move, choices=", ".join(labels))
    return label, folder


@contextmanager
def _tools(wish: Wish, mailbox: str) -> Iterator["Tools"]:
    """What does the work, with this mailbox held for this run alone."""
    from validator.mailbox import Tools
    from validator.mailbox.bench import Bench
    from validator.store import Store
    from validator.store.ledger import Ledger

    receive = _desk() if wish.desk else None
    with Store.open() as store:
        ledger = Ledger(store, mailbox)
        with ledger.claimed():
            bench = Bench(wish.directory, limits_of_environment(), store)
            yield Tools(bench.judge, bench.keep, ledger, receive)


def _desk() -> Any:
    """The inbox of the desk."""
    try:
        intake: Any = import_module("validator.desk.intake")
        is_ready = intake.is_ready()
    except ImportError:
        raise Refused("no_desk") from None
    if not is_ready:
        raise Refused("desk_away")
    return intake.receive


class Runner:
    """Goes over the mailbox and tells how it went: numbers only."""

    def __init__(self, access: "Access", wishes: "Wishes", tools: "Tools", wish: Wish) -> None:
        self._access, self._wishes, self._tools, self._wish = access, wishes, tools, wish

    def once(self) -> int:
        """One pass."""
        with self._opened() as box:
            tally = self._pass(box)
        self._tell(tally)
        if not tally.is_whole:
            return INTERRUPTED
        if tally.has_unassessed:
            return NOT_ASSESSED
        return TO_RETURN if tally.has_returns else OK

    def keep_on(self) -> int:
        """Passes until it is stopped, which is its normal end."""
        from validator.mailbox import keep_watching

        self._say(load("mailbox")["watching"])
        keep_watching(self._opened, self._pass, self._tools.is_stopping, tell=self._tell, tell_pause=self._tell_pause)
        return OK

    @contextmanager
    def _opened(self) -> Iterator["Box"]:
        from validator.mailbox import drafts_of, opened, refuse_moves

        with opened(self._access) as box:
            folder = self._access.address.folder
            self._wishes = replace(self._wishes, drafts=drafts_of(box, self._wishes, folder))
            refuse_moves(box, self._wishes, folder, may_create=self._wish.create_folders)
            if not box.can_keep_keywords:
                self._say(load("mailbox")["no_keywords"])
            yield box

    def _pass(self, box: "Box") -> "Tally":
        from validator.mailbox import one_pass

        return one_pass(box, self._wishes, self._tools, self._wish.since)

    def _tell(self, tally: "Tally") -> None:
        self._say(line_of(tally, _now()))

    def _tell_pause(self, code: str, seconds: float) -> None:
        words: Any = load("mailbox")
        self._say(words["waiting"].format(time=_now(), reason=words["errors"][code], seconds=round(seconds)))

    def _say(self, line: str) -> None:
        if not self._wish.quiet:
            complain(line)


def line_of(tally: "Tally", now: str) -> str:
    """A pass on one line."""
    from validator.mailbox import Event, Label

    words, counts = dict[str, Any](load("mailbox"))["pass"], tally.counts
    labels = ", ".join(words["labels"].format(count=counts[label], label=label.value) for label in Label if counts.get(label))
    parts = []
    for event in Event:
        if count := counts.get(event, 0):
            name = "drafteds" if event is Event.DRAFTED and count > 1 else event.value
            parts.append(words[name].format(count=count) + (f" ({labels})" if event is Event.NEW else ""))
    line = words["line"].format(time=now, parts="; ".join(parts)) if parts else words["nothing"].format(time=now)
    return line if tally.is_whole else "\n".join([*([line] if parts else []), words["stopped"].format(time=now)])


def _now() -> str:
    return datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")


class Refused(Wrong):
    """A wrong call about a mailbox; its sentence stands with those of the mailbox."""

    def __init__(self, code: str, **values: object) -> None:
        words: Any = load("mailbox")["errors"]
        click.UsageError.__init__(self, words[code].format(**values))
