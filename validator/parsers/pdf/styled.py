"""Text that remembers the look of every letter while lines are put together."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from validator.model.document import Mark, MarkKind
from validator.parsers.joining import Joiner
from validator.parsers.pdf.values import Style, Word

MARKS = (
    (Style.BOLD, MarkKind.BOLD),
    (Style.ITALIC, MarkKind.ITALIC),
    (Style.STRUCK, MarkKind.STRUCK),
    (Style.INVISIBLE, MarkKind.OCR),
)


class StyledText:
    """Grows line by line; `text` and the styles keep step."""

    def __init__(self) -> None:
        self.text = ""
        self._styles: list[int] = []
        self._widgets: list[int | None] = []
        self._words: list[Word | None] = []

    def add_line(self, words: Iterable[Word], joiner: Joiner) -> None:
        """Put a line of the same paragraph behind what is there."""
        line = StyledText()
        for word in words:
            if line.text and not word.is_glued:
                line._append(" ", line._styles[-1] & word.style, None)
            line._append(word.text, word.style, word.widget, word)
        if self.text:
            joint = joiner.joint(self.text, line.text)
            self._cut(joint.cut)
            self._append(joint.glue, self._styles[-1] & line._styles[0], None)
            line.text = joint.front + line.text[len(joint.front) :]
        self.text += line.text
        self._styles += line._styles
        self._widgets += line._widgets
        self._words += line._words

    def without_front(self, count: int) -> "StyledText":
        """The text from this letter on."""
        rest = StyledText()
        rest.text, rest._styles = self.text[count:], self._styles[count:]
        rest._widgets, rest._words = self._widgets[count:], self._words[count:]
        return rest

    def marks(self) -> tuple[Mark, ...]:
        """The looks, as stretches."""
        looks = set(self._styles)
        seen = [(style, kind) for style, kind in MARKS if any(look & style for look in looks)]
        return tuple(mark for style, kind in seen for mark in self._stretches(style, kind))

    def widgets(self) -> Iterator[tuple[int, int, int]]:
        """Each form field whose value stands in the text, with the stretch from its first to its last letter."""
        places: dict[int, list[int]] = {}
        for place, widget in enumerate(self._widgets):
            if widget is not None:
                places.setdefault(widget, []).append(place)
        for widget, found in places.items():
            yield widget, found[0], found[-1] + 1

    def words(self) -> Iterator[tuple[int, int, Word]]:
        """Each word with the stretch of its letters."""
        end = 0
        for _, group in groupby(self._words, key=id):
            letters = list(group)
            start, end = end, end + len(letters)
            if letters[0] is not None:
                yield start, end, letters[0]

    def _stretches(self, style: int, kind: MarkKind) -> Iterator[Mark]:
        start = 0
        for is_set, group in groupby(bool(each & style) for each in self._styles):
            end = start + len(list(group))
            if is_set:
                yield Mark(kind, start, end)
            start = end

    def _append(self, text: str, style: int, widget: int | None, word: Word | None = None) -> None:
        self.text += text
        self._styles += [style] * len(text)
        self._widgets += [widget] * len(text)
        self._words += [word] * len(text)

    def _cut(self, count: int) -> None:
        end = len(self.text) - count
        self.text = self.text[:end]
        del self._styles[end:], self._widgets[end:], self._words[end:]
