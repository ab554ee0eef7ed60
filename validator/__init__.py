"""VTO validator."""
