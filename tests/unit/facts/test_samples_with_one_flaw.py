"""The filled-in sample of each format meets every check that is automatic; one flaw changes the checks that it is about, and no other."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from validator.dossier import compose
from validator.examples import sample_document
from validator.model.outline import DocType
from validator.model.report import CheckResult, Moment
from validator.model.rulebook import Example, Status
from validator.pipeline import Validator

PEILDATUM = date(2026, 5, 15)
VTO, GEZAG, VTH, TERUG = DocType.VTO, DocType.GEZAGSBEEINDIGING, DocType.VTH, DocType.TERUGMELDING
Judge = Callable[[DocType, Mapping[str, str]], dict[str, CheckResult]]


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator()


@pytest.fixture(scope="module")
def judge(validator) -> Judge:
    def judged(doctype: DocType, parts: Mapping[str, str]) -> dict[str, CheckResult]:
        form = validator.rulebook.format_of(doctype)
        reading = validator.read_document(sample_document(form, Example("hit", doctype, parts)), PEILDATUM)
        dossier = compose([reading], validator.rulebook.formats, PEILDATUM, Moment.ONTVANGST, received=None)
        checks = validator._engine.judge(validator.facts(dossier), dossier.main.outline.doctype)
        return {check.id: check for check in checks if check.id in AUTOMATIC}

    return judged


AUTOMATIC = frozenset(
    {"E3.1", "W1", "W8", "H1", "H2"}
    | {f"E1.{place}" for place in range(1, 6)}
    | {f"{eis}.{place}" for eis in ("E2", "E5", "E9", "E10") for place in (1, 2)}
    | {"E2.3", "E10.4"}
    | {f"E11.{letter}" for letter in "abcde"}
)


@pytest.mark.parametrize("doctype", [VTO, GEZAG, VTH, TERUG])
def test_the_sample_of_a_format_has_nothing_to_mend(judge, doctype) -> None:
    checks = judge(doctype, {})
    assert {name: check.status for name, check in checks.items() if check.status in {Status.FAIL, Status.REVIEW}} == {}


def test_a_pass_quotes_what_shows_it(judge) -> None:
    quiet = {"H1", "H2"}  # a file as a whole has no words to quote
    for name, check in judge(VTO, {}).items():
        if check.status is Status.PASS and name not in quiet:
            assert any(finding.quote for finding in check.findings), name


MOTHER = 'Moeder zegt over dit verzoek: "Ik ben het eens met het verzoek."'
SEM = 'Sem (7) zegt: "Ik wil bij mama blijven."'


@pytest.mark.parametrize(
    ("parts", "changed"),
    [
        (
            {"verzoeker": "Organisatie: Praktijk De Boom\nNaam: M. Bakker\nTelefoon: 070-5550101\nDatum verzoek: 11-05-2026"},
            {"E1.2": "review"},
        ),
        ({"verzoeker": "Organisatie: RondomJou\nNaam: M. Bakker\nDatum verzoek: 11-05-2026"}, {"E1.3": "fail"}),
        ({"verzoeker": "Organisatie: RondomJou\nNaam: M. Bakker\nTelefoon: 070-5550101\nDatum verzoek: 20-05-2026"}, {"E1.4": "fail"}),
        ({"ondertekening": "Naam:\nPlaats:\nDatum:\nHandtekening:"}, {"E1.5": "review"}),
        ({"afspraken": ""}, {"E2.1": "fail"}),
        ({"krachten": "[naam] gaat graag naar school."}, {"E2.3": "fail"}),
        ({"krachten": "De begeleider is n.t.b."}, {"E2.3": "fail"}),
        ({"aanleiding": "n.v.t."}, {"E2.1": "review", "E3.1": "fail"}),
        ({"hulpvragen": ""}, {"E2.1": "fail", "E5.1": "fail", "E5.2": "n/a"}),
        ({"hulpvragen": "Moeder vraagt: hoe" + " en hoe" * 40 + "?"}, {"E5.2": "review"}),
        ({"reactie_ouders": ""}, {"E2.1": "fail", "E9.1": "fail"}),
        ({"reactie_ouders": MOTHER}, {"E9.1": "fail"}),
        ({"reactie_ouders": f"{MOTHER}\nVader heeft niet gereageerd."}, {"E9.1": "fail"}),
        ({"reactie_ouders": f"{MOTHER}\nHet verzoek is per post aan vader toegestuurd. Er kwam geen reactie."}, {"E9.1": "fail"}),
        ({"reactie_ouders": "Moeder: akkoord. Vader: akkoord."}, {"E9.1": "review"}),
        ({"reactie_ouders": 'Ouders gezamenlijk: "Wij willen hulp, maar geen toezicht."'}, {}),
        ({"reactie_kind": ""}, {"E2.1": "fail", "E9.2": "fail"}),
        ({"reactie_kind": SEM}, {"E9.2": "fail"}),
        ({"reactie_kind": f"Noor (13) is niet gesproken. {SEM}"}, {"E9.2": "fail"}),
        ({"reactie_kind": f"Noor (13) wil niet over het verzoek praten. {SEM}"}, {}),
        ({"reactie_kind": 'Noor (13) zegt: "Ik wil dat de ruzies stoppen."'}, {"E9.2": "review"}),
        ({"kinderen": "Naam: Noor de Vries\nGeboortedatum: 12-03-2013\nBSN: 999990018"}, {"E10.1": "fail"}),
        (
            {"kinderen": "Naam: Noor de Vries\nGeboortedatum: 31-02-2013\nLeeftijd: 13 jaar\nBSN: 999990019"},
            {"E10.2": "fail", "E10.4": "fail"},
        ),
        ({"kinderen": "Naam: Noor de Vries\nGeboortedatum: 12-03-2013\nLeeftijd: 11 jaar\nBSN: 999990019"}, {"E10.2": "fail"}),
        (
            {"kinderen": "Naam: Noor de Vries\nGeboortedatum: 12-03-2005\nBSN: 999990019", "reactie_kind": "Noor vindt het goed zo."},
            {"W1": "fail"},
        ),
        ({"kinderen": "Ongeboren kind\nVerwachte datum: 12-08-2026", "reactie_kind": ""}, {"E9.2": "n/a", "E10.1": "n/a"}),
        ({"voorgeschiedenis": "Op 20 juni 2026 is vader gebeld; hij nam niet op."}, {"E10.4": "fail"}),
        ({"voorgeschiedenis": "De zitting is op 20 juni 2026. De maatregel loopt tot 4 juni 2027."}, {}),
        ({"voorgeschiedenis": "In 2020 zag Noor (destijds 7) dat vader viel. Sem was toen 2 jaar."}, {}),
        ({"voorgeschiedenis": "BSN onbekend, telefoon 0612345678. Kenmerk 123456789."}, {}),
    ],
)
def test_one_flaw_changes_what_it_is_about(judge, parts, changed) -> None:
    before, after = judge(VTO, {}), judge(VTO, parts)
    assert {name: check.status.value for name, check in after.items() if check.status is not before[name].status} == changed


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Jeugdbescherming West wordt voogd van Noor en Sem.", {"E11.e": "fail"}),
        ("Dat is nog niet bekend.", {"E11.e": "review"}),
    ],
)
def test_who_becomes_voogd_decides_on_the_declaration_of_the_gi(judge, text, changed) -> None:
    before, after = judge(GEZAG, {}), judge(GEZAG, {"beoogd_voogd": text})
    assert {name: check.status.value for name, check in after.items() if check.status is not before[name].status} == changed


def test_without_enclosures_each_is_a_point_for_the_letter(judge) -> None:
    after = judge(GEZAG, {"bijlagen": ""})
    assert {name for name, check in after.items() if check.status is Status.FAIL} == {"E11.a", "E11.b", "E11.c", "E11.d"}


def test_a_vth_of_another_sender_fails(judge) -> None:
    sender = "Organisatie: RondomJou\nNaam: M. Bakker\nTelefoon: 070-5550104\nDatum verzoek: 11-05-2026"
    assert judge(VTH, {"raadsonderzoeker": sender})["E2.2"].status is Status.FAIL
