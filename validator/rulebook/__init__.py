"""Loads a rule pack: YAML that a jurist may change, checked before any of it is used."""

from validator.rulebook.loader import load_rulebook
from validator.rulebook.waivers import load_waivers

__all__ = ["load_rulebook", "load_waivers"]
