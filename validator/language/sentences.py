"""Where sentences begin and end, in Dutch that is full of abbreviations, initials and lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from validator.language.vocabulary import Terms, words_of
from validator.model.document import Block, BlockKind, Origin, Span
from validator.model.outline import Outline

CLOSING = "\"'”’»)\\]"
CANDIDATE = re.compile(rf"\n|[•▪●◦]|(?:[.!?]+|…)[{CLOSING}]*")
NEXT_START = re.compile(r"\s*[\"“”„‘’'«(\[]*(?:['’‘]s\s)?(?P<start>[A-ZÀ-Þ]|\d|[-–•☐☒])")
NEXT_WORD = re.compile(r"\W*(\w+)")
GLUED = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]*(?:\s|$)")
LAST_TOKEN = re.compile(r"[\w./'’-]+$")
INITIALS = re.compile(r"[A-Z][a-z]?(?:\.[A-Z][a-z]?)*")
LIST_MARK = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[a-z])")
LOOK_BACK = 32
RUNNING_TITLES = frozenset({Origin.HEADER, Origin.FOOTER})


class SentenceSplitter:
    """Splits text with the abbreviations of a rule pack; keep it for a whole document."""

    def __init__(self, terms: Terms) -> None:
        self._never_end = _bare(words_of(terms, "abbreviations", "never_end"))
        self._may_end = _bare(words_of(terms, "abbreviations", "may_end"))
        self._starters = frozenset(words_of(terms, "abbreviations", "sentence_starters"))

    def split(self, text: str) -> list[tuple[int, int]]:
        """The sentences as `[start, end)`, without the blanks around them."""
        cuts = [0, *self._boundaries(text), len(text)]
        pieces = (_trimmed(text, start, end) for start, end in pairwise(cuts))
        return [(start, end) for start, end in pieces if start < end]

    def _boundaries(self, text: str) -> Iterator[int]:
        for match in CANDIDATE.finditer(text):
            if match[0] in "•▪●◦":
                yield match.start()
            elif match[0] == "\n" or self._is_end(text, match):
                yield match.end()

    def _is_end(self, text: str, match: re.Match[str]) -> bool:
        end = match.end()
        if end < len(text) and not text[end].isspace():
            return match[0] in ".!?" and text[match.start() - 1 : match.start()].islower() and bool(GLUED.match(text, end))
        following = NEXT_START.match(text, end)
        if not following:
            return False
        return match[0][0] != "." or match[0].startswith("..") or self._is_full_stop(text, match, following)

    def _is_full_stop(self, text: str, match: re.Match[str], following: re.Match[str]) -> bool:
        token = LAST_TOKEN.search(text, max(0, match.start() - LOOK_BACK), match.start())
        if not token:
            return True
        word = token[0].strip("'’-").lower()
        if word in self._never_end:
            return False
        if word in self._may_end:
            return not following["start"].isdigit()
        if INITIALS.fullmatch(token[0]):
            return self._starts_sentence(text, match.end())
        return not (LIST_MARK.fullmatch(word) and _is_line_start(text, token.start()))

    def _starts_sentence(self, text: str, place: int) -> bool:
        word = NEXT_WORD.match(text, place)
        return word is not None and word[1].lower() in self._starters


@dataclass(frozen=True, slots=True)
class Places:
    """Which part of the form a stretch of a block belongs to."""

    sections: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)
    headings: frozenset[Span] = frozenset()

    @classmethod
    def of(cls, outline: Outline) -> "Places":
        """The parts of an outline by block."""
        sections: dict[int, list[tuple[int, int, str]]] = {}
        for section in outline.sections:
            for span in section.spans:
                sections.setdefault(span.block, []).append((span.start, span.end, section.name))
        return cls(sections, frozenset(section.heading_span for section in outline.sections if section.heading_span))

    def section_at(self, block: int, place: int) -> str:
        """The canonical name of the part at a place; "" for none."""
        return next((name for start, end, name in self.sections.get(block, ()) if start <= place < end), "")

    def is_heading(self, span: Span) -> bool:
        """Whether a sentence is (part of) the heading of a part."""
        return any(item.block == span.block and item.start <= span.start and span.end <= item.end for item in self.headings)


def is_running_text(block: Block) -> bool:
    """Whether a block holds sentences; headings and running titles do not."""
    return block.kind is not BlockKind.HEADING and block.origin not in RUNNING_TITLES


def _bare(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.lower().rstrip(".") for word in words)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _is_line_start(text: str, place: int) -> bool:
    before = text[max(0, place - LOOK_BACK) : place].rpartition("\n")[2]
    return not before.strip() and (place < LOOK_BACK or "\n" in text[place - LOOK_BACK : place])
