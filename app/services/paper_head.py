"""The head of every paper: what it is not, the shop's letterhead, what the paper is, and where and when it was made."""

from __future__ import annotations

from datetime import datetime

from app.services.figures import when_text
from app.services.receipt_words import receipt_words
from app.services.shop import Shop
from printing.document import Columns, Line, Picture, Rule, Text


def paper_head(shop: Shop, title: str, at: datetime, *, copy: int = 0, sandbox: bool = False) -> list[Line]:
    """The lines above what a paper is about. `copy` is 0 for the original; a sandbox sale's paper says TEST."""
    say, letterhead = receipt_words(shop.language), shop.letterhead
    lines: list[Line] = []
    if sandbox:
        lines.append(Text(say("test"), bold=True, size=2, align="center"))
    if copy:
        lines.append(Text(say("copy", number=copy), bold=True, size=2, align="center", inverse=True))
    if letterhead.logo:
        lines.append(Picture(letterhead.logo))
    lines.append(Text(shop.name, bold=True, align="center"))
    lines += [Text(line, align="center") for line in letterhead.address]
    if letterhead.tax_pin:
        lines.append(Text(say("tax_pin", number=letterhead.tax_pin), align="center"))
    if letterhead.help_line:
        lines.append(Text(say("help_line", number=letterhead.help_line), align="center"))
    lines += [Text(title, align="center"), Rule()]
    return [*lines, Columns(say("till", number=shop.number), when_text(at, shop.language))]
