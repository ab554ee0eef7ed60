"""The list of requests with many in it: `python -m tests.benchmarks.bench_list [--requests 5000] [--rounds 40]`.

Needs the extra `benchmark`. One person asks page after page of the desk as its user starts it. Prints Markdown, and exits with 1 where
the 95th percentile of a page is over the bar.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import requests

from tests.benchmarks.desk_forms import TOKEN
from tests.benchmarks.load_desk import DRAFT, PASSWORD, USERS, logged_in
from tests.desk.processes import Desk

BAR_MS = 300
PAGES = {
    "the list": "",
    "100 on a page": "?per=100",
    "the last page": "?status=alle&pagina=9999",
    "sorted by advice": "?sorteer=advies",
    "too late, sorted by time left": "?termijn=te_laat&sorteer=dagen",
}
PREPARE = """
import random
from datetime import date, timedelta
from pathlib import Path
from django.contrib.auth.models import Group
from django.utils import timezone
from validator.desk.accounts.models import Gebruiker
from validator.desk.queue import kept
from validator.desk.queue.judging import judge
from validator.desk.sealing.services import CaseKey
from validator.desk.triage.families import sealed_family
from validator.desk.triage.models import CheckState, Origin, Verzoek
from validator.model.report import ChildResult, Moment, Outcome
from validator.model.submission import SourceFile
draft, today, dice = Path({draft!r}), timezone.localdate(), random.Random(1)
Gebruiker.objects.create_user({user!r}, password={password!r}).groups.set(Group.objects.filter(name="medewerker"))
report = kept.dump(judge([SourceFile(draft.name, draft.read_bytes())], peildatum=None, moment=Moment.ONTVANGST, received=date(2026, 4, 24)))
outcomes = [outcome.value for outcome in Outcome]

def made(number):
    key = CaseKey.fresh()
    name = f"Jansen{{number}}"
    return Verzoek(
        status_since=timezone.now(), source=dice.choice(Origin.values), check_state=CheckState.DONE, advice=dice.choice(outcomes),
        received_on=today - timedelta(days=dice.randrange(300)), agenda_before=today + timedelta(days=dice.randrange(-30, 40)),
        fails=dice.randrange(9), reviews=dice.randrange(9), doctype="vto", sealed_key=key.wrapped, sealed_report=key.seal(report),
        sealed_label=key.seal_text(f"Jeugdbescherming – VTO {{name}}.docx"),
        sealed_family=sealed_family(key, (ChildResult(f"Sanne {{name}}", ()),)),
    )

for start in range(0, {count}, 250):
    Verzoek.objects.bulk_create(map(made, range(start, min(start + 250, {count}))))
"""


def prepared(desk: Desk, count: int) -> None:
    assert desk.vto("manage", "migrate", "-v0").returncode == 0
    script = PREPARE.format(draft=str(DRAFT), user=USERS[0], password=PASSWORD, count=count)
    subprocess.run([sys.executable, "-m", "validator", "desk", "manage", "shell", "-v0", "-c", script], env=desk.environment, check=True)


def milliseconds(session: requests.Session, address: str, rounds: int) -> list[float]:
    """How long each of the rounds took, after one that is not counted."""
    session.get(address, timeout=60).raise_for_status()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        session.get(address, timeout=60).raise_for_status()
        times.append(1000 * (time.perf_counter() - start))
    return times


def search(desk: Desk, session: requests.Session, words: str) -> None:
    page = session.get(f"{desk.address}verzoeken/", timeout=60).text
    token = TOKEN.search(page)
    assert token
    form = {"csrfmiddlewaretoken": token[1], "woorden": words}
    session.post(f"{desk.address}verzoeken/zoek", form, timeout=60).raise_for_status()


def measured(desk: Desk, rounds: int) -> dict[str, list[float]]:
    session, page = logged_in(desk), f"{desk.address}verzoeken/"
    found = {what: milliseconds(session, page + query, rounds) for what, query in PAGES.items()}
    search(desk, session, "jeugdbescherming jansen12")
    return found | {"words in all of them": milliseconds(session, page, rounds)}


def main() -> int:
    """Print the table; whether a bar was missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=40)
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        prepared(desk, wish.requests)
        desk.start()
        try:
            found = measured(desk, wish.rounds)
        finally:
            desk.end()
    print(f"{wish.requests} requests\n\n| page | p50 | p95 | bar |\n|---|---|---|---|")
    slowest = {what: statistics.quantiles(times, n=20)[-1] for what, times in found.items()}
    for what, times in found.items():
        print(f"| {what} | {statistics.median(times):.0f} ms | {slowest[what]:.0f} ms | {BAR_MS} ms |")
    return int(max(slowest.values()) > BAR_MS)


if __name__ == "__main__":
    sys.exit(main())
