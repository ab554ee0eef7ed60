"""The parts of the house style that need more than an include: `{% load desk %}`. The page /stijl/ shows each in every state."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django import template
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, FileInput, RadioSelect, Select, Textarea
from django.template.context import Context
from django.template.defaultfilters import floatformat
from django.utils.safestring import SafeString

from validator.model.rulebook import Status
from validator.reports.words import Wording, status_wording
from validator.texts import load

register = template.Library()

# written out, since `house_style/build.py` keeps the rules of the classes that it finds
ALERTS = {
    "info": ("i", "utrecht-alert--info"),
    "ok": ("✓", "utrecht-alert--ok"),
    "warning": ("!", "utrecht-alert--warning"),
    "error": ("✗", "utrecht-alert--error"),
}
MESSAGE_KINDS = {"debug": "info", "info": "info", "success": "ok", "warning": "warning", "error": "error"}
MEGABYTE = 1e6
TEXTBOX = ("utrecht-textbox", "utrecht-textbox--invalid")
WIDGETS = {Textarea: ("utrecht-textarea", "utrecht-textarea--invalid"), Select: ("utrecht-select", "utrecht-select--invalid")}
DEPENDS = "data-depends"  # on a widget: needed with some answers only, so its explanation says when, and it is not marked as optional
GROUPS = (RadioSelect, CheckboxSelectMultiple)


@register.inclusion_tag("desk/pieces/badge.html")
def badge(status: Wording | Status | str) -> dict[str, object]:
    """A status or an advice with its colour, sign and word: `{% badge check.status %}` or `{% badge "fail" %}`."""
    return {"status": status if isinstance(status, Wording) else status_wording(Status(status))}


@register.simple_block_tag(takes_context=True)
def alert(context: Context, content: SafeString, kind: str, title: str = "", live: str = "") -> SafeString:
    """What a reader should not miss: `{% alert "warning" title="…" %}…{% endalert %}`; kinds info, ok, warning, error.

    `live` is "status" or "alert" for what appears while the reader is on the page.
    """
    piece = context.template.engine.get_template("desk/pieces/alert.html") if context.template else None
    sign, style = ALERTS[kind]
    values = {"style": style, "sign": sign, "title": title, "live": live, "content": content}
    return piece.render(Context(values)) if piece else content


@register.filter
def alert_kind(level_tag: str) -> str:
    """The kind of alert for a message of Django."""
    return MESSAGE_KINDS.get(level_tag, "info")


@register.filter
def size_text(size: int) -> str:
    """The size of a file, as the field for files tells it too."""
    return f"{max(1, round(size / 1e3))} kB" if size < MEGABYTE else f"{floatformat(size / MEGABYTE, -1)} MB"


@register.inclusion_tag("desk/pieces/field.html")
def field(bound: BoundField) -> dict[str, object]:
    """A field of a form with its label, explanation and errors; a required one is not marked, an optional one is."""
    widget = bound.field.widget
    is_choice = isinstance(widget, CheckboxInput)
    attributes: dict[str, Any] = {"class": _classes(bound)}
    if bound.errors:
        attributes["aria-invalid"] = "true"
    return {
        "field": bound,
        "control": bound.as_widget(attrs=attributes),
        "is_group": isinstance(widget, GROUPS),
        "is_choice": is_choice,
        "is_optional": not bound.field.required and not is_choice and DEPENDS not in widget.attrs,
    }


def _classes(bound: BoundField) -> str:
    widget = bound.field.widget
    if isinstance(widget, (*GROUPS, CheckboxInput, FileInput)):
        return ""
    plain, invalid = next((classes for kind, classes in WIDGETS.items() if isinstance(widget, kind)), TEXTBOX)
    return f"{plain} {invalid}" if bound.errors else plain


@register.inclusion_tag("desk/pieces/file_drop.html")
def file_drop(bound: BoundField, most_bytes: int, accept: str = "") -> dict[str, object]:
    """The field for files, several at once: a plain one without script. `most_bytes` is what may be sent in all."""
    return {"field": bound, "most_bytes": most_bytes, "accept": accept, "words": load("desk_style")["files"]}


@register.inclusion_tag("desk/pieces/progress.html")
def progress(url: str, text: str) -> dict[str, object]:
    """How far a check is. `url` answers as `progress.js` describes; `text` is the state at this moment."""
    return {"url": url, "text": text, "lost": load("desk_style")["progress"]["lost"]}


@register.inclusion_tag("desk/pieces/sort_header.html", takes_context=True)
def sort_header(context: Context, key: str, label: str, order: str) -> dict[str, object]:
    """The head of a column by which a table can be sorted. `order` is the order now: `key`, or `-key` for the other way round."""
    direction = {key: "ascending", f"-{key}": "descending"}.get(order, "")
    following = f"-{key}" if direction == "ascending" else key
    return {"direction": direction, "label": label, "query": _query(context, {"sorteer": following, "pagina": None})}


@register.inclusion_tag("desk/pieces/pagination.html", takes_context=True)
def pagination(context: Context, page: Any) -> dict[str, object]:
    """The way to the other pages of a `django.core.paginator.Page`."""
    shown = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    gap = page.paginator.ELLIPSIS
    numbers = [(number, "" if number == gap else _query(context, {"pagina": number})) for number in shown]
    before = _query(context, {"pagina": page.number - 1}) if page.has_previous() else ""
    after = _query(context, {"pagina": page.number + 1}) if page.has_next() else ""
    return {"page": page, "numbers": numbers, "before": before, "after": after}


def _query(context: Context, changes: Mapping[str, object]) -> str:
    """The query of this page with some of it changed; what is None goes."""
    known = context["request"].GET.dict() if "request" in context else {}
    merged = {**known, **changes}
    return "?" + urlencode({name: value for name, value in merged.items() if value is not None})
