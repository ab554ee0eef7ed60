"""Finds the letters of a rule pack: Jinja templates, checked before any letter is written."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import TemplateSyntaxError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from validator.rulebook.problems import Place, Problems

FOLDER = "brieven"
SUFFIX = ".j2"
# what a template may use; `item` is the point that a part of the letter is about
NAMES = frozenset({"letter", "setting", "item"})


def letter_files(directory: Path, problems: Problems) -> dict[str, bytes]:
    """The templates of one pack by their path in it; any other file among them is a problem."""
    files = {}
    for file in sorted((directory / FOLDER).glob("*")):
        path = f"{FOLDER}/{file.name}"
        if file.suffix != SUFFIX or not file.is_file():
            problems.add(Place(f"{directory.name}/{path}"), "stray_letter")
            continue
        try:
            files[path] = file.read_bytes()
        except OSError:
            problems.add(Place(f"{directory.name}/{path}"), "unreadable_file")
    return files


def read_letters(files: Mapping[str, bytes], problems: Problems) -> dict[str, str]:
    """The templates by file name; what is wrong in one is a problem with its line."""
    texts = {}
    for path, data in files.items():
        try:
            texts[Path(path).name] = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            problems.add(Place(path), "encoding")
    for name, text in texts.items():
        _check(name, text, texts, problems)
    return texts


def _check(name: str, text: str, texts: Mapping[str, str], problems: Problems) -> None:
    file = f"{FOLDER}/{name}"
    environment = ImmutableSandboxedEnvironment()
    try:
        tree = environment.parse(text)
        # names of filters and tests are seen only by compiling
        environment.compile(tree, name)
    except TemplateSyntaxError as error:
        problems.add(Place(file, error.lineno), "letter_syntax", reason=error.message)
        return
    for unknown in sorted(meta.find_undeclared_variables(tree) - NAMES):
        problems.add(Place(file), "letter_name", name=unknown, known=", ".join(sorted(NAMES)))
    for other in meta.find_referenced_templates(tree):
        if other is not None and other not in texts:
            problems.add(Place(file), "letter_part", name=other)
