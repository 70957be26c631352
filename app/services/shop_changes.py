"""The shop while the till is open: what of its settings counts from now on."""

from __future__ import annotations

from app.services.permissions import May
from app.services.shop import Shop
from app.services.till import Till

AT_ONCE = ("name", "language", "difference", "sounds", "second_place")
"""These count from the next paper, count, sale and backup on, and the letterhead with them; the currency too where no
shift is open, all else from the next start.
"""


def go_on_as(till: Till, shop: Shop) -> None:
    """Go on as the shop that the settings describe by now. Raises NotAllowed."""
    till.people.may(May.SETTINGS)
    at_once = AT_ONCE if till.shifts.current is not None else (*AT_ONCE, "currency")
    for name in at_once:
        setattr(till.shop, name, getattr(shop, name))
    till.shop.letterhead = shop.letterhead
