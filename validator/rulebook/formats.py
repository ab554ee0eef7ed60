"""Reads the files of `formats/`: the formats with their parts, and the kinds of supporting document."""

from collections.abc import Iterable, Mapping

from validator.model.outline import DocType
from validator.model.rulebook import AttachmentKind, Format, Part
from validator.rulebook.nodes import Node
from validator.rulebook.problems import Place, Problems


def read_formats(nodes: Iterable[Node], shared: Node | None, problems: Problems) -> tuple[Format, ...]:
    """The formats, with each `use` replaced by the shared part of that name."""
    by_name = _by_name(shared.children("parts"), problems) if shared else {}
    places: dict[str, Place] = {}
    formats = []
    for node in nodes:
        doctype = node.text("doctype")
        place = places.setdefault(doctype, node.place)
        if place is not node.place:
            problems.add(node.place_of("doctype"), "duplicate_format", doctype=doctype, first=place)
        formats.append(Format(DocType(doctype), node.text("title"), node.texts("titles"), _read_parts(node, by_name, problems)))
    order = list(DocType)
    return tuple(sorted(formats, key=lambda form: order.index(form.doctype)))


def read_attachment_kinds(node: Node | None, problems: Problems) -> tuple[AttachmentKind, ...]:
    """The kinds of supporting document."""
    kinds = _by_name(node.children("kinds"), problems, "duplicate_kind") if node else {}
    return tuple(
        AttachmentKind(name, kind.text("title"), kind.texts("titles"), kind.texts("content"), kind.texts("file_names"))
        for name, kind in kinds.items()
    )


def _read_parts(form: Node, shared: Mapping[str, Node], problems: Problems) -> tuple[Part, ...]:
    full = [_with_shared(part, shared, problems) for part in form.children("parts")]
    parts = _by_name(full, problems)
    for node in parts.values():
        for other in node.children("one_of"):
            if other.scalar not in parts:
                problems.add(other.place, "unknown_one_of", name=other.scalar)
    return tuple(_part(node) for node in parts.values())


def _by_name(nodes: Iterable[Node], problems: Problems, code: str = "duplicate_part") -> dict[str, Node]:
    by_name: dict[str, Node] = {}
    for node in nodes:
        name = node.text("name")
        if not name or not node.text("title"):
            problems.add(node.place, "part_without_name")
        elif name in by_name:
            problems.add(node.place, code, name=name, first=by_name[name].place)
        by_name.setdefault(name, node)
    return by_name


def _with_shared(part: Node, shared: Mapping[str, Node], problems: Problems) -> Node:
    if "use" not in part.entries:
        return part
    name = part.text("use")
    if name not in shared:
        problems.add(part.place_of("use"), "unknown_part", name=name)
        return Node(part.place, {"name": part.entries["use"], "title": part.entries["use"], **part.entries})
    return Node(part.place, {**shared[name].entries, **part.entries})


def _part(node: Node) -> Part:
    return Part(
        name=node.text("name"),
        title=node.text("title"),
        is_required="required" in node.entries and bool(node.entries["required"].value),
        headings=node.texts("headings"),
        labels={label: tuple(str(item.scalar) for item in wordings.items) for label, wordings in node.mapping("labels").items()},
        content=node.texts("content"),
        one_of=node.texts("one_of"),
        help_text=node.text("help"),
        sample=node.text("sample"),
    )
