"""A pipeline that reads nothing, so that only the command line is under test."""

import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests.golden.sample import agreeable, report_of, submission, unreadable
from validator.cli import main
from validator.errors import UsageError
from validator.model.document import Block, BlockKind, Document, Span
from validator.model.facts import FactKind
from validator.model.outline import Child, DocType, Entry, Gezag, Outline, Parent, Parties, Section, Stated, Verzoeker
from validator.model.reading import Annotations, Dossier, Reading
from validator.model.report import Moment, Report, SubmissionResult
from validator.model.rulebook import (
    Check,
    Comparison,
    Condition,
    Example,
    Format,
    Operator,
    Part,
    Reference,
    Rule,
    Rulebook,
    Source,
    Status,
)

RESULTS: dict[str, Callable[[], SubmissionResult]] = {"fout.docx": submission, "goed.docx": agreeable, "slot.docx": unreadable}


@dataclass
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str
    data: bytes = b""


@dataclass
class FakePipeline:
    """What the command line asked of the package; `error` is raised at the next check."""

    rulebook: Rulebook
    calls: list[dict[str, Any]] = field(default_factory=list)
    error: BaseException | None = None

    def check(self, paths: Sequence[Path], **wishes: Any) -> Report:
        self._note(paths=tuple(paths), **wishes)
        for path in paths:
            if path.name not in RESULTS:
                raise UsageError("not_found", path.name)
            wishes["on_progress"](path.name)
        return report_of(*(replace(RESULTS[path.name](), source=path.name) for path in paths))

    def check_bytes(self, name: str, data: bytes, **wishes: Any) -> Report:
        self._note(name=name, data=data, **wishes)
        return report_of(replace(agreeable(), source=name))

    def load_rulebook(self, directory: Path | None = None, on: date | None = None) -> Rulebook:
        self.calls.append({"directory": directory, "on": on})
        if isinstance(self.error, Exception) and "RulebookError" in type(self.error).__name__:
            raise self.error
        return self.rulebook

    def _note(self, **call: Any) -> None:
        self.calls.append(call)
        if self.error:
            raise self.error


@pytest.fixture
def rulebook() -> Rulebook:
    source = Source("Werkwijze", "Bijlage 2, eis 6", "De diagnose is officieel vastgesteld.")
    rule = Rule(
        "E6.2-te-oud",
        "E6.2",
        (
            Condition("diagnosis", "d", (Comparison("age", Operator.EQ, "too_old"), Comparison("confirmed", Operator.EQ, value=False))),
            Condition("reaction", "r", (Comparison("person", Operator.EQ, Reference("d", "person")),), is_absent=True),
            Condition("hulpvraag", "hulpvraag", (Comparison("words", Operator.IN, (1, 2)),)),
        ),
        Status.FAIL,
        "De diagnose {d.name} is te oud.",
        "Laat haar bevestigen.",
        (
            Example("hit", sections={"diagnoses": "ADHD (2019)"}, line=12),
            Example("near_miss", facts=(("diagnosis", {"age": "ok", "confirmed": True}),), line=13),
        ),
    )
    checks = (
        Check("E6.2", "Diagnose niet te oud", source, (DocType.VTO,), Status.PASS, "Niet ouder dan twee jaar.", (rule,)),
        Check("E6.3", "Jaartal bekend", source, (DocType.VTO,), Status.NA, "Geen diagnose."),
    )
    form = Format(DocType.VTO, "VTO", ("Verzoek tot Onderzoek",), (Part("diagnoses", "Diagnoses", False, ("Diagnoses",)),))
    kinds = {"diagnosis": FactKind("diagnosis", "A diagnosis.", {"age": ("ok", "too_old"), "confirmed": "flag"})}
    return Rulebook("haaglanden", "2023.1", "0" * 64, date(2023, 6, 15), None, {}, checks, (form,), (), {}, kinds)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch, rulebook: Rulebook) -> FakePipeline:
    fake = FakePipeline(rulebook)
    module = ModuleType("validator.pipeline")
    vars(module).update(check=fake.check, check_bytes=fake.check_bytes, load_rulebook=fake.load_rulebook, Validator=FakeValidator)
    monkeypatch.setitem(sys.modules, "validator.pipeline", module)
    monkeypatch.setattr("validator.pipeline", module, raising=False)
    return fake


class FakeValidator:
    """Reads every submission as the same dossier."""

    def __init__(self, rulebook: Rulebook, limits: object) -> None:
        self.limits = limits

    def read(self, submission: Any) -> Dossier:
        name = submission.files[0].name
        blocks = (
            Block(0, "Diagnoses", BlockKind.HEADING, 1),
            Block(1, "Sam heeft ADHD.", page=2),
            Block(2, "Een losse \x1b[31mzin."),
            Block(3, "Naam: "),
        )
        document = Document(name, "text/plain", "0" * 64, blocks)
        outline = Outline(
            DocType.VTO,
            (Section("diagnoses", "Diagnoses", Span(0, 0, 9), (Span(1, 0, 15),), subject="kind 1"),),
            (Entry("naam", "Naam", "", "diagnoses", 0, Span(3, 0, 4), None),),
            unplaced=(Span(2, 0, 20),),
        )
        parties = Parties(
            Verzoeker(organisation=Stated("Veilig Thuis"), phone=Stated("070 1234567")),
            (Child(Stated("Sam"), (Stated("01-02-2015"), Stated("01-02-2015"))),),
            (Parent("vader", Stated(""), Gezag.YES, is_known=False),),
        )
        return Dossier(Reading(document, outline, parties, Annotations(), "vto"), (), date(2025, 6, 11), None, Moment.ONTVANGST)


Vto = Callable[..., Outcome]


@pytest.fixture
def vto(pipeline: FakePipeline, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Vto:
    """Run the command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as leaving:
            main(arguments)
        captured = capfdbinary.readouterr()
        return Outcome(int(leaving.value.code or 0), captured.out.decode(errors="replace"), captured.err.decode(), captured.out)

    return run
