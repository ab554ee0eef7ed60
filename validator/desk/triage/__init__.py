"""The requests that came in, what the check found, and what a person decides."""
