"""Finds the files of a rule pack and reads them, on top of those of the pack that it builds on."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from validator.rulebook.letters import letter_files
from validator.rulebook.nodes import Node
from validator.rulebook.overlay import merge
from validator.rulebook.problems import Place, Problems
from validator.rulebook.reading import read_yaml

PACK_FILE = "pakket.yaml"
PARTS_FILE = "formats/onderdelen.yaml"
ATTACHMENTS_FILE = "formats/bijlagen.yaml"
SCHEMAS = {PACK_FILE: "pack", PARTS_FILE: "parts", ATTACHMENTS_FILE: "attachments"}
FOLDERS = {"eisen": "requirement", "formats": "format", "terms": "terms"}
DEFAULT_PACK = "haaglanden"
PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The files of a pack by their path in it, its letters, and a hash over all of them."""

    nodes: Mapping[str, Node]
    sha256: str
    letters: Mapping[str, bytes]

    def of(self, schema: str) -> Mapping[str, Node]:
        """The files with this schema, in the order of their paths."""
        return {path: node for path, node in sorted(self.nodes.items()) if schema_of(path) == schema}


def default_directory() -> Path:
    """The pack of `VTO_RULES`, else that of the checkout, else the one that was installed along."""
    chosen = os.environ.get("VTO_RULES")
    if chosen:
        return Path(chosen)
    checkout = PACKAGE.parent / "rules" / DEFAULT_PACK
    return checkout if checkout.is_dir() else PACKAGE / "_rules" / DEFAULT_PACK


def read_pack(directory: Path, problems: Problems) -> PackFiles:
    """Read a pack; a pack with `based_on` adds to and replaces parts of that pack, file by file."""
    contents, letters = _contents(directory, problems), letter_files(directory, problems)
    nodes = _parse(directory, contents, problems)
    base = nodes[PACK_FILE].text("based_on") if PACK_FILE in nodes else ""
    if not base:
        return PackFiles(nodes, _digest(contents | letters), letters)
    base_directory = _base_directory(directory, base)
    if base_directory is None:
        problems.add(nodes[PACK_FILE].place_of("based_on"), "no_base", name=base)
        return PackFiles(nodes, _digest(contents | letters), letters)
    base_contents, base_letters = _contents(base_directory, problems), letter_files(base_directory, problems)
    base_nodes = _parse(base_directory, base_contents, problems)
    if PACK_FILE in base_nodes and base_nodes[PACK_FILE].text("based_on"):
        problems.add(nodes[PACK_FILE].place_of("based_on"), "base_has_base", name=base)
    merged = {**base_nodes, **{path: _on_top(base_nodes.get(path), node, path) for path, node in nodes.items()}}
    own = {f"{directory.name}/{path}": data for path, data in (contents | letters).items()}
    return PackFiles(merged, _digest(base_contents | base_letters | own), base_letters | letters)


def schema_of(path: str) -> str:
    """The name of the schema for a file of the pack."""
    return SCHEMAS.get(path) or FOLDERS[path.partition("/")[0]]


def _on_top(base: Node | None, node: Node, path: str) -> Node:
    return node if base is None else merge(base, node, adds_wordings=schema_of(path) != "requirement")


def _base_directory(directory: Path, name: str) -> Path | None:
    candidates = (directory.absolute().parent / name, default_directory().absolute().parent / name)
    return next((path for path in candidates if path.is_dir() and path != directory.absolute()), None)


def _contents(directory: Path, problems: Problems) -> dict[str, bytes]:
    """The bytes of every file that belongs to the pack; a YAML file that would not be read is a problem."""
    if not directory.is_dir():
        problems.add(Place(directory.name), "no_directory", name=directory.name)
        return {}
    contents = {}
    for file in sorted(directory.rglob("*")):
        path = file.relative_to(directory).as_posix()
        place = Place(f"{directory.name}/{path}")
        if file.suffix.lower() not in {".yaml", ".yml"} or not file.is_file():
            continue
        if file.suffix != ".yaml":
            problems.add(place, "yml_suffix", name=f"{file.stem}.yaml")
        elif not _belongs(path):
            problems.add(place, "stray_file")
        else:
            try:
                contents[path] = file.read_bytes()
            except OSError:
                problems.add(place, "unreadable_file")
    if PACK_FILE not in contents:
        problems.add(Place(f"{directory.name}/{PACK_FILE}"), "no_file")
    return contents


def _belongs(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return name == PACK_FILE if not folder else folder in FOLDERS


def _parse(directory: Path, contents: Mapping[str, bytes], problems: Problems) -> dict[str, Node]:
    read = {path: read_yaml(f"{directory.name}/{path}", data, problems) for path, data in contents.items()}
    return {path: node for path, node in read.items() if node is not None}


def _digest(contents: Mapping[str, bytes]) -> str:
    """A hash over paths and contents, each with its length, in the order of the paths."""
    digest = hashlib.sha256()
    for path, data in sorted(contents.items()):
        digest.update(f"{path}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()
