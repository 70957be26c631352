"""The end of a window's day: what is begun is let go, what is on its way is stored, and what waits is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QGuiApplication

from app.ui.slots import rest

if TYPE_CHECKING:
    from app.services.till import Till
    from app.ui.doorbell import Doorbell
    from app.ui.pages import Page
    from app.ui.shown_sale import ShownSale
    from app.ui.watch import Watch


def told_before_closing(event: QCloseEvent, till: Till) -> int:
    """How many unfinished sales a person who closes the window is told of first; 0 where nothing is in the way.

    The machine's own end, and a program that ends this one, are never in want of an answer.
    """
    program = QGuiApplication.instance()
    ends = isinstance(program, QGuiApplication) and program.isSavingSession()
    return till.file.queue.count() if event.spontaneous() and not ends else 0


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
