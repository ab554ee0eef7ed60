from dataclasses import replace
from pathlib import Path

import pytest

from tests.golden.sample import report_of, submission
from tests.unit.cli.conftest import FakePipeline, Vto
from validator.reports import render


def test_report_is_held_against_the_earlier_one(vto: Vto, tmp_path: Path) -> None:
    (tmp_path / "eerder.json").write_text(render(report_of(replace(submission(), source="fout.docx")), "json"), encoding="utf-8")
    outcome = vto("check", "fout.docx", "--previous", "eerder.json")
    assert outcome.code == 1
    assert "0 opgelost, 4 nog open, 0 nieuw" in " ".join(outcome.out.split())


@pytest.mark.parametrize(("content", "words"), [("{}", "is geen JSON-verslag"), (None, "kan niet worden geopend")])
def test_earlier_report_that_is_none_is_refused_before_the_check(
    vto: Vto, pipeline: FakePipeline, tmp_path: Path, content: str | None, words: str
) -> None:
    if content:
        (tmp_path / "eerder.json").write_text(content, encoding="utf-8")
    outcome = vto("check", "fout.docx", "--previous", "eerder.json")
    assert (outcome.code, outcome.out, pipeline.calls) == (2, "", [])
    assert words in outcome.err


def test_waivers_reach_the_pipeline(vto: Vto, pipeline: FakePipeline, tmp_path: Path) -> None:
    waiver = "waivers: [{check: E8.1, passage: lui, reason: zo gezegd, who: A. Bakker, until: 2030-01-01}]"
    (tmp_path / "u.yaml").write_text(waiver, encoding="utf-8")
    vto("check", "goed.docx", "--waivers", "u.yaml")
    assert [item.passage for item in pipeline.calls[-1]["waivers"]] == ["lui"]


def test_mistake_in_waivers_is_told_with_its_place(vto: Vto, tmp_path: Path) -> None:
    (tmp_path / "u.yaml").write_text("waivers:\n  - check: E8.1\n", encoding="utf-8")
    outcome = vto("check", "goed.docx", "--waivers", "u.yaml")
    assert outcome.code == 2
    assert "bestand met uitzonderingen" in outcome.err
    assert "u.yaml:2:5:" in outcome.err


def test_report_never_overwrites_waivers_or_the_earlier_report(vto: Vto, tmp_path: Path) -> None:
    (tmp_path / "u.yaml").write_text("waivers: []\n", encoding="utf-8")
    assert vto("check", "goed.docx", "--waivers", "u.yaml", "--output", "json=u.yaml").code == 2
    assert vto("check", "goed.docx", "--previous", "u.yaml", "--output", "json=u.yaml").code == 2
    assert (tmp_path / "u.yaml").read_text(encoding="utf-8") == "waivers: []\n"
