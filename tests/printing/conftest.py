"""Qt is ready to draw, as it is in a window and as services see to in a terminal; a printer of each way there is."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.printing.fake_printers import NodePrinter, Printer, PtyPrinter, TcpPrinter
from tests.printing.fake_usb import UsbPrinter, plug_in


@pytest.fixture(autouse=True)
def ready(qapp: QApplication) -> None:
    """Rows with letters that a printer lacks are drawn by Qt."""


@pytest.fixture(params=[TcpPrinter, PtyPrinter, NodePrinter, UsbPrinter])
def printer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Printer]:
    made: Printer = request.param()
    if isinstance(made, UsbPrinter):
        plug_in(monkeypatch, made)
    with made:
        yield made
