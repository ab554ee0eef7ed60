"""The check itself, in the process that checks: the language model and the rules are loaded once."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from validator.model.report import Moment, Report
from validator.model.submission import SourceFile, Submission
from validator.pipeline import Validator, load_rulebook


def judge(files: Sequence[SourceFile], *, peildatum: date | None, moment: Moment, received: date | None = None) -> Report:
    """The full report on these files as one submission, with quotes and texts."""
    day = received or peildatum or date.today()
    submission = Submission(files[0].name if files else "", tuple(files), received)
    return validator_of(day).check([submission], peildatum=peildatum, moment=moment)


@cache
def validator_of(day: date) -> Validator:
    """The validator with the pack that is valid on a day. Raises RulebookError for a pack that does not load."""
    return _validator(load_rulebook(Path(settings.RULES_FOLDER) if settings.RULES_FOLDER else None, day).sha256, day)


@cache
def _validator(_sha256: str, day: date) -> Validator:
    # keyed by the pack: one set of compiled rules for all the days on which the same pack is valid
    return Validator(load_rulebook(Path(settings.RULES_FOLDER) if settings.RULES_FOLDER else None, day), settings.LIMITS)
