"""A till is one window: whatever else were one, if only for a moment, would take the keys that are pressed then."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.window import TillWindow
from tests.services.shop_floor import PENDS
from tests.ui.counter import Key
from tests.ui.settings_of import counter_of_settings, export_of, form_of, settings_of

pytestmark = pytest.mark.anyio


class Windows(QObject):
    """What has been shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}".strip())
        return False


async def test_no_part_of_any_page_is_ever_a_window(home: Path, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        async with counter_of_settings(home) as counter:
            await counter.sell(PENDS)
            counter.press(Key.Key_F3, Key.Key_F4, Key.Key_F1)
            settings_of(counter)
            counter.type("a")
            form_of(counter)
            counter.press(Key.Key_Escape)
            counter.type("x")
            export_of(counter)
    finally:
        qapp.removeEventFilter(windows)

    assert windows.shown == [TillWindow.__name__]
