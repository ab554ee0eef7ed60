"""What is wrong with a rule pack, collected with the place of each mistake."""

from dataclasses import dataclass, field

from validator.errors import RulebookError
from validator.texts import load


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file of the pack, counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problems:
    """The mistakes found so far; a pack is read to the end, so that its author sees all of them at once."""

    found: list[tuple[Place, str]] = field(default_factory=list)

    def add(self, place: Place, code: str, **fields: object) -> None:
        """Note a mistake; `code` names its sentence in `texts/rulebook.yaml`."""
        self.found.append((place, load("rulebook")[code].format(**fields)))

    def raise_any(self) -> None:
        """Raise RulebookError when there is any mistake, in the order of the files."""
        if self.found:
            raise RulebookError(tuple(f"{place}: {text}" for place, text in sorted(set(self.found))))
