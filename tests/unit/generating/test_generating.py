"""Invented submissions: the same for the same seed, varied, and saying what their labels say."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from validator import Validator
from validator.cli import vto as command
from validator.cli.guard import run
from validator.generating import Generated, generate, submissions
from validator.intake import gather
from validator.settings import Limits

MANY = 200
JUDGED = 40
# Of the labels that the generator gives, so many must be what the program says: it is no measure of the program, only of the labels.
SHARE = 0.97


@pytest.fixture(scope="module")
def many() -> tuple[Generated, ...]:
    return tuple(submissions(MANY, seed=7))


def digest(made: Generated) -> str:
    return hashlib.sha256(repr([(file.name, file.data) for file in made.files]).encode()).hexdigest()


def test_same_seed_gives_same_bytes_whatever_the_count(many: tuple[Generated, ...]) -> None:
    assert [digest(made) for made in submissions(5, seed=7)] == [digest(made) for made in many[:5]]
    assert generate(150, seed=7) == many[149]


def test_other_seed_gives_other_submissions(many: tuple[Generated, ...]) -> None:
    assert not {digest(made) for made in submissions(20, seed=8)} & {digest(made) for made in many}


def test_submissions_are_made_one_at_a_time() -> None:
    assert isinstance(submissions(10**9, seed=1), Iterator)
    assert next(submissions(10**9, seed=1)).slug.startswith("00001-")


def test_submissions_are_varied(many: tuple[Generated, ...]) -> None:
    assert len({digest(made) for made in many}) == MANY
    assert len({made.slug.partition("-")[2] for made in many}) >= 30
    assert {made.doctype for made in many} == {"vto", "vto-gezagsbeeindiging", "vth", "terugmelding"}
    assert {made.layout for made in many} == {"headings", "tables", "bold", "tabs"}
    assert len({defect for made in many for defect in made.defects}) >= 12
    assert MANY * 0.3 < sum(not made.defects for made in many) < MANY * 0.7
    assert {len(made.defects) for made in many} == {0, 1, 2, 3}


def test_text_is_as_long_as_a_request_and_sentences_differ(many: tuple[Generated, ...]) -> None:
    validator = Validator()
    sentences: set[str] = set()
    for made in many[:JUDGED]:
        blocks = max((reading.document.blocks for reading in readings(validator, made)), key=len)
        assert 500 <= sum(len(block.text.split()) for block in blocks) <= 2000
        sentences.update(block.text for block in blocks if len(block.text) > 40)
    assert len(sentences) >= JUDGED * 20


def vto(*arguments: str) -> int:
    return run(command, arguments)


def readings(validator: Validator, made: Generated) -> list:
    dossier = validator.read(made.submission, peildatum=made.peildatum)
    return [dossier.main, *dossier.others]


def test_labels_are_what_a_check_says_and_nothing_else_fails_where_no_fault_was_made(many: tuple[Generated, ...]) -> None:
    validator, right, wrong = Validator(), 0, []
    for made in many[:JUDGED]:
        result = validator.judge(made.submission, peildatum=made.peildatum)
        statuses = {check.id: check.status.value for check in result.checks}
        assert result.doctype.value == made.doctype
        assert made.defects or "fail" not in statuses.values(), made.slug
        for check, label in made.labels.items():
            right += statuses[check] == label
            wrong += [] if statuses[check] == label else [(made.slug, check, label, statuses[check])]
    assert right / (right + len(wrong)) >= SHARE, wrong


def test_nobody_has_a_bsn_and_addresses_are_invented(many: tuple[Generated, ...]) -> None:
    validator = Validator()
    for made in many[:10]:
        text = " ".join(block.text for reading in readings(validator, made) for block in reading.document.blocks)
        assert "BSN" not in text
        assert text.count("@") == text.count("@voorbeeld.nl")
        assert "onbereikbaar" in made.defects or "@" in text


def test_made_folders_hold_the_files_and_hidden_labels(tmp_path: Path) -> None:
    target = tmp_path / "verzoeken"
    code = vto("corpus", "make", "4", "--seed", "7", "--to", str(target))
    assert code == 0
    made = list(submissions(4, seed=7))
    assert sorted(path.name for path in target.iterdir()) == [item.slug for item in made]
    for item in made:
        assert gather(target / item.slug, Limits()).files == tuple(sorted(item.files, key=lambda file: file.name))
        case = yaml.safe_load((target / item.slug / ".case.yaml").read_text(encoding="utf-8"))
        assert case["labels"] == item.labels
        assert case["peildatum"] == item.peildatum.isoformat()


def test_full_folder_and_empty_count_are_refused(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van iemand", encoding="utf-8")
    assert vto("corpus", "make", "4", "--to", str(tmp_path)) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]
    assert vto("corpus", "make", "0", "--to", str(tmp_path / "nieuw")) == 2
    assert not (tmp_path / "nieuw").exists()
