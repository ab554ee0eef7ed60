"""What was chosen among ticked, crossed and struck alternatives."""

import re

TICKS = re.compile(r"☒|☑|✓|✔|\[\s*[xXvV✓]\s*\]|\(\s*[xXvV✓]\s*\)")
BLANKS = re.compile(r"☐|□|\[\s*\]|\(\s*\)")
BOX = re.compile(rf"(?P<tick>{TICKS.pattern})|(?P<blank>{BLANKS.pattern})")
UNCHOSEN = re.compile(r"^(?:ja\s*/\s*nee|ja\s+nee|m\s*/\s*v(?:\s*/\s*x)?)\s*\*?$", re.IGNORECASE)
SEPARATORS = " \t\n/|,;·-–*"


def has_boxes(text: str) -> bool:
    """Whether there is anything to tick."""
    return BOX.search(text) is not None


def chosen(text: str) -> str:
    """The answer in a value: of boxes the ticked ones, of struck alternatives (blanked already) the one left; else the text itself."""
    boxes = list(BOX.finditer(text))
    if not boxes:
        bare = " ".join(text.split()).strip(SEPARATORS) if re.search(r"/\s*$|^\s*/|/\s{2,}/", text) else " ".join(text.split())
        return "" if UNCHOSEN.match(bare) else bare
    picks = _after(text, boxes) if _boxes_lead(text, boxes) else _before(text, boxes)
    return ", ".join(pick for pick in picks if pick)


def _boxes_lead(text: str, boxes: list[re.Match[str]]) -> bool:
    """Whether a box stands before its word: so unless the text begins with a word and ends in a box."""
    before, after = text[: boxes[0].start()].strip(SEPARATORS), text[boxes[-1].end() :].strip(SEPARATORS)
    return not before or bool(after)


def _after(text: str, boxes: list[re.Match[str]]) -> list[str]:
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    return [_clean(text[box.end() : end]) for box, end in zip(boxes, ends, strict=True) if box["tick"]]


def _before(text: str, boxes: list[re.Match[str]]) -> list[str]:
    starts = [0, *(box.end() for box in boxes[:-1])]
    return [_clean(text[start : box.start()]) for box, start in zip(boxes, starts, strict=True) if box["tick"]]


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(SEPARATORS)
