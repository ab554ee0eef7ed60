"""The rules, boxes and pictures of a page, from pdfium."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise

from pypdfium2 import raw

from validator.parsers.pdf.geometry import Frame, Matrix
from validator.parsers.pdf.values import Box, Shapes

SHORTEST_RULE = 3.0
THIN = 1e-3
FORM_DEPTH = 8
Point = tuple[float, float]


def read_shapes(page: object, frame: Frame, most_paths: int) -> Shapes:
    """What is drawn on the page. Beyond `most_paths` paths the rest is not looked at: such a page is a drawing, not a table."""
    rules: list[Box] = []
    pictures: list[Box] = []
    paths = 0
    objects = (raw.FPDFPage_GetObject(page, index) for index in range(raw.FPDFPage_CountObjects(page)))
    for kind, item, matrix in _leaves(objects, frame.matrix, 0):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(_matrix_of(item, matrix).box(0, 0, 1, 1))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
            if paths > most_paths:
                break
            rules.extend(_rules_of(item, matrix))
    return Shapes(tuple(rules), tuple(pictures), paths)


def _leaves(objects: Iterator[object], matrix: Matrix, depth: int) -> Iterator[tuple[int, object, Matrix]]:
    for item in objects:
        kind = raw.FPDFPageObj_GetType(item)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield kind, item, matrix
        elif depth < FORM_DEPTH:
            inner = (raw.FPDFFormObj_GetObject(item, index) for index in range(raw.FPDFFormObj_CountObjects(item)))
            yield from _leaves(inner, _matrix_of(item, matrix), depth + 1)


def _matrix_of(item: object, outer: Matrix) -> Matrix:
    values = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, values):
        return outer
    return Matrix(values.a, values.b, values.c, values.d, values.e, values.f) @ outer


def _rules_of(item: object, outer: Matrix) -> Iterator[Box]:
    matrix = _matrix_of(item, outer)
    for outline in _outlines(item, matrix):
        xs, ys = [point[0] for point in outline], [point[1] for point in outline]
        around = Box(min(xs), min(ys), max(xs), max(ys))
        if _is_rectangle(outline) and max(around.width, around.height) >= SHORTEST_RULE:
            yield around
        else:
            yield from _straight_parts(outline)


def _outlines(item: object, matrix: Matrix) -> Iterator[list[Point]]:
    outline: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(raw.FPDFPath_CountSegments(item)):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and outline:
            yield outline
            outline = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        outline.append(matrix.point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment) and outline[-1] != outline[0]:
            outline.append(outline[0])
    if outline:
        yield outline


def _is_rectangle(outline: list[Point]) -> bool:
    corners = outline[:-1] if len(outline) == 5 and outline[0] == outline[-1] else outline  # noqa: PLR2004 - four corners, closed
    if len(corners) != 4:  # noqa: PLR2004
        return False
    xs, ys = {round(x, 2) for x, _ in corners}, {round(y, 2) for _, y in corners}
    return len(xs) <= 2 and len(ys) <= 2  # noqa: PLR2004 - two sides each way


def _straight_parts(outline: list[Point]) -> Iterator[Box]:
    for (x0, y0), (x1, y1) in pairwise(outline):
        width, height = abs(x1 - x0), abs(y1 - y0)
        if min(width, height) < THIN and max(width, height) >= SHORTEST_RULE:
            # exactly straight, or pdfplumber takes the rule for a slope
            across, down = (x0, y0) if width < THIN else (min(x0, x1), y0 if height < THIN else min(y0, y1))
            top = min(y0, y1) if width < THIN else down
            yield Box(across, top, across + (0 if width < THIN else width), top + (0 if height < THIN else height))
