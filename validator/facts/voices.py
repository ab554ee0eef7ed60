"""Whether a person is heard in a passage: quoted, or told what it says, thinks or wants."""

import re
from datetime import timedelta

from validator.facts import words
from validator.facts.circles import Circle
from validator.facts.passage import Passage
from validator.facts.places import dates_in
from validator.model.reading import Dossier
from validator.model.rulebook import Rulebook

QUOTE = re.compile(r"[\"“„‘«]([^\"”’»\n]+)[\"”’»]|(?<!\w)'([^'\n]{2,})'(?!\w)")
_FEWEST_QUOTED = 3
_FEWEST_WORDS = 3
_LABELLED = re.compile(r"[^:→]{1,80}?(?::|→)\s+(?=\S)")
_SELF = frozenset({"jongen", "meisje", "jongere", "zaak", "situatie"})
_SOMEBODY = re.compile(r"(?<!\w)(?:de|het|een|onze|mijn)\s+(\w+)\s+$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?<!\w)dat(?!\w)|:")
# What a name in a list may carry: "Lisa (15):".
_BESIDES = re.compile(r"\([^()]*\)|\d+")
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
    if has_quote(text, _FEWEST_QUOTED):
        return True
    if _is_about(passage, people):
        return False
    return _speaks(passage, people) or _is_labelled(passage, people) or _is_own_text(passage, people)


def has_quote(text: str, fewest: int) -> bool:
    """Whether a quotation of at least so many words stands in a text; between single marks, which also set words apart, one more."""
    quoted = ((found[1] or found[2], found[1] is None) for found in QUOTE.finditer(text))
    return any(words.count(inner) >= fewest + is_single for inner, is_single in quoted)


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
    voice = voice_of(people)
    weak = words.listed(people.rulebook, "reacties", "stem_zwak") if passage.is_told else None
    return next((found for found in voice.finditer(passage.text) if not (weak and weak.fullmatch(found[0]))), None)


def voice_of(people: Circle) -> re.Pattern[str]:
    """The words of saying, thinking, feeling and wanting."""
    terms = people.rulebook.terms["reacties"]
    return words.any_of((*terms["stem" if people.sort == "ouder" else "stem_kind"], *terms["stem_open"]))


def is_mere_wish(passage: Passage, people: Circle) -> bool:
    """Whether the only sign of a person's voice is a word like "wil": of somebody who refuses that is no reaction in content."""
    found = _voice(passage, people)
    weak = words.listed(people.rulebook, "reacties", "stem_zwak")
    return bool(found and weak.fullmatch(found[0])) and not has_quote(passage.text, _FEWEST_QUOTED)


def is_sent(passage: Passage, people: Circle) -> bool:
    """Whether a passage tells that the request, not just some letter, was sent."""
    return passage.has("sent") and bool(words.listed(people.rulebook, "reacties", "over_het_verzoek").search(passage.text))


def _is_labelled(passage: Passage, people: Circle) -> bool:
    """Whether words stand after somebody's label that tell of no procedure: "Zienswijze vader (3 mei): het is zijn schuld niet."."""
    label = _LABELLED.match(passage.text)
    if label is None or passage.is_told or not (people.named_in(label[0]) or passage.is_headed):
        return False
    answer = passage.text[label.end() :]
    is_process = words.listed(people.rulebook, "reacties", "alleen_proces").search(answer)
    return words.count(answer) >= _FEWEST_WORDS and not is_process and not passage.has("sent", "announced", "letter", "aware")


def is_brief(passage: Passage, people: Circle) -> bool:
    """Whether only a word or two of a person stand there: "Standpunt moeder: ja."."""
    label = _LABELLED.match(passage.text)
    is_of_person = label and people.named_in(label[0]) and 0 < words.count(passage.text[label.end() :]) < _FEWEST_WORDS
    return bool(is_of_person or has_quote(passage.text, 1))


def says_nothing(passage: Passage, people: Circle) -> bool:
    """Whether a passage holds a label or name only."""
    rest = _BESIDES.sub(" ", passage.text)
    return bool(people.named_in(rest)) and words.count(rest) == 1


def _is_own_text(passage: Passage, people: Circle) -> bool:
    """Whether a sentence under somebody's heading or label is in the first person and tells of no procedure, nor of somebody else."""
    label = _LABELLED.match(passage.text)
    if passage.is_told or not (passage.is_headed or label):
        return False
    text = passage.text[label.end() :] if label else passage.text
    first_person = words.listed(people.rulebook, "reacties", "eerste_persoon").search(text)
    process = words.listed(people.rulebook, "reacties", "alleen_proces").search(text)
    about_another = words.listed(people.rulebook, "reacties", "voornaamwoord").search(text)
    return bool(first_person and not (process or about_another))


def _is_about(passage: Passage, people: Circle) -> bool:
    """Whether the sentence only announces a letter, or judges the person; what the person itself says of that is no judgement."""
    letter = words.listed(people.rulebook, "reacties", "verwijst_naar_brief").search(passage.text)
    if letter and not _GOES_ON.search(passage.text):
        return True
    judged = words.listed(people.rulebook, "reacties", "oordeel_over_persoon").search(passage.text)
    found = _voice(passage, people) if judged else None
    is_told = found and judged and found.end() <= judged.start() and _GOES_ON.search(passage.text, found.start(), judged.start())
    return bool(judged and not is_told)


def is_day_of_saying(passage: Passage, people: Circle, day: int) -> bool:
    """Whether a date at a place in a passage is when it was said, not part of what was said."""
    found = _voice(passage, people)
    if found is None or day < found.start():
        return True
    before = passage.text[:day].rstrip()
    return before.endswith("(") or (before.endswith(" op") and not _GOES_ON.search(before, found.end()))


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
    voice = voice_of(people)
    if _is_from_another(text, people):
        return True
    family = people.others.search(text, 0, own)
    if family and own < len(text):
        return not voice.search(text, 0, family.start())
    others = words.listed(people.rulebook, "personen", "derden" if people.sort == "ouder" else "derden_bij_kind")
    speakers = [found for found in (family, others.search(text, 0, own)) if found]
    first = min(speakers, key=lambda found: found.start(), default=None)
    return bool(first and not voice.search(text, 0, first.start()) and voice.search(text, first.end(), own))


def _is_from_another(text: str, people: Circle) -> bool:
    """Whether a sentence gives another source: "volgens haar mentor", "merkt de GI op dat hij"."""
    other = words.listed(people.rulebook, "personen", "derden" if people.sort == "ouder" else "derden_bij_kind").pattern
    source = rf"(?<!\w)(?:volgens|vanuit)\s+(?:\w+\s+)?{other}|\w+t\s+de\s+{other}\s+(?:\w+\s+){{0,3}}dat(?!\w)"
    return people.first_place(text) != 0 and bool(re.search(source, text, re.IGNORECASE))
