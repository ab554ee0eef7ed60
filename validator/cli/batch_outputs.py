"""The files that a batch writes while it runs, and what goes to standard output meanwhile."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from validator.cli.dutch import Wrong
from validator.cli.output import save
from validator.cli.parameters import Target
from validator.model.report import Report, SubmissionResult
from validator.reports import SINGLE, render_bytes
from validator.reports.streaming import STREAMS, Writer, open_writer


def refuse_places(targets: Sequence[Target], source: Path) -> None:
    """Raise Wrong for a target that lies in the source or is about one submission."""
    place = source.resolve()
    for target in targets:
        if target.format_name in SINGLE:
            raise Wrong("one_letter")
        if target.path.resolve().is_relative_to(place):
            raise Wrong("target_input", file=target.path)


class Outputs:
    """Writers that each get every result. A file grows with each result; an interrupted one is closed in its right form."""

    def __init__(self, head: Report) -> None:
        self._head = head
        self._writers: list[tuple[BinaryIO, Writer]] = []

    def write(self, result: SubmissionResult) -> None:
        """Add a result to each, and have it on its way to the disk."""
        for stream, writer in self._writers:
            writer.write(result)
            stream.flush()

    def close(self) -> None:
        """Write what stands at the end of each."""
        for stream, writer in self._writers:
            writer.close()
            stream.flush()

    def add(self, target: Target, stack: ExitStack) -> None:
        """Open a file. Raises Wrong when it may not be written."""
        if target.format_name not in STREAMS:
            self._writers.append((sys.stdout.buffer, _Gathered(target, self._head)))
            return
        try:
            stream = stack.enter_context(target.path.open("wb"))
        except OSError as error:
            raise Wrong("not_written", file=target.path, reason=type(error).__name__) from error
        self._writers.append((stream, open_writer(target.format_name, stream, self._head)))

    def add_screen(self, format_name: str) -> None:
        """Write to standard output too."""
        stream = sys.stdout.buffer
        self._writers.append((stream, open_writer(format_name, stream, self._head)))


class _Gathered:
    """A format that needs all submissions at once: they are kept until the end."""

    def __init__(self, target: Target, head: Report) -> None:
        self._target, self._head = target, head
        self._results: list[SubmissionResult] = []

    def write(self, result: SubmissionResult) -> None:
        """Keep it."""
        self._results.append(result)

    def close(self) -> None:
        """Write the file."""
        from dataclasses import replace

        report = replace(self._head, submissions=tuple(self._results))
        save(self._target.path, render_bytes(report, self._target.format_name), overwrite=True)


@contextmanager
def opened(head: Report, targets: Iterable[Target], screen: str | None) -> Iterator[Outputs]:
    """All outputs of a run. Those of an error are left as far as they came."""
    outputs = Outputs(head)
    with ExitStack() as stack:
        for target in targets:
            outputs.add(target, stack)
        if screen:
            outputs.add_screen(screen)
        yield outputs
        outputs.close()
