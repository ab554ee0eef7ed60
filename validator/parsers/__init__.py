"""A file's bytes as a Document: one module a format, each file in a process that may be killed."""

from validator.model.document import Document
from validator.model.submission import SourceFile
from validator.parsers.dispatch import parse_here, refusal, unread
from validator.parsers.isolation import run_isolated
from validator.settings import Limits

__all__ = ["parse", "parse_here"]


def parse(file: SourceFile, limits: Limits) -> Document:
    """The file as read by a worker process within the limits of time and memory. Never raises for bad input."""
    if refused := refusal(file, limits):
        return refused
    outcome = run_isolated(parse_here, file, limits)
    return outcome if isinstance(outcome, Document) else unread(file, outcome)
