"""The examples in the rule files, run as tests through the same stages as a real document (`vto rules test`)."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date

from validator.dossier import compose
from validator.engine.examples import ExampleResult
from validator.engine.examples import run_examples as run_on_facts
from validator.model.document import Block, BlockKind, Document
from validator.model.facts import Fact
from validator.model.report import Moment
from validator.model.rulebook import Example, Format, Rulebook
from validator.pipeline import Validator

BULLETS = ("- ", "• ")


def run_examples(rulebook: Rulebook) -> tuple[ExampleResult, ...]:
    """Run every example of every rule: a rule must fire at its hits and nowhere else."""
    validator = Validator(rulebook)
    reference_date = date.fromisoformat(str(rulebook.settings["sample_date"]))

    def collect(example: Example) -> Sequence[Fact]:
        form = rulebook.format_of(example.doctype)
        if form is None:
            return ()
        reading = validator.read_document(sample_document(form, example), reference_date)
        dossier = compose([reading], rulebook.formats, reference_date, Moment.ONTVANGST, received=None)
        return validator.facts(dossier)

    return run_on_facts(rulebook, collect)


def sample_document(form: Format, example: Example) -> Document:
    """The filled-in sample of a format, with the parts that the example names replaced; a part given as "" is left out."""
    texts = {part.name: part.sample for part in form.parts} | dict(example.sections)
    blocks = [Block(0, form.title, BlockKind.HEADING, level=1)]
    for part in form.parts:
        if texts[part.name].strip():
            blocks.append(Block(len(blocks), part.title, BlockKind.HEADING, level=2))
            blocks.extend(_lines(texts[part.name], len(blocks)))
    digest = hashlib.sha256("\n".join(block.text for block in blocks).encode()).hexdigest()
    return Document(form.title, "text/plain", digest, tuple(blocks))


def _lines(text: str, first: int) -> Iterator[Block]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for index, line in enumerate(lines, start=first):
        if line.startswith(BULLETS):
            yield Block(index, line[2:], BlockKind.LIST_ITEM, number="•")
        else:
            yield Block(index, line)
