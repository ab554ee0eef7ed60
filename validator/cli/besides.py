"""The files that go with a check: the report on an earlier version, and waivers."""

from pathlib import Path

from validator.cli.dutch import Wrong
from validator.model.report import Report
from validator.model.waivers import Waiver

LARGEST = 100_000_000


def previous_report(path: Path) -> Report:
    """The report on an earlier version. Raises Wrong when the file is none."""
    from validator.reports.reading import read_json  # brings jsonschema

    try:
        with path.open("rb") as stream:
            return read_json(stream.read(LARGEST))
    except OSError as error:
        raise Wrong("not_read", file=path, reason=type(error).__name__) from error
    except ValueError as error:
        raise Wrong("previous", file=path) from error


def waivers_of(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a file. Raises Wrong when it cannot be opened, and WaiversError for what is wrong in it."""
    from validator.rulebook import load_waivers  # brings PyYAML and jsonschema

    try:
        return load_waivers(path)
    except OSError as error:
        raise Wrong("not_read", file=path, reason=type(error).__name__) from error
