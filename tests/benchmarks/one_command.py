"""Runs one command, and says how long it took and the most memory that it held.

In a process of its own, and a small one: to the system, a program's peak includes that of whoever started it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

from tests.benchmarks.program import say


def main(output: str, command: list[str]) -> None:
    """Run it with its standard output in a file; seconds and MB in one line of JSON."""
    with open(output, "wb") as file:  # noqa: PTH123 - pathlib would be half of what this process holds
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=file)
        _, status, used = os.wait4(process.pid, 0)
        took = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(process.returncode)
    say({"seconds": took, "peak_mb": used.ru_maxrss / 1024})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
