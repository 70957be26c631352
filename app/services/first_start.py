"""The end of a till's first start: whether it sells for real, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.said import said
from app.services.practice import was_practised
from app.services.till import Till


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is not set yet, in words, and the keys where it is."""

    what: str
    where: str


def sells_for_real(till: Till) -> bool:
    """Whether there is a provider in use that is no test system."""
    return any(not till.book.profile(name).sandbox for name in till.book.names)


def left_out(till: Till) -> list[LeftOut]:
    """What is still to be set before customers come, or would be better set, the most urgent first."""
    transport, letterhead = till.papers.printers.first.transport, till.shop.letterhead
    left = []
    if not sells_for_real(till):
        left.append(LeftOut(said("A provider: until there is one, nothing real is sold"), "F10, A"))
    if transport == "none":
        left.append(LeftOut(said("A printer: until there is one, tokens are read from the screen"), "F10, P"))
    elif transport == "screen":
        left.append(LeftOut(said("A printer: until there is one, receipts are shown on the screen only"), "F10, P"))
    if not was_practised(till):
        left.append(LeftOut(said("A test sale: choose practice, and sell"), "F7"))
    lines = {
        said("the address"): letterhead.address,
        said("the tax PIN number"): letterhead.tax_pin,
        said("the help line"): letterhead.help_line,
    }
    if empty := [name for name, line in lines.items() if not line]:
        left.append(LeftOut(said("On the receipts: {lines}", lines=", ".join(empty)), "F10, S"))
    if len(till.people.listed()) < 2:
        left.append(LeftOut(said("Others who work here, each with a PIN of their own"), "F10, O"))
    return left
