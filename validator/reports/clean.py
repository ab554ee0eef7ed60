"""Text from documents made safe to show: no character that steers a terminal or turns the reading direction round."""

import re

# C0 but tab and newline, DEL and C1, soft steering of direction, line separators, byte order mark, lone surrogates
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]")
TERMINAL_CODE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """The text with every kind of line break as a newline, and without characters that a reader cannot see but a machine obeys."""
    return STEERING.sub("", BREAK.sub("\n", TERMINAL_CODE.sub("", text)))


def clean_line(text: str) -> str:
    """The same on one line, runs of white space made single."""
    return " ".join(clean(text).split())
