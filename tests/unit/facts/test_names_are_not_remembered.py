"""Between two submissions the facts stage remembers no name of the first one's people."""

import gc
import re

from validator import check_bytes

NAMES = ("Zwaantje", "Wijbrigje")
TEXT = (
    "Verzoek tot Onderzoek\n\nKinderen\nNaam: Zwaantje Korrelinga\nGeboortedatum: 03-03-2015\n\n"
    "Ouders\nNaam moeder: Wijbrigje Korrelinga\n\n"
    "Reactie ouders\nWijbrigje Korrelinga is het eens met het verzoek. Op 3 mei 2026 sprak ik haar.\n"
)


def test_no_pattern_with_a_name_stays_behind() -> None:
    check_bytes("verzoek.txt", TEXT.encode())
    re.purge()  # Python keeps some patterns of its own accord; what is left then, the program keeps
    gc.collect()
    # the exact type: to ask a lazy object of another library what it is would wake it
    kept = [str(found.pattern) for found in gc.get_objects() if type(found) is re.Pattern]
    assert kept
    assert not [pattern for pattern in kept if any(name in pattern for name in NAMES)]
