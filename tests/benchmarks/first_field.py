"""A window that says when its field can be typed into: painted, with the keyboard's focus. The till's, or a bare one.

Started as `first_field till HOME` or `first_field bare`; says {"field_ns": ..} and the till then {"open_ns": ..}, both
CLOCK_MONOTONIC, and stays until it is told to end by SIGTERM.
"""

from __future__ import annotations

import signal
import sys
import time
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.bare_window import BareWindow
from tests.benchmarks.program import say
from tests.benchmarks.stamps import PaintedField


def say_when_ready(field: QWidget) -> None:
    """Say once when a frame with the focused field in it is out."""
    said: list[int] = []

    def painted(at_ns: int) -> None:
        if not said and field.hasFocus():
            said.append(at_ns)
            say({"field_ns": at_ns})

    PaintedField(field, painted)


def bare() -> None:
    """The floor: one line to type into, of the size of the till's window."""
    application = QApplication(["bare"])
    window = BareWindow()
    say_when_ready(window.field)
    window.show()
    sys.exit(application.exec())


def till(home: str) -> None:
    """The till as `tokentill --home HOME` opens it."""
    import app.ui.window
    from app.cli import cli
    from app.main import front

    class Watched(app.ui.window.TillWindow):
        def __init__(self) -> None:
            super().__init__()
            say_when_ready(self.sell.form.number.field)

        def use(self, *till: Any, **more: Any) -> None:  # noqa: ANN401 - handed on as it came
            super().use(*till, **more)
            say({"open_ns": time.monotonic_ns()})

    app.ui.window.TillWindow = Watched  # type: ignore[misc, assignment] # the front door takes it from there
    cli(["--home", home], obj=front(), prog_name="tokentill")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.argv[1] == "till":
        till(sys.argv[2])
    else:
        bare()
