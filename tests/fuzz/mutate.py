"""Mutations of good files through the isolated parser and the whole pipeline: `python -m tests.fuzz.mutate --count 2000 --seed 1`.

Nothing may raise, take longer than the limits, or lead to the advice `agenderen` where text was lost. Formats without any redundancy (plain
text, web pages, RTF) cannot show that a piece is gone: there a lost piece is counted apart.
"""

import argparse
import io
import random
import resource
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from tests.fuzz.seeds import is_zip, seeds, words
from validator import parsers
from validator.model.document import Document, ProblemCode
from validator.model.report import Outcome, SubmissionResult
from validator.model.submission import SourceFile, Submission
from validator.pipeline import Validator
from validator.settings import Limits

PEILDATUM = date(2026, 4, 16)
LIMITS = replace(Limits(), seconds=20, ocr_seconds=20, memory_bytes=1_500_000_000)
SLACK_SECONDS = 15
LOST = 0.97
BARE = (".txt", ".html", ".rtf")
SLOW = (".doc", ".odt", ".rtf")


@dataclass(slots=True)
class Tally:
    """What came of the mutations; `wrong` names each that may not be."""

    outcomes: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    per_seed: Counter[str] = field(default_factory=Counter)
    undetectable: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)


class Reader:
    """The isolated parser, which counts the words that it reads of one submission."""

    def __init__(self) -> None:
        self.words = 0

    def __call__(self, file: SourceFile, limits: Limits) -> Document:
        document = parsers.parse(file, limits)
        self.words += words(document)
        return document


def truncate(data: bytes, luck: random.Random, _other: bytes) -> bytes:
    """The first part of the file."""
    return data[: luck.randrange(1, len(data))]


def flip(data: bytes, luck: random.Random, _other: bytes) -> bytes:
    """A few bytes changed."""
    changed = bytearray(data)
    for _ in range(luck.choice((1, 3, 10, 100))):
        changed[luck.randrange(len(changed))] ^= luck.randrange(1, 256)
    return bytes(changed)


def swap(data: bytes, luck: random.Random, _other: bytes) -> bytes:
    """Two pieces in each other's place."""
    size = max(1, min(len(data) // 4, luck.choice((4, 64, 1024))))
    first = luck.randrange(0, max(1, len(data) // 2 - size))
    second = luck.randrange(len(data) // 2, max(len(data) // 2 + 1, len(data) - size))
    middle = data[first + size : second]
    return data[:first] + data[second : second + size] + middle + data[first : first + size] + data[second + size :]


def splice(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """A piece of another file in the place of a piece of this one."""
    at, size, start = luck.randrange(len(data)), luck.choice((0, 16, 512, 8192)), luck.randrange(len(other))
    return data[:at] + other[start : start + luck.choice((16, 512, 8192))] + data[at + size :]


def member(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """A zip file of which one member is gone, doubled, emptied or mutated itself, with a right checksum."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = [(item.filename, archive.read(item)) for item in archive.infolist()]
    at = luck.randrange(len(files))
    name, held = files[at]
    mutated = luck.choice((truncate, flip, swap, splice))(held, luck, other) if held else b"x"
    files[at : at + 1] = luck.choice(([], [(name, held), (name, held)], [(name, b"")], [(name, mutated)], [(f"../{name}", held)]))
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as target:
        for entry, content in files:
            target.writestr(zipfile.ZipInfo(entry), content)
    return raw.getvalue()


def mutations(files: dict[str, bytes], count: int, seed: int) -> Iterator[tuple[str, str, bytes]]:
    """Seed name, sort of mutation and mutated bytes, always the same for a seed."""
    luck = random.Random(seed)
    names = sorted(files)
    weights = [1 if name.endswith(SLOW) else 4 for name in names]
    sorts: tuple[Callable[[bytes, random.Random, bytes], bytes], ...] = (truncate, flip, swap, splice, member)
    for _ in range(count):
        name = luck.choices(names, weights)[0]
        sort = luck.choice(sorts if is_zip(files[name]) else sorts[:-1])
        yield name, sort.__name__, sort(files[name], luck, files[luck.choice(names)])


def run(count: int, seed: int) -> Tally:
    """Judge every mutation."""
    reader, tally, files = Reader(), Tally(), seeds()
    validator = Validator(limits=LIMITS, parse=reader)
    whole = {}
    for name, data in files.items():
        result = _judge(validator, reader, name, data)
        whole[name] = reader.words
        if result.advice.outcome is not Outcome.AGENDEREN:
            tally.per_seed[f"not ready for the agenda itself: {name}"] += 1
    for number, (name, sort, data) in enumerate(mutations(files, count, seed)):
        start = time.monotonic()
        result = _judge(validator, reader, name, data)
        seconds = time.monotonic() - start
        tally.slowest = max(tally.slowest, seconds)
        tally.per_seed[name] += 1
        _weigh(tally, result, f"{number} {sort} {name}", reader.words / whole[name], seconds)
    return tally


def _judge(validator: Validator, reader: Reader, name: str, data: bytes) -> SubmissionResult:
    reader.words = 0
    return validator.judge(Submission(name, (SourceFile(name, data),)), peildatum=PEILDATUM)


def _weigh(tally: Tally, result: SubmissionResult, label: str, kept: float, seconds: float) -> None:
    codes = {problem.code for file in result.files for problem in file.problems}
    outcome = result.advice.outcome
    tally.outcomes[outcome.value] += 1
    tally.problems.update(code.value for code in codes)
    if ProblemCode.RULE_FAILED in codes:
        tally.wrong.append(f"{label}: the pipeline raised")
    if seconds > LIMITS.seconds + SLACK_SECONDS:
        tally.wrong.append(f"{label}: {seconds:.0f} seconds")
    if outcome is Outcome.AGENDEREN and kept < LOST:
        if label.endswith(BARE):
            tally.undetectable += 1
        else:
            tally.wrong.append(f"{label}: agenderen with {kept:.0%} of the text")


def checksum(count: int, seed: int) -> int:
    """A number that tells whether two runs saw the same mutations; LibreOffice dates its files, so these are left out."""
    files = {name: data for name, data in seeds().items() if not name.endswith((".odt", ".rtf", ".doc", ".pdf"))}
    total = 0
    for name, sort, data in mutations(files, count, seed):
        total = zlib.crc32(f"{name}{sort}".encode() + data, total)
    return total


def main() -> None:
    """Print the tally."""
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    wish = options.parse_args()
    tally = run(wish.count, wish.seed)
    for title, counts in (("advice", tally.outcomes), ("problems", tally.problems), ("seeds", tally.per_seed)):
        print(title, dict(counts.most_common()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"slowest {tally.slowest:.1f} s, peak of this process {peak} MB, lost without a trace in bare text: {tally.undetectable}")
    print("wrong:", *(tally.wrong or ["none"]), sep="\n  ")


if __name__ == "__main__":
    main()
