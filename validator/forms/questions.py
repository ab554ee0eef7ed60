"""What a part of a form asks, taken from its filled-in sample: labels with a field each, person by person, and free text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from validator.model.rulebook import Part

DATES = frozenset({"datum", "geboortedatum", "verwachte_datum", "datum_jbt", "startdatum", "besproken_op"})
BOXES = frozenset({"gezag", "geheim_adres", "tolk", "toestemming"})
CHOICES = frozenset({"besluit"})


class Answer(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    DATE = "date"
    BOXES = "boxes"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Question:
    """A label of the form; `name` is its canonical name."""

    name: str
    label: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Block:
    """The questions about one person or thing; `title` is "" for those of the part itself."""

    title: str
    questions: tuple[Question, ...]


def blocks(part: Part) -> tuple[Block, ...]:
    """The labelled questions of a part, grouped by the person that the sample names above them."""
    found: list[tuple[str, list[Question]]] = []
    title = ""
    for line in _lines(part):
        question = question_of(part, line)
        if question is None:
            title = line
        elif found and found[-1][0] == title:
            found[-1][1].append(question)
        else:
            found.append((title, [question]))
    is_of_persons = len(found) > 1
    return tuple(Block(title if is_of_persons else "", tuple(questions)) for title, questions in found)


def has_free_text(part: Part) -> bool:
    """Whether the part also, or only, asks for a text."""
    asked = blocks(part)
    titles = {block.title for block in asked}
    return not asked or any(question_of(part, line) is None and line not in titles for line in _lines(part))


def question_of(part: Part, line: str) -> Question | None:
    """The question that a "Label: value" line of the sample answers; None for running text."""
    label, colon, _ = line.partition(":")
    wanted = label.strip().lower()
    name = next((name for name, forms in part.labels.items() if wanted in {form.lower() for form in forms}), "") if colon else ""
    return Question(name, label.strip(), _answer(name)) if name else None


def _answer(name: str) -> Answer:
    for names, answer in ((DATES, Answer.DATE), (BOXES, Answer.BOXES), (CHOICES, Answer.CHOICE)):
        if name in names:
            return answer
    return Answer.TEXT


def _lines(part: Part) -> Iterator[str]:
    return (line.strip() for line in part.sample.splitlines() if line.strip())
