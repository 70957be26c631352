"""Proof: the power may fail after any call of a day at the till, with what was not waited for lost, kept or torn."""

from __future__ import annotations

import filecmp
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from tests.crash.disk import Disk, Fate, Names
from tests.crash.power_check import Look, Lost, Promised
from tests.crash.power_customers import CUSTOMERS, CUT_OFF
from tests.crash.power_mistakes import MISTAKES
from tests.crash.power_record import Day, Sent, record
from tests.crash.power_till import Told
from tests.proving import Proved

FATES = (
    Fate("all that was not waited for is lost", (0,), 0, Names.BY_FOLDER),
    Fate("all that was not waited for is lost, but for names as ext4 keeps them", (0,), 0, Names.BY_JOURNAL),
    Fate("everything is kept", (1,), 1, Names.BY_FOLDER),
    Fate("bytes are kept and names are lost", (1,), 0, Names.BY_FOLDER),
    Fate("names are kept and bytes are lost", (0,), 1, Names.BY_FOLDER),
    Fate("torn", (0.5, 0.15, 0.85), 0.5, Names.BY_FOLDER),
    Fate("torn, names as ext4 keeps them", (0.5, 0.85, 0.15), 0.7, Names.BY_JOURNAL),
)
LYING_DISK = "the disk says that it has what it has not"
_LEAST_SALES, _LEAST_IMAGES = 300, 100_000
_OPENINGS, _CUSTOMERS = 23, 12
_PROCESSES = 2
_ROOM = 4 << 30
_SHORT: tuple[tuple[str, ...], ...] = (("buys_a_token",),)
"""A day that is enough for a mistake to be caught on."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a share of the images came to: those of it, by their hashes, and how often the till was opened on one."""

    images: set[bytes]
    looks: int
    examined: int
    prefixes: int


def prove() -> Proved:
    """The whole proof: a day of 300 sales and the mistakes. Raises Lost where a promise was not kept."""
    with scratch() as folder:
        day = record(folder / "day", a_days_openings())
        sales = len(day.references())
        looked = everywhere(day)
        assert sales >= _LEAST_SALES, sales
        assert len(looked.images) >= _LEAST_IMAGES, len(looked.images)
        return Proved(
            title="The power fails",
            said=(
                "The system calls of a day at the till were recorded, and after each of them the disk was rebuilt with"
                " what had not been waited for lost, kept or torn. On every image the till opened and recovered, had"
                " every sale and token that it had told of, knew every request that had left, and would not use a"
                " reference twice."
            ),
            counts={
                "sales of the day": sales,
                "points at which the power failed": looked.prefixes,
                "images that differ by hash": len(looked.images),
                "times the till was opened on one": looked.looks,
                "of these examined by the doctor": looked.examined,
            },
            caught=mistakes_caught(day, folder),
        )


def a_days_openings() -> list[list[str]]:
    """The customers of a whole day by opening: everybody comes, in another order each time, and half are cut off."""
    dice = random.Random(1)  # noqa: S311 - which order is of no matter
    cuts = list(CUT_OFF)
    openings = []
    for number in range(_OPENINGS):
        customers = dice.sample(list(CUSTOMERS), _CUSTOMERS)
        openings.append([*customers, cuts[number // 2 % len(cuts)]] if number % 2 else customers)
    return [*openings, ["buys_a_token"]]


def everywhere(day: Day, *, of_shares: int = _PROCESSES) -> Looked:
    """Look at every image of a day, in two processes; with more shares, at two of so many. Raises Lost."""
    with ProcessPoolExecutor(_PROCESSES, mp_context=get_context("spawn")) as processes:
        shares = list(processes.map(partial(look_at, day, FATES, shares=of_shares), range(_PROCESSES)))
    return Looked(
        set().union(*(one.images for one in shares)),
        sum(one.looks for one in shares),
        sum(one.examined for one in shares),
        shares[0].prefixes,
    )


def look_at(day: Day, fates: Sequence[Fate], share: int, shares: int, *, obeys_sync: bool = True) -> Looked:
    """Rebuild the disk after every call of the day in each fate, and look at this share of the images. Raises Lost.

    An image that was looked at is looked at again once more has been promised. At the end of the day the disk must be
    rebuilt as it is: no call was overlooked.
    """
    disk, look, promised = Disk(day.disk, day.before, fates, obeys_sync=obeys_sync), Look(day), Promised()
    images: set[bytes] = set()
    seen: set[tuple[bytes, int]] = set()
    prefixes = 0
    with scratch() as folder:
        for number, happened in enumerate(day.happened()):
            if isinstance(happened, Told | Sent):
                promised.add(happened)
            elif not disk.happen(happened):
                continue
            prefixes += 1
            for fate, one in enumerate(fates):
                hashed = disk.hash_of(fate)
                if hashed[0] % shares != share or (hashed, promised.version) in seen:
                    continue
                seen.add((hashed, promised.version))
                images.add(hashed)
                with _image(disk, fate, folder / "image") as image:
                    try:
                        look.at(image, promised)
                    except Lost as lost:
                        raise Lost(f"the power fails after call {number}; {one.name}: {lost}") from lost
        (folder / "now").mkdir()
        disk.write_out_now(folder / "now")
        _see_that_both_are_the_same(folder / "now", day.disk)
    return Looked(images, look.looks, look.examined, prefixes)


def mistakes_caught(day: Day, folder: Path, fates: Sequence[Fate] = FATES) -> dict[str, str]:
    """What gave each deliberate mistake away; AssertionError where nothing did.

    The till's own are made on short days in `folder`. That a disk lies is seen on `day`, on which nothing is wrong.
    """
    caught = {mistake: _caught(record(folder / mistake, _SHORT, mistake=mistake), fates) for mistake in MISTAKES}
    return {
        **{mistake.replace("_", " "): what for mistake, what in caught.items()},
        LYING_DISK: _caught(day, fates, obeys_sync=False),
    }


def _caught(day: Day, fates: Sequence[Fate], *, obeys_sync: bool = True) -> str:
    try:
        look_at(day, fates, 0, 1, obeys_sync=obeys_sync)
    except Lost as lost:
        return str(lost).replace(str(day.folder.parent), "")
    raise AssertionError(f"nothing was found wrong in {day.folder.name}")


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for as long as the block lasts; in memory where there is room, for nothing in it is kept."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
    there = memory if memory.is_dir() and shutil.disk_usage(memory).free > _ROOM else None
    with tempfile.TemporaryDirectory(prefix="tokentill-", dir=there) as folder:
        yield Path(folder)


@contextmanager
def _image(disk: Disk, fate: int, folder: Path) -> Iterator[Path]:
    folder.mkdir()
    disk.write_out(fate, folder)
    yield folder
    shutil.rmtree(folder)


def _see_that_both_are_the_same(rebuilt: Path, real: Path) -> None:
    names = [{path.relative_to(one) for path in one.rglob("*")} for one in (rebuilt, real)]
    assert names[0] == names[1], names[0] ^ names[1]
    files = [str(name) for name in names[0] if (real / name).is_file()]
    _same, *differing = filecmp.cmpfiles(rebuilt, real, files, shallow=False)
    assert not any(differing), differing
