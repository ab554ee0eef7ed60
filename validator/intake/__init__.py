"""What the user points at, gathered into one submission; nothing is parsed here."""

from validator.intake.paths import existing, gather, submissions_in
from validator.intake.stream import from_bytes

__all__ = ["existing", "from_bytes", "gather", "submissions_in"]
