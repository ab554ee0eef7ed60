"""Names of the parties that the running text spells otherwise than the form does (E10.3)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from validator.language.passages import Passage
from validator.model.annotations import NameVariant
from validator.model.document import Span
from validator.model.outline import Parties

WORD = re.compile(r"(?<![\w@./-])[A-ZÀ-Þ][a-zà-ÿ'’]+(?![\w@])")
LOWER = re.compile(r"(?<!\w)[a-zà-ÿ]{3,}")
BEFORE = re.compile(
    r"(?:(?P<initial>\b(?:[A-Z]\.\s?)+)|(?P<title>\b(?:mevrouw|mw\.?|mevr\.?|meneer|dhr\.?|heer|mr\.?|drs?\.?)\s)|(?P<word>[\w'’-]+)\s)$"
)
PARTICLES = frozenset({"van", "de", "der", "den", "el", "ten", "ter", "te", "la", "von", "al"})
# Spellings that sound the same: "Yilmaz"/"Yilmas", "Dylano"/"Dilano", "Thomas"/"Tomas".
SOUNDS = (
    ("ij", "i"),
    ("ei", "i"),
    ("y", "i"),
    ("ie", "i"),
    ("ph", "f"),
    ("v", "f"),
    ("ck", "k"),
    ("qu", "k"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
    ("th", "t"),
    ("dt", "t"),
    ("ou", "au"),
    ("oe", "u"),
    ("x", "ks"),
    ("sch", "sj"),
)
SHORTEST = 4
LONG = 6
LAST_LETTERS = frozenset("aeios")
START = re.compile(r"[.!?:\"“„‘’']\s*$|^\s*$|[-•☒☐]\s*$")


@dataclass(frozen=True, slots=True)
class _Name:
    """A word of a party's name with how it sounds; `firsts` are the other words of the name."""

    written: str
    sound: str
    firsts: frozenset[str]


def name_variants(passages: Sequence[Passage], parties: Parties) -> Iterator[NameVariant]:
    """Each first place where a name is spelled otherwise, unless the other spelling is a name or word of its own."""
    names = tuple(_names(parties))
    own = {bare(name.written) for name in names}
    no_variants = {*own, *_common_words(passages)}
    for passage in passages:
        for found in WORD.finditer(passage.text):
            written = found[0].rstrip("'’")
            key = bare(written)
            if key in no_variants or len(key) < SHORTEST:
                continue
            known = None if _is_genitive(key, own) else _known(key, names)
            if known is None:
                no_variants.add(key)
            elif _is_of(passage.text, found.start(), known):
                no_variants.add(key)
                yield NameVariant(Span(passage.index, found.start(), found.start() + len(written)), written, known.written)


def _known(key: str, names: Sequence[_Name]) -> _Name | None:
    sound = _sound(key)
    return next((name for name in names if sound[0] == name.sound[0] and _is_variant(key, sound, name)), None)


def bare(name: str) -> str:
    """A name in lower case without accents."""
    if name.isascii():
        return name.lower()
    return "".join(letter for letter in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(letter))


def _names(parties: Parties) -> Iterator[_Name]:
    stated = [child.name.text for child in parties.children] + [parent.name.text for parent in parties.parents]
    for text in [*stated, parties.verzoeker.person.text]:
        words = re.findall(r"[A-ZÀ-Þ][\wÀ-ÿ'’]+", text)
        for word in words:
            if len(word) >= SHORTEST:
                yield _Name(word, _sound(bare(word)), frozenset(bare(other) for other in words if other != word))


def _common_words(passages: Sequence[Passage]) -> frozenset[str]:
    return frozenset(map(bare, {word for passage in passages for word in LOWER.findall(passage.text)}))


def _is_genitive(key: str, own: set[str]) -> bool:
    return any(key.removesuffix(ending) in own for ending in ("s", "'s", "’s", "je", "tje", "ke", "pje"))


def _is_variant(key: str, sound: str, name: _Name) -> bool:
    """Whether two words are spellings of one name: they sound the same, or one letter is wrong in a long name."""
    other = bare(name.written)
    if sound == name.sound:
        return True
    if min(len(key), len(other)) < LONG or OSA.distance(key, other, score_cutoff=1) > 1:
        return False
    return not _is_other_form(key, other)


def _is_other_form(key: str, name: str) -> bool:
    """Whether only the end differs, as between Daniel and Daniela, Simon and Simone, Mulder and Mulders."""
    longer, shorter = sorted((key, name), key=len, reverse=True)
    if len(longer) != len(shorter):
        return longer[:-1] == shorter and longer[-1] in LAST_LETTERS
    return longer[:-1] == shorter[:-1] and {longer[-1], shorter[-1]} <= LAST_LETTERS


def _sound(name: str) -> str:
    for written, heard in SOUNDS:
        name = name.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", name)


def _is_of(text: str, start: int, name: _Name) -> bool:
    """Whether the words before a surname leave room for this party: no title, initial or first name of somebody else."""
    before = text[max(0, start - 40) : start]
    found = BEFORE.search(before)
    if not found:
        return True
    if found["initial"]:
        return any(first.startswith(found["initial"][0].lower()) for first in name.firsts)
    if found["title"]:
        return True
    word = found["word"]
    if bare(word) in PARTICLES:
        return _is_of(text, start - len(before) + found.start(), name)
    return not word[0].isupper() or bare(word) in name.firsts or bool(START.search(before[: found.start()]))
