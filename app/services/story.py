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
from app.domain.meter import grouped
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
from app.domain.said import and_words, counted, said, to_say
from app.domain.sale import Order, Sale, Tender
from app.services.figures import money_text
from app.services.refusals import not_sent_words, refused_words
from app.services.till import Till
from app.services.wording import deciders, named_words

_DOUBTS = {
    Doubt.NO_ANSWER: to_say("the line dropped before a whole answer came"),
    Doubt.UNREADABLE: to_say("something came back that is not its answer"),
    Doubt.KEY_EXPIRED: to_say("it wanted a new login first"),
    Doubt.NO_TOKEN: to_say("it took the sale, and its answer came without what was sold"),
    Doubt.UNPROVED: to_say("its answer proves nothing"),
    Doubt.STOPPED: to_say("the till stopped while it was out"),
}
_PAPERS = {"receipt": to_say("The receipt"), "slip": to_say("The waiting slip")}
_BY_A_KEY = "asked for at the till"
_F9 = to_say("F9 at the till")
"""Reasons that the till notes by itself; any other is a person's own words."""
_PRINTED = {
    "printed": to_say("{paper} came out."),
    "sent": to_say("{paper} went to the printer."),
    "unconfirmed": to_say("{paper} went to the printer, and nobody knows whether it came out."),
    "failed": to_say("{paper} did not come out."),
}


_CARRIED = to_say("By references.log refused for now, and {amount} carried into sale {reference}.")
_FOUND_SENT = to_say("Found in references.log, and not in the till's file: it was sent before an older one came back.")
_FOUND_QUEUED = to_say(
    "Found in references.log, and not in the till's file: it was queued before an older one came back."
)


_NOT_PROVED = to_say(
    "The line cannot be proved: somebody may have changed it. It is counted as a real sale that was paid in cash."
)
_LINE_SAYS = {"sandbox": to_say("a sale of a test system"), "mobile money": to_say("paid by mobile money")}
"""What such a line may say that is not believed; anything else is the sale that it says this one went on for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened. `raw` is what the provider answered, word for word but for secrets; "" where nothing.
    `who` did it, by name; "" where the till did, or nobody had signed in.
    """

    at: datetime
    words: str
    raw: str = ""
    who: str = ""


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
        person = till.file.people.load(entry.person) if entry.person is not None else None
        steps.append(Step(entry.at, words, raw, person.name if person is not None else ""))
    return steps


def _paper(kind: str, body: dict[str, Any]) -> str:
    if kind == "print dossier":
        return said("A dossier was written: the meter that was meant is {meter}.", meter=grouped(body["right_meter"]))
    paper = said(_PAPERS.get(str(body.get("paper")), to_say("A paper")))
    if body.get("copy"):
        paper = said("{paper}, copy {number},", paper=paper, number=body["copy"])
    if kind != "print asked":
        return said(_PRINTED.get(str(body.get("state")), to_say("{paper} was printed.")), paper=paper)
    reason = str(body.get("reason") or "")
    if reason == _BY_A_KEY:
        return said("{paper} was asked for at the till.", paper=paper)
    if reason:
        return said("{paper} was asked for: {reason}.", paper=paper, reason=said(_F9) if reason == _F9 else reason)
    return said("{paper} was asked for.", paper=paper)


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
                return _taken(event.order, amount)
            case Found():
                return _found(event)
            case CarriedOver():
                return said(_CARRIED, amount=amount, reference=event.into)
            case Kept():
                return said("Queued: it goes by itself.")
            case Identified():
                return said("{company} validated it and named it {name}.", company=self.company, name=event.provider_id)
            case Sent():
                return said("Sent to {company}.", company=self.company)
            case Supplied():
                return said("The code was handed on to {company}.", company=self.company)
            case Answered():
                return self._answered(event)
            case Postponed():
                return said("Not sent: {why}", why=not_sent_words(event.reach, self.company, self.order.provider))
            case Stopped():
                why = f"{said(event.stop.why.value)}: {event.stop.said}"
                return said("Not sent: it waits for a person ({why}).", why=why)
            case LetGo():
                return said("A person let it go on.")
            case Restarted():
                return said("The till was started again; what was out is asked about.")
            case Copied():
                return said("The till's file was copied or put back: it may have been sent by another.")
            case SendAgain():
                return said("A person sends it once more.")
            case Cancelled():
                cancelled = said("Cancelled: {reason}." if event.reason else "Cancelled.", reason=event.reason)
                return f"{cancelled} {said('{amount} owed to the customer.', amount=amount)}"
            case Resolved():
                what = self._goods(event.sold) if event.sold else said("nothing was sold")
                return f"{said('{names} decided: {what}.', names=deciders(event.by), what=what)} {event.reason}"
            case WentAway():
                return said("The customer went away with a slip.")
            case HandedOver():
                return said("Handed over to the customer.")
            case GivenBack():
                carried = to_say("{amount} carried into sale {reference}.")
                return said(carried if event.into else "{amount} given back.", amount=amount, reference=event.into)
            case _:
                assert_never(event)

    def _answered(self, event: Answered) -> str:
        asked = to_say("It answered: {outcome}.")
        if event.call == "ask":
            asked = to_say("{company} was asked: {outcome}.")
        elif event.call == "supply":
            asked = to_say("The code was answered: {outcome}.")
        answered = said(asked, company=self.company, outcome=self._outcome(event.outcome))
        late = said("Sale {reference} has that already.", reference=event.clash) if event.clash else ""
        return f"{answered} {late}".strip()

    def _outcome(self, outcome: VendOutcome) -> str:
        match outcome:
            case Complete():
                return self._goods(outcome)
            case Refused():
                return refused_words(outcome.why, self.company, self.throttle_s).rstrip(".")
            case Pending():
                return said("it has the sale and has not finished it")
            case NeedsInput():
                return said("it wants a code")
            case Unknown():
                return said(_DOUBTS[outcome.doubt])
            case NotSent():
                why = not_sent_words(outcome.reach, self.company, self.order.provider)
                return said("nothing left. {why}", why=why).rstrip(".")
            case NotFound():
                return said("it has no such sale")
            case Mismatched():
                return said("it answered about another sale ({what})", what=named_words(outcome.named))
            case _:
                assert_never(outcome)

    @staticmethod
    def _goods(sold: Complete) -> str:
        if sold.tokens:
            ends = ", ".join(token[-4:] for token in sold.tokens)
            return counted("sold, token ending {ends}", "sold, tokens ending {ends}", len(sold.tokens), ends=ends)
        return said("paid, receipt number {number}", number=sold.receipt_number)


def _found(event: Found) -> str:
    found = said(_FOUND_SENT if event.sends else _FOUND_QUEUED)
    if event.proved:
        return found
    claims = [said(_LINE_SAYS.get(one, to_say("a sale that went on for another one"))) for one in event.line_says]
    told = said("It says that this was {what}; that is not believed.", what=and_words(claims)) if claims else ""
    return f"{found} {said(_NOT_PROVED)} {told}".strip()


def _taken(order: Order, amount: str) -> str:
    if order.replaces and order.kept:
        sentence = to_say("{amount} taken {how}, in place of sale {reference}, for the queue.")
    elif order.replaces:
        sentence = to_say("{amount} taken {how}, in place of sale {reference}.")
    else:
        sentence = to_say("{amount} taken {how}, for the queue.") if order.kept else to_say("{amount} taken {how}.")
    return said(sentence, amount=amount, how=_how(order), reference=order.replaces)


def _how(order: Order) -> str:
    """What the customer paid with."""
    if order.tender is Tender.CASH:
        return said("in cash")
    if not order.tender_code:
        return said("by mobile money")
    return said("by mobile money, {code}", code=order.tender_code)
