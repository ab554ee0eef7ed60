import os
import signal
import time
from pathlib import Path

import pytest

from tests.unit.batch.batch_fakes import FakeProcesses, FakeStore, recipe, submission
from validator.batch import Wishes, run
from validator.batch.executors import LocalExecutor
from validator.batch.judging import judge_for
from validator.batch.verdict import Failure
from validator.settings import Limits


def _die_once(mark: Path) -> str:
    if not mark.exists():
        mark.touch()
        os._exit(9)
    return "goed"


def _swallow_alarms() -> None:
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    while True:
        time.sleep(1)


@pytest.mark.parametrize("kind", ["stuk", "segfault"])
def test_a_submission_that_brings_its_process_down_costs_itself_only(kind: str) -> None:
    names = ["een", kind, "twee", "drie", "vier"]
    store = FakeStore()
    with FakeProcesses(2, 60) as executor:
        judged = list(run(map(submission, names), recipe(), executor, store, Wishes(window=5)))
    assert [(item.name, item.result.is_assessed) for item in judged] == [(name, name != kind) for name in names]
    assert len(store.kept) == 4


def test_a_process_that_died_by_chance_gets_a_second_chance(tmp_path: Path) -> None:
    with LocalExecutor(1, 60) as executor:
        assert executor.submit(_die_once, tmp_path / "mark").result() == "goed"


def test_a_process_that_does_not_heed_its_time_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("validator.batch.executors.GRACE_SECONDS", 9.0)
    with LocalExecutor(1, 1) as executor:
        assert executor.submit(_swallow_alarms).result() is Failure.TIMEOUT
        assert executor.submit(os.getpid).result() > 0


def test_what_runs_ends_with_the_executor() -> None:
    executor = LocalExecutor(1, 60)
    process = executor.submit(os.getpid).result()
    executor.submit(_swallow_alarms)
    executor.shutdown(cancel_futures=True)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_the_judge_stops_by_itself_when_its_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object) -> None:
        while True:
            try:
                time.sleep(60)
            except Exception:  # noqa: BLE001, S112 the alarm must be no error that a stage may take for its own
                continue

    monkeypatch.setattr("validator.batch.judging.judge", slow)
    assert judge_for(submission("een"), recipe(limits=Limits(submission_seconds=1)), quotes=False) is Failure.TIMEOUT


def test_the_judge_refuses_another_pack_and_another_program() -> None:
    for changes in ({"pack_sha256": "0" * 64}, {"tool_version": "0"}, {"directory": Path("/nergens")}):
        assert judge_for(submission("een"), recipe(**changes), quotes=False) is Failure.OTHER_PACK


def test_a_process_makes_way_for_a_fresh_one_after_many_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("validator.batch.apart.TASKS_A_PROCESS", 2)
    with LocalExecutor(1, 60) as executor:
        processes = [executor.submit(os.getpid).result() for _ in range(5)]
    assert [processes.index(process) for process in processes] == [0, 0, 2, 2, 4]
