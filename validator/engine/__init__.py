"""Runs the rules over the facts; durable-rules has its only home here."""

from validator.engine.judge import Engine

__all__ = ["Engine"]
