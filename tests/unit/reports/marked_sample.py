"""Reports whose submissions carry their text, with findings of every sort of place in it; every name is made up."""

from dataclasses import replace
from datetime import date

from tests.golden.sample import check_of, finding_of, report_of
from validator.model.document import Block, BlockKind, Cell, Mark, MarkKind, Origin
from validator.model.facts import Location
from validator.model.outline import DocType
from validator.model.report import Advice, FileResult, Finding, Outcome, Report, SectionResult, SubmissionResult, TextResult
from validator.model.rulebook import Status

MAIN, ANNEX = "verzoek.docx", "evaluatie.pdf"
BLOCKS = (
    Block(0, "Koptekst", origin=Origin.HEADER),
    Block(1, "Zorgen", BlockKind.HEADING, level=1, page=1),
    Block(2, "Moeder is lui. Vader drinkt <b>veel</b>. Zegt men.", marks=(Mark(MarkKind.BOLD, 0, 9),), page=1),
    Block(3, "Naam", cell=Cell(1, 1, 1), page=1),
    Block(4, "Sam Voorbeeld", cell=Cell(1, 1, 2), page=1),
    Block(5, "L" * 200, BlockKind.LIST_ITEM, number="1.", page=2),
    Block(6, "\u05e9\u05dc\u05d5\u05dd 😀 a\x1b[31mb", page=2),
    Block(7, "", BlockKind.PICTURE, page=2),
)


def at(paragraph: int | None, start: int | None = None, end: int | None = None, *, file: str = MAIN, section: str = "") -> Location:
    return Location(file, section, None, paragraph, start, end)


def point(status: Status, location: Location | None, word: str = "iets") -> Finding:
    return finding_of("E8.1-x", status, f"Er is {word}.", remedy="Schrijf het op.", at=location)


FINDINGS = (
    point(Status.REVIEW, at(7, 0, 6), "rechts naar links"),
    point(Status.FAIL, at(3, 0, 14), "een mening"),
    point(Status.REVIEW, at(3, 0, 14), "hetzelfde"),
    point(Status.REVIEW, at(3, 10, 22), "gekruist"),
    point(Status.REVIEW, at(3, 15, 40), "omvattend"),
    point(Status.FAIL, at(3, 41, 9999), "te ver"),
    point(Status.FAIL, at(5), "een cel"),
    point(Status.FAIL, at(None, section="zorgen"), "een onderdeel"),
    point(Status.REVIEW, at(8), "een afbeelding"),
    point(Status.REVIEW, at(1, 0, 3, file=ANNEX), "een bijlage"),
    point(Status.REVIEW, at(4000), "buiten de tekst"),
    point(Status.FAIL, None, "nergens"),
    point(Status.PASS, at(3, 0, 3), "goed"),
)


def marked(*findings: Finding, name: str = "verzoek.docx") -> SubmissionResult:
    good = check_of("E1.1", "Verzoeker genoemd", "Bijlage 2, eis 1", finding_of("E1.1", Status.PASS, "De verzoeker is genoemd."))
    found = (check_of("E8.1", "Meningen onderbouwd", "Bijlage 2, eis 8", *findings),) if findings else ()
    return SubmissionResult(
        source=name,
        received=None,
        reference_date=date(2026, 5, 15),
        doctype=DocType.VTO,
        advice=Advice(Outcome.TERUGSTUREN if findings else Outcome.AGENDEREN, None, ()),
        files=tuple(FileResult(file, "vto", "", True, 2, "", ()) for file in (MAIN, ANNEX)),
        checks=(good, *found),
        sections=(SectionResult("zorgen", "Zorgen", "Zorgen", MAIN, 1, 20),),
        texts=(TextResult(MAIN, BLOCKS), TextResult(ANNEX, (Block(0, "Evaluatie van het plan"),))),
    )


def many_findings(amount: int) -> Report:
    """A long text with a finding on every paragraph."""
    blocks = tuple(Block(index, f"Alinea {index} zegt dat het slecht gaat.", page=index // 20 + 1) for index in range(amount))
    findings = (point(Status.FAIL if index % 2 else Status.REVIEW, at(index + 1, 0, 20), f"punt {index}") for index in range(amount))
    return report_of(replace(marked(*findings), texts=(TextResult(MAIN, blocks),)))
