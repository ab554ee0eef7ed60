"""The submission as a whole: the one `document` fact, which every rule set gets last."""

from collections.abc import Iterator

from validator.facts.delivery import mails_around
from validator.facts.people import children
from validator.facts.persons import adult_share, group_of
from validator.facts.places import evidence
from validator.model.facts import Fact
from validator.model.reading import Dossier
from validator.model.rulebook import Rulebook


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """Exactly one `document`."""
    reading = dossier.main
    kids = children(reading)
    attributes = {
        "doctype": reading.outline.doctype.value,
        "moment": dossier.moment.value,
        "is_readable": reading.document.is_readable,
        "by_mail": bool(mails_around(dossier)),
        "files": 1 + len(dossier.others),
        "children": len(kids),
        "adults": adult_share([group_of(dossier, rulebook, kid) for kid in kids]),
    }
    details = {"file": reading.document.name, "children": str(len(kids))}
    yield Fact("document", "", attributes, details, evidence(reading, reading.outline.title_span))
