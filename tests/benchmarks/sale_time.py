"""From Enter to the last receipt byte on a TCP printer, less the provider's own time: the till beside a bare script."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.figures import Figure, Measured, middle, quantile
from tests.benchmarks.program import Program
from tests.e2e.place import environment, make_home

_WARM_UP = 5


def measure(rounds: int, sales_a_round: int) -> Measured:
    """Sell with both in turn, `sales_a_round` at a time; both processes stay warm."""
    with (
        TemporaryDirectory() as folder,
        Program("tests.benchmarks.provider") as provider,
        Program("tests.benchmarks.printer") as printer,
    ):
        base_url, address = provider.ready["base_url"], printer.ready["address"]
        home = make_home(Path(folder), base_url, address)
        with (
            Program("tests.benchmarks.till_window", str(home), variables=environment(Path(folder))) as window,
            Program("tests.benchmarks.bare_sale", base_url, address, str(Path(folder) / "bare.db")) as script,
        ):
            shop = _Shop(provider, printer, window, script)
            shop.sell_with_till(_WARM_UP)
            shop.sell_with_script(_WARM_UP)
            tills: list[_Sale] = []
            bares: list[_Sale] = []
            for _ in range(rounds):
                tills += shop.sell_with_till(sales_a_round)
                bares += shop.sell_with_script(sales_a_round)
    return _told(tills, bares)


class _Sale:
    """One sale's stamps in monotonic ns, from the three or four processes that saw it."""

    def __init__(self, stamps: dict[str, int], request: list[int], paper: list[int]) -> None:
        self.stamps = stamps
        self.came, self.left = request
        self.connected, self.last_byte, self.bytes = paper

    @property
    def took_ms(self) -> float:
        """From its beginning to the last byte on the printer, less the provider's own time."""
        return self.until_ms(self.last_byte)

    def until_ms(self, stamp: int) -> float:
        """From its beginning to this stamp, less the provider's own time."""
        return (stamp - self.stamps["enter"] - (self.left - self.came)) / 1e6


class _Shop:
    def __init__(self, provider: Program, printer: Program, window: Program, script: Program) -> None:
        self._provider = provider
        self._printer = printer
        self._window = window
        self._script = script

    def sell_with_till(self, count: int) -> list[_Sale]:
        """Through the window, by keys."""
        sold = self._window.ask("sell", count=count, heartbeat=False)["sold"]
        return self._joined(sold)

    def sell_with_script(self, count: int) -> list[_Sale]:
        """By the script, with the bytes of the till's newest receipt."""
        sold = self._script.ask("sell", count=count, receipt=self._printer.ask("last"))
        return self._joined(sold)

    def _joined(self, sold: list[Any]) -> list[_Sale]:
        papers = self._printer.ask("log", count=len(sold))
        requests = {reference: [came, left] for reference, came, left in self._provider.ask("log")}
        return [_Sale(one, requests[one["reference"]], paper) for one, paper in zip(sold, papers, strict=True)]


def _told(tills: list[_Sale], bares: list[_Sale]) -> Measured:
    took = [sale.took_ms for sale in tills]
    floor = [sale.took_ms for sale in bares]
    figures = [
        Figure("Enter to the last receipt byte, median", middle(took), "ms", middle(floor), 1.5, "ratio"),
        Figure("Enter to the last receipt byte, p99", quantile(took, 0.99), "ms", quantile(floor, 0.99), 15, "over"),
        Figure(
            "Enter to the token on the screen, median",
            middle([sale.until_ms(sale.stamps["token"]) for sale in tills]),
            "ms",
        ),
    ]
    how = f"{len(tills)} sales each in turn, warm, less the provider's own time; a receipt of {tills[-1].bytes} bytes"
    return Measured("A sale", how, figures, _steps(tills))


def _steps(sales: list[_Sale]) -> list[tuple[str, float]]:
    """The way of a sale from one process to the next, each step in its median ms."""
    names = (
        "Enter to the sale saved",
        "saved to sending, with the reference logged",
        "sending to the request at the provider",
        "the provider's own, taken off above",
        "answer to the token stored",
        "token stored to the print job begun",
        "print job begun to the printer reached",
        "printer reached to the last receipt byte",
    )
    ways = []
    for sale in sales:
        enter, saved, sending, complete, printing = (
            sale.stamps[name] for name in ("enter", "saved", "sending", "complete", "printing")
        )
        marks = (enter, saved, sending, sale.came, sale.left, complete, printing, sale.connected, sale.last_byte)
        ways.append([(after - before) / 1e6 for before, after in pairwise(marks)])
    return [(name, middle([way[place] for way in ways])) for place, name in enumerate(names)]
