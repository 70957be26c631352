"""A document as the bytes of ESC/POS, which nearly every receipt printer understands.

python-escpos writes the commands; the code page is forced, because its automatic choice hops to pages that
many printers do not have, and a QR code is drawn by the printer wherever it can, because as a picture it is forty
times as long. Knife and QR code go by what is known of the printer; of one that is not known, that it has both.
"""

import hashlib
import logging
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from printing.codes import qr_dots
from printing.document import Document
from printing.dots import Dots
from printing.layout import (
    BARCODE_DOTS,
    BarcodeRow,
    CutRow,
    DrawerRow,
    DrawnRow,
    PictureRow,
    QrRow,
    Row,
    TextRow,
    lay_out,
)
from printing.paper import Paper
from printing.paper_length import EDGE_DOTS
from printing.picture import dots_of

if TYPE_CHECKING:
    from escpos.printer import Dummy

    from printing.profiles import Cutter, PrinterProfile

_QR_MEDIUM_CORRECTION: Final = 1  # 15 % of a code may be lost to a worn head or a crease
_PLAIN: Final = TextRow("")
_CENTRED: Final = TextRow("", align="center")
_ROWS_AT_ONCE: Final = 128
_CUTS: Final[dict["Cutter", bytes]] = {"full": b"\x1dV\x00", "partial": b"\x1dV\x01", "none": b""}


@dataclass(frozen=True, slots=True)
class _Known:
    """What a job may count on in its printer."""

    paper: Paper
    cutter: "Cutter" = "full"
    native_qr: bool = True
    logo_stored: bool = False


def encode(document: Document, paper: Paper, profile: "PrinterProfile | None" = None) -> bytes:
    """Turn a document into one job, as `encode_rows` does with its rows."""
    return encode_rows(lay_out(document, paper), paper, profile)


def encode_rows(
    rows: Iterable[Row], paper: Paper, profile: "PrinterProfile | None" = None, *, logo_stored: bool = False
) -> bytes:
    """Turn rows into one job: ESC @, the code page, the rows.

    With a profile the paper is cut as that printer's knife cuts (GS V 0, GS V 1), or where it has none fed until it
    can be torn below its last row; a QR code that the printer cannot draw is sent as the preview's dots. Without one
    the paper is cut right through, and the printer draws the code.

    With `logo_stored` a picture is printed from the printer's memory (GS ( L, function 69) and its dots are not sent:
    only for a printer that was sent `logo_to_store` of that picture, for where there is none it prints nothing.

    The job leaves the printer as ESC @ would, so that nothing of it colours the next one. A row that is drawn wants
    `drawn.ready_to_draw` first. Raises BadPicture.
    """
    printer = _recorder(paper)
    printer.hw("INIT")
    printer.charcode(paper.code_page)
    _write(printer, b"\x1c.")  # some begin in Chinese letters, which knows no code page
    _write(printer, b"\x1b3%c" % paper.line_dots)  # what a printer begins with is 30 dots or 34
    if paper.font == "B":
        _write(printer, b"\x1bM\x01")
    known = _Known(paper, logo_stored=logo_stored)
    if profile is not None:
        known = replace(known, cutter=profile.cutter, native_qr=profile.native_qr)
    drawn = _PLAIN
    for row in rows:
        drawn = _draw(printer, row, drawn, known)
    _restyle(printer, drawn, _PLAIN)
    _write(printer, b"\x1b2\x1bM\x00" if paper.font == "B" else b"\x1b2")
    output: bytes = printer.output
    return output


def logo_to_store(file: bytes, paper: Paper) -> bytes:
    """Turn a picture file into the job that keeps it in the printer's memory, under a key of its own: another till's
    logo at the same printer is not written over, and not printed in its place.

    It prints nothing and stays there without power; only a printer whose profile has `stored_logo` takes it. Meant for
    when the logo changes and not for each receipt: the memory wears out, and Epson asks for no more than ten times a
    day. The printer is busy meanwhile, and wants its power. Raises BadPicture.

    GS ( L, function 67, in Epson's ESC/POS Command Reference (gs_lparen_cl_fn67): a key of two letters from 32 to
    126, one colour, 1 to 8192 dots across and 1 to 2304 down, in rows of whole bytes; at the beginning of a line only.
    """
    dots = dots_of(file, paper.dots)
    size = dots.width.to_bytes(2, "little") + dots.height.to_bytes(2, "little")
    picture = b"0C0" + _key_of(dots) + b"\x01" + size + b"1" + b"".join(dots.rows)
    return b"\x1b@\x1d(L" + len(picture).to_bytes(2, "little") + picture


def _key_of(dots: Dots) -> bytes:
    """Two letters from 32 to 126 for this picture and hardly any other."""
    digest = hashlib.sha256(dots.width.to_bytes(2) + b"".join(dots.rows)).digest()
    return bytes(32 + number % 95 for number in digest[:2])


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
        from escpos import capabilities, magicencode, printer  # noqa: F401 - the printer brings most of it along
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


def _draw(printer: "Dummy", row: Row, drawn: TextRow, known: _Known) -> TextRow:
    """Write one row after one in the style of `drawn`, and give back the style that the printer is left in."""
    paper = known.paper
    if isinstance(row, TextRow):
        _restyle(printer, drawn, row)
        _write(printer, f"{row.text}\n".encode(paper.encoding))  # not by text(), which looks up each letter by itself
        return row
    style = _PLAIN if isinstance(row, CutRow | DrawerRow) else _CENTRED
    _restyle(printer, drawn, style)
    match row:
        case QrRow(payload=payload, module_dots=module_dots) if known.native_qr:
            printer.qr(payload, ec=_QR_MEDIUM_CORRECTION, size=module_dots, native=True)
        case QrRow(payload=payload, module_dots=module_dots):
            _draw_dots(printer, qr_dots(payload, module_dots))
        case BarcodeRow(payload=payload, module_dots=dots):
            _write(printer, b"\x1dh%c\x1dw%c\x1dH\x00" % (BARCODE_DOTS, dots))
            _write(printer, b"\x1dkI%c{B%s" % (len(payload) + 2, payload.encode("ascii")))
        case PictureRow(file=file) if known.logo_stored:
            _write(printer, b"\x1d(L\x06\x000E" + _key_of(dots_of(file, paper.dots)) + b"\x01\x01")
        case PictureRow(file=file):
            _draw_dots(printer, dots_of(file, paper.dots))
        case DrawnRow():
            from printing.drawn import drawn as dots_of_row

            _draw_dots(printer, dots_of_row(row, paper))
        case CutRow():
            lines = -(-EDGE_DOTS // paper.line_dots)
            _write(printer, b"\x1bd%c" % lines + _CUTS[known.cutter])
        case DrawerRow(pin=pin):
            printer.cashdraw(pin)
    return style


def _write(printer: "Dummy", command: bytes) -> None:
    """A command that python-escpos has no word for, or words that it lets no one choose."""
    printer._raw(command)  # noqa: SLF001 - what its users are told to call


def _draw_dots(printer: "Dummy", dots: Dots) -> None:
    """GS v 0, a few rows at a time: a cheap printer forgets what is beyond its small memory."""
    whole = _in_the_middle(dots)
    for start in range(0, dots.height, _ROWS_AT_ONCE):
        rows = whole[start : start + _ROWS_AT_ONCE]
        size = dots.bytes_across.to_bytes(2, "little") + len(rows).to_bytes(2, "little")
        _write(printer, b"\x1dv0\x00" + size + b"".join(rows))


def _in_the_middle(dots: Dots) -> tuple[bytes, ...]:
    """The rows with as much white before them as behind: the printer centres whole bytes, the preview dots."""
    across = dots.bytes_across
    before = (8 * across - dots.width) // 2
    return tuple((int.from_bytes(row, "big") >> before).to_bytes(across, "big") for row in dots.rows)


def _restyle(printer: "Dummy", old: TextRow, new: TextRow) -> None:
    """Send only what differs: every style command is two or three bytes on a slow line."""
    if new.size != old.size:
        printer.set(custom_size=True, width=new.size, height=new.size)
    printer.set(
        bold=new.bold if new.bold != old.bold else None,
        invert=new.inverse if new.inverse != old.inverse else None,
        align=new.align if new.align != old.align else None,
    )
