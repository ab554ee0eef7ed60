from datetime import date
from pathlib import Path

import pytest

from validator.errors import RulebookError
from validator.facts import vocabulary
from validator.model.rulebook import Rulebook
from validator.rulebook import load_rulebook

ON = date(2026, 5, 15)
PACK = "name: regio\nversion: '1'\nvalid_from: 2023-06-15\nbased_on: haaglanden\n"


def overlay(folder: Path, **letters: bytes) -> Path:
    pack = folder / "regio"
    (pack / "brieven").mkdir(parents=True)
    (pack / "pakket.yaml").write_text(PACK, encoding="utf-8")
    for name, data in letters.items():
        (pack / "brieven" / name.replace("__", ".")).write_bytes(data)
    return pack


def loaded(directory: Path | None) -> Rulebook:
    return load_rulebook(directory, vocabulary(), ON)


def test_a_region_replaces_a_part_of_the_letter_and_keeps_the_rest(tmp_path: Path) -> None:
    shipped, own = loaded(None), loaded(overlay(tmp_path, contact__j2=b"Bel ons.\n"))
    assert own.letters == {**shipped.letters, "contact.j2": "Bel ons.\n"}
    assert own.sha256 != shipped.sha256


def test_a_changed_letter_is_another_pack(tmp_path: Path) -> None:
    one = loaded(overlay(tmp_path / "a", contact__j2=b"Bel ons.")).sha256
    assert loaded(overlay(tmp_path / "b", contact__j2=b"Mail ons.")).sha256 != one
    assert loaded(overlay(tmp_path / "c", contact__j2=b"Bel ons.")).sha256 == one


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("brief__j2", b"Dag\n{% if letter.points %}\nx\n", "brieven/brief.j2:2:1: Dit is geen geldig sjabloon"),
        ("brief__j2", b"{{ letter.day | mooi }}", "brieven/brief.j2:1:1: Dit is geen geldig sjabloon"),
        ("brief__j2", b"{{ naam }}", 'brieven/brief.j2:1:1: De naam "naam" is niet bekend in een brief.'),
        ("brief__j2", b'{% include "weg.j2" %}', 'brieven/brief.j2:1:1: Het deel "weg.j2" staat niet'),
        ("brief__j2", b"\xff", "brieven/brief.j2:1:1: Dit bestand is niet opgeslagen als UTF-8."),
        ("brief__docx", b"PK", "regio/brieven/brief.docx:1:1: In de map brieven horen alleen"),
    ],
)
def test_a_mistake_in_a_letter_is_told_at_load(tmp_path: Path, name: str, data: bytes, problem: str) -> None:
    with pytest.raises(RulebookError) as refused:
        loaded(overlay(tmp_path, **{name: data}))
    assert [line for line in refused.value.problems if line.startswith(problem)], refused.value.problems
