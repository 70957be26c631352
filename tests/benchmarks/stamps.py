"""When a key arrived and when what it changed was painted, stamped inside a window's own process.

The same code in the till's window and in the bare one, so that it weighs the same on both.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_AFTER_PAINT = QEvent.Type(QEvent.registerEventType())


class PaintedField(QObject):
    """Calls `painted` after each repaint of a field is on its way to the screen, with the time in monotonic ns."""

    def __init__(self, field: QWidget, painted: Callable[[int], None]) -> None:
        super().__init__(field)
        self._painted = painted
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint event is one part of a frame: what is posted during it, ahead of all else, comes after the frame."""
        del watched
        if event.type() is QEvent.Type.Paint:
            QCoreApplication.postEvent(self, QEvent(_AFTER_PAINT), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """The frame is out."""
        if event.type() is _AFTER_PAINT:
            self._painted(time.monotonic_ns())
            return True
        return super().event(event)


class KeysPressed(QObject):
    """Calls `pressed` with each key press of a shown window: the key, the X server's stamp (CLOCK_MONOTONIC in ms)
    and its arrival here in monotonic ns."""

    def __init__(self, window: QWidget, pressed: Callable[[int, int, int], None]) -> None:
        super().__init__(window)
        self._pressed = pressed
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a key before anybody acts on it."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._pressed(event.key(), event.timestamp(), time.monotonic_ns())
        return False


class KeyToPaint:
    """How long each digit took from its key to the frame that shows it, in ms."""

    def __init__(self, window: QWidget, fields: list[QWidget]) -> None:
        self._taken_ms: list[float] = []
        self._since_ms: int | None = None
        KeysPressed(window, self._pressed)
        for field in fields:
            PaintedField(field, self._painted)

    @property
    def waiting(self) -> bool:
        """Whether a digit has been pressed that is not painted yet."""
        return self._since_ms is not None

    def taken(self) -> list[float]:
        """Those since this was last asked for."""
        taken, self._taken_ms = self._taken_ms, []
        return taken

    def forget(self) -> None:
        """The last digit changes nothing that is painted here."""
        self._since_ms = None

    def _pressed(self, key: int, stamp_ms: int, arrived_ns: int) -> None:
        del arrived_ns
        if not Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._since_ms = None
        elif self._since_ms is None:  # of two keys in one frame the first has waited longer
            self._since_ms = stamp_ms

    def _painted(self, at_ns: int) -> None:
        if self._since_ms is not None:
            self._taken_ms.append(at_ns / 1e6 - self._since_ms)
            self._since_ms = None
