"""The text of a document with its marks: `{% load desk_document %}`. Built here: a line break of a template would show in the text."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from validator.reports.passages import Numbered, Paragraph, Passage, Piece, Run
from validator.reports.words import texts

register = template.Library()


@register.simple_tag
def paragraph(shown: Paragraph) -> SafeString:
    """A paragraph of `validator.reports.passages`, escaped, with a link from each mark to its finding."""
    words = texts()["beside"]
    return format_html(
        '<p class="vto-{}{}">{}{}{}{}</p>',
        shown.kind,
        " vto-margin" if shown.is_margin else "",
        format_html('<span class="vto-unseen">{}: </span>', words["margin"]) if shown.is_margin else "",
        format_html("<span>{}</span> ", shown.label) if shown.label else "",
        format_html('<span class="vto-picture">[{}]</span> ', words["picture"]) if shown.kind == "picture" else "",
        _pieces(shown.pieces),
    )


def _pieces(pieces: Iterable[Piece]) -> SafeString:
    return format_html_join("", "{}", ((_passage(piece) if isinstance(piece, Passage) else _run(piece),) for piece in pieces))


def _run(run: Run) -> SafeString:
    if not run.styles:
        return format_html("{}", run.text)
    element = "s" if "struck" in run.styles else "span"
    classes = " ".join(f"vto-{style}" for style in run.styles.split())
    return format_html('<{} class="{}">{}</{}>', element, classes, run.text, element)


def _passage(passage: Passage) -> SafeString:
    is_whole = passage.start == passage.end
    return format_html(
        '<mark class="nl-mark vto-mark vto-{}{}">{}{}{}</mark>',
        passage.style,
        " vto-mark--whole" if is_whole else "",
        format_html_join("", "{}", ((_number(point),) for point in passage.points)),
        texts()["beside"]["whole_part"] if is_whole else "",
        _pieces(passage.pieces),
    )


def _number(point: Numbered) -> SafeString:
    return format_html(
        '<a class="nl-number-badge vto-number-mark vto-{}" id="plek-{}" href="#bevinding-{}" data-jump>'
        '<span class="vto-unseen">{} </span>{}</a>',
        point.status.style,
        point.number,
        point.number,
        texts()["beside"]["to_point"].format(point.status.word),
        point.number,
    )
