"""What the mail around the request shows: a secure service (W8) and personal data (W9)."""

from dataclasses import replace
from datetime import date

import pytest

from validator.facts import collect
from validator.model.document import Mail
from validator.model.outline import Child, DocType, Gezag, Parent, Parties, Stated
from validator.model.reading import Dossier, Reading
from validator.model.report import Moment

DAY = date(2025, 5, 20)
BSN = "999201098"


@pytest.fixture
def arrived(draft, new_draft, rulebook):
    """The facts of a kind where the request came in a mail with this subject, text and header names."""

    def facts(
        kind: str, subject: str = "Verzoek", text: str = "Goedemiddag.", headers: tuple[str, ...] = (), where: str = "m.eml/"
    ) -> list:
        draft.name = f"{where}vto.docx"
        draft.parties = Parties(children=(Child(draft.stated("Isa"), bsns=(draft.stated(BSN),)),))
        cover = new_draft("m.eml", DocType.UNKNOWN, "mail")
        cover.line(text)
        mail = cover.reading()
        mail = replace(mail, document=replace(mail.document, mail=Mail(subject, DAY, headers)))
        return [fact for fact in collect(dossier(draft.reading(), mail), rulebook) if fact.kind == kind]

    return facts


def dossier(main: Reading, *others: Reading) -> Dossier:
    return Dossier(main, others, DAY, DAY, Moment.ONTVANGST)


@pytest.mark.parametrize(
    ("more", "secure"),
    [
        ({}, "not_shown"),
        ({"headers": ("x-zivver-id",)}, "shown"),
        ({"headers": ("x-mailer",)}, "not_shown"),
        ({"text": "Dit bericht is veilig verzonden met Zivver."}, "shown"),
        ({"text": "Stuur uw reactie graag via Zivver."}, "not_shown"),
        ({"subject": "Verzonden met veilig mailen: verzoek"}, "shown"),
    ],
)
def test_a_secure_service_shows_in_headers_or_footer(arrived, more, secure) -> None:
    assert [fact.attributes["secure"] for fact in arrived("delivery", **more)] == [secure]


def test_a_mail_beside_the_request_did_not_bring_it(arrived) -> None:
    assert arrived("delivery", where="map") == []


@pytest.mark.parametrize(
    ("more", "places"),
    [
        ({}, ["document"]),
        ({"subject": f"VTO Isa {BSN}"}, ["document", "mail"]),
        ({"subject": "VTO zaak 123456789"}, ["document"]),
        ({"text": f"Het gaat om Isa ({BSN})."}, ["document", "mail"]),
        ({"text": f"BSN: {BSN}"}, ["document", "mail"]),
        ({"text": "Bel mij op 0612345678."}, ["document"]),
    ],
)
def test_a_bsn_in_the_subject_or_text_of_the_mail_is_seen(arrived, more, places) -> None:
    assert sorted(str(fact.attributes["place"]) for fact in arrived("bsn_owner", **more)) == places


@pytest.mark.parametrize(("sender", "state"), [("Anna Bakker <anna@x.example>", "given"), ("Piet Smit <piet@x.example>", "unclear")])
def test_the_sender_of_a_mail_tells_whose_reaction_it_is(draft, new_draft, rulebook, sender, state) -> None:
    draft.parties = Parties(parents=(Parent("moeder", Stated("Anna Bakker"), Gezag.YES),))
    letter = new_draft("bericht.eml", DocType.UNKNOWN, "reactie")
    letter.line("Hierbij mijn reactie. Ik wil dit niet.")
    reading = letter.reading()
    reading = replace(reading, document=replace(reading.document, mail=Mail("Reactie", DAY, sender=sender)))
    facts = collect(dossier(draft.reading(), reading), rulebook)
    assert [fact.attributes["state"] for fact in facts if fact.kind == "reaction" and fact.attributes["sort"] == "ouder"] == [state]
