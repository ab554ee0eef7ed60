"""Files of other word processors: their copy is the Word file that they were read as, with comments."""

from validator.annotating.docx import annotate_docx
from validator.model.document import ProblemCode
from validator.model.report import SubmissionResult
from validator.parsers.docx.package import UnreadableError
from validator.parsers.office import as_word_file
from validator.parsers.sniff import media_type
from validator.settings import Limits


def annotate_office(data: bytes, name: str, result: SubmissionResult, limits: Limits) -> tuple[bytes, int]:
    """The Word file with its comments, and how many there are. Raises UnreadableError where LibreOffice cannot make one."""
    made = as_word_file(data, media_type(data), limits)
    if made is None:
        raise UnreadableError(ProblemCode.CONVERTER_MISSING)
    return annotate_docx(made, name, result, limits)
