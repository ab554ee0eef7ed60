"""What the request or the mail around it says to be enclosed, and whether it is there (H3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from validator.facts import words
from validator.facts.closing import closes
from validator.facts.delivery import mails_around
from validator.facts.places import content, evidence, live, sentences_in, supporting, whole_block
from validator.model.document import BlockKind, ProblemCode, Span
from validator.model.facts import Fact
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

TERMS = "bijlagen"
PART = "bijlagen"
NUMBER = re.compile(r"^\s*(?:bijlage\s+)?(?:(?:\d{1,2}|[a-z])\s*[.):\-–]|\d{1,2}\s|[-–•])?\s*", re.IGNORECASE)
NUMBERED = re.compile(r"\bbijlage\s+(\d{1,2}|[a-z])\b", re.IGNORECASE)
FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Announcement:
    """A document that is said to be enclosed, with the sentence or list item that says so."""

    reading: Reading
    span: Span
    text: str


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `announced` for each document that is said to be enclosed; one for the request where only a notification of it came."""
    main = dossier.main
    if any(problem.code is ProblemCode.NOTIFICATION for problem in main.document.problems):
        yield Fact("announced", "", {"state": "notification", "moment": dossier.moment.value}, {}, evidence(main, whole_block(main, 0)))
        return
    for found in _announcements(dossier, rulebook):
        attributes = {"state": _state(dossier, rulebook, found), "moment": dossier.moment.value}
        yield Fact("announced", "", attributes, {}, evidence(found.reading, found.span))


def _announcements(dossier: Dossier, rulebook: Rulebook) -> Iterator[Announcement]:
    none = words.listed(rulebook, TERMS, "geen_stuk")
    said = words.listed(rulebook, TERMS, "aangekondigd")
    later = words.listed(rulebook, TERMS, "komt_later")
    for reading in (dossier.main, *(other for other in dossier.others if other.document.mail)):
        listed = list(_list_items(reading, rulebook))
        yield from (found for found in listed if not none.search(found.text))
        taken = {found.span.block for found in listed} | _enclosed_blocks(reading)
        for block in reading.document.blocks:
            if block.index in taken or block.kind is BlockKind.HEADING:
                continue
            for sentence in sentences_in(reading, whole_block(reading, block.index)):
                text = live(reading, sentence)
                # "zie bijlage 3" is the third item of the list, which is judged by itself
                is_listed = bool(listed) and bool(NUMBERED.search(text))
                if (said.search(text) or later.search(text)) and not none.search(text) and not is_listed:
                    yield Announcement(reading, sentence, text)


def _list_items(reading: Reading, rulebook: Rulebook) -> Iterator[Announcement]:
    """The items under "Bijlagen": a line each, up to the signature; of a list with boxes only those that are ticked."""
    for section in reading.outline.named(PART):
        for span, text in content(reading, section):
            start = 0
            for line in words.without_open_choices(text).splitlines(keepends=True):
                if closes(line, rulebook):
                    return
                named = NUMBER.sub("", line.replace("☒", "")).strip()
                if sum(map(str.isalpha, named)) >= FEWEST_LETTERS:
                    yield Announcement(reading, Span(span.block, span.start + start, span.start + start + len(line.rstrip())), named)
                start += len(line)


def _enclosed_blocks(reading: Reading) -> set[int]:
    return {span.block for part in reading.outline.attachments for span in part.spans}


def _state(dossier: Dossier, rulebook: Rulebook, found: Announcement) -> str:
    if words.listed(rulebook, TERMS, "komt_later").search(found.text):
        return "later"
    around = {id(mail) for mail in mails_around(dossier)}
    files = [other for other in supporting(dossier) if id(other) not in around and not _is_container(other)]
    if _is_request(rulebook, found) or _is_named(files, rulebook, found.text) or _is_inside(dossier.main, rulebook, found):
        return "included"
    known = {kind.name for kind in rulebook.attachment_kinds}
    may_be_it = any(other.kind not in known or not other.document.is_readable for other in files)
    return "unclear" if may_be_it else "missing"


def _is_request(rulebook: Rulebook, found: Announcement) -> bool:
    """Whether a mail announces the request itself, and no other document by its name."""
    titles = _telling(" ".join(title for kind in rulebook.attachment_kinds for title in (kind.title, *kind.titles)), rulebook)
    is_called = words.listed(rulebook, TERMS, "het_verzoek").search(found.text)
    return bool(found.reading.document.mail and is_called and not titles & _telling(found.text, rulebook))


def _is_container(reading: Reading) -> bool:
    """A zip file is no document itself: what is in it stands among the files."""
    return bool(reading.document.attachments) and not reading.document.blocks


def _is_named(files: list[Reading], rulebook: Rulebook, text: str) -> bool:
    said = _telling(text, rulebook)
    return any(said & _names_of(other, rulebook) for other in files)


def _names_of(reading: Reading, rulebook: Rulebook) -> set[str]:
    """The telling words of a file: those of its name, of the kinds of document in it, and of what these are called in the pack."""
    held = {reading.kind, *(part.kind for part in reading.outline.attachments)}
    kinds = [kind for kind in rulebook.attachment_kinds if kind.name in held]
    called = " ".join(wording for kind in kinds for wording in (kind.title, *kind.titles))
    return _telling(f"{reading.document.name} {called}", rulebook)


def _is_inside(main: Reading, rulebook: Rulebook, found: Announcement) -> bool:
    """Whether the document stands in the same file, as a supporting document or under a heading that names it."""
    said = _telling(found.text, rulebook)
    inside = (f"{part.heading} {part.kind}" for part in main.outline.attachments)
    headings = (block.live for block in main.document.blocks if block.kind is BlockKind.HEADING and block.index > found.span.block)
    return any(said & _telling(text, rulebook) for text in (*inside, *headings))


def _telling(text: str, rulebook: Rulebook) -> set[str]:
    plain = set(rulebook.terms[TERMS]["veelzeggend_niet"])
    found = (word.lower() for word in re.findall(r"[^\W\d_]+", text))
    return {word for word in found if len(word) >= FEWEST_LETTERS and word not in plain}
