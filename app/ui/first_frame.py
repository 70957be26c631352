"""The window's first frame: it is shown and takes keys before anything of the till is loaded."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

_WITHIN_S = 0.3
"""How long it is waited for at most before the till is opened behind it."""


def show_first_frame(window: QWidget, application: QApplication) -> None:
    """Show the window and stay until it has its first frame and the keys: a person sees where to type, and can."""
    window.show()
    ends = time.monotonic() + _WITHIN_S
    while not window.isActiveWindow() and time.monotonic() < ends:
        application.processEvents()
        time.sleep(0.001)
    application.processEvents()
