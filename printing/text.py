"""A document as plain text, for a terminal: the same rows that the printer prints."""

from printing.document import Document
from printing.layout import CutRow, QrRow, Row, TextRow, lay_out
from printing.paper import Paper


def as_text(document: Document, paper: Paper) -> str:
    """Draw a document as lines of at most `paper.columns` letters, each with its line end.

    Large letters are as small as the others here, and a QR code is a line that names its payload whole.
    """
    return "".join(f"{_drawn(row, paper)}\n" for row in lay_out(document, paper))


def _drawn(row: Row, paper: Paper) -> str:
    match row:
        case TextRow(text=text, align="center"):
            return text.center(paper.columns).rstrip()
        case TextRow(text=text, align="right"):
            return text.rjust(paper.columns).rstrip()
        case TextRow(text=text):
            return text.rstrip()
        case QrRow(payload=payload):
            return f"[QR {payload}]".center(paper.columns).rstrip()
        case CutRow():
            return ("- " * (paper.columns // 2)).rstrip()
