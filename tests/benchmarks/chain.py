"""The journal's chain as the doctor goes through it, beside the bare HMAC of as many events of the same length."""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from app.store.journal import _BEGINNING, _link, canonical
from tests.benchmarks.figures import Figure, Measured
from tests.store.files import KEY, opened

_T = TypeVar("_T")
_BODY = {"call": "vend", "outcome": {"kind": "complete", "tokens": ["66430474307561657038"], "units": "50.76"}}


def measure(links: int) -> Measured:
    """Chain so many events, go through them, and find one that was changed at the end."""
    with TemporaryDirectory() as folder:
        file = opened(Path(folder) / "till")
        file.db.execute("begin")
        file.db.conn.executemany(
            "insert into event (till, epoch, seq, at, kind, reference, body, previous_hash, hash)"
            " values (:till, :epoch, :seq, :at, :kind, :reference, :body, :previous_hash, :hash)",
            _chained(links),
        )
        file.db.execute("commit")
        whole_s, broken = _timed(file.journal.first_broken)
        if broken is not None:
            raise RuntimeError(f"event {broken} is broken, and nobody broke one")
        file.db.execute("drop trigger event_stays")
        file.db.execute("update event set kind = 'asked' where rowid = ?", [links - 1])
        _, broken = _timed(file.journal.first_broken)
        if broken != f"2/1/{links - 1}":
            raise RuntimeError(f"event {broken} is called broken, not the one before the last")
        file.close()
    told = b"x" * 400
    floor_s, _ = _timed(lambda: [hmac.digest(KEY, told, "sha256") for _ in range(links)])
    figure = Figure(f"{links} links looked through", whole_s, "s", floor_s)
    return Measured("The journal's chain", "once, in one process; floor: the HMAC alone", [figure])


def _chained(links: int) -> Iterator[dict[str, object]]:
    previous = _BEGINNING
    for seq in range(1, links + 1):
        row: dict[str, object] = {
            "till": 2,
            "epoch": 1,
            "seq": seq,
            "at": "2026-11-22T10:00:00.000000Z",
            "kind": "answered",
            "reference": f"002{seq:09d}",
            "body": canonical({**_BODY, "number": seq}),
            "previous_hash": previous,
        }
        previous = row["hash"] = _link(KEY, row)
        yield row


def _timed(work: Callable[[], _T]) -> tuple[float, _T]:
    began = time.perf_counter()
    done = work()
    return time.perf_counter() - began, done
