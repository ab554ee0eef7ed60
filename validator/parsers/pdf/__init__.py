"""PDF: the words and lines of its pages, laid out as a reader sees them."""

from validator.parsers.pdf.parsing import parse_pdf

__all__ = ["parse_pdf"]
