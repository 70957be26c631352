"""A document as plain text, for a terminal: the same rows that the printer prints."""

from collections.abc import Iterable

from printing.document import Document
from printing.layout import (
    BarcodeRow,
    CutRow,
    DrawerRow,
    DrawnRow,
    PictureRow,
    QrRow,
    Row,
    TextRow,
    composed,
    lay_out,
)
from printing.paper import Paper


def as_text(document: Document, paper: Paper) -> str:
    """Draw a document as lines of at most `paper.columns` letters, each with its line end.

    Large letters are as small as the others here, a code is a line that names its payload whole, and a picture is none.
    """
    return rows_as_text(lay_out(document, paper), paper)


def rows_as_text(rows: Iterable[Row], paper: Paper) -> str:
    """The same of a document that is laid out already."""
    drawn = (_drawn(row, paper) for row in rows if not isinstance(row, PictureRow | DrawerRow))
    return "".join(f"{row}\n" for row in drawn)


def _drawn(row: TextRow | DrawnRow | QrRow | BarcodeRow | CutRow, paper: Paper) -> str:
    match row:
        case TextRow(text=text, align="center"):
            return text.center(paper.columns).rstrip()
        case TextRow(text=text, align="right"):
            return text.rjust(paper.columns).rstrip()
        case TextRow(text=text):
            return text.rstrip()
        case DrawnRow(pieces=pieces):
            return composed(pieces)
        case BarcodeRow(payload=payload):
            return f"[||| {payload}]".center(paper.columns).rstrip()
        case QrRow(payload=payload):
            return f"[QR {payload}]".center(paper.columns).rstrip()
        case CutRow():
            return ("- " * (paper.columns // 2)).rstrip()
