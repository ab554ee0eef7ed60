from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from tests.golden.sample import again, every_sort
from validator.model.report import Report
from validator.reports import render, render_bytes
from validator.reports.streaming import STREAMS, open_writer
from validator.reports.triage import render as listed

MACHINE = tuple(name for name in STREAMS if name != "text")


class Pipe(BytesIO):
    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError


def streamed(report: Report, name: str, stream: BytesIO, *, quotes: bool = True) -> bytes:
    writer = open_writer(name, stream, replace(report, submissions=()), quotes=quotes)
    for result in report.submissions:
        writer.write(result)
    writer.close()
    return stream.getvalue()


@pytest.mark.parametrize("name", MACHINE)
@pytest.mark.parametrize("quotes", [True, False])
def test_a_stream_is_the_same_as_the_whole(name: str, *, quotes: bool) -> None:
    assert streamed(every_sort(), name, BytesIO(), quotes=quotes) == render_bytes(every_sort(), name, quotes=quotes)
    assert streamed(again(), name, BytesIO()) == render_bytes(again(), name)


def test_the_list_has_a_line_for_each_submission() -> None:
    assert streamed(every_sort(), "text", BytesIO()).decode() == listed(every_sort())
    assert [line.split()[0] for line in listed(every_sort()).splitlines()[1:4]] == ["Voorbeeld", "Akkoord.docx", "slot.docx"]


def test_junit_on_a_pipe_leaves_out_only_the_counts_of_the_whole() -> None:
    piped, whole = streamed(every_sort(), "junit", Pipe()).decode(), render(every_sort(), "junit")
    assert piped.splitlines()[1] == '<testsuites name="vto-validator">'
    assert piped.splitlines()[2:] == whole.splitlines()[2:]


@pytest.mark.parametrize("name", ["html", "letter", "onbekend"])
def test_a_format_that_needs_all_at_once_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a stream"):
        open_writer(name, BytesIO(), every_sort())


def test_nothing_is_left_on_disk_by_a_writer_that_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    writer = open_writer("sarif", BytesIO(), replace(every_sort(), submissions=()))
    writer.write(every_sort().submissions[0])
    assert list(tmp_path.iterdir()) == []
