"""Reactions by letter or mail that the request mentions or announces, and whether they are in the submission (E9.3)."""

from collections.abc import Iterator, Sequence

from validator.facts.passage import Passage
from validator.facts.places import evidence, supporting
from validator.facts.standing import Search, letters
from validator.model.facts import Fact

LETTERS = ("letter", "announced")


def letters_told(searches: Sequence[Search]) -> Iterator[Fact]:
    """One `letter` for each sentence that mentions or announces one."""
    seen = set()
    for search in searches:
        for passage in (*search.inside, *search.outside):
            sentence = next((mark.span for mark in passage.marks if mark.kind.endswith(LETTERS)), None)
            if sentence and passage.reading is search.dossier.main and sentence not in seen:
                seen.add(sentence)
                yield _letter(search, passage)


def _letter(search: Search, passage: Passage) -> Fact:
    state = _state(search, passage)
    attributes = {"state": state, "moment": search.dossier.moment.value}
    return Fact("letter", "", attributes, {}, evidence(passage.reading, passage.span))


def _state(search: Search, passage: Passage) -> str:
    """What the submission holds of the letter: all, part, perhaps, announced only, nothing."""
    held = {mark.about for mark in passage.marks if mark.kind.endswith("letter")}
    enclosed = [reading for reading, _, head in letters(search) if _is_of(search, head, passage)]
    if any(reading.document.is_readable for reading in enclosed):
        return "included"
    if any(not reading.document.is_readable for reading in supporting(search.dossier)):
        return "unreadable"
    if "complete" in held:
        return "included"
    if "quoted" in held:
        return "quoted"
    return "missing" if held else "announced"


def _is_of(search: Search, head: str, passage: Passage) -> bool:
    """Whether an enclosed letter may be of whom the sentence speaks of."""
    owners = search.people.named_in(head)
    return not owners or not passage.owners or bool(owners & passage.owners)
