"""Understanding the running text: what was found in it, with the place and the words that show it."""

from datetime import date

from validator.language.clock import clock_of
from validator.language.content import content_of
from validator.language.diagnoses import DiagnosisFinder
from validator.language.finders import finders_of
from validator.language.nlp import prepare_tokens
from validator.language.opinions import Told
from validator.language.opinions.model import load_model
from validator.language.people import People, mentions
from validator.language.reading import Reader, headed_subjects
from validator.language.sentences import Places
from validator.language.vocabulary import Terms
from validator.model.annotations import Annotations, Sentence
from validator.model.document import Document, Span
from validator.model.outline import Outline, Parties


def prepare() -> None:
    """Load spaCy and the model now rather than at the first document."""
    prepare_tokens()
    load_model()


def annotate(document: Document, outline: Outline, parties: Parties, terms: Terms, reference_date: date) -> Annotations:
    """Everything that was found in the text of one document.

    `terms` are the word lists of the rule pack. Relative dates ("vorig jaar") count from the date that the document gives itself, where it
    does, else from `reference_date`.
    """
    people, finders, places = People(parties, terms), finders_of(terms), Places.of(outline)
    reader = Reader(terms, people, finders)
    passages = reader.passages(document, outline, clock_of(outline, parties, finders.dates, reference_date))
    attributed = tuple(found for passage in passages for found in finders.attributions.attributions(passage))
    records = DiagnosisFinder(terms, people, finders, headed_subjects(outline)).records(passages)
    content = content_of(passages, places, parties, terms)
    enclosed = {span.block for part in outline.attachments for span in part.spans}
    own = [passage for passage in passages if passage.index not in enclosed]
    told = Told.by(attributed, content["agreements"], records, content["signals"])
    spans = [Span(passage.index, start, end) for passage in passages for start, end in passage.sentences]
    return Annotations(
        dates=tuple(mention for passage in passages for mention in passage.dates),
        sentences=tuple(Sentence(span, places.section_at(span.block, span.start)) for span in spans),
        persons=tuple(mention for passage in passages for mention in mentions(passage.index, passage.text, passage.hits)),
        diagnoses=records,
        attributions=attributed,
        opinions=tuple(finders.opinions.opinions(own, places, told)),
        **content,
    )
