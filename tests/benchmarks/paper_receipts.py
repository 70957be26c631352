"""New receipts of Kenya Power, each with a token of its own, and the same written by hand for other programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import count, islice

from app.services.receipts import receipt
from printing.document import QR, Columns, Document, Line, Rule, Text, TokenDigits
from printing.layout import CutRow, QrRow, Row, TextRow, in_groups
from tests.providers import samples
from tests.services.golden_papers import LETTERHEAD, REAL, SHOP, answered, sold

_numbers = count(10**19)
_RECEIPTLINE_SIGNS = re.compile(r'([\\|{}~_"`^])')


def new_receipts(number: int) -> list[Document]:
    """So many that nobody has seen, under the shop's letterhead, with every charge and a QR code."""
    shop = replace(SHOP, letterhead=LETTERHEAD)
    outcome = answered(samples.VENDED, REAL)
    tokens = (str(one) for one in islice(_numbers, number))
    return [receipt(sold(REAL, replace(outcome, tokens=(token,))), shop, "Kenya Power", 0) for token in tokens]


def by_hand(rows: Sequence[Row]) -> bytes:
    """The rows as a person would write them with python-escpos: a style where it changes, and the text."""
    from escpos.printer import Dummy

    printer = Dummy()
    printer.hw("INIT")
    printer.charcode("CP858")
    style: tuple[object, ...] | None = None
    for row in rows:
        match row:
            case TextRow(text=text, size=size, bold=bold, align=align):
                if style != (size, bold, align):
                    printer.set(align=align, bold=bold, custom_size=True, width=size, height=size)
                    style = (size, bold, align)
                printer.text(f"{text}\n")
            case QrRow(payload=payload, module_dots=dots):
                printer.set(align="center")
                printer.qr(payload, ec=1, size=dots, native=True)
                style = None
            case CutRow():
                printer.cut()
            case _:
                raise TypeError(f"nobody has written {row} by hand")
    output: bytes = printer.output
    return output


def as_receiptline(document: Document) -> str:
    """The document in receiptline's language."""
    return "\n".join(_as_receiptline(line) for line in document.lines)


def _as_receiptline(line: Line) -> str:
    match line:
        case Text(text=text, bold=bold, align=align):
            words = f'"{_plain(text)}"' if bold else _plain(text)
            return words if align == "center" else f"|{words} |"
        case Columns(left=left, right=right, bold=bold):
            quote = '"' if bold else ""
            return f"|{quote}{_plain(left)}{quote} | {quote}{_plain(right)}{quote}|"
        case TokenDigits(digits=digits):
            return f'^^^"{" ".join(in_groups(digits))}"'
        case QR(payload=payload):
            return f"{{code:{_plain(payload)};option:qrcode,6,m}}"
        case Rule():
            return "-"
        case _:
            return "="  # only a cut and white are left


def _plain(text: str) -> str:
    return _RECEIPTLINE_SIGNS.sub(r"\\\1", text)
