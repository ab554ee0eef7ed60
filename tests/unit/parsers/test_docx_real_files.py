"""The Word parser against real files of public test suites, which lie outside the repository: skipped where they are absent."""

import io
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from validator.model.document import ProblemCode
from validator.parsers.docx import parse_docx
from validator.settings import Limits

FOLDER = Path(__file__).parents[3].parent / "shared" / "echte-bestanden" / "docx"
FILES = sorted(FOLDER.glob("*.docx")) if FOLDER.is_dir() else []
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = {
    f"{W}del",
    f"{W}moveFrom",
    f"{W}rt",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}

needs_files = pytest.mark.skipif(not FILES, reason="the folder of real files is not here")


def seen_letters(root, notes=()):
    """Characters of w:t that a reader sees, counted independently of the parser: by ancestors, not by a walk."""
    letters = Counter()
    for text in root.iter(f"{W}t"):
        ancestors = list(text.iterancestors())
        run = next((item for item in ancestors if item.tag == f"{W}r"), None)
        hidden = run is not None and run.find(f"{W}rPr/{W}vanish") is not None
        note = next((item for item in ancestors if item.tag in {f"{W}footnote", f"{W}endnote"}), None)
        unreferenced = note is not None and (note.tag, note.get(f"{W}id")) not in notes
        if not hidden and not unreferenced and not any(item.tag in UNSEEN for item in ancestors):
            letters.update("".join((text.text or "").split()).replace("\u00ad", ""))
    return letters


def expected_letters(data):
    letters = Counter()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        main = next(name for name in names if name.lower() in {"word/document.xml", "word/document2.xml"})
        body = etree.fromstring(archive.read(main))
        notes = {(f"{W}{kind}", item.get(f"{W}id")) for kind in ("footnote", "endnote") for item in body.iter(f"{W}{kind}Reference")}
        used = {value for item in body.iter(f"{W}headerReference", f"{W}footerReference") for value in item.attrib.values()}
        relations = etree.fromstring(archive.read(f"word/_rels/{main.rpartition('/')[2]}.rels")) if used or notes else ()
        parts = {"word/" + item.get("Target") for item in relations if item.get("Id") in used}
        letters += seen_letters(body)
        for name in names:
            if name in parts or name in {"word/footnotes.xml", "word/endnotes.xml"}:
                letters += seen_letters(etree.fromstring(archive.read(name)), notes)
    return letters


@needs_files
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_real_file_gives_text_or_a_named_problem(path):
    document = parse_docx(path.name, path.read_bytes(), Limits())
    assert document.is_readable == any(block.text for block in document.blocks)
    assert [block.index for block in document.blocks] == list(range(len(document.blocks)))


@needs_files
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_walk_reaches_every_letter_that_a_reader_sees(path):
    data = path.read_bytes()
    document = parse_docx(path.name, data, Limits())
    if not document.is_readable:
        pytest.skip("not readable, which the other test holds against its problem")
    found = Counter("".join("".join(block.text.split()) for block in document.blocks))
    missing = expected_letters(data) - found
    assert not [letter for letter in missing if unicodedata.category(letter) != "Co"]  # symbol fonts are read as their sign


@needs_files
def test_locked_files_are_named_as_such():
    codes = {path.stem: [item.code for item in parse_docx(path.name, path.read_bytes(), Limits()).problems] for path in FILES}
    locked = {stem for stem, found in codes.items() if found == [ProblemCode.LOCKED]}
    assert locked == {stem for stem in codes if "pass" in stem and "WithAtt" not in stem}
