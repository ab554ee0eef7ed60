"""Text recognition (OCR), where Tesseract with Dutch is installed."""

from validator.parsers.ocr.recognition import is_pictured, parse_picture, recognise

__all__ = ["is_pictured", "parse_picture", "recognise"]
