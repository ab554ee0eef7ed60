"""The label of a list item or numbered heading at the start of a line, and the lines of a form that must stay lines."""

import re

BULLETS = "•‣◦▪▸●○■–—*·►➢➤✓o-"
LABEL = re.compile(
    rf"(?P<bullet>[{re.escape(BULLETS)}])\s+(?=\S)"
    r"|(?P<number>[1-9]\d?(?:\.\d{1,2}){1,4}\.?(?=\s+[A-Z])|[1-9]\d?[.)]|\(\d{1,2}\)|[a-zA-Z][)]|\([a-z]\)|[a-h]\.|[ivx]{1,4}[.)])\s+(?=\S)"
)
BARE_NUMBER = re.compile(r"([1-9]\d?(?:\.\d{1,2})*)\s+(?=[A-Z])")
DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?$")
HEADED = re.compile(r"[A-Z0-9(][^.!?:]{0,48}:(?:\s|$)")
CHECK_BOX = re.compile(r"[☒☐]")


def split_label(text: str) -> tuple[str, str]:
    """The label at the start of a line and the rest; the label is empty where there is none. A date or measure is no label."""
    match = LABEL.match(text)
    return (match[0].strip(), text[match.end() :]) if match else ("", text)


def split_heading(text: str) -> tuple[str, str]:
    """The number of a heading and its words; here a bare number counts too, as Word numbers headings ("1 Aanleiding")."""
    match = BARE_NUMBER.match(text)
    return (match[1], text[match.end() :]) if match else split_label(text)


def heading_depth(label: str) -> int:
    """How deep a numbered heading lies: "2." is 1, "2.3" is 2; 0 for a bullet or letter."""
    return label.rstrip(".").count(".") + 1 if DECIMAL.match(label) else 0


def is_form_line(text: str) -> bool:
    """Whether the line is of the form "Label: value" or starts with a check box, so that the line after it does not run on from it."""
    return bool(HEADED.match(text)) or bool(CHECK_BOX.match(text))
