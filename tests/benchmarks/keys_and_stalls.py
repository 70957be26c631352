"""How soon a typed digit is on the screen, beside a bare window; and the loop's longest stall while the till sells."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.figures import Figure, Measured, middle, quantile
from tests.benchmarks.program import Program
from tests.e2e.place import environment, make_home


def measure(rounds: int, typed_a_round: int, sales: int) -> Measured:
    """Type a meter number and an amount in both windows in turn, then sell with a heartbeat on the till's loop."""
    with (
        TemporaryDirectory() as folder,
        Program("tests.benchmarks.provider") as provider,
        Program("tests.benchmarks.printer") as printer,
    ):
        home = make_home(Path(folder), provider.ready["base_url"], printer.ready["address"])
        with (
            Program("tests.benchmarks.till_window", str(home), variables=environment(Path(folder))) as window,
            Program("tests.benchmarks.bare_window") as bare,
        ):
            bare.ask("type", count=1)  # first: a window that is still to come up would take the other one's keys
            window.ask("sell", count=2, heartbeat=False)
            took: list[float] = []
            floor: list[float] = []
            for _ in range(rounds):
                took += window.ask("type", count=typed_a_round)
                floor += bare.ask("type", count=typed_a_round)
            late = window.ask("sell", count=sales, heartbeat=True)["late_ms"]
    figures = [
        Figure("key to paint, median", middle(took), "ms", middle(floor)),
        Figure("key to paint, p99", quantile(took, 0.99), "ms", quantile(floor, 0.99), 16),
        Figure("key to paint, worst", max(took), "ms", max(floor)),
        Figure("the loop late during sales, p99", quantile(late, 0.99), "ms"),
        Figure("the loop's longest stall during sales", max(late), "ms", goal=50),
    ]
    how = f"{len(took)} digits each in turn, from the X server's stamp; then {sales} sales with paper and preview"
    return Measured("Keys and stalls", how, figures)
