"""Keys pressed by the X server's test extension, as a keyboard would: the only hands that touch a window here."""

from __future__ import annotations

import subprocess
from types import TracebackType
from typing import Self


class Fingers:
    """One xdotool for as long as the block lasts. Keys go to whichever window has the keyboard; ASCII only.

    `delay_ms` lies between two typed characters: 12 is a scanner's, 100 a quick person's.
    """

    def __init__(self, delay_ms: int = 12) -> None:
        self._delay_ms = delay_ms
        self._xdotool = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE)

    def key_in(self, text: str) -> None:
        """Press the keys of a text without blanks, one after the other."""
        self._do(f"type --delay {self._delay_ms} {text}")

    def press(self, key: str) -> None:
        """Press one key by its X name, such as Return, Escape or F8, or several with blanks between.

        Never faster than `delay_ms`: Qt takes a key that comes again within the same millisecond for one held down.
        """
        self._do(f"key --delay {self._delay_ms} {key}")

    def bring_up(self, window: int) -> None:
        """Give the keyboard to the X window of this id."""
        self._do(f"windowactivate --sync {window}")

    def _do(self, line: str) -> None:
        assert self._xdotool.stdin is not None
        self._xdotool.stdin.write(f"{line}\n".encode("ascii"))
        self._xdotool.stdin.flush()

    def __enter__(self) -> Self:
        return self

    def close(self) -> None:
        """Press what is still to be pressed, and rest."""
        self._xdotool.communicate()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
