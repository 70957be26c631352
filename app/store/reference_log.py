"""references.log: every reference that waits in the queue or was about to leave, on disk before it did, in the home and
in the backups.

It is the high-water mark that a restored till goes on from, and what it asks the provider about.
"""

from __future__ import annotations

import errno
import hmac
import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Any

from app.domain.reference import LAST_SERIAL
from app.store.database import make_own, sync_folder, told_as_trouble
from app.store.openings import NO_Z

NAME = "references.log"
_PROOF = "hmac"
"""What each line ends its own proof with: who changes a line, or makes one up, lacks the key of the till's journal."""
_PROVES = b"a line of references.log\n"
"""Stands before what is proved, so that no proof of the journal's is one of a line."""
_TAIL = 65_536
"""Bytes from the end in which there surely is a whole line."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line that names no reference. `mirrored`: what stood there stands in the other file."""

    path: Path
    number: int
    mirrored: bool


class ReferenceLog:
    """The log of one home and its mirror. `key` gives the HMAC key of the till's journal, by which lines are proved."""

    def __init__(self, home: Path, key: Callable[[], bytes]) -> None:
        self._paths = (home / NAME, home / "backups" / NAME)
        self._key = key
        self._one_at_a_time = Lock()

    def append(self, line: Mapping[str, object]) -> None:
        """Write one line, which holds at least `reference`, and return when both files have it on disk; in any thread.

        `highest` in it is the highest reference that was ever issued: one that waited leaves after later ones. Raises
        StoreTrouble; then nothing may be sent.
        """
        told = _spelled(line).removesuffix("}")
        written = f'{told}, "{_PROOF}": "{self._proof(line)}"}}\n'.encode()
        with self._one_at_a_time:
            for path in self._paths:
                with told_as_trouble(path):
                    append_durably(path, written)

    def last_reference(self) -> str | None:
        """The highest reference in the last lines of either file; a line cut off by a power cut counts for nothing, nor
        does a reference that no sale can have had in a line that is not proved: nothing could be sold after it.
        """
        lines = (line for path in self._paths for line in _tail(path))
        known = ((reference, line) for line in lines for reference in _references(line))
        # By the serial: the till may have had other numbers.
        return max(
            (one for one, line in known if int(one[3:]) < LAST_SERIAL or self.is_proved(line)),
            key=lambda reference: reference[3:],
            default=None,
        )

    def last_z(self) -> int:
        """The highest Z number that the last lines of either file tell of; 0 for none."""
        told = (line.get("z") for path in self._paths for line in _tail(path))
        return max((z for z in told if isinstance(z, int) and 0 < z < NO_Z), default=0)

    def last_sends(self) -> list[dict[str, Any]]:
        """The lines near the end of both files, but for what only waits; where there are only such, one that says
        nothing stands for what was before them.
        """
        tails = (list(_tail(path)) for path in self._paths)
        return [send for lines in tails if lines for send in [line for line in lines if line.get("time") != 0] or [{}]]

    def times(self, references: Collection[str]) -> dict[str, int]:
        """How often each of these was about to leave, by whichever of the files knows of more."""
        counted = dict.fromkeys(references, 0)
        for path in self._paths if references else ():
            for reference, lines in _lines_of(path, counted).items():
                counted[reference] = max(counted[reference], times_in(lines))
        return counted

    def above(self, reference: str | None) -> set[str]:
        """Every reference that either file has a line of and that is higher than this one; for None all of them."""
        named = (line["reference"] for path in self._paths for line in _lines(path, 0))
        return {one for one in named if reference is None or one[3:] > reference[3:]}

    def lines_of(self, references: Collection[str]) -> dict[str, list[dict[str, Any]]]:
        """The lines of each of these references, by whichever of the files knows of more."""
        found: dict[str, list[dict[str, Any]]] = {}
        for path in self._paths if references else ():
            for one, lines in _lines_of(path, references).items():
                if len(lines) > len(found.get(one, [])):
                    found[one] = lines
        return found

    def is_proved(self, line: Mapping[str, Any]) -> bool:
        """Whether this till wrote the line so, by the key that it has now. One of before lines were proved is not, nor
        one of another machine, which had another key. Raises StoreTrouble where the key is out of reach.
        """
        proof = line.get(_PROOF)
        return isinstance(proof, str) and proof.isascii() and hmac.compare_digest(proof, self._proof(line))

    def unproved(self) -> tuple[int, int]:
        """How many lines of both files bear no proof, and how many a wrong one. Raises like `is_proved`."""
        lines = [line for path in self._paths for line in _lines(path, 0) if not self.is_proved(line)]
        bare = sum(_PROOF not in line for line in lines)
        return bare, len(lines) - bare

    def _proof(self, line: Mapping[str, object]) -> str:
        told = _spelled({name: value for name, value in line.items() if name != _PROOF})
        return hmac.digest(self._key(), _PROVES + told.encode(errors="surrogatepass"), "sha256").hex()

    def unreadable(self) -> list[Unreadable]:
        """The lines of either file that cannot be read; a last one that was cut off, and not gone on after, is none."""
        home, mirror = self._paths
        return [*_unreadable(home, mirror), *_unreadable(mirror, home)]


def _spelled(line: Mapping[str, object]) -> str:
    """One spelling for one line."""
    return json.dumps(dict(line), sort_keys=True, ensure_ascii=False)


def times_in(lines: Sequence[Mapping[str, Any]]) -> int:
    """How often a reference was about to leave by its lines. Each says the how-manieth time it is, 0 where it only
    waits, for what is stopped between its line and its send is written once more; those of an older version do not, and
    are counted.
    """
    numbered = [time for line in lines if isinstance(time := line.get("time"), int)]
    return max(len(lines) - len(numbered), *numbered, 0)


def append_durably(path: Path, written: bytes) -> None:
    """Write a line at the end of a file and return when it is on the disk."""
    is_new = not path.exists()
    if is_new:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        if _is_torn(handle):
            written = b"\n" + written
        if os.write(handle, written) != len(written):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        os.fsync(handle)
    finally:
        os.close(handle)
    if is_new:
        sync_folder(path.parent)


def write_lines(path: Path, written: Iterable[bytes]) -> None:
    """Write lines into a file of its own that its owner alone reads; it is for the caller to see it on the disk."""
    make_own(path)
    with path.open("wb") as file:
        file.writelines(written)


def _is_torn(handle: int) -> bool:
    """Whether the last line was cut off by a power cut: what is written next must not join it."""
    size = os.fstat(handle).st_size
    if size == 0:
        return False
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) != b"\n"


def _tail(path: Path) -> Iterator[dict[str, Any]]:
    size = path.stat().st_size if path.exists() else 0
    return _lines(path, max(0, size - _TAIL))


def serials_of(line: Mapping[str, Any]) -> list[int]:
    """The references that a line names, its own and the highest so far, without their tills' numbers."""
    return [int(reference[3:]) for reference in _references(line)]


def _references(line: Mapping[str, Any]) -> Iterator[str]:
    yield from filter(_is_reference, (line["reference"], line.get("highest")))


def _lines_of(path: Path, references: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for line in _lines(path, 0):
        if line["reference"] in references:
            found.setdefault(line["reference"], []).append(line)
    return found


def _lines(path: Path, start: int) -> Iterator[dict[str, Any]]:
    """The whole lines from `start` on."""
    for written in _written(path, start):
        if (line := read_line(written)) is not None:
            yield line


def _written(path: Path, start: int) -> Iterator[bytes]:
    if not path.exists():
        return
    with path.open("rb") as log:
        log.seek(start)
        yield from log


def read_line(written: bytes) -> dict[str, Any] | None:
    """The line that was written so; None where it names no reference."""
    try:
        line = json.loads(written)
    except ValueError:
        return None
    return line if isinstance(line, dict) and _is_reference(line.get("reference")) else None


def _unreadable(path: Path, other: Path) -> Iterator[Unreadable]:
    """What cannot be read of a file. It is mirrored where the other goes on there with a line that this one has not."""
    numbered = enumerate(_written(path, 0), start=1)
    broken = {number for number, written in numbered if written.endswith(b"\n") and read_line(written) is None}
    if not broken:
        return  # and a log of years is not kept in memory
    here = list(_written(path, 0))
    known = set(here)
    following = dict(pairwise([b"", *(written for written in _written(other, 0) if read_line(written) is not None)]))
    last = b""
    for number, written in enumerate(here, start=1):
        if number not in broken:
            last = written
            continue
        there = following.get(last)
        if mirrored := there is not None and there not in known:
            last = there
        yield Unreadable(path, number, mirrored)


def _is_reference(value: object) -> bool:
    return isinstance(value, str) and len(value) == 12 and value.isascii() and value.isdigit()
