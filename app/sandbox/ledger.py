"""What a sandbox provider knows to be true: its float, each vend once, and how often it was asked for one.

Money is integer cents (kobo, centimes) inside; the functions below are the only ways in and out.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

_FIRST_TRANSACTION_ID = 252  # the transactionId of the /vend sample in Pawacard's document
_MOST = 999_999_999  # what `cents_of` can read, too


class VendState(StrEnum):
    """How far the provider is with a vend that it accepted."""

    PENDING = "pending"
    COMPLETE = "complete"
    FAILED = "failed"


@dataclass
class Vend:
    """One accepted request for electricity or for the payment of a bill; `number` is the meter or the account.

    `key` is what the provider itself finds it by, `reference` the shop's own: two keys under one reference are
    two sales of what the shop meant to sell once.
    """

    key: str
    reference: str
    service: str
    number: str
    customer: str
    vendor: str
    currency: str
    amount_cents: int
    fee_cents: int
    transaction_id: int
    at: datetime
    state: VendState
    token: str | None = None
    receipt_number: str | None = None


class Ledger:
    """The provider's own book. A key enters it once and is never vended a second time.

    Without a balance the provider keeps no float that a shop could see or use up.
    """

    def __init__(self, balance_cents: int | None) -> None:
        self.balance_cents = balance_cents
        self.attempts: Counter[str] = Counter()  # requests to sell that arrived, also those a fault cut off
        self.answers: Counter[str] = Counter()  # OTPs and PINs that arrived for a reference, right or wrong
        self.asks: Counter[str] = Counter()  # questions about a reference that were answered
        self._vends: dict[str, Vend] = {}
        self._first = _FIRST_TRANSACTION_ID

    def number_from(self, transaction_id: int) -> None:
        """Give the first vend this number: what an earlier run gave is known to a till, and belongs to another sale."""
        self._first = transaction_id

    @property
    def vends(self) -> list[Vend]:
        """The vends that were carried out, oldest first."""
        return self._in_state(VendState.COMPLETE)

    @property
    def pending(self) -> list[Vend]:
        """The vends that were accepted and are neither carried out nor failed."""
        return self._in_state(VendState.PENDING)

    @property
    def failed(self) -> list[Vend]:
        """The vends that were accepted and then failed; their money is back in the float."""
        return self._in_state(VendState.FAILED)

    def find(self, key: str) -> Vend | None:
        """The vend that the provider knows by this key, or None."""
        return self._vends.get(key)

    def last_of(self, reference: str) -> Vend | None:
        """The newest vend under the shop's own reference, or None."""
        return next((vend for vend in reversed(self._vends.values()) if vend.reference == reference), None)

    def covers(self, cents: int) -> bool:
        """Whether the float is large enough; always, where there is none."""
        return self.balance_cents is None or cents <= self.balance_cents

    def last_accepted(self, number: str) -> Vend | None:
        """The newest vend for this meter or account that did not fail, or None."""
        return next(
            (v for v in reversed(self._vends.values()) if v.number == number and v.state != VendState.FAILED),
            None,
        )

    def accept(
        self,
        *,
        reference: str,
        service: str,
        number: str,
        customer: str,
        vendor: str,
        currency: str,
        cents: int,
        at: datetime,
        key: str | None = None,
        fee_cents: int = 0,
    ) -> Vend:
        """Enter a vend as pending and take its money and its fee from the float. The key is the reference if not given.

        Raises ValueError where the key is known or the float is too small: the provider checks both first.
        """
        key = reference if key is None else key
        if key in self._vends:
            raise ValueError(f"{key} is already in the ledger")
        if not self.covers(cents + fee_cents):
            raise ValueError(f"the float of {self.balance_cents} does not cover {cents + fee_cents}")
        vend = Vend(
            key=key,
            reference=reference,
            service=service,
            number=number,
            customer=customer,
            vendor=vendor,
            currency=currency,
            amount_cents=cents,
            fee_cents=fee_cents,
            transaction_id=self._first + len(self._vends),
            at=at,
            state=VendState.PENDING,
        )
        self._draw(cents + fee_cents)
        self._vends[key] = vend
        return vend

    def complete(self, vend: Vend, *, token: str | None = None, receipt_number: str | None = None) -> None:
        """The pending vend was carried out and gave this token (or several, joined by blanks) or receipt number."""
        _still_pending(vend)
        vend.state, vend.token, vend.receipt_number = VendState.COMPLETE, token, receipt_number

    def fail(self, vend: Vend) -> None:
        """The pending vend came to nothing: its money goes back to the float."""
        _still_pending(vend)
        vend.state = VendState.FAILED
        self._draw(-vend.amount_cents - vend.fee_cents)

    def give_back(self, vend: Vend) -> None:
        """A vend that was carried out is paid back to the float; it stays carried out."""
        self._draw(-vend.amount_cents - vend.fee_cents)

    def written_out(self) -> dict[str, object]:
        """The whole book in JSON's types; `balance` as the provider says it, `float_cents` the same in cents."""
        return {
            "balance": None if self.balance_cents is None else amount_text(self.balance_cents),
            "float_cents": self.balance_cents,
            "vends": [self._line(vend) for vend in self.vends],
            "pending": [self._line(vend) for vend in self.pending],
            "failed": [self._line(vend) for vend in self.failed],
            "attempts": dict(self.attempts),
            "answers": dict(self.answers),
            "asks": dict(self.asks),
        }

    def _draw(self, cents: int) -> None:
        if self.balance_cents is not None:
            self.balance_cents -= cents

    def _in_state(self, state: VendState) -> list[Vend]:
        return [vend for vend in self._vends.values() if vend.state == state]

    def _line(self, vend: Vend) -> dict[str, object]:
        return {
            "reference": vend.reference,
            "key": vend.key,
            "service": vend.service,
            "number": vend.number,
            "customer": vend.customer,
            "amount": amount_text(vend.amount_cents),
            "currency": vend.currency,
            "fee": amount_text(vend.fee_cents),
            "token": vend.token,
            "receipt_number": vend.receipt_number,
            "at": vend.at.isoformat(),
            "requests": self.attempts[vend.reference],
        }


def cents_of(text: str) -> int | None:
    """Read "200" or "200.50" into cents; None for anything else, so also for signs, exponents and other digits."""
    match = re.fullmatch(r"([0-9]{1,9})(?:\.([0-9]{1,2}))?", text)
    return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) if match else None


def cents_of_number(value: object) -> int | None:
    """Read JSON's 200 or 200.5 (an int or a Decimal) into cents; None for anything else and for thousandths."""
    if not isinstance(value, int | Decimal) or isinstance(value, bool) or not 0 <= value <= _MOST:
        return None
    cents = Decimal(value) * 100
    return int(cents) if cents == int(cents) else None


def number_of_cents(cents: int) -> int | float:
    """Write cents as JSON's number: 200 where it is whole, else 200.5. The division only spells it."""
    return cents // 100 if cents % 100 == 0 else cents / 100


def amount_text(cents: int) -> str:
    """Write cents as the documents do: "200" where it is whole, else "200.50"."""
    whole, part = divmod(cents, 100)
    return f"{whole}.{part:02d}" if part else str(whole)


def _still_pending(vend: Vend) -> None:
    if vend.state != VendState.PENDING:
        raise ValueError(f"vend {vend.key} is already {vend.state}")
