"""The story of one sale: all that happened to it, in words, each with the provider's raw answer behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, assert_never

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
    from_body,
)
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NeedsInput,
    NotFound,
    NotSent,
    Pending,
    Refused,
    Unknown,
    VendOutcome,
)
from app.domain.sale import Order, Sale
from app.services.figures import money_text
from app.services.till import Till
from app.services.wording import not_sent_words, refused_words

_DOUBTS = {
    Doubt.NO_ANSWER: "the line dropped before a whole answer came",
    Doubt.UNREADABLE: "something came back that is not its answer",
    Doubt.KEY_EXPIRED: "it wanted a new login first",
    Doubt.NO_TOKEN: "it took the sale, and its answer came without what was sold",
    Doubt.UNPROVED: "its answer proves nothing",
    Doubt.STOPPED: "the till stopped while it was out",
}
_PAPERS = {"receipt": "The receipt", "slip": "The waiting slip"}
_PRINTED = {
    "printed": "came out",
    "sent": "went to the printer",
    "unconfirmed": "went to the printer, and nobody knows whether it came out",
    "failed": "did not come out",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened. `raw` is what the provider answered, word for word but for secrets; "" where nothing."""

    at: datetime
    words: str
    raw: str = ""


def story_of(till: Till, sale: Sale) -> list[Step]:
    """All that happened to a sale, the first thing first. Tokens are named by their last four digits."""
    traits = till.book.traits_then(sale.order)
    told = _Told(traits.company_of(sale.order.biller), traits.throttle_s, sale.order, till.shop.language)
    steps = []
    for entry, raw in till.file.sales.history(sale.reference):
        if entry.kind.startswith("print"):
            words = _paper(entry.kind, entry.body)
        else:
            words = told.event(from_body(entry.kind, entry.body))
        steps.append(Step(entry.at, words, raw))
    return steps


def _paper(kind: str, body: dict[str, Any]) -> str:
    paper = _PAPERS.get(str(body.get("paper")), "A paper")
    copy = f", copy {body['copy']}," if body.get("copy") else ""
    if kind == "print asked":
        reason = f": {body['reason']}" if body.get("reason") else ""
        return f"{paper}{copy} was asked for{reason}."
    return f"{paper}{copy} {_PRINTED.get(str(body.get('state')), 'was printed')}."


@dataclass(frozen=True, slots=True)
class _Told:
    company: str
    throttle_s: int
    order: Order
    language: str

    def event(self, event: SaleEvent) -> str:  # noqa: C901 - one arm an event
        """What an event was, in a sentence."""
        amount = money_text(self.order.amount, self.language)
        match event:
            case Taken():
                again = f" in place of sale {event.order.replaces}" if event.order.replaces else ""
                return f"{amount} taken{again}{', for the queue' if event.order.kept else ''}."
            case Found():
                was = "sent" if event.sends else "queued"
                return (
                    f"Found in references.log, and not in the till's file: it was {was} before an older one came back."
                )
            case CarriedOver():
                return f"By references.log refused for now, and {amount} carried into sale {event.into}."
            case Kept():
                return "Queued: it goes by itself."
            case Identified():
                return f"{self.company} validated it and named it {event.provider_id}."
            case Sent():
                return f"Sent to {self.company}."
            case Supplied():
                return f"The code was handed on to {self.company}."
            case Answered():
                return self._answered(event)
            case Postponed():
                return f"Not sent: {not_sent_words(event.reach, self.company, self.order.provider)}"
            case Stopped():
                return f"Not sent: it waits for a person ({event.stop.why}: {event.stop.said})."
            case LetGo():
                return "A person let it go on."
            case Restarted():
                return "The till was started again; what was out is asked about."
            case Copied():
                return "The till's file was copied or put back: it may have been sent by another."
            case SendAgain():
                return "A person sends it once more."
            case Cancelled():
                return f"Cancelled{f': {event.reason}' if event.reason else ''}. {amount} owed to the customer."
            case Resolved():
                what = self._goods(event.sold) if event.sold else "nothing was sold"
                return f"{event.by[0]} and {event.by[1]} decided: {what}. {event.reason}"
            case WentAway():
                return "The customer went away with a slip."
            case HandedOver():
                return "Handed over to the customer."
            case GivenBack():
                return f"{amount} " + (f"carried into sale {event.into}." if event.into else "given back.")
            case _:
                assert_never(event)

    def _answered(self, event: Answered) -> str:
        asked = {"ask": f"{self.company} was asked", "supply": "The code was answered"}.get(event.call, "It answered")
        late = f" Sale {event.clash} has that already." if event.clash else ""
        return f"{asked}: {self._outcome(event.outcome)}.{late}"

    def _outcome(self, outcome: VendOutcome) -> str:
        match outcome:
            case Complete():
                return self._goods(outcome)
            case Refused():
                return refused_words(outcome.why, self.company, self.throttle_s).rstrip(".")
            case Pending():
                return "it has the sale and has not finished it"
            case NeedsInput():
                return "it wants a code"
            case Unknown():
                return _DOUBTS[outcome.doubt]
            case NotSent():
                return f"nothing left. {not_sent_words(outcome.reach, self.company, self.order.provider)}".rstrip(".")
            case NotFound():
                return "it has no such sale"
            case Mismatched():
                return f"it answered about another sale ({outcome.named})"
            case _:
                assert_never(outcome)

    @staticmethod
    def _goods(sold: Complete) -> str:
        if sold.tokens:
            ends = ", ".join(token[-4:] for token in sold.tokens)
            return f"sold, token{'s' if len(sold.tokens) > 1 else ''} ending {ends}"
        return f"paid, receipt number {sold.receipt_number}"
