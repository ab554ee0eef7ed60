"""The run on one screen: from files to a report. Only this module knows the order of the stages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

from validator import intake, parsers, sections
from validator.dossier import OTHER, compose, received_on
from validator.engine import Engine
from validator.engine.advice import advise
from validator.facts import children_of, collect, vocabulary
from validator.language import annotate, prepare
from validator.model.document import Document, Problem, ProblemCode
from validator.model.facts import Fact
from validator.model.outline import DocType
from validator.model.reading import Dossier, Reading
from validator.model.report import (
    Advice,
    CheckResult,
    FileResult,
    Moment,
    Outcome,
    Report,
    SectionResult,
    SubmissionResult,
    TextResult,
)
from validator.model.rulebook import Letters, Rulebook
from validator.model.submission import SourceFile, Submission
from validator.model.waivers import Waiver
from validator.rulebook import load_rulebook as load_pack
from validator.settings import Limits
from validator.waiving import waive, waiver_uses

PACKAGE = "vto-validator"

Parse = Callable[[SourceFile, Limits], Document]


def load_rulebook(directory: Path | None = None, on: date | None = None) -> Rulebook:
    """The rule pack in `directory`, else the one that this project ships, as valid on a day (today by default).

    Raises RulebookError with every problem as `file:line:column: text`.
    """
    return load_pack(directory, vocabulary(), on or date.today())


class Validator:
    """A rule pack made ready to judge submissions, one at a time.

    Making one costs a moment (the pack is read and compiled), each check after that little: keep it for many submissions.
    """

    def __init__(self, rulebook: Rulebook | None = None, limits: Limits | None = None, parse: Parse = parsers.parse) -> None:
        self.rulebook = rulebook or load_rulebook()
        self.limits = limits or Limits.from_environment()
        self._parse = parse
        if parse is parsers.parse:
            parsers.warm_up()
            prepare()
        self._engine = Engine(self.rulebook)

    def check(
        self,
        submissions: Iterable[Submission],
        *,
        peildatum: date | None = None,
        moment: Moment = Moment.ONTVANGST,
        waivers: Sequence[Waiver] = (),
    ) -> Report:
        """Judge each submission by itself, in the order given."""
        return self.report([self.judge(submission, peildatum=peildatum, moment=moment) for submission in submissions], waivers)

    def judge(self, submission: Submission, *, peildatum: date | None = None, moment: Moment = Moment.ONTVANGST) -> SubmissionResult:
        """Judge one submission. The peildatum is the day of receipt where it is known, else `peildatum`, else today.

        Whatever goes wrong inside costs this submission its verdict, never the run: every check is then `review`.
        """
        reference_date = submission.received or peildatum or date.today()
        try:
            dossier = self.read(submission, peildatum=peildatum, moment=moment)
            main = dossier.main.document
            is_notification = any(problem.code is ProblemCode.NOTIFICATION for problem in main.problems)
            doctype, facts = dossier.main.outline.doctype, self.facts(dossier)
            checks = self._engine.judge(facts, doctype, main_is_readable=main.is_readable, is_notification=is_notification)
        except Exception as error:  # noqa: BLE001 - the boundary that keeps one submission from ending a batch
            return self._failed(submission, reference_date, type(error).__name__)
        return self._result(submission, dossier, checks)

    def read(self, submission: Submission, *, peildatum: date | None = None, moment: Moment = Moment.ONTVANGST) -> Dossier:
        """Everything the stages understand of a submission, before any rule is applied."""
        unopened = [Document(problem.file, "", "", problems=(problem,)) for problem in submission.problems]
        documents = [*self._documents(submission.files), *unopened]
        received = submission.received or received_on(documents)
        reference_date = received or peildatum or date.today()
        readings = [self.read_document(document, reference_date) for document in documents]
        terms = self.rulebook.terms.get("bijlagen", {})
        return compose(readings, self.rulebook.formats, reference_date, moment, received, terms=terms)

    def facts(self, dossier: Dossier) -> tuple[Fact, ...]:
        """The facts that the rules see."""
        return collect(dossier, self.rulebook)

    def report(self, results: Sequence[SubmissionResult], waivers: Sequence[Waiver] = ()) -> Report:
        """The results under the name and version of the tool and the rule pack, with what the waivers came to."""
        pack = self.rulebook
        submissions = tuple(self._waived(result, waivers) for result in results) if waivers else tuple(results)
        known = {check.id for check in pack.checks} | {rule.id for check in pack.checks for rule in check.rules}
        uses = waiver_uses(submissions, waivers, known)
        return Report(
            PACKAGE,
            version(PACKAGE),
            pack.name,
            pack.version,
            pack.sha256,
            submissions,
            waivers=uses,
            letters=Letters(pack.letters, pack.settings),
        )

    def _waived(self, result: SubmissionResult, waivers: Sequence[Waiver]) -> SubmissionResult:
        """The result with waivers laid over it; the advice follows what is left."""
        checks = waive(result, waivers)
        is_readable = result.advice.outcome is not Outcome.ONLEESBAAR
        return replace(result, checks=checks, advice=self._advice(checks, result.files, result.reference_date, is_readable=is_readable))

    def _result(self, submission: Submission, dossier: Dossier, checks: tuple[CheckResult, ...]) -> SubmissionResult:
        readings = (dossier.main, *dossier.others)
        files = tuple(map(_file_result, readings))
        return SubmissionResult(
            source=submission.source,
            received=dossier.received,
            reference_date=dossier.reference_date,
            doctype=dossier.main.outline.doctype,
            advice=self._advice(checks, files, dossier.reference_date, is_readable=dossier.main.document.is_readable),
            files=files,
            checks=checks,
            sections=tuple(part for reading in readings for part in self._section_results(reading)),
            verzoeker=dossier.main.parties.verzoeker,
            children=children_of(dossier.main),
            texts=tuple(TextResult(reading.document.name, reading.document.blocks) for reading in readings if reading.document.blocks),
            part_titles=self._part_titles(dossier.main.outline.doctype),
        )

    def _failed(self, submission: Submission, reference_date: date, error_name: str) -> SubmissionResult:
        problem = Problem(ProblemCode.RULE_FAILED, submission.source, detail=error_name)
        files = (FileResult(submission.source, OTHER, "", is_readable=False, pages=None, sha256="", problems=(problem,)),)
        checks = self._engine.unjudged()
        advice = self._advice(checks, files, reference_date, is_readable=True)
        return SubmissionResult(submission.source, submission.received, reference_date, DocType.UNKNOWN, advice, files, checks, ())

    def _advice(self, checks: Sequence[CheckResult], files: Sequence[FileResult], received: date, *, is_readable: bool) -> Advice:
        has_problems = any(problem.is_fatal or problem.is_partial for file in files for problem in file.problems)
        agenda_days = int(self.rulebook.settings["agenda_days"])
        return advise(checks, is_readable=is_readable, has_problems=has_problems, received=received, agenda_days=agenda_days)

    def _documents(self, files: Sequence[SourceFile], depth: int = 0) -> Iterator[Document]:
        for file in files:
            document = self._parse(file, self.limits)
            yield document
            if depth < self.limits.enclosure_depth:
                yield from self._documents(tuple(map(file.enclosing, document.attachments)), depth + 1)

    def read_document(self, document: Document, reference_date: date) -> Reading:
        """Everything the stages understand of one document."""
        pack = self.rulebook
        outline = sections.outline(document, pack.formats, pack.attachment_kinds)
        parties = sections.read_parties(document, outline)
        annotations = annotate(document, outline, parties, pack.terms, reference_date)
        return Reading(document, outline, parties, annotations, kind="")

    def _part_titles(self, doctype: DocType) -> Mapping[str, str]:
        form = self.rulebook.format_of(doctype)
        return {part.name: part.title for part in form.parts} if form else {}

    def _section_results(self, reading: Reading) -> Iterator[SectionResult]:
        titles = self._part_titles(reading.outline.doctype)
        document = reading.document
        for section in reading.outline.sections:
            first = section.heading_span or next(iter(section.spans), None)
            page = document.blocks[first.block].page if first else None
            words = sum(len(document.quote(span).split()) for span in section.spans)
            yield SectionResult(section.name, titles.get(section.name, ""), section.heading, document.name, page, words)


def check(
    paths: Sequence[Path | str],
    *,
    rulebook: Rulebook | None = None,
    peildatum: date | None = None,
    moment: Moment = Moment.ONTVANGST,
    limits: Limits | None = None,
    waivers: Sequence[Waiver] = (),
    on_progress: Callable[[str], None] | None = None,
) -> Report:
    """Check each path as one submission: a document, or a folder whose files belong together.

    `on_progress` is told the name of each submission before it is read. Raises UsageError for a path that is not there and RulebookError
    for a pack that does not load; a file that cannot be read is no error but a problem in the report.
    """
    validator = Validator(rulebook, limits)
    found = intake.existing(paths)

    def gathered() -> Iterator[Submission]:
        for path in found:
            if on_progress:
                on_progress(path.name)
            yield intake.gather(path, validator.limits)

    return validator.check(gathered(), peildatum=peildatum, moment=moment, waivers=waivers)


def check_bytes(
    name: str,
    data: bytes,
    *,
    rulebook: Rulebook | None = None,
    peildatum: date | None = None,
    moment: Moment = Moment.ONTVANGST,
    waivers: Sequence[Waiver] = (),
) -> Report:
    """Check one document that is in memory; `name` is how the report calls it."""
    return Validator(rulebook).check([intake.from_bytes(name, data)], peildatum=peildatum, moment=moment, waivers=waivers)


def _file_result(reading: Reading) -> FileResult:
    document = reading.document
    return FileResult(
        document.name, reading.kind, document.media_type, document.is_readable, document.pages, document.sha256, document.problems
    )
