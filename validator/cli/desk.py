"""`vto desk`: the pages for verzoekers and for the secretariat, in a browser."""

import os
import signal
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from validator.cli.dutch import DutchGroup, Wrong, cli_texts
from validator.cli.guard import OK
from validator.cli.output import complain
from validator.cli.parameters import Choice
from validator.desk.serving import PORT

WORDS = cli_texts()["desk"]
METAVARS = cli_texts()["metavar"]
HOST = "127.0.0.1"
ROLES = ("lezer", "medewerker", "beheerder")
PASSWORD = "VTO_DESK_PASSWORD"  # noqa: S105 - the name of the variable


@click.group(cls=DutchGroup, name="desk", invoke_without_command=True, help=WORDS["help"], short_help=WORDS["short"])
@click.option("--host", default=HOST, metavar=METAVARS["address"], help=WORDS["host"])
@click.option("--port", default=PORT, type=click.IntRange(0, 65535), metavar=METAVARS["number"], help=WORDS["port"])
@click.option("--no-browser", is_flag=True, help=WORDS["no_browser"])
@click.pass_context
def desk_group(context: click.Context, host: str, port: int, *, no_browser: bool) -> int:
    """Serve the desk, unless another command is named."""
    return OK if context.invoked_subcommand else _serve(host, port, no_browser=no_browser)


def _serve(host: str, port: int, *, no_browser: bool) -> int:
    with _desk_installed():
        from validator.desk import serving

        complain(WORDS["starting"])
        serving.set_up(host)

    def when_ready(address: str) -> None:
        complain(WORDS["ready"].format(address=address))
        if not no_browser:
            webbrowser.open(address)

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as systemd stops it; the checking process goes with it
    try:
        with suppress(KeyboardInterrupt):
            serving.serve(host, port, when_ready)
    except OSError as error:
        raise Wrong("desk_port", port=port) from error
    complain(WORDS["stopped"])
    return OK


@desk_group.command(name="worker", help=WORDS["worker"]["help"], short_help=WORDS["worker"]["short"])
@click.option("--beside-pages", is_flag=True, hidden=True)
def worker_command(*, beside_pages: bool) -> int:
    """Be the process that checks."""
    with _desk_installed():
        from validator.desk import serving

    return serving.work(beside_pages=beside_pages)


@desk_group.command(
    name="manage",
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
    help=WORDS["manage"]["help"],
    short_help=WORDS["manage"]["short"],
)
@click.argument("arguments", nargs=-1, metavar=METAVARS["command"], type=click.UNPROCESSED)
def manage_command(arguments: tuple[str, ...]) -> int:
    """Pass a command on to Django."""
    with _desk_installed():
        from validator.desk import serving

        serving.manage(arguments)
    return OK


@desk_group.command(name="user", help=WORDS["user"]["help"], short_help=WORDS["user"]["short"])
@click.argument("name", metavar=METAVARS["name"])
@click.option("--rol", "role", type=Choice(ROLES), required=True, metavar=METAVARS["role"], help=WORDS["user"]["role"])
def user_command(name: str, role: str) -> int:
    """Make a person, or give one another role and password."""
    with _desk_installed():
        from validator.desk import serving

        serving.set_up(HOST)
        from validator.desk.accounts.oidc_settings import local_login, organisation
        from validator.desk.accounts.rights import Role
        from validator.desk.accounts.services import set_user
    password = os.environ.get(PASSWORD) or click.prompt(WORDS["user"]["ask"], hide_input=True, confirmation_prompt=WORDS["user"]["again"])
    try:
        is_new = set_user(name, Role(role), password)
    except ValueError as error:
        raise Wrong("desk_password", reasons=" ".join(str(error).splitlines())) from error
    complain(WORDS["user"]["made" if is_new else "changed"].format(name=name, role=role))
    if not local_login(has_other=organisation() is not None):
        complain(WORDS["user"]["closed"])
    return OK


@contextmanager
def _desk_installed() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("validator"):
            raise
        raise Wrong("desk_missing") from error
