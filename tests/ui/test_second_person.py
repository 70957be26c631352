"""The page on which somebody else says yes: what it is about stands whole, whatever it is and in any language."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.said import said
from app.domain.trouble import NeedsSecond
from app.services.permissions import May, two_people_words
from app.ui.language import speak
from tests.services.shop_floor import WANJIKU
from tests.services.staff import CASHIER, hire
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.seen import cut
from tests.ui.test_sign_in import enter, second
from tests.ui.walk import SCALED, resized

pytestmark = pytest.mark.anyio


def runs_over(counter: Counter) -> list[str]:
    """What of the page's right half begins above the end of what stands over it."""
    page = second(counter)
    below = (page.names, page.pin, page.note, page._go, page._leave)
    return [type(low).__name__ for high, low in pairwise(below) if high.geometry().bottom() >= low.geometry().top()]


def count_that_differs() -> NeedsSecond:
    """The longest that somebody is asked to say yes to."""
    why = (
        said("The till's file was changed by hand: the paper names what."),
        said("The drawer holds {amount} less than it should.", amount="KES\u00a01,234.50"),
        two_people_words(May.DIFFERENCE),
    )
    return NeedsSecond(" ".join(why), May.DIFFERENCE)


@pytest.mark.parametrize("language", ["en", "sw", "fr"])
async def test_the_question_stands_whole_and_nothing_runs_over_anything(home: Path, language: str) -> None:
    speak(language)
    wrong = []
    async with shop(home) as floor:
        floor.shop = replace(floor.shop, language=language)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Wanjiru", CASHIER)
            await counter.sell(WANJIKU)
            for size in ((1024, 768), SCALED["125 % of 1024x768"]):
                counter.window._gate.ask(count_that_differs(), lambda: None)
                await resized(counter, *size)
                wrong += [*cut(counter.window), *runs_over(counter)]
                counter.press(Key.Key_Escape, Key.Key_F9)
                await counter.until(lambda: counter.window._pages.current == "Second")
                await resized(counter, *size)
                wrong += [*cut(counter.window), *runs_over(counter)]
                counter.press(Key.Key_Escape)

    assert wrong == []


async def test_who_may_say_yes_stays_in_sight_where_the_window_becomes_narrower(home: Path) -> None:
    async with shop(home) as floor:
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Wanjiru", CASHIER)
            counter.window._gate.ask(count_that_differs(), lambda: None)
            await resized(counter, 1024, 768)
            await resized(counter, *SCALED["125 % of 1024x768"])

            assert cut(counter.window) == []
