"""Linking a request to its earlier version, and taking that back."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from validator.desk.accounts.rights import WORK, for_roles, user_of
from validator.desk.core.views import error_page
from validator.desk.core.wording import describe
from validator.desk.deciding.meanwhile import moment_text
from validator.desk.trail.reading import chosen, lines
from validator.desk.triage.adopting import adopt
from validator.desk.triage.changing import ChangedMeanwhileError
from validator.desk.triage.judging import GoneError
from validator.desk.triage.models import Verzoek
from validator.desk.triage.versions import LinkError, is_linked, link, refuse, unlink, written_reference
from validator.texts import load

LONGEST = 40
BAD, CONFLICT, UNPROCESSABLE = 400, 409, 422
# what people do to a request that changes its version
ACTS = ("gekoppeld", "losgemaakt", "geen_vervolg", "overgenomen", "beoordeeld", "oordeel_ongedaan", "besluit", "besluit_ongedaan")


class LinkForm(forms.Form):
    """The earlier version of a request that was seen at this version of its row."""

    earlier = forms.CharField(max_length=LONGEST)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self, load("desk_linking")["form"])
        self.fields["earlier"].widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}


class ActForm(forms.Form):
    """A button. `earlier` names the proposal, `finding` the finding that it is about."""

    version = forms.IntegerField(min_value=0)
    earlier = forms.CharField(max_length=LONGEST, required=False)
    finding = forms.CharField(max_length=100, required=False)


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
        return _page(request, verzoek, form, status=UNPROCESSABLE)
    earlier = written_reference(form.cleaned_data["earlier"])
    try:
        link(reference, earlier, user_of(request), form.cleaned_data["version"])
    except LinkError as error:
        form.add_error("earlier", load("desk_linking")["no_link"][error.why.value])
        return _page(request, verzoek, form, status=UNPROCESSABLE)
    except ChangedMeanwhileError:
        if not is_linked(reference, earlier):  # as after a button that was pressed twice
            return _conflict(request, verzoek, earlier)
    return _back(request, reference, "linked", earlier)


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def unlink_act(request: HttpRequest, reference: str) -> HttpResponse:
    """Tell that this is no later version after all."""
    return _act(request, reference, "unlinked", lambda verzoek, form: unlink(reference, user_of(request), form["version"]))


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def refuse_act(request: HttpRequest, reference: str) -> HttpResponse:
    """Tell that a proposal is wrong."""
    return _act(request, reference, "refused", lambda verzoek, form: refuse(reference, form["earlier"], user_of(request), form["version"]))


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def adopt_act(request: HttpRequest, reference: str) -> HttpResponse:
    """Take over what was said of a finding in the earlier version."""
    return _act(request, reference, "adopted", lambda verzoek, form: adopt(verzoek, form["finding"], user_of(request), form["version"]))


def _act(request: HttpRequest, reference: str, done: str, act: Callable[[Verzoek, dict[str, Any]], None]) -> HttpResponse:
    """Do what a button says. Who comes here by its address alone, such as after logging in, is led to the request."""
    verzoek, form = get_object_or_404(Verzoek, reference=reference, erased_at=None), ActForm(request.POST)
    if request.method == "GET":
        return redirect("triage:detail", reference)
    if not form.is_valid():
        return error_page(request, BAD)
    try:
        act(verzoek, form.cleaned_data)
    except (ChangedMeanwhileError, GoneError):
        return _conflict(request, verzoek)
    return _back(request, reference, done, form.cleaned_data["earlier"])


def _conflict(request: HttpRequest, verzoek: Verzoek, typed: str = "") -> HttpResponse:
    """What somebody else did, and what stands there now; what this person typed can be sent again."""
    verzoek.refresh_from_db()
    form = LinkForm(initial={"version": verzoek.version, "earlier": typed}) if typed else None
    return _page(request, verzoek, form, status=CONFLICT, told=f"{_last_act(verzoek)} {_now(verzoek)}")


def _last_act(verzoek: Verzoek) -> str:
    words = load("desk_linking")["conflict"]
    last = lines(chosen(verzoek.reference).filter(action__in=ACTS)[:1])
    return str(words["act"].format(who=last[0].who, what=last[0].what, when=moment_text(last[0].at)) if last else words["other"])


def _now(verzoek: Verzoek) -> str:
    words = load("desk_linking")["conflict"]
    return str(words["now_linked"].format(verzoek.previous.reference) if verzoek.previous else words["now_loose"])


def _page(request: HttpRequest, verzoek: Verzoek, form: LinkForm | None, *, status: int = 200, told: str = "") -> HttpResponse:
    shown = {"verzoek": verzoek, "form": form, "told": told, "section": "triage"}
    return render(request, "triage/link.html", shown, status=status)


def _back(request: HttpRequest, reference: str, done: str, about: str) -> HttpResponse:
    messages.success(request, load("desk_linking")["done"][done].format(about))
    return redirect(f"{reverse('triage:detail', args=[reference])}#versies")
