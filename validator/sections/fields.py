"""Entries from form controls whose label does not stand beside them in the text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from validator.model.document import Document, FieldKind, FormField, Span
from validator.model.outline import Entry
from validator.sections.drafts import Draft
from validator.sections.lexicon import Label, Lexicon

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|[_.\-]+|(?<=\d)(?=[A-Za-z])")


def field_entries(document: Document, lexicon: Lexicon, drafts: Sequence[Draft], entries: Iterable[Entry]) -> Iterator[Entry]:
    """The filled-in controls that no label in the text led to."""
    taken = {entry.span.block for entry in entries if entry.span}
    for control in document.fields:
        if control.kind is FieldKind.CHECKBOX or not control.value.strip() or (control.span and control.span.block in taken):
            continue
        found = _label_of(control, lexicon)
        if not found:
            continue
        label, text = found
        section = _section_of(control, label, text, lexicon, drafts)
        if section:
            span = control.span
            place = span or Span(0, 0, 0)
            subject = label.who.subject if label.who else ""
            group = int(subject[-1]) - 1 if subject[-1:].isdigit() else (1 if subject == "vader" else 0)
            yield Entry(label.name, text, control.value.strip(), section, group, place, span, subject)


def _label_of(control: FormField, lexicon: Lexicon) -> tuple[Label, str] | None:
    for text in (control.label, control.name):
        words = " ".join(CAMEL.sub(" ", text).split())
        for candidate in (words, _turned(words)):
            label = lexicon.label(candidate, lexicon.labels) if candidate else None
            if label:
                return label, text
    return None


def _turned(words: str) -> str:
    """The words with the person last: "kind 1 naam" as "naam kind 1"."""
    parts = words.split()
    cut = 2 if len(parts) > 2 and parts[1].isdigit() else 1  # noqa: PLR2004
    return " ".join((*parts[cut:], *parts[:cut]))


def _section_of(control: FormField, label: Label, text: str, lexicon: Lexicon, drafts: Sequence[Draft]) -> str:
    if label.who:
        return "kinderen" if label.who.side == "kind" else "ouders"
    if control.span:
        for draft in drafts:
            if any(line.block == control.span.block for line in draft.lines):
                return next((part for part in draft.parts if label.name in lexicon.labels.get(part, {}).values()), "")
    owners = [part for part, table in lexicon.labels.items() if text and label.name in table.values()]
    return owners[0] if len(owners) == 1 else ""
