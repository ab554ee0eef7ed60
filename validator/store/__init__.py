"""What was checked before and what came of it, without a name or word of a document."""

from validator.store.keys import result_key, settings_key, source_key
from validator.store.runs import Run, Runs
from validator.store.store import Store

__all__ = ["Run", "Runs", "Store", "result_key", "settings_key", "source_key"]
