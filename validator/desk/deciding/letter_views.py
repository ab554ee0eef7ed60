"""The pages on which a letter is written."""

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from validator.desk.accounts.rights import WORK, for_roles, user_of
from validator.desk.deciding.concepts import OvertakenError, Typed, begin_anew, concept_of, fingerprint, keep, take_back, text_within
from validator.desk.deciding.letter_forms import LetterForm
from validator.desk.deciding.letters import Letter, letter_of_check
from validator.desk.deciding.meanwhile import moment_text, name_of
from validator.desk.deciding.notes import notes_on
from validator.desk.deciding.views import number, open_request
from validator.desk.sealing.services import SealError
from validator.desk.trail.services import record
from validator.desk.triage.models import UNCHECKED, Verzoek
from validator.texts import load

VIEW, ANEW, BACK = "bekijk", "opnieuw", "terug"
"""What a button of the letter does after the text is kept."""
OVERTAKEN = 409
FINGERPRINT = re.compile("[0-9a-f]{64}")


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def letter_page(request: HttpRequest, reference: str) -> HttpResponse:
    """The letter to edit: as it was last kept, else as the check writes it."""
    verzoek = open_request(reference)
    if verzoek.check_state in UNCHECKED:
        return redirect("triage:detail", reference)
    try:
        letter, concept = letter_of_check(verzoek), concept_of(verzoek)
        if request.method == "POST":
            return _sent_in(request, verzoek, letter)
        text = text_within(verzoek, concept) if concept else letter.body
    except SealError:
        messages.error(request, load("desk_deciding")["unreadable"])
        return redirect("triage:detail", reference)
    record(user_of(request), "brief_gezien", reference)
    return _page(request, verzoek, letter, LetterForm(initial={"text": text}))


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def save_letter(request: HttpRequest, reference: str) -> HttpResponse:
    """Keep what is being typed, for the script of the page; asked without a text it tells where the letter is, and the token for a form."""
    verzoek = open_request(reference)
    if request.method != "POST":
        concept = concept_of(verzoek)
        return JsonResponse({"version": concept.version if concept else 0, "token": get_token(request)})
    form = LetterForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"text": " ".join(str(error) for errors in form.errors.values() for error in errors)}, status=422)
    words = load("desk_deciding")["letter"]
    try:
        concept = keep(verzoek, _typed(request, form), user_of(request))
    except OvertakenError:
        return JsonResponse({"text": words["overtaken"]}, status=409)
    except SealError:
        return JsonResponse({"text": load("desk_deciding")["unreadable"]}, status=409)
    return JsonResponse({"version": concept.version, "text": words["kept_at"].format(f"{timezone.localtime(concept.at):%H.%M}")})


def _sent_in(request: HttpRequest, verzoek: Verzoek, letter: Letter) -> HttpResponse:
    form, wish = LetterForm(request.POST), request.POST.get("doe", "")
    if not form.is_valid():
        return _page(request, verzoek, letter, form, status=422)
    try:
        concept = keep(verzoek, _typed(request, form), user_of(request))
        if wish == ANEW:
            begin_anew(verzoek, letter, user_of(request), concept.version)
        elif wish == BACK:
            take_back(verzoek, user_of(request), concept.version)
    except OvertakenError:
        return _page(request, verzoek, letter, form, status=OVERTAKEN)
    if wish == VIEW:
        return redirect("deciding:preview", verzoek.reference)
    messages.success(request, load("desk_deciding")["letter"]["done"].get(wish, load("desk_deciding")["letter"]["done"]["kept"]))
    return redirect("deciding:letter", verzoek.reference)


def _typed(request: HttpRequest, form: LetterForm) -> Typed:
    basis = request.POST.get("basis", "")
    return Typed(form.cleaned_data["text"], number(request, "letter"), basis if FINGERPRINT.fullmatch(basis) else "")


def _page(request: HttpRequest, verzoek: Verzoek, letter: Letter, form: LetterForm, status: int = 200) -> HttpResponse:
    concept, now = concept_of(verzoek), fingerprint(verzoek, letter.undated)
    shown = {
        "verzoek": verzoek,
        "form": form,
        "concept": concept,
        "version": concept.version if concept else 0,
        "basis": now,
        "is_outdated": bool(concept and concept.basis != now),
        "kept": load("desk_deciding")["letter"]["kept_by"].format(who=name_of(concept.by), when=moment_text(concept.at)) if concept else "",
        "other": text_within(verzoek, concept) if concept and status == OVERTAKEN else "",
        "notes": notes_on(verzoek),
        "section": "triage",
    }
    return render(request, "deciding/letter.html", shown, status=status)
