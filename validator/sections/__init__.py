"""Says what stands where in a document: its parts, labels and supporting documents, and the people it names."""

from validator.sections.outlining import outline
from validator.sections.parties import read_parties

__all__ = ["outline", "read_parties"]
