"""A report made by hand, with hostile words in each place where a document or a file name could bring them."""

from datetime import date

from validator.model.document import Block
from validator.model.facts import Location
from validator.model.outline import DocType
from validator.model.report import Advice, CheckResult, FileResult, Finding, Outcome, Report, SubmissionResult, TextResult
from validator.model.rulebook import Source, Status

NASTY = '<script>alert("x")</script>'
FILE = f"{NASTY}.docx"
SENTENCE = f"Moeder {NASTY} is lui."


def finding(check: str, rule: str, message: str, quote: str = "", status: Status = Status.FAIL) -> Finding:
    """One that stands in the first paragraph where it has a quote, and nowhere where it has none."""
    place = Location(FILE, "aanleiding", 1, 1, 0, len(quote)) if quote else None
    return Finding(check, rule, status, message, f"Mend {NASTY}", quote, place)


TWICE = (finding("E6.1", "E6.1-niemand", "ADHD: door wie?", SENTENCE), finding("E6.1", "E6.1-niemand", "Autisme: door wie?", SENTENCE))
LOOSE = finding("E2.1", "E2.1-ontbreekt", f"Er ontbreekt {NASTY}")
QUESTION = finding("E8.1", "E8.1-mening", "Een mening?", "is lui", Status.REVIEW)
GOOD = Finding("E1.1", "E1.1-goed", Status.PASS, "In orde", "", "", None)
ALL = (*TWICE, LOOSE, QUESTION)


def report(*findings: Finding, pack: str = "1.0", outcome: Outcome = Outcome.TERUGSTUREN) -> Report:
    """A report with these findings, each check with its own, one check that is in order and one that does not apply."""
    ids = sorted({one.check for one in findings})
    checks = [_check(check, tuple(one for one in findings if one.check == check)) for check in ids]
    good, other = _check("E1.1", (GOOD,)), CheckResult("E9.9", "Alleen bij een VTH", Status.NA, Source("eisen", "9.9"), ())
    result = SubmissionResult(
        source=FILE,
        received=date(2026, 4, 24),
        reference_date=date(2026, 4, 24),
        doctype=DocType.VTO,
        advice=Advice(outcome, date(2026, 6, 5), tuple(ids)),
        files=(FileResult(FILE, "vto", "", True, 1, "", ()),),
        checks=(*checks, good, other),
        sections=(),
        texts=(TextResult(FILE, (Block(0, SENTENCE),)),),
    )
    return Report("vto", "1", "proef", pack, "", (result,))


def _check(check: str, findings: tuple[Finding, ...]) -> CheckResult:
    worst = max((one.status for one in findings), key=lambda status: status.weight)
    return CheckResult(check, f"Eis {NASTY}", worst, Source("eisen", check), findings)
