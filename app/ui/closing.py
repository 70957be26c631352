"""The end of a window's day: what is begun is let go, what is on its way is stored, and what waits is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QGuiApplication

from app.domain.said import counted, said
from app.domain.sale import Sale, SaleState
from app.ui.slots import rest

if TYPE_CHECKING:
    from app.services.till import Till
    from app.ui.doorbell import Doorbell
    from app.ui.pages import Page
    from app.ui.put_aside import PutAside
    from app.ui.shown_sale import ShownSale
    from app.ui.watch import Watch


@dataclass(frozen=True, slots=True)
class Left:
    """What a person who closes the window leaves behind: sales that are not finished, and such as were put aside."""

    unfinished: int
    aside: int

    def __bool__(self) -> bool:
        return bool(self.unfinished or self.aside)


def told_before_closing(event: QCloseEvent, till: Till, aside: PutAside) -> Left:
    """What a person who closes the window is told of first; nothing where nothing is in the way.

    The machine's own end, and a program that ends this one, are never in want of an answer.
    """
    program = QGuiApplication.instance()
    ends = isinstance(program, QGuiApplication) and program.isSavingSession()
    return Left(till.file.queue.count(), len(aside.all())) if event.spontaneous() and not ends else Left(0, 0)


def leaving_words(left: Left, till: Till) -> tuple[str, str]:
    """What is left behind, in a line, and what becomes of it."""
    lost = counted(
        "{count} sale that was put aside is not kept: nothing of it was taken.",
        "{count} sales that were put aside are not kept: nothing of them was taken.",
        left.aside,
    )
    if not left.unfinished:
        title = counted("{count} sale is put aside", "{count} sales are put aside", left.aside)
        return title, f"{lost} {said('Esc goes back.')}"
    title = counted("{count} sale is not finished", "{count} sales are not finished", left.unfinished)
    kept = f"{unfinished_words(till)} {said('All of it is kept. F3 shows the queue, Esc goes back.')}"
    return title, f"{kept} {lost}" if left.aside else kept


def unfinished_words(till: Till) -> str:
    """What becomes of the sales that are not done with: some go on by themselves, others wait for people."""
    from app.services.open_sales import OpenSales

    sales = [OpenSales(till.file).load(reference) for reference in till.file.queue.unsettled()]
    by_itself = sum(sale is not None and _goes_on(sale) for sale in sales)
    decide = sum(sale is None or sale.open for sale in sales) - by_itself  # one that cannot be read among them
    to_get = len(sales) - by_itself - decide
    told = [
        counted(
            "{count} goes on by itself when the till is started again.",
            "{count} go on by themselves when the till is started again.",
            by_itself,
        ),
        counted(
            "{count} waits until a person decides or gives a code.",
            "{count} wait until a person decides or gives a code.",
            decide,
        ),
        counted(
            "{count} customer is still to get a token, a paper or money.",
            "{count} customers are still to get a token, a paper or money.",
            to_get,
        ),
    ]
    return " ".join(words for words, count in zip(told, (by_itself, decide, to_get), strict=True) if count)


def _goes_on(sale: Sale) -> bool:
    """Whether the till sends it, or asks about it, without anybody's word."""
    queued = sale.state is SaleState.QUEUED and sale.kept and sale.stop is None
    return queued or sale.state in (SaleState.SENDING, SaleState.UNKNOWN)


async def wind_up(
    till: Till, pages: Iterable[Page], shown: Iterable[ShownSale], watch: Watch | None, doorbell: Doorbell | None
) -> None:
    """Let go of what the pages began, wait until what is on its way is stored, and close the till."""
    if doorbell is not None:
        doorbell.take_down()
    for page in pages:
        page.stop()
    if watch is not None:
        await watch.end()
    await rest()
    for sale in shown:
        sale.leave()
    await till.close()
