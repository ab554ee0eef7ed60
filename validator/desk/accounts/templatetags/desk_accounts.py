"""What a person is and how this person logs in, in words: `{% load desk_accounts %}`."""

from django import template

from validator.desk.accounts.models import Gebruiker
from validator.texts import load

register = template.Library()


@register.filter
def roles(person: Gebruiker) -> str:
    """The roles of a person."""
    return ", ".join(sorted(group.name for group in person.groups.all()))


@register.filter
def source(person: Gebruiker) -> str:
    """How a person logs in."""
    words = load("desk_accounts")["source"]
    if person.subject:
        return str(words["organisation"])
    return str(words["start" if person.has_start_password else "password"])
