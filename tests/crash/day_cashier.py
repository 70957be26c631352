"""Who stands at the counter that day: customers one after the other, a cashier, the drawer, and somebody who pulls the
plug.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.program import Program

Told = dict[str, Any]
_UNTIL_KILLED_S = 0.15
_SETTLES_WITHIN_S = 300.0
_ASKED_AGAIN = 2
"""How often a sale of which nothing can be known is asked about once the line is back, before that is believed."""


@dataclass(frozen=True, slots=True)
class Customer:
    """What a customer wants; no other has the telephone."""

    provider: str
    meter: str
    amount: str
    phone: str
    postpaid: bool = False
    biller: str = ""

    @property
    def minor(self) -> int:
        """The money they bring."""
        return int(self.amount) * 100


CURRENCIES = {"kplc": "KES", "snel": "USD", "kano": "NGN", "nigeria": "NGN"}
_PHONES = {"kplc": "+2547{:08d}", "snel": "+24381{:07d}", "kano": "+234803{:07d}", "nigeria": "+234803{:07d}"}
_AMOUNTS = {"kplc": (50, 2000), "snel": (1, 20), "kano": (1500, 5000), "nigeria": (500, 5000)}
_SELL = {
    "kplc": ("14285093614", "37033188428", "04207144330", "22176009151", "54601299875", "01451174955"),
    "snel": ("45036883010", "45036882525", "45036833049", "45036822034"),
    "kano": ("04214346555", "04214311039"),
    "nigeria": ("04185666015", "04185677020", "04185611037", "04185622042"),
}
_TROUBLESOME = {
    "kplc": ("14102005106", "14102001006", "14102003002", "14102007003", "54660102036"),
    "snel": ("45036844053", "45036855067", "45036866072"),
    "kano": ("04214322044", "04214333058", "04214355077"),
    "nigeria": ("54520077022", "04185633056", "04185644061", "04185639129", "04185688092", "04185629112"),
}
_BILLS = {
    "kplc": ("0203754-01", "3625790-02", "0350011-03", "0350012-03"),
    "kano": ("62011077021",),
    "nigeria": ("0102030401", "0102030402"),
}
_TROUBLESOME_IN, _BILL_IN = 5, 8


def customers(chance: random.Random, number: int) -> list[Customer]:
    """A day's customers: one in five has a meter with trouble of its own, one in eight pays a bill."""
    found = []
    for one in range(number):
        provider = chance.choice(("kplc", "kplc", "snel", "kano", "nigeria"))
        postpaid = provider in _BILLS and chance.randrange(_BILL_IN) == 0
        troubled = chance.randrange(_TROUBLESOME_IN) == 0
        meters = _BILLS[provider] if postpaid else (_TROUBLESOME if troubled else _SELL)[provider]
        found.append(
            Customer(
                provider,
                chance.choice(meters),
                str(chance.randint(*_AMOUNTS[provider])),
                _PHONES[provider].format(one),
                postpaid,
                "AEDCPP" if postpaid and provider == "nigeria" else "",
            )
        )
    return found


class Cashier:
    """Serves customers through one till, which may die under their hands; `drawer` is what went in and out of it."""

    def __init__(self, chance: random.Random, home: Path, variables: dict[str, str]) -> None:
        self._chance = chance
        self._home = home
        self._variables = variables
        self._till = self._started()
        self._brought: dict[str, Customer] = {}
        self.taken: Counter[str] = Counter()
        self.given_back: Counter[str] = Counter()
        self.did: Counter[str] = Counter()

    def _started(self) -> Program:
        return Program("tests.crash.day_till", str(self._home), variables=self._variables)

    def serve(self, customer: Customer) -> None:
        """Sell to one customer, as far as that goes now."""
        told = self._till.ask("sell", **self._wish(customer))
        if not told:
            self.did["customers sent away"] += 1
            return
        self._took(told, customer)
        self._go_on(told)

    def serve_and_die(self, customer: Customer) -> None:
        """Begin to sell to one customer, and lose the till at some moment of it. Then look what it knows of them."""
        self._till.tell("sell", **self._wish(customer))
        time.sleep(self._chance.uniform(0, _UNTIL_KILLED_S))  # the moment is what is tried
        os.kill(self._till.pid, signal.SIGKILL)
        self._till.__exit__(None, None, None)
        self.did["kills"] += 1
        self._till = self._started()
        told = self._till.ask("find", phone=customer.phone)
        if told:
            self._took(told, customer)
        else:
            self.serve(customer)  # who still has the money in their hand

    def tidy(self, *, wholly: bool = False) -> Told:
        """Decide what waits for a person, and print again what failed. `wholly`: leave nothing for later but debts."""
        seen: Told = self._till.ask("look")
        for told in seen["sales"]:
            if wholly or self._chance.random() < 0.7:
                self._go_on(told, wholly=wholly)
        for reference in seen["papers"]:
            self._act(reference, "PRINT_AGAIN")
        return seen

    def settle(self) -> None:
        """The line is back: go on until every open sale is one of which nobody can know more today."""
        ends = time.monotonic() + _SETTLES_WITHIN_S
        first: dict[str, int] = {}
        while True:
            seen = self.tidy(wholly=True)
            going = [told for told in seen["sales"] if told["open"]]
            asks = {told["reference"]: told["asks"] for told in going}
            first = {reference: min(asked, first.get(reference, asked)) for reference, asked in asks.items()}
            stuck = all(
                told["state"] in ("unknown", "held") and _believed(told, first[told["reference"]]) for told in going
            )
            if stuck and not seen["papers"]:
                return
            unsettled = Counter((told["provider"], told["state"]) for told in going)
            assert time.monotonic() < ends, f"not settled: {dict(unsettled)}, papers: {seen['papers']}"
            time.sleep(0.1)  # between two looks

    def close(self) -> None:
        """Shut the till as a window is shut."""
        self._till.__exit__(None, None, None)

    def _wish(self, customer: Customer) -> Told:
        return {**asdict(customer), "kept": self._chance.random() < 0.6}

    def _took(self, told: Told, customer: Customer) -> None:
        self._brought[told["reference"]] = customer
        self.taken[CURRENCIES[customer.provider]] += customer.minor

    def _go_on(self, told: Told, *, wholly: bool = False) -> None:
        """What the cashier does about a sale that they have before them."""
        reference, sure = told["reference"], wholly or self._chance.random() < 0.5
        if told["owed"]:
            self._pay_back(told, wholly)
        elif told["comes back"]:
            self._act(reference, "HAND_OVER")
        elif told["stopped"]:
            self._act(reference, "LET_GO" if sure else "CANCEL")
        elif told["waits"]:
            self._act(reference, self._chance.choice(("KEEP", "SELL_FOUND", "CANCEL")))
        elif told["proof"]:
            self._act(reference, "SEND_AGAIN" if sure and told["sends"] == 1 else "CANCEL")
        elif told["state"] == "waiting":
            right = "1234" if "PIN" in told["prompt"] else "12345678"
            wrong = not wholly and self._chance.random() < 0.15
            self._act(reference, "SUPPLY", code="00000000" if wrong else right)

    def _pay_back(self, told: Told, wholly: bool) -> None:
        """One customer in ten does not come back for their money that day."""
        reference = told["reference"]
        if int(reference) % 10 == 0:
            return
        again = not wholly and told["state"] == "refused" and self._chance.random() < 0.2
        self._act(reference, "SELL_AGAIN" if again else "GIVE_BACK")

    def _act(self, reference: str, act: str, code: str = "") -> None:
        told = self._till.ask("act", reference=reference, act=act, code=code)
        if not told:
            return  # it has moved on by itself
        self.did[act.lower().replace("_", " ")] += 1
        customer = self._brought[reference]
        if act == "SELL_AGAIN":
            self._brought[told["reference"]] = customer
        if act == "GIVE_BACK":
            self.given_back[CURRENCIES[customer.provider]] += customer.minor


def _believed(told: Told, first: int) -> bool:
    """What is pending will be known."""
    asked = told["asks"] - first >= _ASKED_AGAIN and not told["pending"]
    return bool(asked or told["state"] == "held")
