"""What the customer pays with: what is wrong with it stands whole below its field, and nothing moves for it."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.ui.language import speak
from tests.services.shop_floor import BILBO, WANJIKU
from tests.ui.counter import Key, shop, window_of
from tests.ui.seen import cut
from tests.ui.walk import SCALED, resized

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("language", ["en", "sw", "fr"])
@pytest.mark.parametrize("size", [(1024, 768), SCALED["125 % of 1024x768"]])
async def test_a_sentence_of_two_lines_stands_whole_below_the_field(
    home: Path, language: str, size: tuple[int, int]
) -> None:
    speak(language)
    async with shop(home) as floor:
        floor.shop = replace(floor.shop, language=language)
        async with window_of(floor) as counter:
            await resized(counter, *size)
            form = counter.window.sell.form
            for meter in (WANJIKU, BILBO):
                counter.press(Key.Key_Escape)
                await counter.confirm(meter)
                counter.press(Key.Key_Slash)
                counter.type("ABC123")
                before = form.tender.geometry()
                counter.press(Key.Key_Return)
                await counter.settled()
            await resized(counter, *size)
            assert form.tender.note() != ""
            assert (cut(counter.window), form.tender.geometry()) == ([], before)

            counter.press(Key.Key_Slash)
            counter.type("1e5")
            counter.press(Key.Key_Return)
            await resized(counter, *size)
            assert (cut(counter.window), form.tender.geometry()) == ([], before)
