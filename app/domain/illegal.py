"""What is said where an event cannot happen to a sale."""

from __future__ import annotations

from app.domain.events import SaleEvent
from app.domain.sale import Sale, SaleState


class IllegalStep(Exception):
    """This event cannot happen to a sale in this state: a bug, or a journal that was changed by hand."""


def expect(sale: Sale, event: SaleEvent, *states: SaleState) -> None:
    """Raise IllegalStep unless the sale is in one of these states."""
    if sale.state not in states:
        raise IllegalStep(f"{event.kind} cannot happen to {sale.reference}, which is {sale.state}")
