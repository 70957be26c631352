"""Which keys the foot tells of on each page: only those that lead on from what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import said, to_say
from app.ui.sale_form import Step

if TYPE_CHECKING:
    from app.ui.moments import Moment

_PAGES = {
    "Queue": to_say("↑ ↓ choose   Enter opens   E story   Esc back to selling   F1 keys"),
    "Sales": to_say("F4 find   ↑ ↓ choose   Enter opens   E story   Esc back   F1 keys"),
    "Keys": to_say("↑ ↓ read   M at the meter   Esc goes back"),
    "Meter": to_say("↑ ↓ choose   Esc goes back   F1 keys"),
    "Leaving": to_say("Enter closes the till   Esc goes back"),
    "Trouble": "",
    "FirstStart": "",
    "SignIn": "",
    "Second": to_say("↑ ↓ choose   Enter says yes   Esc goes back"),
}
_EMPTY = {"Queue": to_say("Esc back to selling   F1 keys"), "Sales": to_say("F4 find   Esc back   F1 keys")}
"""Where a list has nothing in it."""
_BACK, _ON, _KEYS = to_say("Esc goes back"), to_say("Enter goes on"), to_say("F1 keys")


def page_keys(page: str, *, empty: bool = False) -> str:
    """The keys of a page on which nothing is sold. `empty`: it is a list that has nothing in it."""
    return said((_EMPTY if empty else _PAGES)[page])


def story_keys(*, prints: bool, writes: bool, asks: bool) -> str:
    """The keys of a sale's story: where it `prints` again, `writes` a dossier, or `asks` why it prints."""
    if asks:
        return "   ".join([said("Enter prints"), said("Esc leaves it"), said(_KEYS)])
    acts = [*([said("R print again")] if prints else []), *([said("D wrong meter")] if writes else [])]
    return "   ".join([said("↑ ↓ read"), *acts, said(_BACK), said(_KEYS)])


def step_keys(step: Step, moment: Moment | None, following: str, *, asides: bool = False) -> str:
    """The keys of a sale that is being taken. `moment` is why it has stopped, `following` the profile that is next.
    `asides`: there are sales that were put aside.
    """
    switches = [said("F7 switches to {following}", following=following)] if following else []
    match step:
        case Step.NUMBER:
            up_again = [said("− takes up again")] if asides else []
            keys = [*switches, *up_again, said("F9 last receipt again"), said(_ON)]
        case Step.AMOUNT | Step.CONFIRM:
            keys = [*switches, said(_ON), said("− puts aside"), said(_BACK)]
        case Step.BILLER | Step.ITEM | Step.ASIDE:
            keys = [said("↑ ↓ choose"), said("Enter takes it"), said(_BACK)]
        case _:
            keys = [said(_ON), said(_BACK)] if _enter_leads_on(moment) else [said(_BACK)]
    return "   ".join([*keys, said(_KEYS)])


def sale_keys(moment: Moment | None, *, copies: bool, listed: bool, asides: bool = False) -> str:
    """The keys of a sale that is shown large. `copies`: its token is there; `listed`: Esc leads back to a list.
    `asides`: there are sales that were put aside.
    """
    keys = [
        *([said("Ctrl+C copies the token")] if copies else []),
        *([said(_ON)] if _enter_leads_on(moment) else []),
        *([said("− takes up again")] if asides and moment is not None and moment.leaves else []),
        said("Esc to the list" if listed else "Esc next customer"),
        said(_KEYS),
    ]
    return "   ".join(keys)


def _enter_leads_on(moment: Moment | None) -> bool:
    return moment is not None and any(offer.key == "Enter" for offer in moment.offers)
