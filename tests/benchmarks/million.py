"""A till's file with as many sales as a busy kiosk has in years: each with its row, its token, and its events chained.

The rows are like those of sales that were really made; only as fast as the disk takes them.
"""

from __future__ import annotations

import hmac
import json
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.domain.events import Answered, GivenBack, SaleEvent, Sent, Taken, to_body
from app.domain.life import step
from app.domain.money import Money
from app.domain.outcome import Complete, Refused, Why
from app.domain.sale import Sale
from app.domain.when import to_text
from app.store.database import immediate
from app.store.journal import PERSON, canonical
from app.store.sales import _row
from app.store.till_file import TillFile
from tests.domain.sales import HORIZON, ORDER, START

ENDS = datetime(2028, 11, 21, 18, tzinfo=UTC)
"""Far enough from the first day of all references that there are days enough before it."""
CUSTOMERS = 20_000
FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_AT_ONCE = 20_000
_A_REFUSED_ONE = 40
_METER, _NAME, _PHONE, _TOKEN = "11111111111", "Customer Name", "+254700000000", "22222222222222222222"
_RECEIPT, _PROVIDER, _AMOUNT = "RECEIPT", "profile", 777_77
_FIRST = (
    "Wanjiku Achieng Otieno Njeri Mwangi Odhiambo Kiprop Chebet Mutua Wambui Kariuki Nyambura Omondi Auma Barasa"
    " Wekesa Nafula Simiyu Hassan Fatuma Abdi Halima Juma Baraka Neema Rehema Salim Zawadi Tabitha Grace Faith Peter"
)
_LAST = (
    "Kamau Kimani Maina Njoroge Ochieng Onyango Okoth Wafula Cheruiyot Koech Rotich Mutiso Musyoka Kilonzo Mohamed"
    " Noor Hussein Mwinyi Mrisho Kazungu Charo Lagat Kosgei Sang Gitau Macharia Waweru Karanja Irungu Muriuki"
)
"""How people are called where tills stand: a thousand names among all of them, as in life."""


def make_sales(file: TillFile, sales: int, days: int, key: bytes) -> None:
    """Write so many sales into a file that has none, spread over the days before ENDS; but for the index of them."""
    maker = _Maker(file, sales, days, key)
    for first in range(0, sales, _AT_ONCE):
        with immediate(file.db):
            maker.write(range(first, min(sales, first + _AT_ONCE)))


class _Maker:
    """Numbers decide all of it: a thousandth sale is the same in every run. Every sale is one of two that were made by
    their events, with other words in the places of theirs.
    """

    def __init__(self, file: TillFile, sales: int, days: int, key: bytes) -> None:
        self._db = file.db
        self._key = key
        self._sales = sales
        self._days = days
        self._serial = 0
        self._chance = random.Random(1)  # noqa: S311 - nobody guesses a benchmark
        self._previous = file.journal.head()
        self._seq = file.journal.length()
        first, last, pick = _FIRST.split(), _LAST.split(), self._chance
        self._customers = [
            (
                f"{pick.randrange(14_000_000_000, 14_399_999_999)}",
                f"{pick.choice(first)} {pick.choice(last)}",
                f"+2547{pick.randrange(100_000_000):08}",
            )
            for _ in range(CUSTOMERS)
        ]
        sold = Complete(tokens=(_TOKEN,), receipt_number=_RECEIPT, customer=_NAME)
        self._sold, self._refused = _of(sold), _of(Refused(Why.FAILED), GivenBack())

    def write(self, numbers: range) -> None:
        """Write the sales of these numbers."""
        sales: list[dict[str, Any]] = []
        events: list[tuple[Any, ...]] = []
        tokens: list[tuple[str, str]] = []
        for number in numbers:
            self._make(number, sales, events, tokens)
        many = self._db.conn.executemany
        many(_insert("sale", sales[0]), sales)
        columns = "till, epoch, seq, at, kind, reference, body, previous_hash, hash"
        many(f"insert into event ({columns}) values (1, 1, ?, ?, ?, ?, ?, ?, ?)", events)  # noqa: S608 - our own words
        many("insert into token (reference, step, digits, conflict) values (?, 1, ?, 0)", tokens)

    def _make(
        self, number: int, sales: list[dict[str, Any]], events: list[tuple[Any, ...]], tokens: list[tuple[str, str]]
    ) -> None:
        pick = self._chance
        row, bodies = self._sold if number % _A_REFUSED_ONE else self._refused
        meter, name, phone = pick.choice(self._customers)
        at = ENDS - timedelta(days=self._days) * (1 - number / self._sales)
        waited = 300 if number % 50 == 7 else 2
        taken, sent, done = (to_text(at + timedelta(seconds=seconds)) for seconds in (0, 1, waited))
        amount = pick.choice((50, 100, 200, 500, 1000, pick.randrange(50, 3000))) * 100
        self._serial = max(self._serial + 1, int((at - FIRST_DAY).total_seconds()))
        reference, token = f"001{self._serial:09}", f"{pick.randrange(7 * 10**19):020}"
        provider, receipt = ("kplc", "kplc", "kplc two")[number % 3], f"RCT{number * 7919:010}"
        row = row | {
            "reference": reference,
            "provider": provider,
            "meter": meter,
            "customer": name,
            "phone": phone,
            "amount": amount,
            "created_at": taken,
            "sent_at": sent,
            "touched_at": done,
        }
        if row["completed_at"] is not None:
            row |= {"receipt_number": receipt, "completed_at": done}
            tokens.append((reference, token))
        sales.append(row)
        others = {_METER: meter, _NAME: name, _PHONE: phone, _TOKEN: token, _RECEIPT: receipt, _PROVIDER: provider}
        others |= {str(_AMOUNT): str(amount), '"person":1': f'"person":{number % 8 + 1}'}
        for when, (kind, body) in zip((taken, sent, done, done), bodies, strict=False):
            for one, other in others.items():
                body = body.replace(one, other)  # noqa: PLW2901 - the body, in other words
            events.append(self._chained(when, kind, reference, body))

    def _chained(self, at: str, kind: str, reference: str, body: str) -> tuple[Any, ...]:
        """An event as the journal chains it: Journal.first_broken would find one that is not."""
        self._seq += 1
        told = (
            f'{{"at":"{at}","body":{json.dumps(body, ensure_ascii=False)},"epoch":1,"kind":"{kind}",'
            f'"previous_hash":"{self._previous}","reference":"{reference}","seq":{self._seq},"till":1}}'
        )
        before, self._previous = self._previous, hmac.digest(self._key, told.encode(), "sha256").hex()
        return self._seq, at, kind, reference, body, before, self._previous


def _of(outcome: Complete | Refused, *more: SaleEvent) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The row of a sale with this end, and the kinds and bodies of its events."""
    amount = Money(_AMOUNT, "KES")
    order = replace(ORDER, provider=_PROVIDER, sandbox=False, meter=_METER, customer=_NAME, phone=_PHONE)
    order = replace(order, amount=amount, tendered=amount)
    sale: Sale | None = None
    events: tuple[SaleEvent, ...] = (Taken(order), Sent(), Answered("vend", outcome, START, HORIZON), *more)
    for event in events:
        sale = step(sale, "001000000000", ENDS, event)
    assert sale is not None
    by: list[dict[str, Any]] = [{PERSON: 1}, *({} for _ in events[1:])]
    bodies = [(one.kind, canonical(to_body(one) | person)) for one, person in zip(events, by, strict=True)]
    return _row(sale) | {"next_at": None}, bodies


def _insert(table: str, row: dict[str, Any]) -> str:
    return f"insert into {table} ({', '.join(row)}) values ({', '.join(f':{name}' for name in row)})"  # noqa: S608
