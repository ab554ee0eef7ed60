"""The steps of a mutation, on the files of a submission, on its mail or within a Word document."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from email.message import EmailMessage
from typing import Any

from validator.comparing.mutation import Mutation, MutationError
from validator.comparing.mutation_parcel import Parcel, text_of, with_text
from validator.comparing.mutation_word import WORD_STEPS, change_word, make_word

WORD_FILE = ".docx"


def mutated(parcel: Parcel, main: str, mutation: Mutation) -> Parcel:
    """The files after every step. Raises MutationError for a step that there is no such thing of, or nothing to do it to."""
    for step, needs in mutation.steps:
        try:
            parcel = _after(parcel, main, step, needs)
        except (LookupError, TypeError, AttributeError) as error:
            raise MutationError("mutation_step", f"{mutation.name}: {step}") from error
    return parcel


def _after(parcel: Parcel, main: str, step: str, needs: Any) -> Parcel:
    if step in WORD_STEPS:
        name = needs.get("file", main) if isinstance(needs, dict) else main
        return parcel.with_file(name, change_word(parcel.files[name], step, needs))
    return PARCEL_STEPS[step](parcel, needs)


def _add_file(parcel: Parcel, needs: Any) -> Parcel:
    """A Word file of some lines, or a text file."""
    is_word = needs["name"].endswith(WORD_FILE)
    return parcel.with_file(needs["name"], make_word(needs["text"]) if is_word else needs["text"].encode())


def _rename_file(parcel: Parcel, needs: Any) -> Parcel:
    files = {needs["to"] if name == needs["from"] else name: data for name, data in parcel.files.items()}
    if needs["to"] not in files:
        raise LookupError(needs["from"])
    return replace(parcel, files=files)


def _damage_file(parcel: Parcel, name: str) -> Parcel:
    """A file that broke off on its way."""
    return parcel.with_file(name, parcel.files[name][: len(parcel.files[name]) // 3])


def _header(parcel: Parcel, needs: Any) -> Parcel:
    """Another value for a line at the head of the mail; without one the line goes."""
    mail = _mail(parcel)
    if needs["name"] not in mail:
        raise LookupError(needs["name"])
    changed = with_text(mail, text_of(mail))
    del changed[needs["name"]]
    if "value" in needs:
        changed[needs["name"]] = needs["value"]
    return replace(parcel, mail=changed)


def _mail_text(parcel: Parcel, text: str) -> Parcel:
    """More text below that of the mail."""
    mail = _mail(parcel)
    return replace(parcel, mail=with_text(mail, f"{text_of(mail)}\n{text}\n"))


def _set_mail_text(parcel: Parcel, text: str) -> Parcel:
    return replace(parcel, mail=with_text(_mail(parcel), f"{text}\n"))


def _mail(parcel: Parcel) -> EmailMessage:
    if parcel.mail is None:
        raise LookupError("mail")
    return deepcopy(parcel.mail)


PARCEL_STEPS: dict[str, Callable[[Parcel, Any], Parcel]] = {
    "add_file": _add_file,
    "drop_file": Parcel.without_file,
    "rename_file": _rename_file,
    "damage_file": _damage_file,
    "header": _header,
    "mail_text": _mail_text,
    "set_mail_text": _set_mail_text,
}
