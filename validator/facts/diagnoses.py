"""Each diagnosis that the request states of somebody of the family: by whom, when, confirmed again, and why not (E6)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from validator.facts import words
from validator.facts.nearby import Surroundings
from validator.facts.people import children, parents
from validator.facts.places import date_of, evidence, is_ocr, live, overlaps, shortened
from validator.facts.validity import standing, tells_year
from validator.facts.verslagen import Reports, Told
from validator.model.annotations import NOBODY, Assertion, Authority, DateMention, DiagnosisRecord, Source
from validator.model.facts import Evidence, Fact, Scalar
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook
from validator.texts import load

VOICES = frozenset({"reactie_ouders", "reactie_kind", "standpunt", "visie_verzorgers", "hulpvragen"})
"""Parts in which the family speaks: what only stands there, is what they say."""
RANKED = ("recent", "straddling", "too_old", "future", "impossible", "none")
TRUSTED = (Authority.ACCEPT, Authority.ASK, Authority.REJECT, Authority.NONE)


@dataclass(frozen=True, slots=True)
class Case:
    """A diagnosis with all that the submission says of it; `told` begins with the request itself."""

    dossier: Dossier
    rulebook: Rulebook
    told: tuple[Told, ...]
    around: Surroundings
    has_report: bool

    @property
    def record(self) -> DiagnosisRecord:
        """The diagnosis as the request tells it."""
        return self.told[0].record

    @property
    def dated(self) -> Told:
        """Who gives the date that counts: the one that holds best."""
        return min(self.told, key=lambda told: RANKED.index(self.standing_of(told.established)))

    @property
    def source(self) -> Source:
        """Who established or confirmed it; the one who may do so most certainly counts."""
        named = [source for told in self.told for source in (told.record.by, told.record.confirmed_by) if source.span]
        return min(named, key=lambda source: TRUSTED.index(source.authority), default=NOBODY)

    def standing_of(self, mention: DateMention | None) -> str:
        """How a date stands to the peildatum."""
        return standing(mention, self.dossier.reference_date, words.number(self.rulebook, "diagnosis_max_years", 2))


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `diagnosis` for each diagnosis of each person."""
    for case in cases(dossier, rulebook):
        yield Fact("diagnosis", "", attributes(case), _details(case), _shown(case))


def cases(dossier: Dossier, rulebook: Rulebook) -> Iterator[Case]:
    """The diagnoses that the request itself states as so, each with the reports that tell of it too."""
    main, reports = dossier.main, Reports(dossier, rulebook)
    around = Surroundings(main, tuple(words.listed(rulebook, "authorities", name) for name in ("accept", "institutions")))
    voiced = {span.block for section in main.outline.sections if section.name in VOICES for span in section.spans}
    for record in main.annotations.diagnoses:
        is_only_voiced = all(span.block in voiced for span in (record.span, *record.evidence))
        if record.assertion is Assertion.PRESENT and (record.by.authority is Authority.ACCEPT or not is_only_voiced):
            told = (Told(main, record, record.established or _birth(main, record, rulebook)), *reports.telling(record))
            yield Case(dossier, rulebook, told, around, has_report=len(told) > 1 or reports.naming(record))


def _birth(reading: Reading, record: DiagnosisRecord, rulebook: Rulebook) -> DateMention | None:
    """The birth date of a child that was born with it."""
    since_birth = words.listed(rulebook, "diagnose_weging", "vanaf_geboorte")
    if not any(since_birth.search(live(reading, span)) for span in record.evidence):
        return None
    kid = next((kid for kid in children(reading) if kid.key == _person(reading, record.person)[0]), None)
    mentions = (date_of(reading, stated) for stated in kid.child.birth_dates) if kid else ()
    return next((mention for mention in mentions if mention), None)


def attributes(case: Case) -> dict[str, Scalar]:
    """What the rules see of a diagnosis."""
    year, confirmed = tells_year(case.dated.established), _confirmed(case)
    if year == "none" and confirmed != "none":
        year = "unclear"
    is_elsewhere = _is_elsewhere(case)
    found = {"source": case.source.authority.value, "age": _age(case), "year": year}
    return {
        "person": _person(case.dossier.main, case.record.person)[0],
        "confirmed": confirmed,
        "reason": _reason(case),
        **{name: value if value != "none" else _instead(case, name, is_elsewhere=is_elsewhere) for name, value in found.items()},
    }


def _instead(case: Case, name: str, *, is_elsewhere: bool) -> str:
    """Where to look for what was not found at the diagnosis itself."""
    if is_elsewhere:
        return "elsewhere"
    is_near = case.around.has_source(case.record) if name == "source" else any(case.around.dates(case.record))
    return "nearby" if is_near else "none"


def _is_elsewhere(case: Case) -> bool:
    """Whether what lacks here may stand in a report that was sent along, or that the text points to."""
    points = words.listed(case.rulebook, "verwijzingen", "zie_elders")
    return case.has_report or any(points.search(live(case.dossier.main, span)) for span in case.record.evidence)


def _age(case: Case) -> str:
    dated = case.dated
    age = case.standing_of(dated.established)
    is_read_from_picture = dated.established is not None and is_ocr(dated.reading, dated.established.span)
    return "scanned" if age == "too_old" and is_read_from_picture else age


def _confirmed(case: Case) -> str:
    """What a later confirmation is worth; one that is yet to come is none. Without a name it is taken to come from who established it."""
    record = next((told.record for told in case.told if told.record.is_confirmed), None)
    age = case.standing_of(record.confirmed) if record else "future"
    if record is None or age == "future":
        is_perhaps = case.dated.established and any(case.standing_of(mention) == "recent" for mention in case.around.dates(case.record))
        return "unsure" if is_perhaps else "none"
    authority = (record.confirmed_by if record.confirmed_by.span else record.by).authority
    if authority is Authority.REJECT:
        return "by_other"
    if age == "too_old":
        return age
    return "recent" if authority is Authority.ACCEPT and age == "recent" else "unsure"


def _reason(case: Case) -> str:
    """Why it was not confirmed again: said, said by who cannot tell, or only to be guessed from the condition."""
    record, reading = case.record, case.dossier.main
    if record.reason:
        is_weak = words.listed(case.rulebook, "diagnose_weging", "zwak").search(live(reading, record.reason))
        return "weak" if is_weak else "given"
    if not record.is_lifelong:
        return "none"
    says_so = words.listed(case.rulebook, "diagnose_weging", "blijvend")
    return "given" if case.around.says(record, says_so) else "lifelong"


def _person(reading: Reading, key: str) -> tuple[str, str]:
    """The key by which the facts know somebody, and what a message calls that person."""
    role, _, number = key.partition(" ")
    known = reading.parties.children
    if role == "kind" and number.isdigit() and int(number) <= len(known):
        child = known[int(number) - 1]
        return next(((kid.key, kid.shown) for kid in children(reading) if kid.child is child), (key, key))
    elder = next((elder for elder in parents(reading) if elder.key == key), None)
    return (elder.key, elder.shown) if elder else (key, load("diagnoses").get(role, role))


def _details(case: Case) -> dict[str, str]:
    record, dated = case.record, case.dated
    told = {
        "date": _quoted(case, dated.reading, dated.established),
        "by": shortened(case.source.text),
        "confirmed_on": _quoted(case, case.dossier.main, record.confirmed),
        "confirmed_by": shortened(record.confirmed_by.text),
    }
    return {"name": record.name, "who": _person(case.dossier.main, record.person)[1], "found": _found(told), **told}


def _found(told: Mapping[str, str]) -> str:
    """Everything that the text says of a diagnosis, in one line; who confirmed it is not also who established it."""
    texts = load("diagnoses")
    is_once = told["by"] == told["confirmed_by"]
    parts = [texts[f"found_{name}"].format(text=text) for name, text in told.items() if text and not (name == "by" and is_once)]
    return ", ".join(parts) or texts["found_nothing"]


def _quoted(case: Case, reading: Reading, mention: DateMention | None) -> str:
    """A date as written, with its file where that is not the request."""
    if mention is None:
        return ""
    text = shortened(live(reading, mention.span))
    return text if reading is case.dossier.main else f"{text} ({reading.document.name})"


def _shown(case: Case) -> Evidence:
    """The sentence that tells most: the one with the diagnosis and its date, else the first that names the diagnosis."""
    record, reading = case.record, case.dossier.main
    own = next((span for span in record.evidence if overlaps(span, record.span)), record.span)
    if record.established:
        for span in record.evidence:
            if overlaps(span, record.established.span) and record.name.casefold() in live(reading, span).casefold():
                return evidence(reading, span)
    return evidence(reading, own)
