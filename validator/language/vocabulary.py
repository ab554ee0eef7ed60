"""Word lists as the alternatives of a regular expression."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

Terms = Mapping[str, Mapping[str, tuple[str, ...]]]
NOTHING = r"(?!)"


def words_of(terms: Terms, file: str, *names: str) -> tuple[str, ...]:
    """The words of some lists of one file, or of all its lists; a pack may leave a list out."""
    lists = terms.get(file, {})
    return tuple(word for name in names or lists for word in lists.get(name, ()))


def numbered(terms: Terms, file: str, prefix: str) -> dict[str, tuple[int, int]]:
    """The two numbers in the name of a list ("phase_4_6"), for each of its words."""
    lists = terms.get(file, {})
    return {word: _numbers(name) for name, words in lists.items() if name.startswith(f"{prefix}_") for word in words}


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first; nothing at all where there are none."""
    return _alternatives(tuple(words))


# The words are those of a rule pack, never of a document.
@lru_cache(maxsize=256)
def _alternatives(words: tuple[str, ...]) -> str:
    ordered = sorted({" ".join(word.split()).lower() for word in words}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_spaced, ordered))})" if ordered else NOTHING


def _spaced(word: str) -> str:
    return r"\s+".join(map(re.escape, word.split()))


def _numbers(name: str) -> tuple[int, int]:
    _, first, last = name.split("_")
    return int(first), int(last)
