"""Qt is ready to draw, as it is in a window, and as services see to in a terminal."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def ready(qapp: QApplication) -> None:
    """Rows with letters that a printer lacks are drawn by Qt."""
