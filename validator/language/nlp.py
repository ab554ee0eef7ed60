"""spaCy's home: Dutch tokens, and lists of phrases found in them. Loading takes about half a second, so it waits until it is needed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
INFIXES = (
    rf"(?<=[{LETTER}])[-–/&](?=[{LETTER}])",
    rf"(?<=[{LETTER}])['’](?=s\b)",
    rf"(?<=[{LETTER}])\((?=[{LETTER}])",
    rf"(?<=[{LETTER}])\)(?=[{LETTER}])",
)
SUFFIXES = (r"(?<=[a-z][A-Z])\.",)  # "PsyQ." at the end of a sentence
# Lines of dots and the like: the tokenizer takes them one by one, each time over all that follow.
DOTS = re.compile(r"[^\w\s]{40,}")


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A phrase found at `[start, end)`, with the label of the list that it stands in."""

    start: int
    end: int
    label: str


class Phrases:
    """Labelled lists of phrases, found regardless of case; of overlapping phrases the longest counts."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._matcher = _matcher(tuple((label, tuple(phrases)) for label, phrases in lists.items()))

    def hits(self, text: str) -> list[Hit]:
        """The phrases in a text, in reading order."""
        doc = _tokenizer()(DOTS.sub(lambda run: " " * len(run[0]), text))
        labels = doc.vocab.strings
        found = sorted(((doc[start:end], key) for key, start, end in self._matcher(doc)), key=lambda item: (item[0].start, -item[0].end))
        hits: list[Hit] = []
        for span, key in found:
            if not hits or span.start_char >= hits[-1].end:
                hits.append(Hit(span.start_char, span.end_char, labels[key]))
            elif span.end_char - span.start_char > hits[-1].end - hits[-1].start:
                hits[-1] = Hit(span.start_char, span.end_char, labels[key])
        return hits


def prepare_tokens() -> None:
    """Load the tokenizer and the matcher."""
    _tokenizer()
    import_module("spacy.matcher")


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    """A blank Dutch tokenizer that also splits "ADHD-diagnose", "moeder/vader" and "Sem's"."""
    import spacy
    from spacy.util import compile_infix_regex, compile_suffix_regex

    nlp = spacy.blank("nl")
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *INFIXES]).finditer
    tokenizer.suffix_search = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), *SUFFIXES]).search
    return tokenizer


@lru_cache(maxsize=8)
def _matcher(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> Any:
    from spacy.matcher import PhraseMatcher

    tokenizer = _tokenizer()
    matcher = PhraseMatcher(tokenizer.vocab, attr="LOWER")
    for label, phrases in lists:
        matcher.add(label, [tokenizer(phrase) for phrase in phrases])
    return matcher


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """The Dutch words that say little by themselves ("de", "er", "ook")."""
    from spacy.lang.nl.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)
