"""How well the program agrees with labels that people made by reading; used by `vto corpus score`."""

from collections.abc import Callable, Iterator
from pathlib import Path

from validator.pipeline import Validator
from validator.scoring import diagnoses, opinions, reactions

SCORES: dict[str, Callable[[Path, Validator], Iterator[str]]] = {
    "diagnoses": diagnoses.score,
    "opinions": opinions.score,
    "reactions": reactions.score,
}
"""What can be scored: each takes a file of labels and gives the lines of its report."""
