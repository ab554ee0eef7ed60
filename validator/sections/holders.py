"""Who has the gezag, where it is said apart from the list of each parent."""

import re
from collections.abc import Sequence
from dataclasses import replace

from validator.model.document import Document
from validator.model.outline import Entry, Gezag, Outline, Parent, Stated
from validator.sections.gezag import Holding, holding, names_guardian
from validator.sections.values import stated


def with_gezag(parents: Sequence[Parent], everyone: Sequence[Entry], document: Document, outline: Outline) -> list[Parent]:
    """Fills in what is said of the gezag apart from a parent's own answer, such as at the child: "Gezag: beide ouders".

    Of two fathers it cannot tell which is meant, so theirs stays open.
    """
    sources = [stated(entry) for entry in everyone if entry.name == "gezag" and entry.value and not own_only(entry.value)]
    sources = sources or [source for source in _gezag_lines(document, outline) if not own_only(source.text)]
    result = []
    for parent in parents:
        is_open = parent.gezag is Gezag.UNKNOWN and sum(other.role == parent.role for other in parents) == 1
        said = {(source, holding(source.text).of(parent.role)) for source in sources} if is_open else set()
        sure = {answer for _, answer in said if answer is not Gezag.UNKNOWN}
        if len(sure) == 1:
            source = next(source for source, answer in said if answer in sure)
            result.append(replace(parent, gezag=sure.pop(), gezag_stated=source))
        elif not said or len(sure) == 0:
            result.append(_by_order(parent, parents, sources))
        else:
            result.append(parent)
    return result + _guardians(result, sources)


def own_only(text: str) -> bool:
    """Whether an answer about gezag names nobody, so that it is about the person in whose list it stands."""
    return not holding(text).by_role and not names_guardian(text)


def _by_order(parent: Parent, parents: Sequence[Parent], sources: Sequence[Stated]) -> Parent:
    """Said of both parents, it holds for parents without a known role too."""
    joint = [source for source in sources if holding(source.text) == Holding({"moeder": Gezag.YES, "vader": Gezag.YES})]
    if parent.gezag is Gezag.UNKNOWN and parent.role.startswith("ouder") and joint and len(parents) <= 2:  # noqa: PLR2004
        return replace(parent, gezag=Gezag.YES, gezag_stated=joint[0])
    return parent


def _guardians(parents: Sequence[Parent], sources: Sequence[Stated]) -> list[Parent]:
    """A voogd who holds the authority and has no list of their own."""
    if any(parent.role == "voogd" for parent in parents):
        return []
    found = next(
        (
            source
            for source in sources
            if names_guardian(source.text) and not re.search(r"geen voogd|moeder|vader", source.text, re.IGNORECASE)
        ),
        None,
    )
    return [Parent("voogd", found, Gezag.YES, found)] if found else []


def _gezag_lines(document: Document, outline: Outline) -> list[Stated]:
    spans = [span for name in ("ouders", "kinderen") for section in outline.named(name) for span in section.spans]
    return [Stated(document.quote(span), span) for span in dict.fromkeys(spans) if "gezag" in document.quote(span).lower()]
