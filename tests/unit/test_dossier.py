from dataclasses import replace
from datetime import date

import pytest

from validator.dossier import compose, received_on
from validator.model.annotations import Annotations, DateMention, Precision
from validator.model.document import Attachment, Block, Document, Mail, Problem, ProblemCode, Span
from validator.model.outline import AttachmentPart, DocType, Outline, Parties, Section
from validator.model.reading import Dossier, Reading
from validator.model.report import Moment
from validator.model.rulebook import Format

FORMATS = (Format(DocType.VTO, "Verzoek tot Onderzoek", ("verzoek tot onderzoek",), ()),)


def reading(name: str, doctype: DocType = DocType.UNKNOWN, problem: ProblemCode | None = None, attachment: str = "") -> Reading:
    problems = (Problem(problem, name),) if problem else ()
    document = Document(name, "", "", () if problem else (Block(0, "tekst"),), problems=problems)
    parts = (AttachmentPart(attachment, "", ()),) if attachment else ()
    return Reading(document, Outline(doctype, attachments=parts), Parties(), Annotations(), "")


def composed(*readings: Reading) -> Dossier:
    return compose(readings, FORMATS, date(2026, 5, 15), Moment.ONTVANGST, None)


def test_the_recognised_request_is_the_main_document() -> None:
    dossier = composed(reading("brief.docx"), reading("vto.docx", DocType.VTO), reading("beschikking.pdf", attachment="beschikking"))
    assert dossier.main.document.name == "vto.docx"
    assert [other.kind for other in dossier.others] == ["overig", "beschikking"]


def test_a_locked_file_named_as_the_request_is_not_replaced_by_a_letter() -> None:
    dossier = composed(reading("reactie.docx"), reading("VTO Jansen.pdf", problem=ProblemCode.LOCKED))
    assert dossier.main.document.name == "VTO Jansen.pdf"


def test_a_picture_does_not_push_a_readable_letter_aside() -> None:
    dossier = composed(reading("logo.png", problem=ProblemCode.UNSUPPORTED), reading("brief.docx"))
    assert dossier.main.document.name == "brief.docx"


def test_a_supporting_document_is_the_last_choice() -> None:
    dossier = composed(reading("beschikking.pdf", attachment="beschikking"), reading("tekst.txt"))
    assert dossier.main.document.name == "tekst.txt"


PEILDATUM = date(2026, 5, 15)
TERMS = {"concept": ("concept",), "definitief": ("def", "definitief"), "beveiligd_bericht": ("beveiligd bericht",)}


def version(name: str, day: date | None = None, parts: int = 6, doctype: DocType = DocType.VTO) -> Reading:
    """A request with its date in the part about the verzoeker."""
    text = f"{name}: datum {day}"
    names = ("verzoeker", "kinderen", "ouders", "aanleiding", "afspraken", "hulpvragen")[:parts]
    sections = tuple(Section(part, part, None, (Span(0, 0, len(text)),)) for part in names)
    dates = (DateMention(Span(0, 0, len(text)), day, day, Precision.DAY),) if day else ()
    document = Document(name, "", name, (Block(0, text),))
    return Reading(document, Outline(doctype, sections), Parties(), Annotations(dates), "")


def with_mail(item: Reading, received: date | None = None) -> Reading:
    return replace(item, document=replace(item.document, mail=Mail("", received), attachments=(Attachment("x", b"x"),)))


def judged(*readings: Reading) -> Dossier:
    return compose(readings, FORMATS, PEILDATUM, Moment.ONTVANGST, None, terms=TERMS)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (version("VTO.docx", date(2026, 3, 1)), version("VTO aangepast.docx", date(2026, 4, 1))),
        (version("VTO concept.docx", date(2026, 4, 1)), version("VTO.docx", date(2026, 3, 1))),
        (version("VTO.docx"), version("VTO_def2.docx", date(2026, 3, 1))),
        (version("VTO v2.docx"), version("VTO v10.docx")),
        (version("VTO v1.2.docx"), version("VTO v1.10.docx")),
        (version("VTO (1).docx"), version("VTO (2).docx")),
        (version("VTO def.docx", date(2026, 4, 1), parts=2), version("VTO.docx", date(2026, 3, 1))),
        (version("VTO definieren.docx"), version("VTO def.docx")),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_the_newest_or_definitive_version_counts(older: Reading, newer: Reading, is_first: bool) -> None:
    dossier = judged(newer, older) if is_first else judged(older, newer)
    assert dossier.main.document.name == newer.document.name
    assert dossier.main.kind == "vto"


def test_versions_that_do_not_count_are_left_aside_and_other_requests_keep_their_name() -> None:
    old, new = version("VTO concept.docx", date(2026, 3, 1)), version("VTO.docx", date(2026, 4, 1))
    report = version("melding.docx", date(2026, 2, 1), doctype=DocType.TERUGMELDING)
    assert {item.document.name: item.kind for item in judged(old, new, report).others} == {
        "VTO concept.docx": "andere-versie",
        "melding.docx": "terugmelding",
    }


def test_the_version_in_the_last_mail_counts_where_nothing_else_tells() -> None:
    mails = [with_mail(reading(name), day) for name, day in (("a.eml", date(2026, 4, 2)), ("b.eml", date(2026, 4, 1)))]
    assert judged(*mails, version("a.eml/VTO.docx"), version("b.eml/VTO.docx")).main.document.name == "a.eml/VTO.docx"


def test_the_same_file_twice_counts_once() -> None:
    one = version("VTO.docx", date(2026, 4, 1))
    two = replace(one, document=replace(one.document, name="kopie.docx"))
    dossier = judged(one, two, reading("brief.docx"))
    assert [(item.document.name, item.kind) for item in dossier.others] == [("kopie.docx", "dubbel"), ("brief.docx", "overig")]


def test_the_same_words_in_other_bytes_count_once_too() -> None:
    text = "Dit is een lange brief van moeder over het verzoek. " * 5
    letters = [replace(reading(f"{name}.docx"), document=Document(f"{name}.docx", "", name, (Block(0, text),))) for name in "ab"]
    assert [item.kind for item in judged(version("VTO.docx"), *letters).others] == ["overig", "dubbel"]


def test_a_mail_that_is_only_called_a_request_is_no_version() -> None:
    cover = with_mail(version("mail.eml", date(2026, 5, 1), parts=2))
    dossier = judged(cover, version("mail.eml/VTO.docx", date(2026, 4, 1)))
    assert dossier.main.document.name == "mail.eml/VTO.docx"
    assert [item.kind for item in dossier.others] == ["mail"]


def test_a_locked_request_is_not_replaced_by_the_mail_around_it() -> None:
    cover = with_mail(version("mail.eml", parts=2))
    assert judged(cover, reading("mail.eml/Verzoek tot onderzoek.pdf", problem=ProblemCode.LOCKED)).main.document.name.endswith(".pdf")


def test_a_zip_is_never_the_request() -> None:
    packed = Document("alles.zip", "application/zip", "1", attachments=(Attachment("scan.pdf", b"x"),))
    zipped = Reading(packed, Outline(DocType.UNKNOWN), Parties(), Annotations(), "")
    assert judged(zipped, reading("alles.zip/scan.pdf", problem=ProblemCode.NO_TEXT)).main.document.name == "alles.zip/scan.pdf"


@pytest.mark.parametrize("page", [None, "message.html"])
def test_a_bare_notification_is_no_request(page: str | None) -> None:
    mail = Document("m.eml", "", "1", (Block(0, "Er staat een beveiligd bericht klaar."),), mail=Mail("", None))
    notification = Reading(mail, Outline(DocType.UNKNOWN), Parties(), Annotations(), "")
    beside = [replace(reading(f"m.eml/{page}"), document=Document(f"m.eml/{page}", "text/html", "2", (Block(0, "Open"),)))] if page else []
    assert any(problem.code is ProblemCode.NOTIFICATION for problem in judged(notification, *beside).main.document.problems)


def mail(name: str, day: int) -> Document:
    return Document(name, "message/rfc822", name, mail=Mail("", date(2026, 4, day)))


def test_the_outermost_mail_with_files_tells_the_day_of_receipt() -> None:
    pdf = Document("a.eml/b.eml/VTO.pdf", "application/pdf", "3")
    assert received_on([mail("a.eml", 2), mail("a.eml/b.eml", 1), pdf]) == date(2026, 4, 2)


def test_a_loose_mail_between_files_tells_no_day_of_receipt() -> None:
    assert received_on([Document("VTO.pdf", "application/pdf", "3"), mail("reactie moeder.eml", 1)]) is None


def test_a_mail_with_only_a_photo_tells_no_day_of_receipt() -> None:
    photo = Document("reactie.eml/foto.jpg", "image/jpeg", "4")
    assert received_on([Document("VTO.pdf", "application/pdf", "3"), mail("reactie.eml", 1), photo]) is None
