"""Counting what rules said and what people said of that, without a trace of any case."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.db.models import F, IntegerField, Value
from django.db.models.functions import Greatest

from validator.desk.statistics.models import Telling


@dataclass(frozen=True, slots=True)
class Row:
    """A rule of one version of the pack, in the month (its first day) in which the request came in."""

    rule: str
    check_code: str
    pack_version: str
    month: date


@transaction.atomic
def count(row: Row, *, shown: int = 0, confirmed: int = 0, dismissed: int = 0) -> None:
    """Add to the counts of a rule; what is taken back is negative. No count falls below nothing."""
    telling, _ = Telling.objects.get_or_create(**asdict(row))
    changes = {"shown": shown, "confirmed": confirmed, "dismissed": dismissed}
    # counted by the database: two processes may count at the same time
    Telling.objects.filter(pk=telling.pk).update(
        **{name: Greatest(F(name) + Value(change), Value(0), output_field=IntegerField()) for name, change in changes.items() if change}
    )
