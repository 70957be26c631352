"""A document as the bytes of ESC/POS, which nearly every receipt printer understands.

python-escpos writes the commands; the code page is forced, because its automatic choice hops to pages that
many printers do not have, and a QR code is drawn by the printer, because as a picture it is forty times as long.
"""

import logging
import os
import shutil
from functools import cache
from typing import TYPE_CHECKING, Final

from printing.document import Document
from printing.layout import CutRow, QrRow, Row, TextRow, lay_out
from printing.paper import Paper

if TYPE_CHECKING:
    from escpos.printer import Dummy

_QR_MEDIUM_CORRECTION: Final = 1  # 15 % of a code may be lost to a worn head or a crease
_PLAIN: Final = TextRow("")


def encode(document: Document, paper: Paper) -> bytes:
    """Turn a document into one job: ESC @, the code page, the rows. It can be sent to any ESC/POS printer.

    The job leaves the printer as ESC @ would, so that nothing of it colours the next one.
    """
    printer = _recorder(paper)
    printer.hw("INIT")
    printer.charcode(paper.code_page)
    drawn = _PLAIN
    for row in lay_out(document, paper):
        drawn = _draw(printer, row, drawn)
    _restyle(printer, drawn, _PLAIN)
    output: bytes = printer.output
    return output


def warm_up() -> None:
    """Load python-escpos, which takes a fifth of a second; meant for a worker thread after the first paint."""
    _load_escpos()


@cache
def _load_escpos() -> None:
    """Import python-escpos 3.1 without what it leaves behind: a folder in the temp place, a root log handler."""
    root = logging.getLogger()
    placeholder = logging.NullHandler()  # logging.basicConfig(), which its import calls, does nothing beside one
    root.addHandler(placeholder)
    try:
        from escpos import capabilities
    finally:
        root.removeHandler(placeholder)
    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)


def _recorder(paper: Paper) -> "Dummy":
    """Open a printer that only keeps its bytes and knows one code page, in the slot where our paper says it is."""
    _load_escpos()
    from escpos.magicencode import Encoder
    from escpos.printer import Dummy

    return Dummy(magic_encode_args={"encoder": Encoder({paper.code_page: paper.code_page_slot})})


def _draw(printer: "Dummy", row: Row, drawn: TextRow) -> TextRow:
    """Write one row after one in the style of `drawn`, and give back the style that the printer is left in."""
    match row:
        case TextRow():
            _restyle(printer, drawn, row)
            printer.text(f"{row.text}\n")
            return row
        case QrRow(payload=payload, module_dots=dots):
            style = TextRow("", align="center")
            _restyle(printer, drawn, style)
            printer.qr(payload, ec=_QR_MEDIUM_CORRECTION, size=dots, native=True)
            return style
        case CutRow():
            _restyle(printer, drawn, _PLAIN)
            printer.cut()
            return _PLAIN


def _restyle(printer: "Dummy", old: TextRow, new: TextRow) -> None:
    """Send only what differs: every style command is two or three bytes on a slow line."""
    if new.size != old.size:
        printer.set(custom_size=True, width=new.size, height=new.size)
    printer.set(
        bold=new.bold if new.bold != old.bold else None,
        invert=new.inverse if new.inverse != old.inverse else None,
        align=new.align if new.align != old.align else None,
    )
