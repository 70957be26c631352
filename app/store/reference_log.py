"""references.log: every reference that was about to leave, on disk before it did, in the home and in the backups.

It is the high-water mark that a restored till goes on from, and what it asks the provider about.
"""

from __future__ import annotations

import errno
import json
import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from app.store.database import sync_folder, told_as_trouble

NAME = "references.log"
_TAIL = 4096


class ReferenceLog:
    """The log of one home and its mirror."""

    def __init__(self, home: Path) -> None:
        self._paths = (home / NAME, home / "backups" / NAME)

    def append(self, line: Mapping[str, object]) -> None:
        """Write one line, which holds at least `reference`, and return when both files have it on disk.

        Raises StoreTrouble; then nothing may be sent.
        """
        written = (json.dumps(dict(line), sort_keys=True, ensure_ascii=False) + "\n").encode()
        for path in self._paths:
            with told_as_trouble(path):
                _append_durably(path, written)

    def last_reference(self) -> str | None:
        """The highest reference in the last lines of either file; a line cut off by a power cut counts for nothing."""
        known = (reference for path in self._paths for reference in _tail_references(path))
        # By the serial: the till may have had other numbers.
        return max(known, key=lambda reference: reference[3:], default=None)

    def times(self, references: Collection[str]) -> dict[str, int]:
        """How often each of these was about to leave, by whichever of the files knows of more."""
        counted = dict.fromkeys(references, 0)
        for path in self._paths if references else ():
            here = Counter(reference for reference in _references(path, 0) if reference in counted)
            counted.update({reference: max(counted[reference], times) for reference, times in here.items()})
        return counted


def _append_durably(path: Path, written: bytes) -> None:
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


def _is_torn(handle: int) -> bool:
    """Whether the last line was cut off by a power cut: what is written next must not join it."""
    size = os.fstat(handle).st_size
    if size == 0:
        return False
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) != b"\n"


def _tail_references(path: Path) -> Iterator[str]:
    size = path.stat().st_size if path.exists() else 0
    return _references(path, max(0, size - _TAIL))


def _references(path: Path, start: int) -> Iterator[str]:
    """The references of the whole lines from `start` on."""
    if not path.exists():
        return
    with path.open("rb") as log:
        log.seek(start)
        for line in log:
            try:
                reference = json.loads(line)["reference"]
            except (ValueError, KeyError, TypeError):
                continue
            if isinstance(reference, str) and len(reference) == 12 and reference.isdigit():
                yield reference
