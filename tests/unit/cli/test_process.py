"""What only shows in a process of its own: start-up, pipes, terminals and completion."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
HEAVY = ("rich", "jinja2", "spacy", "docx", "pdfplumber", "lxml", "durable", "jsonschema", "validator.pipeline")
WRITE_REPORT = """
import sys
from tests.golden.sample import every_sort
from validator.cli.output import page, put
from validator.reports.text import write
with page(color="--no-color" not in sys.argv) as console:
    write(every_sort(), console)
put(b"x" * 1_000_000)
"""


def python(*arguments: str, **settings: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False, timeout=60, **settings)  # type: ignore[call-overload, no-any-return]


def on_terminal(*arguments: str, **environment: str) -> str:
    """What a child writes to a terminal."""
    ours, theirs = pty.openpty()
    base = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    with subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=theirs, env=base | {"TERM": "xterm-256color"} | environment):
        os.close(theirs)
        seen = b""
        while chunk := _read(ours):
            seen += chunk
    os.close(ours)
    return seen.decode(errors="replace")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side has closed
        return b""


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys, validator.cli\n"
        "try: validator.cli.main(['check', '--help'])\n"
        "except SystemExit: pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    assert python("-c", program).stderr == b"[]\n"


def test_reader_that_goes_away_is_no_error() -> None:
    command = f"\"{sys.executable}\" -c '{WRITE_REPORT}' | head -n 1"
    outcome = subprocess.run(["/bin/bash", "-c", f"set -o pipefail; {command}"], cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert outcome.stdout == b"Voorbeeld\n"
    assert outcome.stderr == b""
    assert outcome.returncode == 0


def test_colour_is_for_terminals_that_want_it() -> None:
    assert "\x1b[1;31m" in on_terminal("-c", WRITE_REPORT)
    assert "\x1b[1;31m" not in on_terminal("-c", WRITE_REPORT, NO_COLOR="1")
    assert "\x1b[1;31m" not in on_terminal("-c", WRITE_REPORT, "--no-color")
    assert b"\x1b" not in python("-c", WRITE_REPORT).stdout


def test_shell_completion_knows_commands_and_options() -> None:
    environment = os.environ | {"_VTO_COMPLETE": "bash_complete", "COMP_WORDS": "vto check --f", "COMP_CWORD": "2"}
    outcome = python("-c", "from validator.cli import main; main()", env=environment)
    assert b"--format" in outcome.stdout
    assert b"--fail-on" in outcome.stdout


def test_module_runs_as_the_command() -> None:
    assert python("-m", "validator", "--version").stdout.startswith(b"vto ")


SLOW_CHECK = """
import sys, time
from types import ModuleType
fake = ModuleType("validator.pipeline")
def check(paths, on_progress, **wishes):
    for path in paths:
        on_progress(path.name)
        time.sleep(0.3)
    print("READY", file=sys.stderr, flush=True)
    time.sleep(30)
vars(fake).update(check=check, check_bytes=None, load_rulebook=lambda directory, on: None)
sys.modules["validator.pipeline"] = fake
from validator.cli import main
main(sys.argv[1:])
"""


def test_interrupt_ends_in_one_sentence() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SLOW_CHECK, "check", "a.docx"], cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stderr is not None
        assert child.stderr.readline() == b"READY\n"
        child.send_signal(signal.SIGINT)
        assert child.stderr.read().strip() == b"Gestopt."
        assert child.wait(timeout=20) == 130


def test_progress_is_for_terminals() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", SLOW_CHECK, "check", "a\x1b[5m.docx", "b.docx"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm-256color"},
    ) as child:
        os.close(theirs)
        seen = b""
        while b"READY" not in seen:
            seen += _read(ours)
        child.send_signal(signal.SIGINT)
        while chunk := _read(ours):
            seen += chunk
        assert child.stdout is not None
        assert child.stdout.read() == b""
    os.close(ours)
    assert b"1 van 2: a.docx" in seen
    assert b"2 van 2: b.docx" in seen
