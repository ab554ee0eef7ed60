"""What a worker adds to the inbox: some files as one request, or each as its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.db import transaction

from validator.desk.accounts.models import Gebruiker
from validator.desk.core.files import told_apart
from validator.desk.triage.models import Origin, Verzoek
from validator.desk.triage.services import receive
from validator.model.submission import SourceFile, Submission


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of the files. `token` is that of the form: what is sent twice by one form comes in once."""

    received: date
    is_each_one: bool
    token: str


@transaction.atomic
def add(files: Sequence[SourceFile], wish: Wish, by: Gebruiker | None) -> list[Verzoek]:
    """Take in all of it or none."""
    groups = [(file,) for file in files] if wish.is_each_one else [told_apart(files)]
    return [
        receive(group, source=Origin.UPLOAD, received=wish.received, by=by, message_key=_key(wish, number, group))
        for number, group in enumerate(groups)
    ]


def _key(wish: Wish, number: int, files: tuple[SourceFile, ...]) -> str | None:
    if not wish.token:
        return None
    return sha256(f"upload/{wish.token}/{number}/{Submission('', files).content_sha256}".encode()).hexdigest()
