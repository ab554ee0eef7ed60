"""The result of a submission that nothing could be said of: a person must look, and it never counts as good."""

from validator.batch.recipe import Recipe
from validator.batch.verdict import Failure
from validator.dossier import OTHER
from validator.engine import Engine
from validator.engine.advice import advise
from validator.model.document import Problem, ProblemCode
from validator.model.outline import DocType
from validator.model.report import FileResult, SubmissionResult
from validator.model.submission import Submission

CODES = {Failure.TIMEOUT: ProblemCode.TIMEOUT, Failure.CRASHED: ProblemCode.CRASHED}


def unassessed(submission: Submission, recipe: Recipe, failure: Failure) -> SubmissionResult:
    """Every check open, under the problem that kept the submission from being judged."""
    rulebook = recipe.rulebook()
    checks = Engine(rulebook).unjudged()
    day = submission.received or recipe.peildatum
    agenda_days = int(rulebook.settings["agenda_days"])
    advice = advise(checks, is_readable=False, has_problems=True, received=day, agenda_days=agenda_days)
    problem = Problem(CODES[failure], submission.source)
    file = FileResult(submission.source, OTHER, "", is_readable=False, pages=None, sha256="", problems=(problem,))
    return SubmissionResult(submission.source, submission.received, day, DocType.UNKNOWN, advice, (file,), checks, ())
