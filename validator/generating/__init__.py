"""Invented, labelled submissions for load tests: as many as wanted, one at a time in memory, the same for the same seed.

Their labels say what they were made for; figures of accuracy come from texts that people wrote (`corpus/README.md`).
"""

from validator.generating.folders import write_folders
from validator.generating.submissions import Generated, generate, submissions

__all__ = ["Generated", "generate", "submissions", "write_folders"]
