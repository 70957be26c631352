"""The one place where a document becomes rows: what the encoder, the plain text and the preview all draw."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest
from typing import Final, TypeAlias

from printing.document import (
    QR,
    Align,
    Barcode,
    Cell,
    Cells,
    Columns,
    Cut,
    Document,
    Drawer,
    Feed,
    Line,
    Picture,
    Rule,
    Size,
    Text,
    TokenDigits,
)
from printing.letters import cleaned, needs_drawing, printable
from printing.paper import Paper
from printing.wrapping import broken, cells_of

_TOKEN_SIZE: Final[Size] = 2
_GROUP: Final = 4
BARCODE_DOTS: Final = 64  # its height
DRAWN_DOTS: Final = 36  # of a drawn row, taller than one of the printer's own letters: marks stand above and below
_NARROWEST_LABEL: Final = 8  # a label is not squeezed into fewer letters than this beside an amount

# Bytes that a QR code of error correction M holds at 37 modules across; up to there a module may be large.
_SMALL_QR_BYTES: Final = 84


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row of letters that all print, at its size never wider than the paper."""

    text: str
    size: Size = 1
    bold: bool = False
    inverse: bool = False
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a drawn row: where its column begins and how wide that is, in cells of the row's size."""

    text: str
    start: int
    width: int
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """One row with letters that the printer does not have, printed as a picture; see drawn.py."""

    pieces: tuple[Piece, ...]
    size: Size = 1
    bold: bool = False
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class QrRow:
    """A QR code, centred; a module is a square of `module_dots` printer dots."""

    payload: str
    module_dots: int


@dataclass(frozen=True, slots=True)
class BarcodeRow:
    """A CODE128 barcode, centred, its narrowest bar `module_dots` printer dots wide."""

    payload: str
    module_dots: int


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A picture file's bytes, to be drawn as wide as the paper at the most, centred."""

    file: bytes


@dataclass(frozen=True, slots=True)
class CutRow:
    """The paper ends here."""


@dataclass(frozen=True, slots=True)
class DrawerRow:
    """The drawer on this pin opens."""

    pin: int


Row: TypeAlias = TextRow | DrawnRow | QrRow | BarcodeRow | PictureRow | CutRow | DrawerRow


def lay_out(document: Document, paper: Paper) -> tuple[Row, ...]:
    """Turn a document into the rows that come out of the printer, from the top."""
    return tuple(row for line in document.lines for row in _rows(line, paper))


def in_groups(digits: str) -> tuple[str, ...]:
    """Split a token into groups of four, without the blanks and dashes that it came with."""
    bare = "".join(digit for digit in digits if not digit.isspace() and digit != "-")
    return tuple(bare[start : start + _GROUP] for start in range(0, len(bare), _GROUP))


def composed(pieces: tuple[Piece, ...]) -> str:
    """The letters of a row, each piece in its column by the cells that its letters take; none is left out."""
    row = ""
    for piece in pieces:
        blank = max(0, piece.width - cells_of(piece.text))
        before = {"left": 0, "right": blank, "center": blank // 2}[piece.align]
        row += " " * (piece.start - cells_of(row) + before) + piece.text
    return row.rstrip()


def _rows(line: Line, paper: Paper) -> list[Row]:
    match line:
        case Text():
            return _text_rows(line, paper)
        case Columns():
            return _in_columns((line.left, line.right), paper, _column_pieces, bold=line.bold)
        case Cells():
            texts = tuple(cell.text for cell in line.cells)
            return _in_columns(texts, paper, partial(_cell_pieces, line.cells), bold=line.bold)
        case Rule(char):
            return [TextRow((printable(char, paper)[:1] or "-") * paper.columns)]
        case TokenDigits(digits):
            return _token_rows(digits, paper)
        case QR(payload):
            return _qr_rows(payload)
        case Barcode(payload):
            return _barcode_rows(payload, paper)
        case Picture(file):
            return [PictureRow(file)]
        case Feed(lines):
            return [TextRow("")] * lines
        case Cut():
            return [CutRow()]
        case Drawer(pin):
            return [DrawerRow(pin)]


def _text_rows(line: Text, paper: Paper) -> list[Row]:
    is_drawn = needs_drawing(line.text, paper)
    text = cleaned(line.text) if is_drawn else printable(line.text, paper)
    longest = max((cells_of(word) for word in text.split()), default=0)
    fitting: list[Size] = [size for size in (3, 2) if size <= line.size and longest * size <= paper.columns]
    size = fitting[0] if fitting else 1
    cells = paper.columns // size
    pieces = broken(text, cells)
    if is_drawn:
        return [DrawnRow((Piece(one, 0, cells, line.align),), size, line.bold, line.inverse) for one in pieces]
    row = TextRow("", size, line.bold, line.inverse, line.align)
    return [replace(row, text=_bar(piece, cells, line.align) if line.inverse else piece) for piece in pieces]


def _bar(text: str, cells: int, align: Align) -> str:
    """Put blanks beside white letters, so that their black ground is a bar across the paper."""
    if align == "center":
        blanks = " " * ((cells - len(text)) // 2)  # as many on both sides, and the letters stay in the middle
        return f"{blanks}{text}{blanks}"
    return text.rjust(cells) if align == "right" else text.ljust(cells)


_Pieces: TypeAlias = list[tuple[Piece, ...]]


def _in_columns(
    texts: tuple[str, ...], paper: Paper, pieces_of: Callable[[tuple[str, ...], int], _Pieces], *, bold: bool
) -> list[Row]:
    """Rows of columns: letters where all of them print, a picture of each row where they do not."""
    if any(needs_drawing(text, paper) for text in texts):
        drawn = pieces_of(tuple(cleaned(text) for text in texts), paper.columns)
        return [DrawnRow(pieces, bold=bold) for pieces in drawn]
    rows = pieces_of(tuple(printable(text, paper) for text in texts), paper.columns)
    return [TextRow(composed(pieces)[: paper.columns], bold=bold) for pieces in rows]


def _column_pieces(texts: tuple[str, ...], columns: int) -> _Pieces:
    """A label that wraps between its words and an amount that stays whole, or under it where that cannot be."""
    left, right = texts
    wide = cells_of(right)
    room = columns - wide - 1
    longest = max(map(cells_of, left.split()), default=0)
    if cells_of(left) <= room or room >= max(longest, _NARROWEST_LABEL):
        first, *more = broken(left, room)
        amount = Piece(right, columns - wide, wide)
        return [(Piece(first, 0, room), amount), *((Piece(one, 0, room),) for one in more)]
    labels: _Pieces = [(Piece(one, 0, columns),) for one in broken(left, columns)] if left else []
    return [*labels, *((Piece(one, 0, columns, "right"),) for one in broken(right, columns))]


def _cell_pieces(cells: tuple[Cell, ...], texts: tuple[str, ...], columns: int) -> _Pieces:
    """Columns beside each other: each as wide as its share of the paper, and broken inside itself."""
    shares, room = sum(cell.share for cell in cells), columns - len(cells) + 1
    ends = [room * sum(cell.share for cell in cells[: number + 1]) // shares for number in range(len(cells))]
    widths = [max(1, end - start) for start, end in zip([0, *ends], ends, strict=False)]
    starts = [sum(widths[:number]) + number for number in range(len(cells))]
    stacks = [broken(text, width) for text, width in zip(texts, widths, strict=True)]
    return [
        tuple(
            Piece(text, start, width, cell.align)
            for text, start, width, cell in zip(row, starts, widths, cells, strict=True)
            if text
        )
        for row in zip_longest(*stacks, fillvalue="")
    ]


def _token_rows(digits: str, paper: Paper) -> list[Row]:
    groups = in_groups(printable(digits, paper))
    widest = (paper.columns // _TOKEN_SIZE + 1) // (_GROUP + 1)  # groups in a row, a blank between two
    rows = -(-len(groups) // widest)
    each = -(-len(groups) // rows) if rows else 1
    return [
        TextRow(" ".join(groups[start : start + each]), _TOKEN_SIZE, bold=True, align="center")
        for start in range(0, len(groups), each)
    ]


def _qr_rows(payload: str) -> list[Row]:
    # A printer obeys some commands wherever it meets them, so the payload may not hold control bytes either.
    readable = "".join(letter for letter in payload if letter.isprintable())
    if not readable:
        return []
    module_dots = 6 if len(readable.encode()) <= _SMALL_QR_BYTES else 4
    # A reader wants four modules of white around the code; an empty row is 30 dots.
    return [TextRow(""), QrRow(readable, module_dots), TextRow("")]


def _barcode_rows(payload: str, paper: Paper) -> list[Row]:
    """A letter is 11 modules of 2 dots, and three more begin, check and end; a reader wants 10 white ones at each side.

    A code that is too wide for the paper is its letters alone.
    """
    fits = (11 * (len(payload) + 2) + 13 + 20) * 2 <= paper.dots
    return [BarcodeRow(payload, 2)] if fits else _text_rows(Text(payload, align="center"), paper)
