"""The pages on which a verzoeker tries a draft."""

import base64
from collections.abc import Callable
from functools import wraps
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from validator.desk.core.files import source_file
from validator.desk.precheck.forms import DraftForm
from validator.desk.precheck.models import CheckState, Voorcontrole
from validator.desk.precheck.services import Answer, forget, submit, take_answer
from validator.desk.queue.services import PRECHECK, is_ready_to_check, waiting_before
from validator.desk.sealing.services import SealError
from validator.model.report import Moment
from validator.model.submission import SourceFile
from validator.texts import load

OWN = "voorcontroles"
MOST_OWN = 5
View = Callable[..., HttpResponse]


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
    form = DraftForm(request.POST, request.FILES) if request.method == "POST" else DraftForm()
    if not (form.is_bound and form.is_valid()):
        status = 422 if form.is_bound else 200
        return render(request, "precheck/start.html", {"form": form, "most_bytes": settings.REQUEST_BYTES}, status=status)
    files = [source_file(file) for file in form.cleaned_data["upload"]]
    draft = submit(files, moment=Moment(form.cleaned_data["moment"]), peildatum=form.cleaned_data["peildatum"])
    request.session[OWN] = [*request.session.get(OWN, [])[1 - MOST_OWN :], str(draft.pk)]
    return redirect("precheck:check", draft.pk)


@open_page
@require_GET
@transaction.non_atomic_requests
def check(request: HttpRequest, key: UUID) -> HttpResponse:
    """How far the check is, and then its answer, once."""
    draft = _own(request, key)
    if draft is None:
        return render(request, "precheck/gone.html", status=410)
    if draft.check_state == CheckState.DONE:
        return _answered(request, draft)
    if draft.check_state == CheckState.FAILED:
        forget(draft)
        return render(request, "precheck/failed.html")
    return render(request, "precheck/wait.html", {"draft": draft, "text": _progress(draft)})


@open_page
@require_GET
def state(request: HttpRequest, key: UUID) -> JsonResponse:
    """How far the check is, for the script of the page that waits."""
    draft = _own(request, key)
    page = reverse("precheck:check", args=[key])
    if draft is None:
        return JsonResponse({"state": "weg", "text": "", "url": page})
    has_ended = draft.check_state in {CheckState.DONE, CheckState.FAILED}
    return JsonResponse({"state": draft.check_state, "text": _progress(draft), "url": page if has_ended else ""})


@open_page
@require_POST
def cancel(request: HttpRequest, key: UUID) -> HttpResponse:
    """Forget the draft before its answer."""
    if draft := _own(request, key):
        forget(draft)
    return redirect("precheck:start")


def _own(request: HttpRequest, key: UUID) -> Voorcontrole | None:
    """The draft, where this visitor sent it and it is still there."""
    return Voorcontrole.objects.filter(pk=key).first() if str(key) in request.session.get(OWN, []) else None


def _answered(request: HttpRequest, draft: Voorcontrole) -> HttpResponse:
    try:
        answer = take_answer(draft)
    except (SealError, ValueError):  # another key or version since: nobody can read it any more
        forget(draft)
        return render(request, "precheck/failed.html")
    return render(request, "precheck/answer.html", _shown(answer))


def _shown(answer: Answer) -> dict[str, object]:
    from validator.reports.passages import mark
    from validator.reports.view import view
    from validator.reports.words import outcome_wording

    (result,) = answer.report.submissions
    marked = mark(result)
    return {
        "submission": view(result, marked.numbers),
        "documents": marked.texts,
        "advice": outcome_wording(result.advice.outcome),
        "downloads": [_download(file) for file in answer.downloads],
    }


def _download(file: SourceFile) -> dict[str, object]:
    kinds = load("desk_precheck")["downloads"]
    suffix = PurePosixPath(file.name).suffix.lower()
    words = kinds.get(file.name) or kinds.get(suffix) or kinds["other"]
    data = base64.b64encode(file.data).decode()
    return {
        "name": file.name,
        "words": words["label"],
        "url": f"data:{words['type']};base64,{data}",
        "kilobytes": len(file.data) // 1024 + 1,
    }


def _progress(draft: Voorcontrole) -> str:
    words = load("desk_precheck")["progress"]
    if draft.check_state != CheckState.WAITING:
        return str(words["busy"])
    if not is_ready_to_check():
        return str(words["starting"])
    before = waiting_before(draft.created_at, PRECHECK)
    return str(words["waiting"].format(before) if before else words["next"])
