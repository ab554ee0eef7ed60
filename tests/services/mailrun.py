"""One pass over a mailbox with a judge that reads only the subject, as a function and as a process that can be killed."""

import json
import os
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from email import message_from_bytes
from pathlib import Path

from tests.golden.sample import agreeable, report_of, submission, unreadable
from tests.services.dovecot import PASSWORD
from validator.mailbox import Access, Secret, Tally, Tools, Wishes, drafts_of, one_pass, opened, read_address, refuse_moves
from validator.mailbox.steps import Receiver
from validator.model.outline import DocType
from validator.model.report import Report
from validator.model.submission import Submission
from validator.store import Store
from validator.store.ledger import Ledger

MOVES = {"terugsturen": "Terug/naar afzender"}


@dataclass
class Shelf:
    """The store of a test: what was kept, in order, in a file that outlives a process that is killed."""

    path: Path

    def keep(self, submission: Submission, report: Report) -> None:
        with sqlite3.connect(self.path) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS kept (content TEXT, outcome TEXT)")
            connection.execute("INSERT INTO kept VALUES (?, ?)", (submission.content_sha256, report.submissions[0].advice.outcome.value))

    def contents(self) -> set[str]:
        with sqlite3.connect(self.path) as connection:
            return {row[0] for row in connection.execute("SELECT content FROM kept")}


def judge(handed_in: Submission) -> Report:
    """A report to the letter of the subject: `terug`, `goed`, `onleesbaar`, `vraag`, or an exception for `ontploft`."""
    if not handed_in.files:
        return report_of(replace(unreadable(), source=handed_in.source))
    word = str(message_from_bytes(handed_in.files[0].data)["Subject"]).split()[0]
    if word == "ontploft":
        raise RuntimeError(word)
    results = {"goed": agreeable, "onleesbaar": unreadable}
    result = results.get(word, submission)()
    if word == "vraag":
        result = replace(result, doctype=DocType.UNKNOWN)
    return report_of(replace(result, received=handed_in.received))


def run(
    url: str,
    place: Path,
    *,
    moves: dict[str, str] | None = None,
    judging: Callable[[Submission], Report] = judge,
    receive: Receiver | None = None,
    **wishes: object,
) -> Tally:
    """One pass, with everything that it remembers in `place`."""
    address = read_address(url)
    store = Store.open(f"sqlite:///{place / 'ledger.db'}")
    ledger = Ledger(store, address.key)
    chosen = Wishes(moves=MOVES if moves is None else moves, sender=address.user, **wishes)  # type: ignore[arg-type]
    with store, ledger.claimed(), opened(Access(address, lambda: Secret(PASSWORD))) as box:
        chosen = replace(chosen, drafts=drafts_of(box, chosen, address.folder))
        refuse_moves(box, chosen, address.folder, may_create=True)
        return one_pass(box, chosen, Tools(judging, Shelf(place / "kept.db").keep, ledger, receive))


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    print(json.dumps(dict(run(sys.argv[1], Path(sys.argv[2])).counts)))
