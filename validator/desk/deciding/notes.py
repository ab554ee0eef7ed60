"""What people noted at the findings, for who writes the letter."""

from validator.desk.triage.judging import Judgement, judgements
from validator.desk.triage.models import OordeelKind, Verzoek


def notes_on(verzoek: Verzoek) -> tuple[Judgement, ...]:
    """The notes, oldest first. Raises SealError where they can no longer be read."""
    return tuple(said for said in judgements(verzoek).values() if said.kind is OordeelKind.NOTITIE and said.reason)
