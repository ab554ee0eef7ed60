"""What a reader could point at: the interpretable features of a sentence, by name."""

import re

from validator.language.lexicon import Lexicon
from validator.language.opinions.context import CLOCK, COUNT, DATE, QUOTE, SOURCE_IN_BRACKETS, Context, is_concrete
from validator.language.vocabulary import Terms

FILE = "opinions"
LISTS = (
    "hedges",
    "absolutes",
    "intensifiers",
    "loaded",
    "sham_facts",
    "sham_grounds",
    "frames",
    "connectors",
    "labels",
    "jargon",
    "norms",
    "records",
    "registered",
)
MOST = 3
SHORT, VERY_SHORT = 8, 5
SCALE = 0.3
PATTERNS = {
    "date": DATE,
    "clock": CLOCK,
    "count": COUNT,
    "quote": QUOTE,
    "source": SOURCE_IN_BRACKETS,
    "we": re.compile(r"\b(?:wij|we|ik|ons|onze|mij|mijn)\b", re.IGNORECASE),
    "is": re.compile(r"\b(?:is|zijn|was|waren|blijft|blijven|heeft een|vormt|past)\b", re.IGNORECASE),
    "done": re.compile(r"\b(?:ge[a-z]{3,}(?:d|t|en)|be[a-z]{3,}(?:d|t)|ver[a-z]{3,}(?:d|t))\b", re.IGNORECASE),
    "past": re.compile(
        r"\b(?:kwam|ging|stond|zat|lag|riep|sloeg|trof|troffen|belde|bracht|haalde|ontving|werd|hadden|had|deed|nam|liep|bleef|zag|hoorde)\b",
        re.IGNORECASE,
    ),
    "plan": re.compile(r"\b(?:afgesproken|spreken af|zal|zullen|gaat|belt|brengt|uiterlijk|elke|iedere|wekelijks)\b", re.IGNORECASE),
    "question": re.compile(r"\?"),
    "colon": re.compile(r"[:;]"),
    "item": re.compile(r"^[-•*–]\s"),
}
POINTER = re.compile(r"(?:Dit|Dat|Daar|Hier|Deze|Dus|Daarom|Daardoor|Hiermee)\b")
SUPPORT = re.compile(r"(?:Zo|Dit blijkt|Toen|Tijdens|Volgens|Bij|Op|In)\s")
LONG_WORD = re.compile(r"\w{5,}")
DIGIT = re.compile(r"\d")
CAPITAL = re.compile(r"(?<!^)\b[A-Z][a-z]+")


class FeatureReader:
    """Reads the features with the word lists of a rule pack."""

    def __init__(self, terms: Terms) -> None:
        lists = {name: terms.get(FILE, {}).get(name, ()) for name in LISTS}
        self._lexicon = Lexicon(lists | {"reporting": terms.get("reporting", {}).get("verbs", ())})

    def features(self, context: Context) -> dict[str, float]:
        """Every feature that is not zero, scaled to weigh like an n-gram."""
        own, around = self._own(context.text), _around(context)
        found = own | around | _together(own, around) | {f"part {context.section}": 1.0}
        return {name: SCALE * value for name, value in found.items() if value}

    def cues(self, text: str, *names: str) -> list[tuple[int, int]]:
        """Where the words of some lists stand in a sentence."""
        return [(cue.start, cue.end) for cue in self._lexicon.cues(text, 0, len(text)) if cue.label in names]

    def _own(self, text: str) -> dict[str, float]:
        counts: dict[str, float] = dict.fromkeys((*LISTS, "reporting"), 0.0)
        for cue in self._lexicon.cues(text, 0, len(text)):
            counts[cue.label] = min(MOST, counts[cue.label] + 1)
        for name, pattern in PATTERNS.items():
            counts[name] = float(min(MOST, len(pattern.findall(text))))
        words = len(text.split())
        return counts | {
            "length": words / 10,
            "short": float(words < SHORT),
            "very short": float(words < VERY_SHORT),
            "names": len(CAPITAL.findall(text)) / 3,
            "digits": len(DIGIT.findall(text)) / 10,
            "concrete": float(is_concrete(text)),
        }


def _around(context: Context) -> dict[str, float]:
    before, after = context.before, context.after
    found = {f"concrete {place} before": float(is_concrete(text)) for place, text in enumerate(before, 1)}
    found |= {f"concrete {place} after": float(is_concrete(text)) for place, text in enumerate(after, 1)}
    own_words = set(LONG_WORD.findall(context.text.lower()))
    near_words = set(LONG_WORD.findall(" ".join((*before, *after)).lower()))
    return found | {
        "first": float(not before),
        "last": float(not after),
        "support after": float(bool(after and SUPPORT.match(after[0]))),
        "after colon": float(bool(before and before[0].endswith(":"))),
        "opens list": float(context.text.endswith(":")),
        "points back": float(bool(POINTER.match(context.text))),
        "shared words": min(MOST, len(own_words & near_words)),
    }


def _together(own: dict[str, float], around: dict[str, float]) -> dict[str, float]:
    """Pairs that say more than their parts: a cue in a sentence that is not concrete, a ground in one that is."""
    vague = 1 - own["concrete"]
    near = max(around.get("concrete 1 before", 0.0), around.get("concrete 1 after", 0.0))
    return {
        "vague is": vague * own["is"],
        "vague absolutes": vague * own["absolutes"],
        "vague hedges": vague * own["hedges"],
        "vague labels": vague * own["labels"],
        "vague unreported": vague * float(not own["reporting"]),
        "concrete absolutes": own["concrete"] * own["absolutes"],
        "concrete connectors": own["concrete"] * own["connectors"],
        "connectors near concrete": near * own["connectors"],
        "nothing near": float(not near) * vague,
    }
