"""The watched folder: what comes to rest in it comes in once and is moved aside, whatever happens in between."""

import logging
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.utils import timezone

from validator.desk.triage import watching
from validator.desk.triage.models import Origin, Verzoek
from validator.desk.triage.services import files_of
from validator.desk.triage.settling import Settling
from validator.desk.triage.watching import REST_SECONDS, Folder
from validator.intake import gather
from validator.model.document import Problem, ProblemCode
from validator.model.submission import Submission
from validator.settings import Limits

pytestmark = pytest.mark.django_db
Looks = Callable[[], None]


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def looks(tmp_path: Path, clock: Clock) -> Looks:
    """Two looks with so much time between them that what lies still has come to rest."""
    return looking(tmp_path, clock)


def looking(place: Path, clock: Clock) -> Looks:
    folder = Folder(place, Settling(REST_SECONDS, clock))

    def look() -> None:
        folder.look()
        clock.now += REST_SECONDS
        folder.look()

    return look


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_each_file_and_subfolder_is_a_request_and_moves_aside(tmp_path: Path, looks: Looks) -> None:
    (tmp_path / "vto.txt").write_text("een")
    (tmp_path / "Jansen").mkdir()
    (tmp_path / "Jansen" / "vto.txt").write_text("twee")
    (tmp_path / "Jansen" / "bijlage.txt").write_text("drie")
    looks()
    assert sorted(len(files_of(row)) for row in Verzoek.objects.filter(source=Origin.MAP)) == [1, 2]
    assert names(tmp_path) == ["verwerkt"]
    assert names(tmp_path / "verwerkt") == ["Jansen", "vto.txt"]


@pytest.mark.parametrize(("day", "received"), [("Mon, 20 Apr 2026", date(2026, 4, 20)), ("Mon, 20 Apr 2099", None)])
def test_a_mail_tells_its_own_day_unless_that_has_yet_to_come(tmp_path: Path, looks: Looks, day: str, received: date | None) -> None:
    (tmp_path / "vto.eml").write_text(
        f"Received: by mx; {day} 10:00:00 +0200\nMessage-ID: <1@b.example>\nSubject: vto\n\nZie de bijlage.\n"
    )
    looks()
    assert Verzoek.objects.get().received_on == (received or timezone.localdate())


def test_what_is_still_being_copied_waits(tmp_path: Path, clock: Clock) -> None:
    folder = Folder(tmp_path, Settling(REST_SECONDS, clock))
    for size in range(1, 5):
        (tmp_path / "groot.pdf").write_bytes(b"x" * size)
        folder.look()
        clock.now += REST_SECONDS - 1
    assert not Verzoek.objects.exists()
    clock.now += 1
    folder.look()
    assert files_of(Verzoek.objects.get())[0].data == b"xxxx"


def test_what_grows_in_a_subfolder_waits(tmp_path: Path, clock: Clock) -> None:
    folder = Folder(tmp_path, Settling(REST_SECONDS, clock))
    (tmp_path / "zaak").mkdir()
    folder.look()
    clock.now += 100 * REST_SECONDS
    folder.look()
    (tmp_path / "zaak" / "vto.txt").write_text("x")
    folder.look()
    assert (Verzoek.objects.count(), names(tmp_path)) == (0, ["zaak"])


def test_killed_between_taking_in_and_moving_it_comes_in_once(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vto.txt").write_text("een")

    def killed(*_: Path) -> None:
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(watching, "_move", killed)
        with pytest.raises(SystemExit):
            looking(tmp_path, clock)()
    assert (Verzoek.objects.count(), names(tmp_path)) == (1, ["vto.txt"])
    looking(tmp_path, clock)()
    assert (Verzoek.objects.count(), names(tmp_path)) == (1, ["verwerkt"])


def test_what_cannot_be_moved_is_not_read_again_and_again(tmp_path: Path, looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vto.txt").write_text("een")
    read: list[Path] = []

    def counted(path: Path, limits: Limits) -> Submission:
        read.append(path)
        return gather(path, limits)

    monkeypatch.setattr(watching, "gather", counted)
    (tmp_path / "verwerkt").write_text("a file where the folder should be")
    looks()
    looks()
    assert (len(read), Verzoek.objects.count()) == (1, 1)
    (tmp_path / "verwerkt").unlink()
    looks()
    assert names(tmp_path) == ["verwerkt"]


def test_the_same_content_again_is_the_same_request_and_both_are_kept(tmp_path: Path, looks: Looks) -> None:
    for _ in range(2):
        (tmp_path / "vto.txt").write_text("een")
        looks()
    assert Verzoek.objects.count() == 1
    assert names(tmp_path / "verwerkt") == ["vto (2).txt", "vto.txt"]


def test_what_was_erased_and_is_put_there_again_comes_in_again(tmp_path: Path, looks: Looks) -> None:
    for count in range(1, 4):
        (tmp_path / "vto.txt").write_text("een")
        looks()
        assert Verzoek.objects.count() == count
        Verzoek.objects.update(erased_at=timezone.now())


def test_a_database_that_is_away_loses_nothing(tmp_path: Path, looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vto.txt").write_text("een")

    def away(*_: Any, **__: Any) -> None:
        raise OperationalError

    with monkeypatch.context() as broken:
        broken.setattr(watching, "receive", away)
        looks()
    assert names(tmp_path) == ["vto.txt"]
    looks()
    assert (Verzoek.objects.count(), names(tmp_path)) == (1, ["verwerkt"])


def test_links_devices_and_what_is_too_large_are_refused(tmp_path: Path, looks: Looks, settings: Any) -> None:
    settings.LIMITS = settings.LIMITS.__class__(file_bytes=10)
    secret = tmp_path.parent / "geheim.txt"
    secret.write_text("geheim")
    (tmp_path / "link.txt").symlink_to(secret)
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "vto.txt").write_text("een")
    (tmp_path / "map" / "link").symlink_to(tmp_path.parent, target_is_directory=True)
    os.mkfifo(tmp_path / "pijp")
    (tmp_path / "groot.txt").write_text("x" * 11)
    looks()
    assert not Verzoek.objects.exists()
    assert names(tmp_path / "niet-gelukt") == ["groot.txt", "link.txt", "map", "pijp"]
    assert secret.read_text() == "geheim"


@pytest.mark.parametrize("name", [".verborgen.txt", "~$vto.docx", "Thumbs.db", "vto.docx.part", "vto.docx.crdownload", "vto.txt~"])
def test_what_is_hidden_or_unfinished_stays_where_it_is(tmp_path: Path, looks: Looks, name: str) -> None:
    (tmp_path / name).write_text("x")
    looks()
    assert (Verzoek.objects.count(), names(tmp_path)) == (0, [name])


def test_an_empty_file_gets_much_time_and_is_then_refused(tmp_path: Path, looks: Looks, clock: Clock) -> None:
    (tmp_path / "scan.pdf").touch()
    looks()
    assert names(tmp_path) == ["scan.pdf"]
    clock.now += 60 * REST_SECONDS
    looks()
    assert (Verzoek.objects.count(), names(tmp_path / "niet-gelukt")) == (0, ["scan.pdf"])


def test_the_log_names_nothing(tmp_path: Path, looks: Looks, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    (tmp_path / "Jansen.txt").write_text("een")
    (tmp_path / "Zwaantje").symlink_to(tmp_path)
    looks()
    told = " ".join(record.getMessage() for record in caplog.records)
    assert Verzoek.objects.get().reference in told
    assert "link_or_device" in told
    assert not any(name in told for name in ("Jansen", "Zwaantje", str(tmp_path)))


def test_a_folder_that_is_away_is_told_once_and_waited_for(tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    place = tmp_path / "netwerk"
    look = looking(place, clock)
    look()
    look()
    assert [record.levelname for record in caplog.records if "watched folder" in record.getMessage()] == ["ERROR"]
    place.mkdir()
    (place / "vto.txt").write_text("een")
    look()
    assert Verzoek.objects.count() == 1


def test_what_may_not_be_read_now_stays_where_it_is(tmp_path: Path, looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vto.txt").write_text("een")
    closed = Submission("vto.txt", (), problems=(Problem(ProblemCode.NOT_ALLOWED, "vto.txt"),))
    monkeypatch.setattr(watching, "gather", lambda *_: closed)
    looks()
    assert (Verzoek.objects.count(), names(tmp_path)) == (0, ["vto.txt"])


def test_what_changes_while_it_is_read_waits(tmp_path: Path, looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vto.txt").write_text("een")

    def slow(path: Path, limits: Limits) -> Submission:
        found = gather(path, limits)
        path.write_text("een en meer")
        return found

    monkeypatch.setattr(watching, "gather", slow)
    looks()
    assert (Verzoek.objects.count(), names(tmp_path)) == (0, ["vto.txt"])
