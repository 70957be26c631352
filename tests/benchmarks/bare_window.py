"""The floor of a window: bare PySide6 with one line to type into, of the till's size. As a program, it is typed into.

Told "type" with `count`, it has a meter number and an amount typed so often, and gives how long each digit took from
its key to the frame that shows it, in ms.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from tests.benchmarks.program import say
from tests.benchmarks.stamps import KeyToPaint
from tests.benchmarks.typed import AMOUNT, METER, TYPING_DELAY_MS
from tests.e2e.fingers import Fingers

_WAITS_MS = 20_000


class BareWindow(QMainWindow):
    """One focused line, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.addWidget(self.field)
        column.addStretch(1)
        self.setCentralWidget(ground)
        self.resize(1024, 768)
        self.field.setFocus()


def live_until(true: Callable[[], bool]) -> None:
    """Let the window live until this is so. Raises TimeoutError after 20 s."""
    over = QTimer(singleShot=True, interval=_WAITS_MS)
    over.start()
    while not true():
        if not over.isActive():
            raise TimeoutError("the keys did not reach the bare window")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def has_shown(window: BareWindow, stamps: KeyToPaint, text: str) -> bool:
    """Whether the text has come and is painted."""
    return window.field.text() == text and not stamps.waiting


def main() -> None:
    """Be typed into as told, until standard input ends."""
    application = QApplication(["bare"])
    window = BareWindow()
    window.show()
    application.processEvents()
    stamps = KeyToPaint(window, [window.field])
    say({})
    with Fingers(TYPING_DELAY_MS) as fingers:
        for line in sys.stdin:
            application.processEvents()  # what happened since, the loss of the keyboard among it
            fingers.bring_up(int(window.winId()))
            live_until(window.field.hasFocus)
            for _ in range(json.loads(line)["count"]):
                for text in (METER, AMOUNT):
                    window.field.clear()
                    fingers.key_in(text)
                    live_until(partial(has_shown, window, stamps, text))
            say(stamps.taken())


if __name__ == "__main__":
    main()
