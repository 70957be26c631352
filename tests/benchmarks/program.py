"""A program of the benchmark in a process of its own, and the lines of JSON that are spoken with it.

The program says one line when it is ready, then one for each line it is told, and ends when it is told no more.
"""

from __future__ import annotations

import json
import subprocess
import sys
from types import TracebackType
from typing import Any, Self

from tests.e2e.place import ROOT

_ENDS_S = 20


class Program:
    """`module` run by this Python, from its ready line until the block ends; what it said first is `ready`."""

    def __init__(self, module: str, *arguments: str, variables: dict[str, str] | None = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.ready = self._heard()

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def ask(self, do: str, **more: object) -> Any:  # noqa: ANN401 - whatever JSON the program answers
        """Tell it to do something, and give its answer once that is done."""
        self.tell(do, **more)
        return self._heard()

    def tell(self, do: str, **more: object) -> None:
        """Tell it to do something whose answer nobody waits for here."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **more}) + "\n")
        self._process.stdin.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(_ENDS_S)
        finally:
            self._process.kill()
            self._process.wait()
            self._process.stdout.close()

    def _heard(self) -> Any:  # noqa: ANN401 - as above
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args!r} ended with {self._process.wait()} in the middle of a benchmark")
        return json.loads(line)


def say(answer: object) -> None:
    """One line from a program to whoever started it."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
