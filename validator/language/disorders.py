"""Names of diagnoses in a text, and which of them stand in one enumeration."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from validator.language.cues import cue_pattern
from validator.language.nlp import Hit
from validator.language.vocabulary import Terms, any_of, words_of

FAMILY = "diagnosis"
UNLISTED = "overig"
SHORT_ACRONYM = 3
BEFORE = 40
ADJECTIVES = 120
JOINT = re.compile(
    r"\s*(?:\([^()]{0,40}\)\s*)?(?:,|/|\+|&|en/of|en|of|dan wel|evenals|plus|maar ook|noch|alsmede|alsook"
    r"|,\s*en|met|naast|in combinatie met)?"
    r"\s*(?:een\s|de\s|ook\s|een\s+lichte?\s|van\s|met\s)*"
)


@dataclass(frozen=True, slots=True)
class Disorder:
    """The name of a diagnosis at `[start, end)`. `is_weak` names may be meant loosely; `is_hedged` ones say so ("ADHD-kenmerken")."""

    start: int
    end: int
    term: str
    is_weak: bool = False
    is_hedged: bool = False


NAMED = re.compile(
    r"(?<!\w)(?:de\s+)?diagnose\s+(?P<name>[A-Z][\w-]*[a-zA-Z](?:\s[A-Z][\w-]+)*)"
    r"|(?<!\w)(?P<of>(?:[Ss]yndroom|[Zz]iekte)\s+van\s+(?:de\s+)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)"
)
IN_GENERAL = re.compile(r"\s+is\s+een\s+(?:diagnose|aandoening|stoornis|ziekte|beperking|ontwikkelingsstoornis)\b")
# An abbreviation that nobody listed, where only a diagnosis can stand.
ACRONYM = re.compile(
    r"\b(?:gediagnosticeerd\s+(?:met|als)|lijdt\s+aan|(?:behandeld|behandeling|behandeling\s+[\w\s]{3,40}|medicatie)\s+(?:voor|wegens|vanwege|i\.v\.m\.)|bekend\s+met)"
    r"\s+(?:een\s+)?(?P<name>[A-Z][A-Z0-9-]{2,9})(?!\w)"
    r"|\b(?P<found>[A-Z][A-Z0-9-]{2,9})\s+(?:is\s+)?(?:vastgesteld|gediagnosticeerd|geconstateerd)\b"
)
LABELLED = re.compile(
    r"(?:^|\n|\b)(?:diagnose|classificatie|dx)\s*:\s*(?P<name>[a-z][\w-]*(?:\s[a-z][\w-]*){0,4}?)(?=\s*[(,;.\n–]|\s-\s|\s(?:gesteld|vastgesteld|door|volgens|in)\b|\s*$)",
    re.IGNORECASE,
)


class DisorderFinder:
    """Finds names of diagnoses: listed ones among the hits, and unlisted ones by how they end or by the word before."""

    def __init__(self, terms: Terms) -> None:
        self._lists = {f"{FAMILY}/{term}": tuple(forms) for term, forms in terms.get("diagnoses", {}).items()}
        self._upper = frozenset(form for forms in self._lists.values() for form in forms if len(form) <= SHORT_ACRONYM and form.isupper())
        words = {name: words_of(terms, "diagnosis_words", name) for name in ("weak", "suffixes", "not_by_suffix", "generic", "frames")}
        self._weak = frozenset(word.lower() for word in words["weak"])
        self._not_by_suffix = frozenset(words["not_by_suffix"])
        self._suffix = re.compile(rf"(?<![\w-])[\w-]{{3,60}}{any_of(words['suffixes'])}(?:sen|en)?(?!\w)", re.IGNORECASE)
        self._generic = re.compile(cue_pattern(words["generic"]).pattern + r"\W+(?:het\s|de\s|een\s)?$", re.IGNORECASE)
        self._none = re.compile(rf"\s?[-/]\s?{any_of(words_of(terms, 'diagnosis_words', 'heads_none'))}", re.IGNORECASE)
        self._hedged = re.compile(rf"[-\s]{any_of(words_of(terms, 'diagnosis_words', 'heads_suspected'))}(?!\w)", re.IGNORECASE)
        plain = any_of(words_of(terms, "diagnosis_words", "plain_adjectives"))
        heads = any_of(words_of(terms, "diagnosis_words", "bare_heads"))
        adjective = rf"(?!{plain}\s)[a-zà-ÿ-]{{3,40}}"
        self._described_head = re.compile(rf"(?<=e\s){heads}(?!\w)", re.IGNORECASE)
        self._described = re.compile(
            rf"(?<![\w-])(?:{adjective}(?:e|[a-z]-),?\s(?:(?:en|of)\s)?){{0,4}}{adjective}e\s{heads}$", re.IGNORECASE
        )
        self._no_name = frozenset(words_of(terms, "diagnosis_words", "no_name"))
        self._named = (NAMED, LABELLED, ACRONYM)

    def phrases(self) -> dict[str, tuple[str, ...]]:
        """The names by label, for the phrase matcher."""
        return self._lists

    def find(self, text: str, hits: Sequence[Hit]) -> list[Disorder]:
        """The diagnoses that a text names, in reading order."""
        found = [disorder for hit in hits if hit.label.startswith(FAMILY + "/") for disorder in self._listed(text, hit)]
        suffixed = (match for match in self._suffix.finditer(text) if match[0].lower() not in self._not_by_suffix)
        found += [self._disorder(text, match.start(), match.end(), UNLISTED) for match in suffixed]
        found += self._by_adjectives(text, hits)
        found += self._unlisted(text, hits, found)
        distinct: list[Disorder] = []
        for item in self._distinct(item for item in found if self._is_somebodys(text, item)):
            if distinct and _is_short_for(text, distinct[-1], item):
                distinct[-1] = replace(distinct[-1], term=item.term)
            else:
                distinct.append(item)
        return distinct

    def _by_adjectives(self, text: str, hits: Sequence[Hit]) -> Iterator[Disorder]:
        """Disorders that only their adjectives name: "een periodieke explosieve stoornis"."""
        for head in self._described_head.finditer(text):
            match = self._described.search(text, max(0, head.start() - ADJECTIVES), head.end())
            if match and not any(hit.start < match.end() and match.start() < hit.end for hit in hits if hit.label.startswith(FAMILY)):
                yield self._disorder(text, match.start(), match.end(), UNLISTED)

    def _unlisted(self, text: str, hits: Sequence[Hit], found: Sequence[Disorder]) -> Iterator[Disorder]:
        """Names that no list knows, behind the word "diagnose" or a label."""
        taken = [*((hit.start, hit.end) for hit in hits), *((item.start, item.end) for item in found)]
        for match in (match for pattern in self._named for match in pattern.finditer(text)):
            start, end = match.span(match.lastgroup or 0)
            if text[start:end].split(maxsplit=1)[0].lower().rstrip(".") in self._no_name:
                continue
            if not any(first < end and start < last for first, last in taken):
                yield Disorder(start, end, UNLISTED)

    def _listed(self, text: str, hit: Hit) -> Iterator[Disorder]:
        written = text[hit.start : hit.end]
        if written.isupper() or written.upper() not in self._upper:
            yield self._disorder(text, hit.start, hit.end, hit.label.partition("/")[2])

    def _disorder(self, text: str, start: int, end: int, term: str) -> Disorder:
        is_hedged = bool(self._hedged.match(text, end))
        return Disorder(start, end, term, text[start:end].lower() in self._weak, is_hedged)

    def _is_somebodys(self, text: str, item: Disorder) -> bool:
        return (
            not self._none.match(text, item.end)
            and not IN_GENERAL.match(text, item.end)
            and not self._generic.search(text[max(0, item.start - BEFORE) : item.start])
        )

    @staticmethod
    def _distinct(found: Iterator[Disorder]) -> Iterator[Disorder]:
        end = -1
        for item in sorted(found, key=lambda item: (item.start, -item.end, item.term == UNLISTED)):
            if item.start >= end:
                yield item
                end = item.end


def _is_short_for(text: str, name: Disorder, item: Disorder) -> bool:
    """Whether an item is only the abbreviation of the name before it: "posttraumatische stressstoornis (PTSS)"."""
    between = text[name.end : item.start]
    return bool(re.fullmatch(r"(?:\s[a-zà-ÿ]+){0,4}\s*\(", between)) and text[item.end : item.end + 1] == ")"


def enumerations(text: str, disorders: Sequence[Disorder]) -> list[list[Disorder]]:
    """The diagnoses grouped by enumeration: "ADHD, ODD en een angststoornis" is one."""
    groups: list[list[Disorder]] = []
    for item in disorders:
        if groups and JOINT.fullmatch(text[groups[-1][-1].end : item.start]):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups
