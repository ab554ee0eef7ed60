"""What the pages show of a draft."""

import base64
from collections.abc import Iterator
from pathlib import PurePosixPath

from django.utils import timezone

from validator.desk.precheck.models import CheckState, Voorcontrole
from validator.desk.precheck.services import Answer, drafts_of, label_of
from validator.desk.precheck.visitors import Visitor
from validator.desk.queue.services import PRECHECK, SILENT_FOR_LONG, is_ready_to_check, queue_of, waiting_before
from validator.desk.sealing.services import SealError
from validator.model.submission import SourceFile
from validator.reports.clean import clean_line
from validator.texts import load


def answer_shown(draft: Voorcontrole, answer: Answer) -> dict[str, object]:
    """The answer for its page, with the files to save in it: nothing has to be fetched later."""
    from validator.reports.passages import mark
    from validator.reports.view import view
    from validator.reports.words import outcome_wording

    (result,) = answer.report.submissions
    marked = mark(result)
    return {
        "draft": draft,
        "submission": view(result, marked.numbers),
        "documents": marked.texts,
        "advice": outcome_wording(result.advice.outcome),
        "downloads": [_download(file) for file in answer.downloads],
    }


def kept_shown(visitor: Visitor | None) -> list[dict[str, object]]:
    """The answers that are kept for a visitor, each with the name of the request."""
    return list(_kept(visitor)) if visitor else []


def _kept(visitor: Visitor) -> Iterator[dict[str, object]]:
    for draft in drafts_of(visitor).filter(is_kept=True).exclude(check_state=CheckState.FAILED):
        try:
            yield {"draft": draft, "label": clean_line(label_of(draft, visitor))}
        except SealError:  # never for what this visitor sent in himself
            continue


def progress_text(draft: Voorcontrole) -> str:
    """How far a draft is, in one sentence."""
    words = load("desk_precheck")["progress"]
    if draft.check_state != CheckState.WAITING:
        return str(words["busy"])
    if not is_ready_to_check():
        has_waited = timezone.now() - draft.created_at > SILENT_FOR_LONG
        return str(words["stuck" if has_waited else "starting"])
    sizes = draft.bestanden.order_by().values_list("size", flat=True)
    before = waiting_before(draft.created_at, queue_of(PRECHECK, list(sizes)))
    return str(words["waiting"].format(place=before + 1) if before else words["next"])


def _download(file: SourceFile) -> dict[str, object]:
    kinds = load("desk_precheck")["downloads"]
    suffix = PurePosixPath(file.name).suffix.lower()
    words = kinds.get(file.name) or kinds.get(suffix) or kinds["other"]
    data = base64.b64encode(file.data).decode()
    return {
        "name": clean_line(file.name),
        "words": words["label"],
        "url": f"data:{words['type']};base64,{data}",
        "kilobytes": len(file.data) // 1024 + 1,
    }
