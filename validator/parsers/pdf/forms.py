"""The fields of a PDF form (AcroForm): their values stand in no page's text."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pikepdf

from validator.model.document import FieldKind, FormField
from validator.parsers.characters import clean
from validator.parsers.pdf.geometry import Frame
from validator.parsers.pdf.values import Widget

MOST_FIELDS = 5_000
MOST_ANCESTORS = 20
HIDDEN_FLAGS = 0b100010
PASSWORD_FLAG = 1 << 13
RADIO_FLAG = 1 << 15
PUSH_BUTTON_FLAG = 1 << 16
OFF = "/Off"


def has_dynamic_form(structure: pikepdf.Pdf) -> bool:
    """Whether the file holds an XFA form, which viewers other than Adobe's cannot show."""
    form = structure.Root.get("/AcroForm")
    return isinstance(form, pikepdf.Dictionary) and "/XFA" in form


def read_widgets(structure: pikepdf.Pdf, frames: list[Frame | None]) -> Iterator[Widget]:
    """Every visible field, page by page. A field that cannot be read is passed over: it has no value that can be shown."""
    count = 0
    for number, (page, frame) in enumerate(zip(structure.pages, frames, strict=False)):
        for annotation in _dictionaries(page.obj.get("/Annots")):
            count += 1
            if frame is None or count > MOST_FIELDS:
                continue
            with suppress(pikepdf.PdfError, TypeError, ValueError, KeyError, AttributeError, NotImplementedError):
                if annotation.get("/Subtype") == "/Widget" and (widget := _widget(annotation, number, frame)):
                    yield widget


def _dictionaries(items: Any) -> Iterator[pikepdf.Dictionary]:
    if isinstance(items, pikepdf.Array):
        yield from (item for item in items if isinstance(item, pikepdf.Dictionary))


def _lineage(widget: pikepdf.Dictionary) -> list[pikepdf.Dictionary]:
    chain = [widget]
    while len(chain) < MOST_ANCESTORS and isinstance(parent := chain[-1].get("/Parent"), pikepdf.Dictionary):
        chain.append(parent)
    return chain


def _inherited(chain: list[pikepdf.Dictionary], key: str) -> Any:
    return next((item[key] for item in chain if key in item), None)


def _widget(annotation: pikepdf.Dictionary, page: int, frame: Frame) -> Widget | None:
    chain = _lineage(annotation)
    flags = int(_inherited(chain, "/Ff") or 0)
    if int(annotation.get("/F", 0)) & HIDDEN_FLAGS or "/Rect" not in annotation:
        return None
    box = frame.matrix.box(*(float(edge) for edge in annotation.Rect))
    name = ".".join(clean(str(item["/T"])) for item in reversed(chain) if "/T" in item)
    label = clean(str(_inherited(chain, "/TU") or ""))
    read = {"/Tx": _text, "/Ch": _choice, "/Btn": _button, "/Sig": _signature}.get(str(_inherited(chain, "/FT")))
    outcome = read(annotation, chain, flags) if read else None
    if outcome is None:
        return None
    kind, value, checked, shown = outcome
    return Widget(page, box, shown, FormField(kind, name, label, value, checked))


Outcome = tuple[FieldKind, str, bool | None, str]
Chain = list[pikepdf.Dictionary]


def _text(_annotation: pikepdf.Dictionary, chain: Chain, flags: int) -> Outcome:
    value = _inherited(chain, "/V")
    if isinstance(value, pikepdf.Stream):
        text = value.read_bytes().decode("utf-8", errors="replace")
    else:
        text = "" if value is None else str(value)
    text = "" if flags & PASSWORD_FLAG else clean(text.replace("\r\n", "\n").replace("\r", "\n"))
    return FieldKind.TEXT, text.strip(), None, text


def _choice(_annotation: pikepdf.Dictionary, chain: Chain, _flags: int) -> Outcome:
    value, options = _inherited(chain, "/V"), _inherited(chain, "/Opt")
    shown_as = {}
    for option in options if isinstance(options, pikepdf.Array) else ():
        pair = list(option)[:2] if isinstance(option, pikepdf.Array) else [option]
        shown_as[str(pair[0])] = str(pair[-1])
    chosen = [str(item) for item in value] if isinstance(value, pikepdf.Array) else [str(value)] if value is not None else []
    text = clean(", ".join(shown_as.get(item, item) for item in chosen)).strip()
    return FieldKind.CHOICE, text, None, text


def _button(annotation: pikepdf.Dictionary, chain: Chain, flags: int) -> Outcome | None:
    if flags & PUSH_BUTTON_FLAG:
        return None
    state = annotation.get("/AS", None if flags & RADIO_FLAG else _inherited(chain, "/V"))
    is_checked = state is not None and str(state) != OFF
    value = clean(str(state)).lstrip("/") if is_checked else ""
    return FieldKind.CHECKBOX, value, is_checked, "☒" if is_checked else "☐"


def _signature(_annotation: pikepdf.Dictionary, chain: Chain, _flags: int) -> Outcome:
    value = _inherited(chain, "/V")
    name = clean(str(value.get("/Name", ""))) if isinstance(value, pikepdf.Dictionary) else ""
    is_signed = isinstance(value, pikepdf.Dictionary)
    return FieldKind.SIGNATURE, name or ("☒" if is_signed else ""), None, ""
