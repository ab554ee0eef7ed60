"""Findings at passages of small files, and what of a Word copy is not ours."""

from datetime import date

from lxml import etree

from tests.unit.parsers.docx_building import unzipped
from validator.annotating.docx import annotate_docx
from validator.annotating.notes import AUTHOR
from validator.model.facts import Location
from validator.model.outline import DocType
from validator.model.report import Advice, CheckResult, FileResult, Finding, Outcome, SectionResult, SubmissionResult
from validator.model.rulebook import Source, Status
from validator.model.submission import SourceFile
from validator.parsers import parse_here
from validator.settings import Limits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKS = (f"{W}commentRangeStart", f"{W}commentRangeEnd")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NAME = "verzoek.docx"
SOURCE = Source("Werkwijze JBT", "Bijlage 2, eis 8")


def at(words, file, *, status=Status.FAIL, check="E8.1", message="Dit is een mening."):
    """A finding on these words, where they stand in the file (bytes)."""
    for block in parse_here(SourceFile(NAME, file), Limits()).blocks:
        start = block.text.find(words)
        if start >= 0:
            place = Location(NAME, "", block.page, block.index + 1, start, start + len(words))
            return Finding(check, f"{check}-regel", status, message, "Schrijf op wat u zag.", words, place)
    raise AssertionError(words)


def missing(section, message="Het onderdeel ontbreekt.", status=Status.FAIL):
    """A finding on what is not there."""
    return Finding("E2.1", "E2.1-leeg", status, message, "Vul het onderdeel in.", "", Location(NAME, section))


def result_of(*findings, name=NAME, sections=()):
    checks = tuple(
        CheckResult(check, f"Titel van {check}", Status.FAIL, SOURCE, tuple(item for item in findings if item.check == check))
        for check in dict.fromkeys(item.check for item in findings)
    )
    file = FileResult(name, "vto", "", is_readable=True, pages=None, sha256="", problems=())
    advice = Advice(Outcome.TERUGSTUREN, None, ())
    return SubmissionResult(name, None, date(2026, 5, 15), DocType.VTO, advice, (file,), checks, sections)


def heading(section, text):
    """What a report says of a part that stands in the file."""
    return SectionResult(section, section, text, NAME, None, 0)


def annotated(file, *findings, sections=()):
    return annotate_docx(file, NAME, result_of(*findings, sections=sections), Limits())[0]


def comments(data):
    """The comments by author, each with the words that it stands at, in the order of the file."""
    parts = unzipped(data)
    body = etree.fromstring(parts["word/document.xml"])
    said = {item.get(f"{W}id"): (item.get(f"{W}author"), _lines(item)) for item in etree.fromstring(parts["word/comments.xml"])}
    words, running = {}, []
    for element in body.iter():
        if element.tag == f"{W}commentRangeStart":
            running.append(element.get(f"{W}id"))
            words[running[-1]] = ""
        elif element.tag == f"{W}commentRangeEnd":
            running.remove(element.get(f"{W}id"))
        elif element.tag == f"{W}t":
            for key in running:
                words[key] += element.text or ""
    assert not running
    references = [element.get(f"{W}id") for element in body.iter(f"{W}commentReference")]
    assert sorted(references) == sorted(said)
    return [(*said[key], words.get(key, "")) for key in references]


def _lines(comment):
    return "\n".join("".join(text.text or "" for text in paragraph.iter(f"{W}t")) for paragraph in comment.iter(f"{W}p"))


def own(data):
    """The words that the comments of this program stand at."""
    return [words for author, _, words in comments(data) if author == AUTHOR]


def foreign(data):
    """Every part of the file as it is without the comments of this program and without the cuts in runs that they need."""
    parts = unzipped(data)
    ours = {item.get(f"{W}id") for item in _own_comments(parts)}
    kept = {}
    for name, content in parts.items():
        if name.endswith((".rels", "/")) or name == "[Content_Types].xml":
            continue
        if not name.endswith(".xml"):
            kept[name] = content
            continue
        root = etree.fromstring(content, etree.XMLParser(remove_blank_text=True))
        for comment in [item for item in root.iter(f"{W}comment") if item.get(f"{W}author") == AUTHOR]:
            comment.getparent().remove(comment)
        _join_runs(root, ours)
        if name != "word/comments.xml" or len(root):
            kept[name] = etree.tostring(root, method="c14n")
    return kept


def _own_comments(parts):
    if "word/comments.xml" not in parts:
        return []
    root = etree.fromstring(parts["word/comments.xml"])
    return [item for item in root.iter(f"{W}comment") if item.get(f"{W}author") == AUTHOR]


def _join_runs(root, ours):
    for element in [item for item in root.iter(*MARKS, f"{W}commentReference") if item.get(f"{W}id") in ours]:
        run = element.getparent()
        run.remove(element)
        if element.tag == f"{W}commentReference" and all(child.tag == f"{W}rPr" for child in run):
            run.getparent().remove(run)
    for parent in {run.getparent() for run in root.iter(f"{W}r")}:
        last = None
        for child in list(parent):
            if last is not None and child.tag == last.tag == f"{W}r" and _look(child) == _look(last):
                last.extend([item for item in child if item.tag != f"{W}rPr"])
                parent.remove(child)
            else:
                last = child
    for run in root.iter(f"{W}r"):
        _join_texts(run)


def _join_texts(run):
    last = None
    for child in list(run):
        child.attrib.pop(SPACE, None)
        if last is not None and child.tag == last.tag == f"{W}t":
            last.text = (last.text or "") + (child.text or "")
            run.remove(child)
        else:
            last = child


def _look(run):
    properties = run.find(f"{W}rPr")
    return sorted(run.attrib.items()), b"" if properties is None else etree.tostring(properties, method="c14n", exclusive=True)
