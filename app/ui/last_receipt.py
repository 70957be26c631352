"""F9 from anywhere: the newest receipt once more, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import said
from app.domain.sale import Sale, SaleState
from app.domain.trouble import NeedsSecond, Trouble
from app.ui.second_person import over
from app.ui.slots import start

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.till import Till
    from app.ui.foot import Foot

_LOOKS_BACK = 50


def print_last(till: Till, foot: Foot, second: Callable[..., None]) -> None:
    """Print the newest receipt again, as a copy, and tell at the foot what came of it; or tell that there is none.
    `second` asks a second person where it takes one.
    """
    for reference in till.file.sales.latest(limit=_LOOKS_BACK):
        sale = till.file.sales.load(reference)
        if sale is not None and sale.state is SaleState.COMPLETE:
            start(_print_again(till, foot, sale, second))
            return
    foot.tell(said("Nothing has been sold yet, so there is no receipt to print again."), "quiet")


async def _print_again(till: Till, foot: Foot, sale: Sale, second: Callable[..., None]) -> None:
    from app.services.printer_words import trouble_of
    from app.services.whom import customer_of

    whose = customer_of(sale, till.file) or sale.order.meter
    foot.answer(said("Printing again: {whose} …", whose=whose), "quiet")
    try:
        job = await till.papers.print_again(sale.reference, "F9 at the till")
    except NeedsSecond as needs:
        foot.answer("", "quiet")
        over(needs, till, sale.reference)
        second(needs, lambda: start(_print_again(till, foot, sale, second)))
        return
    except Trouble as trouble:
        foot.answer(str(trouble), "trouble")
        return
    if told := trouble_of(job):
        foot.answer(f"{whose}: {told}", "trouble")
    else:
        foot.answer(said("Printed again: {whose}.", whose=whose), "done")
