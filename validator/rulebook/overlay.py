"""Lays the file of a regional pack over the file of the same name in the pack that it builds on."""

from validator.rulebook.nodes import Node

IDENTITIES = ("id", "name", "use")


def merge(base: Node, own: Node, *, adds_wordings: bool) -> Node:
    """The base with everything in `own` replaced or added.

    Tables are merged by key, and lists of checks, rules and parts by id or name. With `adds_wordings` a list of words adds to the words of
    the base; without it, as any other list, it replaces them.
    """
    if isinstance(base.value, dict) and isinstance(own.value, dict):
        entries = {
            key: merge(base.value[key], node, adds_wordings=adds_wordings) if key in base.value else node for key, node in own.value.items()
        }
        return Node(own.place, {**base.value, **entries}, {**base.names, **own.names})
    if not isinstance(base.value, list) or not isinstance(own.value, list):
        return own
    if all(_identity(node) for node in (*base.value, *own.value)):
        return _merge_named(base.value, own, adds_wordings=adds_wordings)
    if adds_wordings and not any(node.entries for node in own.value):
        known = {node.scalar for node in base.value}
        return Node(own.place, [*base.value, *(node for node in own.value if node.scalar not in known)])
    return own


def _merge_named(base: list[Node], own: Node, *, adds_wordings: bool) -> Node:
    known = {_identity(node) for node in base}
    replaced = {_identity(node): node for node in own.items}
    kept = [merge(node, replaced[_identity(node)], adds_wordings=adds_wordings) if _identity(node) in replaced else node for node in base]
    return Node(own.place, kept + [node for node in own.items if _identity(node) not in known])


def _identity(node: Node) -> str:
    return next((node.text(key) for key in IDENTITIES if key in node.entries), "")
