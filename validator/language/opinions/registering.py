"""Sentences that only register something, so that nobody need ask what they rest on; and those that the form itself asks for."""

import re

from validator.language.vocabulary import Terms, any_of, words_of

FILE = "opinions"
MOST_WORDS = 12
WORDS = r"(?: [\w.’'-]+)"
# one clause: what follows a comma may be anything
CLAUSE = r"[^,;:!?]*"
BE = r"(?:is|zijn|was|waren|werd|werden|heeft|hebben)"


class Registering:
    """Knows such sentences by the word lists of a rule pack."""

    def __init__(self, terms: Terms) -> None:
        dwell, thing, verb, signed, asked = (
            any_of(words_of(terms, FILE, f"registering_{name}")) for name in ("dwelling", "things", "verbs", "signing", "asked")
        )
        where = rf"[\w.’'-]+{WORDS}{{0,3}} {dwell}{WORDS}{{1,7}}"
        never = rf"(?:er|daar|daarvoor|eerder) {BE} {CLAUSE}\b(?:geen|niet|nooit) {CLAUSE}\b{thing}\b{CLAUSE}\b{verb}"
        self._short = re.compile(rf"{where}|{never}|{signed}\b{CLAUSE}", re.IGNORECASE)
        self._asked = re.compile(asked, re.IGNORECASE)
        self._left_behind = frozenset(words.rstrip(".").casefold() for words in words_of(terms, "sjabloontekst", "invulveld"))
        judging = words_of(terms, FILE, "loaded", "intensifiers", "labels", "frames")
        self._judging = re.compile(rf"\b{any_of(judging)}\b", re.IGNORECASE)

    def __call__(self, text: str) -> bool:
        """Whether the sentence registers and does no more, or is what an empty field of the form says."""
        plain = " ".join(text.split()).rstrip(".")
        if plain.casefold() in self._left_behind:
            return True
        is_short = len(plain.split()) <= MOST_WORDS
        return is_short and bool(self._short.fullmatch(plain)) and not self._judging.search(plain)

    def is_asked(self, text: str) -> bool:
        """Whether the sentence opens as the form asks for it, so that a judgement is to be expected."""
        return bool(self._asked.match(" ".join(text.split())))
