"""Word lists of the rule pack as patterns, and plain measures of text."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from validator.errors import RulebookError
from validator.model.facts import Scalar
from validator.model.rulebook import Rulebook

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_UNTICKED = re.compile(r"☐[^☐☒\n]*")


def count(text: str) -> int:
    """How many words a reader counts."""
    return len(_WORD.findall(text))


def listed(rulebook: Rulebook, file: str, name: str) -> re.Pattern[str]:
    """The pattern of a list in `terms/<file>.yaml`. Raises RulebookError where the pack lacks it, since a check would go blind."""
    try:
        return any_of(rulebook.terms[file][name])
    except KeyError as error:
        raise RulebookError((f"terms/{file}.yaml: de lijst '{name}' ontbreekt",)) from error


def number(rulebook: Rulebook, name: str, default: int) -> int:
    """A whole number from the settings of the pack."""
    value: Scalar = rulebook.settings.get(name, default)
    return int(value)


@lru_cache(maxsize=256)
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of words of a rule pack, put together once. Names of people go by `pattern_of`, which remembers none."""
    return pattern_of(phrases)


def pattern_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for whole words, in any case: `*` stands for the rest of a word, `..` for at most six words between."""
    if not phrases:
        return re.compile(r"(?!)")
    longest_first = sorted(phrases, key=len, reverse=True)
    shapes = _by_letter(longest_first) if all(phrase[:1].isalnum() for phrase in phrases) else map(_phrase, longest_first)
    return re.compile(r"(?<!\w)(?:" + "|".join(shapes) + r")(?!\w)", re.IGNORECASE)


def _by_letter(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases behind a look at their first letter, which spares a place in a text the others; only one letter can fit there."""
    groups: dict[str, list[str]] = {}
    for phrase in phrases:
        groups.setdefault(phrase[0].lower(), []).append(_phrase(phrase))
    return (f"(?=[{letter}])(?:{'|'.join(shapes)})" for letter, shapes in groups.items())


def _phrase(phrase: str) -> str:
    pieces = (_GAP if piece == ".." else re.escape(piece).replace(r"\*", r"\w*") for piece in phrase.split())
    return r"\s+".join(pieces).replace(r"\s+" + _GAP + r"\s+", _GAP)


_GAP = r"\s+(?:[^\s.;!?]+\s+){0,6}?"


def without_open_choices(text: str) -> str:
    """The text with the options that were not ticked blanked, so that offsets stay true."""
    return _UNTICKED.sub(lambda found: " " * len(found.group()), text)
