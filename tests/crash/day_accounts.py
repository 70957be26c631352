"""The evening's accounts: the till, the drawer, the providers, the printer and the export must tell one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from app.domain.sale import OPEN, MoneyState, Sale, SaleState, Service
from tests.crash.day_street import FLOAT, Paper


@dataclass(frozen=True, slots=True)
class Job:
    """A row of the till's print jobs."""

    reference: str
    paper: str
    copy: int
    state: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that anybody has written down.

    `taken` and `given_back` are the drawer's, in minor units by currency; `ledgers` the providers' by kind; `records`
    the rows of the payments export, `checks` what the doctor says, `logged` the errors in the till's log.
    """

    sales: tuple[Sale, ...]
    jobs: tuple[Job, ...]
    taken: dict[str, int]
    given_back: dict[str, int]
    ledgers: dict[str, dict[str, Any]]
    papers: tuple[Paper, ...]
    records: tuple[dict[str, str], ...]
    checks: tuple[dict[str, Any], ...]
    logged: tuple[str, ...]

    @property
    def complete(self) -> list[Sale]:
        """What was sold."""
        return [sale for sale in self.sales if sale.state is SaleState.COMPLETE]


def add_up(evidence: Evidence) -> None:
    """Raise AssertionError for the first account that does not hold, naming it."""
    for name, account in ACCOUNTS.items():
        try:
            account(evidence)
        except AssertionError as wrong:
            raise AssertionError(f"{name}: {wrong}") from wrong


def sums(sales: Iterable[Sale]) -> dict[str, int]:
    """Minor units by currency."""
    found: Counter[str] = Counter()
    for sale in sales:
        found[sale.order.amount.currency] += sale.order.amount.minor
    return dict(found)


def places(evidence: Evidence) -> dict[str, list[Sale]]:
    """Where the money of each sale is: every sale stands in one of these."""
    return {
        "complete": evidence.complete,
        "open": [sale for sale in evidence.sales if sale.state in OPEN],
        "owed": [sale for sale in evidence.sales if sale.money is MoneyState.OWED],
        "given back": [sale for sale in evidence.sales if sale.money is MoneyState.GIVEN_BACK],
    }


def _money(evidence: Evidence) -> None:
    found = places(evidence)
    told = [sale.reference for sales in found.values() for sale in sales]
    assert sorted(told) == sorted(sale.reference for sale in evidence.sales), "a sale's money is in two places or none"
    carried = sums(sale for sale in evidence.sales if sale.carried_into)
    everything = sums(evidence.sales)
    for currency, taken in evidence.taken.items():
        assert everything[currency] - carried.get(currency, 0) == taken, f"{currency}: taken {taken}, {everything}"
    back = sums(sale for sale in found["given back"] if not sale.carried_into)
    assert back == evidence.given_back, f"given back {back}, out of the drawer {evidence.given_back}"


def _ledgers(evidence: Evidence) -> None:
    for kind, ledger in evidence.ledgers.items():
        vended = Counter((vend["reference"], _cents(vend["amount"]), vend["currency"]) for vend in ledger["vends"])
        sold = Counter(
            (sale.reference, sale.order.amount.minor, sale.order.amount.currency)
            for sale in evidence.complete
            if sale.order.kind == kind
        )
        assert vended == sold, f"{kind}: only the provider has {vended - sold}, only we have {sold - vended}"
        assert not ledger["pending"], f"{kind}: {ledger['pending']}"


def _goods(evidence: Evidence) -> None:
    given = {vend["reference"]: vend for ledger in evidence.ledgers.values() for vend in ledger["vends"]}
    for sale in evidence.complete:
        if sale.order.service is Service.PREPAID:
            assert "".join(sale.tokens) == given[sale.reference]["token"].replace(" ", ""), sale.reference
        assert sale.order.service is Service.PREPAID or sale.receipt_number, sale.reference
    tokens = Counter(token for sale in evidence.sales for token in sale.tokens)
    assert max(tokens.values(), default=1) == 1, f"twice: {tokens.most_common(3)}"
    references = Counter(sale.reference for sale in evidence.sales)
    assert max(references.values()) == 1, f"twice: {references.most_common(3)}"


def _requests(evidence: Evidence) -> None:
    sends = {sale.reference: sale.sends for sale in evidence.sales}
    for ledger in evidence.ledgers.values():
        for reference, arrived in ledger["attempts"].items():
            assert arrived <= sends[reference] <= 2, f"{reference} arrived {arrived} times, sent {sends[reference]}"


def _floats(evidence: Evidence) -> None:
    for kind, ledger in evidence.ledgers.items():
        if ledger["float_cents"] is None:
            continue
        spent = sum(_cents(vend["amount"]) + _cents(vend["fee"]) for vend in ledger["vends"])
        assert int(FLOAT) * 100 - spent == ledger["float_cents"], f"{kind}: spent {spent}, left {ledger['float_cents']}"
        fees = sum(_fee(sale) for sale in evidence.complete if sale.order.kind == kind)
        assert fees == sum(_cents(vend["fee"]) for vend in ledger["vends"]), f"{kind}: fees of {fees}"


def _papers(evidence: Evidence) -> None:
    receipts = [job for job in evidence.jobs if job.paper == "receipt"]
    assert {job.reference for job in receipts} == {sale.reference for sale in evidence.complete}, "a receipt too many"
    assert not [job for job in evidence.jobs if job.state in ("queued", "sending")], "a paper is still to come"
    for receipt in (True, False):
        came = Counter(paper.reference for paper in evidence.papers if paper.receipt is receipt)
        jobs = [job for job in evidence.jobs if (job.paper == "receipt") is receipt]
        printed = Counter(job.reference for job in jobs if job.state == "printed")
        perhaps = Counter(job.reference for job in jobs if job.state == "unconfirmed")
        assert printed <= came, f"said to be printed, and not: {printed - came}"
        assert came <= printed + perhaps, f"printed, and nobody knows: {came - printed - perhaps}"
    originals = Counter(paper.reference for paper in evidence.papers if paper.receipt and paper.original)
    assert max(originals.values(), default=1) == 1, f"two originals: {originals.most_common(3)}"
    said = Counter(job.reference for job in receipts if job.copy == 0 and job.state != "failed")
    assert max(said.values(), default=1) == 1, f"two originals by the till: {said.most_common(3)}"
    missing = {sale.reference for sale in evidence.complete} - {job.reference for job in receipts}
    assert not missing, f"sold without a word about paper: {missing}"


def _export(evidence: Evidence) -> None:
    wanted: Counter[tuple[str, ...]] = Counter(
        (sale.reference, "FULL_PAYMENT", "processed", *_paid(sale)) for sale in evidence.complete
    )
    for sale in places(evidence)["given back"]:
        if not sale.carried_into:
            wanted[sale.reference, "FULL_PAYMENT", "reversed", *_paid(sale)] += 1
            wanted[sale.reference, "REVERSAL", "processed", *_paid(sale)] += 1
    columns = ("REFERENCE_ID", "TRANSACTION_TYPE", "STATUS", "PAYMENT_AMOUNT", "PAYMENT_CURRENCY")
    written = Counter(tuple(record[column] for column in columns) for record in evidence.records)
    assert written == wanted, f"not written {wanted - written}, too much {written - wanted}"


def _doctor(evidence: Evidence) -> None:
    assert evidence.checks
    broken = [check for check in evidence.checks if not check["ok"]]
    assert not broken, broken


def _log(evidence: Evidence) -> None:
    assert not evidence.logged, evidence.logged[:3]


ACCOUNTS: dict[str, Callable[[Evidence], None]] = {
    "taken = complete + open + owed + given back": _money,
    "the providers' ledgers are our complete sales, each once": _ledgers,
    "the floats moved by what was vended": _floats,
    "every sale has its own goods, no token and no reference twice": _goods,
    "no request arrived oftener than it was sent": _requests,
    "the papers are the jobs, one original each": _papers,
    "the export has every final sale once": _export,
    "the doctor finds nothing": _doctor,
    "no error was logged": _log,
}


def _lost_sale(evidence: Evidence) -> Evidence:
    gone = evidence.complete[0]
    return replace(evidence, sales=tuple(sale for sale in evidence.sales if sale is not gone))


def _vended_again(evidence: Evidence) -> Evidence:
    kind, ledger = next((kind, ledger) for kind, ledger in evidence.ledgers.items() if ledger["vends"])
    again = {**ledger, "vends": [*ledger["vends"], ledger["vends"][0]]}
    return replace(evidence, ledgers={**evidence.ledgers, kind: again})


def _token_given_twice(evidence: Evidence) -> Evidence:
    one, other = [sale for sale in evidence.complete if sale.tokens][:2]
    wrong = replace(other, sold=one.sold)
    return replace(evidence, sales=tuple(wrong if sale is other else sale for sale in evidence.sales))


def _money_gone(evidence: Evidence) -> Evidence:
    currency = next(iter(evidence.taken))
    return replace(evidence, taken={**evidence.taken, currency: evidence.taken[currency] + 100})


def _float_gone(evidence: Evidence) -> Evidence:
    ledger = evidence.ledgers["pawacard"]
    less = {**ledger, "float_cents": ledger["float_cents"] - 100}
    return replace(evidence, ledgers={**evidence.ledgers, "pawacard": less})


def _paper_gone(evidence: Evidence) -> Evidence:
    printed = {job.reference for job in evidence.jobs if job.state == "printed" and job.paper == "receipt"}
    gone = next(paper for paper in evidence.papers if paper.receipt and paper.reference in printed)
    return replace(evidence, papers=tuple(paper for paper in evidence.papers if paper is not gone))


def _record_gone(evidence: Evidence) -> Evidence:
    return replace(evidence, records=evidence.records[1:])


MISTAKES: dict[str, Callable[[Evidence], Evidence]] = {
    "a complete sale is gone from the till": _lost_sale,
    "a provider vended one sale twice": _vended_again,
    "two sales have one token": _token_given_twice,
    "a coin is in the drawer that no sale knows": _money_gone,
    "a shilling is gone from the float": _float_gone,
    "a printed paper never came out": _paper_gone,
    "a record is missing from the export": _record_gone,
}
"""Evidence that is wrong in one thing."""


def _fee(sale: Sale) -> int:
    return sale.sold.fee.minor if sale.sold is not None and sale.sold.fee is not None else 0


def _paid(sale: Sale) -> tuple[str, str]:
    return str(sale.order.amount), sale.order.amount.currency


def _cents(text: str) -> int:
    """An amount as the sandbox writes it."""
    whole, _, part = text.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0"))
