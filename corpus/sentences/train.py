"""Trains the opinion model on the labelled paragraphs: `python -m corpus.sentences.train` (needs scikit-learn, extra `train`).

Every figure it prints is measured on a voice that was not trained on, in turn. The voices of TEST are left out of everything here.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from validator import load_rulebook
from validator.language.opinions.context import REACH, Context, masked
from validator.language.opinions.features import FeatureReader
from validator.language.opinions.ngrams import letter_grams, word_grams

HERE = Path(__file__).parent
WEIGHTS = HERE.parents[1] / "validator" / "language" / "opinions" / "weights.json"
REPORT = HERE / "train-report.md"
TRAIN = "gjvkrsabpwt"
TEST = "z"
N_GRAMS = 8_000
STRENGTH = 5.0
# the explicit rules (agreements, milder parts) cost about 0.08 of it, counted on the voices of TRAIN
WANTED_RECALL = 0.89
MILD_PRECISION = 0.87
WANTED_PRECISION = 0.985


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled sentence."""

    voice: str
    context: Context
    status: str


def rows_of(voices: str) -> list[Row]:
    return [row for voice in voices for row in _voice(voice)]


def _voice(voice: str) -> Iterator[Row]:
    for line in (HERE / f"{voice}.jsonl").read_text(encoding="utf-8").splitlines():
        paragraph = json.loads(line)
        texts = [sentence["text"] for sentence in paragraph["sentences"]]
        for index, sentence in enumerate(paragraph["sentences"]):
            before, after = texts[max(0, index - REACH) : index][::-1], texts[index + 1 : index + 1 + REACH]
            yield Row(voice, Context(sentence["text"], paragraph["section"], tuple(before), tuple(after)), sentence["e8_1"])


class Fit:
    """A model fitted to rows: first on all n-grams, then again on the heaviest."""

    def __init__(self, rows: Sequence[Row], reader: FeatureReader) -> None:
        self._reader = reader
        targets = np.array([row.status != "pass" for row in rows])
        vocabularies: list[list[str] | None] = [None, None]
        for _ in range(2):
            self.grams = [
                TfidfVectorizer(analyzer=grams, sublinear_tf=True, min_df=1 if known else 2, vocabulary=known)
                for grams, known in zip((word_grams, letter_grams), vocabularies, strict=True)
            ]
            self.named = DictVectorizer()
            matrices = [vectorizer.fit_transform(_texts(rows)) for vectorizer in self.grams]
            named = self.named.fit_transform([reader.features(row.context) for row in rows])
            self.model = LogisticRegression(C=STRENGTH, max_iter=5000, class_weight="balanced")
            self.model.fit(hstack([*matrices, named]).tocsr(), targets)
            vocabularies = self._heaviest(matrices)

    def decide(self, rows: Sequence[Row]) -> np.ndarray:
        matrices = [vectorizer.transform(_texts(rows)) for vectorizer in self.grams]
        named = self.named.transform([self._reader.features(row.context) for row in rows])
        return self.model.predict_proba(hstack([*matrices, named]).tocsr())[:, 1]

    def _heaviest(self, matrices: Sequence[csr_matrix]) -> list[list[str] | None]:
        pulls, start = [], 0
        for matrix in matrices:
            weights = np.abs(self.model.coef_[0][start : start + matrix.shape[1]])
            pulls.append(weights * np.sqrt(np.asarray(matrix.multiply(matrix).sum(0)).ravel()))
            start += matrix.shape[1]
        bound = np.sort(np.concatenate(pulls))[-N_GRAMS] if sum(map(len, pulls)) > N_GRAMS else 0.0
        return [sorted(fit.get_feature_names_out()[pull >= bound]) for fit, pull in zip(self.grams, pulls, strict=True)]

    def weights(self) -> dict[str, object]:
        coefficients, start, found = self.model.coef_[0], 0, {}
        for name, vectorizer in zip(("words", "letters"), self.grams, strict=True):
            names = vectorizer.get_feature_names_out()
            found[name] = {
                gram: [round(float(vectorizer.idf_[i]), 4), round(float(coefficients[start + i]), 4)] for i, gram in enumerate(names)
            }
            start += len(names)
        features = {str(name): round(float(coefficients[start + i]), 4) for i, name in enumerate(self.named.get_feature_names_out())}
        return {**found, "features": features, "intercept": round(float(self.model.intercept_[0]), 4)}


def _texts(rows: Sequence[Row]) -> list[str]:
    return [masked(row.context.text) for row in rows]


def bounds(scores: np.ndarray, unbacked: np.ndarray) -> dict[str, float]:
    """The probabilities from which to ask (enough recall), to ask in a milder part and to fail (enough precision), on unseen voices."""
    order = np.argsort(-scores)
    hits = np.cumsum(unbacked[order])
    precision, recall = hits / np.arange(1, len(order) + 1), hits / unbacked.sum()

    def precise(wanted: float) -> float:
        return round(float(scores[order][np.flatnonzero(precision >= wanted)[-1]]), 4)

    ask = float(scores[order][int(np.argmax(recall >= WANTED_RECALL))])
    return {"review": round(ask, 4), "mild": precise(MILD_PRECISION), "fail": precise(WANTED_PRECISION)}


def table(rows: Sequence[Row], scores: np.ndarray, thresholds: dict[str, float]) -> list[str]:
    said = np.where(scores >= thresholds["fail"], "fail", np.where(scores >= thresholds["review"], "review", "pass"))
    lines = ["| labelled | said pass | said review | said fail |", "|---|---|---|---|"]
    for label in ("pass", "review", "fail"):
        counts = [
            sum(1 for row, word in zip(rows, said, strict=True) if row.status == label and word == name)
            for name in ("pass", "review", "fail")
        ]
        lines.append(f"| {label} | {counts[0]} | {counts[1]} | {counts[2]} |")
    unbacked = np.array([row.status != "pass" for row in rows])
    failed, asked = said == "fail", said != "pass"
    strict = np.array([row.status == "fail" for row in rows])
    return [
        *lines,
        "",
        f"- recall of unbacked sentences (fail or review said): {unbacked[asked].sum() / unbacked.sum():.2f}",
        f"- precision of what is said at all: {unbacked[asked].mean():.2f}",
        f"- precision of fail, a label of review counted as right: {unbacked[failed].mean():.2f}; counted as wrong: {strict[failed].mean():.2f}",
    ]


def main() -> None:
    reader = FeatureReader(load_rulebook(on=date(2026, 5, 15)).terms)
    rows = rows_of(TRAIN)
    scores = np.zeros(len(rows))
    for voice in TRAIN:
        held = np.array([row.voice == voice for row in rows])
        fit = Fit([row for row in rows if row.voice != voice], reader)
        scores[held] = fit.decide([row for row in rows if row.voice == voice])
    thresholds = bounds(scores, np.array([row.status != "pass" for row in rows]))
    final = Fit(rows, reader)
    weights = final.weights() | {"thresholds": thresholds}
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    test = rows_of(TEST)
    report = [
        "# Report of the last training",
        "",
        f"Trained on the voices {', '.join(TRAIN)} ({len(rows)} sentences); bounds {thresholds}.",
        "",
        "Each voice scored by a model that has not seen it:",
        "",
        *table(rows, scores, thresholds),
        "",
        f"The frozen voice {TEST} ({len(test)} sentences), never looked at while tuning:",
        "",
        *table(test, final.decide(test), thresholds),
    ]
    REPORT.write_text("\n".join(report) + "\n", encoding="utf-8")
    print("\n".join(report))


if __name__ == "__main__":
    main()
