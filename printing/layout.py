"""The one place where a document becomes rows: what the encoder, the plain text and the preview all draw."""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from printing.document import QR, Align, Columns, Cut, Document, Feed, Line, Rule, Size, Text, TokenDigits
from printing.letters import printable
from printing.paper import Paper

_TOKEN_SIZE: Final[Size] = 2
_GROUP: Final = 4
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
class QrRow:
    """A QR code, centred; a module is a square of `module_dots` printer dots."""

    payload: str
    module_dots: int


@dataclass(frozen=True, slots=True)
class CutRow:
    """The paper ends here."""


Row: TypeAlias = TextRow | QrRow | CutRow


def lay_out(document: Document, paper: Paper) -> tuple[Row, ...]:
    """Turn a document into the rows that come out of the printer, from the top."""
    return tuple(row for line in document.lines for row in _rows(line, paper))


def in_groups(digits: str) -> tuple[str, ...]:
    """Split a token into groups of four, without the blanks and dashes that it came with."""
    bare = "".join(digit for digit in digits if not digit.isspace() and digit != "-")
    return tuple(bare[start : start + _GROUP] for start in range(0, len(bare), _GROUP))


def _rows(line: Line, paper: Paper) -> list[Row]:
    match line:
        case Text():
            return _text_rows(line, paper)
        case Columns():
            return _column_rows(line, paper)
        case Rule(char):
            return [TextRow((printable(char, paper)[:1] or "-") * paper.columns)]
        case TokenDigits(digits):
            return _token_rows(digits, paper)
        case QR(payload):
            return _qr_rows(payload)
        case Feed(lines):
            return [TextRow("")] * lines
        case Cut():
            return [CutRow()]


def _text_rows(line: Text, paper: Paper) -> list[Row]:
    text = printable(line.text, paper)
    longest = max((len(word) for word in text.split()), default=0)
    fitting: list[Size] = [size for size in (3, 2) if size <= line.size and longest * size <= paper.columns]
    size = fitting[0] if fitting else 1
    row = TextRow("", size, line.bold, line.inverse, line.align)
    cells = paper.columns // size
    return [
        replace(row, text=_bar(piece, cells, line.align) if line.inverse else piece) for piece in _wrap(text, cells)
    ]


def _bar(text: str, cells: int, align: Align) -> str:
    """Put blanks beside white letters, so that their black ground is a bar across the paper."""
    if align == "center":
        blanks = " " * ((cells - len(text)) // 2)  # as many on both sides, and the letters stay in the middle
        return f"{blanks}{text}{blanks}"
    return text.rjust(cells) if align == "right" else text.ljust(cells)


def _column_rows(line: Columns, paper: Paper) -> list[Row]:
    left, right = printable(line.left, paper), printable(line.right, paper)
    room = paper.columns - len(right) - 1
    if len(left) <= room or room >= _NARROWEST_LABEL:
        first, *more = _wrap(left, room)
        texts = [first.ljust(paper.columns - len(right)) + right, *more]
    else:
        below = [piece.rjust(paper.columns) for piece in _wrap(right, paper.columns)]
        texts = [*_wrap(left, paper.columns), *below] if left else below
    return [TextRow(text, bold=line.bold) for text in texts]


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


def _wrap(text: str, width: int) -> list[str]:
    """Break text between words, and within a word only where the word alone is wider than the row.

    Blanks in a row count as one; a text without words is one empty row.
    """
    rows: list[str] = []
    row = ""
    for word in text.split():
        joined = f"{row} {word}" if row else word
        if len(joined) <= width:
            row = joined
            continue
        if row:
            rows.append(row)
        *whole, row = (word[start : start + width] for start in range(0, len(word), width))
        rows.extend(whole)
    return [*rows, row] if row or not rows else rows
