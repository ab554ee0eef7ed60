"""The submissions of a corpus, each as it is to be judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from validator.errors import ValidatorError
from validator.intake import open_source
from validator.model.report import Moment
from validator.model.submission import SourceFile, Submission
from validator.settings import Limits

LABELS = "case.yaml"


class CaseError(ValidatorError):
    """A case.yaml that does not tell which files to judge and how, or a file of it that is not there. `file` is where."""

    def __init__(self, file: Path) -> None:
        super().__init__(file.name)
        self.file = file


@dataclass(frozen=True, slots=True)
class Case:
    """A submission with the peildatum and moment that its labels give; None and `ontvangst` where it has no labels."""

    submission: Submission
    peildatum: date | None = None
    moment: Moment = Moment.ONTVANGST


def cases_in(corpus: Path, limits: Limits) -> Iterator[Case]:
    """Each folder with a case.yaml, by name; where there is none at all, what `vto batch` would take for submissions.

    Raises UsageError where nothing is there, and CaseError for a case that cannot be judged as its labels say.
    """
    labelled = sorted(corpus.glob(f"*/{LABELS}"))
    if labelled:
        yield from map(_labelled, labelled)
        return
    yield from (Case(submission) for submission in open_source(corpus, limits))


def without_labels(corpus: Path) -> tuple[str, ...]:
    """The folders that are left aside because others have labels and they have none."""
    folders = sorted(path for path in corpus.iterdir() if path.is_dir() and not path.name.startswith((".", "__")))
    bare = tuple(folder.name for folder in folders if not (folder / LABELS).exists())
    return bare if len(bare) < len(folders) else ()


def _labelled(path: Path) -> Case:
    folder = path.parent
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        files = tuple(SourceFile(name, (folder / name).read_bytes()) for name in content["files"])
        return Case(Submission(folder.name, files), date.fromisoformat(content["peildatum"]), Moment(content["moment"]))
    except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError) as error:
        raise CaseError(path) from error
