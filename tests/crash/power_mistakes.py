"""Mistakes made on purpose in the till of a recorded day: each must be caught by what finds none in the real one."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from app.domain.events import SaleEvent, Sent
from app.domain.sale import Sale, SaleState
from app.services.lost_references import line_of
from app.services.settling import Settling
from app.services.steps import Steps
from app.services.turns import Place
from app.store import database
from app.store.print_jobs import Paper


def commits_without_waiting_for_the_disk() -> None:
    """`synchronous=NORMAL`: a commit is not on the disk when it returns."""
    connect = database._connect

    def careless(uri: str, *, synchronous: str | None) -> Database:
        return connect(uri, synchronous="NORMAL" if synchronous else None)

    database._connect = careless


def prints_apart_from_the_outcome() -> None:
    """The outcome is committed, and its print job a moment later."""
    tell = Steps._tell

    def stored(self: Steps, reference: str, event: SaleEvent, raw: str, person: int | None = None) -> Sale:
        return self._file.sales.record(reference, self._clock.now(), event, raw=raw, person=person)

    def tell_and_print(self: Steps, sale: Sale) -> None:
        if sale.state is SaleState.COMPLETE and self._printers.prints:
            self._file.print_jobs.add(sale.reference, Paper.RECEIPT, self._clock.now())
        tell(self, sale)

    Steps._stored = stored  # type: ignore[method-assign]
    Steps._tell = tell_and_print  # type: ignore[method-assign]


def sends_before_it_commits() -> None:
    """The request leaves, and only its answer makes the sale *sending*, and writes its line.

    The line alone before the request would do: a start makes *sending* of a sale that has one.
    """

    async def send(self: Settling, sale: Sale, place: Place) -> Sale:
        provider, _same = self._book.for_order(sale.order)
        await self._before.look(sale, provider, lambda: place.though_short)
        answer = await provider.vend(sale.reference, sale.order, sale.provider_ids)
        self._file.reference_log.append(line_of(sale, None, 1))
        self._steps.record(sale.reference, Sent())
        return await self._steps.answered(sale, "vend", answer)

    Settling._send = send  # type: ignore[method-assign]


MISTAKES: dict[str, Callable[[], None]] = {
    one.__name__: one
    for one in (commits_without_waiting_for_the_disk, prints_apart_from_the_outcome, sends_before_it_commits)
}
