"""Each difference of an X or Z is named, and one key opens the sales behind it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.events import Cancelled, GivenBack, Taken
from app.domain.money import Money
from app.domain.sale import Tender
from app.services.behind_shift import behind_shift
from app.services.selling import Draft
from tests.services.payments import REAL, happen, reference, sold
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU, draft
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.test_find_page import page_of, shown

pytestmark = pytest.mark.anyio


def kes(units: int) -> Money:
    return Money(units * 100, "KES")


async def sell(counter: Counter, taken: Draft) -> str:
    sale = counter.till.selling.take(taken)
    return (await counter.till.settling.settle(sale.reference)).reference


async def test_each_difference_of_a_closing_opens_the_sales_behind_it_and_escape_leads_back(home: Path) -> None:
    async with shop(home) as floor:
        floor.sells_for_real = True
        async with window_of(floor) as counter:
            shifts = counter.till.shifts
            before = await sell(counter, draft(WANJIKU, "100"))
            shifts.close({"KES": kes(100)})
            counter.till.file.known.balance_is("kplc", kes(1000), counter.till.clock.now())
            shifts.open({"KES": kes(500)})
            cash = await sell(counter, draft(BILBO, "200"))
            mobile = await sell(counter, draft(WANJIKU, "300", tender=Tender.MOBILE_MONEY, tender_code="QGH7K2M91Q"))
            refused = await sell(counter, draft(THRESHOLD, "500"))
            counter.till.file.known.balance_is("kplc", kes(450), counter.till.clock.now())
            shift = shifts.close({"KES": kes(1100)})
            told = [one.words for one in behind_shift(counter.till.file, shift)]
            assert told == [
                "Drawer differs, KES",
                "Float of kplc differs",
                "Money to give back",
                "Sales of this shift",
            ]
            counter.press(Key.Key_F5)
            counter.type("z")
            found = []
            for key in "1234":
                counter.type(key)
                found.append((page_of(counter).heading.text(), await shown(counter)))
                counter.press(Key.Key_Escape)
                assert counter.window._pages.current == "Drawer"

            every = [refused, mobile, cash]
            assert found == list(zip(told, ([refused, cash], every, [refused], every), strict=True))
            assert before not in every


async def test_a_look_at_a_shift_that_goes_on_opens_its_sales_too(home: Path) -> None:
    async with shop(home) as floor:
        floor.sells_for_real = True
        async with window_of(floor) as counter:
            sale = await sell(counter, draft(BILBO, "200"))
            counter.press(Key.Key_F5)
            counter.type("x")
            counter.type("1")

            assert (page_of(counter).heading.text(), await shown(counter)) == ("Sales of this shift", [sale])


async def test_money_given_back_opens_no_sale_whose_money_went_on_into_another(home: Path) -> None:
    async with shop(home) as floor:
        floor.sells_for_real = True
        async with window_of(floor) as counter:
            till, now = counter.till, counter.till.clock.now()
            till.shifts.open({"KES": kes(0)})
            back = happen(till, 1, Taken(REAL), Cancelled(), GivenBack(), at=now)
            moved = happen(till, 2, Taken(REAL), Cancelled(), GivenBack(reference(3)), at=now)
            newer = happen(till, 3, *sold(3, replace(REAL, replaces=moved)), at=now)
            shift = till.shifts.so_far()
            assert [takings.given_back.count for takings in shift.takings] == [1]
            found = {one.words: till.finding.page(one.wanted).references for one in behind_shift(till.file, shift)}

            assert found == {"Money given back": [back], "Sales of this shift": [newer, moved, back]}
