"""The check itself, in the process that checks: the language model and the rules are loaded once."""

import math
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from validator.batch.judging import TimeIsUpError, limited
from validator.errors import ValidatorError
from validator.model.report import Moment, Report
from validator.model.rulebook import Rulebook
from validator.model.submission import SourceFile, Submission
from validator.pipeline import Validator, load_rulebook


class TooSlowError(ValidatorError):
    """The check of one submission took so long that it was stopped."""


def judge(
    files: Sequence[SourceFile], *, peildatum: date | None, moment: Moment, received: date | None = None, seconds: int | None = None
) -> Report:
    """The full report on these files as one submission, with quotes and texts.

    Raises TooSlowError when it takes longer than `seconds`, or than any submission may.
    """
    submission = Submission(files[0].name if files else "", tuple(files), received)
    validator = validator_of(received or peildatum or date.today())
    try:
        with limited(min(seconds or math.inf, settings.LIMITS.submission_seconds)):
            return validator.check([submission], peildatum=peildatum, moment=moment)
    except TimeIsUpError:
        _validator.cache_clear()  # it was broken off somewhere in the middle
        raise TooSlowError from None


def validator_of(day: date) -> Validator:
    """The validator, with a pack that has not expired on this day. Raises RulebookError for a pack that does not load."""
    validator = _validator()
    until = validator.rulebook.valid_until
    if until and day > until:
        _rulebook(day)  # raises, with the line of the pack that says so
    return validator


@cache
def _validator() -> Validator:
    # whether the pack has expired depends on the day of each request, so that is asked each time
    return Validator(_rulebook(date.min), settings.LIMITS)


def _rulebook(day: date) -> Rulebook:
    return load_rulebook(Path(settings.RULES_FOLDER) if settings.RULES_FOLDER else None, day)
