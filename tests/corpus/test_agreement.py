"""Every labelled submission of the corpus against the program: where both read the same, and where not.

`pytest tests/corpus -s` prints the table of agreement per check.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml

from validator import check
from validator.model.report import Moment, Outcome, SubmissionResult

CORPUS = Path(__file__).parents[2] / "corpus"
CASES = {path.parent.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*/case.yaml"))}
# The documents of the test split are scored and never tuned on.
HELD_OUT = frozenset(name for name, case in CASES.items() if case.get("split") == "test")
GOOD = sorted(name for name, case in CASES.items() if "fail" not in case["labels"].values())

# Where program and label differ today, each named: a new difference fails the test, and so does one that is gone.
KNOWN = yaml.safe_load((Path(__file__).parent / "known-differences.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SubmissionResult]:
    """The report on each case; `case.yaml` itself is kept out of the submission."""
    found = {}
    for name, case in CASES.items():
        folder = tmp_path_factory.mktemp(name)
        for file in case["files"]:
            (folder / file).write_bytes((CORPUS / name / file).read_bytes())
        report = check([folder], peildatum=date.fromisoformat(case["peildatum"]), moment=Moment(case["moment"]))
        found[name] = report.submissions[0]
    return found


def statuses(result: SubmissionResult) -> dict[str, str]:
    return {item.id: item.status.value for item in result.checks}


def outcome(label: str, status: str) -> str:
    if label == status:
        return "agree"
    if status == "fail":
        return "wrong fail"
    if label == "fail":
        return "missed fail"
    return "review instead" if status == "review" else "other"


def test_agreement_table(results: dict[str, SubmissionResult], capsys: pytest.CaptureFixture[str]) -> None:
    """Prints the figures, and holds that every label names a check of the report and the other way round."""
    with capsys.disabled():
        print_table("tuned on", {name: result for name, result in results.items() if name not in HELD_OUT})
        print_table("held out", {name: result for name, result in results.items() if name in HELD_OUT})


def print_table(title: str, results: dict[str, SubmissionResult]) -> None:
    counts: dict[str, Counter[str]] = {}
    for name, result in results.items():
        found = statuses(result)
        assert found.keys() == CASES[name]["labels"].keys(), name
        for check_id, label in CASES[name]["labels"].items():
            counts.setdefault(check_id, Counter())[outcome(label, found[check_id])] += 1
    columns = ("agree", "wrong fail", "missed fail", "review instead", "other")
    print(f"\n{title}, {len(results)} documents\n" + "check".ljust(9) + "".join(column.rjust(16) for column in columns))
    for check_id, count in counts.items():
        print(check_id.ljust(9) + "".join(str(count[column] or ".").rjust(16) for column in columns))


@pytest.mark.parametrize("name", CASES)
def test_program_differs_from_the_labels_only_where_it_is_known_to(results: dict[str, SubmissionResult], name: str) -> None:
    found, labels = statuses(results[name]), CASES[name]["labels"]
    differences = {check_id: f"{label} → {found[check_id]}" for check_id, label in labels.items() if found[check_id] != label}
    assert differences == KNOWN.get(name, {})


@pytest.mark.parametrize("name", CASES)
def test_doctype_is_recognised(results: dict[str, SubmissionResult], name: str) -> None:
    assert results[name].doctype.value == CASES[name]["doctype"]


@pytest.mark.parametrize("name", GOOD)
def test_good_documents_are_not_sent_back(results: dict[str, SubmissionResult], name: str) -> None:
    assert [check_id for check_id, status in statuses(results[name]).items() if status == "fail"] == []
    assert results[name].advice.outcome in {Outcome.RECHTSTREEKS_RVDK, Outcome.BEOORDELEN, Outcome.AGENDEREN}


def test_corpus_has_enough_good_documents() -> None:
    assert len(GOOD) >= 4
