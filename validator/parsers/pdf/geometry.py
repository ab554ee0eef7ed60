"""From the coordinates of a PDF, which start anywhere and may be turned, to points from the top left of the page as displayed."""

import math
from dataclasses import dataclass

from validator.parsers.pdf.values import Box

QUARTER_TURN = 90


@dataclass(frozen=True, slots=True)
class Matrix:
    """An affine transform as PDF writes it: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __matmul__(self, after: "Matrix") -> "Matrix":
        return Matrix(
            self.a * after.a + self.b * after.c,
            self.a * after.b + self.b * after.d,
            self.c * after.a + self.d * after.c,
            self.c * after.b + self.d * after.d,
            self.e * after.a + self.f * after.c + after.e,
            self.e * after.b + self.f * after.d + after.f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where this point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The box around a rectangle after the transform."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    @property
    def inverse(self) -> "Matrix":
        """The transform back."""
        area = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / area, -self.b / area, -self.c / area, self.a / area
        return Matrix(a, b, c, d, -(self.e * a + self.f * c), -(self.e * b + self.f * d))

    @property
    def is_upright(self) -> bool:
        """Whether letters under this transform, in a space that counts downwards, stand upright."""
        return self.a > 0 > self.d and abs(self.b) < abs(self.a) / 10 and abs(self.c) < abs(self.d) / 10

    @property
    def height(self) -> float:
        """How much it stretches letters upwards."""
        return math.hypot(self.c, self.d)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page as displayed: its size, and the transform of its own coordinates to ours."""

    width: float
    height: float
    matrix: Matrix


def frame_of(media_box: tuple[float, float, float, float], degrees: int) -> Frame:
    """The frame of a page with this MediaBox (any two corners) and rotation."""
    x0, x1 = sorted((media_box[0], media_box[2]))
    y0, y1 = sorted((media_box[1], media_box[3]))
    turns = degrees // QUARTER_TURN % 4
    width, height = (x1 - x0, y1 - y0) if turns % 2 == 0 else (y1 - y0, x1 - x0)
    matrix = (
        Matrix(1, 0, 0, -1, -x0, y1),
        Matrix(0, 1, 1, 0, -y0, -x0),
        Matrix(-1, 0, 0, 1, x1, -y0),
        Matrix(0, -1, -1, 0, y1, x1),
    )[turns]
    return Frame(width, height, matrix)
