"""What mutations change in the outcome of the checks, beside what they were declared to change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from validator.comparing.mutation import Mutation, MutationError, MutationFile
from validator.comparing.mutation_parcel import Parcel
from validator.comparing.mutation_steps import mutated
from validator.model.report import Moment
from validator.pipeline import Validator


class Mark(StrEnum):
    """How one check came out of one mutation."""

    CHANGED = "changed"
    MISSED = "missed"
    UNDECLARED = "undeclared"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Cell:
    """One check under one mutation; `declared` is what it should say, which is what it said before where nothing was declared."""

    mark: Mark
    before: str
    declared: str
    after: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One mutation with the checks that changed or should have."""

    file: str
    mutation: Mutation
    cells: Mapping[str, Cell]

    @property
    def is_as_declared(self) -> bool:
        """Whether nothing else changed than was declared or known."""
        return all(cell.mark in {Mark.CHANGED, Mark.KNOWN} for cell in self.cells.values())


@dataclass(frozen=True, slots=True)
class Matrix:
    """All rows, and the checks of the pack in its order."""

    rows: tuple[Row, ...]
    checks: tuple[str, ...]

    @property
    def is_as_declared(self) -> bool:
        """Whether every row is."""
        return all(row.is_as_declared for row in self.rows)

    @property
    def columns(self) -> tuple[str, ...]:
        """The checks that any mutation changes or should."""
        return tuple(check for check in self.checks if any(check in row.cells for row in self.rows))

    @property
    def untouched(self) -> tuple[str, ...]:
        """The checks that no mutation turns as declared."""
        turned = {check for row in self.rows for check, cell in row.cells.items() if cell.mark is Mark.CHANGED}
        return tuple(check for check in self.checks if check not in turned)


def matrix(files: Iterable[MutationFile], validator: Validator) -> Matrix:
    """Judge every mutation beside the submission that it is made of."""
    checks = tuple(check.id for check in validator.rulebook.checks)
    return Matrix(tuple(row for file in files for row in _rows(file, validator, checks)), checks)


def _rows(file: MutationFile, validator: Validator, checks: Sequence[str]) -> Iterator[Row]:
    parcel = Parcel.read(file.base)
    before = _statuses(validator, parcel, file.peildatum, Moment.ONTVANGST)
    for mutation in file.mutations:
        strange = (mutation.expect.keys() | mutation.known.keys()) - set(checks)
        if strange:
            raise MutationError("mutation_step", f"{mutation.name}: {', '.join(sorted(strange))}")
        after = _statuses(validator, mutated(parcel, file.main, mutation), mutation.peildatum, mutation.moment)
        yield Row(file.name, mutation, dict(_cells(mutation, before, after)))


def _statuses(validator: Validator, parcel: Parcel, day: date, moment: Moment) -> dict[str, str]:
    result = validator.judge(parcel.submission("mutatie"), peildatum=day, moment=moment)
    return {check.id: check.status.value for check in result.checks}


def _cells(mutation: Mutation, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[tuple[str, Cell]]:
    for check, status in after.items():
        declared, known = mutation.expect.get(check, before[check]), mutation.known.get(check)
        if known:
            # what is known and no longer so is as wrong as what is new
            mark = Mark.KNOWN if status == known.says != declared else Mark.UNDECLARED
            yield check, Cell(mark, before[check], declared, status, known.why)
        elif status != declared:
            yield check, Cell(Mark.MISSED if check in mutation.expect else Mark.UNDECLARED, before[check], declared, status)
        elif check in mutation.expect:
            yield check, Cell(Mark.CHANGED if status != before[check] else Mark.MISSED, before[check], declared, status)
