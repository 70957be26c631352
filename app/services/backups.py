"""Backups: a copy of the till's file each day that the till is open, others on demand, and one of them put back."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.services.permissions import May
from app.services.till import Till
from app.store.backup_files import back_up_the_day, back_up_to, backup_at, is_sound, put_back
from app.store.till_file import FILE


async def back_up_today(till: Till) -> str:
    """Make today's backup, in a thread, unless there is one. Returns why there is none, in words, else ""."""
    try:
        await asyncio.to_thread(back_up_the_day, till.file.home, till.clock.now().astimezone().date())
    except StoreTrouble as trouble:
        logging.getLogger(__name__).exception("today's backup was not made")
        not_made = said("Today's backup was not made.")
        return f"{not_made} {trouble}"
    return ""


def back_up_into(till: Till, folder: Path) -> Path:
    """Make a backup in a folder now: till-<time in UTC>.db, and references.log beside it.

    Returns where it lies. Raises NotAllowed, and StoreTrouble where there is none.
    """
    till.people.may(May.BACKUPS)
    return back_up_to(till.file.home, folder, till.clock.now())


def takes_a_person(home: Path) -> bool:
    """Whether a backup that is put back here takes the place of a file that is sound, so that its people are asked."""
    return is_sound(home / FILE)


def restore(home: Path, file: Path) -> Path:
    """Put a backup in the place of the till's file, and return where that one is kept now.

    Nothing that was queued in the backup is sent, and whatever references.log knows and it does not is asked about.
    Raises StoreTrouble where the file is no backup, or a newer version's; HomeHeld while the till is open.
    """
    return put_back(home, backup_at(file), over_sound=True)
