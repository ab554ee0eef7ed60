"""Generated submissions as folders on disk, each with the labels that follow from how it was made."""

from collections.abc import Callable
from pathlib import Path

import yaml

from validator.generating.sentences import sentences
from validator.generating.submissions import Generated, submissions
from validator.model.report import Moment

# Hidden, so that the labels are no part of what is checked.
CASE_FILE = ".case.yaml"


def write_folders(folder: Path, count: int, seed: int, on_progress: Callable[[str], None]) -> None:
    """Write the submissions one at a time, each in a folder of its own below this one."""
    for made in submissions(count, seed):
        on_progress(made.slug)
        place = folder / made.slug
        place.mkdir(parents=True)
        for file in made.files:
            (place / file.name).write_bytes(file.data)
        (place / CASE_FILE).write_text(yaml.safe_dump(_case(made), allow_unicode=True, sort_keys=False), encoding="utf-8")


def _case(made: Generated) -> dict[str, object]:
    """The shape of `case.yaml` in the corpus."""
    texts = sentences()
    return {
        "title": texts["case_title"][bool(made.defects)].format(defects=", ".join(made.defects)),
        "doctype": made.doctype,
        "peildatum": made.peildatum.isoformat(),
        "moment": Moment.ONTVANGST.value,
        "files": [file.name for file in made.files],
        "layout": made.layout,
        "labels": dict(made.labels),
    }
