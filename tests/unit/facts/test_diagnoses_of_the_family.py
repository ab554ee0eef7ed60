"""Each diagnosis as the rules see it: who established it, how old it is, what came after, and where the year stands."""

from dataclasses import replace
from datetime import date

import pytest

from validator.facts import collect
from validator.facts.validity import standing, tells_year
from validator.model.annotations import Assertion, Authority, DateMention, DiagnosisRecord, Precision, Source
from validator.model.document import Mark, MarkKind, Span
from validator.model.outline import Child, Parent, Parties, Stated
from validator.model.reading import Dossier
from validator.model.report import Moment

PEILDATUM = date(2025, 6, 10)
PARTIES = Parties(
    children=(Child(Stated("Sem de Vries")), Child(Stated("Lisa de Vries"))),
    parents=(Parent("moeder", Stated("Anna Bakker")),),
)
HERE = Span(0, 0, 0)


def between(first: str, last: str = "") -> DateMention:
    return DateMention(HERE, date.fromisoformat(first), date.fromisoformat(last or first), Precision.DAY)


@pytest.mark.parametrize(
    ("mention", "day", "expected"),
    [
        (between("2023-06-10"), "2025-06-10", "recent"),
        (between("2023-06-10"), "2025-06-11", "too_old"),
        (between("2023-06-01", "2023-06-30"), "2025-06-01", "recent"),
        (between("2023-06-01", "2023-06-30"), "2025-06-02", "straddling"),
        (between("2023-06-01", "2023-06-30"), "2025-06-30", "straddling"),
        (between("2023-06-01", "2023-06-30"), "2025-07-01", "too_old"),
        (between("2025-01-01", "2025-12-31"), "2025-06-10", "recent"),
        (between("2024-02-29"), "2026-02-28", "recent"),
        (between("2024-02-29"), "2026-03-01", "too_old"),
        (between("2026-02-28"), "2028-02-29", "too_old"),
        (between("2025-06-11"), "2025-06-10", "future"),
        (DateMention(HERE, None, None, Precision.DAY, is_possible=False), "2025-06-10", "impossible"),
        (DateMention(HERE, None, None, Precision.VAGUE), "2025-06-10", "none"),
        (None, "2025-06-10", "none"),
    ],
)
def test_two_calendar_years_are_counted_on_what_is_known_of_a_date(mention, day, expected) -> None:
    assert standing(mention, date.fromisoformat(day), 2) == expected


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (between("2019-01-01", "2019-12-31"), "found"),
        (between("2021-08-01", "2022-07-31"), "found"),
        (between("2015-01-01", "2019-12-31"), "unclear"),
        (DateMention(HERE, None, None, Precision.DAY, is_possible=False), "unclear"),
        (None, "none"),
    ],
)
def test_the_year_is_told_by_one_year_or_two_in_a_row(mention, expected) -> None:
    assert tells_year(mention) == expected


@pytest.fixture
def seen(draft, rulebook):
    """The facts of a request with these records; `others` are drafts with records of their own."""

    def collected(*records, others=(), parties=PARTIES):
        draft.parties = parties
        readings = [with_records(draft, records), *(with_records(other, found) for other, found in others)]
        dossier = Dossier(readings[0], tuple(readings[1:]), PEILDATUM, None, Moment.ONTVANGST)
        return [fact for fact in collect(dossier, rulebook) if fact.kind == "diagnosis"]

    return collected


def with_records(draft, records):
    reading = draft.reading()
    return replace(reading, annotations=replace(reading.annotations, diagnoses=tuple(records)))


def record(draft, text, name="ADHD", section="diagnoses", **more):
    """A record of a line of its own; sources are given as (words, authority), dates as the words that hold them."""
    draft.section(section, text)
    block = len(draft.blocks) - 1

    def span(words):
        start = text.index(words)
        return Span(block, start, start + len(words))

    for key in ("by", "confirmed_by"):
        if key in more:
            words, authority = more[key]
            more[key] = Source(words, authority, span(words))
    for key in ("established", "confirmed"):
        if key in more:
            words, first, last = (*more[key], more[key][1])[:3]
            more[key] = DateMention(span(words), date.fromisoformat(first), date.fromisoformat(last), Precision.DAY)
    if more.get("reason"):
        more["reason"] = span(more["reason"])
    defaults = {"term": "adhd", "person": "kind 1", "assertion": Assertion.PRESENT, "evidence": (Span(block, 0, len(text)),)}
    return DiagnosisRecord(span=span(name), name=name, **(defaults | more))


def only(facts):
    assert len(facts) == 1
    return facts[0]


YOUZ = ("Youz", Authority.ACCEPT)


def test_a_dated_diagnosis_by_who_may_is_told_with_its_words(draft, seen) -> None:
    text = "Bij Sem is op 12-03-2025 door Youz ADHD vastgesteld."
    fact = only(seen(record(draft, text, by=YOUZ, established=("12-03-2025", "2025-03-12"))))
    assert dict(fact.attributes) == {
        "person": "kind 1",
        "source": "accept",
        "age": "recent",
        "confirmed": "none",
        "reason": "none",
        "year": "found",
    }
    assert (fact.details["who"], fact.details["by"], fact.details["date"]) == ("Sem de Vries", "Youz", "12-03-2025")
    assert fact.evidence.quote == text


def test_a_bare_diagnosis_lacks_source_date_and_year(draft, seen) -> None:
    fact = only(seen(record(draft, "Sem heeft ADHD.")))
    assert [fact.attributes[name] for name in ("source", "age", "year")] == ["none", "none", "none"]


@pytest.mark.parametrize("assertion", [claim for claim in Assertion if claim is not Assertion.PRESENT])
def test_what_is_not_stated_as_so_now_is_no_diagnosis(draft, seen, assertion) -> None:
    assert seen(record(draft, "Misschien heeft Sem ADHD.", assertion=assertion)) == []


def test_what_the_family_says_in_its_reaction_is_theirs(draft, seen) -> None:
    assert seen(record(draft, "Moeder zegt: Sem heeft gewoon ADHD.", section="reactie_ouders")) == []


def test_what_the_family_says_of_a_clinic_counts(draft, seen) -> None:
    assert len(seen(record(draft, "Moeder zegt dat Youz bij Sem ADHD vaststelde.", section="reactie_ouders", by=YOUZ))) == 1


OLD = ("2018", "2018-01-01", "2018-12-31")


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("In 2018 door Youz ADHD.", {}, "none"),
        ("In 2018 door Youz ADHD, op 03-03-2025 bevestigd.", {"confirmed": ("03-03-2025", "2025-03-03")}, "recent"),
        ("In 2018 door Youz ADHD, op 03-03-2021 bevestigd.", {"confirmed": ("03-03-2021", "2021-03-03")}, "too_old"),
        ("In 2018 door Youz ADHD, nieuw gesprek 03-09-2025.", {"confirmed": ("03-09-2025", "2025-09-03")}, "none"),
        ("In 2018 door Youz ADHD, later bevestigd.", {"is_confirmed": True}, "unsure"),
        (
            "In 2018 door Youz ADHD, op 03-03-2025 bevestigd door school.",
            {"confirmed": ("03-03-2025", "2025-03-03"), "confirmed_by": ("school", Authority.REJECT)},
            "by_other",
        ),
        (
            "In 2018 door Youz ADHD, op 03-03-2025 bevestigd door een psycholoog.",
            {"confirmed": ("03-03-2025", "2025-03-03"), "confirmed_by": ("psycholoog", Authority.ASK)},
            "unsure",
        ),
    ],
)
def test_a_later_confirmation_counts_by_its_day_and_by_whom(draft, seen, text, more, expected) -> None:
    more = {"is_confirmed": "confirmed" in more} | more
    fact = only(seen(record(draft, text, by=YOUZ, established=OLD, **more)))
    assert (fact.attributes["age"], fact.attributes["confirmed"]) == ("too_old", expected)


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("ADHD, 2018. Opnieuw onderzoek kan niet.", {"reason": "Opnieuw onderzoek kan niet."}, "given"),
        ("ADHD, 2018. Ouders zien het nut niet in.", {"reason": "Ouders zien het nut niet in."}, "weak"),
        ("ADHD, 2018.", {"is_lifelong": True}, "lifelong"),
        ("ADHD, 2018, blijvend.", {"is_lifelong": True}, "given"),
    ],
)
def test_a_reason_is_given_weak_or_only_to_be_guessed(draft, seen, text, more, expected) -> None:
    assert only(seen(record(draft, text, established=OLD, **more))).attributes["reason"] == expected


def test_an_old_date_read_from_a_picture_is_not_certain(draft, seen) -> None:
    found = record(draft, "In 2018 ADHD.", established=OLD)
    draft.blocks[-1] = replace(draft.blocks[-1], marks=(Mark(MarkKind.OCR, 0, 13),))
    assert only(seen(found)).attributes["age"] == "scanned"


def test_who_confirmed_it_may_stand_in_for_who_is_not_named(draft, seen) -> None:
    fact = only(seen(record(draft, "ADHD, nog actueel volgens Youz.", is_confirmed=True, confirmed_by=YOUZ)))
    assert (fact.attributes["source"], fact.attributes["year"]) == ("accept", "unclear")


@pytest.mark.parametrize(
    ("person", "key", "who"), [("moeder", "moeder", "moeder"), ("broer", "broer", "de broer"), ("kind 2", "kind 2", "Lisa de Vries")]
)
def test_a_message_can_name_whoever_of_the_family_it_is(draft, seen, person, key, who) -> None:
    fact = only(seen(record(draft, "Ook daar is ADHD.", person=person)))
    assert (fact.attributes["person"], fact.details["who"]) == (key, who)


def test_a_reference_to_an_enclosure_leaves_it_to_a_person(draft, seen) -> None:
    fact = only(seen(record(draft, "Sem heeft ADHD, zie bijlage 2.")))
    assert [fact.attributes[name] for name in ("source", "age", "year")] == ["elsewhere"] * 3


def test_a_report_that_came_along_tells_date_and_source(draft, seen, new_draft) -> None:
    report = new_draft(name="verslag.docx", kind="diagnostisch-verslag")
    told = record(report, "Bij Sem stelde Youz op 12-03-2025 ADHD vast.", person="kind", by=YOUZ, established=("12-03-2025", "2025-03-12"))
    fact = only(seen(record(draft, "Sem heeft ADHD."), others=[(report, [told])]))
    assert [fact.attributes[name] for name in ("source", "age", "year")] == ["accept", "recent", "found"]
    assert fact.details["date"] == "12-03-2025 (verslag.docx)"


def test_a_report_among_other_documents_in_one_file_tells_too(draft, seen, new_draft) -> None:
    merged = new_draft(name="bijlagen.pdf", kind="contactgegevensblad", holds=("contactgegevensblad", "diagnostisch-verslag"))
    told = record(merged, "Bij Sem stelde Youz op 12-03-2025 ADHD vast.", person="kind", by=YOUZ, established=("12-03-2025", "2025-03-12"))
    assert only(seen(record(draft, "Sem heeft ADHD."), others=[(merged, [told])])).attributes["age"] == "recent"


def test_a_report_without_a_date_at_the_diagnosis_gives_its_own(draft, seen, new_draft) -> None:
    report = new_draft(name="verslag.docx", kind="diagnostisch-verslag")
    report.line("Geboren: 01-02-2015")
    report.line("Datum onderzoek: 12-03-2025")
    told = record(report, "Youz: ADHD.", person="kind", by=YOUZ)
    fact = only(seen(record(draft, "Sem heeft ADHD."), others=[(report, [told])]))
    assert (fact.attributes["age"], fact.details["date"]) == ("recent", "12-03-2025 (verslag.docx)")


def test_a_report_on_the_other_child_tells_nothing(draft, seen, new_draft) -> None:
    report = new_draft(name="verslag.docx", kind="diagnostisch-verslag")
    told = record(report, "Bij Lisa stelde Youz op 12-03-2025 autisme vast.", "autisme", term="autisme", person="kind", by=YOUZ)
    fact = only(seen(record(draft, "Sem heeft autisme.", "autisme", term="autisme"), others=[(report, [told])]))
    assert fact.attributes["source"] == "none"


def test_a_report_that_only_names_it_leaves_it_to_a_person(draft, seen, new_draft) -> None:
    report = new_draft(name="verslag.docx", kind="diagnostisch-verslag")
    report.section("", "Testresultaten: Sem voldoet aan ADHD.")
    fact = only(seen(record(draft, "Sem heeft ADHD."), others=[(report, [])]))
    assert fact.attributes["source"] == "elsewhere"


def test_a_file_that_is_no_report_tells_nothing(draft, seen, new_draft) -> None:
    letter = new_draft(name="brief.docx", kind="reactie")
    told = record(letter, "Sem heeft ADHD sinds 12-03-2025, zegt Youz.", by=YOUZ, established=("12-03-2025", "2025-03-12"))
    fact = only(seen(record(draft, "Sem heeft ADHD."), others=[(letter, [told])]))
    assert fact.attributes["year"] == "none"


def test_the_sentence_with_the_date_is_shown_where_it_names_the_diagnosis(draft, seen) -> None:
    first = record(draft, "De ADHD van Sem valt op.", section="krachten")
    second = record(draft, "In 2018 stelde Youz ADHD vast.", by=YOUZ, established=OLD)
    merged = replace(second, span=first.span, evidence=(*first.evidence, *second.evidence))
    assert only(seen(merged)).evidence.quote == "In 2018 stelde Youz ADHD vast."


def test_who_may_and_a_date_close_by_leave_it_to_a_person(draft, seen) -> None:
    fact = only(seen(record(draft, "Sem heeft ADHD. De kinderarts zag hem op 12-03-2025.")))
    assert [fact.attributes[name] for name in ("source", "age", "year")] == ["nearby"] * 3


def test_what_belongs_to_the_next_diagnosis_is_not_close_by(draft, seen) -> None:
    text = "Sem heeft ADHD. Youz stelde op 12-03-2025 autisme vast."
    first = record(draft, text)
    index = text.index("autisme")
    second = replace(first, name="autisme", term="autisme", span=Span(first.span.block, index, index + 7))
    assert [fact.attributes["source"] for fact in seen(first, second)] == ["none", "nearby"]


def test_a_school_close_by_is_nobody_who_may(draft, seen) -> None:
    fact = only(seen(record(draft, "Sem heeft ADHD. De leerkracht merkt dat elke dag.")))
    assert fact.attributes["source"] == "none"


def test_a_condition_from_birth_has_the_date_of_birth(draft, seen) -> None:
    birth = draft.stated("01-02-2015")
    found = record(draft, "Sem is geboren met het syndroom van Down.", "syndroom van Down", term="syndroom")
    fact = only(seen(found, parties=Parties(children=(Child(Stated("Sem de Vries"), (birth,)),))))
    assert (fact.attributes["year"], fact.details["date"]) == ("found", "01-02-2015")


def test_a_line_below_may_say_that_the_condition_stays(draft, seen) -> None:
    found = record(draft, "Lichte verstandelijke beperking, 2018.", "Lichte verstandelijke beperking", established=OLD, is_lifelong=True)
    draft.line("Bijzonderheden: levenslange beperking")
    assert only(seen(found)).attributes["reason"] == "given"


def test_a_newer_date_close_by_may_be_a_confirmation(draft, seen) -> None:
    old = record(draft, "In 2018 door Youz ADHD. De kinderarts zag hem op 03-03-2025.", by=YOUZ, established=OLD)
    assert only(seen(old)).attributes["confirmed"] == "unsure"


def test_another_old_date_close_by_is_no_confirmation(draft, seen) -> None:
    old = record(draft, "In 2018 door Youz ADHD. De kinderarts zag hem op 03-03-2019.", by=YOUZ, established=OLD)
    assert only(seen(old)).attributes["confirmed"] == "none"
