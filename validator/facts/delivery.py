"""The mail by which the request came: whether it was sent by a secure service (W8)."""

from collections.abc import Iterator

from validator.facts import words
from validator.facts.places import evidence, nowhere, whole_block
from validator.model.facts import Evidence, Fact
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

TERMS = "veilig_mailen"


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `delivery` where the request came by mail."""
    chain = mails_around(dossier)
    if not chain:
        return
    shown = next((found for mail in chain if (found := _secured(mail, rulebook))), None)
    secure = "shown" if shown else "not_shown"
    yield Fact("delivery", "", {"secure": secure}, {"file": chain[0].document.name}, shown or nowhere(chain[0]))


def mails_around(dossier: Dossier) -> tuple[Reading, ...]:
    """The mail in which the request lies, and the mails in which that one was forwarded, the outermost first."""
    name = dossier.main.document.name
    mails = (reading for reading in (dossier.main, *dossier.others) if reading.document.mail)
    around = (mail for mail in mails if mail is dossier.main or name.startswith(f"{mail.document.name}/"))
    return tuple(sorted(around, key=lambda mail: len(mail.document.name)))


def _secured(reading: Reading, rulebook: Rulebook) -> Evidence | None:
    mail = reading.document.mail
    headers = words.listed(rulebook, TERMS, "kopregels")
    said = words.listed(rulebook, TERMS, "zinnen")
    if mail and (any(headers.match(header) for header in mail.headers) or said.search(mail.subject)):
        return nowhere(reading)
    block = next((block for block in reading.document.blocks if said.search(block.live)), None)
    return evidence(reading, whole_block(reading, block.index)) if block else None
