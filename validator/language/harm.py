"""What could harm a child or parent who is written about: secret addresses, people who told in confidence, hurtful words (eis 7)."""

import re
from collections.abc import Iterator, Sequence

from validator.language.lexicon import Cue
from validator.language.statements import Statement
from validator.model.annotations import Signal
from validator.model.document import Span

SECRET = "secret_address"  # noqa: S105 - the kind of signal
SHELTER = "shelter_address"
REPORTER = "reporter"
CONFIDENCE = "confidence"
HURTFUL = "hurtful"
REACTIONS = frozenset({"reactie_ouders", "reactie_kind"})
STREET = (
    r"[A-ZÀ-Þ][\w'’.-]*(?:\s(?:van|de|den|der|het|'s|ter|ten|[A-ZÀ-Þ][\w'’.-]*)){0,4}?"
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|steeg|plantsoen|park|dreef|burg|wal|markt|lei|ring|haven|veld)\s\d{1,5}\s?[a-zA-Z]?\b"
)
ADDRESS = re.compile(rf"{STREET}|\b[1-9]\d{{3}}\s?[A-Z]{{2}}\b")
# A word with a capital and a number will do where the sentence itself speaks of the address.
PLACE = re.compile(
    r"(?<![.!?]\s)(?!(?:Artikel|Bijlage|Groep|Kamer|Punt|Klas)\b)\b[A-ZÀ-Þ][\w'’-]{3,}\s\d{1,4}\s?[a-z]?\b"
    r"(?!\s*(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|uur|jaar|keer|\d|[-/]))"
)
THAT_ADDRESS = re.compile(r"\b(?:dit|dat)\s+adres\b|\b(?:deze|die)\s+(?:verblijfplaats|plek|locatie)\b", re.IGNORECASE)
DENIED = re.compile(r"\W*(?:nee\b|n\.?v\.?t|niet van toepassing|geen\b|☒?\s*nee|-\s*$)", re.IGNORECASE)
AFTER = 40
OPTIONS = re.compile(r"☐[^☐☒]*")
NAMED = re.compile(r"(?:(?:mevrouw|mw\.?|meneer|dhr\.?|de heer)\s+)?(?<![.!?]\s)\b(?:van\s(?:der|den|de)\s)?[A-ZÀ-Þ][a-zà-ÿ]{2,}")
NO_NAMES = re.compile(r"Veilig|Thuis|Raad|Meld|Misdaad|Anoniem|Politie|De|Het|Er|Een|Op|In|Na|Deze|Dit|Die|Uit")


def harm(statements: Sequence[Statement]) -> Iterator[Signal]:
    """The signals of a whole document."""
    for index, statement in enumerate(statements):
        around = (statements[index - 1] if index else None, statements[index + 1] if index + 1 < len(statements) else None)
        yield from _secret(statement, *around)
        yield from _reporter(statement)
        yield from _confidence(statement)
        yield from _hurtful(statement)


def _secret(statement: Statement, before: Statement | None, following: Statement | None) -> Iterator[Signal]:
    cue = statement.first("harm/secret_address")
    if cue and not _is_denied(statement, cue):
        where = _address(statement, following) or _pointed_at(statement, before)
        yield Signal(SECRET, where or statement.span, statement.place(cue), "given" if where else "")
        return
    shelter = statement.first("harm/shelter")
    if shelter and ADDRESS.search(statement.text):
        yield statement.signal(SHELTER, shelter)


def _is_denied(statement: Statement, cue: Cue) -> bool:
    """Whether the text says that there is no secret address, or leaves the box before it open."""
    if statement.first("harm/no_secret_address") or statement.is_negated(cue, reach=8):
        return True
    text = statement.passage.text[: cue.end + AFTER]
    open_choices = [choice.span() for choice in OPTIONS.finditer(text, max(0, cue.start - AFTER))]
    if any(start <= cue.start < end for start, end in open_choices):
        return True
    after = OPTIONS.sub("", text[cue.end :])
    return bool(DENIED.match(after)) or (("☐" in text[cue.end :]) and "☒ ja" not in text[cue.end :].lower())


def _address(statement: Statement, following: Statement | None) -> Span | None:
    """The sentence with the secret address: this one, or the next one or cell where this one is but a label."""
    if ADDRESS.search(statement.text) or PLACE.search(statement.text):
        return statement.span
    is_label = following is not None and (
        statement.text.rstrip(" ?☒ja").endswith(":") or statement.passage.index != following.passage.index
    )
    if following and is_label and len(statement.text) < len("Geheim adres van moeder en kind: ja") and ADDRESS.search(following.text):
        return following.span
    return None


def _pointed_at(statement: Statement, before: Statement | None) -> Span | None:
    """The sentence before, where this one says of an address in it that it is secret."""
    if before is None or before.passage is not statement.passage or not THAT_ADDRESS.search(statement.text):
        return None
    return before.span if ADDRESS.search(before.text) else None


def _reporter(statement: Statement) -> Iterator[Signal]:
    private = statement.first("harm/neighbour") and statement.first("harm/reported_by")
    if private:
        yield statement.signal(REPORTER, private)
        return
    cue = statement.first("harm/anonymous")
    if cue is None or statement.first("harm/anonymised"):
        return
    known = statement.first("harm/reporter_known_as")
    name = next((found for found in NAMED.finditer(statement.text) if not NO_NAMES.match(found[0])), None)
    if known or name or ADDRESS.search(statement.text):
        yield statement.signal(REPORTER, cue)


def _confidence(statement: Statement) -> Iterator[Signal]:
    cue = statement.first("harm/confidence")
    if cue and not statement.first("harm/secret_address") and not statement.first("harm/anonymised"):
        yield statement.signal(CONFIDENCE, cue)


def _hurtful(statement: Statement) -> Iterator[Signal]:
    for cue in statement.all("harm/hurtful", "harm/insult"):
        if _is_denial(statement, cue) or statement.first("harm/feels") or not _is_about_somebody(statement):
            continue
        quoted = statement.section in REACTIONS or bool(statement.first("harm/said")) or statement.is_quoted(cue)
        if not quoted and cue.label == "harm/hurtful":
            yield statement.signal(HURTFUL, cue, "own")
            return
        if cue.label == "harm/insult":
            yield statement.signal(HURTFUL, cue, "quoted" if quoted else "own")
            return


def _is_denial(statement: Statement, cue: Cue) -> bool:
    return any(other.end <= cue.start and cue.start - other.end <= len(" een zo ") for other in statement.all("harm/not_meant"))


def _is_about_somebody(statement: Statement) -> bool:
    return bool(statement.first("harm/persons") or statement.named("person"))
