"""What the hulpvragen of a family are: questions and wishes of its own, or labels, services and what a professional wants (eis 5)."""

import re
from collections.abc import Iterator, Sequence

from validator.language.lexicon import Cue, words_in
from validator.language.statements import Statement
from validator.model.annotations import Signal

PART = "hulpvragen"
KIND = "hulpvraag"
SPEAKER = re.compile(r"^(?![^:]*\?)[^:]{0,80}:\s+(?=\S)")
NO_QUESTION = frozenset({"is", "zijn", "heeft", "hebben", "moet", "moeten", "wil", "willen", "zou", "of"})
FEWEST_WORDS = 4
SHORT = 12
ABOUTS = ("vague", "professional", "label")


def questions(statements: Sequence[Statement]) -> Iterator[Signal]:
    """For each sentence of the part what it is: question, vague, professional, label, solution, report, absent or unclear."""
    for statement in statements:
        if statement.section == PART:
            about, cue = _read(statement)
            yield Signal(KIND, statement.span, statement.place(cue) if cue else statement.span, about)


def _read(statement: Statement) -> tuple[str, Cue | None]:
    start = statement.start + _speaker(statement)
    words = [word.text for word in words_in(statement.passage.text, start, statement.end)]
    is_question = _is_question(statement, words)
    absent = statement.first("questions/absent")
    if absent and not is_question:
        return "absent", absent
    if not is_question and _is_report(statement, words):
        return "report", None
    for about in ABOUTS:
        cue = next((cue for cue in statement.all(f"questions/{about}") if cue.start >= start), None)
        if cue and not (is_question and _is_concrete(about, len(words))):
            return about, cue
    if is_question or _is_wish(statement, start):
        return ("question" if len(words) >= FEWEST_WORDS else "unclear"), None
    cue = statement.first("questions/solution")
    return ("solution", cue) if cue else ("unclear", None)


def _speaker(statement: Statement) -> int:
    speaker = SPEAKER.match(statement.text)
    return speaker.end() if speaker else 0


def _is_question(statement: Statement, words: Sequence[str]) -> bool:
    if "?" in statement.text:
        return True
    first = statement.first("questions/question")
    return bool(words and first and words[0] not in NO_QUESTION and statement.passage.text[first.start : first.end].lower() == words[0])


def _is_report(statement: Statement, words: Sequence[str]) -> bool:
    if statement.text.rstrip().endswith(":"):
        return True
    if statement.first(*(f"questions/{about}" for about in ABOUTS), "questions/solution"):
        return False
    return len(words) < FEWEST_WORDS - 1 or bool(statement.first("questions/report") and (statement.dates or len(words) < SHORT))


def _is_concrete(about: str, words: int) -> bool:
    """Whether a question stays one of the family in spite of such words: a longer question says what it is about."""
    return about == "professional" or (about == "vague" and words > SHORT)


def _is_wish(statement: Statement, start: int) -> bool:
    return any(cue.start >= start for cue in statement.all("questions/own", "questions/wish")) or statement.text.lstrip()[:1] in '"“„'
