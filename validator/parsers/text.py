"""Plain text: its lines as paragraphs, headings and list items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from validator.model.document import Block, BlockKind, Document, Problem, ProblemCode
from validator.parsers.characters import tidy
from validator.parsers.joining import Joiner
from validator.parsers.labels import heading_depth, is_form_line, split_label
from validator.parsers.sniff import MediaType, is_text
from validator.settings import Limits

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UNDERLINE = re.compile(r"(={3,}|-{3,}|_{3,}|\*{3,}|~{3,})$")
MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
UNDERLINE_LEVELS = {"=": 1, "-": 2}
SENTENCE_END = (".", "!", "?", ";", ",")
HEADING_CHARACTERS = 70
HEADING_WORDS = 9
SHORT_LINE = 0.6
WIDEST_WRAP = 120
WRAPPED_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A line with text, and how it stands between the others."""

    text: str
    label: str
    has_blank_before: bool
    has_blank_after: bool
    underline: str = ""
    follower: str = ""


def parse_text(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of a text file in UTF-8, UTF-16 or, failing these, Windows-1252."""
    digest = sha256(data).hexdigest()
    if not is_text(data):
        return Document(name, MediaType.UNKNOWN, digest, problems=(Problem(ProblemCode.UNSUPPORTED, name),))
    text, is_guess = _decode(data)
    problems = [Problem(ProblemCode.ENCODING_GUESSED, name, detail="cp1252")] if is_guess else []
    blocks = tuple(_blocks(text))
    if not blocks:
        problems.append(Problem(ProblemCode.EMPTY, name))
    return Document(name, MediaType.TEXT, digest, blocks, problems=tuple(problems))


def _decode(data: bytes) -> tuple[str, bool]:
    if data.startswith(UTF16_MARKS):
        return data.decode("utf-16", errors="replace"), False
    try:
        return data.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), True


def _blocks(text: str) -> Iterator[Block]:
    lines = list(_lines([tidy(line) for line in text.splitlines()]))
    width = _wrap_width([len(line.text) for line in lines])
    joiner = Joiner(line.text for line in lines)
    for index, group in enumerate(_groups(lines, width)):
        yield _block(index, group, joiner)


def _wrap_width(lengths: list[int]) -> int:
    """The width at which a program broke the lines; 0 where each line is a whole paragraph."""
    short = [length for length in lengths if length <= WIDEST_WRAP]
    return max(short) if short and len(short) >= WRAPPED_SHARE * len(lengths) else 0


def _lines(texts: list[str]) -> Iterator[Line]:
    for number, text in enumerate(texts):
        before = texts[number - 1] if number else ""
        if not text or (UNDERLINE.match(text)):
            continue
        after, beyond = [*texts[number + 1 : number + 3], "", ""][:2]
        rule = after if UNDERLINE.match(after) else ""
        yield Line(
            text,
            split_label(text)[0],
            has_blank_before=not before or bool(UNDERLINE.match(before)),
            has_blank_after=not after or bool(rule),
            underline=rule[:1],
            follower=beyond if rule else after,
        )


def _groups(lines: list[Line], width: int) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not _runs_on(group, line, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _runs_on(group: list[Line], line: Line, width: int) -> bool:
    last = group[-1]
    if line.has_blank_before or line.label or is_form_line(line.text) or (len(group) == 1 and heading_level(last)) or heading_level(line):
        return False
    if line.text[0].islower() and not last.text.endswith(SENTENCE_END[:3]):
        return True
    # the next word would have fitted: the writer ended the line on purpose
    first_word = line.text.split(" ", 1)[0]
    return len(last.text) <= width < len(last.text) + 1 + len(first_word) and not last.text.endswith(":")


def heading_level(line: Line) -> int:
    """The level of the heading that this line is, else 0."""
    if marked := MARKDOWN_HEADING.match(line.text):
        return len(marked[1])
    if len(line.text) > HEADING_CHARACTERS or line.text.endswith(SENTENCE_END):
        return 0
    if line.underline:
        return UNDERLINE_LEVELS.get(line.underline, 2)
    if line.label:
        return _numbered_level(line)
    letters = [character for character in line.text if character.isalpha()]
    if len(letters) > 3 and all(map(str.isupper, letters)):  # noqa: PLR2004 - shorter ones are abbreviations
        return 1
    return 2 if _stands_apart(line) else 0


def _numbered_level(line: Line) -> int:
    depth = heading_depth(line.label)
    is_in_list = split_label(line.follower)[0] or not (line.has_blank_before and line.has_blank_after)
    return 0 if is_in_list or not split_label(line.text)[1][:1].isupper() else depth


def _stands_apart(line: Line) -> bool:
    if not line.text[0].isupper() or len(line.text.split()) > HEADING_WORDS or not line.has_blank_before:
        return False
    if line.text.endswith(":"):
        return True
    if ":" in line.text or line.follower[:1].islower():
        return False
    return line.has_blank_after or line.follower.endswith(".") or len(line.text) < SHORT_LINE * len(line.follower)


def _joined(texts: list[str], joiner: Joiner) -> str:
    parts = texts[:1]
    for text in texts[1:]:
        joint = joiner.joint(parts[-1], text)
        parts[-1] = parts[-1][: len(parts[-1]) - joint.cut] + joint.glue
        parts.append(joint.front + text[len(joint.front) :])
    return "".join(parts)


def _block(index: int, group: list[Line], joiner: Joiner) -> Block:
    text = _joined([line.text for line in group], joiner)
    level = heading_level(group[0])
    label, rest = split_label(text)
    if level:
        return Block(index, MARKDOWN_HEADING.sub("", rest).strip(), BlockKind.HEADING, level, number=label)
    return Block(index, rest, BlockKind.LIST_ITEM if label else BlockKind.PARAGRAPH, number=label)
