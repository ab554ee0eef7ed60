"""The values of a YAML file, each with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from validator.model.facts import Scalar
from validator.rulebook.problems import Place


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar, a mapping or a list. `names` are the places of a mapping's keys.

    The readers below are for a tree whose shape was checked: they answer a missing or other value by an empty one.
    """

    place: Place
    value: "Scalar | dict[str, Node] | list[Node] | None"
    names: Mapping[str, Place] = field(default_factory=dict)

    @property
    def entries(self) -> "Mapping[str, Node]":
        """The entries of a mapping."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def items(self) -> "Sequence[Node]":
        """The items of a list."""
        return self.value if isinstance(self.value, list) else ()

    @property
    def scalar(self) -> Scalar:
        """The value of a scalar."""
        return self.value if isinstance(self.value, str | int) else ""

    def text(self, key: str) -> str:
        """The text under a key, without the space around it."""
        return str(self.entries[key].scalar).strip() if key in self.entries else ""

    def children(self, key: str) -> "Sequence[Node]":
        """The list under a key."""
        return self.entries[key].items if key in self.entries else ()

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key."""
        return tuple(str(node.scalar) for node in self.children(key))

    def mapping(self, key: str) -> "Mapping[str, Node]":
        """The mapping under a key."""
        return self.entries[key].entries if key in self.entries else {}

    def place_of(self, key: str) -> Place:
        """The place of the value under a key, or of the node itself."""
        return self.entries[key].place if key in self.entries else self.place

    def at(self, path: Sequence[str | int]) -> "Node":
        """The node at the end of a path of keys and positions."""
        node = self
        for step in path:
            node = node.entries[step] if isinstance(step, str) else node.items[step]
        return node

    def plain(self) -> Any:
        """The value without places, for a JSON Schema."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value
