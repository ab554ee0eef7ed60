"""Loads a rule pack: YAML that a jurist may change, checked before any of it is used."""

from validator.rulebook.loader import load_rulebook

__all__ = ["load_rulebook"]
