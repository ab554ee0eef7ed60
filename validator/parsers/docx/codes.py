"""Fields on the way (w:fldChar): of a field the instruction is not shown, the result is."""

import re
from dataclasses import dataclass

from validator.parsers.docx.controls import Legacy
from validator.parsers.docx.line import Line

_BUTTON = re.compile(r"\s*(?:MACRO|GOTO)BUTTON\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class Code:
    """A field that has begun; its result starts at `start` of `line`, which becomes the block with index `block`."""

    line: Line
    legacy: Legacy | None = None
    in_result: bool = False
    start: int = 0
    block: int = 0
    instruction: str = ""

    @property
    def hides(self) -> bool:
        """Whether text at this place of the field is not shown."""
        return not self.in_result or (self.legacy is not None and self.legacy.shown is not None)

    @property
    def button(self) -> str:
        """The text that a button field shows: it stands in the instruction. Old templates ask for an answer with it ("[Klik hier]")."""
        found = None if self.in_result else _BUTTON.fullmatch(self.instruction)
        return found[1].strip() if found else ""
