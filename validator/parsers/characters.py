"""The characters of a text as the other stages expect them: composed, without control characters, check boxes as ☒ and ☐."""

import re
import unicodedata

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
IJ = {"ĳ": "ij", "Ĳ": "IJ"}
SYMBOLS = {
    "\uf0fe": "☒",  # Wingdings, as Word writes its symbols
    "\uf0fd": "☒",
    "\uf078": "☒",
    "\uf052": "☒",
    "\uf0a8": "☐",
    "\uf06f": "☐",
    "\uf071": "☐",
    "\uf072": "☐",
    "\uf0fc": "✓",
    "\uf0fb": "✗",
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "▸",
    "\uf0e0": "→",
    "☑": "☒",
    "⊠": "☒",
    "🗹": "☒",
    "🗷": "☒",
    "□": "☐",
    "▢": "☐",
    "❏": "☐",
    "❑": "☐",
    "❒": "☐",
}
SPACES = dict.fromkeys("\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " ")
INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
CONTROLS = {chr(code): "" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"}
TABLE = str.maketrans(CONTROLS | INVISIBLE | SPACES | SYMBOLS | LIGATURES | IJ)
RUNS_OF_SPACES = re.compile(r" {2,}")
WINGDINGS = {
    "þ": "☒",
    "ý": "☒",
    "x": "☒",
    "R": "☒",
    "¨": "☐",
    "o": "☐",
    "q": "☐",
    "ü": "✓",
    "û": "✗",
    "·": "•",
    "§": "▪",
    "Ø": "▸",
    "à": "→",
}


def clean(text: str) -> str:
    """The text with ligatures, control and invisible characters, odd spaces and symbols brought to what they stand for."""
    return unicodedata.normalize("NFC", text.translate(TABLE))


def tidy(text: str) -> str:
    """A cleaned line without space around it or runs of spaces in it."""
    return RUNS_OF_SPACES.sub(" ", clean(text)).strip()
