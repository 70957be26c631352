"""Backups: a copy of the till's file each day that the till is open, made beside it."""

from __future__ import annotations

import asyncio
import logging

from app.domain.trouble import StoreTrouble
from app.services.till import Till
from app.store.backup_files import back_up_the_day


async def back_up_today(till: Till) -> str:
    """Make today's backup, in a thread, unless there is one. Returns why there is none, in words, else ""."""
    try:
        await asyncio.to_thread(back_up_the_day, till.file.home, till.clock.now().astimezone().date())
    except StoreTrouble as trouble:
        logging.getLogger(__name__).exception("today's backup was not made")
        return f"Today's backup was not made. {trouble}"
    return ""
