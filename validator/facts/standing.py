"""How one person stands towards the request (heard, only spoken to, refusing, silent), and how hard was tried to reach them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from validator.facts import words
from validator.facts.circles import Circle
from validator.facts.parts import resembling
from validator.facts.passage import Passage
from validator.facts.places import attempts_in, dates_in, evidence, nowhere, overlaps, supporting
from validator.facts.voices import is_brief, is_mere_wish, is_sent, is_silence, is_voice, says_nothing
from validator.model.annotations import Precision
from validator.model.document import Span
from validator.model.facts import Evidence
from validator.model.reading import Dossier, Reading

_HEAD = 800
_A_YEAR = timedelta(days=365)
NOT_HEARD = frozenset({"missing", "silent", "silent_explained", "sent", "refused", "announced"})


@dataclass(frozen=True, slots=True)
class Heard:
    """What was found for one person: the state of the reaction with the passage or file that shows it."""

    state: str
    shown: Evidence
    file: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """Everything about the reactions of one sort of people, gathered once."""

    dossier: Dossier
    people: Circle
    inside: tuple[Passage, ...]
    outside: tuple[Passage, ...]
    is_filled: bool

    @property
    def part(self) -> str:
        """The part in which their reactions belong."""
        return "reactie_ouders" if self.people.sort == "ouder" else "reactie_kind"

    def of(self, key: str) -> list[Passage]:
        """The passages of the reaction parts that are about a person."""
        return [passage for passage in self.inside if key in passage.owners]

    def beside(self, key: str) -> list[Passage]:
        """The passages about a person elsewhere."""
        return [passage for passage in self.outside if key in passage.owners]


@dataclass(frozen=True, slots=True)
class Tries:
    """The attempts to reach a person: on how many days, how many without a day, and the first passage that tells of one."""

    days: int
    undated: int
    first: Passage | None


def heard(search: Search, key: str) -> Heard:
    """The state of a person's reaction, by the surest sign."""
    own = search.of(key)
    ended = {passage.sentence for passage in own if passage.has("refused")}
    silent = {passage.sentence for passage in own if passage.has("silent")}
    for passage in own:
        if passage.sentence in ended or (passage.is_headed and passage.sentence in silent):
            continue  # what was said in refusing is no reaction in content, nor what somebody else says of it
        if is_voice(passage, search.people, search.dossier) and not (ended and is_mere_wish(passage, search.people)):
            return Heard("given", evidence(passage.reading, passage.span))
    return letter_of(search, key) or _unheard(search, key, own) or _from_outside(search, key)


def _unheard(search: Search, key: str, own: list[Passage]) -> Heard | None:
    """What the passages tell of somebody who does not speak in them."""
    told = (*own, *search.beside(key))
    silent = next((passage for passage in told if is_silence(passage, search.people.rulebook)), None)
    spoken = next((passage for passage in own if _is_spoken_to(search, passage)), None)
    tried = tries(search, key)
    if tried.first and tried.days >= enough(search) and (silent or not spoken):
        return Heard("attempted", evidence(tried.first.reading, tried.first.span))
    if spoken is None or _first(told, "refused") or (silent and (spoken.is_told or not spoken.has("discussed"))):
        return _by_silence(search, key, own, silent)
    return Heard("discussed", evidence(spoken.reading, spoken.span))


def _is_spoken_to(search: Search, passage: Passage) -> bool:
    """Whether a passage tells that a person heard of the request or agreed, or holds a word or two of the person."""
    if passage.is_told:
        about_it = words.listed(search.people.rulebook, "reacties", "over_het_verzoek").search(passage.text)
        return bool(about_it) and passage.has("discussed", "letter") and not passage.has("sent", "silent")
    return passage.has("discussed", "letter") or (is_brief(passage, search.people) and not is_silence(passage, search.people.rulebook))


def _by_silence(search: Search, key: str, own: list[Passage], silent: Passage | None) -> Heard | None:
    refusing = _first((*own, *search.beside(key)), "refused")
    if refusing:
        return Heard("refused", evidence(refusing.reading, refusing.span))
    if silent:
        return Heard(_silence(search, key), evidence(silent.reading, silent.span))
    reacting = [passage for passage in own if not passage.is_told or is_sent(passage, search.people)]
    if not reacting:
        return None
    state = "excused" if search.people.sort == "kind" and _reason(search, key) == "strong" else _reticence(search.people, reacting)
    return Heard(state, evidence(reacting[0].reading, reacting[0].span))


def _reticence(people: Circle, own: list[Passage]) -> str:
    """What it is called where passages about a person tell neither of a reaction nor of silence."""
    for kind in ("announced", "sent"):
        if _first(own, kind):
            return kind
    return "silent" if all(passage.has("aware") or says_nothing(passage, people) for passage in own) else "thin"


def _silence(search: Search, key: str) -> str:
    """What a lack of reaction is called, by whether it is told why."""
    reason = _reason(search, key)
    if search.people.sort == "kind":
        return {"strong": "excused", "weak": "excused_weakly"}.get(reason, "silent")
    return "silent_explained" if reason else "silent"


def _first(passages: Sequence[Passage], *kinds: str) -> Passage | None:
    return next((passage for passage in passages if passage.has(*kinds)), None)


def _from_outside(search: Search, key: str) -> Heard:
    found = next((passage for passage in search.beside(key) if is_voice(passage, search.people, search.dossier)), None)
    nameless = next((passage for passage in search.inside if not (passage.owners or passage.is_told)), None)
    if found or nameless:
        passage = found or nameless
        return Heard("unclear", evidence(passage.reading, passage.span)) if passage else missing(search)
    return missing(search)


def missing(search: Search) -> Heard:
    """Nothing about a person: it is only said where no unreadable file or unknown heading may hold it."""
    shut = next((reading for reading in supporting(search.dossier) if not reading.document.is_readable), None)
    if shut:
        return Heard("unreadable", nowhere(shut), shut.document.name)
    other = under_another_heading(search)
    return Heard("unclear", other) if other else Heard("missing", nowhere(search.dossier.main, search.part))


def under_another_heading(search: Search) -> Evidence | None:
    """A heading that the format does not know, but that may announce these reactions."""
    main, name = search.dossier.main, search.part
    form = search.people.rulebook.format_of(main.outline.doctype)
    part = next((part for part in form.parts if part.name == name), None) if form and not main.outline.named(name) else None
    other = resembling(main, part) if part else None
    return evidence(main, other.heading_span) if other else None


def enough(search: Search) -> int:
    """From how many dated attempts on it is shown that was tried."""
    return words.number(search.people.rulebook, "reaction_attempts", 2)


def tries(search: Search, key: str) -> Tries:
    """The attempts of the last year to reach a person."""
    days: set[str] = set()
    undated, first = 0, None
    told = (*search.of(key), *search.beside(key))
    refuses = any(passage.has("refused") for passage in told)
    for passage in told:
        if passage.has("talk") and not (refuses or passage.has("silent")):
            continue  # a conversation that took place is no attempt, unless it ended in a refusal
        found = _days(search, passage)
        if found is not None:
            days |= found
            undated += not found
            first = first or passage
    return Tries(len(days), undated, first)


def _days(search: Search, passage: Passage) -> set[str] | None:
    """The days of the last year on which a passage tells of an attempt or a refusal; None where it tells of neither."""
    attempts = attempts_in(passage.reading, passage.span)
    if not attempts and not passage.has("refused"):
        return None
    start = search.dossier.reference_date - _A_YEAR
    exact = (mention.earliest for mention in dates_in(passage.reading, passage.span) if mention.precision is Precision.DAY)
    bare = (place for attempt in attempts for place in attempt.bare_days if overlaps(place, passage.span))
    return {f"{day:%m-%d}" for day in exact if day and day > start} | {_month_and_day(passage.reading, place) for place in bare}


def _month_and_day(reading: Reading, place: Span) -> str:
    day, month = (int(number) for number in re.findall(r"\d+", reading.document.quote(place)))
    return f"{month:02}-{day:02}"


def _reason(search: Search, key: str) -> str:
    """How well the passages about a person explain the lack of a reaction: "strong", "weak" or ""."""
    rulebook = search.people.rulebook
    told = (*search.inside, *(passage for passage in search.outside if is_silence(passage, rulebook)))
    about = " ".join(passage.text for passage in told if key in passage.owners)
    if search.people.sort == "kind" and words.listed(rulebook, "reacties", "reden_sterk").search(about):
        return "strong"
    return "weak" if words.listed(rulebook, "reacties", "reden_zwak").search(about) else ""


def letter_of(search: Search, key: str) -> Heard | None:
    """A letter or mail with the reaction of this person; a letter that nobody owns leaves it open."""
    nameless = None
    for reading, shown, head in letters(search):
        owners = search.people.named_in(head)
        if key in owners:
            return Heard("given" if reading.document.is_readable else "unreadable", shown, reading.document.name)
        if not owners and not _is_of_others(search, head):
            nameless = Heard("unclear" if reading.document.is_readable else "unreadable", shown, reading.document.name)
    return nameless


def _is_of_others(search: Search, head: str) -> bool:
    """Whether a letter is plainly of the other sort of people: a child's where parents are looked for, and the reverse."""
    name = "kinderen_samen" if search.people.sort == "ouder" else "ouders_samen"
    rulebook = search.people.rulebook
    roles = rulebook.terms.get("personen", {})
    alone = (
        words.any_of((*roles.get("moeder", ()), *roles.get("vader", ())))
        if search.people.sort == "kind"
        else words.any_of(("kind", "jongere"))
    )
    return bool(words.listed(rulebook, "personen", name).search(head) or alone.search(head))


def letters(search: Search) -> list[tuple[Reading, Evidence, str]]:
    """The letters with a reaction in the submission: the file or the part of a file, its place, and how it begins."""
    found = []
    for reading in (search.dossier.main, *supporting(search.dossier)):
        name = _outside(reading)
        if reading is not search.dossier.main and reading.kind == "reactie":
            head = " ".join(block.live for block in reading.document.blocks)[:_HEAD]
            found.append((reading, nowhere(reading), f"{name} {head}"))
        for part in reading.outline.attachments:
            if part.kind == "reactie" and part.spans and not part.from_name and reading.kind != "reactie":
                head = " ".join([part.heading, *(reading.document.quote(span) for span in part.spans)])[:_HEAD]
                found.append((reading, evidence(reading, part.spans[0]), head))
    return found


def _outside(reading: Reading) -> str:
    """What a file is called and, of a mail, by whom it was sent and about what."""
    mail = reading.document.mail
    name = reading.document.name.replace("_", " ").replace("-", " ")
    return f"{mail.sender} {mail.subject} {name}" if mail else name
