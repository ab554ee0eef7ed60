"""What somebody else did with a request a moment ago."""

from datetime import datetime

from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.triage.models import Verzoek
from validator.reports.words import date_text
from validator.texts import load


def name_of(user: Gebruiker | None) -> str:
    """How colleagues know somebody."""
    return str(user or load("desk_deciding")["nobody"])


def moment_text(moment: datetime) -> str:
    """A moment as people write it: 10 juni 2025 om 14.05 uur."""
    local = timezone.localtime(moment)
    return load("desk_deciding")["moment"].format(day=date_text(local.date()), time=f"{local:%H.%M}")  # type: ignore[no-any-return]


def last_act(verzoek: Verzoek) -> str:
    """A sentence on the newest thing that people did."""
    words, acts = load("desk_deciding")["changed"], []
    for besluit in verzoek.besluiten.select_related("by", "undone_by"):
        acts.append((besluit.at, words["decision"], besluit.by, besluit.get_outcome_display()))
        if besluit.undone_at:
            acts.append((besluit.undone_at, words["undone"], besluit.undone_by, ""))
    if oordeel := verzoek.oordelen.select_related("by").order_by("at").last():
        acts.append((oordeel.at, words["judged"], oordeel.by, ""))
    if not acts:
        return str(words["other"])
    at, sentence, who, outcome = max(acts, key=lambda act: act[0])
    return str(sentence.format(who=name_of(who), when=moment_text(at), outcome=outcome))
