"""Cue words of a list as one pattern; ".." in a cue stands for at most six words."""

import re
from collections.abc import Iterable
from functools import lru_cache

GAP = r"\s+(?:[^\s.;!?]+\s+){0,6}?"


def cue_pattern(cues: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches any of the cues as whole words, the longest first."""
    return _compiled(tuple(cues))


@lru_cache(maxsize=256)
def _compiled(cues: tuple[str, ...]) -> re.Pattern[str]:
    shapes = "|".join(_shape(cue) for cue in sorted(set(cues), key=lambda cue: (-len(cue), cue)))
    return re.compile(rf"(?:{shapes})(?!\w)" if shapes else r"(?!)", re.IGNORECASE)


def _shape(cue: str) -> str:
    parts = [r"\s+".join(map(re.escape, part.split())) for part in cue.split("..")]
    return (r"(?<![\w-])" if cue[0].isalnum() else "") + GAP.join(parts)
