"""When two wordings are the same: numbering, case, accents, brackets and spaces do not count."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from validator.sections.choices import chosen, has_boxes

NUMBERING = re.compile(
    r"\s*(?:(?:onderdeel|deel|stap|vraag|hoofdstuk|paragraaf|par\.|§)\s*\d{1,2}[a-z]?\s*[.:)\-–]?\s+"
    r"|\d{1,2}(?:\.\d{1,2})*\s*[.):]\s*(?=\D)|\d{1,2}(?:\.\d{1,2})+\s+|\d{1,2}[a-z]?[.)]?\s+(?=\D)"
    r"|[ivx]{1,5}[.)]\s+|[a-z][.)]\s+|[-•–—*▪◦●○➢>]+\s+)+",
    re.IGNORECASE,
)
BRACKETED_END = re.compile(r"\s*\([^()]*\)\s*[:?]?\s*$")
NOT_WORD = re.compile(r"[^0-9A-Za-z]+")
TEMPLATE = re.compile(
    r"klik (?:of tik|hier|op)\b.{0,60}\b(?:invoeren|voeren|typen|kiezen|selecteren|vullen|datum)|^kies een (?:item|datum|optie)"
    r"|click or tap|choose an item|vul (?:hier )?(?:uw |de )?tekst in|klik op de grijze tekst"
    r"|^(?:vraag|antwoord|gegeven|in te vullen)$|^\[[^\[\]\n]{1,60}\]$|^\.{3,}$|^…+$|^_{2,}$",
    re.IGNORECASE,
)

FUNCTION_WORDS = frozenset({
    "de", "het", "een", "ik", "wij", "we", "u", "je", "jij", "jullie", "zij", "ze", "hij", "men", "mij", "ons", "onze", "mijn",
    "uw", "hun", "dit", "deze", "die", "dat", "er", "hier", "zich", "van", "voor", "om", "in", "te", "is", "zijn", "was", "waren",
    "heb", "heeft", "hebben", "had", "hadden", "wordt", "worden", "werd", "werden", "ben", "bent", "welke", "nu",
})  # fmt: skip
LONGEST_STEM = 4
LONGEST_TEMPLATE, SHORTEST_HELP = 160, 12


def plain(text: str) -> str:
    """The bare words of a text, one space apart, in their own case: no numbering, accents or punctuation."""
    if text.isascii() and text.isalpha():
        return text
    unnumbered = NUMBERING.sub("", text, count=1) if NUMBERING.match(text) else text
    opened = unnumbered.replace("(", "").replace(")", "").replace("&", " en ").replace("'", "").replace("’", "")
    return NOT_WORD.sub(" ", fold(opened)).strip()


def fold(text: str) -> str:
    """The text without accents."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def key(text: str) -> str:
    """What a wording is compared by: its letters and figures alone."""
    return plain(text).lower().replace(" ", "")


known_key = lru_cache(maxsize=16384)(key)
"""The key of a wording from the rule pack; never for text of a document, since it is kept."""


def gist(text: str) -> frozenset[str]:
    """The telling words of a heading, whoever speaks and in whatever order: "Wat ik heb gezien" is "Wat hebben wij gezien?"."""
    return frozenset(word[:-1] if word.endswith("t") and len(word) > LONGEST_STEM else word
                     for word in plain(text).lower().split() if word not in FUNCTION_WORDS)  # fmt: skip


def without_remark(text: str) -> str:
    """The text without a remark in brackets at its end."""
    return BRACKETED_END.sub("", text)


def is_template(text: str, help_keys: frozenset[str]) -> bool:
    """Whether a line only says what should be filled in here."""
    stripped = text.strip()
    is_short = len(stripped) < LONGEST_TEMPLATE
    return (is_short and bool(TEMPLATE.search(stripped))) or (has_boxes(stripped) and not chosen(stripped)) or key(stripped) in help_keys


def help_keys(texts: Iterable[str]) -> frozenset[str]:
    """The keys by which the help texts of a form are known, as a whole and sentence by sentence."""
    pieces = {piece for text in texts for piece in (text, *re.split(r"(?<=[.?!])\s+|\n", text))}
    return frozenset(known_key(piece) for piece in pieces if len(piece) > SHORTEST_HELP)
