from datetime import date

from validator.dossier import compose
from validator.model.annotations import Annotations
from validator.model.document import Block, Document, Problem, ProblemCode
from validator.model.outline import AttachmentPart, DocType, Outline, Parties
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
