"""Checks a Verzoek tot Onderzoek against the written requirements of the Jeugdbeschermingstafel.

`check(paths)` gives a `Report`; `load_rulebook()` a rule pack to check with; a `Validator` keeps a pack ready for many submissions.
The shape of a report is that of `validator.model.report`; the errors that these may raise are in `validator.errors`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from validator.pipeline import Validator, check, check_bytes, load_rulebook

__all__ = ["Validator", "check", "check_bytes", "load_rulebook"]


def __getattr__(name: str) -> Any:
    """Import the pipeline only when it is asked for: `vto --help` needs none of it."""
    if name not in __all__:
        raise AttributeError(name)
    from validator import pipeline

    return getattr(pipeline, name)
