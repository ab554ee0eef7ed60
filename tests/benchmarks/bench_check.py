"""Time and memory of a check, as ratios to named peers in the same run: `python tests/benchmarks/bench_check.py [DOCX] [PDF]`.

Needs the extras `test` and `benchmark`. Times are the best of several runs, since noise only ever adds.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pdfplumber
from markitdown import MarkItDown

from validator import Validator, parsers, sections
from validator.dossier import compose
from validator.intake import from_bytes
from validator.language import annotate
from validator.model.report import Moment
from validator.reports import render

CORPUS = Path(__file__).parents[2] / "corpus"
DOCX = next(CORPUS.glob("01-*/*.docx"))
PDF = next(CORPUS.glob("11-*/*.pdf"))
PEILDATUM = date(2026, 5, 15)
WARM_RUNS = 15
COLD_RUNS = 5


def best(action: Callable[[], object], runs: int) -> float:
    """Seconds of the fastest run, after one run that is not counted."""
    action()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def row(what: str, seconds: float, bar: str = "", ratio: float | None = None) -> None:
    ratio_text = f"{ratio:6.2f}" if ratio is not None else " " * 6
    print(f"{what:<58}{seconds * 1000:9.1f} ms {ratio_text}  {bar}")


def command(*arguments: str) -> Callable[[], object]:
    program = [str(Path(sys.executable).parent / "vto"), *arguments]
    return lambda: subprocess.run(program, capture_output=True, check=False)


def cold(path: Path) -> None:
    row("cold: vto --help", best(command("--help"), COLD_RUNS), "bar 300 ms")
    row(f"cold: vto check {path.name}", best(command("check", str(path)), COLD_RUNS), "bar 2000 ms")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{'largest process of these':<58}{peak:9.0f} MB         bar 300 MB")


def stages(validator: Validator, path: Path) -> None:
    pack, data = validator.rulebook, path.read_bytes()
    source = from_bytes(path.name, data)
    file = source.files[0]
    document = parsers.parse_here(file, validator.limits)
    outline = sections.outline(document, pack.formats, pack.attachment_kinds)
    parties = sections.read_parties(document, outline)
    reading = validator.read_document(document, PEILDATUM)
    dossier = compose([reading], pack.formats, PEILDATUM, Moment.ONTVANGST, None)
    report = validator.check([source], peildatum=PEILDATUM)
    for name, action in {
        "parse": lambda: parsers.parse_here(file, validator.limits),
        "sections": lambda: sections.outline(document, pack.formats, pack.attachment_kinds),
        "parties": lambda: sections.read_parties(document, outline),
        "language": lambda: annotate(document, outline, parties, pack.terms, PEILDATUM),
        "facts": lambda: validator.facts(dossier),
        "report as text": lambda: render(report, "text"),
    }.items():
        row(f"  stage: {name}", best(action, WARM_RUNS))


def warm(path: Path, peer: str, read: Callable[[], object], bar: float) -> None:
    in_process, isolated = Validator(parse=parsers.parse_here), Validator()
    source = from_bytes(path.name, path.read_bytes())
    peer_time = best(read, 5)
    row(f"peer: {peer}", peer_time)
    mine = best(lambda: isolated.check([source], peildatum=PEILDATUM), WARM_RUNS)
    row(f"warm: check {path.name}, parsed in a worker", mine, f"bar {bar} x peer", mine / peer_time)
    mine = best(lambda: in_process.check([source], peildatum=PEILDATUM), WARM_RUNS)
    row(f"warm: check {path.name}, all in this process", mine, f"bar {bar} x peer", mine / peer_time)
    stages(in_process, path)


def stock_pdfplumber(path: Path) -> None:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.find_tables()
            page.close()


def main() -> None:
    given = [Path(argument) for argument in sys.argv[1:]]
    docx_path, pdf_path = given or (DOCX, PDF)
    cold(docx_path)
    row("peer: python-docx, open and all paragraphs", best(lambda: [p.text for p in docx.Document(str(docx_path)).paragraphs], 5))
    converter = MarkItDown()
    warm(docx_path, "markitdown, convert the docx", lambda: converter.convert(docx_path), 0.5)
    warm(pdf_path, "pdfplumber, words and find_tables of all pages", lambda: stock_pdfplumber(pdf_path), 0.5)


if __name__ == "__main__":
    main()
