"""Mistakes made on purpose in the till of a recorded day: each must be caught by what finds none in the real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlite_utils import Database

from app.domain.events import SaleEvent, Sent
from app.domain.sale import Sale, SaleState
from app.services.before_sending import see_that_it_may_go
from app.services.settling import Settling
from app.store import database
from app.store.print_jobs import Paper
from app.store.sales import Sales


def commits_without_waiting_for_the_disk() -> None:
    """`synchronous=NORMAL`: a commit is not on the disk when it returns."""
    connect = database._connect

    def careless(uri: str, *, synchronous: str | None) -> Database:
        return connect(uri, synchronous="NORMAL" if synchronous else None)

    database._connect = careless


def prints_apart_from_the_outcome() -> None:
    """The outcome is committed, and its print job a moment later."""
    together = Sales.record

    def record(
        self: Sales, reference: str, at: datetime, event: SaleEvent, *, raw: str = "", receipt: bool = False
    ) -> Sale:
        sale = together(self, reference, at, event, raw=raw)
        if receipt and sale.state is SaleState.COMPLETE:
            self._print_jobs.add(reference, Paper.RECEIPT, at)
        return sale

    Sales.record = record  # type: ignore[method-assign]


def sends_before_it_commits() -> None:
    """The request leaves, and only its answer makes the sale *sending*."""

    async def send(self: Settling, sale: Sale) -> Sale:
        provider, _same = self._book.for_order(sale.order)
        await see_that_it_may_go(sale, provider, self._file.known, self._clock)
        self._log_reference(sale)
        answer = await provider.vend(sale.reference, sale.order, sale.provider_ids)
        self._record(sale.reference, Sent())
        return await self._answered(sale, "vend", answer)

    Settling._send = send  # type: ignore[method-assign]


MISTAKES: dict[str, Callable[[], None]] = {
    one.__name__: one
    for one in (commits_without_waiting_for_the_disk, prints_apart_from_the_outcome, sends_before_it_commits)
}
