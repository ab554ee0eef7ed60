"""The submissions of a corpus, each as it is to be judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from validator.intake import open_source
from validator.model.report import Moment
from validator.model.submission import SourceFile, Submission
from validator.settings import Limits

LABELS = "case.yaml"


@dataclass(frozen=True, slots=True)
class Case:
    """A submission with the peildatum and moment that its labels give; None and `ontvangst` where it has no labels."""

    submission: Submission
    peildatum: date | None = None
    moment: Moment = Moment.ONTVANGST


def cases_in(corpus: Path, limits: Limits) -> Iterator[Case]:
    """Each folder with a case.yaml, by name; where there is none at all, what `vto batch` would take for submissions.

    Raises UsageError where nothing is there.
    """
    labelled = sorted(corpus.glob(f"*/{LABELS}"))
    if labelled:
        yield from (_labelled(path) for path in labelled)
        return
    yield from (Case(submission) for submission in open_source(corpus, limits))


def _labelled(path: Path) -> Case:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    folder = path.parent
    files = tuple(SourceFile(name, (folder / name).read_bytes()) for name in content["files"])
    return Case(Submission(folder.name, files), date.fromisoformat(content["peildatum"]), Moment(content["moment"]))
