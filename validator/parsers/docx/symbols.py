"""Check boxes and symbols, whichever way Word wrote them, as the characters that the rest of the program knows."""

import sys

TICKED = "☒"
UNTICKED = "☐"

_PRIVATE_USE = range(0xF000, 0xF100)
_UNKNOWN = "▪"
_SOFT_HYPHEN = "\u00ad"

# Positions in the fonts, with Word's private-use offset F000 taken off.
_WINGDINGS = {
    **dict.fromkeys((0xFE, 0xFD, 0x78), TICKED),
    **dict.fromkeys((0xA8, 0x6F, 0x71, 0x72, 0x70, 0x77), UNTICKED),
    **dict.fromkeys((0x9F, 0x6C, 0xA7, 0x6E, 0x75, 0x76, 0xD8), "•"),
    0xFC: "✓",
    0xFB: "✗",
    0xE0: "→",
    0xE8: "→",
    0xDF: "←",
}
_WINGDINGS_2 = {**dict.fromkeys((0x52, 0x53, 0x54, 0x55), TICKED), **dict.fromkeys((0xA3, 0x2A, 0x30), UNTICKED), 0x50: "✓", 0x4F: "✗"}
_SYMBOL = {0xB7: "•", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xAE: "→", 0x2D: "-"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}

_BOXES = str.maketrans(
    {
        **dict.fromkeys("☑🗹🗷🗵✅", TICKED),
        **dict.fromkeys("□❏❐❑❒⬜◻▢🗆", UNTICKED),
        _SOFT_HYPHEN: None,  # not seen
        "\n": " ",  # a line end within w:t is the XML writer's, not the author's
        "\r": " ",
    }
)


def is_symbol_font(font: str) -> bool:
    """Whether the letters of this font are pictures."""
    return font.lower() in _FONTS


def symbol(font: str, code: int) -> str:
    """The character that a reader sees at this code of a symbol font; a plain square for one that has no meaning in text."""
    position = code - _PRIVATE_USE.start if code in _PRIVATE_USE else code
    found = _FONTS.get(font.lower(), _WINGDINGS).get(position)
    if found is None and code not in _PRIVATE_USE and not is_symbol_font(font):
        return chr(code) if code <= sys.maxunicode and chr(code).isprintable() else _UNKNOWN
    return found or _UNKNOWN


def readable(text: str, font: str = "") -> str:
    """Text as read: one sort of check box, symbol letters replaced, soft hyphens gone."""
    if is_symbol_font(font):
        text = "".join(char if char.isspace() else symbol(font, ord(char)) for char in text)
    elif not text.isascii():
        text = "".join(symbol("", ord(char)) if ord(char) in _PRIVATE_USE else char for char in text)
    return text.translate(_BOXES)


def written_length(text: str, letters: int) -> int:
    """How many characters, as written, show the first `letters` as read."""
    seen = 0
    for place, char in enumerate(text):
        if seen == letters:
            return place
        seen += char != _SOFT_HYPHEN
    return len(text)
