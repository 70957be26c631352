"""What a receipt costs: its bytes made, its first one at the printer, and its picture on the screen."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from printing.escpos_encoder import encode, warm_up
from printing.layout import lay_out
from printing.paper import Paper
from tests.benchmarks.figures import Figure, Measured, middle, quantile
from tests.benchmarks.paper_receiptline import receiptline_ms
from tests.benchmarks.paper_receipts import as_receiptline, by_hand, new_receipts
from tests.benchmarks.program import Program
from tests.e2e.place import environment, make_home

_PAPER = Paper(58)
_WARM_UP = 5


def measure(encoded: int, sales: int, shown: int, *, beside_npm: bool) -> Measured:
    """Make the bytes of so many receipts, print those of so many sales over TCP, and show so many.

    `beside_npm`: also with receiptline, which is fetched for it where npm is here.
    """
    figures = [*_encoding(encoded, beside_npm=beside_npm), *_first_bytes(sales), *_preview(shown)]
    size = len(encode(new_receipts(1)[0], _PAPER))
    how = (
        f"Kenya Power's receipt on 58 mm, {size} bytes; {encoded} encoded, {sales} sold without a window, {shown} shown"
    )
    return Measured("Paper", how, figures)


def _encoding(count: int, *, beside_npm: bool) -> list[Figure]:
    """From the document to the bytes; by hand, from lines that stand ready. Each receipt is new, and made both ways."""
    warm_up()
    took: list[float] = []
    floor: list[float] = []
    documents = new_receipts(_WARM_UP + count)
    for document in documents:
        rows = lay_out(document, _PAPER)
        took.append(_ms(partial(encode, document, _PAPER)))
        floor.append(_ms(partial(by_hand, rows)))
    till = middle(took[_WARM_UP:])
    figures = [Figure("encode, python-escpos by hand", till, "ms", middle(floor[_WARM_UP:]), 1.5, "ratio")]
    if not beside_npm:
        return figures
    try:
        other = middle(receiptline_ms([as_receiptline(one) for one in documents])[_WARM_UP:])
    except OSError as reason:
        return [*figures, Figure(f"receiptline: {reason}", till, "ms")]
    return [*figures, Figure("encode, receiptline 4.0.4 on node", till, "ms", other)]


def _first_bytes(count: int) -> list[Figure]:
    """From the commit of the outcome to the receipt's first byte at the printer, which is asked first how it is; the
    floor connects and writes a receipt that stands ready."""
    with (
        TemporaryDirectory() as folder,
        Program("tests.benchmarks.provider") as provider,
        Program("tests.benchmarks.printer") as printer,
    ):
        address = printer.ready["address"]
        home = make_home(Path(folder), provider.ready["base_url"], address)
        with Program("tests.benchmarks.paper_till", str(home), variables=environment(Path(folder))) as till:
            stored = till.ask("sell", count=_WARM_UP + count)
            first = _firsts(printer, len(stored))
        receipt = bytes.fromhex(printer.ask("last"))
        began = [_print_barely(address, receipt) for _ in stored]
        bare = _firsts(printer, len(began))
    took = _between_ms(stored, first)
    floor = middle(_between_ms(began, bare))
    return [
        Figure("stored to the first byte out, median", middle(took), "ms", floor, 5),
        Figure("stored to the first byte out, p99", quantile(took, 0.99), "ms"),
    ]


def _firsts(printer: Program, count: int) -> list[int]:
    printer.ask("log", count=count)
    stamps: list[int] = printer.ask("first")
    return stamps


def _print_barely(address: str, receipt: bytes) -> int:
    """When it began."""
    host, _, port = address.partition(":")
    began = time.monotonic_ns()
    with socket.create_connection((host, int(port))) as line:
        line.sendall(receipt)
        line.shutdown(socket.SHUT_WR)
        line.recv(1)  # until the printer hangs up: it serves one after the other
    return began


def _between_ms(begun: list[int], ended: list[int]) -> list[float]:
    return [(end - begin) / 1e6 for begin, end in zip(begun, ended, strict=True)][_WARM_UP:]


def _preview(count: int) -> list[Figure]:
    """Each receipt is new; the floor is a label that shows a picture which stands ready."""
    with Program("tests.benchmarks.paper_preview") as screen:
        drawn = screen.ask("show", count=count)
    took, floor = drawn["till"], drawn["floor"]
    return [
        Figure("preview drawn, median", middle(took), "ms", middle(floor), 16),
        Figure("preview drawn, p99", quantile(took, 0.99), "ms", quantile(floor, 0.99), 16),
        Figure("preview drawn, of the processor, median", middle(drawn["processor"]), "ms"),
        Figure("preview drawn, of the processor, p99", quantile(drawn["processor"], 0.99), "ms"),
    ]


def _ms(done: Callable[[], object]) -> float:
    began = time.perf_counter()
    done()
    return (time.perf_counter() - began) * 1000
