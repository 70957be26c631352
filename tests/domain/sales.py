"""Sales in every state, made by the events that lead there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.answering import HELD_AFTER
from app.domain.events import (
    Answered,
    Cancelled,
    CarriedOver,
    Copied,
    Found,
    GivenBack,
    HandedOver,
    Identified,
    Kept,
    LetGo,
    Postponed,
    Resolved,
    Restarted,
    SaleEvent,
    SendAgain,
    Sent,
    Stopped,
    Supplied,
    Taken,
    WentAway,
)
from app.domain.life import step
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
from app.domain.sale import Mark, Order, Sale, Service, Stop, StopWhy, Tender

REFERENCE = "001028000000"
TOKEN = "66430474307561657038"
AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
HORIZON = 600.0
START = Mark("this boot", 1000.0)
LATER = Mark("this boot", 1000.0 + HORIZON)

ORDER = Order(
    provider="kplc",
    kind="pawacard",
    base_url="http://127.0.0.1:8600/pawacard/v3",
    account="testvendor",
    sandbox=True,
    service=Service.PREPAID,
    meter="01451174955",
    customer="Bilbo Baggins",
    amount=Money(200_00, "KES"),
    tender=Tender.CASH,
    tendered=Money(500_00, "KES"),
)

SOLD = Complete(tokens=(TOKEN,), receipt_number="RADIXOVS010VS224392")
NO_ANSWER = Unknown(Doubt.NO_ANSWER)
GONE = NotFound(proves=True)
WANTS_CODE = NeedsInput("Enter the code sent to 080*****000")

OUTCOMES: dict[str, VendOutcome] = {
    "sold": SOLD,
    "refused": Refused(Why.FAILED),
    "pending": Pending(),
    "needs input": WANTS_CODE,
    "unknown": NO_ANSWER,
    "unproved": Unknown(Doubt.UNPROVED),
    "not sent": NotSent(Reach.NO_LINE),
    "not found": GONE,
    "mismatched": Mismatched("reference 015117215614", (TOKEN,)),
}


def vend(outcome: VendOutcome, mark: Mark = START, *, clash: str | None = None) -> Answered:
    """What came of the vend itself."""
    return Answered("vend", outcome, mark, HORIZON, clash)


def supply(outcome: VendOutcome, mark: Mark = START, *, clash: str | None = None) -> Answered:
    """What came of a code that was supplied for it."""
    return Answered("supply", outcome, mark, HORIZON, clash)


def ask(outcome: VendOutcome, mark: Mark = START, *, clash: str | None = None) -> Answered:
    """What came of a question about it."""
    return Answered("ask", outcome, mark, HORIZON, clash)


EVENTS: dict[str, SaleEvent] = {
    "taken": Taken(ORDER),
    "kept": Kept(),
    "identified": Identified("20ffb6c7-928c-427a-8f90-ecdc6cefb19e"),
    "sent": Sent(),
    "supplied": Supplied(),
    **{f"vend {name}": vend(outcome) for name, outcome in OUTCOMES.items()},
    **{f"supply {name}": supply(outcome) for name, outcome in OUTCOMES.items()},
    **{f"ask {name}": ask(outcome) for name, outcome in OUTCOMES.items()},
    "postponed": Postponed(Reach.NO_LINE),
    "stopped": Stopped(Stop(StopWhy.OTHER_NAME, "Frodo Baggins")),
    "let go": LetGo(),
    "restarted": Restarted(START),
    "copied": Copied(START),
    "send again": SendAgain(),
    "cancelled": Cancelled("the customer left"),
    "given back": GivenBack(),
    "resolved as sold": Resolved(("Wanjiru", "Otieno"), "Kenya Power read it out", SOLD),
    "resolved as not sold": Resolved(("Wanjiru", "Otieno"), "Kenya Power has no such sale"),
    "went away": WentAway(),
    "handed over": HandedOver(),
    "carried over": CarriedOver("001028000060"),
    "found": Found(replace(ORDER, not_before=AT), ("20ffb6c7",), 1, START, AT),
}

_TAKEN = (Taken(ORDER),)
_SENDING = (*_TAKEN, Sent())
_UNKNOWN = (*_SENDING, vend(NO_ANSWER))
_PROVED = (*_UNKNOWN, ask(GONE), ask(GONE, LATER))
_AGAIN = (*_PROVED, SendAgain())
_WAITING = (*_SENDING, vend(WANTS_CODE))
_CODE_OUT = (*_WAITING, Supplied())
_CODE_LOST = (*_CODE_OUT, supply(NO_ANSWER), ask(WANTS_CODE))

PATHS: dict[str, tuple[SaleEvent, ...]] = {
    "no sale": (),
    "queued": _TAKEN,
    "queued, stopped": (*_TAKEN, EVENTS["stopped"]),
    "queued, found": (Found(ORDER, (), 0, START),),
    "queued again": _AGAIN,
    "sending": _SENDING,
    "sending again": (*_AGAIN, Sent()),
    "waiting": _WAITING,
    "sending a code": _CODE_OUT,
    "waiting, a code lost": _CODE_LOST,
    "sending a second code": (*_CODE_LOST, Supplied()),
    "unknown": _UNKNOWN,
    "unknown again": (*_AGAIN, Sent(), vend(NO_ANSWER)),
    "unknown, copied": (*_UNKNOWN, Copied(START)),
    "held, proved": _PROVED,
    "held, proved again": (*_AGAIN, Sent(), vend(NO_ANSWER), ask(GONE), ask(GONE, LATER)),
    "held, mismatched": (*_SENDING, vend(OUTCOMES["mismatched"])),
    "complete": (*_SENDING, vend(SOLD)),
    "complete, handed over": (*_SENDING, vend(SOLD), HandedOver()),
    "refused": (*_SENDING, vend(OUTCOMES["refused"])),
    "refused, given back": (*_SENDING, vend(OUTCOMES["refused"]), GivenBack()),
    "cancelled": (*_TAKEN, Cancelled()),
    "conflict": (*_SENDING, vend(SOLD, clash="001027999999")),
}
"""How a sale comes to stand where the table of transitions finds it."""


def after(*events: SaleEvent, at: datetime = AT) -> Sale:
    """The sale that these events make, all of them at one moment."""
    sale: Sale | None = None
    for event in events:
        sale = step(sale, REFERENCE, at, event)
    assert sale is not None
    return sale


def grown_old() -> Sale:
    """A sale that has been unknown for a day, and is held without proof."""
    return step(after(*_UNKNOWN), REFERENCE, AT + HELD_AFTER, ask(NO_ANSWER))


def a_moment_before(limit: timedelta) -> datetime:
    """Just too early for a limit that counts from the beginning."""
    return AT + limit - timedelta(microseconds=1)
