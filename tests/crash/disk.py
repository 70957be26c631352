"""A disk that may lose its power: what is on it for sure, and what else may have come to be there, in several fates.

A fate decides of every write that was not waited for whether it is on the disk, sector by sector, and of every change
of a name. All fates are kept up call by call, so that after each of them an image of every fate can be had.
"""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from tests.crash.syscalls import Call, Cut, Left, Made, Moved, Removed, Synced, Wrote

SECTOR = 512
_PAGE = 4096
_BLANK = bytes(_PAGE)
_ROOT = 0
_SHARED_INDEX = "-shm"
"""SQLite writes it through a mapping, and makes it anew after a power cut."""


class Names(Enum):
    """When a new, changed or removed name is sure to be on the disk."""

    BY_FOLDER = auto()
    """Once its folder was synced, and no earlier: all that POSIX promises. Before that, each change on its own."""
    BY_JOURNAL = auto()
    """Once anything was synced, as ext4 does: before that, the changes up to one of them."""


@dataclass(frozen=True, slots=True)
class Fate:
    """How likely it is that what was not waited for is on the disk all the same, by its own dice.

    `data` is the share of sectors that are there; where several are given, one of them from each sync to the next.
    """

    name: str
    data: tuple[float, ...]
    names: float
    rule: Names


@dataclass(slots=True)
class _Content:
    """What a file holds, in pages with their hashes, of which `sum` is the sum; a blank page's hash is 0."""

    pages: dict[int, tuple[bytes, int]] = field(default_factory=dict)
    length: int = 0
    sum: int = 0

    def copy(self) -> _Content:
        return _Content(dict(self.pages), self.length, self.sum)

    def put(self, at: int, data: bytes) -> None:
        """Write these bytes there."""
        done = 0
        while done < len(data):
            number, start = divmod(at + done, _PAGE)
            part = data[done : done + _PAGE - start]
            before, _ = self.pages.get(number, (_BLANK, 0))
            self._set(number, part if len(part) == _PAGE else before[:start] + part + before[start + len(part) :])
            done += len(part)
        self.length = max(self.length, at + len(data))

    def cut(self, length: int) -> None:
        """Make it this long."""
        last, start = divmod(length, _PAGE)
        for number in [number for number in self.pages if number > last or (number == last and start == 0)]:
            self.sum -= self.pages.pop(number)[1]
        if start and last in self.pages:
            self._set(last, self.pages[last][0][:start] + bytes(_PAGE - start))
        self.length = length

    def runs(self) -> Iterator[tuple[int, bytes]]:
        """What is in it, run by run of pages that are not blank, so that a blank file takes no room."""
        run: list[bytes] = []
        after = -1
        for number in sorted(self.pages):
            page, hashed = self.pages[number]
            if run and (number != after or not hashed):
                yield (after - len(run)) * _PAGE, b"".join(run)
                run = []
            if hashed:
                run.append(page)
                after = number + 1
        if run:
            yield (after - len(run)) * _PAGE, b"".join(run)

    def _set(self, number: int, page: bytes) -> None:
        named = number.to_bytes(8, "big")
        hashed = hashlib.blake2b(page, digest_size=16, key=named).digest() if page != _BLANK else b""
        new = int.from_bytes(hashed, "big")
        self.sum += new - self.pages.get(number, (b"", 0))[1]
        self.pages[number] = (page, new)


_Names = dict[int, dict[str, int]]
"""What is in each folder, which like a file is known by a number."""
_Changes = dict[str, int | None]
"""What becomes of names in one folder: another file's, or nobody's."""


@dataclass(slots=True)
class _Fated:
    """The disk as one fate has it: names, and the content of the files that differ from what is there for sure."""

    fate: Fate
    dice: random.Random
    share: float
    names: _Names = field(default_factory=dict)
    differing: dict[int, _Content] = field(default_factory=dict)
    lost_a_name: bool = False
    hash: bytes = b""

    def write(self, file: int, sure: _Content, at: int, data: bytes) -> None:
        end = at + len(data)
        kept: list[tuple[int, int]] = [(at, end)] if self.share == 1 else []
        if 0 < self.share < 1:
            for start in range(at - at % SECTOR, end, SECTOR):
                if self.dice.random() < self.share:
                    first, last = max(start, at), min(start + SECTOR, end)
                    before = kept.pop()[0] if kept and kept[-1][1] == first else first
                    kept.append((before, last))
        for first, last in kept:
            self._content(file, sure).put(first, data[first - at : last - at])

    def cut(self, file: int, sure: _Content, length: int) -> None:
        if self.dice.random() < self.share:
            self._content(file, sure).cut(length)

    def rename(self, folder: int, changes: _Changes) -> None:
        """Names change together, or not."""
        lost = self.dice.random() >= self.fate.names
        self.lost_a_name = self.lost_a_name or lost
        if lost or (self.lost_a_name and self.fate.rule is Names.BY_JOURNAL):
            return
        self.hash = b""
        within = self.names.setdefault(folder, {})
        for name, number in changes.items():
            if number is None:
                within.pop(name, None)
            else:
                within[name] = number

    def sync(self, number: int, now: _Names) -> None:
        """A file or a folder is on the disk as it is `now`, and what the rule says of names with it."""
        self.hash = b""
        self.share = self.dice.choice(self.fate.data)
        self.differing.pop(number, None)
        if self.fate.rule is Names.BY_JOURNAL:
            self.names, self.lost_a_name = {folder: dict(names) for folder, names in now.items()}, False
        elif number in now:
            self.names[number] = dict(now[number])

    def _content(self, file: int, sure: _Content) -> _Content:
        self.hash = b""
        if file not in self.differing:
            self.differing[file] = sure.copy()
        return self.differing[file]


def _fated(fate: Fate) -> _Fated:
    return _Fated(fate, random.Random(fate.name), fate.data[0])  # noqa: S311 - dice


class Disk:
    """What is below `root`, in every fate. It begins with what is in `before`, which is sure.

    One that does not obey a sync says that something is on it, and it is not.
    """

    def __init__(self, root: Path, before: Path, fates: Iterable[Fate], *, obeys_sync: bool = True) -> None:
        self._root = str(root)
        self._obeys_sync = obeys_sync
        self._sure: dict[int, _Content] = {}
        self._folders: set[int] = {_ROOT}
        self._numbers = 1
        self._now = _fated(Fate("what every program sees", (1,), 1, Names.BY_JOURNAL))
        self._fated = [_fated(fate) for fate in fates]
        for path in sorted(before.rglob("*")):
            self._take_over(path, f"{root}{os.sep}{path.relative_to(before)}")

    def _take_over(self, path: Path, name: str) -> None:
        self._make(Made(name, folder=path.is_dir()))
        if path.is_file():
            self._write(Wrote(name, 0, path.read_bytes()))
            self._sync(name)
        self._sync(name.rpartition(os.sep)[0])

    def happen(self, call: Call) -> bool:
        """Let a call do what it did. Returns whether it touched this disk."""
        if isinstance(call, Left) or not self._is_here(call):
            return False
        match call:
            case Wrote():
                self._write(call)
            case Cut():
                file = self._number(call.path)
                for one in self._everyone():
                    one.cut(file, self._sure[file], call.length)
            case Made():
                self._make(call)
            case Moved():
                self._move(call)
            case Removed():
                folder, name = self._place(call.path)
                self._change(folder, {name: None})
            case Synced():
                if self._obeys_sync:
                    self._sync(call.path)
        return True

    def hash_of(self, fate: int) -> bytes:
        """What tells this fate's image from every other: its names, and what is in its files."""
        one = self._fated[fate]
        if not one.hash:
            told = [(name, content.length, content.sum) if content else (name,) for name, content in self._whole(one)]
            one.hash = hashlib.blake2b(repr(sorted(told)).encode(), digest_size=16).digest()
        return one.hash

    def write_out(self, fate: int, folder: Path) -> None:
        """Write this fate's image into a folder, which is empty."""
        _write_out(self._whole(self._fated[fate]), folder)

    def write_out_now(self, folder: Path) -> None:
        """Write what every program sees now into a folder, which is empty."""
        _write_out(self._whole(self._now), folder)

    def _whole(self, one: _Fated, folder: int = _ROOT, within: str = "") -> Iterator[tuple[str, _Content | None]]:
        """The files and folders (None) that a name leads to, each folder before what is in it."""
        for name, number in one.names.get(folder, {}).items():
            path = f"{within}{name}"
            if number in self._folders:
                yield path, None
                yield from self._whole(one, number, f"{path}/")
            else:
                yield path, one.differing.get(number) or self._sure[number]

    def _everyone(self) -> list[_Fated]:
        return [self._now, *self._fated]

    def _is_here(self, call: Wrote | Cut | Made | Moved | Removed | Synced) -> bool:
        path = call.new if isinstance(call, Moved) else call.path
        return path.startswith(self._root) and not path.endswith(_SHARED_INDEX)

    def _write(self, call: Wrote) -> None:
        file = self._number(call.path)
        sure = self._sure[file]
        at = (self._now.differing.get(file) or sure).length if call.at is None else call.at
        for one in self._everyone():
            one.write(file, sure, at, call.data)

    def _make(self, call: Made) -> None:
        folder, name = self._place(call.path)
        if name in self._now.names.get(folder, {}):
            return
        number, self._numbers = self._numbers, self._numbers + 1
        if call.folder:
            self._folders.add(number)
        else:
            self._sure[number] = _Content()
        self._change(folder, {name: number})

    def _move(self, call: Moved) -> None:
        (old_folder, old), (folder, new) = self._place(call.old), self._place(call.new)
        if old_folder != folder:
            raise ValueError(f"not known what this does to a disk: {call}")
        self._change(folder, {old: None, new: self._number(call.old)})

    def _change(self, folder: int, changes: _Changes) -> None:
        for one in self._everyone():
            one.rename(folder, changes)

    def _sync(self, path: str) -> None:
        number = self._number(path)
        if number not in self._folders:
            self._sure[number] = self._now.differing.get(number) or self._sure[number]
        for one in self._everyone():
            one.sync(number, self._now.names)

    def _number(self, path: str) -> int:
        if path == self._root:
            return _ROOT
        folder, name = self._place(path)
        return self._now.names[folder][name]

    def _place(self, path: str) -> tuple[int, str]:
        folder, _, name = path.rpartition(os.sep)
        return self._number(folder), name


def _write_out(whole: Iterable[tuple[str, _Content | None]], folder: Path) -> None:
    for name, content in whole:
        if content is None:
            (folder / name).mkdir(mode=0o700)
            continue
        handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            for at, page in content.runs():
                os.pwrite(handle, page, at)
            os.ftruncate(handle, content.length)
        finally:
            os.close(handle)
