"""A day at the counter under real keys, in each language of the screen: its Z says what the providers' ledgers say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.counter import Counter, wait_for
from tests.e2e.place import NO_SCREEN, screen_is_there

_PIECES = {"KES": 9, "NGN": 8}
"""How many pieces each is counted by, without the field for all that is smaller."""

_KENYA = {"01451174955": 200, "14285093614": 350, "37033188428": 1000, "04207144330": 75, "22176009151": 500}
_NIGERIA = {"04185666015": 1500, "04185677020": 2000}
_OFF_LINE = ("54601299875", 125)
_REFUSED = ("14102005007", 150)
_BILL = ("0203754-01", 640)


@dataclass
class Day:
    """What the cashier did at a counter, and so what each number has to be at the end."""

    counter: Counter
    cash: dict[str, int] = field(default_factory=lambda: {"KES": 0, "NGN": 0})

    def count(self, amounts: dict[str, int]) -> None:
        """Count each currency, in notes of a thousand and one sum of all that is smaller, and say yes to it."""
        for currency, amount in amounts.items():
            thousands, rest = divmod(amount, 1000)
            for number in (thousands, *[0] * (_PIECES[currency] - 1), rest):
                if number:
                    self.counter.fingers.key_in(str(number))
                self.counter.fingers.press("Return")
        self.counter.fingers.press("Return")

    def sell(self, number: str, amount: int, currency: str) -> None:
        """Sell one, wait until its paper is out, and turn to the next customer."""
        before = self.counter.papers()
        self.counter.sell_by_keys(number, str(amount))
        wait_for(self.counter.papers, lambda papers: papers > before, f"the paper of {amount} for {number}")
        self.counter.fingers.press("Escape")
        self.cash[currency] += amount


@pytest.fixture(params=["en", "sw", "fr"])
def counter(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Counter]:
    assert screen_is_there(), NO_SCREEN
    with Counter(tmp_path, language=request.param) as counter:
        yield counter


def test_the_z_of_a_day_says_what_the_ledgers_say(counter: Counter) -> None:
    day = Day(counter)
    counter.open_window()
    begin(day)
    for _ in range(2):
        for number, amount in _KENYA.items():
            day.sell(number, amount, "KES")
    counter.fingers.press("F8")
    day.sell(*_BILL, "KES")
    counter.fingers.press("F2")
    one_off_line(day)
    one_refused(day)
    counter.fingers.press("F7")
    for _ in range(3):
        for number, amount in _NIGERIA.items():
            day.sell(number, amount, "NGN")
    counter.fingers.press("F7")
    day.sell("14285093614", 60, "KES")
    before = counter.papers()
    counter.fingers.press("F9")
    wait_for(counter.papers, lambda papers: papers > before, "the copy")

    z = end(day)

    vends = {kind: counter.provider.vends(kind) for kind in ("pawacard", "onepipe")}
    assert (len(vends["pawacard"]), len(vends["onepipe"])) == (13, 6)
    for kind, currency in (("pawacard", "KES"), ("onepipe", "NGN")):
        sold = sum(Decimal(vend["amount"]) for vend in vends[kind])
        assert sold == day.cash[currency]
        report = z["currency"][currency]
        assert report["complete"] == {"count": len(vends[kind]), "amount": f"{sold:.2f}"}
        assert (report["open"]["count"], report["owed"]["count"]) == (0, 0)
        assert report["drawer"]["difference"] == "0.00"
    assert z["currency"]["KES"]["given_back"] == {"count": 1, "amount": "150.00"}
    [kenya] = (one for one in z["floats"] if one["currency"] == "KES")
    assert (kenya["sold"], kenya["difference"], kenya["unknown"]) == (f"{day.cash['KES']}.00", "0.00", "0.00")


def begin(day: Day) -> None:
    """Two notes of a thousand shillings and nothing of the other are in the drawer."""
    wait_for(day.counter.float_read, bool, "what the float is")
    day.counter.fingers.press("F5 Return")
    day.count({"KES": 2000, "NGN": 0})
    wait_for(lambda: day.counter.run("report", "x", "--json").stdout, lambda x: '"float": "2000.00"' in x, "the shift")
    day.counter.fingers.press("F2")


def one_off_line(day: Day) -> None:
    """The line is pulled out before the last Enter: the sale is queued, and goes by itself once the line is back."""
    number, amount = _OFF_LINE
    counter = day.counter
    counter.type_and_verify(number)
    counter.line.down()
    counter.fingers.key_in(str(amount))
    counter.fingers.press("Return Return")
    wait_for(lambda: newest(counter, number), lambda sale: sale.get("state") == "queued", "a sale that was not sent")
    counter.fingers.press("q")
    counter.line.up()
    wait_for(lambda: newest(counter, number), lambda sale: sale.get("print") == "printed", "its token on paper")
    counter.fingers.press("Escape")
    day.cash["KES"] += amount


def one_refused(day: Day) -> None:
    """The provider refuses it, and the money goes back over the counter."""
    number, amount = _REFUSED
    counter = day.counter
    counter.sell_by_keys(number, str(amount))
    wait_for(lambda: newest(counter, number), lambda sale: sale.get("state") == "refused", "a refusal")
    counter.fingers.press("g")
    wait_for(lambda: newest(counter, number), lambda sale: sale.get("money") == "given back", "the money back")
    counter.fingers.press("Escape")


def newest(counter: Counter, number: str) -> dict[str, Any]:
    """The newest sale to this number, nothing where there is none."""
    return next((sale for sale in counter.sales() if sale["meter"] == number), {})


def end(day: Day) -> dict[str, Any]:
    """Count what is there, close, and give what `tokentill report z --json` says."""
    counter = day.counter
    before = counter.float_read()
    counter.fingers.press("F5 c")
    wait_for(counter.float_read, lambda at: at != before, "what the float is at the end")
    day.count({"KES": 2000 + day.cash["KES"], "NGN": day.cash["NGN"]})
    report = wait_for(lambda: counter.run("report", "z", "--json"), lambda ended: ended.returncode == 0, "a Z")
    z = json.loads(report.stdout)
    assert isinstance(z, dict)
    return z
