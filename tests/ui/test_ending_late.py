"""What was begun among the settings and ends when another page is in sight: it is done, and takes no key from there."""

from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt

from tests.services.test_keys import Ring
from tests.ui.counter import Counter, Key
from tests.ui.settings_of import counter_of_settings, form_of, settings_of

pytestmark = pytest.mark.anyio

CONTROL = Qt.KeyboardModifier.ControlModifier


def begin_shop(counter: Counter) -> None:
    """Save the shop under another name."""
    counter.type("s")
    settings_of(counter).shop.fields.settings["name"].input.setFocus()
    counter.type("X")
    counter.press(Key.Key_S, modifier=CONTROL)


def begin_profile(counter: Counter) -> None:
    """Save a provider with another secret."""
    counter.type("e")
    form = form_of(counter)
    form.fields.settings["password"].show_text("another")
    form.save()


def begin_printer(counter: Counter) -> None:
    """Save the printer."""
    counter.type("p")
    counter.type("e")
    counter.press(Key.Key_S, modifier=CONTROL)


@pytest.mark.parametrize(
    ("begin", "told"),
    [
        (begin_shop, "The shop is saved"),
        (begin_profile, "kplc is saved"),
        (begin_printer, "The printer is saved"),
    ],
)
async def test_what_is_saved_while_somebody_sells_leaves_the_keys_and_the_foot_to_the_sale(
    home: Path, monkeypatch: pytest.MonkeyPatch, begin: Callable[[Counter], None], told: str
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", Ring())
    async with counter_of_settings(home) as counter:
        page = settings_of(counter)
        begin(counter)
        counter.press(Key.Key_F2)
        foot = counter.window.foot._keys.text()
        await counter.until(lambda: told in page.panel.banner.words() + page.printer.panel.banner.words())
        counter.type("0145")
        assert counter.window.sell.form.number.field.text() == "0145"
        assert counter.window.foot._keys.text() == foot


async def test_whoever_is_on_another_sheet_when_the_shop_is_saved_stays_there(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        page = settings_of(counter)
        begin_shop(counter)
        counter.press(Key.Key_Escape, Key.Key_Escape)
        counter.type("x")
        assert page.export.isVisible()
        await counter.until(lambda: "The shop is saved" in page.panel.banner.words())
        assert page.export.isVisible()
