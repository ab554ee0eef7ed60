"""Fifty people at the desk at once: `python -m tests.benchmarks.load_desk [--seconds 60] [--people 50] [--pause 5] [--postgres]`.

Needs the extra `benchmark`; everything runs on loopback, and the people share the cores with the desk. Prints Markdown, and exits with 1
where a bar is missed: no error, the 95th percentile of pages without a check within 300 ms, no upload lost when everything is killed.
"""

import argparse
import csv
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

import requests

from tests.benchmarks.desk_forms import TOKEN, WORD
from tests.desk.processes import Desk, until
from tests.services.postgres import running_server

SOURCE = Path(__file__).parents[2]
DRAFT = next((SOURCE / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
PASSWORD = "zeeleeuw-fietst-hard"  # noqa: S105
USERS = tuple(f"persoon-{number}" for number in range(10))
BAR_MS = 300
BURST = 40
# the hash of a password is slow on purpose
APART = ("log in (password)", "Aggregated")
REQUESTS = 500
PREPARE = """
from datetime import date
from pathlib import Path
from django.contrib.auth.models import Group
from validator.desk.accounts.models import Gebruiker
from validator.desk.queue.judging import judge
from validator.desk.triage.models import Origin, Verzoek
from validator.desk.triage.services import keep_outcome, receive
from validator.model.report import Moment
from validator.model.submission import SourceFile
from django_tasks_db.models import DBTaskResult
draft = Path({draft!r})
file = SourceFile(draft.name, draft.read_bytes())
for name in {users!r}:
    Gebruiker.objects.create_user(name, password={password!r}).groups.set(Group.objects.filter(name="medewerker"))
report = judge([file], peildatum=None, moment=Moment.ONTVANGST, received=date(2026, 4, 24))
for _ in range({count}):
    keep_outcome(receive([file], source=Origin.MAIL, received=date(2026, 4, 24)), report)
DBTaskResult.objects.all().delete()
print(*Verzoek.objects.values_list("reference", flat=True))
"""


def prepared(desk: Desk) -> list[str]:
    """People and requests in the database; the references of the requests."""
    assert desk.vto("manage", "migrate", "-v0").returncode == 0
    script = PREPARE.format(draft=str(DRAFT), users=USERS, password=PASSWORD, count=REQUESTS)
    command = [sys.executable, "-m", "validator", "desk", "manage", "shell", "-v0", "-c", script]
    return subprocess.run(command, env=desk.environment, capture_output=True, text=True, check=True).stdout.split()


def crowd(desk: Desk, references: Sequence[str], chosen: argparse.Namespace, folder: Path) -> list[dict[str, str]]:
    """What locust measured of each page once everybody had begun."""
    scene = {"users": USERS, "password": PASSWORD, "requests": references[:60], "draft": str(DRAFT), "pause": chosen.pause}
    command = [
        sys.executable,
        "-m",
        "locust",
        "-f",
        str(Path(__file__).with_name("load_users.py")),
        "--headless",
        "--only-summary",
        "--reset-stats",
    ]
    command += [
        "--host",
        desk.address.rstrip("/"),
        "--users",
        str(chosen.people),
        "--spawn-rate",
        "5",
        "--run-time",
        f"{chosen.seconds}s",
        "--csv",
        str(folder / "load"),
    ]
    environment = {**os.environ, "VTO_LOAD_SCENE": json.dumps(scene)}
    subprocess.run(command, env=environment, cwd=SOURCE, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for line in (folder / "load_failures.csv").read_text().splitlines()[1:]:
        print(f"failure: {line}", file=sys.stderr)
    return list(csv.DictReader((folder / "load_stats.csv").open()))


def logged_in(desk: Desk) -> requests.Session:
    session = requests.Session()
    page = f"{desk.address}account/inloggen"
    session.post(
        page, {"username": USERS[0], "password": PASSWORD, "csrfmiddlewaretoken": _token(session, page)}, timeout=60
    ).raise_for_status()
    return session


def upload(desk: Desk, session: requests.Session) -> str:
    """Where an upload was taken in; empty where nobody answered."""
    page = f"{desk.address}verzoeken/nieuw"
    try:
        form = {"csrfmiddlewaretoken": _token(session, page), "received": "2026-04-24", "grouping": "een"}
        files = {"upload": (DRAFT.name, DRAFT.read_bytes(), WORD)}
        answer = session.post(page, form, files=files, timeout=60, allow_redirects=False)
        return answer.headers.get("Location", "")
    except requests.RequestException:
        return ""


def draft_seconds(desk: Desk) -> float:
    """From sending a draft to its answer."""
    session = requests.Session()
    form = {"csrfmiddlewaretoken": _token(session, desk.address), "moment": "concept"}
    start = time.perf_counter()
    sent = session.post(desk.address, form, files={"upload": (DRAFT.name, DRAFT.read_bytes(), WORD)}, timeout=60, allow_redirects=False)
    page = desk.address.rstrip("/") + sent.headers["Location"]
    while not session.get(f"{page}stand", timeout=60).json()["url"]:
        time.sleep(0.05)
    return time.perf_counter() - start


def fairness(desk: Desk) -> tuple[float, float, float]:
    """Seconds of a draft alone (median of three), of one sent after a burst of uploads, and of that whole burst."""
    session = logged_in(desk)
    until(lambda: all_checked(desk, session, []))
    alone = statistics.median(draft_seconds(desk) for _ in range(3))
    start = time.perf_counter()
    places = [upload(desk, session) for _ in range(BURST)]
    beside = draft_seconds(desk)
    until(lambda: all_checked(desk, session, places))
    return alone, beside, time.perf_counter() - start


def all_checked(desk: Desk, session: requests.Session, places: Sequence[str]) -> bool:
    return all(session.get(f"{desk.address.rstrip('/')}{place}stand", timeout=60).json()["url"] for place in places)


def restart(desk: Desk) -> tuple[int, int]:
    """How many uploads were taken in before everything was killed in the middle, and how many of those came to an outcome."""
    session = logged_in(desk)
    places: list[str] = []
    killer = threading.Timer(1.0, kill, [desk])
    killer.start()
    while place := upload(desk, session):
        places.append(place)
    killer.join()
    desk.start()
    again = logged_in(desk)
    until(lambda: all_checked(desk, again, places))
    return len(places), sum(again.get(f"{desk.address.rstrip('/')}{place}", timeout=60).ok for place in places)


def kill(desk: Desk) -> None:
    """The pages and the process that checks, without a chance to tidy up."""
    assert desk.process
    pid = desk.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    desk.end(signal.SIGKILL)
    for child in children:
        os.kill(int(child), signal.SIGKILL)


def _token(session: requests.Session, page: str) -> str:
    found = TOKEN.search(session.get(page, timeout=60).text)
    assert found, page
    return found[1]


@contextmanager
def running(folder: Path, database: str | None) -> Iterator[tuple[Desk, list[str]]]:
    settings = {"VTO_DESK_PRECHECK_PER_UUR": "100000", "VTO_DESK_PRECHECK_TEGELIJK": "1000"}
    desk = Desk(folder, **settings, **({"VTO_DATABASE_URL": database} if database else {}))
    references = prepared(desk)
    desk.start()
    try:
        until(lambda: desk.get("gezondheid")[0] == 200)
        yield desk, references
    finally:
        desk.end()


def told(rows: Sequence[dict[str, str]], drafts: tuple[float, float, float], kept: tuple[int, int]) -> bool:
    """Print the tables; whether all bars are met."""
    print("| page | requests | errors | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|---|")
    for row in rows:
        print(f"| {row['Name']} | {row['Request Count']} | {row['Failure Count']} | {row['50%']} | {row['95%']} | {row['99%']} |")
    errors = sum(int(row["Failure Count"]) for row in rows if row["Name"] != "Aggregated")
    slowest = max(int(row["95%"]) for row in rows if row["Name"] not in APART)
    alone, beside, burst = drafts
    print(
        f"\n| what | measured | bar |\n|---|---|---|\n| errors | {errors} | 0 |\n| p95 of the slowest page | {slowest} ms | {BAR_MS} ms |"
    )
    print(
        f"| a draft alone | {alone:.1f} s | |\n| a draft sent after {BURST} uploads | {beside:.1f} s (the {BURST} took {burst:.1f} s) | |"
    )
    print(f"| uploads taken in before everything was killed, and checked after | {kept[0]}, {kept[1]} | all |")
    return not errors and slowest <= BAR_MS and kept[0] == kept[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--pause", type=float, default=5.0, help="seconds that somebody looks at a page, on average")
    parser.add_argument("--postgres", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, running_server() if chosen.postgres else nullcontext() as database:
        folder = Path(name)
        with running(folder, database) as (desk, references):
            rows = crowd(desk, references, chosen, folder)
            return 0 if told(rows, fairness(desk), restart(desk)) else 1


if __name__ == "__main__":
    sys.exit(main())
