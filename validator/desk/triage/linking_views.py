"""Linking a request to its earlier version, and taking that back."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import WORK, for_roles
from validator.desk.triage.adopting import adopt
from validator.desk.triage.changing import ChangedMeanwhileError
from validator.desk.triage.judging import GoneError
from validator.desk.triage.models import Verzoek
from validator.desk.triage.versions import LinkError, link, refuse, unlink, written_reference
from validator.texts import load

LONGEST = 40


class LinkForm(forms.Form):
    """The earlier version of a request that was seen at this version of its row."""

    earlier = forms.CharField(max_length=LONGEST)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = load("desk_linking")["form"]["earlier"]
        field = self.fields["earlier"]
        field.label, field.help_text = words["label"], words["help"]
        field.error_messages |= words["errors"]
        field.widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def link_page(request: HttpRequest, reference: str) -> HttpResponse:
    """Choose the earlier version by its number; a proposal comes in here with one press."""
    verzoek = get_object_or_404(Verzoek, reference=reference, erased_at=None)
    if request.method != "POST":
        return _page(request, verzoek, LinkForm(initial={"version": verzoek.version}))
    form = LinkForm(request.POST)
    if not form.is_valid():
        return _page(request, verzoek, form, status=422)
    earlier = written_reference(form.cleaned_data["earlier"])
    try:
        link(reference, earlier, _person(request), form.cleaned_data["version"])
    except LinkError as error:
        form.add_error("earlier", load("desk_linking")["no_link"][error.why.value])
        return _page(request, verzoek, form, status=422)
    except ChangedMeanwhileError:
        return conflict(request, verzoek, earlier)
    return _back(request, reference, "linked", earlier)


@for_roles(WORK)
@never_cache
@require_POST
def unlink_act(request: HttpRequest, reference: str) -> HttpResponse:
    """Tell that this is no later version after all."""
    return _act(request, reference, "unlinked", lambda version: unlink(reference, _person(request), version))


@for_roles(WORK)
@never_cache
@require_POST
def refuse_act(request: HttpRequest, reference: str) -> HttpResponse:
    """Tell that a proposal is wrong."""
    earlier = written_reference(request.POST.get("earlier", ""))
    return _act(request, reference, "refused", lambda version: refuse(reference, earlier, _person(request), version), earlier)


@for_roles(WORK)
@never_cache
@require_POST
def adopt_act(request: HttpRequest, reference: str) -> HttpResponse:
    """Take over what was said of a finding in the earlier version."""
    verzoek = get_object_or_404(Verzoek, reference=reference, erased_at=None)
    try:
        return _act(
            request, reference, "adopted", lambda version: adopt(verzoek, request.POST.get("finding", ""), _person(request), version)
        )
    except GoneError:
        return conflict(request, verzoek)


def conflict(request: HttpRequest, verzoek: Verzoek, earlier: str = "") -> HttpResponse:
    """Somebody else was first: what stands there now, with what this person typed; to send it again is enough."""
    verzoek.refresh_from_db()
    words = load("desk_linking")["conflict"]
    now = words["now_linked"].format(verzoek.previous.reference) if verzoek.previous else words["now_loose"]
    form = LinkForm(initial={"version": verzoek.version, "earlier": earlier})
    return _page(request, verzoek, form, status=409, now=now)


def _act(request: HttpRequest, reference: str, done: str, act: Callable[[int], None], about: str = "") -> HttpResponse:
    verzoek = get_object_or_404(Verzoek, reference=reference, erased_at=None)
    try:
        act(_version(request))
    except ChangedMeanwhileError:
        return conflict(request, verzoek)
    return _back(request, reference, done, about)


def _version(request: HttpRequest) -> int:
    text = request.POST.get("version", "")
    if not text.isdecimal():
        raise BadRequest
    return int(text)


def _page(request: HttpRequest, verzoek: Verzoek, form: LinkForm, *, status: int = 200, now: str = "") -> HttpResponse:
    shown = {"verzoek": verzoek, "form": form, "now": now, "section": "triage"}
    return render(request, "triage/link.html", shown, status=status)


def _back(request: HttpRequest, reference: str, done: str, about: str) -> HttpResponse:
    messages.success(request, load("desk_linking")["done"][done].format(about))
    return redirect(f"{reverse('triage:detail', args=[reference])}#versies")


def _person(request: HttpRequest) -> Gebruiker:
    if isinstance(request.user, AnonymousUser):  # `for_roles` lets nobody else in
        raise BadRequest
    return request.user
