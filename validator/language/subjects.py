"""Whose diagnosis it is: by name, role, possessive or pronoun, else by what the text is about at that place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from validator.language.cues import cue_pattern
from validator.language.passages import Passage
from validator.language.people import People
from validator.language.vocabulary import Terms, any_of, words_of

FAR = 1000
AFTER = 24
BEFORE = 40
POSSESSED = 28
GROUPS = ("ouders", "familie", "pleegouder", "kinderen")
RELATIVE = re.compile(r",\s+(?:die|dat|wier)\s+(?:\w+\s+){0,3}$")
# "PTSS moeder, door i-psy"; "ASS voor Lars, ADHD voor Bas".
DIRECTLY = re.compile(r"\s(?:\(|voor\s(?:de\s)?)?")
SELF = re.compile(r"\bte\s+(?:hebben|zijn|lijden|kampen)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A person named at `[start, end)`."""

    start: int
    end: int
    key: str


class SubjectFinder:
    """Finds who a stretch of a sentence is about."""

    def __init__(self, people: People, terms: Terms) -> None:
        self._people = people
        verbs = cue_pattern([*words_of(terms, "reporting", "verbs")]).pattern
        self._reports = re.compile(rf"\W*(?:\([^)]*\)\s*)?(?:\w+\s+)?{verbs}", re.IGNORECASE)
        self._volgens = re.compile(
            cue_pattern(words_of(terms, "reporting", "frames_before")).pattern + r"\.?\s+(?:de\s|het\s)?$", re.IGNORECASE
        )
        self._break = re.compile(rf"[;:]|(?<!\w){any_of(words_of(terms, 'assertion', 'terminators'))}(?!\w)", re.IGNORECASE)
        self._male, self._female = (words_of(terms, "roles", f"pronouns_{name}") for name in ("male", "female"))
        self._men, self._women = (frozenset(words_of(terms, "roles", name)) for name in ("male", "female"))
        self._pronoun = re.compile(rf"(?<!\w)(?:{any_of([*self._male, *self._female])})(?!\w)", re.IGNORECASE)

    def subjects(self, passage: Passage, sentence: tuple[int, int], item: tuple[int, int], topic: str) -> tuple[str, ...]:
        """The keys of those who have what stands at `item`; `topic` is who the text was about before."""
        named = self._heads(passage, sentence)
        chosen = self._chosen(passage.text, named, sentence, item)
        pronoun = self._last_pronoun(passage.text, sentence[0], item[0])
        if pronoun and (not chosen or chosen.end <= pronoun.start()):
            return (self._antecedent(pronoun[0].lower(), chosen, named, topic),)
        if not chosen:
            is_own = named and SELF.search(passage.text, item[0], sentence[1])
            return (named[0].key if is_own else topic or self._people.only_child,)
        return self._with_partner(passage.text, named, chosen)

    def names(self, passage: Passage, stretch: tuple[int, int]) -> bool:
        """Whether a stretch names anybody."""
        return bool(passage.hits_in(*stretch, "person"))

    def last_named(self, passage: Passage, sentence: tuple[int, int]) -> str:
        """Who a sentence is about, for the sentences after it: the first person that it names; "" for nobody."""
        return next((person.key for person in self._heads(passage, sentence) if person.key not in GROUPS), "")

    def _heads(self, passage: Passage, sentence: tuple[int, int]) -> list[Named]:
        """The persons named, without those who only tell which person is meant: "de moeder van Sem", "Sems broer"."""
        text, heads = passage.text, list[Named]()
        for hit in passage.hits_in(*sentence, "person"):
            key = hit.label.partition("/")[2]
            between = text[heads[-1].end : hit.start] if heads else None
            if between is not None and re.fullmatch(r"\s+van\s+(?:de\s+|het\s+)?|,?\s*\(?\s*van\s+", between):
                continue
            if (between is not None and self._owns(text, heads[-1], between)) or (
                between is not None and re.fullmatch(r"\s+", between) and heads[-1].key.split()[0] == key.split()[0]
            ):
                heads.pop()
            heads.append(Named(hit.start, hit.end, key))
        return heads

    @staticmethod
    def _owns(text: str, owner: Named, between: str) -> bool:
        is_genitive = text[owner.start : owner.end].lower().endswith("s") and not between.strip()
        return is_genitive or bool(re.fullmatch(r"['’]s?\s+", between))

    def _chosen(self, text: str, named: Sequence[Named], sentence: tuple[int, int], item: tuple[int, int]) -> Named | None:
        scored = [(self._score(text, person, sentence, item), person) for person in named]
        likely = [pair for pair in scored if pair[0] > 0]
        return max(likely, key=lambda pair: pair[0])[1] if likely else None

    def _score(self, text: str, person: Named, sentence: tuple[int, int], item: tuple[int, int]) -> float:
        before = text[max(sentence[0], person.start - BEFORE) : person.start]
        if person.start >= item[1]:
            return self._score_after(text, person, before, item)
        distance = item[0] - person.end
        if (
            text[person.start : person.end].lower().endswith("s")
            and person.key not in GROUPS
            and distance < POSSESSED
            and not re.search(r"\b(?:is|heeft|zijn)\b", text[person.end : item[0]])
        ):
            return FAR
        if re.match(r"['’]s?\s", text[person.end : person.end + 3]):
            return FAR - distance
        is_object = re.search(r"\b(?:bij|van|voor)\s+(?:de\s+|haar\s+|zijn\s+|zowel\s+)?(?:\w+\s+)?$", before, re.IGNORECASE)
        if self._volgens.search(before) or (not is_object and self._reports.match(text, person.end, item[0])):
            return 0
        is_broken = bool(self._break.search(text, person.end, item[0]))
        base = 600
        if is_object:
            base = 700 if "bij" in is_object[0].lower() else 450
        if person.key in GROUPS:
            base -= 250
        if RELATIVE.search(before):
            base = 350
        return base - 300 * is_broken - distance / 10

    def _score_after(self, text: str, person: Named, before: str, item: tuple[int, int]) -> float:
        distance = person.start - item[1]
        if self._volgens.search(before) or self._break.search(text, item[1], person.start):
            return 0
        if distance < AFTER and re.search(r"\bvan\s+(?:de\s+)?$", before):
            return FAR - 1
        if DIRECTLY.fullmatch(text[item[1] : person.start]):
            return FAR - 2
        if re.search(r"\bbij\s+(?:de\s+|haar\s+|zijn\s+|onze\s+)?(?:\w+\s+)?$", before, re.IGNORECASE):
            return 650 - distance / 10 - 200 * ("," in text[item[1] : person.start])
        return max(1.0, 250 - distance) if re.search(r"\b(?:heeft|had|kreeg|is|lijdt)\s+$", before) else 0

    def _last_pronoun(self, text: str, start: int, end: int) -> re.Match[str] | None:
        found = None
        for match in self._pronoun.finditer(text, start, end):
            is_possessive = match[0].lower() in {"zijn", "haar"}
            if not is_possessive or (
                end - match.end() < POSSESSED and not re.match(r"\s+(?:bekend|gediagnosticeerd|er)\b", text[match.end() :])
            ):
                found = match
        return found

    def _antecedent(self, pronoun: str, chosen: Named | None, named: Sequence[Named], topic: str) -> str:
        candidates = [chosen.key] if chosen else []
        candidates += [person.key for person in reversed(named)] + ([topic] if topic else [])
        return next((key for key in candidates if self._agrees(pronoun, key)), self._people.only_child)

    def _agrees(self, pronoun: str, key: str) -> bool:
        others = self._women if pronoun in self._male else self._men
        return key.split(maxsplit=1)[0] not in others

    @staticmethod
    def _with_partner(text: str, named: Sequence[Named], chosen: Named) -> tuple[str, ...]:
        joined = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:en|als|noch|én)\s+(?:bij\s+|ook\s+)?(?:zijn\s+|haar\s+|hun\s+|de\s+)?")
        keys = [chosen.key]
        for first, second in pairwise(named):
            if chosen in (first, second) and joined.fullmatch(text[first.end : second.start]):
                keys = [first.key, second.key]
        return tuple(dict.fromkeys(keys))
