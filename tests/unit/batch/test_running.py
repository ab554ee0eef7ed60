import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.unit.batch.batch_fakes import AtOnce, ByHand, FakeStore, once_waiting, recipe, submission
from validator.batch import UnfitError, Wishes, run
from validator.batch.verdict import Failure
from validator.model.report import Moment, Outcome
from validator.model.submission import Submission
from validator.settings import Limits

NAMES = ["een", "twee", "drie", "vier", "vijf"]


def submissions(names: list[str], read: list[str] | None = None) -> Iterator[Submission]:
    for name in names:
        if read is not None:
            read.append(name)
        yield submission(name)


def test_results_come_in_the_order_of_the_source_whatever_finishes_first() -> None:
    executor = ByHand()
    judged = run(submissions(NAMES), recipe(), executor, None, Wishes(window=9))
    once_waiting(executor, "vijf", lambda: [executor.finish(name) for name in reversed(NAMES)])
    assert [item.name for item in judged] == NAMES


def test_the_source_is_never_read_further_ahead_than_the_window() -> None:
    executor, read, out = AtOnce(), [], 0
    names = [f"verzoek {number}" for number in range(30)]
    for item in run(submissions(names, read), recipe(), executor, None, Wishes(window=4)):
        assert item.name == names[out]
        out += 1
        assert len(read) - out <= 4
    assert out == 30


def test_a_slow_head_holds_the_reading_up() -> None:
    executor, read = ByHand(), []
    judged = run(submissions(NAMES, read), recipe(), executor, None, Wishes(window=3))
    once_waiting(executor, "drie", lambda: [executor.finish(name) for name in ("twee", "drie", "een")])
    assert next(judged).name == "een"
    assert read == ["een", "twee", "drie"]


def test_a_finished_result_is_kept_before_its_turn_comes() -> None:
    executor, store, stop = ByHand(), FakeStore(), threading.Event()
    judged = run(submissions(NAMES), recipe(), executor, store, Wishes(window=5, stop=stop))
    once_waiting(executor, "vijf", lambda: (executor.finish("drie"), stop.set()))
    with pytest.raises(KeyboardInterrupt):
        next(judged)
    assert list(store.kept) == [recipe().key(submission("drie"))]


def test_what_is_known_is_not_judged_again() -> None:
    store = FakeStore()
    first = list(run(submissions(NAMES), recipe(), AtOnce(), store))
    executor = ByHand()
    second = list(run(submissions(NAMES), recipe(), executor, store))
    assert executor.seen == []
    assert [item.result for item in first] == [item.result for item in second]
    assert [item.is_known for item in second] == [True] * 5


@pytest.mark.parametrize(
    "changes",
    [
        {"pack_sha256": "0" * 64},
        {"peildatum": date(2025, 6, 12)},
        {"moment": Moment.CONCEPT},
        {"limits": Limits(pages=3)},
        {"tool_version": "9.9"},
    ],
)
def test_another_recipe_finds_nothing_in_the_store(changes: dict[str, object]) -> None:
    store, executor = FakeStore(), AtOnce()
    list(run(submissions(["een"]), recipe(), AtOnce(), store))
    assert recipe(**changes).key(submission("een")) not in store.kept
    list(run(submissions(["een"]), recipe(**changes), executor, store))
    assert executor.seen == ["een"]


def test_a_day_of_receipt_takes_the_place_of_the_peildatum_in_the_key() -> None:
    received = replace(submission("een"), received=date(2025, 5, 1))
    assert recipe().key(received) == recipe(peildatum=date(2025, 6, 12)).key(received)


def test_a_report_that_cannot_be_read_back_is_made_anew() -> None:
    store, executor = FakeStore(), AtOnce()
    store.kept[recipe().key(submission("een"))] = b"{}"
    assert [item.is_known for item in run(submissions(["een"]), recipe(), executor, store)] == [False]


def test_twins_are_judged_once_and_keep_their_own_names() -> None:
    executor = ByHand()
    twins = [submission("een", b"x"), submission("twee", b"x")]
    once_waiting(executor, "een", lambda: executor.finish("een"))
    judged = list(run(twins, recipe(), executor, None))
    assert [item.result.source for item in judged] == ["een", "twee"]
    assert executor.seen == ["een"]


def test_what_is_kept_names_no_submission_or_file() -> None:
    store = FakeStore()
    list(run(submissions(["Sam de Vries"]), recipe(), AtOnce(), store))
    (report,) = store.kept.values()
    assert b"Vries" not in report
    assert b"verzoek.docx" not in report


def test_what_may_go_well_another_time_is_not_kept() -> None:
    store = FakeStore()
    assert len(list(run(submissions(["even niet", "goed"]), recipe(), AtOnce(), store))) == 2
    assert list(store.kept) == [recipe().key(submission("goed"))]


@pytest.mark.parametrize("failure", [Failure.TIMEOUT, Failure.CRASHED])
@pytest.mark.parametrize("quotes", [True, False])
def test_a_failure_is_neither_a_pass_nor_kept(failure: Failure, quotes: bool) -> None:
    executor, store = ByHand(), FakeStore()
    once_waiting(executor, "een", lambda: executor.give("een", failure))
    (item,) = run(submissions(["een"]), recipe(), executor, store, Wishes(quotes=quotes))
    assert not item.result.is_assessed
    assert item.result.advice.outcome is Outcome.ONLEESBAAR
    assert [problem.code.value for problem in item.result.files[0].problems] == [failure.value]
    assert {check.status.value for check in item.result.checks} == {"review"}
    assert store.kept == {}


def test_an_executor_that_fails_once_is_asked_again() -> None:
    executor = ByHand()
    once_waiting(executor, "een", lambda: (executor.fail("een"), once_waiting(executor, "een", lambda: executor.finish("een"))))
    (item,) = run(submissions(["een"]), recipe(), executor, None)
    assert item.result.is_assessed
    assert executor.seen == ["een", "een"]


def test_a_worker_with_another_pack_ends_the_run() -> None:
    executor = ByHand()
    once_waiting(executor, "een", lambda: executor.give("een", Failure.OTHER_PACK))
    with pytest.raises(UnfitError):
        list(run(submissions(["een"]), recipe(), executor, None))
