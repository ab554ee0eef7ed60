"""The values that pass between the steps of reading a PDF. Coordinates are points from the top left of the page as displayed."""

from dataclasses import dataclass, field

from validator.model.document import FormField, Trace


class Style:
    """What a word looks like besides its letters, as bits; plain integers, since every letter has them."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    INVISIBLE = 4
    STRUCK = 8


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Halfway its height."""
        return (self.top + self.bottom) / 2

    def holds(self, other: "Box") -> bool:
        """Whether the centre of the other lies in this one."""
        return self.x0 <= (other.x0 + other.x1) / 2 <= self.x1 and self.top <= other.middle <= self.bottom


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without space between, of one style. `is_glued` means that no space parts it from the word before.

    `widget` is the index of the form field whose value it shows, else None.
    """

    text: str
    box: Box
    size: float
    style: int = Style.PLAIN
    is_glued: bool = False
    widget: int | None = None


@dataclass(frozen=True, slots=True)
class Widget:
    """A form field with its place on a page, and the text that a viewer shows there."""

    page: int
    box: Box
    shown: str
    field: FormField


@dataclass(frozen=True, slots=True)
class Note:
    """A comment of a reader. `shown` is text that stands on the page itself; `struck` are the boxes that it strikes out."""

    page: int
    box: Box
    trace: Trace
    shown: str = ""
    struck: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class GridCell:
    """A table cell by its grid position, counted from 1."""

    box: Box
    row: int
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table of at least two columns; `edges` are the left sides of its columns, rounded, to recognise its continuation."""

    box: Box
    cells: tuple[GridCell, ...]
    edges: tuple[int, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Shapes:
    """What is drawn on a page, besides letters: rules and boxes, pictures, and how many paths there are in all."""

    rules: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()
    paths: int = 0


@dataclass(frozen=True, slots=True)
class PageLayout:
    """One page: its words, tables and pictures. `asides` are the texts that do not run horizontally.

    `degrees` is how far the page was turned to be read.
    """

    number: int
    box: Box
    words: tuple[Word, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Box, ...] = ()
    asides: tuple[str, ...] = ()
    picture_cover: float = 0.0
    paths: int = 0
    hidden: tuple[str, ...] = ()
    degrees: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line. `edge` is how far to the right a line could have gone here; a picture is a line without words."""

    words: tuple[Word, ...]
    box: Box
    page: int
    edge: float
    cell: tuple[int, GridCell] | None = None
    starts_region: bool = False
    text: str = field(default="")

    @property
    def size(self) -> float:
        """The size of its largest letters."""
        return max((word.size for word in self.words), default=0.0)

    @property
    def is_bold(self) -> bool:
        """Whether every word with letters in it is bold."""
        return all(word.style & Style.BOLD for word in self.words if any(map(str.isalnum, word.text)))
