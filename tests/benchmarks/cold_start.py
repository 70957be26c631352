"""From the start of the process to a field that can be typed into: the till's window beside a bare PySide6 one."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer

from tests.benchmarks.figures import Figure, Measured, middle, quantile
from tests.e2e.place import ROOT, environment, make_home

_NOBODY = "127.0.0.1:9"
_DROP_CACHES = Path("/proc/sys/vm/drop_caches")
_COLD_ROUNDS = 3
_DEADLINE_S = 60


def measure(rounds: int) -> Measured:
    """Start both windows `rounds` times in turn with warm caches, then some times from a cold disk where one may."""
    with TemporaryDirectory() as folder:
        starts = Starts(Path(folder))
        starts.till()
        starts.bare()  # these two fill the caches and make the till's file
        warm = [(starts.till(), starts.bare()) for _ in range(rounds)]
        cold = []
        if rounds > _COLD_ROUNDS:
            for _ in range(_COLD_ROUNDS):
                if _caches_dropped():
                    till = starts.till()
                    _caches_dropped()
                    cold.append((till, starts.bare()))
    fields = [till[0] for till, _ in warm]
    bares = [bare for _, bare in warm]
    figures = [
        Figure("to a focused, painted field, median", middle(fields), "ms", middle(bares), 1.5, "ratio"),
        Figure("to a focused, painted field, worst", max(fields), "ms", max(bares)),
        Figure("to a till that is open for selling, median", middle([till[1] for till, _ in warm]), "ms"),
        Figure("to a till that is open for selling, p90", quantile([till[1] for till, _ in warm], 0.9), "ms"),
    ]
    if cold:
        figures.append(
            Figure(
                "to a focused field from a cold disk, median",
                middle([till[0] for till, _ in cold]),
                "ms",
                middle([bare for _, bare in cold]),
            )
        )
    return Measured("Cold start", f"{rounds} starts each in turn, new processes, warm disk cache", figures)


class Starts:
    """Starts of both windows, on a home in this folder."""

    def __init__(self, folder: Path) -> None:
        self.home = make_home(folder, f"http://{_NOBODY}/v3", _NOBODY)
        self._variables = environment(folder)

    def till(self) -> tuple[float, float]:
        """ms to the field, and ms to a till that is open."""
        field_ms, open_ms = self._start(["till", str(self.home)], ["field_ns", "open_ns"])
        return field_ms, open_ms

    def bare(self) -> float:
        """ms to the field."""
        return self._start(["bare"], ["field_ns"])[0]

    def _start(self, arguments: list[str], wanted: list[str]) -> list[float]:
        command = [sys.executable, "-m", "tests.benchmarks.first_field", *arguments]
        started = time.monotonic_ns()
        with subprocess.Popen(command, cwd=ROOT, env=self._variables, stdout=subprocess.PIPE, text=True) as window:
            late = Timer(_DEADLINE_S, window.kill)
            late.start()
            said: dict[str, int] = {}
            assert window.stdout is not None
            while not all(name in said for name in wanted):
                line = window.stdout.readline()
                if not line:
                    raise RuntimeError(f"a window ended with {window.wait()} before its field could be typed into")
                said |= json.loads(line)
            window.terminate()
            window.wait()
            late.cancel()
        return [(said[name] - started) / 1e6 for name in wanted]


def _caches_dropped() -> bool:
    """Forget what is cached of the disk, which only root may."""
    try:
        _DROP_CACHES.write_text("3", encoding="ascii")
    except OSError:
        return False
    return True
