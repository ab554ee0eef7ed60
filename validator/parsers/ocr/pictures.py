"""Pages as grey pictures: the frames of an image file, or pages of a PDF as they look."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import sqrt

from PIL import Image, ImageOps

from validator.model.document import ProblemCode
from validator.parsers.pdf.opening import UnreadablePdfError, open_pdf
from validator.parsers.sniff import MediaType
from validator.settings import Limits

FORMATS = ("PNG", "JPEG", "TIFF", "GIF")
POINTS_PER_INCH = 72
DOTS_PER_INCH = 200
MOST_DOTS = 10_000_000
"""Enough for a page of A4 at 300 dots per inch; a larger picture is made smaller first."""

LONG_SIDE_OF_A4 = 842.0

Page = tuple[int, Image.Image, float]
"""The number of a page, its picture, and how many points a pixel is."""


class UnreadablePictureError(Exception):
    """The image file cannot be shown, for this reason."""

    def __init__(self, code: ProblemCode, detail: str = "") -> None:
        super().__init__(code.value)
        self.code = code
        self.detail = detail


@contextmanager
def open_picture(data: bytes, limits: Limits) -> Iterator[Image.Image]:
    """An image file whose pixels are not read yet. Raises UnreadablePictureError, also where it would unpack to more than the limit."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            _refuse_large(image, limits)
            yield image
    except Image.DecompressionBombError:
        raise UnreadablePictureError(ProblemCode.TOO_LARGE, f"ocr_pixels > {limits.ocr_pixels}") from None
    except (
        OSError,
        SyntaxError,
        ValueError,
        TypeError,
        EOFError,
        IndexError,
        KeyError,
        AttributeError,
        Image.DecompressionBombWarning,
    ) as error:
        raise UnreadablePictureError(ProblemCode.DAMAGED, type(error).__name__) from None


def count_frames(image: Image.Image, limits: Limits) -> int:
    """How many pages the image has: the frames of a TIFF; of a moving picture only the first counts."""
    if image.format != "TIFF":
        return 1
    count = 1
    while count <= limits.pages:
        try:
            image.seek(count)
        except EOFError:
            break
        _refuse_large(image, limits)
        count += 1
    image.seek(0)
    return count


def pages_of(kind: str, data: bytes, numbers: Iterable[int], limits: Limits) -> Iterator[Page]:
    """The pages with these numbers, made when they are asked for. Raises UnreadablePictureError or UnreadablePdfError."""
    return _pdf_pages(data, numbers, limits) if kind == MediaType.PDF else _frames(data, numbers, limits)


def _frames(data: bytes, numbers: Iterable[int], limits: Limits) -> Iterator[Page]:
    with open_picture(data, limits) as image:
        for number in numbers:
            image.seek(number - 1)
            _refuse_large(image, limits)
            picture = ImageOps.exif_transpose(_on_white(image))
            picture.thumbnail(_bounded(picture.size))
            yield number, picture, LONG_SIDE_OF_A4 / max(picture.size)


def _on_white(image: Image.Image) -> Image.Image:
    # letters on a transparent ground would be black on black
    if "transparency" not in image.info and image.mode not in {"LA", "RGBA", "PA"}:
        return image.convert("L")
    coloured = image.convert("RGBA")
    page = Image.new("RGBA", coloured.size, "white")
    page.alpha_composite(coloured)
    grey = page.convert("L")
    grey.info.update(image.info)
    return grey


def _bounded(size: tuple[int, int]) -> tuple[int, int]:
    share = min(1.0, sqrt(MOST_DOTS / max(1, size[0] * size[1])))
    return max(1, int(size[0] * share)), max(1, int(size[1] * share))


def _refuse_large(image: Image.Image, limits: Limits) -> None:
    if image.width * image.height > limits.ocr_pixels:
        raise UnreadablePictureError(ProblemCode.TOO_LARGE, f"ocr_pixels {image.width * image.height} > {limits.ocr_pixels}")


def _pdf_pages(data: bytes, numbers: Iterable[int], limits: Limits) -> Iterator[Page]:
    with open_pdf(data, limits) as opened:
        for number in numbers:
            try:
                page = opened.pages[number - 1]
                width, height = page.get_size()
            except (IndexError, RuntimeError):
                raise UnreadablePdfError(ProblemCode.DAMAGED) from None
            dots = width * height * (DOTS_PER_INCH / POINTS_PER_INCH) ** 2
            scale = DOTS_PER_INCH / POINTS_PER_INCH * min(1.0, sqrt(MOST_DOTS / max(1.0, dots)))
            yield number, page.render(scale=scale, grayscale=True).to_pil(), 1 / scale
            page.close()
