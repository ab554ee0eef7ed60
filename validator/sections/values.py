"""What entries state, with its place."""

from collections.abc import Iterable

from validator.model.outline import NOTHING, Entry, Stated


def stated(entry: Entry) -> Stated:
    """The value of an entry with its place."""
    return Stated(entry.value, entry.span or entry.label_span)


def first(group: Iterable[Entry], *names: str) -> Stated:
    """The value of the first label of these names that has one; failing that, the label without a value."""
    found = [entry for entry in group if entry.name in names]
    filled = next((entry for entry in found if entry.value), None)
    return stated(filled or found[0]) if found else NOTHING


def every(group: Iterable[Entry], name: str) -> tuple[Stated, ...]:
    """All values of the labels of this name."""
    return tuple(stated(entry) for entry in group if entry.name == name and entry.value)
