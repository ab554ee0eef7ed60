"""Small changes to a Word document: to a part under its heading, a field, a paragraph or a check box."""

import io
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

PARAGRAPH, TABLE, TEXT, ROW, CELL, STYLE = (qn(f"w:{name}") for name in ("p", "tbl", "t", "tr", "tc", "pStyle"))
CHECKED = "{http://schemas.microsoft.com/office/word/2010/wordml}checked"
SIGNS = (": ", ":\t")
TICKED, OPEN = "☒", "☐"
AUTHOR = {qn("w:id"): "9001", qn("w:author"): "M. Vorm", qn("w:date"): "2026-01-05T09:00:00Z"}


def change_word(data: bytes, step: str, needs: Any) -> bytes:
    """The document after one step. Raises LookupError where the document has nothing of what the step is about."""
    document = docx.Document(io.BytesIO(data))
    WORD_STEPS[step](document, needs)
    changed = io.BytesIO()
    document.save(changed)
    return changed.getvalue()


def make_word(text: str) -> bytes:
    """A document of these lines, the first its title."""
    document = docx.Document()
    title, *lines = text.strip().splitlines()
    document.add_heading(title, level=1)
    for line in lines:
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _replace(document: Document, needs: Any) -> None:
    found = [item for item in _paragraphs([document.element.body]) if needs["from"] in _text(item)]
    if not found:
        raise LookupError(needs["from"])
    for item in found:
        _write(item, _text(item).replace(needs["from"], needs["to"]))


def _field(document: Document, needs: Any) -> None:
    """Another value for a field, an empty one too; without `value` the whole field goes."""
    place, start = _place(document, needs)
    if "value" not in needs:
        line = place if start else next(place.iterancestors(ROW))
        line.getparent().remove(line)
        return
    _write(place, start + needs["value"])


def _place(document: Document, needs: Any) -> tuple[Any, str]:
    """The paragraph that holds the value, and the label when it stands in front of it; of several such fields the one with a number."""
    wanted = int(needs.get("number", 1))
    found = [place for item in _paragraphs(_part(document, needs["part"])) for place in _places(item, needs["label"])]
    if len(found) < wanted:
        raise LookupError(needs["label"])
    return found[wanted - 1]


def _places(paragraph: Any, label: str) -> Iterator[tuple[Any, str]]:
    """Behind the label in this paragraph, or in the cell beside it."""
    text = _text(paragraph)
    yield from ((paragraph, label + sign) for sign in SIGNS if text.startswith(label + sign))
    cells = [list(cell.iter(PARAGRAPH)) for row in paragraph.iterancestors(ROW) for cell in row.iter(CELL)]
    if text == label and len(cells) > 1 and paragraph in cells[0]:
        yield cells[1][0], ""


def _drop_part(document: Document, heading: str) -> None:
    for element in _part(document, heading, with_heading=True):
        element.getparent().remove(element)


def _set_part(document: Document, needs: Any) -> None:
    first, *rest = _lines_of(document, needs["part"])
    for item in rest:
        item.getparent().remove(item)
    _write_lines(first, needs["text"].strip().splitlines())


def _add(document: Document, needs: Any) -> None:
    last = _lines_of(document, needs["part"])[-1]
    _write_lines(last, [_text(last), *needs["text"].strip().splitlines()])


def _tick(document: Document, needs: Any) -> None:
    """Turn over the boxes in the row or paragraph that starts with these words, or in one cell of it."""
    for row in [*document.element.body.iter(ROW), *document.element.body.iter(PARAGRAPH)]:
        if not _text(row).startswith(needs["row"]):
            continue
        place = list(row.iter(CELL))[needs["cell"] - 1] if "cell" in needs else row
        for box in [text for text in place.iter(TEXT) if text.text in (TICKED, OPEN)]:
            _turn(box)
        return
    raise LookupError(needs["row"])


def _turn(box: Any) -> None:
    box.text = OPEN if box.text == TICKED else TICKED
    for state in next(box.iterancestors(qn("w:sdt"))).iter(CHECKED):
        for name in state.attrib:
            state.set(name, "1" if box.text == TICKED else "0")


def _tracked(document: Document, needs: Any) -> None:
    """An insertion that nobody accepted yet, behind the text of a part."""
    last = _lines_of(document, needs["part"])[-1]
    inserted = OxmlElement("w:ins", attrs=AUTHOR)
    inserted.append(_run(" " + needs["text"]))
    last.append(inserted)


def _comment(document: Document, needs: Any) -> None:
    last = Paragraph(_lines_of(document, needs["part"])[-1], document)
    document.add_comment(runs=last.runs, text=needs["text"], author="M. Vorm", initials="MV")


def _hidden(document: Document, needs: Any) -> None:
    run = _run(" " + needs["text"])
    look = OxmlElement("w:rPr")
    look.append(OxmlElement("w:vanish"))
    run.insert(0, look)
    _lines_of(document, needs["part"])[-1].append(run)


def _run(text: str) -> Any:
    run, content = OxmlElement("w:r"), OxmlElement("w:t")
    content.text = text
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(content)
    return run


def _part(document: Document, heading: str, *, with_heading: bool = False) -> list[Any]:
    """The elements of a part: a table with this title in its first row, or what stands between a heading and the next."""
    children = list(document.element.body)
    for index, element in enumerate(children):
        if element.tag == TABLE and _text(next(element.iter(ROW))) == heading:
            return [element] if with_heading else list(element.iter(ROW))[1:]
        if element.tag == PARAGRAPH and _text(element) == heading:
            return [element] * with_heading + list(_until_next(children[index + 1 :], _style(element)))
    raise LookupError(heading)


def _until_next(elements: Sequence[Any], style: str) -> Iterator[Any]:
    for element in elements:
        if element.tag == qn("w:sectPr") or (element.tag == PARAGRAPH and _style(element) == style):
            return
        yield element


def _lines_of(document: Document, heading: str) -> list[Any]:
    lines = list(_paragraphs(_part(document, heading)))
    if not lines:
        raise LookupError(heading)
    return lines


def _paragraphs(elements: Sequence[Any]) -> Iterator[Any]:
    for element in elements:
        yield from element.iter(PARAGRAPH)


def _style(paragraph: Any) -> str:
    return next((style.get(qn("w:val")) for style in paragraph.iter(STYLE)), "")


def _text(element: Any) -> str:
    """The text of a paragraph, or of a row, with its tabs."""
    return "".join("\t" if item.tag == qn("w:tab") else item.text or "" for item in element.iter(TEXT, qn("w:tab")))


def _write(paragraph: Any, text: str) -> None:
    """Put the text in the first run and take the others away: what a person does who types it anew."""
    first, *rest = [*paragraph.iter(qn("w:r"))] or [_run("")]
    for run in rest:
        run.getparent().remove(run)
    for child in list(first):
        if child.tag != qn("w:rPr"):
            first.remove(child)
    first.append(_run(text)[0])
    if first.getparent() is None:
        paragraph.append(first)


def _write_lines(first: Any, lines: Sequence[str]) -> None:
    """One paragraph a line, each like the first."""
    for line in reversed(lines[1:]):
        another = deepcopy(first)
        _write(another, line)
        first.addnext(another)
    _write(first, lines[0])


WORD_STEPS: dict[str, Callable[[Document, Any], None]] = {
    "replace": _replace,
    "field": _field,
    "drop_part": _drop_part,
    "set_part": _set_part,
    "add": _add,
    "tick": _tick,
    "tracked": _tracked,
    "comment": _comment,
    "hidden": _hidden,
}
