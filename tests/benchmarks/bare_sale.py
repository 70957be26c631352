"""The floor of a sale: a script that posts with httpx, commits one row for good, and writes a receipt to a printer.

Told "sell" with `count` and the receipt in hex, it does so as often, and says when each began.
"""

from __future__ import annotations

import json
import socket
import sqlite3
import sys
import time
from itertools import count
from pathlib import Path

import httpx

from tests.benchmarks.program import say

_references = count(999_000_000_001)


def sell(
    client: httpx.Client, disk: sqlite3.Connection, base_url: str, printer: str, receipt: bytes
) -> dict[str, object]:
    """One sale; when and under which reference it began."""
    reference = str(next(_references))
    began = time.monotonic_ns()
    order = {
        "username": "testvendor",
        "key": "4cd1f3a0",
        "amount": "200",
        "meter": "01451174955",
        "customerName": "Bilbo Baggins",
        "ref": reference,
    }
    answer = client.post(f"{base_url}/vend", json=order).json()
    disk.execute("insert into sale values (?, ?, ?, ?)", (reference, order["meter"], 200_00, answer["token"]))
    host, _, port = printer.partition(":")
    with socket.create_connection((host, int(port))) as line:
        line.sendall(receipt)
    return {"reference": reference, "enter": began}


def main(base_url: str, printer: str, file: Path) -> None:
    """Sell as told, until standard input ends."""
    disk = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode = wal", "synchronous = full"):
        disk.execute(f"pragma {pragma}")
    disk.execute("create table sale (reference text primary key, meter text, amount integer, token text) strict")
    with httpx.Client(trust_env=False) as client:
        say({})
        for line in sys.stdin:
            told = json.loads(line)
            receipt = bytes.fromhex(told["receipt"])
            say([sell(client, disk, base_url, printer, receipt) for _ in range(told["count"])])
    disk.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
