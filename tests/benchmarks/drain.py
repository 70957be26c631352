"""How fast a queue drains at a round trip of 300 ms, beside what is ideal, and how usable the window is meanwhile."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.figures import Figure, Measured, quantile
from tests.benchmarks.program import Program
from tests.e2e.place import environment, make_home

ROUND_TRIP_S = 0.3


def measure(sales: int, in_flight: tuple[int, ...]) -> Measured:
    """Drain so many queued sales once for each number in flight, while digits are typed at the window."""
    figures: list[Figure] = []
    for at_once in in_flight:
        figures += _drained(sales, at_once)
    how = f"{sales} queued sales each, every call answered after {ROUND_TRIP_S:g} s; verified, sent and printed"
    return Measured("Drain", how, figures)


def _drained(sales: int, at_once: int) -> list[Figure]:
    with (
        TemporaryDirectory() as folder,
        Program("tests.benchmarks.provider", str(ROUND_TRIP_S)) as provider,
        Program("tests.benchmarks.printer") as printer,
    ):
        more = f"[queue]\nin_flight = {at_once}\n"
        home = make_home(Path(folder), provider.ready["base_url"], printer.ready["address"], more)
        variables = environment(Path(folder))
        with Program("tests.benchmarks.queued_sales", str(home), str(sales), variables=variables):
            pass
        with Program("tests.benchmarks.till_window", str(home), variables=variables) as window:
            drained = window.ask("drain")
        vends = provider.ask("log")
    assert len(vends) == sales, f"{len(vends)} vends for {sales} queued sales"
    seconds = (max(left for _, _, left in vends) - min(came for _, came, _ in vends)) / 1e9
    ideal, rate = at_once / ROUND_TRIP_S, sales / seconds
    name = f"{at_once} in flight"
    return [
        Figure(f"{name}: sales a second", rate, "/s", ideal, at_least=0.95),
        Figure(f"{name}: the loop's longest stall", max(drained["late_ms"]), "ms", goal=50),
        Figure(f"{name}: key to paint, p99", quantile(drained["painted_ms"], 0.99), "ms", goal=50),
    ]
