"""F10 leads from each sheet of the settings to their first page, as F4 leads to the list, and so does Esc."""

from pathlib import Path

import pytest

from app.ui.settings_page import SettingsPage
from tests.services.staff import MANAGER, hire
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import counter_of_settings, settings_of, write_settings
from tests.ui.test_sign_in import enter

pytestmark = pytest.mark.anyio


def _is_first(counter: Counter, page: SettingsPage) -> bool:
    return page.panel.isVisible() and counter.focus() is page.panel.list


@pytest.mark.parametrize("sheet", ["o", "oe", "ol", "s", "b", "p", "pe", "x", "e"])
@pytest.mark.parametrize("key", [Key.Key_F10, Key.Key_Escape])
async def test_from_each_sheet_it_leads_to_the_first_page(home: Path, sheet: str, key: Key) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Njeri", MANAGER)
            page = settings_of(counter)
            counter.type(sheet)
            assert not page.panel.isVisible()
            counter.press(*([key] if key is Key.Key_F10 else [key] * len(sheet)))

            assert _is_first(counter, page)
            assert counter.window._pages.current == "Settings"


async def test_what_is_half_typed_is_left_at_the_second_time_only(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        page = settings_of(counter)
        counter.type("s")
        counter.type("Another name")
        counter.press(Key.Key_F10)
        assert page.shop.isVisible()
        assert "Nothing is saved yet" in page.shop.banner.words()
        counter.press(Key.Key_F10)

        assert _is_first(counter, page)
