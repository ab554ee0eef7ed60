"""What each requirement is called, from the rule pack of this moment."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from validator.errors import RulebookError


@cache
def titles() -> Mapping[str, str]:
    """The title of each check by its number; none where the pack does not load. Read once: it takes half a second."""
    from validator.facts import vocabulary
    from validator.rulebook import load_rulebook

    try:
        pack = load_rulebook(Path(settings.RULES_FOLDER) if settings.RULES_FOLDER else None, vocabulary(), date.min)
    except RulebookError:
        return {}
    return {check.id: check.title for check in pack.checks}
