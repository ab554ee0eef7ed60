"""Checks a Verzoek tot Onderzoek against the written requirements of the Jeugdbeschermingstafel.

`check(paths)` gives a `Report`; `load_rulebook()` a rule pack to check with; a `Validator` keeps a pack ready for many submissions.
`annotate(path, submission)` gives copies of the files at a path with the findings of one submission of the report written in them.
The shape of a report is that of `validator.model.report`; the errors that these may raise are in `validator.errors`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from validator.annotating import annotate
    from validator.pipeline import Validator, check, check_bytes, load_rulebook

__all__ = ["Validator", "annotate", "check", "check_bytes", "load_rulebook"]


def __getattr__(name: str) -> Any:
    """Import the pipeline only when it is asked for: `vto --help` needs none of it."""
    if name not in __all__:
        raise AttributeError(name)
    home = "validator.annotating" if name == "annotate" else "validator.pipeline"
    return getattr(import_module(home), name)
