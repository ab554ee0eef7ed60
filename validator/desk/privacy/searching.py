"""Looking for a family in all that is kept: also in the text of documents, in letters and in reasons. Nothing of it is kept."""

from dataclasses import dataclass, field

from validator.desk.privacy.opening import opened, raw_report, report_of
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.triage.models import Verzoek
from validator.desk.triage.searching import folded

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Found:
    """The requests that hold every word, and those that may hold them in what could not be read."""

    sure: list[Verzoek] = field(default_factory=list)
    unsure: list[Verzoek] = field(default_factory=list)

    @property
    def all(self) -> list[Verzoek]:
        """Both, the sure ones first."""
        return [*self.sure, *self.unsure]


def search(words: str) -> Found:
    """Look for words in every request that was not erased."""
    wanted, found = folded(words[:LONGEST]).split(), Found()
    for verzoek in Verzoek.objects.filter(erased_at=None).iterator(chunk_size=10) if wanted else ():
        is_found = _has(verzoek, wanted)
        if is_found is not False:
            (found.sure if is_found else found.unsure).append(verzoek)
    return found


def _has(verzoek: Verzoek, wanted: list[str]) -> bool | None:
    """Whether the words are in it; None where that cannot be told, since not all of it could be read."""
    try:
        key = CaseKey.unwrap(verzoek.sealed_key)
    except SealError:
        return None
    report = report_of(verzoek, key)
    texts = [str(value) for _, values in opened(verzoek, key) for value in values.values() if value]
    texts.append((raw_report(verzoek, key) or b"").decode(errors="replace"))
    text = folded("\n".join(texts))
    if all(word in text for word in wanted):
        return True
    is_read = report is not None and all(file.is_readable for result in report.submissions for file in result.files)
    return False if is_read else None
