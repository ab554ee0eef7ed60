"""The letter as a draft in the mailbox. Nothing is ever sent: a person does that, in the mail program."""

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.deciding.concepts import text_within
from validator.desk.deciding.letters import letter_of_check, plain_text, report_to_write_of, subject_of
from validator.desk.deciding.models import Concept
from validator.desk.deciding.open_points import judged_report
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.models import Event
from validator.desk.trail.services import record
from validator.desk.triage.models import Origin as Source
from validator.desk.triage.models import Verzoek
from validator.desk.triage.services import files_of
from validator.mailbox import (
    SECRETS,
    Access,
    Answer,
    Box,
    Fetched,
    Origin,
    SecretFiles,
    Wishes,
    composed,
    draft_id,
    drafts_of,
    opened,
    read_address,
    read_secret,
    within,
)
from validator.model.submission import Submission
from validator.settings import given

if TYPE_CHECKING:
    from collections.abc import Iterator

    from validator.annotating import Copy

ACTION = "brief_in_concepten"
SECONDS = 15.0
LONGEST = timedelta(minutes=2)


class Posted(StrEnum):
    """What became of the draft."""

    NEW = "new"
    NEWER = "newer"
    ALREADY = "already"
    BUSY = "busy"


def put_in_drafts(verzoek: Verzoek, concept: Concept, by: Gebruiker, *, with_copies: bool) -> Posted:
    """Put the letter in the drafts of the mailbox, unless this very letter is there. Raises MailboxError, SettingError and SealError."""
    now = timezone.now()
    is_free = Q(posting_since=None) | Q(posting_since__lt=now - LONGEST)  # after that long a process that died had it
    if not Concept.objects.filter(is_free, pk=concept.pk).update(posting_since=now):
        return Posted.BUSY
    try:
        posted = _put(verzoek, text_within(verzoek, concept), with_copies=with_copies)
    finally:
        Concept.objects.filter(pk=concept.pk).update(posting_since=None)
    if posted is not Posted.NEW:
        return posted
    is_newer = Event.objects.filter(case_reference=verzoek.reference, action=ACTION).exists()
    record(by, ACTION, verzoek.reference, copies=with_copies)
    return Posted.NEWER if is_newer else Posted.NEW


def _put(verzoek: Verzoek, body: str, *, with_copies: bool) -> Posted:
    address = read_address(settings.MAIL_URL)
    ca_file = Path(settings.MAIL_CA_FILE) if settings.MAIL_CA_FILE else None
    access = Access(address, lambda: read_secret({name: given(name) for name in SECRETS}, SecretFiles()), ca_file, SECONDS)
    fingerprint = CaseKey.unwrap(verzoek.sealed_key).sign(f"{with_copies} {body}".encode())
    origin = Origin(address.user, draft_id(fingerprint, address.user))
    draft = _draft(verzoek, body, origin, with_copies=with_copies)
    with opened(access) as box:
        return _put_once(box, drafts_of(box, Wishes(drafts=settings.MAIL_DRAFTS), address.folder), origin, draft)


def _put_once(box: Box, folder: str, origin: Origin, draft: bytes) -> Posted:
    if box.holds(folder, origin.message_id):
        return Posted.ALREADY
    box.put_draft(folder, draft)
    return Posted.NEW


def _draft(verzoek: Verzoek, body: str, origin: Origin, *, with_copies: bool) -> bytes:
    files = files_of(verzoek)
    is_mail = verzoek.source == Source.MAIL and len(files) == 1 and files[0].name.endswith(".eml")
    mail = Fetched(0, len(files[0].data), None, files[0].data) if is_mail else None
    enclosed = within(_copies(verzoek)) if with_copies else ()
    return composed(mail, Answer(subject_of(body), plain_text(body), enclosed, letter_of_check(verzoek).email), origin)


def _copies(verzoek: Verzoek) -> "Iterator[Copy]":
    from validator.annotating import copies

    report = report_to_write_of(verzoek)
    if report:
        yield from copies(Submission("", files_of(verzoek)), judged_report(verzoek, report).submissions[0], settings.LIMITS)
