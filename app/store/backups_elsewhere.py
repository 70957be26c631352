"""Backups that leave the home: into a folder that a person names, or to the second place; sealed where there is a
passphrase, and opened again.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.said import said
from app.domain.trouble import BadInput, StoreTrouble
from app.store.backup_files import Backup, backup_at, copy_file, day_file, keep_newest, numbers_of
from app.store.brought_lines import bring_lines, numbers_in
from app.store.carried import carried_to, note_carried
from app.store.database import clear_away, make_own, put_in_place, told_as_trouble
from app.store.reference_log import NAME as LOG
from app.store.sealed import ENDING, fits, header_of, is_sealed, read_through, seal, unseal, unseal_log
from app.store.till_file import FILE

_OPENED = "opened-backup"
"""The folder in the home in which a sealed backup stands open until it is in its place."""

_TO_SEAL = "to-be-sealed.copy"
"""What is to leave the home sealed stands nowhere else as it is."""


def second_folder(place: Path, number: int) -> Path:
    """Where at the second place the backups of the till of this number lie: several tills may have one stick."""
    return place / f"till-{number:03d}"


def back_up_to(home: Path, folder: Path, now: datetime, passphrase: str = "") -> Path:
    """Copy the till's file into a folder as till-<time in UTC>.db, and references.log beside it, which then tells what
    left after the copy was made; with a passphrase both in one sealed file.

    Raises StoreTrouble where there is no copy, and leaves none behind.
    """
    name = f"till-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
    with told_as_trouble(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_own = folder.resolve() == (home / "backups").resolve()
        numbers = set() if is_own else _refuse_of_others(home, folder)
        if is_own or not passphrase:
            _refuse_unsealed(folder)
            _see_room(folder, home / FILE)
            copy_file(home, folder / name)
            if is_own:  # where the till itself keeps the log up
                keep_newest(folder / name)
            else:
                bring_lines(home / LOG, folder / LOG, numbers)
                note_carried(home, folder / name, backup_at(folder / name).events)
            return folder / name
        plain = home / "backups" / _TO_SEAL
        try:
            _see_room(home, home / FILE)
            copy_file(home, plain)
            sealed = folder / f"{name}{ENDING}"
            note_carried(home, sealed, _seal(home, plain, sealed, passphrase))
            return sealed
        finally:
            plain.unlink(missing_ok=True)


def carry_day(home: Path, day: date, folder: Path, passphrase: str = "") -> Path | None:
    """Bring the backup of a day, which was made in the home, into a folder too; None where it is there already.

    Of each kind that this till has carried there the seven that know of most are kept. Raises StoreTrouble where there
    is no copy, and leaves none behind.
    """
    made = day_file(home, day)
    path = folder / made.name
    with told_as_trouble(folder):
        carried = carried_to(home, folder, passphrase)
        if any(one.exists() and one.name in carried for one in (path, path.with_name(f"{path.name}{ENDING}"))):
            return None
        numbers = _refuse_of_others(home, folder)
        if passphrase:
            path = path.with_name(f"{path.name}{ENDING}")
            events = _seal(home, made, path, passphrase)
        else:
            _refuse_unsealed(folder)
            events = _copy(made, path)
            bring_lines(home / LOG, folder / LOG, numbers)
        note_carried(home, path, events)
        keep_newest(path, carried)
    return path


@contextmanager
def opened(home: Path, path: Path, passphrase: str) -> Iterator[Backup]:
    """A backup that can be put back, a sealed one opened into the home for as long as the block lasts.

    What left since stands in the other sealed backups of its folder too, and is taken from those that this passphrase
    opens. Raises BadInput for a wrong passphrase, StoreTrouble for what is no backup or is damaged.
    """
    with told_as_trouble(path):
        sealed = is_sealed(path)
    if not sealed:
        yield backup_at(path)
        return
    folder = home / _OPENED
    shutil.rmtree(folder, ignore_errors=True)
    try:
        with told_as_trouble(folder):
            _see_room(home, path)
            folder.mkdir(mode=0o700)
            copy = unseal(path, passphrase, folder)
            backup = backup_at(copy)
            _bring_later_logs(path, passphrase, copy)
        yield backup
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def opens(path: Path, passphrase: str) -> bool:
    """Whether a backup is not sealed, or by this passphrase; no more of it is looked at. Raises StoreTrouble."""
    with told_as_trouble(path):
        return not is_sealed(path) or fits(path, passphrase)


def look_through(path: Path, passphrase: str) -> None:
    """See that a backup opens whole. Raises BadInput and StoreTrouble like `opened`; it leaves nothing behind."""
    with told_as_trouble(path):
        if is_sealed(path):
            read_through(path, passphrase)
        else:
            backup_at(path)


def _bring_later_logs(path: Path, passphrase: str, copy: Path) -> None:
    numbers, events = numbers_of(copy), header_of(path).events
    log = copy.with_name(f"{LOG}.later")
    for other in path.parent.glob(f"*{ENDING}"):
        try:
            if other != path and header_of(other).events >= events:
                unseal_log(other, passphrase, log)
                bring_lines(log, copy.with_name(LOG), numbers)
        except (BadInput, StoreTrouble):
            continue  # of another passphrase, or damaged: what can be read is taken
        finally:
            log.unlink(missing_ok=True)


def _refuse_of_others(home: Path, folder: Path) -> set[str]:
    """The numbers that this till ever had. Raises StoreTrouble where a folder has what left from another one: put back
    with its own backup, that would be sold for twice.
    """
    numbers = numbers_of(home / FILE)
    if others := numbers_in(folder / LOG) - numbers:
        raise StoreTrouble(
            said(
                "{folder} has the references.log of another till, number {number}. Choose a folder of this till's"
                " own. Nothing was kept.",
                folder=folder,
                number=int(min(others)),
            )
        )
    return numbers


def _refuse_unsealed(folder: Path) -> None:
    """Raise StoreTrouble where the backups in a folder are sealed: the passphrase may just be out of reach, and what
    was to be read by nobody must not lie there as it is.
    """
    if any(folder.glob(f"*{ENDING}")):
        raise StoreTrouble(
            said(
                "The backups in {folder} are sealed, and their passphrase is not to be had here now. Unlock the"
                " keyring, or choose another folder. Nothing was kept.",
                folder=folder,
            )
        )


def _see_room(folder: Path, size_of: Path) -> None:
    if shutil.disk_usage(folder).free < 2 * size_of.stat().st_size:
        raise StoreTrouble(
            said("There is no room in {folder} for a backup. Make room, or choose another folder.", folder=folder)
        )


def _copy(made: Path, path: Path) -> int:
    """Copy a backup that nobody writes, and see that the copy opens before it has its name; how many events it has."""
    new = path.with_suffix(".new")
    clear_away(new)
    try:
        _see_room(path.parent, made)
        make_own(new)
        shutil.copyfile(made, new)
        events = backup_at(new).events
    except BaseException:
        clear_away(new)
        raise
    put_in_place(new, path)
    return events


def _seal(home: Path, plain: Path, path: Path, passphrase: str) -> int:
    """Seal a backup and the home's log, and see that this opens before it has its name; how many events it has."""
    new = path.with_suffix(".new")
    clear_away(new)
    try:
        _see_room(path.parent, plain)
        events = backup_at(plain).events
        seal(plain, home / LOG, new, passphrase, events)
        read_through(new, passphrase)
    except BaseException:
        clear_away(new)
        raise
    put_in_place(new, path)
    return events
