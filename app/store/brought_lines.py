"""Lines of one references.log brought into another: what is missing there, each in its place, and none taken away."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Collection, Iterator
from hashlib import blake2b
from operator import itemgetter
from pathlib import Path

from app.store.database import clear_away, put_in_place
from app.store.reference_log import read_line, serials_of, write_lines

_Placed = tuple[int, bytes]
"""How high the references were when a line was written, and the line: those never go back, so it is its place."""


def bring_lines(source: Path, into: Path, numbers: Collection[str]) -> None:
    """Let `into` have every line of `source` that it lacks, or has less often, of tills with these numbers.

    The newest stay last, for what reads the end of a log counts on by it. The file is replaced by a whole one, or stays
    as it was where nothing is missing. Raises OSError.
    """
    if not source.exists() or (into.exists() and source.samefile(into)):
        return
    here = Counter(map(_mark, (line for _place, line in _placed(into))))
    if next(_missing(source, here, numbers), None) is None:
        return
    new = into.with_name(f"{into.name}.new")
    clear_away(new)
    merged = heapq.merge(_placed(into), _missing(source, here, numbers), key=itemgetter(0))
    write_lines(new, (line for _place, line in merged))
    put_in_place(new, into)


def numbers_in(log: Path) -> set[str]:
    """The numbers of the tills whose references stand in a log."""
    numbers = set()
    for _place, line in _placed(log):
        if (read := read_line(line)) is not None:
            numbers.add(read["reference"][:3])
    return numbers


def _missing(source: Path, here: Counter[bytes], numbers: Collection[str]) -> Iterator[_Placed]:
    """What `source` has more often than is counted `here`. What names no reference of these tills stays where it is."""
    left = here.copy()
    for place, line in _placed(source):
        mark = _mark(line)
        if left[mark]:
            left[mark] -= 1
        elif (read := read_line(line)) is not None and read["reference"][:3] in numbers:
            yield place, line


def _placed(log: Path) -> Iterator[_Placed]:
    """The lines, each whole with its end; what cannot be read has the place of the one before it."""
    highest = 0
    if not log.exists():
        return
    with log.open("rb") as lines:
        for line in lines:
            if (read := read_line(line)) is not None:
                highest = max(highest, *serials_of(read))
            yield highest, line if line.endswith(b"\n") else line + b"\n"


def _mark(line: bytes) -> bytes:
    """What tells one line from another: a log of years is not kept in memory."""
    return blake2b(line, digest_size=16).digest()
