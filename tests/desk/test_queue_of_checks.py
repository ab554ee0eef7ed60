"""The queues are served in turn, a check of a dead process is done again, and one that kills its process each time is given up."""

import os
import subprocess
import sys
import threading
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from validator.desk.queue.models import Checker, CheckerState
from validator.desk.queue.recovering import MOST_ATTEMPTS, host_name, recover
from validator.desk.queue.services import BY_HAND, INBOX, LARGE, LARGE_BYTES, PRECHECK, enqueue, given_up, is_ready_to_check, longest_wait
from validator.desk.queue.working import serve_once

pytestmark = pytest.mark.django_db(transaction=True)
done: list[str] = []


@task(queue_name=INBOX)
def note(key: str) -> None:
    done.append(key)


@task(queue_name=INBOX)
def crash(key: str) -> None:
    raise RuntimeError


@pytest.fixture(autouse=True)
def nothing_done() -> None:
    done.clear()


def work_off(rounds: int = 20) -> list[str]:
    for _ in range(rounds):
        if not serve_once("here:1:a", threading.Event()):
            break
    return done


def dead_pid() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def begun_by(worker_id: str, *, attempts: int = 1) -> DBTaskResult:
    enqueue(note, "begun", queue=INBOX, sizes=[1])
    row = DBTaskResult.objects.get()
    for _ in range(attempts):
        row.claim(worker_id)
    Checker.objects.create(worker_id=worker_id, seen_at=timezone.now())
    return row


def test_a_crowd_in_one_queue_holds_up_no_other() -> None:
    for number in range(6):
        enqueue(note, f"visitor{number}", queue=PRECHECK, sizes=[1])
    enqueue(note, "mail", queue=INBOX, sizes=[1])
    enqueue(note, "big", queue=PRECHECK, sizes=[LARGE_BYTES + 1])
    assert work_off()[:4] == ["visitor0", "mail", "big", "visitor1"]
    assert sorted(done) == sorted(["mail", "big", *(f"visitor{number}" for number in range(6))])


def test_a_crowd_of_mail_lets_a_person_go_first() -> None:
    for number in range(3):
        enqueue(note, f"mail{number}", queue=INBOX, sizes=[1])
    enqueue(note, "person", queue=INBOX, sizes=[1], priority=BY_HAND)
    assert work_off() == ["person", "mail0", "mail1", "mail2"]


def test_many_small_files_are_large_too() -> None:
    enqueue(note, "many", queue=INBOX, sizes=[1] * 21)
    assert DBTaskResult.objects.get().queue_name == LARGE


def test_a_check_is_not_in_the_queue_when_what_it_is_for_was_not_kept() -> None:
    with transaction.atomic():
        enqueue(note, "lost", queue=INBOX, sizes=[1])
        transaction.set_rollback(True)
    assert work_off() == []


def test_a_check_that_fails_does_not_hold_up_the_next() -> None:
    enqueue(crash, "bad", queue=INBOX, sizes=[1])
    enqueue(note, "good", queue=INBOX, sizes=[1])
    assert work_off() == ["good"]


def test_a_check_of_a_dead_process_is_done_again_once() -> None:
    begun_by(f"{host_name()}:{dead_pid()}:a")
    assert (recover(), recover()) == (1, 0)
    assert work_off() == ["begun"]


def test_a_check_of_a_process_that_stopped_as_asked_halfway_is_done_again() -> None:
    begun_by("gone:1:a")
    Checker.objects.all().delete()
    assert recover() == 1


@pytest.mark.parametrize("worker_id", [f"{host_name()}:{os.getpid()}:a", "other-machine:1:a"])
def test_a_check_of_a_living_process_is_left_alone(worker_id: str) -> None:
    begun_by(worker_id)
    assert recover() == 0
    assert work_off() == []


@pytest.mark.parametrize("worker_id", [f"{host_name()}:{os.getpid()}:a", "other-machine:1:a"])
def test_a_process_that_is_silent_for_long_counts_as_dead(worker_id: str) -> None:
    begun_by(worker_id)
    Checker.objects.update(seen_at=timezone.now() - timedelta(minutes=2))
    assert recover() == 1


def test_a_check_that_kills_its_process_each_time_is_given_up_and_told() -> None:
    row, told = begun_by(f"{host_name()}:{dead_pid()}:a", attempts=MOST_ATTEMPTS), []

    def hear(**what: object) -> None:
        told.append((what["task"], what["key"]))

    given_up.connect(hear)
    try:
        assert recover() == 1
    finally:
        given_up.disconnect(hear)
    row.refresh_from_db()
    assert row.status == TaskResultStatus.FAILED
    assert told == [(note.module_path, "begun")]
    assert work_off() == []


def test_what_waits_and_who_checks_is_seen() -> None:
    assert longest_wait() is None
    assert not is_ready_to_check()
    enqueue(note, "waits", queue=INBOX, sizes=[1])
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(minutes=5))
    waited = longest_wait()
    assert waited
    assert waited >= timedelta(minutes=5)
    Checker.objects.create(worker_id="here:1:a", seen_at=timezone.now(), state=CheckerState.READY)
    assert is_ready_to_check()
    Checker.objects.update(state=CheckerState.NO_RULES)
    assert not is_ready_to_check()
