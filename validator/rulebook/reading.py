"""Reads the YAML that a rule pack is written in.

That is a subset: no aliases (their expansion can fill the memory), no tags, and as values only text, whole numbers, true, false and null.
`on`, `nee` and `12:30` are the text that they look like, other than in YAML 1.1. The parser's events are used and not its trees, because
it builds trees by recursion in C, without a limit.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from validator.model.facts import Scalar
from validator.rulebook.nodes import Node
from validator.rulebook.problems import Place, Problems

MAX_DEPTH = 40
MAX_BYTES = 5_000_000
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")


class _UnreadableError(Exception):
    """A construct after which reading on makes no sense."""

    def __init__(self, place: Place, code: str) -> None:
        super().__init__(code)
        self.place = place
        self.code = code


def read_yaml(file: str, data: bytes, problems: Problems) -> Node | None:
    """The tree of one file, or None when it is no usable YAML; then the reason is among the problems."""
    if len(data) > MAX_BYTES:
        problems.add(Place(file), "too_large")
        return None
    try:
        return _Reader(file, data.decode("utf-8-sig"), problems).read()
    except UnicodeDecodeError:
        problems.add(Place(file), "encoding")
    except _UnreadableError as error:
        problems.add(error.place, error.code)
    except yaml.MarkedYAMLError as error:
        problems.add(_at(file, error.problem_mark or error.context_mark), "syntax", reason=error.problem or error.context or "")
    except yaml.YAMLError:
        problems.add(Place(file), "characters")
    return None


class _Reader:
    """One pass over the events of a file."""

    def __init__(self, file: str, text: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self._events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=yaml.CSafeLoader))

    def read(self) -> Node:
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise _UnreadableError(Place(self._file), "no_content")
        root = self._node(next(self._events), 0)
        next(self._events)
        following = next(self._events)
        if not isinstance(following, yaml.StreamEndEvent):
            raise _UnreadableError(self._place(following), "second_document")
        return root

    def _place(self, event: yaml.Event) -> Place:
        return _at(self._file, event.start_mark)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            raise _UnreadableError(place, "alias")
        if getattr(event, "tag", None) is not None:
            raise _UnreadableError(place, "tag")
        if isinstance(event, yaml.ScalarEvent):
            return Node(place, _resolve(event))
        if depth == MAX_DEPTH:
            raise _UnreadableError(place, "too_deep")
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(place, [self._node(item, depth + 1) for item in self._until(yaml.SequenceEndEvent)])
        return self._mapping(place, depth)

    def _mapping(self, place: Place, depth: int) -> Node:
        entries: dict[str, Node] = {}
        names: dict[str, Place] = {}
        for key in self._until(yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                raise _UnreadableError(self._place(key), "key")
            if key.value in names:
                self._problems.add(self._place(key), "duplicate_key", key=key.value, line=names[key.value].line)
            names[key.value] = self._place(key)
            entries[key.value] = self._node(next(self._events), depth + 1)
        return Node(place, entries, names)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        return iter(lambda: _unless(next(self._events), end), None)


def _at(file: str, mark: Any) -> Place:
    """The place of a mark of PyYAML, which has one class for each of its parsers and sometimes none at all."""
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _unless(event: yaml.Event, end: type[yaml.Event]) -> yaml.Event | None:
    return None if isinstance(event, end) else event


def _resolve(event: yaml.ScalarEvent) -> Scalar | None:
    """What a scalar stands for; quoted text and blocks are always text."""
    text: str = event.value
    if event.style:
        return text
    if text in WORDS:
        return WORDS[text]
    return int(text) if NUMBER.fullmatch(text) else text
