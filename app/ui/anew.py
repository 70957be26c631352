"""Everything in the window anew in another language: whether it may be now, and letting go of what was there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.domain.said import said
from app.ui.language import LANGUAGES, speak, spoken

if TYPE_CHECKING:
    from app.ui.foot import Foot
    from app.ui.gate import Gate
    from app.ui.pages import Page
    from app.ui.sale_page import SalePage
    from app.ui.shown_sale import ShownSale
    from app.ui.watch import Watch


def may_change(language: str, sell: SalePage, shown: Iterable[ShownSale], foot: Foot) -> bool:
    """Whether the screen speaks another language and can change now; where something is half typed or under way the
    foot tells that.
    """
    if language == spoken():
        return False
    if sell.rests and not any(sale.works for sale in shown):
        return True
    later = said("The screen changes once nothing is typed or under way: save the shop again then.")
    foot.answer(later, "waiting")
    return False


async def turn_to(language: str, pages: Iterable[Page], shown: Iterable[ShownSale], watch: Watch, gate: Gate) -> str:
    """Let go of what the pages began, and speak this language from now on; the till stays open, and is gone on with in
    what is made next. Returns what is told of it.
    """
    for page in pages:
        page.go_down()
        page.stop()
    await watch.let_go()
    for sale in shown:
        sale.leave()
    gate.let_go()
    speak(language)
    return said("The screen and the papers speak {language} now.", language=LANGUAGES[language])
