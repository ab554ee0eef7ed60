"""What relative dates in a document count from."""

from collections.abc import Iterator
from datetime import date

from validator.language.dates import DateFinder
from validator.language.found import Birth, Clock
from validator.model.outline import Outline, Parties, Stated

OWN_DATES = ("datum", "datum_verzoek", "datum_ondertekening")


def clock_of(outline: Outline, parties: Parties, finder: DateFinder, reference_date: date) -> Clock:
    """The day of the document itself, where a label gives one that is not in the future; the birth dates that the form gives."""
    written = (finder.date_in(entry.value, reference_date) for name in OWN_DATES for entry in outline.entries if entry.name == name)
    today = next((day for day in written if day and day <= reference_date), reference_date)
    return Clock(today, tuple(_births(parties, finder, reference_date)))


def _births(parties: Parties, finder: DateFinder, today: date) -> Iterator[Birth]:
    for child in parties.children:
        for day in _days(child.birth_dates, finder, today):
            yield Birth(_aliases(child.name), day)
    for parent in parties.parents:
        for day in _days(parent.birth_dates, finder, today):
            yield Birth((parent.role, *_aliases(parent.name)), day, is_child=False)


def _days(stated: tuple[Stated, ...], finder: DateFinder, today: date) -> Iterator[date]:
    found = (finder.date_in(item.text, today) for item in stated)
    yield from (day for day in found if day)


def _aliases(name: Stated) -> tuple[str, ...]:
    """The first name: a family name is shared."""
    return tuple(word.lower() for word in name.text.split()[:1])
