"""What a window of a till tells that was closed so that a backup could take the place of its file."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from app.domain.said import said
from app.domain.trouble import Trouble

if TYPE_CHECKING:
    from app.services.till import Till
    from app.ui.window import TillWindow


async def put_back_chosen(window: TillWindow, till: Till) -> None:
    """Put back what was chosen at this till, which is closed, if anything was, and tell in the next window what came of
    it.
    """
    if not till.putting_back.chosen:
        return
    from app.services.figures import when_text

    try:
        made_at = await asyncio.to_thread(till.putting_back.put_back)
    except Trouble as trouble:
        window.foot.tell(said("The backup was not put back. {trouble}", trouble=trouble), "trouble")
    else:
        made = when_text(made_at, till.shop.language)
        window.foot.tell(
            said("The backup of {made} is in place. F3 shows what it left to be looked at.", made=made), "waiting"
        )
