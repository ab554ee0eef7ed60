"""Runs the rules in durable-rules, one submission at a time.

Measured on durable-rules 2.0.28, and the reason for what happens here: a session that is not deleted makes the process crash after some
hundreds of others; deleting a session in which no rule fired crashes at once, so one rule always fires; an error in an action disappears
into the state of the session; a fact that no condition accepts is refused and not kept, and one that is lost raises no error.
"""

import itertools
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from durable.engine import Host, MessageNotHandledException

from validator.engine.compiler import END, KIND, compile_when, matched_aliases, property_name
from validator.errors import EngineError
from validator.model.facts import Fact
from validator.model.rulebook import Rule

RULESET = "vto"
ALWAYS = "$always"


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule, by its position, whose conditions hold for these facts; `positions` are those of the facts among all facts."""

    rule: int
    facts: Mapping[str, Fact]
    positions: tuple[int, ...]


class _Host(Host):  # type: ignore[misc]
    """A host without its two threads, which poll for timers and for the work of other processes."""

    def _run(self) -> None:
        """Start nothing."""


class Session:
    """A set of rules, compiled once."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._kinds = {condition.kind for rule in rules for condition in rule.when}
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._fired: list[tuple[int, tuple[int, ...]]] = []
        self._host = self._compile()

    def fire(self, facts: Sequence[Fact]) -> list[Firing]:
        """Every rule with every combination of facts for which its conditions hold. Two conditions never take the same fact.

        Raises EngineError when durable-rules refuses or loses a fact; the session is then left as it is, since deleting it may crash.
        """
        used = [(position, fact) for position, fact in enumerate(facts) if fact.kind in self._kinds]
        with self._lock:
            self._fired = []
            sid = str(next(self._numbers))
            try:
                kept = sum(self._assert(sid, position, fact) for position, fact in [*used, (-1, Fact(END, END, {}))])
                self._check(sid, kept)
            except EngineError:
                self._host = self._compile()
                raise
            self._host.delete_state(RULESET, sid)
            fired = self._fired
        return [self._firing(rule, positions, facts) for rule, positions in fired if rule >= 0]

    def _compile(self) -> _Host:
        """A host of its own with the rules, and the rule that always fires under number -1."""
        host = _Host()
        definitions = {name: definition for index, rule in enumerate(self._rules) for name, definition in self._definitions(index, rule)}
        definitions[ALWAYS] = {"all": [{"m0": {KIND: END}}], "run": self._recorder(-1, ("m0",))}
        host.register_rulesets({RULESET: definitions})
        return host

    def _definitions(self, index: int, rule: Rule) -> Iterator[tuple[str, dict[str, Any]]]:
        run = self._recorder(index, tuple(place for _, place in matched_aliases(rule)))
        for number, when in enumerate(compile_when(rule)):
            yield f"r{index}_{number}", {"all": when, "run": run}

    def _recorder(self, index: int, places: tuple[str, ...]) -> Callable[[Any], None]:
        def record(closure: Any) -> None:
            self._fired.append((index, tuple(int(getattr(closure, place).id) for place in places)))

        return record

    def _assert(self, sid: str, position: int, fact: Fact) -> bool:
        """Hand a fact over; whether any condition accepts it."""
        attributes = {property_name(fact.kind, name): value for name, value in fact.attributes.items()}
        try:
            self._host.assert_fact(RULESET, {"sid": sid, "id": str(position), KIND: fact.kind, **attributes})
        except MessageNotHandledException:
            return False
        except Exception:  # noqa: BLE001  durable-rules raises bare exceptions, with the fact in their text
            raise EngineError(f"durable-rules refused a fact of kind {fact.kind}") from None
        return True

    def _check(self, sid: str, count: int) -> None:
        """Whether every fact arrived and every action ran."""
        if "exception" in self._host.get_state(RULESET, sid):
            raise EngineError("an action failed in durable-rules")
        seen = len(self._host.get_facts(RULESET, sid))
        if seen != count:
            raise EngineError(f"durable-rules holds {seen} of {count} facts")
        if [rule for rule, _ in self._fired].count(-1) != 1:
            raise EngineError("durable-rules did not reach the end of the facts")

    def _firing(self, index: int, positions: tuple[int, ...], facts: Sequence[Fact]) -> Firing:
        aliases = (alias for alias, _ in matched_aliases(self._rules[index]))
        return Firing(index, {alias: facts[position] for alias, position in zip(aliases, positions, strict=True)}, positions)
