"""What a provider's answer amounts to. Doubt is a value here: never an error, never a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.domain.charges import ChargeLine
from app.domain.money import Money


class Why(StrEnum):
    """Why a provider refused, as far as its documented codes say; the screen finds the words."""

    METER = "meter"
    """The provider does not know this meter or account, or its check digit is wrong."""
    BLOCKED = "blocked"
    """The meter is blocked at the utility."""
    DEBT = "debt"
    """Debt or accumulated charges swallow the whole amount."""
    AMOUNT = "amount"
    """The amount is too small, too large or not one the utility takes."""
    TOO_SOON = "too soon"
    """The provider's throttle: one sale a meter in a while."""
    DAY_MAXIMUM = "day maximum"
    NO_FLOAT = "no float"
    """Our own balance at the provider does not cover the sale."""
    METER_KEY = "meter key"
    """The meter needs its key-change tokens first."""
    ACCOUNT = "account"
    """Our account at the provider is not allowed to do this."""
    FAILED = "failed"
    """The provider documents the answer as a failure and gives no reason we can translate."""


class Doubt(StrEnum):
    """Why an outcome is not proved."""

    NO_ANSWER = "no answer"
    """The request left, or may have left, and the line was lost before a whole answer came."""
    UNREADABLE = "unreadable"
    """Something answered that is not this provider's answer: an error page, half a body."""
    KEY_EXPIRED = "key expired"
    """The provider turned our key away; what it did with the sale first is not proved."""
    NO_TOKEN = "no token"  # noqa: S105 - a reason, not a secret
    """Success was claimed without what it sells."""
    UNPROVED = "unproved"
    """An answer that no document lists as definite."""
    STOPPED = "stopped"
    """The till stopped while the request was out."""


class Reach(StrEnum):
    """Why nothing left the till."""

    NO_LINE = "no line"
    NO_TRUST = "no trust"
    """The provider's certificate did not verify: a captive portal, a wrong clock, or worse."""
    NO_LOGIN = "no login"
    """The provider refused our user name and password, so nothing was sent."""
    NO_SECRET = "no secret"  # noqa: S105 - a reason, not a secret
    """The till has no password for this provider."""
    NO_FLOAT = "no float"
    """Our balance there does not cover a sale that waits: it would only be refused."""
    OTHER_TERMS = "other terms"
    """The provider's settings were changed since the sale was taken, or are gone."""
    TILL_CLOSED = "till closed"
    """The till was being closed when the sale's turn came."""
    NO_PROOF = "no proof"
    """The provider could not be asked whether our credentials hold."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of several products that a biller sells to a meter: `prompt` is the provider's own words, plain text."""

    id: str
    name: str
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """Whose meter it is.

    `owed` is the account's balance as the provider wrote it, for a postpaid account. `minimum` is the least this
    meter may buy now. `items` are the products to choose from, where there is a choice. `note` is what else the
    provider names without saying what it means: shown, and used for nothing.
    """

    kind: ClassVar[str] = "verified"
    customer: str
    owed: str | None = None
    minimum: Money | None = None
    items: tuple[Item, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The provider has validated the sale and named it by an id of its own, which the vend must bear."""

    kind: ClassVar[str] = "prepared"
    provider_id: str
    customer: str = ""
    minimum: Money | None = None


@dataclass(frozen=True, slots=True)
class Complete:
    """Sold: at least one token, or for a bill a receipt number. `fee` is what the provider took on top for itself."""

    kind: ClassVar[str] = "complete"
    tokens: tuple[str, ...] = ()
    receipt_number: str | None = None
    provider_transaction: str | None = None
    customer: str | None = None
    units: str | None = None
    charges: tuple[ChargeLine, ...] = ()
    fee: Money | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A definite refusal by a documented code."""

    kind: ClassVar[str] = "refused"
    why: Why
    provider_says: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """The provider has it and has not decided: unknown, with good news."""

    kind: ClassVar[str] = "pending"
    provider_says: str = ""


@dataclass(frozen=True, slots=True)
class NeedsInput:
    """The provider waits for a one-time code or a PIN before it goes on: `prompt` is its own sentence."""

    kind: ClassVar[str] = "needs input"
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Everything that is not proved."""

    kind: ClassVar[str] = "unknown"
    doubt: Doubt
    provider_says: str = ""


@dataclass(frozen=True, slots=True)
class NotSent:
    """Proved: no byte of the request left the till."""

    kind: ClassVar[str] = "not sent"
    reach: Reach
    detail: str = ""


@dataclass(frozen=True, slots=True)
class NotFound:
    """Asked, the provider knows no such reference. `proves`: its document says that this means *not vended*."""

    kind: ClassVar[str] = "not found"
    proves: bool
    provider_says: str = ""


@dataclass(frozen=True, slots=True)
class Mismatched:
    """A success that names another reference, meter or account than ours: kept as evidence, never handed out."""

    kind: ClassVar[str] = "mismatched"
    named: str
    tokens: tuple[str, ...] = ()
    receipt_number: str | None = None


VendOutcome = Complete | Refused | Pending | NeedsInput | Unknown | NotSent | NotFound | Mismatched
"""What a vend, what was supplied for one, or a question about one can amount to."""

PrepareOutcome = Prepared | Refused | Unknown | NotSent
"""What validating a sale before its vend can amount to; with anything but the first it does not go."""

VerifyOutcome = Verified | Refused | Unknown | NotSent
"""What a look-up of a meter can amount to; anything but the first two means *could not be verified*."""
