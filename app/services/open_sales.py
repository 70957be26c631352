"""Every open sale that can be read: one whose events were changed by hand holds up no other."""

from __future__ import annotations

import logging

from app.domain.sale import Sale
from app.domain.trouble import StoreTrouble
from app.store.till_file import TillFile


class OpenSales:
    """The open sales of one till. What cannot be read is logged once, and left to the doctor."""

    def __init__(self, file: TillFile) -> None:
        self._file = file
        self._unreadable: set[str] = set()

    def read(self) -> list[Sale]:
        """Every open sale that can be read, the oldest first."""
        found = (self.load(reference) for reference in self._file.queue.open())
        return [sale for sale in found if sale is not None]

    def load(self, reference: str) -> Sale | None:
        """The sale, or None where it is not there or cannot be read."""
        try:
            return self._file.sales.load(reference)
        except StoreTrouble:
            if reference not in self._unreadable:
                logging.getLogger(__name__).exception("sale %s cannot be read", reference)
            self._unreadable.add(reference)
            return None
