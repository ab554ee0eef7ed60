"""Cues of conversations, letters and refusals, attempts with their days, what was told, and signs of the direct route."""

from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from validator.language import annotate
from validator.model.annotations import Annotations
from validator.model.document import Block, BlockKind, Document, Span
from validator.model.outline import DocType, Outline, Parties, Section

TERMS = Path(__file__).parents[3] / "rules" / "haaglanden" / "terms"


@lru_cache(maxsize=1)
def terms() -> dict[str, dict[str, tuple[str, ...]]]:
    files = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in TERMS.glob("*.yaml")}
    return {name: {key: tuple(map(str, words)) for key, words in lists.items()} for name, lists in files.items()}


def read(text: str, section: str = "informeren") -> Annotations:
    lines = [Block(0, "Kop", BlockKind.HEADING, level=1), *(Block(place, line) for place, line in enumerate(text.splitlines(), start=1))]
    spans = tuple(Span(block.index, 0, len(block.text)) for block in lines[1:])
    outline = Outline(DocType.VTO, (Section(section, "Kop", Span(0, 0, 3), spans),))
    return annotate(Document("x", "text/plain", "0", tuple(lines)), outline, Parties(), terms(), date(2026, 6, 1))


def kinds(text: str, section: str = "reactie_ouders") -> set[str]:
    return {signal.kind.removeprefix("reaction_") for signal in read(text, section).signals if signal.kind.startswith("reaction_")}


def abouts(text: str, kind: str, section: str = "informeren") -> set[str]:
    return {signal.about for signal in read(text, section).signals if signal.kind == kind}


@pytest.mark.parametrize(
    ("text", "kind", "is_there"),
    [
        ("Het verzoek is met moeder besproken.", "talk", True),
        ("Het verzoek is nog niet met moeder besproken.", "talk", False),
        ("Vader wil geen gesprek.", "talk", False),
        ("Vader wil geen gesprek.", "refused", True),
        ('Moeder zegt: "Ik had liever een gesprek met jullie allemaal gehad."', "talk", False),
        ("Het verzoek is per post toegestuurd.", "sent", True),
        ("Hij heeft daar niet op gereageerd.", "silent", True),
        ("De reactie van ouders volgt.", "announced", True),
        ("Moeder reageerde per mail.", "letter", True),
        ("Moeder heeft per app laten weten dat zij komt.", "letter", False),
        ("Wij hebben ouders verteld dat het verzoek komt.", "told_by_us", True),
        ("Ouders hebben ons verteld dat zij hulp willen.", "told_by_us", False),
    ],
)
def test_what_a_sentence_tells_of_a_reaction(text, kind, is_there) -> None:
    assert (kind in kinds(text)) is is_there


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Vader reageert in een brief, die hieronder volledig is overgenomen:\n“Ik kom naar de tafel en ik wil hulp.”", "complete"),
        ('Moeder reageerde per mail: "Ik vind het stuk eerlijk, maar het doet pijn."', "quoted"),
        ("Moeder reageerde per mail. Haar mail is als bijlage toegevoegd.", ""),
    ],
)
def test_how_much_of_a_letter_stands_in_the_request(text, held) -> None:
    first = next(signal for signal in read(text, "reactie_ouders").signals if signal.kind == "reaction_letter")
    assert first.about == held


@pytest.mark.parametrize(
    ("text", "channel", "days"),
    [
        ("Op 1, 8 en 15 april 2026 is geprobeerd vader te bellen.", "gesprek", 3),
        ("Op 5 maart 2026 is een brief in de bus gedaan.", "post", 1),
        ("14-01 app: geen reactie.", "app", 1),
        ("Hij is meerdere keren gebeld.", "telefoon", 0),
        ("Moeder werkt 24-7 in de zorg en appt nooit; zij nam niet op.", "", 0),
    ],
)
def test_an_attempt_has_its_channel_and_days(text, channel, days) -> None:
    (attempt,) = read(text).attempts
    assert (attempt.channel, len(attempt.dates) + len(attempt.bare_days)) == (channel, days)


def test_an_attempt_has_its_outcome() -> None:
    (attempt,) = read("Op 5 maart 2026 is vader gebeld; hij nam niet op.").attempts
    assert attempt.outcome is not None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Ouders kregen de informatie van artikel 13 en 14 AVG.", {"avg"}),
        ("Zij weten dat zij het stuk mogen inzien en laten verbeteren.", {"rights"}),
        ("Zij weten dat zij het stuk mogen inzien.", set()),
        ("Zij mogen iemand meenemen naar de tafel.", {"trusted"}),
        ("Zij weten dat de gemeente, de Raad en Jeugdbescherming West het verzoek krijgen.", {"partners"}),
        ("Over de AVG hebben wij het nog niet gehad.", set()),
        ("☐ AVG-informatie gegeven", set()),
        ("☒ AVG-informatie gegeven", {"avg"}),
    ],
)
def test_what_the_family_was_told(text, about) -> None:
    assert abouts(text, "informed") == about


@pytest.mark.parametrize(
    ("text", "section", "about"),
    [
        ("Ouders geven geen toestemming om het verzoek te bespreken.", "informeren", {"no_consent"}),
        ("Moeder geeft geen toestemming voor een vaccinatie.", "informeren", set()),
        ("Het is niet gelukt om contact te krijgen met ouders.", "informeren", {"no_contact"}),
        ("Ouders geven geen toestemming om het verzoek te bespreken.", "ingezette_hulp", set()),
        ("De zorgen zijn zo ernstig dat het verzoek nodig is. Dit is de enige optie.", "conclusie", {"serious", "only_option"}),
    ],
)
def test_signs_of_the_direct_route(text, section, about) -> None:
    assert abouts(text, "direct_route", section) == about


def test_a_declaration_counts_where_the_request_is_signed() -> None:
    assert any(signal.kind == "approved" for signal in read("De inhoud is door mij gecontroleerd.", "ondertekening").signals)
    assert not any(signal.kind == "approved" for signal in read("De huisarts heeft het gehoor gecontroleerd.", "diagnoses").signals)
