"""Copies of a file for its author, with the findings beside the words that they are about."""

from validator.annotating.copies import Copy, Lack, annotate, copies

__all__ = ["Copy", "Lack", "annotate", "copies"]
