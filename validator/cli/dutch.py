"""Click in Dutch: its own words in help texts, and its errors as sentences."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from validator.texts import load


def cli_texts() -> Any:
    """The texts of the command line."""
    return load("cli")


class DutchFormatter(click.HelpFormatter):
    """Help with Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, args, prefix or f"{cli_texts()['usage']} ")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write what options and commands mean; click has one English word among them."""
        dutch = [(term, meaning.replace("[required]", cli_texts()["required"])) for term, meaning in rows]
        super().write_dl(dutch, col_max, col_spacing)

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write a heading and indent what follows."""
        with super().section(cli_texts()["help_sections"].get(name, name)):
            yield


class DutchContext(click.Context):
    """A context whose help is Dutch."""

    formatter_class = DutchFormatter


class DutchCommand(click.Command):
    """A command whose help and usage line are Dutch."""

    context_class = DutchContext

    # click would refuse what is left over in English
    allow_extra_args = True

    def __init__(self, **settings: Any) -> None:
        settings["help"] = settings["help"].replace(r"\b", "\b")  # before a paragraph that click must not wrap
        super().__init__(**{"options_metavar": cli_texts()["metavar"]["options"], **settings})

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the arguments apart; every refusal knows the command that it is about."""
        try:
            rest = super().parse_args(ctx, args)
            if rest and not isinstance(self, click.Group):
                raise Wrong("extra", names=" ".join(rest))
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = cli_texts()["help_option"]
        return option


class DutchGroup(DutchCommand, click.Group):
    """A group of Dutch commands."""

    command_class = DutchCommand

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"subcommand_metavar": cli_texts()["metavar"]["command"], **settings})


def sentence(error: click.ClickException) -> str:
    """What is wrong with the way that a command was called."""
    words = cli_texts()["errors"]
    match error:
        case click.NoSuchOption():
            return _with_suggestion(words["no_such_option"].format(name=error.option_name), error.possibilities)
        case click.exceptions.NoSuchCommand():
            return _with_suggestion(words["no_such_command"].format(name=error.command_name), error.possibilities)
        case click.MissingParameter():
            return str(words["missing"].format(name=_parameter_name(error)))
        case click.BadParameter():
            return str(words["bad_value"].format(name=_parameter_name(error), message=error.message))
        case click.BadOptionUsage():
            needs_value = _takes_value(error.option_name, error.ctx)
            return str(words["needs_value" if needs_value else "takes_no_value"].format(name=error.option_name))
    return _usage_sentence(error)


def _with_suggestion(sentence: str, names: Iterable[str] | None) -> str:
    if not names:
        return sentence
    return f"{sentence} {cli_texts()['errors']['did_you_mean'].format(names=', '.join(names))}"


def _parameter_name(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx).strip("'") if error.param is not None else ""


def _takes_value(option_name: str, context: click.Context | None) -> bool:
    parameters = context.command.params if context else []
    return any(option_name in option.opts and not option.is_flag for option in parameters if isinstance(option, click.Option))


class Wrong(click.UsageError):
    """A wrong call that this program found itself; its message is Dutch already."""

    def __init__(self, sentence: str, /, *, meant: Iterable[str] = (), **values: object) -> None:
        super().__init__(_with_suggestion(cli_texts()["errors"][sentence].format(**values), meant))


def _usage_sentence(error: click.ClickException) -> str:
    words = cli_texts()["errors"]
    if isinstance(error, Wrong):
        return error.message
    context = getattr(error, "ctx", None)
    if isinstance(context, click.Context) and isinstance(context.command, click.Group):
        return str(words["no_command"])
    return str(words["unknown_usage"])
