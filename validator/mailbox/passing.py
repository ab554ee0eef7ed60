"""One pass over the folder: everything that is new, and everything that an earlier pass did not finish."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from validator.mailbox.box import Box
from validator.mailbox.replying import Label
from validator.mailbox.steps import Event, Handling, StoppedError, Tools, Wishes
from validator.store.ledger import PlaceStep

ENDED = frozenset({PlaceStep.DONE, PlaceStep.LOST})
NOT_ASSESSED = (Event.FAILED, Event.LOST, Label.NIET_GETOETST, Label.ONLEESBAAR)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one pass came to: how often each Event and each Label. `is_whole` unless it was told to stop."""

    counts: Mapping[str, int]
    is_whole: bool = True

    @property
    def has_unassessed(self) -> bool:
        """Whether a mail could not be judged or finished."""
        return any(self.counts.get(name) for name in NOT_ASSESSED)

    @property
    def has_returns(self) -> bool:
        """Whether a request should go back to its sender."""
        return bool(self.counts.get(Label.TERUGSTUREN))


def one_pass(box: Box, wishes: Wishes, tools: Tools, since: date | None = None) -> Tally:
    """Finish each mail, oldest first. Raises MailboxError and StoreError; what was done until then stays done."""
    counts: Counter[str] = Counter()
    handling = Handling(box, wishes, tools)
    known, present = tools.ledger.places(box.validity), box.uids(since)
    labelled = box.labelled(wishes.keyword) if box.can_keep_keywords else frozenset()
    for uid in (uid for uid in present if known.get(uid) is not PlaceStep.DONE):
        if tools.is_stopping():
            return Tally(counts, is_whole=False)
        if uid in labelled and uid not in known:
            handling.pass_by(uid, lambda event: counts.update([event]))
            continue
        try:
            handling.finish(uid, lambda event: counts.update([event]))
        except StoppedError:
            return Tally(counts, is_whole=False)
    begun = {uid for uid, step in known.items() if step not in ENDED}
    everything = set(box.uids()) if since else set(present)
    if lost := tools.ledger.lose(box.validity, begun - everything):
        counts[Event.LOST] += lost
    return Tally(counts)
