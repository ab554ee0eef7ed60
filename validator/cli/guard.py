"""Every way in which a command may end, as a sentence and an exit code; never a traceback."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from validator.cli.dutch import cli_texts, sentence
from validator.cli.output import complain
from validator.errors import RulebookError, SettingError, StoreError, UsageError, WaiversError
from validator.reports.clean import clean_line
from validator.texts import load

OK = 0
TO_RETURN = 1
WRONG_USE = 2
NOT_ASSESSED = 3
INTERRUPTED = 130


def run(command: click.Command, arguments: Sequence[str] | None) -> int:
    """Run a command that returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without ✓ shows a question mark instead of stopping
    try:
        code = command.main(args=arguments, prog_name="vto", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        complain(error.format_message())
        return WRONG_USE
    except click.ClickException as error:
        return _refuse(error)
    except (click.Abort, KeyboardInterrupt):
        complain(cli_texts()["errors"]["stopped"])
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 whatever it is, its text may hold words of a document
        return _fail(error)
    return code if isinstance(code, int) else OK


def _refuse(error: click.ClickException) -> int:
    words = cli_texts()["errors"]
    complain(words["prefix"].format(message=clean_line(sentence(error))))
    context = getattr(error, "ctx", None)
    if isinstance(context, click.Context):
        complain(words["hint"].format(command=context.command_path))
    return WRONG_USE


def _fail(error: Exception) -> int:
    words = cli_texts()["errors"]
    match error:
        case UsageError():
            message = load("problems")[error.code].format(file=clean_line(error.subject), page="")
            complain(words["prefix"].format(message=message))
            return WRONG_USE
        case StoreError():
            message = words["store"][error.code].format(place=clean_line(error.place))
            complain(words["prefix"].format(message=message))
            return WRONG_USE if error.is_setup else NOT_ASSESSED
        case SettingError():
            message = words["desk"][error.code].format(subject=clean_line(error.subject))
            complain(words["prefix"].format(message=message))
            return WRONG_USE
        case RulebookError():
            what = words["waivers" if isinstance(error, WaiversError) else "rulebook"]
            complain(words["prefix"].format(message=what), *(f"  {clean_line(problem)}" for problem in error.problems))
            return WRONG_USE
    complain(words["prefix"].format(message=words["not_assessed"].format(kind=type(error).__name__)))
    return NOT_ASSESSED
