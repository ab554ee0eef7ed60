"""Understanding the running text: what was found in it, with the place and the words that show it."""

from datetime import date

from validator.language.clock import clock_of
from validator.language.dates import DateFinder
from validator.language.sentences import SentenceSplitter, sentences_of
from validator.language.vocabulary import Terms
from validator.model.annotations import Annotations
from validator.model.document import Document
from validator.model.outline import Outline, Parties


def annotate(document: Document, outline: Outline, parties: Parties, terms: Terms, reference_date: date) -> Annotations:
    """Everything that was found in the text of one document.

    `terms` are the word lists of the rule pack. Relative dates ("vorig jaar") count from the date that the document gives itself, where it
    does, else from `reference_date`.
    """
    finder = DateFinder(terms)
    clock = clock_of(outline, parties, finder, reference_date)
    dates = (mention for block in document.blocks for mention in finder.mentions(block.index, block.live, clock))
    return Annotations(dates=tuple(dates), sentences=tuple(sentences_of(document, outline, SentenceSplitter(terms))))
