"""Old and other word processor files, read through the real LibreOffice."""

import http.server
import os
import signal
import struct
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from validator.model.document import BlockKind, Document, Problem, ProblemCode, TraceKind
from validator.model.submission import SourceFile
from validator.parsers import office, parse, parse_here
from validator.parsers.isolation import Worker
from validator.parsers.program import OutOfTimeError, found_program, private_directory, run_program
from validator.parsers.sniff import MediaType
from validator.settings import Limits

ROOT = Path(__file__).parents[3]
REAL = ROOT.parent / "shared" / "echte-bestanden" / "other"
LIBREOFFICE = pytest.mark.skipif(found_program(office.NAMES, office.PLACES) is None, reason="LibreOffice is not installed")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no process groups as here")
ODT = "application/vnd.oasis.opendocument.text"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"))
)
MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{}</manifest:manifest>'
ENTRY = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}">{}</manifest:file-entry>'


def odt(body: str, *, encryption: str = "") -> bytes:
    buffer = BytesIO()
    entries = ENTRY.format("/", ODT, "") + ENTRY.format("content.xml", "text/xml", encryption)
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", ODT)
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(entries))
        archive.writestr(
            "content.xml",
            f'<office:document-content {NAMESPACES} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return buffer.getvalue()


def read(name: str, data: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    return parse_here(SourceFile(name, data), limits)


def codes(document: Document) -> list[ProblemCode]:
    return [problem.code for problem in document.problems]


@LIBREOFFICE
def test_rtf_is_read_with_its_letters_and_struck_text() -> None:
    document = read("verzoek.rtf", rb"{\rtf1\ansi\ansicpg1252 Be\'ebindiging van het gezag\par{\strike weg} blijft\par}")
    assert [block.text for block in document.blocks] == ["Beëindiging van het gezag", "weg blijft"]
    assert document.blocks[1].live.strip() == "blijft"
    assert (document.name, document.media_type, document.problems) == ("verzoek.rtf", MediaType.RTF, ())


@LIBREOFFICE
def test_odt_keeps_headings_lists_and_its_own_digest() -> None:
    data = odt('<text:h text:outline-level="1">Zorgen</text:h><text:p>Milan was er niet.</text:p>')
    document = parse(SourceFile("verzoek.odt", data), Limits())
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, 1, "Zorgen"),
        (BlockKind.PARAGRAPH, 0, "Milan was er niet."),
    ]
    assert (document.media_type, len(document.sha256)) == (MediaType.ODT, 64)
    assert document.sha256 == read("ander.odt", data).sha256


def test_locked_files_are_told_without_conversion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "found_program", lambda *_: pytest.fail("converted"))
    locked = odt("<text:p>x</text:p>", encryption="<manifest:encryption-data/>")
    assert codes(read("verzoek.odt", locked)) == [ProblemCode.LOCKED]


def test_odt_without_content_is_damaged_and_a_text_called_odt_is_text() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", ODT)
    assert codes(read("verzoek.odt", buffer.getvalue())) == [ProblemCode.DAMAGED]
    assert read("verzoek.odt", b"Gewone tekst.").media_type == MediaType.TEXT


def test_absent_libreoffice_is_a_problem_that_makes_the_file_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "found_program", lambda *_: None)
    document = read("verzoek.rtf", rb"{\rtf1 tekst}")
    assert codes(document) == [ProblemCode.CONVERTER_MISSING]
    assert not document.is_readable


@pytest.mark.skipif(not REAL.is_dir(), reason="the folder of real files is not here")
@LIBREOFFICE
@pytest.mark.parametrize(
    ("name", "words", "problems"),
    [
        ("poi__Word95.doc", "The quick brown fox", []),
        ("poi__innertable.doc", "A", []),
        ("tika__testComment.doc", "Here is some text.", []),
        ("tika__testWORD_numbered_list.doc", "This", []),
        ("pandoc__tableWithSpans.odt", "H1 Rowspan 2", []),
        ("open-zaak__test-file-1.odt", "", [ProblemCode.NO_TEXT]),
        ("tika__testODTEncrypted.odt", "", [ProblemCode.LOCKED]),
        ("poi__poc-xmlbomb.xlsx", "", [ProblemCode.UNSUPPORTED]),
    ],
)
def test_real_file_ends_in_text_or_a_named_problem(name: str, words: str, problems: list[ProblemCode]) -> None:
    document = read(name, (REAL / name).read_bytes())
    assert codes(document) == problems
    assert (document.blocks[0].text if document.blocks else "").startswith(words)


@pytest.mark.skipif(not REAL.is_dir(), reason="the folder of real files is not here")
@LIBREOFFICE
def test_tracked_changes_and_comments_survive_the_conversion() -> None:
    changed = read("a.odt", (REAL / "pandoc__trackedChanges.odt").read_bytes())
    commented = read("a.doc", (REAL / "tika__testComment.doc").read_bytes())
    assert {trace.kind for trace in changed.traces} == {TraceKind.INSERTION, TraceKind.DELETION}
    assert [trace.kind for trace in commented.traces] == [TraceKind.COMMENT]


@pytest.mark.skipif(not REAL.is_dir(), reason="the folder of real files is not here")
def test_encrypted_doc_is_locked_by_its_header() -> None:
    data = bytearray((REAL / "tika__testComment.doc").read_bytes())
    start = next(place for place in range(512, len(data), 512) if data[place : place + 2] == b"\xec\xa5")
    (flags,) = struct.unpack_from("<H", data, start + office.FLAGS_AT)
    struct.pack_into("<H", data, start + office.FLAGS_AT, flags | office.ENCRYPTED)
    assert codes(read("verzoek.doc", bytes(data))) == [ProblemCode.LOCKED]


@pytest.mark.skipif(not REAL.is_dir(), reason="the folder of real files is not here")
@LIBREOFFICE
def test_cut_off_doc_ends_in_text_or_a_problem() -> None:
    whole = (REAL / "poi__innertable.doc").read_bytes()
    for size in (600, len(whole) // 2, len(whole) - 700):
        document = read("verzoek.doc", whole[:size])
        assert document.problems or any(block.text for block in document.blocks)


@LIBREOFFICE
def test_nothing_is_fetched_from_outside() -> None:
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names that the server looks for

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        image = f'<draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="{address}/foto.png"/></draw:frame>'
        section = f'<text:section text:name="s"><text:section-source xlink:href="{address}/deel.odt"/><text:p>Deel</text:p></text:section>'
        document = read("verzoek.odt", odt(f"<text:p>Tekst {image}</text:p>{section}"))
        server.shutdown()
    assert "Tekst" in document.blocks[0].text
    assert asked == []


@POSIX
def test_program_that_takes_too_long_is_ended_with_all_that_it_started() -> None:
    with private_directory() as room, pytest.raises(OutOfTimeError):
        run_program(["sh", "-c", f"echo $$ > {room}/pid; sleep 61 & wait"], room, (0.5, 10**9))
    assert not room.exists()
    assert not _is_running("sleep 61")


@POSIX
def test_program_may_not_eat_memory() -> None:
    with private_directory() as room:
        greedy = [sys.executable, "-c", "bytearray(1_500_000_000); print('kon')"]
        assert run_program(greedy, room, (20, 10**9)) == b""
        assert run_program([sys.executable, "-c", "print('kon')"], room, (20, 10**9)) == b"kon\n"


SCRIPT = """
import sys
from validator.parsers.isolation import Worker
from validator.parsers.program import private_directory, run_program
with private_directory() as room:
    print(room, flush=True)
    run_program(["sh", "-c", "sleep 62; true"], room, (60, 10**9))
"""


@POSIX
def test_program_and_its_directory_go_when_the_parser_is_killed() -> None:
    parser = subprocess.Popen([sys.executable, "-c", textwrap.dedent(SCRIPT)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parser.stdout is not None
    room = Path(parser.stdout.readline().strip())
    _wait_until(lambda: _is_running("sleep 62"))
    os.kill(parser.pid, signal.SIGKILL)
    parser.wait()
    _wait_until(lambda: not _is_running("sleep 62") and not room.exists())


@POSIX
@LIBREOFFICE
def test_file_that_runs_out_of_time_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    long = SourceFile("verzoek.rtf", rb"{\rtf1 " + b"tekst \\par " * 2_000_000 + b"}")
    worker, seen = Worker(), []
    watcher = threading.Thread(target=lambda: _wait_until(lambda: bool(seen.extend(tmp_path.glob("*/vto-*/in.rtf")) or seen)))
    watcher.start()
    assert worker.run(parse_here, long, Limits(seconds=5)) == Problem(ProblemCode.TIMEOUT, "verzoek.rtf", detail="seconds > 5")
    watcher.join()
    assert seen
    _wait_until(lambda: not list(tmp_path.iterdir()))


def _is_running(command: str) -> bool:
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return command in listed.splitlines()


def _wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)
