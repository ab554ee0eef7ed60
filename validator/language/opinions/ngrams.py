"""Word and letter n-grams of a sentence, and their TF-IDF; scikit-learn trains on the very same functions."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import log, sqrt

TOKEN = re.compile(r"[^\W\d_]+|0+|[^\w\s]")
SIZES = (2, 3, 4, 5)


def word_grams(text: str) -> list[str]:
    """Words and marks, and each two in a row."""
    words = TOKEN.findall(text.lower())
    return words + [f"{first} {second}" for first, second in pairwise(words)]


def letter_grams(text: str) -> list[str]:
    """Runs of two to five letters within a word, its edges included as a blank."""
    return [gram for chunk in text.lower().split() for gram in _grams_of(chunk)]


def tfidf(grams: Iterable[str], idf: Mapping[str, float]) -> dict[str, float]:
    """The weight of each known n-gram: 1 + log of its count, times its rarity, scaled to length 1."""
    counts = Counter(gram for gram in grams if gram in idf)
    values = {gram: (1 + log(count)) * idf[gram] for gram, count in counts.items()}
    norm = sqrt(sum(value * value for value in values.values()))
    return {gram: value / norm for gram, value in values.items()}


def _grams_of(chunk: str) -> list[str]:
    word = f" {chunk} "
    grams: list[str] = []
    for size in SIZES:
        if len(word) <= size:
            return [*grams, word]
        grams.extend(word[start : start + size] for start in range(len(word) - size + 1))
    return grams
