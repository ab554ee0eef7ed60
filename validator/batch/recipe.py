"""How the submissions of a run are judged, small enough to travel with each of them."""

from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path

from validator.model.report import Moment, Report
from validator.model.rulebook import Letters, Rulebook
from validator.model.submission import Submission
from validator.pipeline import PACKAGE, load_rulebook
from validator.settings import Limits
from validator.store import result_key


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides the outcome besides the submission itself.

    `peildatum` is the day that counts where a submission does not say when it came; a run that goes past midnight keeps it. `on` is the day
    on which the rule pack must be valid. A process whose pack or program differs from `pack_sha256` and `tool_version` refuses to judge.
    """

    directory: Path | None
    on: date
    pack_sha256: str
    peildatum: date
    moment: Moment = Moment.ONTVANGST
    limits: Limits = field(default_factory=Limits)
    tool_version: str = field(default_factory=lambda: version(PACKAGE))

    def rulebook(self) -> Rulebook:
        """The rule pack as it lies on this machine, which may be another than the one meant."""
        return load_rulebook(self.directory, self.on)

    def key(self, submission: Submission) -> str:
        """Under what the result is kept: equal where nothing that decides the outcome differs."""
        day = submission.received or self.peildatum
        return result_key(
            submission.content_sha256,
            pack_sha256=self.pack_sha256,
            tool_version=self.tool_version,
            reference_date=day,
            moment=self.moment.value,
            limits=self.limits,
        )


def head(rulebook: Rulebook) -> Report:
    """The report on a run without its submissions: what stands above them."""
    pack, letters = rulebook, Letters(rulebook.letters, rulebook.settings)
    return Report(PACKAGE, version(PACKAGE), pack.name, pack.version, pack.sha256, (), letters=letters)
