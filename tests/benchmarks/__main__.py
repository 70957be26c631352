"""`make bench`: every figure beside its floor, as a table and in build/bench.json. No figure ever fails it.

`--quick` measures little of each, to see that all of it runs; the names of benchmarks measure those alone.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable, Mapping

from tests.benchmarks import chain, cold_start, desk, drain, keys_and_stalls, memory, paper, payment_export, sale_time
from tests.benchmarks.figures import Measured, table
from tests.e2e.place import ROOT

WHOLE: Mapping[str, Callable[[], Measured]] = {
    "cold-start": lambda: cold_start.measure(rounds=12),
    "sale": lambda: sale_time.measure(rounds=10, sales_a_round=20),
    "keys": lambda: keys_and_stalls.measure(rounds=5, typed_a_round=10, sales=50),
    "memory": lambda: memory.measure(first=100, sales=1000),
    "paper": lambda: paper.measure(encoded=300, sales=200, shown=300, beside_npm=True),
    "drain": lambda: drain.measure(sales=1000, in_flight=(1, 4, 8)),
    "export": lambda: payment_export.measure(fewer=100_000, sales=1_000_000, rounds=3),
    "chain": lambda: chain.measure(links=1_000_000),
    "desk": lambda: desk.measure(sales=1_000_000, searches=100, typed=9, starts=7, made=400),
}
QUICK: Mapping[str, Callable[[], Measured]] = {
    "cold-start": lambda: cold_start.measure(rounds=1),
    "sale": lambda: sale_time.measure(rounds=1, sales_a_round=2),
    "keys": lambda: keys_and_stalls.measure(rounds=1, typed_a_round=1, sales=2),
    "memory": lambda: memory.measure(first=1, sales=2),
    "paper": lambda: paper.measure(encoded=2, sales=2, shown=2, beside_npm=False),
    "drain": lambda: drain.measure(sales=6, in_flight=(2,)),
    "export": lambda: payment_export.measure(fewer=1000, sales=3000, rounds=1),
    "chain": lambda: chain.measure(links=3000),
    "desk": lambda: desk.measure(sales=2000, searches=3, typed=1, starts=1, made=4),
}


def main(arguments: list[str]) -> None:
    """Measure, print the table, and write build/bench.json."""
    benchmarks = QUICK if "--quick" in arguments else WHOLE
    names = [name for name in arguments if name != "--quick"] or list(benchmarks)
    unknown = sorted(set(names) - set(benchmarks))
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(benchmarks)}.")
    load = os.getloadavg()[0]
    measured = [benchmarks[name]() for name in names]
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.2f} when it began"
    sys.stdout.write(f"{table(measured)}\n\n{_verdict(measured)}\n{machine}\n")
    file = ROOT / "build" / "bench.json"
    file.parent.mkdir(exist_ok=True)
    written = {"machine": machine, "benchmarks": [one.written_out() for one in measured]}
    file.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


def _verdict(measured: list[Measured]) -> str:
    goals = [figure for one in measured for figure in one.figures if figure.met is not None]
    missed = [figure.name for figure in goals if not figure.met]
    if not missed:
        return f"All {len(goals)} goals are met."
    return f"{len(missed)} of {len(goals)} goals are missed: {'; '.join(missed)}."


if __name__ == "__main__":
    main(sys.argv[1:])
