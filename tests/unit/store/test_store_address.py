"""Addresses of a database that cannot be used: said in Dutch, and never with the password that stands in them."""

import sys
from pathlib import Path

import pytest

from validator.cli import main
from validator.cli.dutch import cli_texts
from validator.errors import StoreError
from validator.store import Store

SECRET = "zeergeheim"  # noqa: S105 of no database at all
WRONG = [
    f"postgresql://vto:{SECRET}@127.0.0.1:geenpoort/vto",
    f"mysql://vto:{SECRET}@127.0.0.1/vto",
    f"postgresql+asyncpg://vto:{SECRET}@127.0.0.1/vto",
    f"{SECRET} is no address",
    "sqlite://",
]


def told_by_batch(source: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What the program says of a batch that cannot begin."""
    source.mkdir()
    (source / "a.txt").write_text("Verzoek tot Onderzoek")
    with pytest.raises(SystemExit) as left:
        main(["batch", str(source), "--jobs", "1"])
    told = capsys.readouterr()
    assert left.value.code == 2
    return told.err + told.out


@pytest.mark.parametrize("url", WRONG)
def test_what_is_no_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store.open(url)
    assert (refused.value.code, refused.value.is_setup) == ("url", True)
    assert SECRET not in str(refused.value) + repr(refused.value)
    assert refused.value.__cause__ is None


def test_the_user_hears_how_an_address_is_written_but_not_the_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VTO_DATABASE_URL", WRONG[0])
    told = told_by_batch(tmp_path / "in", capsys)
    assert "VTO_DATABASE_URL" in told
    assert SECRET not in told


def test_the_user_hears_what_to_install_for_postgresql(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "psycopg"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)  # as Python holds a module that cannot be imported
    monkeypatch.setenv("VTO_DATABASE_URL", f"postgres://vto:{SECRET}@127.0.0.1:1/vto")
    told = told_by_batch(tmp_path / "in", capsys)
    assert cli_texts()["errors"]["store"]["driver"].split()[-1] in " ".join(told.split())
    assert SECRET not in told
