"""The pages on which a verzoeker tries a draft."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from validator.desk.core.files import source_file, told_apart
from validator.desk.precheck.forms import DraftForm
from validator.desk.precheck.models import CheckState, Voorcontrole
from validator.desk.precheck.pacing import Wait, count, refusal
from validator.desk.precheck.services import WAITS, drafts_of, forget, open_answer, submit
from validator.desk.precheck.showing import answer_shown, kept_shown, progress_text
from validator.desk.precheck.visitors import Visitor, remember, visitor_of
from validator.desk.sealing.services import SealError
from validator.texts import load

View = Callable[..., HttpResponse]
TOO_MANY = 429
GONE = 410
WRONG = 422


def open_page(view: View) -> View:
    """A page for anybody, where the page to pre-check is open at all; never kept by a browser or proxy."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.PRECHECK_IS_ON:
            raise Http404
        return view(request, *args, **kwargs)

    return login_not_required(never_cache(answer))


@open_page
@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """The page on which files are chosen; sends on to the page that tells how far the check is."""
    visitor = visitor_of(request)
    if request.method == "POST" and (wait := refusal(request, visitor)):
        return _later(request, visitor, wait)
    form = DraftForm(request.POST, request.FILES) if request.method == "POST" else DraftForm()
    if not (form.is_bound and form.is_valid()):
        shown = {"form": form, "most_bytes": settings.REQUEST_BYTES, "kept": kept_shown(visitor)}
        return render(request, "precheck/start.html", shown, status=WRONG if form.is_bound else 200)
    visitor = visitor or Visitor.fresh()
    draft = submit(told_apart(source_file(file) for file in form.cleaned_data["upload"]), form.wish(), visitor)
    count(request)
    response = redirect("precheck:check", draft.pk)
    remember(response, visitor)
    return response


@open_page
@require_GET
def check(request: HttpRequest, key: UUID) -> HttpResponse:
    """How far the check is, and then its answer: once, unless the visitor asked to keep it."""
    visitor = visitor_of(request)
    draft = _own(visitor, key)
    if visitor is None or draft is None:
        return render(request, "precheck/gone.html", status=GONE)
    if draft.check_state == CheckState.DONE:
        return _answered(request, draft, visitor)
    if draft.check_state == CheckState.FAILED:
        return _failed(request, draft)
    return render(request, "precheck/wait.html", {"draft": draft, "text": progress_text(draft)})


@open_page
@require_GET
def state(request: HttpRequest, key: UUID) -> JsonResponse:
    """How far the check is, for the script of the page that waits."""
    draft = _own(visitor_of(request), key)
    page = reverse("precheck:check", args=[key])
    if draft is None:
        return JsonResponse({"state": "weg", "text": "", "url": page})
    has_ended = draft.check_state not in WAITS
    return JsonResponse({"state": draft.check_state, "text": progress_text(draft), "url": page if has_ended else ""})


@open_page
@require_POST
def cancel(request: HttpRequest, key: UUID) -> HttpResponse:
    """Forget the draft before its answer, or the answer that was kept."""
    if draft := _own(visitor_of(request), key):
        forget(draft)
        messages.success(request, load("desk_precheck")["forgotten"])
    return redirect("precheck:start")


def _own(visitor: Visitor | None, key: UUID) -> Voorcontrole | None:
    """The draft, where this visitor sent it and it is still there."""
    return drafts_of(visitor).filter(pk=key).first() if visitor else None


def _later(request: HttpRequest, visitor: Visitor | None, wait: Wait) -> HttpResponse:
    waiting = drafts_of(visitor).filter(check_state__in=WAITS) if visitor else []
    shown = {"wait": wait, "words": load("desk_precheck")["later"][wait.reason], "waiting": waiting}
    response = render(request, "precheck/later.html", shown, status=TOO_MANY)
    response["Retry-After"] = str(wait.seconds)
    return response


def _answered(request: HttpRequest, draft: Voorcontrole, visitor: Visitor) -> HttpResponse:
    """The page with the answer. What is not kept goes when the page is there, and not before: a page that breaks loses nothing.

    Two pages of one visitor may both get it.
    """
    try:
        answer = open_answer(draft, visitor)
    except (SealError, ValueError):  # another version since: nobody can read it any more
        return _failed(request, draft)
    if answer is None:
        return render(request, "precheck/gone.html", status=GONE)
    response = render(request, "precheck/answer.html", answer_shown(draft, answer))
    if not draft.is_kept:
        forget(draft)
    return response


def _failed(request: HttpRequest, draft: Voorcontrole) -> HttpResponse:
    words = load("desk_precheck")["failed"]
    response = render(request, "precheck/failed.html", {"words": words.get(draft.problem, words["other"])})
    forget(draft)
    return response
