"""A quick run of the mutations; the long one is a command (see tests/README.md)."""

import pytest

from tests.fuzz.mutate import mutations, run
from tests.fuzz.seeds import seeds

COUNT, SEED = 60, 7


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_no_mutation_raises_hangs_or_reaches_the_agenda_with_text_lost() -> None:
    tally = run(COUNT, SEED)
    assert tally.wrong == []
    assert sum(tally.outcomes.values()) == COUNT
    assert tally.outcomes["onleesbaar"] > 0


def test_the_same_seed_gives_the_same_mutations() -> None:
    files = {name: data for name, data in seeds().items() if name.endswith((".docx", ".eml", ".txt"))}
    once, again, other = (list(mutations(files, 20, seed)) for seed in (1, 1, 2))
    assert once == again != other
