"""What can happen to a sale. Each happening is one event of the journal, and `life.step` says what it does."""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import datetime
from typing import Any, ClassVar

from app.domain.charges import ChargeLine
from app.domain.money import Money
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NeedsInput,
    NotFound,
    NotSent,
    Pending,
    Reach,
    Refused,
    Unknown,
    VendOutcome,
    Why,
)
from app.domain.sale import Mark, Order, Service, Stop, StopWhy, Tender
from app.domain.when import from_text, to_text


@dataclass(frozen=True, slots=True)
class Taken:
    """The cashier confirmed the sale and took the money; nothing has been sent."""

    kind: ClassVar[str] = "taken"
    order: Order


@dataclass(frozen=True, slots=True)
class Kept:
    """The cashier chose to queue the sale: it goes by itself when the line is back."""

    kind: ClassVar[str] = "kept"


@dataclass(frozen=True, slots=True)
class Sent:
    """Committed before the socket opens: from here on a request may have left."""

    kind: ClassVar[str] = "sent"


@dataclass(frozen=True, slots=True)
class Identified:
    """The provider has named the sale by an id of its own: kept before the vend, for only it may find the sale."""

    kind: ClassVar[str] = "identified"
    provider_id: str


@dataclass(frozen=True, slots=True)
class Supplied:
    """Committed before the customer's code goes to the provider, which may move the money. The code is not kept."""

    kind: ClassVar[str] = "supplied"


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a vend, of a code supplied for one, or of a question about one: `call` is vend, supply or ask.

    `provider_id` is the sale's id at the provider, where the answer names one. `mark` is when the request ended, or
    when the question left, and `horizon` the seconds after which *not found* counts. `clash` is another sale that
    already has one of these tokens or this receipt number.
    """

    kind: ClassVar[str] = "answered"
    call: str
    outcome: VendOutcome
    mark: Mark
    horizon: float
    clash: str | None = None
    provider_id: str | None = None


@dataclass(frozen=True, slots=True)
class Postponed:
    """A queued sale was tried and nothing left: its meter could not be verified first, or no credentials hold."""

    kind: ClassVar[str] = "postponed"
    reach: Reach


@dataclass(frozen=True, slots=True)
class Stopped:
    """A queued sale must not go until a person decides: what verifying its meter gave is not what was confirmed."""

    kind: ClassVar[str] = "stopped"
    stop: Stop


@dataclass(frozen=True, slots=True)
class LetGo:
    """A person let a stopped sale go on, under the name that the provider gives now."""

    kind: ClassVar[str] = "let go"


@dataclass(frozen=True, slots=True)
class Restarted:
    """The till started and found this sale as the last one left it."""

    kind: ClassVar[str] = "restarted"
    mark: Mark


@dataclass(frozen=True, slots=True)
class Copied:
    """The till's folder was restored or copied: what was queued here may have been sent elsewhere."""

    kind: ClassVar[str] = "copied"
    mark: Mark


@dataclass(frozen=True, slots=True)
class SendAgain:
    """A person sends a sale that is proved not vended once more, under the same reference; once ever."""

    kind: ClassVar[str] = "send again"


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A person gave the sale up; the money is owed to the customer."""

    kind: ClassVar[str] = "cancelled"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Two people decided, on the evidence, about a sale that nothing proves: sold with these goods, or not sold.

    `alone`: the shop has one person, who typed the PIN twice; `by` is that name. `clash` is another sale that already
    has one of these tokens or this receipt number.
    """

    kind: ClassVar[str] = "resolved"
    by: tuple[str, ...]
    reason: str
    sold: Complete | None = None
    clash: str | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """references.log has this sale, which was about to leave `sends` times, and the till's file, an older one, had it
    not. What the log did not keep of the order is empty; `taken` is when the sale was taken, None where it did not say.

    `proved`: this till wrote the line so. Where it may have been changed, the order is what costs the shop nothing:
    paid in cash, for real, and in place of no other sale; `line_says` is what the line said instead.
    """

    kind: ClassVar[str] = "found"
    order: Order
    provider_ids: tuple[str, ...]
    sends: int
    mark: Mark
    taken: datetime | None = None
    proved: bool = True
    line_says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WentAway:
    """The customer went away with a slip, before it was known what became of the sale, and comes back with it."""

    kind: ClassVar[str] = "went away"


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """references.log knows that the sale named by `into` went on in place of this one, with the customer's money, and
    the till's file, an older one, did not: this one had been refused for now.
    """

    kind: ClassVar[str] = "carried over"
    into: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The customer, who had gone, came back for the paper of a sale that became ready meanwhile."""

    kind: ClassVar[str] = "handed over"


@dataclass(frozen=True, slots=True)
class GivenBack:
    """The owed money went back to the customer, or into the sale named by `into`."""

    kind: ClassVar[str] = "given back"
    into: str | None = None


SaleEvent = (
    Taken
    | Kept
    | Identified
    | Sent
    | Supplied
    | Answered
    | Postponed
    | Stopped
    | LetGo
    | Restarted
    | Copied
    | SendAgain
    | Cancelled
    | Resolved
    | Found
    | WentAway
    | CarriedOver
    | HandedOver
    | GivenBack
)

_EVENTS: dict[str, type[Any]] = {
    event.kind: event
    for event in (
        Taken,
        Kept,
        Identified,
        Sent,
        Supplied,
        Answered,
        Postponed,
        Stopped,
        LetGo,
        Restarted,
        Copied,
        SendAgain,
        Cancelled,
        Resolved,
        Found,
        WentAway,
        CarriedOver,
        HandedOver,
        GivenBack,
    )
}
_OUTCOMES: dict[str, type[Any]] = {
    outcome.kind: outcome
    for outcome in (Complete, Refused, Pending, NeedsInput, Unknown, NotSent, NotFound, Mismatched)
}


def to_body(event: SaleEvent) -> dict[str, Any]:
    """The event as plain JSON values, without what is as it would be if nobody had said it; an answer's outcome carries
    its kind, and a charge is its key, its minor units and its currency.
    """
    body: dict[str, Any] = _plain(event)
    if isinstance(event, Answered):
        body["outcome"]["kind"] = event.outcome.kind
    return body


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever an event has
    match value:
        case ChargeLine(key=key, amount=amount):
            return [key, amount.minor, amount.currency]
        case datetime():
            return to_text(value)
        case tuple():
            return [_plain(one) for one in value]
        case _ if is_dataclass(value):
            named = ((field, getattr(value, field.name)) for field in fields(value))
            return {field.name: _plain(has) for field, has in named if has != _unsaid(field)}
    return value


def _unsaid(field: Field[Any]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def from_body(kind: str, body: dict[str, Any]) -> SaleEvent:
    """The event that `to_body` wrote. Raises KeyError, ValueError or TypeError if it is not one."""
    event: SaleEvent = _EVENTS[kind](**{name: _REVIVE.get(name, _as_is)(value) for name, value in body.items()})
    return event


def _as_is(value: object) -> object:
    return value


def _time(text: str | None) -> datetime | None:
    return from_text(text) if text else None


def _order(plain: dict[str, Any]) -> Order:
    return Order(
        **{
            **plain,
            "service": Service(plain["service"]),
            "tender": Tender(plain["tender"]),
            "amount": Money(**plain["amount"]),
            "tendered": Money(**plain["tendered"]),
            "not_before": _time(plain.get("not_before")),
        }
    )


def _outcome(plain: dict[str, Any]) -> VendOutcome:
    outcome = _OUTCOMES[plain["kind"]]
    named = {field.name for field in fields(outcome)}
    values = {name: _OUTCOME_REVIVE.get(name, _as_is)(plain[name]) for name in plain if name in named}
    made: VendOutcome = outcome(**values)
    return made


def _complete(plain: dict[str, Any] | None) -> VendOutcome | None:
    return _outcome({"kind": Complete.kind, **plain}) if plain is not None else None


def _stop(plain: dict[str, Any]) -> Stop:
    return Stop(**{**plain, "why": StopWhy(plain["why"])})


def _charges(plain: list[list[Any] | dict[str, Any]]) -> tuple[ChargeLine, ...]:
    return tuple(_charge(line) for line in plain)


def _charge(line: list[Any] | dict[str, Any]) -> ChargeLine:
    """A charge, also as it was written before it was a list."""
    if isinstance(line, dict):
        return ChargeLine(line["key"], Money(**line["amount"]))
    key, minor, currency = line
    return ChargeLine(key, Money(minor, currency))


_REVIVE: dict[str, Any] = {
    "order": _order,
    "outcome": _outcome,
    "mark": lambda plain: Mark(**plain),
    "stop": _stop,
    "reach": Reach,
    "sold": _complete,
    "by": tuple,
    "provider_ids": tuple,
    "line_says": tuple,
    "taken": _time,
}
_OUTCOME_REVIVE: dict[str, Any] = {
    "tokens": tuple,
    "charges": _charges,
    "fee": lambda plain: Money(**plain) if plain is not None else None,
    "why": Why,
    "doubt": Doubt,
    "reach": Reach,
}
