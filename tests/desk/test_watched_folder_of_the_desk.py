"""The folder of VTO_DESK_WATCH, with the desk as its user starts it."""

import sqlite3
from pathlib import Path

from tests.desk.processes import Desk, until


def test_what_lies_in_the_folder_is_in_the_list_and_checked(tmp_path: Path) -> None:
    place, data = tmp_path / "scans", tmp_path / "desk"
    place.mkdir()
    data.mkdir()
    (place / "vto.txt").write_text("Verzoek tot Onderzoek")
    desk = Desk(data, VTO_DESK_WATCH=str(place))
    desk.start()
    try:
        until((place / "verwerkt" / "vto.txt").exists)
        until(lambda: rows(data) == [("map", "klaar")])
    finally:
        assert desk.end() == 0


def rows(data: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(data / "desk.sqlite3") as database:
        return database.execute("SELECT source, check_state FROM desk_triage_verzoek").fetchall()
