"""What the user points at, gathered into submissions; nothing is parsed here."""

from validator.intake.opening import open_source
from validator.intake.paths import existing, gather
from validator.intake.source import Source
from validator.intake.stream import from_bytes

__all__ = ["Source", "existing", "from_bytes", "gather", "open_source"]
