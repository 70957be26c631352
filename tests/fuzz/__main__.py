"""`make fuzz`: a million answers to each kind of provider, guided by what they make the adapter's code do.

`--runs N` gives another number, the names of kinds those alone. Each kind runs in a process of its own, one a core;
what libFuzzer says, and the answer that broke something, lie in build/fuzz.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import monotonic

from app.providers.registry import KINDS

RUNS = 1_000_000
FOLDER = Path(__file__).parents[2] / "build" / "fuzz"


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """How often each outcome came, or None where something broke; `log` is where that is told."""

    kind: str
    outcomes: Counter[str] | None
    seconds: float
    log: Path


def main(arguments: Sequence[str]) -> int:
    """Fuzz and print the outcomes; 1 where anything broke, 2 for a kind that is not there."""
    words = list(arguments)
    runs = RUNS
    if "--runs" in words:
        at = words.index("--runs")
        runs = int(words[at + 1])
        del words[at : at + 2]
    if unknown := sorted(set(words) - set(KINDS)):
        sys.stderr.write(f"There is no kind {', '.join(unknown)}; there are {', '.join(KINDS)}.\n")
        return 2
    if find_spec("atheris") is None:
        sys.stderr.write("atheris is not here: it is built for Linux on x86-64, and installed with the tests there.\n")
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        fuzzed = list(pool.map(lambda kind: _fuzzed(kind, runs), words or KINDS))
    sys.stdout.writelines(f"{_line(one)}\n" for one in fuzzed)
    return 0 if all(one.outcomes for one in fuzzed) else 1


def _fuzzed(kind: str, runs: int) -> Fuzzed:
    log, began = FOLDER / f"{kind}.log", monotonic()
    command = [sys.executable, "-m", "tests.fuzz.guided", kind, str(runs), str(FOLDER)]
    with log.open("w", encoding="utf-8") as said:
        ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=said, text=True, check=False)
        said.write(ended.stdout)
    last = ended.stdout.strip().rpartition("\n")[2]
    outcomes = Counter(json.loads(last)) if ended.returncode == 0 and last.startswith("{") else None
    return Fuzzed(kind, outcomes, monotonic() - began, log)


def _line(fuzzed: Fuzzed) -> str:
    if fuzzed.outcomes is None:
        return f"{fuzzed.kind}: BROKEN, see {fuzzed.log}"
    counted = ", ".join(f"{kind} {count:,}" for kind, count in sorted(fuzzed.outcomes.items()))
    return f"{fuzzed.kind}: {fuzzed.outcomes.total():,} answers in {fuzzed.seconds:.0f} s: {counted}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
