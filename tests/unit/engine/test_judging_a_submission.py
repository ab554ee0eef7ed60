import gc
import resource
import threading
from dataclasses import replace

import pytest

from validator.engine import Engine
from validator.errors import EngineError
from validator.model.facts import Evidence, Fact, FactKind, Location
from validator.model.outline import DocType
from validator.model.rulebook import Check, Comparison, Condition, Operator, Reference, Rule, Rulebook, Source, Status

VOCABULARY = {
    "document": FactKind("document", "", {"length": "number"}),
    "diagnosis": FactKind("diagnosis", "", {"age": ("recent", "too_old"), "person": "text", "confirmed": "flag"}, ("name",)),
    "reaction": FactKind("reaction", "", {"person": "text", "words": "number"}),
}
DOCUMENT = Fact("document", "d", {"length": 10})
SOURCE = Source("Werkwijze", "Bijlage 2")
TOO_OLD = Rule(
    "E6.2-te-oud",
    "E6.2",
    (Condition("diagnosis", "d", (Comparison("age", Operator.EQ, "too_old"),)),),
    Status.FAIL,
    "{d.name} is ouder dan {setting.years} jaar.",
    "Vraag {d.person} om een verklaring.",
)
NO_REACTION = Rule(
    "E6.2-geen-reactie",
    "E6.2",
    (Condition("diagnosis", "d"), Condition("reaction", "reaction", (Comparison("person", Operator.EQ, Reference("d", "person")),), True)),
    Status.REVIEW,
    "{d.name} zonder reactie.",
)


def check(*rules, **changes):
    values = {"id": "E6.2", "title": "Niet te oud", "source": SOURCE, "applies_to": (DocType.VTO,), "otherwise": Status.PASS}
    return Check(**{**values, "otherwise_message": "In orde.", "rules": rules, **changes})


def engine(*checks):
    values = {"name": "test", "version": "1", "sha256": "", "valid_from": None, "valid_until": None, "settings": {"years": 2}}
    return Engine(Rulebook(**values, checks=checks, formats=(), attachment_kinds=(), terms={}, vocabulary=VOCABULARY))


def diagnosis(name="ADHD", paragraph=1, **attributes):
    evidence = Evidence(Location("vto.docx", "diagnoses", None, paragraph, 0, 4), name)
    values = {"age": "too_old", "person": "kind 1", "confirmed": False, **attributes}
    return Fact("diagnosis", f"{name}{paragraph}", values, {"name": name}, evidence)


def judge(the_engine, *facts, **options):
    return the_engine.judge((DOCUMENT, *facts), DocType.VTO, **options)


def test_a_rule_that_holds_gives_a_finding_with_its_words_and_place():
    (result,) = judge(engine(check(TOO_OLD)), diagnosis())

    (finding,) = result.findings
    assert (result.status, finding.rule) == (Status.FAIL, "E6.2-te-oud")
    assert finding.message == "ADHD is ouder dan 2 jaar."
    assert finding.remedy == "Vraag kind 1 om een verklaring."
    assert (finding.quote, finding.location.paragraph) == ("ADHD", 1)


def test_a_finding_on_recognised_text_is_a_question_that_says_so():
    seen = diagnosis("PTSS", 2)
    recognised = replace(seen, evidence=replace(seen.evidence, is_ocr=True))
    (result,) = judge(engine(check(TOO_OLD)), recognised)
    (both,) = judge(engine(check(TOO_OLD)), recognised, diagnosis())

    assert result.status is Status.REVIEW
    assert result.findings[0].message.startswith("PTSS is ouder dan 2 jaar. ")
    assert "tekstherkenning" in result.findings[0].message
    assert [finding.status for finding in both.findings] == [Status.FAIL, Status.REVIEW]


def test_a_check_without_findings_says_what_the_pack_says_otherwise():
    (result,) = judge(engine(check(TOO_OLD)), diagnosis(age="recent"))

    assert (result.status, result.findings[0].message, result.findings[0].rule) == (Status.PASS, "In orde.", "E6.2")


def test_the_worst_finding_makes_the_status():
    (result,) = judge(engine(check(TOO_OLD, NO_REACTION)), diagnosis(), diagnosis("PTSS", 2, age="recent"))

    assert result.status is Status.FAIL
    assert [finding.status for finding in result.findings] == [Status.FAIL, Status.REVIEW, Status.REVIEW]


def test_an_absent_fact_counts_per_person():
    reaction = Fact("reaction", "r", {"person": "kind 2", "words": 20})
    (result,) = judge(engine(check(NO_REACTION)), diagnosis(), diagnosis("PTSS", 2, person="kind 2"), reaction)

    assert [finding.message for finding in result.findings] == ["ADHD zonder reactie."]


def test_findings_stand_in_the_order_of_the_document_whatever_the_order_of_the_facts():
    facts = [diagnosis("PTSS", 7), diagnosis("ADHD", 3), diagnosis("ODD", 12)]
    (result,) = judge(engine(check(TOO_OLD)), *facts)

    assert [finding.quote for finding in result.findings] == ["ADHD", "PTSS", "ODD"]


def test_a_check_for_other_documents_does_not_apply():
    (result,) = engine(check(TOO_OLD)).judge((DOCUMENT, diagnosis()), DocType.VTH)

    assert (result.status, len(result.findings)) == (Status.NA, 1)


def test_an_unreadable_request_is_neither_good_nor_bad():
    needs_text, needs_none = check(TOO_OLD), check(id="H1", needs_text=False)
    results = judge(engine(needs_text, needs_none), diagnosis(), main_is_readable=False)

    assert [result.status for result in results] == [Status.REVIEW, Status.PASS]


def test_a_rule_whose_words_cannot_be_filled_in_is_looked_at_by_a_person():
    nameless = Fact("diagnosis", "n", diagnosis().attributes)
    (result,) = judge(engine(check(TOO_OLD)), nameless)

    assert result.status is Status.REVIEW
    assert "E6.2-te-oud" in result.findings[0].message


def test_braces_in_a_document_are_no_placeholders():
    (result,) = judge(engine(check(TOO_OLD)), diagnosis("{setting.years} {"))

    assert result.findings[0].message == "{setting.years} { is ouder dan 2 jaar."


@pytest.mark.parametrize(
    ("fact", "named"),
    [
        (Fact("unknown", "x", {}), "unknown"),
        (Fact("reaction", "x", {"person": "geheim"}), "words"),
        (Fact("reaction", "x", {"person": "geheim", "words": 1, "extra": 1}), "extra"),
        (Fact("reaction", "x", {"person": "geheim", "words": "geheim"}), "words"),
        (Fact("reaction", "x", {"person": "geheim", "words": True}), "words"),
        (Fact("reaction", "x", {"person": "geheim", "words": 10**30}), "words"),
        (diagnosis("geheim", age="geheim"), "age"),
        (Fact("document", "x", {"length": 1}), "document"),
    ],
)
def test_a_fact_that_is_not_as_declared_is_refused_without_its_values(fact, named):
    with pytest.raises(EngineError) as error:
        judge(engine(check(TOO_OLD)), fact)

    assert named in str(error.value)
    assert "geheim" not in str(error.value)


def test_a_submission_without_a_document_fact_is_refused():
    with pytest.raises(EngineError):
        engine(check(TOO_OLD)).judge((diagnosis(),), DocType.VTO)


def test_an_engine_judges_on_after_a_fact_that_durable_rules_refuses():
    the_engine = engine(check(TOO_OLD))
    with pytest.raises(EngineError):
        judge(the_engine, diagnosis(), diagnosis("PTSS", 2, person="\ud800"))

    assert judge(the_engine, diagnosis())[0].status is Status.FAIL


def test_a_large_batch_stays_within_its_memory_and_keeps_its_results():
    the_engine = engine(check(TOO_OLD, NO_REACTION))
    facts = [diagnosis(str(number), number, person=f"kind {number % 3}") for number in range(12)]
    facts += [Fact("reaction", f"r{number}", {"person": f"kind {number}", "words": number}) for number in (0, 1)]
    expected = judge(the_engine, *facts)
    before = 0
    for number in range(1500):
        assert judge(the_engine, *facts) == expected
        assert judge(the_engine)[0].status is Status.PASS
        if number == 300:
            gc.collect()
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def test_threads_take_turns():
    the_engine = engine(check(TOO_OLD))
    results = []

    def work(name):
        results.extend(judge(the_engine, diagnosis(name))[0].findings[0].quote == name for _ in range(50))

    threads = [threading.Thread(target=work, args=(name,)) for name in ("ADHD", "PTSS", "ODD")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert results == [True] * 150


def test_no_thread_is_left_behind():
    before = threading.active_count()
    judge(engine(check(TOO_OLD)), diagnosis())

    assert threading.active_count() == before
