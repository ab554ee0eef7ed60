"""Which role may do what, in one place."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any

from django.contrib.auth.models import AnonymousUser, Group
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from validator.desk.accounts.models import Gebruiker

View = Callable[..., HttpResponseBase]
MARK = "is_for"


class Role(StrEnum):
    """What a person is at the desk; the groups of Django have these names."""

    LEZER = "lezer"
    MEDEWERKER = "medewerker"
    BEHEERDER = "beheerder"


READ = frozenset(Role)
WORK = frozenset({Role.MEDEWERKER, Role.BEHEERDER})
MANAGE = frozenset({Role.BEHEERDER})


def may(user: Gebruiker | AnonymousUser, roles: frozenset[Role]) -> bool:
    """Whether a user has one of the roles."""
    return isinstance(user, Gebruiker) and user.is_active and not user.role_names.isdisjoint(roles)


def give(user: Gebruiker, role: Role) -> None:
    """Have a person be this, and nothing besides."""
    user.groups.set(Group.objects.filter(name=role.value))
    user.__dict__.pop("role_names", None)


def user_of(request: HttpRequest) -> Gebruiker:
    """The person who asks. Raises PermissionDenied where nobody is logged in, which `for_roles` and `for_users` have seen to."""
    if not isinstance(request.user, Gebruiker):
        raise PermissionDenied
    return request.user


def for_roles(roles: frozenset[Role]) -> Callable[[View], View]:
    """A view for these roles alone; who is not logged in is sent to log in, and anybody else is refused."""

    def guard(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not may(request.user, roles):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        setattr(answer, MARK, roles)
        return answer

    return guard


def for_users(view: View) -> View:
    """A view for whoever is logged in, with whatever role: such as the page to change one's own password."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return view(request, *args, **kwargs)

    setattr(answer, MARK, frozenset())  # no role is asked for
    return answer


def says_whom_it_is_for(view: View) -> bool:
    """Whether somebody thought of who may see a view: certain roles, all users, or anybody at all (`login_not_required`)."""
    return hasattr(view, MARK) or is_for_anybody(view)


def is_for_anybody(view: View) -> bool:
    """Whether a view asks nobody to log in."""
    return not getattr(view, "login_required", True)
