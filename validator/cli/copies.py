"""Copies with remarks: where they are written, and what is told of them."""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from validator.cli.dutch import Wrong, cli_texts
from validator.cli.output import complain, save
from validator.cli.shared import STDIN, limits_of_environment
from validator.model.report import Report
from validator.reports.clean import clean_line
from validator.texts import load


def refuse_place(directory: Path, paths: Iterable[Path]) -> None:
    """Raise Wrong where a later check would take the copies for files of the submission."""
    for path in paths:
        if path == STDIN:
            raise Wrong("annotate_stdin")
        if path.is_dir() and directory.resolve().is_relative_to(path.resolve()):
            raise Wrong("annotate_inside", folder=directory)


def write_copies(directory: Path, paths: Iterable[Path], report: Report, *, told: bool) -> None:
    """Write the copies beside what is there, and say on standard error what was written and what was not."""
    lines = [line for line in _written(directory, paths, report) if line]
    if told:
        complain(*(lines or [cli_texts()["check"]["copies"]["none"]]))


def _written(directory: Path, paths: Iterable[Path], report: Report) -> Iterator[str]:
    from validator.annotating import annotate  # brings the libraries for documents

    words, limits = cli_texts()["check"]["copies"], limits_of_environment()
    lacks: Any = load("annotating")["lacks"]
    for path, submission in zip(paths, report.submissions, strict=True):
        for copy in annotate(path, submission, limits=limits):
            file = clean_line(copy.file)
            if copy.lack:
                yield f"{file}: {lacks[copy.lack.value]}"
            else:
                target = _saved(directory, Path(copy.name), copy.data)
                yield words["one" if copy.notes == 1 else "written"].format(file=file, notes=copy.notes, copy=target)


def _saved(directory: Path, name: Path, data: bytes) -> Path:
    """Write under the first free name."""
    _make(directory)
    for number in count(1):
        target = directory / (name.name if number == 1 else f"{name.stem}-{number}{name.suffix}")
        if not target.exists():
            save(target, data, overwrite=False)
            return target
    raise AssertionError


def _make(directory: Path) -> None:
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Wrong("not_written", file=directory, reason=type(error).__name__) from error
