"""A document handed over as bytes, such as standard input."""

from validator.model.submission import SourceFile, Submission


def from_bytes(name: str, data: bytes) -> Submission:
    """A submission of this one file."""
    return Submission(name, (SourceFile(name, data),))
