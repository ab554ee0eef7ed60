"""The kinds of value that options take, each refusing in Dutch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from validator.cli.dutch import cli_texts
from validator.reports import FILES

DATE_FORMATS = ("%Y-%m-%d", "%d-%m-%Y")


class Choice(click.Choice[str]):
    """One of some words."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words, case_sensitive=False)

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """Why a word is refused."""
        return str(cli_texts()["errors"]["choice"].format(value=value, choices=", ".join(self.choices)))

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:
        """Nothing: the help lists the words."""
        return ""


class Day(click.ParamType[date]):
    """A date, the international or the Dutch way."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that was typed."""
        for shape in DATE_FORMATS:
            try:
                return datetime.strptime(value, shape).date()  # a day has no time zone
            except ValueError:
                continue
        raise click.BadParameter(cli_texts()["errors"]["date"].format(value=value), ctx, param)


class Source(click.Path):
    """A document, a folder, or - for the standard input."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path that was typed. An empty one, as a script gives for an unset variable, would stand for the working directory."""
        if value == "":
            self.fail(cli_texts()["errors"]["empty_path"], param, ctx)
        return super().convert(value, param, ctx)


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write a report to."""

    format_name: str
    path: Path


class TargetType(click.ParamType[Target]):
    """FORMAT=FILE."""

    name = "target"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Target:
        """The target that was typed; its folder must be there, so that no long check ends in vain."""
        format_name, equals, path = value.partition("=")
        words = cli_texts()["errors"]
        if format_name not in FILES or not equals or not path:
            self.fail(words["target"].format(value=value, choices=", ".join(FILES)), param, ctx)
        if not Path(path).parent.is_dir():
            self.fail(words["target_folder"].format(file=path), param, ctx)
        return Target(format_name, Path(path))
