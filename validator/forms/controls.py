"""Word content controls as XML elements; python-docx has no API for them."""

from collections.abc import Iterable, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
TICKED, UNTICKED = "2612", "2610"
BOX_FONT = "MS Gothic"
PLACEHOLDER_STYLE = "PlaceholderText"
PLACEHOLDER_GREY = "595959"
"""Stated at the text too: LibreOffice does not follow the style here."""

nsmap.setdefault("w14", W14)


def text_control(title: str, placeholder: str, *, is_long: bool = False) -> BaseOxmlElement:
    """A control for text; a long one may hold several lines."""
    kind = _element("w:text")
    if is_long:
        kind.set(qn("w:multiLine"), "1")
    return _control(title, kind, placeholder)


def date_control(title: str, placeholder: str, language: str) -> BaseOxmlElement:
    """A control with a calendar, which writes day-month-year."""
    kind = _element("w:date")
    for tag, value in (("dateFormat", "dd-MM-yyyy"), ("lid", language), ("storeMappedDataAs", "dateTime"), ("calendar", "gregorian")):
        kind.append(_element(f"w:{tag}", value))
    return _control(title, kind, placeholder)


def choice_control(title: str, placeholder: str, options: Iterable[str]) -> BaseOxmlElement:
    """A control with a list to choose from."""
    kind = _element("w:dropDownList")
    for option in options:
        item = _element("w:listItem")
        item.set(qn("w:displayText"), option)
        item.set(qn("w:value"), option)
        kind.append(item)
    return _control(title, kind, placeholder)


def checkbox_control(title: str) -> BaseOxmlElement:
    """An empty box to tick."""
    kind = _element("w14:checkbox")
    state = _element("w14:checked")
    state.set(f"{{{W14}}}val", "0")
    kind.append(state)
    for tag, sign in (("checkedState", TICKED), ("uncheckedState", UNTICKED)):
        element = _element(f"w14:{tag}")
        element.set(f"{{{W14}}}val", sign)
        element.set(f"{{{W14}}}font", BOX_FONT)
        kind.append(element)
    control = _frame(title, [kind])
    run = _run(chr(int(UNTICKED, 16)))
    fonts = _element("w:rFonts")
    for place in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{place}"), BOX_FONT)
    properties = _element("w:rPr")
    properties.append(fonts)
    run.insert(0, properties)
    control[-1].append(run)
    return control


def field_runs(instruction: str) -> list[BaseOxmlElement]:
    """The runs of a field such as PAGE, with a first value that Word refreshes."""
    runs = []
    for kind in ("begin", "instruction", "separate", "1", "end"):
        run = _element("w:r")
        if kind == "instruction":
            child = _element("w:instrText")
            child.text = instruction
        elif kind == "1":
            child = _element("w:t")
            child.text = kind
        else:
            child = _element("w:fldChar")
            child.set(qn("w:fldCharType"), kind)
        run.append(child)
        runs.append(run)
    return runs


def _control(title: str, kind: BaseOxmlElement, placeholder: str) -> BaseOxmlElement:
    control = _frame(title, [_element("w:showingPlcHdr"), kind])
    run = _run(placeholder)
    properties = _element("w:rPr")
    properties.append(_element("w:rStyle", PLACEHOLDER_STYLE))
    properties.append(_element("w:color", PLACEHOLDER_GREY))
    run.insert(0, properties)
    control[-1].append(run)
    return control


def _frame(title: str, settings: Sequence[BaseOxmlElement]) -> BaseOxmlElement:
    control, properties = _element("w:sdt"), _element("w:sdtPr")
    properties.append(_element("w:alias", title))
    properties.append(_element("w:tag", title))
    for setting in settings:
        properties.append(setting)
    control.append(properties)
    control.append(_element("w:sdtContent"))
    return control


def _run(text: str) -> BaseOxmlElement:
    run, content = _element("w:r"), _element("w:t")
    content.text = text
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(content)
    return run


def _element(tag: str, value: str | None = None) -> BaseOxmlElement:
    element: BaseOxmlElement = OxmlElement(tag)  # type: ignore[assignment]
    if value is not None:
        element.set(qn("w:val"), value)
    return element
