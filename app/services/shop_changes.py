"""The shop while the till is open: what of its settings counts from now on, and the journal's word of the change."""

from __future__ import annotations

from app.services.permissions import May
from app.services.shop import Letterhead, Shop
from app.services.till import Till
from app.store.database import immediate, told_as_trouble

AT_ONCE = ("name", "language", "difference", "sounds")
"""These count from the next paper, count and sale on, and the letterhead with them; the currency too where no shift
is open, all else from the next start.
"""
_NOTED = ("name", "currency", "language", "lock_after_s", "difference", "sounds")
_LINES = ("address", "tax_pin", "help_line", "closing")


def go_on_as(till: Till, shop: Shop) -> None:
    """Go on as the shop that the settings describe by now, and note what is another than it was. Raises NotAllowed."""
    by = till.people.may(May.SETTINGS)
    changed = _differing(till.shop, shop, _NOTED) | _differing(till.shop.letterhead, shop.letterhead, _LINES)
    with told_as_trouble(till.file.home), immediate(till.file.db):
        till.file.journal.append(till.clock.now(), "shop set", None, changed, person=by)
    at_once = AT_ONCE if till.shifts.current is not None else (*AT_ONCE, "currency")
    for name in at_once:
        setattr(till.shop, name, getattr(shop, name))
    till.shop.letterhead = shop.letterhead


def _differing(before: Shop | Letterhead, after: Shop | Letterhead, names: tuple[str, ...]) -> dict[str, object]:
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}
