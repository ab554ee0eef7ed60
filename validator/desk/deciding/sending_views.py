"""The letter as it will be read: to look at, to save, and to put in the drafts of the mailbox."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from validator.desk.accounts.rights import READ, WORK, for_roles, user_of
from validator.desk.core.downloads import attachment
from validator.desk.deciding.concepts import concept_of, text_within
from validator.desk.deciding.letters import FORMATS, letter_of_check
from validator.desk.deciding.meanwhile import moment_text, name_of
from validator.desk.deciding.models import Besluit, Concept
from validator.desk.deciding.views import open_request
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.trail.services import record
from validator.desk.triage.models import Verzoek
from validator.errors import SettingError
from validator.texts import load


@for_roles(WORK)
@never_cache
@require_GET
def preview_page(request: HttpRequest, reference: str) -> HttpResponse:
    """The letter that is kept, as the verzoeker will read it."""
    verzoek = open_request(reference)
    concept = concept_of(verzoek)
    body = _body(verzoek, concept)
    if concept is None or body is None:
        return redirect("deciding:letter", reference)
    record(user_of(request), "brief_gezien", reference)
    shown = {
        "verzoek": verzoek,
        "concept": concept,
        "paragraphs": _paragraphs(body),
        "formats": load("desk_deciding")["formats"].items(),
        "has_mailbox": bool(settings.MAIL_URL),
        "section": "triage",
    }
    return render(request, "deciding/preview.html", shown)


@for_roles(WORK)
@never_cache
@require_GET
def download(request: HttpRequest, reference: str, kind: str) -> HttpResponse:
    """The letter that is kept, as a file."""
    verzoek = open_request(reference)
    body = _body(verzoek, concept_of(verzoek))
    if kind not in FORMATS or body is None:
        raise Http404
    made = FORMATS[kind]
    data = made.make(body, letter_of_check(verzoek).email)
    record(user_of(request), "brief_gedownload", reference, format=kind)
    return attachment(f"brief-{verzoek.reference}.{made.suffix}", data, made.media_type)


@for_roles(WORK)
@never_cache
@require_POST
def post_draft(request: HttpRequest, reference: str) -> HttpResponse:
    """Put the letter in the drafts of the mailbox."""
    from validator.desk.deciding.posting import Posted, put_in_drafts  # brings the mail library
    from validator.mailbox import MailboxError

    verzoek, words = open_request(reference), load("desk_deciding")["posted"]
    concept = concept_of(verzoek)
    if concept is None or not settings.MAIL_URL:
        raise Http404
    try:
        posted = put_in_drafts(verzoek, concept, user_of(request), with_copies=bool(request.POST.get("copies")))
        (messages.success if posted is not Posted.BUSY else messages.warning)(request, words[posted.value])
    except MailboxError as error:
        reason = load("mailbox")["errors"][error.code].format(**error.values)
        messages.error(request, words["away" if not error.is_lasting else "wrong"].format(reason=reason))
    except (SealError, SettingError):
        messages.error(request, words["failed"])
    return redirect("deciding:preview", reference)


@for_roles(READ)
@never_cache
@require_GET
def sent_page(request: HttpRequest, reference: str, besluit: int) -> HttpResponse:
    """The letter that went with a decision."""
    verzoek = open_request(reference)
    row = get_object_or_404(Besluit.objects.select_related("by").exclude(sealed_letter=b""), verzoek=verzoek, pk=besluit)
    try:
        body = CaseKey.unwrap(verzoek.sealed_key).open_text(row.sealed_letter)
    except SealError:
        raise Http404 from None
    record(user_of(request), "brief_gezien", reference)
    shown = {"verzoek": verzoek, "paragraphs": _paragraphs(body), "who": name_of(row.by), "when": moment_text(row.at), "section": "triage"}
    return render(request, "deciding/sent.html", shown)


def _body(verzoek: Verzoek, concept: Concept | None) -> str | None:
    try:
        return text_within(verzoek, concept) if concept else None
    except SealError:
        return None


def _paragraphs(body: str) -> list[object]:
    from validator.reports.letter.writing import paragraphs_of

    return list(paragraphs_of(body))
