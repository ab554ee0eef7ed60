"""Makes the blank form of a format: a Word file that a verzoeker fills in, and that this project reads back."""

from validator.forms.blank import blank_form

__all__ = ["blank_form"]
