"""How far each mail of a mailbox has come, so that a run that was cut off is finished by the next one; hashes and numbers only."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, Integer, String, Table, insert, select, text, update

from validator.errors import ValidatorError
from validator.store.faults import translated
from validator.store.schema import HASH, metadata, prepare
from validator.store.store import Store, now

mails = Table(
    "vto_mail",
    metadata,
    Column("mailbox", HASH, primary_key=True),
    Column("key", HASH, primary_key=True),
    Column("step", String(16), nullable=False),
    Column("label", String(32), nullable=False, default=""),
    Column("attempts", Integer, nullable=False, default=0),
    Column("changed", DateTime, nullable=False),
)
places = Table(
    "vto_mail_place",
    metadata,
    Column("mailbox", HASH, primary_key=True),
    Column("validity", BigInteger, primary_key=True, autoincrement=False),
    Column("uid", BigInteger, primary_key=True, autoincrement=False),
    Column("key", HASH, nullable=False),
    Column("step", String(16), nullable=False),
    Column("changed", DateTime, nullable=False),
)


class MailStep(StrEnum):
    """How far a mail has come, whatever number it has in the folder."""

    SEEN = "seen"
    STORED = "stored"
    HANDED = "handed"
    ANSWERED = "answered"

    def has(self, step: "MailStep") -> bool:
        """Whether this step comes at or after another."""
        order = list(MailStep)
        return order.index(self) >= order.index(step)


class PlaceStep(StrEnum):
    """How far one copy of a mail in the folder has come. LOST went away before it was done."""

    SEEN = "seen"
    LABELLED = "labelled"
    DONE = "done"
    LOST = "lost"


class InUseError(ValidatorError):
    """Another run works on this mailbox."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a mail. `label` is empty until it was judged; `attempts` are the tries to judge it that did not come to an end."""

    step: MailStep
    label: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a copy of a mail lies: the validity of the folder's numbers, and its number."""

    validity: int
    uid: int


class Ledger:
    """The mails of one mailbox. Every method raises StoreError where the database does not do its work."""

    def __init__(self, store: Store, mailbox: str) -> None:
        self._store, self._mailbox = store, mailbox
        with store.writing() as connection:
            prepare(connection, store.place)

    def places(self, validity: int) -> dict[int, PlaceStep]:
        """The step of each number that was seen while the folder had this validity."""
        query = select(places.c.uid, places.c.step).where(places.c.mailbox == self._mailbox, places.c.validity == validity)
        with self._store.reading() as connection:
            return {uid: PlaceStep(step) for uid, step in connection.execute(query)}

    def entry(self, key: str) -> Entry:
        """What is known of a mail; it is written down as seen where nothing was."""
        with self._store.writing() as connection:
            found = connection.execute(select(mails.c.step, mails.c.label, mails.c.attempts).where(*self._mail(key))).first()
            if found is None:
                new = {"mailbox": self._mailbox, "key": key, "step": MailStep.SEEN, "label": "", "attempts": 0, "changed": now()}
                connection.execute(insert(mails).values(new))
                return Entry(MailStep.SEEN, "", 0)
            return Entry(MailStep(found.step), found.label, found.attempts)

    def attempt(self, key: str) -> None:
        """Count a try before it begins: a mail that ends the program is then known when it starts again."""
        self._update(mails, self._mail(key), attempts=mails.c.attempts + 1)

    def advance(self, key: str, step: MailStep, label: str | None = None) -> None:
        """Write down that a step is done."""
        self._update(mails, self._mail(key), step=step.value, **({} if label is None else {"label": label}))

    def succeeded(self, key: str) -> None:
        """Forget the tries before the one that succeeded."""
        self._update(mails, self._mail(key), attempts=0)

    def place(self, place: Place, key: str, step: PlaceStep) -> None:
        """Write down how far a copy has come."""
        with self._store.writing() as connection:
            changed = connection.execute(update(places).where(*self._place(place)).values(step=step.value, changed=now()))
            if not changed.rowcount:
                where = {"mailbox": self._mailbox, "validity": place.validity, "uid": place.uid}
                connection.execute(insert(places).values(**where, key=key, step=step.value, changed=now()))

    def lose(self, validity: int, uids: Iterable[int]) -> int:
        """Write down that copies went away before they were done, and tell how many mails were not answered for yet."""
        gone = [Place(validity, uid) for uid in uids]
        return sum(self._lose(place) for place in gone)

    def _lose(self, place: Place) -> bool:
        with self._store.writing() as connection:
            connection.execute(update(places).where(*self._place(place)).values(step=PlaceStep.LOST.value, changed=now()))
            joined = (places.c.mailbox == mails.c.mailbox) & (places.c.key == mails.c.key)
            step = connection.execute(select(mails.c.step).select_from(places.join(mails, joined)).where(*self._place(place))).scalar()
            return not (step and MailStep(step).has(MailStep.ANSWERED))

    @contextmanager
    def claimed(self) -> Iterator[None]:
        """Hold the mailbox for this run alone, until the block or the process ends. Raises InUseError where another run holds it."""
        hold = _hold_sqlite if self._store.engine.dialect.name == "sqlite" else _hold_server
        with hold(self._store, self._mailbox):
            yield

    def _mail(self, key: str) -> tuple[Any, ...]:
        return mails.c.mailbox == self._mailbox, mails.c.key == key

    def _place(self, place: Place) -> tuple[Any, ...]:
        return places.c.mailbox == self._mailbox, places.c.validity == place.validity, places.c.uid == place.uid

    def _update(self, table: Table, where: tuple[Any, ...], **values: Any) -> None:
        with self._store.writing() as connection:
            connection.execute(update(table).where(*where).values(**values, changed=now()))


@contextmanager
def _hold_sqlite(store: Store, mailbox: str) -> Iterator[None]:
    """By a lock on a file beside the database: the system lets go of it however the process ends."""
    holder = sqlite3.connect(f"{store.place}.mail-{mailbox[:16]}", timeout=0, isolation_level=None)
    try:
        holder.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        holder.close()
        raise InUseError(mailbox) from None
    try:
        yield
    finally:
        holder.close()


@contextmanager
def _hold_server(store: Store, mailbox: str) -> Iterator[None]:
    """By an advisory lock of PostgreSQL, which ends with the connection."""
    number = int.from_bytes(sha256(mailbox.encode()).digest()[:8], "big", signed=True)
    with translated(store.place), store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.detach()  # back in the pool, the connection would keep the lock
        if not connection.execute(text("SELECT pg_try_advisory_lock(:number)"), {"number": number}).scalar():
            raise InUseError(mailbox)
        yield
