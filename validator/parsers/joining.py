"""Words that a line end broke, put together again by what the rest of the document shows."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LONGEST_WORD = 100
TAIL = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
FRONT = re.compile(r"[^\W\d_]+")
ELLIPSIS_WORDS = frozenset({"en", "of", "en/of", "tot", "dan", "als", "noch", "maar"})
KEPT_PREFIXES = frozenset({"ex", "niet", "non", "semi", "anti", "pro"})
CLASHES = frozenset({"aa", "ae", "ai", "ao", "oo", "ii", "uu"})
TREMA = {"e": "ë", "i": "ï", "o": "ö"}
TREMA_AFTER = {"e": ("be", "ge"), "i": ("be", "ge"), "o": ("co",)}


@dataclass(frozen=True, slots=True)
class Joint:
    """How to put two lines together: cut `cut` characters off the first, put `glue` between, and start the second with `front`.

    `front` replaces as many characters as it has; it only differs from them where a trema came back.
    """

    cut: int = 0
    glue: str = " "
    front: str = ""


SPACE = Joint()
KEEP_HYPHEN = Joint(glue="")
DROP_HYPHEN = Joint(cut=1, glue="")


class Joiner:
    """Knows the words of one document, as evidence for which hyphens belong to a word."""

    def __init__(self, lines: Iterable[str]) -> None:
        # the outermost words of a line may be halves, so they are no evidence unless they hold a hyphen inside
        self._words = Counter(word.lower() for line in lines for word in WORD.findall(line))

    def joint(self, left: str, right: str) -> Joint:
        """How `right` follows `left`, two lines of one paragraph."""
        tail, front = TAIL.search(left[-LONGEST_WORD:]), FRONT.match(right)
        if left.endswith("/") and right[:1].islower():
            return KEEP_HYPHEN
        if not tail or not front:
            return KEEP_HYPHEN if left.endswith("-") and left[-2:-1].isdigit() and right[:1].isalnum() else SPACE
        return self._hyphen(tail[1], front[0])

    def _hyphen(self, tail: str, front: str) -> Joint:
        if front.lower() in ELLIPSIS_WORDS:
            return SPACE
        if not front[0].islower():
            return KEEP_HYPHEN
        joined, hyphened = self._words[(tail + front).lower()], self._words[f"{tail}-{front}".lower()]
        if joined != hyphened:
            return DROP_HYPHEN if joined > hyphened else KEEP_HYPHEN
        if _keeps_hyphen(tail, front):
            return KEEP_HYPHEN
        return _with_trema(tail, front)


def _keeps_hyphen(tail: str, front: str) -> bool:
    last = tail.rpartition("-")[2]
    is_abbreviation = len(last) == 1 or last.isupper() or any(letter.isupper() for letter in last[1:])
    return is_abbreviation or last.lower() in KEPT_PREFIXES or last[-1].lower() + front[0] in CLASHES


def _with_trema(tail: str, front: str) -> Joint:
    # "be-eindigen" is how beëindigen breaks: the trema goes at the line end
    if front[0] in TREMA and tail.lower().endswith(TREMA_AFTER[front[0]]) and not front.startswith("ij"):
        return Joint(cut=1, glue="", front=TREMA[front[0]])
    return DROP_HYPHEN
