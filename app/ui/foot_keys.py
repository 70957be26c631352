"""Which keys the foot tells of on each page: only those that lead on from what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import said
from app.ui.sale_form import Step

if TYPE_CHECKING:
    from app.ui.moments import Moment

_PAGES = {
    "Queue": "↑ ↓ choose   Enter opens   Esc back to selling   F1 keys",
    "Sales": "↑ ↓ choose   Enter opens   Esc back to selling   F1 keys",
    "Evidence": "↑ ↓ read   Esc goes back   F1 keys",
    "Keys": "↑ ↓ read   Esc goes back",
    "Leaving": "Enter closes the till   Esc goes back",
    "Trouble": "",
    "SignIn": "",
    "Second": "↑ ↓ choose   Enter says yes   Esc goes back",
}
_BACK = "Esc goes back"


def page_keys(page: str) -> str:
    """The keys of a page on which nothing is sold."""
    return _PAGES[page]


def step_keys(step: Step, moment: Moment | None, following: str, *, asides: bool = False) -> str:
    """The keys of a sale that is being taken. `moment` is why it has stopped, `following` the profile that is next.
    `asides`: there are sales that were put aside.
    """
    switches = f"F7 switches to {following}   " if following else ""
    match step:
        case Step.NUMBER:
            up_again = f"{said('− takes up again')}   " if asides else ""
            keys = f"{switches}{up_again}F9 last receipt again   Enter goes on"
        case Step.AMOUNT | Step.CONFIRM:
            keys = f"{switches}Enter goes on   {said('− puts aside')}   {_BACK}"
        case Step.BILLER | Step.ITEM | Step.ASIDE:
            keys = f"↑ ↓ choose   Enter takes it   {_BACK}"
        case _:
            keys = f"Enter goes on   {_BACK}" if _enter_leads_on(moment) else _BACK
    return f"{keys}   F1 keys"


def sale_keys(moment: Moment | None, *, copies: bool, back: str, asides: bool = False) -> str:
    """The keys of a sale that is shown large. `copies`: its token is there; `back` is where Esc leads, in words.
    `asides`: there are sales that were put aside.
    """
    keys = [
        *(["Ctrl+C copies the token"] if copies else []),
        *(["Enter goes on"] if _enter_leads_on(moment) else []),
        *([said("− takes up again")] if asides and moment is not None and moment.leaves else []),
        f"Esc {back}",
        "F1 keys",
    ]
    return "   ".join(keys)


def _enter_leads_on(moment: Moment | None) -> bool:
    return moment is not None and any(offer.key == "Enter" for offer in moment.offers)
