"""Form controls: content controls (w:sdt) and the form fields of old forms (w:ffData)."""

from dataclasses import dataclass

from validator.model.document import FieldKind, FormField
from validator.parsers.docx.symbols import TICKED, UNTICKED
from validator.parsers.docx.wml import VAL, W14, Element, W, child_is_on, number, value

_KINDS = {
    f"{W}text": FieldKind.TEXT,
    f"{W}richText": FieldKind.TEXT,
    f"{W}date": FieldKind.DATE,
    f"{W}dropDownList": FieldKind.CHOICE,
    f"{W}comboBox": FieldKind.CHOICE,
    f"{W14}checkbox": FieldKind.CHECKBOX,
}
# Controls that hold a part of the document rather than an answer.
_FRAMES = frozenset(
    {
        *(W + name for name in ("docPartObj", "docPartList", "group", "picture", "equation", "citation", "bibliography")),
        "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSection",
        "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSectionItem",
    }
)


@dataclass(frozen=True, slots=True)
class Control:
    """A control as declared. `field` is None for a frame; `glyph` is the box that a check box shows, "" for other controls."""

    field: FormField | None
    is_placeholder: bool = False
    glyph: str = ""


def read_control(properties: Element | None) -> Control:
    """What the properties of a content control (w:sdtPr) declare."""
    if properties is None:
        return Control(None)
    tags = [child.tag for child in properties]
    is_placeholder = child_is_on(properties, f"{W}showingPlcHdr")
    if any(tag in _FRAMES for tag in tags):
        return Control(None, is_placeholder)
    kind = next((_KINDS[tag] for tag in tags if tag in _KINDS), FieldKind.TEXT)
    is_checked = child_is_on(properties, f"{W14}checkbox/{W14}checked") if kind is FieldKind.CHECKBOX else None
    field = FormField(kind, value(properties, "tag") or "", value(properties, "alias") or "", checked=is_checked)
    return Control(field, is_placeholder, "" if is_checked is None else box(is_checked))


def is_shell(field: FormField, text: str) -> bool:
    """Whether a control is but a shell around a check box, as LibreOffice writes it, with no answer of its own."""
    return field.kind is FieldKind.TEXT and text in {TICKED, UNTICKED}


def box(is_checked: bool) -> str:
    """The character of a check box in this state."""
    return TICKED if is_checked else UNTICKED


@dataclass(frozen=True, slots=True)
class Legacy:
    """An old form field. `shown` is what Word paints for it, None where it paints the result in the text."""

    field: FormField
    shown: str | None = None


def read_legacy(data: Element) -> Legacy:
    """What the data of an old form field (w:ffData) declare."""
    name, label = value(data, "name") or "", value(data, "statusText") or value(data, "helpText") or ""
    if (tick := data.find(f"{W}checkBox")) is not None:
        state = f"{W}checked" if tick.find(f"{W}checked") is not None else f"{W}default"
        is_checked = child_is_on(tick, state)
        return Legacy(FormField(FieldKind.CHECKBOX, name, label, checked=is_checked), box(is_checked))
    if (choice := data.find(f"{W}ddList")) is not None:
        chosen = _chosen_entry(choice)
        return Legacy(FormField(FieldKind.CHOICE, name, label, chosen.strip()), chosen)
    is_date = value(data.find(f"{W}textInput"), "type") in {"date", "currentDate"}
    return Legacy(FormField(FieldKind.DATE if is_date else FieldKind.TEXT, name, label))


def _chosen_entry(choice: Element) -> str:
    entries = [entry.get(VAL, "") for entry in choice.findall(f"{W}listEntry")]
    index = number(value(choice, "result") or value(choice, "default"))
    return entries[index] if 0 <= index < len(entries) else ""
