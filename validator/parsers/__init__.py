"""A file's bytes as a Document: one module a format, each file in a process that may be killed."""

from dataclasses import replace
from functools import partial

from validator.model.document import Document
from validator.model.submission import SourceFile
from validator.parsers.dispatch import may_be_pictured, parse_here, read_here, recognise_here, refusal, unread
from validator.parsers.isolation import run_isolated, warm_up
from validator.settings import Limits

__all__ = ["parse", "parse_here", "warm_up"]


def parse(file: SourceFile, limits: Limits) -> Document:
    """The file as read by a worker process within the limits of time and memory. Never raises for bad input."""
    if refused := refusal(file, limits):
        return refused
    outcome = run_isolated(read_here, file, limits)
    document = outcome if isinstance(outcome, Document) else unread(file, outcome)
    return _recognised(document, file, limits) if may_be_pictured(document) else document


def _recognised(document: Document, file: SourceFile, limits: Limits) -> Document:
    # a run of its own, with time of its own: where it goes wrong, the text that the file itself holds is not lost
    longer = replace(limits, seconds=limits.seconds + limits.ocr_seconds)
    outcome = run_isolated(partial(recognise_here, document), file, longer)
    return outcome if isinstance(outcome, Document) else document
