"""A later version of a request is known again by the children in it, and what is kept of that names nobody."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from validator.desk.sealing.services import CaseKey
from validator.desk.triage import families
from validator.desk.triage.families import are_alike, family_of, propose, sealed_family
from validator.desk.triage.models import Origin, Verzoek, Voorstel
from validator.desk.triage.services import receive
from validator.desk.triage.tasks import check_request
from validator.model.report import ChildResult
from validator.model.submission import SourceFile

BORN, LATER = date(2015, 3, 12), date(2017, 8, 4)
MISTYPED = date(2015, 3, 21)
CORPUS = Path(__file__).parents[2] / "corpus"
Children = tuple[ChildResult, ...]


def child(name: str, *born: date) -> ChildResult:
    return ChildResult(name, born)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (child("Sanne de Vries", BORN), child("Sanne de Vries", BORN)),
        (child("Sanne de Vries", BORN), child("Vries, Sanne de", BORN)),
        (child("Sanne de Vries", BORN), child("sanne", BORN)),
        (child("Zoë Özdemir", BORN), child("Zoe Ozdemir", BORN)),
        (child("S. Jansen", BORN), child("Sanne Jansen", BORN)),
        (child("Sanne de Vries", BORN, LATER), child("Sanne de Vries", LATER)),
        (child("Sanne de Vries"), child("Sanne de Vries", BORN)),
        (child("Sanne de Vries", MISTYPED), child("Sanne de Vries", BORN)),
    ],
)
def test_the_same_child_is_known_again(one: ChildResult, other: ChildResult) -> None:
    assert are_alike((child("Tom Bos", LATER), one), (other,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (child("Guus Hartman", BORN), child("Bram Ligthart", BORN)),
        (child("Noor Bakker", BORN), child("Noor Jansen", BORN)),
        (child("Sanne de Vries", BORN), child("Sanne de Vries", LATER)),
        (child("Sanne", BORN), child("Sanne")),
        (child("Sanne de Vries"), child("Tom de Vries")),
    ],
)
def test_another_child_is_not(one: ChildResult, other: ChildResult) -> None:
    assert not are_alike((one,), (other,))
    assert not are_alike((), (other,))


def checked(children: Children, received: date = date(2026, 3, 2)) -> Verzoek:
    verzoek = receive([SourceFile("a.txt", b"x")], source=Origin.MAIL, received=received)
    verzoek.sealed_family = sealed_family(CaseKey.unwrap(verzoek.sealed_key), children)
    verzoek.save()
    return verzoek


def proposals() -> Iterator[tuple[str, str]]:
    return ((row.earlier.reference, row.later.reference) for row in Voorstel.objects.all())


@pytest.mark.django_db
def test_whichever_is_checked_last_the_later_one_follows_the_earlier() -> None:
    earlier, later = checked((child("Sanne Bos", BORN),)), checked((child("S. Bos", BORN),), date(2026, 4, 2))
    checked((child("Tom Bos", LATER),))
    for last in (later, earlier, later):
        propose(last)
        assert list(proposals()) == [(earlier.reference, later.reference)]
    assert "Sanne" not in str(list(Voorstel.objects.values()))
    assert b"Sanne" not in bytes(earlier.sealed_family)


@pytest.mark.django_db
def test_what_is_no_longer_alike_is_no_longer_proposed_and_what_was_refused_stays_refused() -> None:
    earlier, later = checked((child("Sanne Bos", BORN),)), checked((child("Sanne Bos", BORN),))
    propose(later)
    Voorstel.objects.update(is_refused=True)
    propose(later)
    assert Voorstel.objects.get().is_refused
    Voorstel.objects.update(is_refused=False)
    later.sealed_family = sealed_family(CaseKey.unwrap(later.sealed_key), ())
    later.save()
    propose(later)
    assert not Voorstel.objects.exists()
    assert family_of(earlier)


@pytest.mark.django_db
def test_a_request_that_was_erased_or_cannot_be_opened_is_passed_over() -> None:
    gone, locked = checked((child("Sanne Bos", BORN),)), checked((child("Sanne Bos", BORN),))
    Verzoek.objects.filter(pk=gone.pk).update(erased_at="2026-03-02T10:00Z")
    Verzoek.objects.filter(pk=locked.pk).update(sealed_key=CaseKey.fresh().wrapped)
    propose(checked((child("Sanne Bos", BORN),)))
    assert not Voorstel.objects.exists()


@pytest.mark.django_db
def test_real_requests_are_proposed_once_both_were_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("31-pakket-compleet-per-mail", "31-pakket-compleet-per-mail", "32-pakket-zonder-contactgegevens")
    folders = [CORPUS / name for name in names]
    rows = []
    for number, folder in enumerate(folders):
        files = [SourceFile(path.name, path.read_bytes()) for path in sorted(folder.iterdir()) if path.suffix != ".yaml"]
        rows.append(receive(files, source=Origin.MAIL, received=date(2026, 3, 2 + number)))
        check_request.call(str(rows[-1].pk))
    assert list(proposals()) == [(rows[0].reference, rows[1].reference)]

    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(families, "are_alike", broken)
    check_request.call(str(rows[0].pk))
    rows[0].refresh_from_db()
    assert rows[0].check_state == "klaar"
