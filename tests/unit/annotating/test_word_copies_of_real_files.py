"""Word files as other programs write them keep all that they hold, whatever is commented on."""

from pathlib import Path

import pytest

from tests.unit.annotating.word_copies import AUTHOR, NAME, foreign, result_of
from validator.annotating.docx import annotate_docx
from validator.model.facts import Location
from validator.model.report import Finding
from validator.model.rulebook import Status
from validator.parsers.docx import parse_docx
from validator.settings import Limits

FILES = sorted((Path(__file__).parents[3].parent / "shared" / "echte-bestanden" / "docx").glob("*"))
# the zip of this one holds a member that nothing in the file refers to
STRAY = {"zip-test-additional-file"}
# all that this one does is take in a web page: there is no paragraph that could carry a comment
WITHOUT_PARAGRAPH = "tika__testAltChunkHTML.docx"


def findings_in(document):
    """Some words in the middle of many paragraphs."""
    blocks = [block for block in document.blocks if block.text.strip()]
    for block in blocks[:: max(1, len(blocks) // 40)]:
        start, end = len(block.text) // 3, max(1, 2 * len(block.text) // 3)
        place = Location(NAME, "", block.page, block.index + 1, start, end)
        yield Finding("E8.1", "regel", Status.FAIL, "Melding.", "Hulp.", block.text[start:end], place)


@pytest.mark.skipif(not FILES, reason="the folder of real files is not here")
def test_real_files_keep_everything() -> None:
    seen = 0
    for path in FILES:
        data = path.read_bytes()
        before = parse_docx(NAME, data, Limits())
        findings = list(findings_in(before))
        if not findings or path.name == WITHOUT_PARAGRAPH:
            continue
        copy, count = annotate_docx(data, NAME, result_of(*findings), Limits())
        after = parse_docx(NAME, copy, Limits())
        ours = [trace for trace in after.traces if trace.author == AUTHOR]
        assert len(ours) == count > 0, path.name
        assert after.blocks == before.blocks, path.name
        assert after.fields == before.fields, path.name
        assert [trace for trace in after.traces if trace.author != AUTHOR] == list(before.traces), path.name
        original, changed = foreign(data), foreign(copy)
        assert {name for name in original if original[name] != changed.get(name)} <= STRAY, path.name
        seen += 1
    assert seen > 20
