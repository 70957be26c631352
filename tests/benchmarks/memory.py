"""What the till's process holds after a day's sales and more."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.figures import Figure, Measured
from tests.benchmarks.program import Program
from tests.e2e.place import environment, make_home


def measure(first: int, sales: int) -> Measured:
    """Sell `sales` through the window, and look at the process after the `first` of them and at the end."""
    with (
        TemporaryDirectory() as folder,
        Program("tests.benchmarks.provider") as provider,
        Program("tests.benchmarks.printer") as printer,
    ):
        home = make_home(Path(folder), provider.ready["base_url"], printer.ready["address"])
        with Program("tests.benchmarks.till_window", str(home), variables=environment(Path(folder))) as window:
            window.ask("sell", count=first, heartbeat=False)
            early, held_early = _resident_mb(window.pid), window.ask("held")
            window.ask("sell", count=sales - first, heartbeat=False)
            late, held_late = _resident_mb(window.pid), window.ask("held")
    figures = [
        Figure(f"resident after {sales} sales", late, "MB", goal=150),
        Figure(f"growth from sale {first} to {sales}", late - early, "MB", goal=5),
        *(Figure(f"{what} gained meanwhile", held_late[what] - held_early[what], "count") for what in held_late),
    ]
    return Measured("Memory", f"{sales} sales through one window, with paper and preview", figures)


def _resident_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError(f"process {pid} has no memory of its own")
