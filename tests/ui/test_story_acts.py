"""From the story of a sale that was sold it is printed again with a reason, and the dossier is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.services.story import story_of
from app.ui.evidence_page import EvidencePage
from app.ui.key_button import KeyButton
from app.ui.page_makers import evidence_in
from tests.services.shop_floor import ANSWERS_ANOTHER, THRESHOLD, WANJIKU
from tests.services.staff import enter, hire
from tests.ui.counter import Counter, Key, at_counter

pytestmark = pytest.mark.anyio


async def story_page(counter: Counter) -> EvidencePage:
    counter.press(Key.Key_Escape, Key.Key_F4)
    counter.type("e")
    page = evidence_in(counter.window._pages)
    assert page.isVisible()
    return page


async def test_r_prints_again_once_a_reason_is_typed_and_the_story_tells_it(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        page = await story_page(counter)
        counter.type("r")
        counter.press(Key.Key_Return)
        assert "Say why" in page.acts.reason.note()
        counter.type("the rain got it")
        counter.press(Key.Key_Return)
        await counter.until(lambda: page.acts.told.text() == "Copy 1 is on its way.")
        assert not page.acts.reason.isVisible()
        told = [step.words for step in story_of(counter.till, sale)]
        assert "The receipt, copy 1, was asked for: the rain got it." in told
        assert told == [row.words for row in page.list.rows()]
        assert all(token not in "".join(told) for token in sale.tokens)
        counter.press(Key.Key_Escape)

        assert counter.window._pages.current == "Sales"


async def test_a_copy_by_a_key_of_the_list_was_asked_for_at_the_till_and_that_is_said_once(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        counter.press(Key.Key_F4)
        counter.type("p")
        await counter.until(lambda: [one for one in story_of(counter.till, sale) if "copy 1" in one.words])
        asked = [one.words for one in story_of(counter.till, sale) if "copy 1" in one.words and "asked" in one.words]

        assert asked == ["The receipt, copy 1, was asked for at the till."]


async def test_what_is_typed_before_the_copy_is_out_is_not_the_reasons_and_stays_where_it_is(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        page = await story_page(counter)
        counter.type("rtorn")
        counter.press(Key.Key_Return, Key.Key_Return)
        counter.type("dAmina")
        counter.press(Key.Key_Return)
        counter.type("27")
        await counter.until(lambda: page.acts.told.text() == "Copy 1 is on its way.")
        counter.type("38")
        told = [step.words for step in story_of(counter.till, sale)]

        assert [one for one in told if "was asked for: " in one] == ["The receipt, copy 1, was asked for: torn."]
        assert [(one.name, one.text()) for one in page.dossier._settings()][:2] == [
            ("name", "Amina"),
            ("id_number", "2738"),
        ]


async def test_while_the_reason_is_typed_enter_is_said_to_print(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        page = await story_page(counter)
        foot = counter.window.foot._keys
        before = foot.text()
        assert before == "↑ ↓ read   R print again   D wrong meter   Esc goes back   F1 keys"
        counter.type("r")
        assert foot.text() == "Enter prints   Esc leaves it   F1 keys"
        shown = [one for one in page.acts.findChildren(KeyButton) if one.isVisible()]
        assert [(one.words(), one._key.text()) for one in shown] == [("Print it", "Enter")]
        counter.press(Key.Key_Escape)
        assert foot.text() == before
        counter.type("d")
        assert foot.text() == "Enter goes on   Esc leaves   F1 keys"
        counter.press(Key.Key_Escape)
        assert foot.text() == before


async def test_the_foot_offers_only_what_counts_for_a_sale_that_is_held(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        assert counter.window._pages.current == "Evidence"
        assert counter.window.foot._keys.text() == "↑ ↓ read   Esc goes back   F1 keys"


async def test_escape_puts_the_reason_away_and_nothing_is_printed(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        page = await story_page(counter)
        before = counter.till.file.journal.length()
        counter.type("rlost")
        counter.press(Key.Key_Escape)
        assert (page.isVisible(), page.acts.reason.isVisible()) == (True, False)

        assert counter.till.file.journal.length() == before


async def test_d_writes_the_dossier_field_by_field_and_prints_it(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        page = await story_page(counter)
        counter.type("d")
        form = page.dossier
        assert form.isVisible()
        counter.press(Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
        await counter.until(lambda: "Say who paid" in form.name.note())
        counter.type("Amina Yusuf")
        counter.press(Key.Key_Return)
        counter.type("27384950")
        counter.press(Key.Key_Return)
        counter.type("0712345678")
        counter.press(Key.Key_Return)
        counter.type("14285093615")
        counter.press(Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
        await counter.until(lambda: "check digit is wrong" in form.right_meter.note())
        counter.press(Key.Key_Backspace)
        counter.type("4")
        counter.press(Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
        await counter.until(form.told.text)
        (body,) = counter.till.file.db.execute("select body from event where kind = 'print dossier'").fetchone()
        assert json.loads(body) == {"right_meter": WANJIKU}
        assert "Amina Yusuf" in form.preview.accessibleName()
        counter.press(Key.Key_Escape)
        assert page.list.isVisible()
        assert page.list.rows()[-1].words.startswith("A dossier was written")
        counter.press(Key.Key_Escape)

        assert counter.window._pages.current == "Sales"


async def test_a_sale_that_sold_nothing_offers_neither(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(THRESHOLD)
        page = await story_page(counter)
        assert not page.acts.isVisible()
        counter.type("rd")

        assert page.list.isVisible()


async def test_a_cashier_is_told_who_may_write_a_dossier(home: Path) -> None:
    async with at_counter(home) as counter:
        await hire(counter.till.people)
        await enter(counter.till, "Wanjiru")
        await counter.sell()
        page = await story_page(counter)
        counter.type("d")

        assert "takes a supervisor" in page.acts.told.text()
