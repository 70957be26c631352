"""How long a paper becomes at the most, for a printer's deadline: nothing is drawn for it."""

from collections.abc import Iterable
from typing import Final

from printing.layout import (
    BARCODE_DOTS,
    DRAWN_DOTS,
    BarcodeRow,
    CutRow,
    DrawerRow,
    DrawnRow,
    PictureRow,
    QrRow,
    Row,
    TextRow,
)
from printing.paper import Paper
from printing.picture import HIGHEST_DOTS

EDGE_DOTS: Final = 180  # 22 mm: no knife and no edge to tear at is as far from the head


def longest_dots(rows: Iterable[Row], paper: Paper) -> int:
    """How many dots the paper moves for these rows, or a little more."""
    return sum(_row_dots(row, paper) for row in rows)


def _row_dots(row: Row, paper: Paper) -> int:
    match row:
        case TextRow(size=size):
            return max(paper.line_dots, paper.letter_dots[1] * size)
        case DrawnRow(size=size):
            return DRAWN_DOTS * size
        case QrRow():
            return paper.dots  # a square, and no wider than the paper
        case BarcodeRow():
            return BARCODE_DOTS + paper.line_dots
        case PictureRow():
            return HIGHEST_DOTS + paper.line_dots
        case CutRow():
            return EDGE_DOTS + paper.line_dots
        case DrawerRow():
            return 0
