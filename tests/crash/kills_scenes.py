"""What a person does at the counter, by keys, until a sale stands where its window is to be killed."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from app.domain.sale import Sale
from tests.e2e.counter import Counter, wait_for

WANTS_CODE, CODE = "04185611037", "12345678"
_SELLS = ("01451174955", "14285093614", "37033188428", "04207144330", "22176009151", "54601299875", "04561277908")
_REFUSED = "14102003002"
_SLOW_S = 60
_LOOK_S = 0.01
_A_SALE_S = 0.3
_A_MOMENT_S = 0.04
_OFTEN = 0.7
_NEW_AND = "select 1 from sale where reference > ? and state = ?"
_PAPER_OF = "select 1 from print_job where reference > ? and ended_at is not null"
_CANCELLED = "select 1 from sale where state = 'cancelled'"
_AT_WORK = "select 1 from sale where state in ('sending', 'unknown') or (state = 'queued' and kept = 1)"


@dataclass
class Clerk:
    """Somebody at the window of a counter, with dice for every choice that is left. `last` is the sale before this."""

    counter: Counter
    dice: random.Random
    last: str = ""

    def make_ready(self) -> None:
        """A paper that broke off came out after all, and a sale to decide about is passed by."""
        self.last = self.newest()
        self.counter.fingers.press("y Escape y Escape y Escape")

    def sells(self, meter: str = "") -> None:
        """Three Enters, for a meter that has no unfinished sale."""
        self.counter.sell_by_keys(meter or self.free_meter(), "200")

    def free_meter(self) -> str:
        """A meter whose sales are all finished."""
        taken = {meter for (meter,) in self.rows("select meter from sale where open = 1")}
        return self.dice.choice([meter for meter in _SELLS if meter not in taken])

    def wait_for_rest(self) -> None:
        """Wait until no sale is on its way by itself: what goes wrong next must strike the next one."""
        wait_for(lambda: self.rows(_AT_WORK), lambda found: not found, "sales that wait for people only")

    def wait_until(self, sql: str, what: str, *values: object) -> None:
        """Wait until this finds something in the till's file."""
        wait_for(lambda: self.rows(sql, *values), bool, what)

    def newest(self) -> str:
        """The newest sale, "" where there is none."""
        ((reference,),) = self.rows("select max(reference) from sale")
        return str(reference or "")

    def wait_for_a_sale(self, state: str) -> None:
        """Wait until there is a new sale, and it stands so."""
        self.wait_until(_NEW_AND, f"a new sale that is {state}", self.last, state)

    def comes(self, sql: str, seconds: float, *values: object) -> bool:
        """Whether this finds something in the till's file within so many seconds."""
        ends = time.monotonic() + seconds
        while not (found := bool(self.rows(sql, *values))) and time.monotonic() < ends:
            time.sleep(_LOOK_S)
        return found

    def wait_for_arrival(self) -> None:
        """Wait until the provider has the request that it is to be slow with."""
        wait_for(lambda: _faults(self), lambda left: not left, "a request at the provider")

    def wait_perhaps(self) -> None:
        """Wait until the request has come to the provider, or do not: it may be on its way, or not have left."""
        if self.dice.random() < _OFTEN:
            self.wait_for_arrival()

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """What the till's file says beside the open window."""
        with closing(sqlite3.connect(f"{(self.counter.home / 'till.db').as_uri()}?mode=ro", uri=True)) as file:
            return file.execute(sql, values).fetchall()

    def moment(self, longest: float = _A_MOMENT_S) -> None:
        """Let a moment pass: when exactly the window dies is a matter of chance."""
        time.sleep(self.dice.uniform(0, longest))


def queued(clerk: Clerk) -> None:
    """Whose meter it is cannot be said, so the sale is queued; it is being tried while the window dies."""
    meter = clerk.free_meter()
    # What comes of a lost answer is on the screen only: on a slow machine the keys may have come too soon for it.
    assert any(_queued(clerk, meter, patience) for patience in (0.15, 0.5, 2, 5)), "no sale was queued"


def _queued(clerk: Clerk, meter: str, patience: float) -> bool:
    provider, fingers = clerk.counter.provider, clerk.counter.fingers
    clerk.make_ready()
    provider._http.delete("/faults")
    provider.switch_on("drop_before", "verify")
    provider.switch_on("slow", "verify", seconds=_SLOW_S)
    fingers.key_in(meter)
    fingers.press("Return")
    wait_for(lambda: len(_faults(clerk)), lambda left: left == 1, "a lost answer")
    time.sleep(patience)
    fingers.press("q")
    fingers.key_in("200")
    fingers.press("Return Return")
    return clerk.comes(_NEW_AND, 5 * patience + 1, clerk.last, "queued")


def sending(clerk: Clerk) -> None:
    """The vend is out, and its answer is slow."""
    clerk.counter.provider.switch_on("slow", "vend", seconds=_SLOW_S)
    clerk.sells()
    clerk.wait_for_a_sale("sending")
    clerk.wait_perhaps()


def waiting(clerk: Clerk) -> None:
    """The provider wants a code."""
    clerk.counter.fingers.press("F7")
    clerk.counter.sell_by_keys(WANTS_CODE, "2000")
    clerk.wait_for_a_sale("waiting")


def unknown(clerk: Clerk) -> None:
    """The answer is lost, and the question about it is slow."""
    provider = clerk.counter.provider
    provider.switch_on(clerk.dice.choice(("drop_before", "drop_after", "drop_after", "half_answer")), "vend")
    provider.switch_on("slow", "transaction", seconds=_SLOW_S)
    clerk.sells()
    clerk.wait_for_a_sale("unknown")


def held(clerk: Clerk) -> None:
    """The vend never arrived, and the provider has proved it."""
    clerk.counter.provider.switch_on("drop_before", "vend")
    clerk.sells()
    clerk.wait_for_a_sale("held")


def printing(clerk: Clerk) -> None:
    """The token is there, and its paper is coming out."""
    clerk.counter.printer.knobs.never_done = True
    clerk.sells()
    coming_out = "select 1 from print_job where reference > ? and state = 'sending'"
    clerk.wait_until(coming_out, "a paper that is coming out", clerk.last)


def complete(clerk: Clerk) -> None:
    """The token is there, and so is its paper."""
    clerk.sells()
    clerk.wait_until(_PAPER_OF, "a paper that came out", clerk.last)


def refused(clerk: Clerk) -> None:
    """The provider has refused."""
    clerk.sells(_REFUSED)
    clerk.wait_for_a_sale("refused")


def cancelled(clerk: Clerk) -> None:
    """A sale leaves the queue, and its money goes back."""
    queued(clerk)
    clerk.wait_until(_PAPER_OF, "a slip that came out", clerk.last)
    # While its slip comes out the sale takes no other key, and what says that it has is a moment sooner than that.
    while not clerk.comes(_NEW_AND, 0.3, clerk.last, "cancelled"):
        clerk.counter.fingers.press("c")


def at_any_moment(clerk: Clerk) -> None:
    """Nothing is wrong, and nothing is waited for."""
    clerk.sells()
    clerk.moment(_A_SALE_S)


def sells_what_was_found(clerk: Clerk) -> None:
    """A sale that the last window left unsent is shown first, and is sold."""
    clerk.counter.provider.switch_on("slow", "vend", seconds=_SLOW_S)
    clerk.counter.fingers.press("s")
    clerk.wait_until("select 1 from sale where state = 'sending'", "a sale that was found")
    clerk.wait_perhaps()


def gives_the_code(clerk: Clerk, place: int) -> None:
    """The code that a sale waits for is given, and its answer is slow."""
    clerk.counter.provider.switch_on("slow", "validate", provider="onepipe", seconds=_SLOW_S)
    clerk.last = clerk.newest()
    clerk.counter.fingers.press(f"F3 {'Down ' * place}Return")
    clerk.counter.fingers.key_in(CODE)
    clerk.counter.fingers.press("Return")
    clerk.wait_until("select 1 from sale where state = 'sending'", "a code that is out")
    clerk.wait_perhaps()


def sends_again(clerk: Clerk, place: int) -> None:
    """A sale that is proved not sold is sent once more."""
    clerk.counter.provider.switch_on("slow", "vend", seconds=_SLOW_S)
    clerk.last = clerk.newest()
    clerk.counter.fingers.press(f"F3 {'Down ' * place}s")
    clerk.wait_until("select 1 from sale where state = 'sending'", "a sale that is sent again")
    clerk.wait_perhaps()


def gives_the_money_back(clerk: Clerk, place: int) -> None:
    """The money of a sale that is proved not sold goes back."""
    cancelled_before = len(clerk.rows(_CANCELLED))
    clerk.last = clerk.newest()
    clerk.counter.fingers.press(f"F3 {'Down ' * place}c")
    wait_for(lambda: len(clerk.rows(_CANCELLED)), lambda now: now > cancelled_before, "one more sale that is cancelled")


Scene = Callable[[Clerk], None]

SCENES: dict[str, Scene] = {
    one.__name__: one for one in (queued, sending, waiting, unknown, held, printing, complete, refused, cancelled)
}
"""By the state that each is there for."""


def after(clerk: Clerk, listed: Sequence[Sale]) -> tuple[str, Scene] | None:
    """Which of the sales in the queue's page waits for a person, the first being on top, and what is done about it."""
    for place, sale in enumerate(listed):
        if sale.state == "queued" and not sale.kept:
            return sale.reference, sells_what_was_found
        if sale.state == "waiting":
            return sale.reference, partial(gives_the_code, place=place)
        if sale.state == "held":
            again = sale.sends == 1 and clerk.dice.random() < _OFTEN
            return sale.reference, partial(sends_again if again else gives_the_money_back, place=place)
    return None


def _faults(clerk: Clerk) -> list[object]:
    found = clerk.counter.provider._http.get("/faults").json()
    assert isinstance(found, list)
    return found
