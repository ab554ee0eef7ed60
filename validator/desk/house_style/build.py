"""Fetches the stylesheets of `packages.txt` with npm and writes what the desk needs of them into its static files.

    python validator/desk/house_style/build.py

Run it after a change of `packages.txt`, of a template or of an own stylesheet of the desk; nothing runs it at install. It needs npm.
Of the components stay the rules whose classes the desk uses, of the theme the tokens that those rules and the own stylesheets read.
"""

import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
DESK = HERE.parent
TARGET = DESK / "core" / "static" / "desk" / "nlds"
THEME = ".voorbeeld-theme"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TOKEN = re.compile(r"(--[\w-]+):\s*([^;}]+)")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
README = """# Stylesheets of the NL Design System

Made by `validator/desk/house_style/build.py`, not written by hand. Licence of all packages: EUPL-1.2, see `LICENSE.md`.
Taken over: the rules for the classes that the desk uses, and the tokens that those rules read.

| package | version |
| --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the registry and the stylesheet to take from it."""

    name: str
    version: str
    sheet: str


def packages() -> list[Package]:
    """Those of `packages.txt`."""
    lines = (HERE / "packages.txt").read_text(encoding="utf-8").splitlines()
    return [Package(*line.split()) for line in lines if line and not line.startswith("#")]


def fetch(package: Package) -> dict[str, str]:
    """The stylesheet and the licence text, by the name of the file."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{package.name}@{package.version}", "--silent", "--pack-destination", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            return {name: _text_of(archive, f"package/{name}") for name in (package.sheet, "LICENSE.md")}


def _text_of(archive: tarfile.TarFile, name: str) -> str:
    member = archive.extractfile(name)
    if member is None:
        message = f"{name} is not a file"
        raise FileNotFoundError(message)
    return member.read().decode("utf-8")


def rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The outermost rules of a stylesheet: what stands before the braces, and what stands between them."""
    depth, start, head = 0, 0, ""
    for at, sign in enumerate(sheet):
        if sign == "{":
            depth += 1
            if depth == 1:
                head, start = sheet[start:at].strip(), at + 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield head, sheet[start:at].strip()
                start = at + 1


def shaken(sheet: str, used: set[str]) -> str:
    """The rules of which all classes are used, also inside a condition such as `@media`."""
    return "".join(_kept(head, body, used) for head, body in rules(sheet))


def _kept(head: str, body: str, used: set[str]) -> str:
    if head.startswith("@"):
        inner = shaken(body, used)
        return f"{head}{{{inner}}}\n" if inner else ""
    selectors = [selector.strip() for selector in _selectors(head) if _is_wanted(selector, used)]
    declarations = " ".join(body.split())
    return f"{','.join(selectors)}{{{declarations}}}\n" if selectors else ""


def _selectors(head: str) -> list[str]:
    return re.split(r",(?![^(]*\))", head)


def _is_wanted(selector: str, used: set[str]) -> bool:
    needed = re.sub(r":not\((?:[^()]|\([^()]*\))*\)", "", selector)
    return set(CLASS.findall(needed)) <= used


def tokens_in(text: str, tokens: dict[str, str]) -> set[str]:
    """The tokens that a text reads, and those that these are made of."""
    found: set[str] = set()
    waiting = set(re.findall(r"--[\w-]+", text)) & tokens.keys()
    while waiting:
        found |= waiting
        waiting = {name for token in waiting for name in re.findall(r"--[\w-]+", tokens[token])} & tokens.keys() - found
    return found


def own_texts() -> Iterable[str]:
    """The templates, modules and stylesheets of the desk itself."""
    sources = [path for pattern in ("*.html", "*.css", "*.js", "*.py") for path in sorted(DESK.rglob(pattern))]
    return [path.read_text(encoding="utf-8") for path in sources if TARGET not in path.parents]


def build() -> None:
    """Write the stylesheets, the licence and the list of what they were made from."""
    own = "\n".join(own_texts())
    used = set(re.findall(r"[\w-]+", own))
    fetched = {package: fetch(package) for package in packages()}
    *components, theme = [COMMENT.sub("", files[package.sheet]) for package, files in fetched.items()]
    sheet = "".join(shaken(component, used) for component in components)
    tokens = {name: value.strip() for head, body in rules(theme) if head == THEME for name, value in TOKEN.findall(body)}
    kept = sorted(tokens_in(sheet + own, tokens))
    TARGET.mkdir(parents=True, exist_ok=True)
    _write("components.css", "/* NL Design System, EUPL-1.2: see README.md */\n" + sheet)
    _write(
        "tokens.css",
        "/* NL Design System, EUPL-1.2: see README.md */\n:root {\n" + "".join(f"{name}:{tokens[name]};\n" for name in kept) + "}\n",
    )
    _write("LICENSE.md", next(iter(fetched.values()))["LICENSE.md"])
    _write("README.md", README + "".join(f"| `{package.name}` | {package.version} |\n" for package in fetched))


def _write(name: str, text: str) -> None:
    (TARGET / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    build()
