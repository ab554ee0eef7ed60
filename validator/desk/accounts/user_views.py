"""The pages on which a beheerder looks after the people of the desk."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import IntegrityError
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from validator.desk.accounts import people
from validator.desk.accounts.forms import RoleForm, UserForm
from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import MANAGE, Role, for_roles, user_of
from validator.texts import load

PER_PAGE = 50
FRESH = "start_password"  # in the session, which is sealed, until it was shown


@for_roles(MANAGE)
@never_cache
@require_GET
def users(request: HttpRequest) -> HttpResponse:
    """Everybody who may use the desk, or once might."""
    found = Gebruiker.objects.prefetch_related("groups").order_by("-is_active", Lower("last_name"), Lower("first_name"), Lower("username"))
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    return _page(request, "accounts/users.html", {"page": page})


@for_roles(MANAGE)
@never_cache
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Let somebody new in."""
    form = UserForm(request.POST or None)
    if form.is_valid():
        try:
            user, password = people.add(form.cleaned_data["name"], Role(form.cleaned_data["role"]), user_of(request))
        except IntegrityError:  # somebody clicked twice
            form.add_error("name", form.fields["name"].error_messages["known"])
        else:
            request.session[FRESH] = [user.pk, password]
            return redirect("accounts:user", user.pk)
    return _page(request, "accounts/user_new.html", {"form": form}, status=422 if form.is_bound else 200)


@for_roles(MANAGE)
@never_cache
@require_GET
def user(request: HttpRequest, key: int) -> HttpResponse:
    """One person; a start password that was just made is shown this once."""
    person = get_object_or_404(Gebruiker, pk=key)
    return _shown(request, person, RoleForm(initial={"role": _role(person)}))


@for_roles(MANAGE)
@never_cache
@require_POST
def give_role(request: HttpRequest, key: int) -> HttpResponse:
    """Give a person another role."""
    person = get_object_or_404(Gebruiker, pk=key)
    form = RoleForm(request.POST)
    if not form.is_valid():
        return _shown(request, person, form, status=422)
    return _do(request, person, "role", lambda: people.give_role(person, Role(form.cleaned_data["role"]), user_of(request)))


@for_roles(MANAGE)
@never_cache
@require_POST
def shut_out(request: HttpRequest, key: int) -> HttpResponse:
    """End a person's access."""
    person = get_object_or_404(Gebruiker, pk=key)
    return _do(request, person, "shut_out", lambda: people.shut_out(person, user_of(request)))


@for_roles(MANAGE)
@never_cache
@require_POST
def let_in(request: HttpRequest, key: int) -> HttpResponse:
    """Give a person access again."""
    person = get_object_or_404(Gebruiker, pk=key)
    return _do(request, person, "let_in", lambda: people.let_in(person, user_of(request)))


@for_roles(MANAGE)
@never_cache
@require_POST
def reset_password(request: HttpRequest, key: int) -> HttpResponse:
    """Give a person a new start password."""
    person = get_object_or_404(Gebruiker, pk=key)

    def act() -> None:
        request.session[FRESH] = [person.pk, people.reset_password(person, user_of(request))]

    return _do(request, person, "reset", act)


def _do(request: HttpRequest, person: Gebruiker, what: str, act: Callable[[], None]) -> HttpResponse:
    words = load("desk_accounts")["user"]
    try:
        act()
        messages.success(request, words["done"][what])
    except people.RefusedError as refused:
        messages.error(request, words["refused"][refused.why.value])
    return redirect("accounts:user", person.pk)


def _shown(request: HttpRequest, person: Gebruiker, form: RoleForm, status: int = 200) -> HttpResponse:
    key, password = request.session.get(FRESH, (None, ""))
    if key == person.pk:
        del request.session[FRESH]
    shown = {
        "person": person,
        "form": form,
        "is_self": person.pk == request.user.pk,
        "start_password": password if key == person.pk else "",
    }
    return _page(request, "accounts/user.html", shown, status=status)


def _page(request: HttpRequest, template: str, shown: dict[str, object], status: int = 200) -> HttpResponse:
    way = [(load("desk_accounts")["user"]["all"], reverse("accounts:users"))]
    return render(request, template, {"section": "users", "users_trail": way, **shown}, status=status)


def _role(person: Gebruiker) -> str:
    return next((role.value for role in reversed(Role) if role.value in person.role_names), "")
