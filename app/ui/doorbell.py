"""The doorbell of a home: a second start of the till rings it, and the window that is open comes to the front."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_ANSWER_MS = 500


def ring(home: Path) -> bool:
    """Ring at the window that has this home open. Returns whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_name(home))
    heard = socket.waitForConnected(_ANSWER_MS)
    socket.abort()
    return heard


class Doorbell(QObject):
    """Hangs as long as it lives. When somebody else wants to open the same home, the window comes to the front and
    `rung` tells so.
    """

    rung = Signal()

    def __init__(self, home: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._heard)
        # One that a killed till has left hanging: whoever has the home's lock is the only one here.
        QLocalServer.removeServer(_name(home))
        self._server.listen(_name(home))

    def take_down(self) -> None:
        """Nobody rings here any more."""
        self._server.close()

    def _heard(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().deleteLater()
        window = self._window
        window.setWindowState((window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        window.raise_()
        window.activateWindow()
        self.rung.emit()


def _name(home: Path) -> str:
    """The same for everybody who means this folder; short, for a socket's path may have a hundred bytes."""
    return f"tokentill-{hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:24]}"
