"""Speed and memory of a batch: `python tests/benchmarks/bench_batch.py [--sizes 1 10 1000 10000] [--jobs 1 2]`.

Needs the extra `benchmark` and Linux (/proc). The submissions are generated; speed is counted from the first result to the last, so that
the start of the program, which the size 1 shows, does not count twice. Prints Markdown.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path

from markitdown import MarkItDown

from validator import Validator, parsers, sections
from validator.dossier import compose
from validator.generating import submissions
from validator.language import annotate
from validator.model.report import Moment
from validator.model.submission import SourceFile, Submission

VTO = Path(sys.executable).parent / "vto"
SEED = 7
PEILDATUM = date(2026, 5, 15)
SAMPLE = 30
POLL_SECONDS = 0.2
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 2**20
EARLY = 1_000


@dataclass
class Run:
    """One batch. Memory is in MB: that of the coordinating process, and of all processes together, over the time of the run."""

    count: int
    jobs: int
    seconds: float = 0.0
    first: float = 0.0
    own: list[tuple[int, float]] = field(default_factory=list)
    tree: list[tuple[int, float]] = field(default_factory=list)

    @property
    def each(self) -> float:
        """Seconds a submission, once the first was there."""
        return (self.seconds - self.first) / max(1, self.count - 1)

    def growth(self, samples: Sequence[tuple[int, float]]) -> float | None:
        """The peak of the whole run over the peak of the first EARLY submissions."""
        early = [memory for done, memory in samples if done <= EARLY]
        late = [memory for done, memory in samples if done > EARLY]
        return max(late) / max(early) - 1 if early and late and self.count >= 2 * EARLY else None


def make(count: int, folder: Path) -> Path:
    subprocess.run([VTO, "corpus", "make", str(count), "--seed", str(SEED), "--to", folder], check=True, capture_output=True)
    return folder


def batch(source: Path, count: int, jobs: int, store: Path) -> Run:
    """Run `vto batch` and look at it while it runs."""
    run = Run(count, jobs)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        environment = {**os.environ, "VTO_DATABASE_URL": f"sqlite:///{store}"}
        command = [VTO, "batch", source, "--jobs", str(jobs), "--peildatum", PEILDATUM.isoformat(), "-q", "--output", f"jsonl={out}"]
        start = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        done = _Lines(out)
        while process.poll() is None:
            lines = done.count()
            run.first = run.first or (time.perf_counter() - start if lines else 0.0)
            run.own.append((lines, _memory(process.pid)))
            run.tree.append((lines, sum(map(_memory, _family(process.pid)))))
            time.sleep(POLL_SECONDS)
        run.seconds = time.perf_counter() - start
        if done.count() != count:
            raise SystemExit(f"{done.count()} of {count} results")
    return run


class _Lines:
    """Counts the lines of a file that grows, reading each byte once."""

    def __init__(self, path: Path) -> None:
        self._path, self._offset, self._lines = path, 0, 0

    def count(self) -> int:
        if self._path.exists():
            with self._path.open("rb") as stream:
                stream.seek(self._offset)
                fresh = stream.read()
            self._offset += len(fresh)
            self._lines += fresh.count(b"\n")
        return self._lines


def _family(pid: int) -> Iterator[int]:
    """A process with all below it; Linux lists children by the thread that started them, and workers are started by threads."""
    yield pid
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = listed.read_text().split()
        except OSError:  # the thread or the process has just ended
            continue
        for child in children:
            yield from _family(int(child))


def _memory(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_MB
    except (OSError, IndexError):
        return 0.0


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def sample() -> list[Submission]:
    """Generated submissions that are one Word file each, as markitdown takes them."""
    found = (item.submission for item in submissions(20 * SAMPLE, SEED))
    plain = (item for item in found if len(item.files) == 1 and item.files[0].name.endswith(".docx"))
    return [item for _, item in zip(range(SAMPLE), plain, strict=False)]


def peer(chosen: Sequence[Submission]) -> None:
    """A full check of the same Word files against their mere conversion, in the same run."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, item in enumerate(chosen):
            path = Path(folder) / f"{number}.docx"
            path.write_bytes(item.files[0].data)
            paths.append(path)
        converter, validator = MarkItDown(), Validator()
        converter.convert(paths[0])
        validator.check(chosen[:1], peildatum=PEILDATUM)
        converted = timed(lambda: [converter.convert(path) for path in paths]) / len(paths)
        checked = timed(lambda: validator.check(chosen, peildatum=PEILDATUM)) / len(paths)
    print(f"| full check of a docx, of markitdown's conversion ({converted * 1000:.0f} ms) | {checked / converted:.2f} | ≤ 0.5 |")


def stages(chosen: Sequence[Submission]) -> None:
    """The share of each stage in a check."""
    validator = Validator(parse=parsers.parse_here)
    spent = dict.fromkeys(("parse", "sections", "language", "facts", "engine and the rest"), 0.0)
    for item in chosen:
        for stage, seconds in _stages_of(validator, item, item.files[0]):
            spent[stage] += seconds
    whole = sum(spent.values())
    for stage, seconds in spent.items():
        print(f"| share of {stage} | {seconds / whole:.0%} ({seconds / len(chosen) * 1000:.1f} ms) | |")


def _stages_of(validator: Validator, item: Submission, file: SourceFile) -> Iterator[tuple[str, float]]:
    pack, marks = validator.rulebook, [time.perf_counter()]
    document = parsers.parse_here(file, validator.limits)
    marks.append(time.perf_counter())
    outline = sections.outline(document, pack.formats, pack.attachment_kinds)
    parties = sections.read_parties(document, outline)
    marks.append(time.perf_counter())
    annotate(document, outline, parties, pack.terms, PEILDATUM)
    marks.append(time.perf_counter())
    reading = validator.read_document(document, PEILDATUM)
    dossier = compose([reading], pack.formats, PEILDATUM, Moment.ONTVANGST, None)
    marks.append(time.perf_counter())
    validator.facts(dossier)
    marks.append(time.perf_counter())
    whole = timed(lambda: validator.judge(item, peildatum=PEILDATUM))
    parse, section, language, _, facts = (after - before for before, after in pairwise(marks))
    yield from (("parse", parse), ("sections", section), ("language", language), ("facts", facts))
    yield "engine and the rest", max(0.0, whole - parse - section - language - facts)


def show(run: Run, kind: str) -> None:
    own, tree = (max(memory for _, memory in samples) for samples in (run.own, run.tree))
    print(
        f"| {kind}: {run.count:,} submissions, {run.jobs} worker(s) | {run.seconds:.1f} s in all, first after {run.first:.1f} s,"
        f" {run.each * 1000:.1f} ms each, {1 / run.each if run.each else 0:.1f}/s | peak {own:.0f} MB coordinator, {tree:.0f} MB all |"
    )
    for name, samples in (("coordinator", run.own), ("all processes", run.tree)):
        growth = run.growth(samples)
        if growth is not None:
            print(f"| memory of {name}: {EARLY:,} → {run.count:,} | {growth:+.1%} | ≤ 10 % |")


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 1_000, 10_000])
    wishes.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    wishes.add_argument("--one-job-up-to", type=int, default=10_000, help="larger sizes are run with the most workers only")
    chosen = wishes.parse_args()
    print("| what | measured | bar or memory |\n|---|---|---|")
    few = sample()
    peer(few)
    stages(few)
    with tempfile.TemporaryDirectory(prefix="vto-bench-") as folder:
        for count in chosen.sizes:
            series(Path(folder), count, [jobs for jobs in chosen.jobs if jobs == max(chosen.jobs) or count <= chosen.one_job_up_to])


def series(folder: Path, count: int, jobs: Sequence[int]) -> None:
    """One size with each number of workers, and again from the store."""
    source = make(count, folder / f"in-{count}")
    runs = {}
    for number in jobs:
        runs[number] = batch(source, count, number, folder / f"{count}-{number}.sqlite3")
        show(runs[number], "checked")
    if len(runs) > 1 and count > 1:
        faster = runs[min(jobs)].each / runs[max(jobs)].each
        print(f"| {max(jobs)} workers over {min(jobs)}, {count:,} submissions | {faster:.2f} × | ≥ 1.8 × |")
    if count > 1:
        again = batch(source, count, max(jobs), folder / f"{count}-{max(jobs)}.sqlite3")
        show(again, "from the store")
        dearer = runs[min(jobs)].each / again.each
        print(f"| a check with {min(jobs)} worker(s) over a hit, {count:,} submissions | {dearer:.0f} × | ≥ 20 × |")


if __name__ == "__main__":
    main()
