"""A sale: what was ordered, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.money import Money
from app.domain.outcome import Complete, Doubt, Reach, Why
from app.domain.said import to_say


class Service(StrEnum):
    """What is sold: a token for a prepaid meter, or a payment on a postpaid account."""

    PREPAID = "prepaid"
    POSTPAID = "postpaid"

    @property
    def done(self) -> str:
        """What becomes of the money once the sale is complete: a token is sold for it, a bill is paid."""
        return "sold" if self is Service.PREPAID else "paid"


class SaleState(StrEnum):
    """Where a sale stands. `OPEN` ones are not finished."""

    QUEUED = to_say("queued")
    SENDING = to_say("sending")
    WAITING = to_say("waiting")
    UNKNOWN = to_say("unknown")
    HELD = to_say("held")
    COMPLETE = to_say("complete")
    REFUSED = to_say("refused")
    CANCELLED = to_say("cancelled")
    CONFLICT = to_say("conflict")


OPEN = frozenset(set(SaleState) - {SaleState.COMPLETE, SaleState.REFUSED, SaleState.CANCELLED})
"""Unfinished: the provider, the line or a person has still to say something."""


AWAY_AFTER = timedelta(minutes=2)
"""A customer whose sale takes longer than this has gone, with a slip: what is sold then is handed over later."""


class MoneyState(StrEnum):
    """Where the customer's money is."""

    TAKEN = "taken"
    OWED = "owed"
    GIVEN_BACK = "given back"


class Tender(StrEnum):
    """What the customer pays with; only cash is in the drawer."""

    CASH = "cash"
    MOBILE_MONEY = "mobile money"


@dataclass(frozen=True, slots=True)
class Order:
    """What a sale is for, frozen when it is saved, with the provider's terms as they were then.

    `tendered` is what the customer handed over, `tender_code` the mobile-money code. `customer` is the name that
    the cashier confirmed, "" where verification was impossible. `kept`: the cashier chose to queue it, so it goes
    by itself when the line is back. `terms` are the profile's other settings as they were then;
    `biller` and `item` are what was chosen where a provider sells for several companies or several products.
    `not_before`: the provider's throttle or day's maximum lets this meter buy again only then.
    """

    provider: str
    kind: str
    base_url: str
    account: str
    sandbox: bool
    service: Service
    meter: str
    customer: str
    amount: Money
    tender: Tender
    tendered: Money
    tender_code: str = ""
    phone: str = ""
    kept: bool = False
    replaces: str | None = None
    terms: dict[str, str] = field(default_factory=dict)
    biller: str = ""
    item: str = ""
    not_before: datetime | None = None

    @property
    def change(self) -> Money:
        """What goes back to the customer at the counter."""
        return self.tendered - self.amount


@dataclass(frozen=True, slots=True)
class Mark:
    """An instant on the machine's monotonic clock, in seconds since the start named by `boot`."""

    boot: str
    seconds: float

    def since(self, earlier: Mark) -> float | None:
        """Seconds that have passed since `earlier`; None if the machine was restarted between."""
        return self.seconds - earlier.seconds if self.boot == earlier.boot else None


class StopWhy(StrEnum):
    """Why a queued sale waits for a person."""

    OTHER_NAME = to_say("other name")
    """The meter verifies under another name than the one the cashier confirmed."""
    METER_REFUSED = to_say("meter refused")
    """The provider refuses the meter."""
    MINIMUM = to_say("minimum")
    """The meter may not buy so little now."""
    AMOUNT = to_say("amount")
    """The provider refuses the amount; in its own words, it says why."""
    LIMIT = to_say("limit")
    """The amount is outside what the provider sells by now."""
    NEW_NAME = to_say("new name")
    """Nobody has seen this meter's name before, and the shop wants a person to see it first."""
    PUT_BACK = to_say("put back")
    """Only references.log knew it, and an older file was put back: it may have been cancelled since."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What a queued sale waits for a person about: `said` is the name, the provider's sentence, or the limit."""

    why: StopWhy
    said: str


@dataclass(frozen=True, slots=True)
class Sale:
    """One sale as its events have made it.

    `sends` counts the requests that may have left, `asks` the questions since, `tries` the attempts that left
    nothing, `supplied` the codes that were handed on: `supplying` while one is out, `supply_lost` where one may be.
    `provider_ids` are all ids the provider gave the sale, the newest last. `prompt` is what the provider waits for.
    `request_ended` is where the horizon for *not found* is counted from. `proof`: held because the provider's
    document proves that nothing was vended. `seen`: the provider has said that it has this sale, so *not found* proves
    nothing any more; `claimed`: that it sold, so a refusal proves nothing either. `named` is what a claimed success
    named in place of this sale, and `not_ours` the tokens and receipt numbers that came with it. `resolved_by` are the
    two people who decided without proof, or the one of a one-person shop. `away`: the customer went with a slip;
    `handed_at` is when one who had gone came back for what was sold.
    """

    reference: str
    order: Order
    state: SaleState
    money: MoneyState
    created_at: datetime
    touched_at: datetime
    kept: bool
    sent_at: datetime | None = None
    completed_at: datetime | None = None
    sends: int = 0
    asks: int = 0
    tries: int = 0
    request_ended: Mark | None = None
    supplied: int = 0
    supplying: bool = False
    supply_lost: bool = False
    provider_ids: tuple[str, ...] = ()
    prompt: str = ""
    not_found: int = 0
    proof: bool = False
    copied: bool = False
    pending: bool = False
    seen: bool = False
    claimed: bool = False
    why: Why | None = None
    doubt: Doubt | None = None
    reach: Reach | None = None
    provider_says: str = ""
    stop: Stop | None = None
    named: str | None = None
    not_ours: frozenset[str] = frozenset()
    clash: str | None = None
    given_back_at: datetime | None = None
    carried_into: str | None = None
    resolved_by: tuple[str, ...] | None = None
    away: bool = False
    handed_at: datetime | None = None
    sold: Complete | None = None

    @property
    def open(self) -> bool:
        """Whether the sale is unfinished."""
        return self.state in OPEN

    @property
    def to_hand_over(self) -> bool:
        """Whether it was sold while its customer was away, who has not come back for it yet."""
        if self.state is not SaleState.COMPLETE or self.completed_at is None or self.handed_at is not None:
            return False
        return self.kept or self.copied or self.away or self.completed_at - self.created_at >= AWAY_AFTER

    @property
    def to_give_back(self) -> bool:
        """Whether nothing was sold and the customer's money is still here."""
        return self.money is MoneyState.OWED

    @property
    def tokens(self) -> tuple[str, ...]:
        """What the customer types into the meter, in the provider's order; empty until it is sold."""
        return self.sold.tokens if self.sold else ()

    @property
    def receipt_number(self) -> str | None:
        """The utility's receipt number, where there is one."""
        return self.sold.receipt_number if self.sold else None
