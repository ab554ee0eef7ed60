"""What a batch is read from: any number of submissions, one at a time in memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from validator.model.submission import Submission


@dataclass(frozen=True, slots=True)
class Source:
    """Submissions in the order of their source, read anew on each iteration; their names differ.

    `total` is None where counting would cost as much as reading. `skipped` counts what stands beside the submissions and was left alone on
    purpose, such as links and the other folders of a mailbox.
    """

    name: str
    total: int | None
    read: Callable[[], Iterator[Submission]] = field(repr=False)
    skipped: int = 0

    def __iter__(self) -> Iterator[Submission]:
        return self.read()
