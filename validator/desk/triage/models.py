"""A request with its files, what was found in it, and what people did with it. All that names somebody is sealed by the case's key."""

import secrets
import uuid

from django.conf import settings
from django.db import models

# letters and digits that nobody takes for another on the telephone
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
REFERENCE_LENGTH = 6


def new_reference() -> str:
    """A reference that says nothing about the case, such as V-7F3K2Q."""
    return "V-" + "".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_LENGTH))


class Status(models.TextChoices):
    """What became of a request."""

    NIEUW = "nieuw", "Nieuw"
    BEOORDELEN = "in_onderzoek_jbt", "Nog beoordelen"
    AGENDEREN = "agenderen", "Op de agenda"
    TERUGGESTUURD = "teruggestuurd", "Teruggestuurd"
    RVDK = "rvdk", "Naar de Raad"
    AFGESLOTEN = "afgesloten", "Afgesloten"


class Origin(models.TextChoices):
    """How a request came in."""

    UPLOAD = "upload", "Toegevoegd"
    MAIL = "mail", "Mail"
    MAP = "map", "Map"


class CheckState(models.TextChoices):
    """How far the check of a request is."""

    WAITING = "wacht", "Wacht op de toets"
    BUSY = "bezig", "Wordt getoetst"
    DONE = "klaar", "Getoetst"
    FAILED = "mislukt", "Toets mislukt: beoordeel zelf"


UNCHECKED = (CheckState.WAITING, CheckState.BUSY)
"""The states in which a check has yet to end."""


class OordeelKind(models.TextChoices):
    """What a person says of a finding."""

    BEVESTIGD = "bevestigd", "Bevestigd"
    VERWORPEN = "verworpen", "Verworpen"
    NOTITIE = "notitie", "Notitie"


class Verzoek(models.Model):
    """A request as it came in.

    `version` keeps two people from deciding at once; `message_key` keeps one mail from coming in twice. `claimed_by` tells who works on it.
    `fails` and `reviews` count the findings of the last check. `held_until` keeps it from the retention job until that day. Once
    `erased_at` is set, all that was sealed is gone for good.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    message_key = models.CharField(max_length=64, unique=True, null=True, editable=False)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.NIEUW, db_index=True)
    status_since = models.DateTimeField()
    source = models.CharField(max_length=10, choices=Origin.choices)
    received_on = models.DateField()
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    peildatum = models.DateField(null=True)

    check_state = models.CharField(max_length=10, choices=CheckState.choices, default=CheckState.WAITING)
    check_attempt = models.UUIDField(null=True)
    check_problem = models.CharField(max_length=40, blank=True)
    advice = models.CharField(max_length=30, blank=True, db_index=True)
    agenda_before = models.DateField(null=True)
    fails = models.PositiveSmallIntegerField(null=True)
    reviews = models.PositiveSmallIntegerField(null=True)
    doctype = models.CharField(max_length=30, blank=True)
    pack_version = models.CharField(max_length=80, blank=True)
    tool_version = models.CharField(max_length=40, blank=True)

    sealed_key = models.BinaryField(default=b"")
    sealed_label = models.BinaryField(default=b"")
    sealed_family = models.BinaryField(default=b"")
    sealed_report = models.BinaryField(default=b"")
    sealed_counted = models.BinaryField(default=b"")

    previous = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="later")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True)
    agenda_on = models.DateField(null=True)
    claimed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    claimed_at = models.DateTimeField(null=True)
    held_until = models.DateField(null=True)
    sealed_hold_reason = models.BinaryField(default=b"")
    erased_at = models.DateTimeField(null=True, db_index=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-created_at",)
        # all that the list chooses and sorts by: else a database reads past each sealed report to find it
        indexes = (
            models.Index(
                fields=(
                    "erased_at",
                    "status",
                    "received_on",
                    "created_at",
                    "agenda_before",
                    "advice",
                    "doctype",
                    "source",
                    "reference",
                    "id",
                ),
                name="desk_verzoek_list",
            ),
        )


class Voorstel(models.Model):
    """Two requests that may be of one family. Once somebody says that they are not, they are not offered again."""

    earlier = models.ForeignKey(Verzoek, on_delete=models.CASCADE, related_name="+")
    later = models.ForeignKey(Verzoek, on_delete=models.CASCADE, related_name="voorstellen")
    is_refused = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("earlier", "later"), name="desk_voorstel_once"),)


class Bestand(models.Model):
    """A file of a request. `size` is that of its data."""

    verzoek = models.ForeignKey(Verzoek, on_delete=models.CASCADE, related_name="bestanden")
    sealed_name = models.BinaryField()
    sealed_data = models.BinaryField()
    size = models.PositiveBigIntegerField()
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("order",)


class Oordeel(models.Model):
    """What a person said last of a finding. `finding_key` finds it again in a later check: the rule with a fingerprint of the place."""

    verzoek = models.ForeignKey(Verzoek, on_delete=models.CASCADE, related_name="oordelen")
    finding_key = models.CharField(max_length=100)
    rule = models.CharField(max_length=60)
    check_code = models.CharField(max_length=20)
    kind = models.CharField(max_length=10, choices=OordeelKind.choices)
    sealed_reason = models.BinaryField(default=b"")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("at",)
        constraints = (models.UniqueConstraint(fields=("verzoek", "finding_key"), name="desk_oordeel_once"),)
