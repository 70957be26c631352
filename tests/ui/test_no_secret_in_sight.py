"""Secrets that were planted wherever the till keeps any stand in no text of the window, in sight or read aloud."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.sandbox.pawacard import VENDORS
from app.services.backups import PASSPHRASE
from tests.services.shop_floor import BILBO, sell
from tests.ui.counter import Key, shop, window_of
from tests.ui.settings_of import settings_of, write_settings

pytestmark = pytest.mark.anyio
PASSWORD, WORDS, API = "sentinel-password", "sentinel words of the backups", "sentinel-api-key"


def texts(window: QWidget) -> str:
    """All that is written anywhere in the window, in sight or not."""
    found = []
    for one in window.findChildren(QWidget):
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        if isinstance(one, QLabel | QLineEdit):
            found.append(one.text())
        if isinstance(one, QLineEdit):
            found.append(one.placeholderText())
    return "\n".join(found)


async def test_a_planted_secret_is_in_no_text_of_any_page(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VENDORS, "testvendor", PASSWORD)
    async with shop(home) as floor:
        write_settings(floor)
        floor.secrets |= {("kplc", "password"): PASSWORD, ("lagos", "api_key"): API, PASSPHRASE: WORDS}
        async with window_of(floor) as counter:
            await sell(counter.till, BILBO)
            seen = ""
            for key in (Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F5, Key.Key_F1):
                counter.press(key)
                seen += texts(counter.window)
            page = settings_of(counter)
            counter.type("t")
            await counter.until(lambda: "works" in page.panel.banner.words())
            seen += texts(counter.window)
            for letter in "ebpx":
                counter.type(letter)
                seen += texts(counter.window)
                counter.press(Key.Key_Escape)
                counter.press(Key.Key_Escape)
                settings_of(counter)
    assert "Kenya Power" in seen
    for secret in (PASSWORD, API, WORDS):
        assert secret not in seen
