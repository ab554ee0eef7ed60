"""Loads a whole rule pack, or says everything that is wrong with it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePosixPath

from validator.model.facts import Vocabulary
from validator.model.rulebook import Rulebook
from validator.rulebook.checks import CheckReader
from validator.rulebook.conditions import Scope
from validator.rulebook.files import ATTACHMENTS_FILE, PACK_FILE, PARTS_FILE, PackFiles, default_directory, read_pack, schema_of
from validator.rulebook.formats import read_attachment_kinds, read_formats
from validator.rulebook.letters import read_letters
from validator.rulebook.nodes import Node
from validator.rulebook.problems import Problems
from validator.rulebook.shapes import check_shape


def load_rulebook(directory: Path | None, vocabulary: Vocabulary, on: date) -> Rulebook:
    """Load the pack of a directory, or the default one. Raises RulebookError with all mistakes in it.

    Mistakes in the form of a file come first: only when every file has its form are they held against each other. A pack that has expired
    on the day `on` is a mistake too; one that is not in force yet does load, since a draft may be held against the rules of tomorrow.
    """
    problems = Problems()
    files = read_pack(directory or default_directory(), problems)
    for path, node in files.nodes.items():
        check_shape(node, schema_of(path), problems)
    problems.raise_any()
    rulebook = _build(files, vocabulary, on, problems)
    problems.raise_any()
    return rulebook


def _build(files: PackFiles, vocabulary: Vocabulary, on: date, problems: Problems) -> Rulebook:
    """The rulebook of files with the right shape, with every mistake in what they mean added to the problems."""
    pack = files.nodes[PACK_FILE]
    settings = {name: node.scalar for name, node in pack.mapping("settings").items()}
    formats = read_formats(files.of("format").values(), files.nodes.get(PARTS_FILE), problems)
    parts = {form.doctype: frozenset(part.name for part in form.parts) for form in formats}
    reader = CheckReader(Scope(vocabulary, settings, problems), parts)
    return Rulebook(
        name=pack.text("name"),
        version=pack.text("version"),
        sha256=files.sha256,
        valid_from=_date(pack, "valid_from", problems) or date.min,
        valid_until=_last_day(pack, on, problems),
        settings=settings,
        checks=tuple(check for node in files.of("requirement").values() for check in reader.read(node)),
        formats=formats,
        attachment_kinds=read_attachment_kinds(files.nodes.get(ATTACHMENTS_FILE), problems),
        terms={PurePosixPath(path).stem: _word_lists(node) for path, node in files.of("terms").items()},
        vocabulary=vocabulary,
        letters=read_letters(files.letters, problems),
    )


def _last_day(pack: Node, on: date, problems: Problems) -> date | None:
    until = _date(pack, "valid_until", problems)
    if until is not None and on > until:
        problems.add(pack.place_of("valid_until"), "expired", until=until.isoformat())
    return until


def _date(pack: Node, key: str, problems: Problems) -> date | None:
    if key not in pack.entries:
        return None
    try:
        return date.fromisoformat(pack.text(key))
    except ValueError:
        problems.add(pack.place_of(key), "no_date", value=pack.text(key))
        return None


def _word_lists(node: Node) -> Mapping[str, tuple[str, ...]]:
    return {name: node.texts(name) for name in node.entries}
