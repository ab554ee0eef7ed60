"""The linear model that tells unbacked opinions: weights trained offline, read from a file, applied by addition."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp

from validator.language.opinions.context import Context, masked
from validator.language.opinions.features import FeatureReader
from validator.language.opinions.ngrams import letter_grams, tfidf, word_grams

WEIGHTS = "weights.json"
MASKS = frozenset({"naam", "datum", "0"})

LEAST = -700  # below this, exp overflows on a text of nothing but odd repetitions


@dataclass(frozen=True, slots=True)
class Grams:
    """The known n-grams of one sort, with their rarity and their weight."""

    idf: Mapping[str, float]
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class OpinionModel:
    """Weights of n-grams and features, and the probabilities from which a sentence is asked about or failed.

    `review` is for most parts, `mild` for those where opinions are expected or the words may be another's.
    """

    words: Grams
    letters: Grams
    features: Mapping[str, float]
    intercept: float
    review: float
    mild: float
    fail: float

    def probability(self, context: Context, reader: FeatureReader) -> float:
        """How likely it is that a careful reader calls the sentence an opinion without a ground."""
        text = masked(context.text)
        total = self.intercept
        for grams, known in ((word_grams(text), self.words), (letter_grams(text), self.letters)):
            total += sum(value * known.weights[gram] for gram, value in tfidf(grams, known.idf).items())
        total += sum(value * self.features.get(name, 0.0) for name, value in reader.features(context).items())
        return 1 / (1 + exp(-max(total, LEAST)))

    def heaviest(self, text: str) -> list[str]:
        """The words of a sentence that pull towards an opinion, the heaviest first."""
        plain = masked(text)
        words, letters = tfidf(word_grams(plain), self.words.idf), tfidf(letter_grams(plain), self.letters.idf)
        pull = {}
        for word in {chunk.strip(".,;:!?()\"'“”„‘’").lower() for chunk in plain.split()} - MASKS - {""}:
            own = sum(words.get(gram, 0.0) * self.words.weights[gram] for gram in word_grams(word) if gram in self.words.idf)
            pull[word] = own + sum(letters.get(gram, 0.0) * self.letters.weights[gram] for gram in letter_grams(word) if gram in letters)
        return sorted((word for word in pull if pull[word] > 0), key=lambda word: (-pull[word], word))


@lru_cache(maxsize=1)
def load_model() -> OpinionModel:
    """The model that is shipped; `python -m corpus.sentences.train` makes it."""
    data = json.loads(files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8"))
    return OpinionModel(
        words=_grams(data["words"]),
        letters=_grams(data["letters"]),
        features=data["features"],
        intercept=data["intercept"],
        review=data["thresholds"]["review"],
        mild=data["thresholds"]["mild"],
        fail=data["thresholds"]["fail"],
    )


def _grams(rows: Mapping[str, tuple[float, float]]) -> Grams:
    return Grams({gram: idf for gram, (idf, _) in rows.items()}, {gram: weight for gram, (_, weight) in rows.items()})
