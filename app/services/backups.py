"""Backups: a copy of the till's file each day that the till is open, others on demand, and which there are.

Of each kind (of a day, on demand, before an upgrade) seven are kept, in the home and at the second place; where a
person names a folder nothing is ever taken away. What leaves the home is sealed where there is a passphrase.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from app.domain.said import said
from app.domain.secret import variable
from app.domain.trouble import BadInput, StoreTrouble, Trouble
from app.services.keys import Keys
from app.services.permissions import May
from app.services.till import Till
from app.store.backup_files import Backup, back_up_the_day, backups_in, held_until, is_sound, put_back
from app.store.backups_elsewhere import back_up_to, carry_day, look_through, opened, opens, second_folder
from app.store.till_file import FILE

PASSPHRASE = ("backups", "passphrase")
"""The passphrase's name in the keyring, and with it in the environment."""
_SHORTEST = 12
_LATE = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Lies:
    """A backup and where it lies: in the home, or at the second place."""

    backup: Backup
    at_home: bool


@dataclass(frozen=True, slots=True)
class Made:
    """What a backup on demand came to: where it lies, and why it is not at the second place, "" where it is or need
    not be.
    """

    paths: tuple[Path, ...]
    missing: str = ""


async def back_up_today(till: Till, *, anew: bool = False) -> str:
    """Make today's backup, in a thread, unless there is one; `anew`: also in the place of that one. Returns why it was
    not made, in words, else "".
    """
    day = till.clock.now().astimezone().date()
    try:
        await till.beside.do(partial(back_up_the_day, till.file.home, day, anew=anew))
    except StoreTrouble as trouble:
        logging.getLogger(__name__).exception("today's backup was not made")
        return said("Today's backup was not made. {trouble}", trouble=trouble)
    return ""


async def carry_today(till: Till) -> tuple[str, bool]:
    """Bring today's backup to the second place too, in a thread, unless there is none, or it is there.

    Returns why it is not there, in words, else ""; and whether that is trouble: a place that is absent is none.
    """
    if not till.shop.second_place:
        return "", False
    if absent := await second_place_words(till):
        return absent, False
    folder = second_folder(Path(till.shop.second_place), till.shop.number)
    day, passphrase = till.clock.now().astimezone().date(), await till.keys.secret(*PASSPHRASE)
    try:
        await till.beside.do(partial(carry_day, till.file.home, day, folder, passphrase))
    except StoreTrouble as trouble:
        logging.getLogger(__name__).exception("today's backup is not at the second place")
        return said("Today's backup is not at the second place. {trouble}", trouble=trouble), True
    return "", False


async def second_place_words(till: Till) -> str:
    """Why no backup goes to the second place by itself now, in words: it is not there, or has none of this till yet.
    "" where one does, or there is no second place.
    """
    if not till.shop.second_place:
        return ""
    folder = second_folder(Path(till.shop.second_place), till.shop.number)
    return "" if await asyncio.to_thread(_is_there, folder) else await asyncio.to_thread(_absent, till)


def _is_there(folder: Path) -> bool:
    """Whether a folder can be reached now: a stick may be absent, or somebody else's."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def _absent(till: Till) -> str:
    if _is_there(Path(till.shop.second_place)):  # which it may be without its stick
        return said(
            "No backup of this till is at the second place now: {place}. If the stick is in, N makes the first one"
            " there (F10, B).",
            place=till.shop.second_place,
        )
    return said(
        "The second place for backups is not there: {place}. Put the stick in; the first backup there is made by hand"
        " (F10, B).",
        place=till.shop.second_place,
    )


async def back_up_into(till: Till, folder: Path | None) -> Made:
    """Make a backup now, in a thread: in this folder, or for None in the home and at the second place, where there is
    one; that begins there with it.

    Raises NotAllowed, and StoreTrouble where there is none.
    """
    till.people.may(May.BACKUPS)
    home, now, passphrase = till.file.home, till.clock.now(), await till.keys.secret(*PASSPHRASE)
    if folder is not None:
        return Made((await till.beside.do(partial(back_up_to, home, folder, now, passphrase)),))
    made = await till.beside.do(partial(back_up_to, home, home / "backups", now))
    if not till.shop.second_place:
        return Made((made,))
    try:
        return Made((made, await till.beside.do(partial(_back_up_there, till, now, passphrase))))
    except StoreTrouble as trouble:
        return Made((made,), str(trouble))


def _back_up_there(till: Till, now: datetime, passphrase: str) -> Path:
    place = Path(till.shop.second_place)
    if not _is_there(place):
        raise StoreTrouble(_absent(till))
    return back_up_to(till.file.home, second_folder(place, till.shop.number), now, passphrase)


async def lying(till: Till) -> list[Lies]:
    """The backups in the home and at the second place, the one that knows of most first; none was looked through.

    Raises NotAllowed, and StoreTrouble where a folder cannot be read.
    """
    till.people.may(May.BACKUPS)
    home = await asyncio.to_thread(backups_in, till.file.home / "backups")
    there: list[Backup] = []
    if till.shop.second_place:
        there = await asyncio.to_thread(backups_in, second_folder(Path(till.shop.second_place), till.shop.number))
    both = [Lies(one, at_home=True) for one in home] + [Lies(one, at_home=False) for one in there]
    return sorted(both, key=lambda lies: lies.backup.events, reverse=True)


async def look_at(till: Till, path: Path) -> Trouble | None:
    """Open a backup whole, in a thread. Returns why it cannot be put back, BadInput where it is sealed by a passphrase
    that is not kept here; None where it can. Raises NotAllowed.
    """
    till.people.may(May.BACKUPS)
    passphrase = await till.keys.secret(*PASSPHRASE)
    try:
        await asyncio.to_thread(look_through, path, passphrase)
    except Trouble as trouble:
        return trouble
    return None


def see_that_long(words: str) -> None:
    """Raise BadInput, in words, for a passphrase that is too short."""
    if len(words) < _SHORTEST:
        raise BadInput(
            said("A passphrase has at least {letters} letters; four words make a good one.", letters=_SHORTEST)
        )


async def keep_passphrase(keys: Keys, words: str) -> None:
    """Seal what leaves the home with this passphrase from now on; it is kept in the keyring.

    Raises NotAllowed, and BadInput for a short one or where there is no keyring.
    """
    see_that_long(words)
    await keys.keep_secret(*PASSPHRASE, words)


async def kept_passphrase_of(keys: Keys, path: Path) -> str | None:
    """The passphrase that opens a backup, "" for one that is not sealed; None where the one that is kept here does not.

    Raises StoreTrouble for one that is damaged, or sealed by a newer version.
    """
    kept = await keys.secret(*PASSPHRASE)
    if await asyncio.to_thread(opens, path, ""):
        return ""
    return kept if await asyncio.to_thread(opens, path, kept) else None


def passphrase_variable() -> str:
    """What the passphrase is called in the environment."""
    return variable(*PASSPHRASE)


def late(till: Till) -> Iterator[str]:
    """What the newest backups of the home and of the second place do not know of, in words, where that is more than two
    days of it. Which is newest goes by what they hold: whoever copies a folder stamps all that is in it anew.
    """
    newest = till.file.journal.newest_at()
    if newest is None:
        return
    yield from _late_in(till.file.home / "backups", newest, said("There is no backup of this till yet."))
    if till.shop.second_place:
        yield from _late_in(second_folder(Path(till.shop.second_place), till.shop.number), newest, _absent(till))


def _late_in(folder: Path, newest: datetime, none: str) -> Iterator[str]:
    try:
        there = backups_in(folder) if _is_there(folder) else []
    except StoreTrouble as trouble:
        yield str(trouble)
        return
    held = [held_until(one) for one in there if one.events >= 0]  # what cannot be read holds nothing
    if not held:
        yield none
    elif newest - max(held) > _LATE:
        yield said(
            "The newest backup in {folder} is of {day}: what was sold since is in none there.",
            folder=folder,
            day=max(held).astimezone().date(),
        )


def takes_a_person(home: Path) -> bool:
    """Whether a backup that is put back here takes the place of a file that is sound, so that its people are asked."""
    return is_sound(home / FILE)


def restore(home: Path, file: Path, passphrase: str = "", by: str = "") -> Path:
    """Put a backup in the place of the till's file, and return where that one is kept now. `by`: who has it done, ""
    where nobody can sign in.

    Nothing that was queued in the backup is sent, and whatever references.log knows and it does not is asked about.
    Raises BadInput where it is sealed by another passphrase, StoreTrouble where it is damaged, no backup, or a newer
    version's; HomeHeld while the till is open. All is as it was then.
    """
    with opened(home, file, passphrase) as backup:
        return put_back(home, backup, Keys(home).journal_key, over_sound=True, by=by)
