"""Whether a person is heard in a passage: quoted, or told what it says, thinks or wants."""

import re
from datetime import timedelta

from validator.facts import words
from validator.facts.circles import Circle
from validator.facts.passage import Passage
from validator.facts.places import dates_in
from validator.model.reading import Dossier
from validator.model.rulebook import Rulebook

QUOTE = re.compile(r"[\"“„‘«]([^\"”’»\n]+)[\"”’»]")
_FEWEST_QUOTED = 3
_FEWEST_WORDS = 4
_SELF = frozenset({"jongen", "meisje", "jongere", "zaak", "situatie"})
_SOMEBODY = re.compile(r"(?<!\w)(?:de|het|een|onze|mijn)\s+(\w+)\s+$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?<!\w)dat(?!\w)|:")
_OLD = timedelta(days=365)


def is_voice(passage: Passage, people: Circle, dossier: Dossier) -> bool:
    """Whether the person is heard: quoted, or told what it says, thinks or wants; not what a professional thinks of it."""
    text, rulebook = passage.text, people.rulebook
    if words.count(text) < _FEWEST_WORDS or _is_old(passage, dossier):
        return False
    if passage.is_quoted:
        return True
    if is_silence(passage, rulebook) or is_relayed(text, people):
        return False
    if any(words.count(found.group(1)) >= _FEWEST_QUOTED for found in QUOTE.finditer(text)):
        return True
    return not _is_about(text, people) and bool(_speaks(passage, people) or (passage.is_headed and _is_own_text(passage, rulebook)))


def _speaks(passage: Passage, people: Circle) -> bool:
    """Whether the person is said to say, think or want something: not told something, and no "de buurman" speaks."""
    found = _voice(passage, people)
    if found is None or passage.has("told_by_us"):
        return False
    before = passage.text[: found.start()]
    speaker = _SOMEBODY.search(before)
    pronoun = words.listed(people.rulebook, "reacties", "voornaamwoord")
    is_own = people.named_in(before) or pronoun.search(before) or pronoun.match(passage.text[found.end() :].lstrip())
    return speaker is None or bool(is_own or people.others.search(speaker[0])) or speaker[1].lower() in _SELF


def _voice(passage: Passage, people: Circle) -> re.Match[str] | None:
    """The first word of saying, thinking or wanting; where the family was informed, asking and understanding are no reaction yet."""
    voice = words.listed(people.rulebook, "reacties", "stem" if people.sort == "ouder" else "stem_kind")
    weak = words.listed(people.rulebook, "reacties", "stem_zwak") if passage.is_told else None
    return next((found for found in voice.finditer(passage.text) if not (weak and weak.fullmatch(found[0]))), None)


def _is_own_text(passage: Passage, rulebook: Rulebook) -> bool:
    """Whether a sentence under somebody's heading is in the first person and tells of no procedure, nor of somebody else."""
    first_person = words.listed(rulebook, "reacties", "eerste_persoon").search(passage.text)
    process = words.listed(rulebook, "reacties", "alleen_proces").search(passage.text)
    about_another = words.listed(rulebook, "reacties", "voornaamwoord").search(passage.text)
    return bool(first_person and not (process or about_another or passage.is_told))


def _is_about(text: str, people: Circle) -> bool:
    """Whether the sentence only announces a letter, or judges the person."""
    letter = words.listed(people.rulebook, "reacties", "verwijst_naar_brief").search(text)
    judged = words.listed(people.rulebook, "reacties", "oordeel_over_persoon").search(text)
    return bool(judged or (letter and not _GOES_ON.search(text)))


def is_silence(passage: Passage, rulebook: Rulebook) -> bool:
    """Whether the sentence says that there is no reaction."""
    return passage.has("silent", "refused") or bool(words.listed(rulebook, "reacties", "geen_reactie").search(passage.text))


def _is_old(passage: Passage, dossier: Dossier) -> bool:
    mentions = dates_in(passage.reading, passage.span)
    return bool(mentions) and all(mention.latest is not None and mention.latest < dossier.reference_date - _OLD for mention in mentions)


def is_relayed(text: str, people: Circle) -> bool:
    """Whether somebody else speaks of the person: "De gezinscoach vindt dat moeder…", "Moeder vertelt dat Lisa…"."""
    pronoun = words.listed(people.rulebook, "reacties", "voornaamwoord").search(text)
    own = min(people.first_place(text), pronoun.start() if pronoun else len(text))
    voice = words.listed(people.rulebook, "reacties", "stem")
    family = people.others.search(text, 0, own)
    if family and own < len(text):
        return not voice.search(text, 0, family.start())
    others = words.listed(people.rulebook, "personen", "derden" if people.sort == "ouder" else "derden_bij_kind")
    speakers = [found for found in (family, others.search(text, 0, own)) if found]
    first = min(speakers, key=lambda found: found.start(), default=None)
    return bool(first and not voice.search(text, 0, first.start()) and voice.search(text, first.end(), own))
