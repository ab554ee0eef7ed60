"""Understanding the running text: what was found in it, with the place and the words that show it."""

from collections.abc import Mapping
from datetime import date

from validator.model.annotations import Annotations
from validator.model.document import Document
from validator.model.outline import Outline, Parties

Terms = Mapping[str, Mapping[str, tuple[str, ...]]]


def annotate(document: Document, outline: Outline, parties: Parties, terms: Terms, reference_date: date) -> Annotations:
    """Everything that was found in the text of one document.

    `terms` are the word lists of the rule pack. Relative dates ("vorig jaar") count from the date that the document gives itself, where it
    does, else from `reference_date`.
    """
    return Annotations()
