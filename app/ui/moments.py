"""A sale at a moment of its life, as it is shown: a title, three sentences, a countdown, the keys that lead on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, assert_never

from app.domain.outcome import Doubt, Reach, Why
from app.domain.sale import Sale, SaleState, Service, StopWhy
from app.ui.acts import Act, Offer

if TYPE_CHECKING:
    from app.services.till import Till
    from app.services.wording import Told


@dataclass(frozen=True, slots=True)
class Moment:
    """What is shown of one sale now.

    `until` is what the countdown runs to and `until_words` what happens then. `leaves`: the next customer may be
    served at once, and the digits typed next begin that sale. `urges`: the first offer is the one thing to do now.
    `wants_code`: there is a field for the code that the provider waits for, and `keeps_code`: the one that was typed
    has not left, so it is there to be given again. `wants_phone`: the customer's telephone number may be what lacks,
    so the keys go to its field.
    """

    tone: str
    title: str
    told: Told
    offers: tuple[Offer, ...] = ()
    until: datetime | None = None
    until_words: str = ""
    leaves: bool = True
    urges: bool = True
    wants_code: bool = False
    keeps_code: bool = False
    wants_phone: bool = False


_SLIP = Offer(Act.PRINT_SLIP, "P", "Print a waiting slip")
_EVIDENCE = Offer(Act.EVIDENCE, "E", "What is known")
_HAS_IT = "The customer has it"


def moment_of(sale: Sale, till: Till, *, working: bool, found: bool) -> Moment:
    """How a sale is shown. `working`: this screen is having it settled. `found`: an earlier run of the till took it."""
    from app.services.wording import about_sale

    traits = till.book.traits_then(sale.order)
    told = about_sale(sale, traits, till.shop.language)
    if working and sale.state in (SaleState.QUEUED, SaleState.SENDING):
        return _sending(sale, till, about_sale(replace(sale, state=SaleState.SENDING), traits, till.shop.language))
    match sale.state:
        case SaleState.SENDING:
            return _sending(sale, till, told)
        case SaleState.QUEUED:
            return _queued(sale, till, told, found=found)
        case SaleState.WAITING:
            return _waiting(sale, told)
        case SaleState.UNKNOWN:
            return _unknown(sale, till, told, working=working)
        case SaleState.HELD:
            return _held(sale, told)
        case SaleState.COMPLETE:
            return _complete(sale, till, told)
        case SaleState.REFUSED | SaleState.CANCELLED:
            return _not_sold(sale, till, told)
        case SaleState.CONFLICT:
            decide = replace(_EVIDENCE, words="See what is known, and decide")
            return Moment("trouble", "Stop: two people must decide", told, (decide,), leaves=False)
        case _:
            assert_never(sale.state)


def not_seen_moment(sale: Sale, told: Told, happened: str, *, failed: bool) -> Moment:
    """A sale of before whose paper failed, or where only a person can have seen it come out: `happened` says which."""
    again = Act.PRINT_SLIP if sale.sold is None else Act.PRINT_AGAIN
    if failed:
        asked = replace(told, happened=happened, money="", next="Print it for the customer, or note that they have it.")
        offers = (Offer(again, "P", "Print it"), Offer(Act.PAPER_CAME, "Y", _HAS_IT))
        return Moment("trouble", "Left from before: not printed", asked, offers, leaves=False)
    asked = replace(told, happened=happened, money="", next="Did the paper come out?")
    offers = (Offer(Act.PAPER_CAME, "Y", "Yes, it came out"), Offer(again, "P", "No: print it again"))
    return Moment("waiting", "Look at the printer", asked, offers, leaves=False)


def state_words(sale: Sale) -> tuple[str, str]:
    """A sale's state in two or three words for a list, and their tone."""
    done = sale.order.service.done
    match sale.state:
        case SaleState.COMPLETE if sale.to_hand_over:
            return "Hand it over", "done"
        case SaleState.COMPLETE:
            return done.capitalize(), "done"
        case SaleState.REFUSED | SaleState.CANCELLED:
            if sale.to_give_back:
                return "Give money back", "trouble"
            return ("Moved to a newer sale" if sale.carried_into else f"Not {done}, money back"), "quiet"
        case SaleState.QUEUED if sale.stop is not None:
            return "Waits for you", "trouble"
        case SaleState.QUEUED:
            return ("Goes by itself", "waiting") if sale.kept else ("Not sent: decide", "trouble")
        case SaleState.SENDING:
            return "Being sent", "waiting"
        case SaleState.WAITING:
            return "Wants a code", "trouble"
        case SaleState.UNKNOWN:
            return "Not known yet", "waiting"
        case SaleState.HELD:
            return (f"Not {done}: decide", "trouble") if sale.proof else ("Two people decide", "trouble")
        case SaleState.CONFLICT:
            return "Two people decide", "trouble"
        case _:
            assert_never(sale.state)


def _sending(sale: Sale, till: Till, told: Told) -> Moment:
    sent_at = sale.sent_at if sale.sent_at and not sale.supplying else sale.touched_at
    ends = sent_at + timedelta(seconds=till.shop.timing.request_deadline)
    return Moment("waiting", "Selling …", told, until=ends, until_words="left for the answer", leaves=False)


def _waiting(sale: Sale, told: Told) -> Moment:
    """The letters may be the code's: what is done beside it has keys with Alt."""
    supply = Offer(Act.SUPPLY, "Enter", "Give the code")
    offers = (supply, Offer(Act.ASK_NOW, "Alt+A", "Ask now"), replace(_SLIP, key="Alt+P"))
    return Moment("waiting", "A code is wanted", told, offers, wants_code=True, keeps_code=sale.reach is not None)


def _complete(sale: Sale, till: Till, told: Told) -> Moment:
    """Sold; where the customer had gone meanwhile, there is somebody to hand it to."""
    again = Offer(Act.PRINT_AGAIN, "P", "Print again")
    if not sale.to_hand_over:
        copies = (again,) if till.papers.has_printer else ()
        if till.papers.lacks(sale):
            copies = (*copies, Offer(Act.PAPER_CAME, "Y", _HAS_IT))
        title = _HAS_IT if sale.handed_at is not None else sale.order.service.done.capitalize()
        return Moment("done", title, _sold(sale, till, told), copies, urges=False)
    waits = till.papers.has_printer and till.papers.newest(sale.reference) is None
    handed = Offer(Act.HAND_OVER, "H", "Print it, and hand it over" if waits else _HAS_IT)
    # The change was given when the money was taken.
    told = replace(told, next="Hand the customer the paper, and note it with H.")
    offers = (handed,) if waits or not till.papers.has_printer else (handed, again)
    return Moment("done", "Ready for its customer", told, offers)


def _sold(sale: Sale, till: Till, told: Told) -> Told:
    """What is still to do at the counter once the token is there."""
    from app.services.figures import money_text

    change = sale.order.change
    to_give = f" Change to give: {money_text(change, till.shop.language)}." if change.minor else ""
    return replace(told, money=told.money + to_give, next="Next customer: type the next number.")


def _queued(sale: Sale, till: Till, told: Told, *, found: bool) -> Moment:
    back = Offer(Act.CANCEL, "C", "Cancel, to give the money back")
    if sale.stop is not None:
        title = _STOPPED[sale.stop.why]
        if sale.stop.why in (StopWhy.MINIMUM, StopWhy.AMOUNT, StopWhy.LIMIT):
            return Moment("trouble", title, told, (back, _SLIP))
        return Moment("trouble", title, told, (Offer(Act.LET_GO, "L", "Let it go on"), _SLIP, back))
    if sale.kept:
        short = sale.reach is Reach.NO_FLOAT
        due = till.draining.due_at(sale)
        not_free = due is not None and due == sale.order.not_before
        now = Offer(Act.TRY_AGAIN, "T", "Try now, though it is too soon" if not_free else "Try now")
        now = Offer(Act.THOUGH_SHORT, "T", "Send it all the same") if short else now
        waits = "until this meter is free" if not_free else "until the next try"
        return Moment("waiting", "In the queue", told, (now, _SLIP, back), due, waits)
    if found:
        sell = Offer(Act.SELL_FOUND, "S", "Sell it now")
        back = replace(back, words="Give the money back")
        return Moment("trouble", "Left from before: not sent", told, (sell, back), leaves=False)
    again = Offer(Act.TRY_AGAIN, "Enter", "Try again")
    keep = Offer(Act.KEEP, "Q", "Queue it: it goes when the line is back")
    offers = (again, keep, replace(back, words="Give the money back"))
    return Moment("trouble", "Not sent", told, offers, leaves=False)


def _unknown(sale: Sale, till: Till, told: Told, *, working: bool) -> Moment:
    due = None if working else till.draining.due_at(sale)
    words = "until we ask again" if due else "Asking now …"
    offers = (Offer(Act.ASK_NOW, "A", "Ask now"), _SLIP, _EVIDENCE)
    missing = "Its token is missing" if sale.order.service is Service.PREPAID else "Its receipt is missing"
    title = missing if sale.doubt is Doubt.NO_TOKEN and not sale.pending else "Not known yet"
    return Moment("waiting", title, told, offers, due, words)


def _held(sale: Sale, told: Told) -> Moment:
    if not sale.proof:
        decide = Offer(Act.EVIDENCE, "E", "See what is known, and decide")
        offers = (decide, Offer(Act.ASK_NOW, "A", "Ask once more"), _SLIP)
        return Moment("trouble", "Two people must decide", told, offers)
    given_up = [Offer(Act.CANCEL, "C", "Give it up, to give the money back"), _EVIDENCE]
    if sale.sends == 1:
        given_up.insert(0, Offer(Act.SEND_AGAIN, "S", "Send it again"))
    return Moment("trouble", f"Nothing was {sale.order.service.done}", told, tuple(given_up), leaves=False)


def _not_sold(sale: Sale, till: Till, told: Told) -> Moment:
    if not sale.to_give_back:
        return Moment("quiet", "Moved to a newer sale" if sale.carried_into else "Money given back", told)
    from app.services.again import free_at
    from app.services.figures import money_text

    back = Offer(Act.GIVE_BACK, "G", f"{money_text(sale.order.amount, till.shop.language)} given back")
    if sale.state is SaleState.CANCELLED:
        return Moment("trouble", f"Nothing was {sale.order.service.done}", told, (back,), leaves=False)
    if sale.why is Why.TOO_SOON:
        until = free_at(sale, till.file, till.book) or till.clock.now()
        waits = till.clock.now() < until
        again = Offer(Act.SELL_AGAIN, "Enter", "Sell it now")
        by_itself = Offer(Act.WHEN_FREE, "W", "Keep it: sold by itself when free")
        money = f"The {money_text(sale.order.amount, till.shop.language)} is the customer's."
        if not waits:
            told = replace(told, money=money, next="The meter is free now: sell it, or give the money back.")
            return Moment("waiting", "Free again", told, (again, back), leaves=False)
        told = replace(
            told, money=money, next="Give it back, or W keeps it and sells by itself. Or wait here until then."
        )
        return Moment("waiting", "Too soon", told, (back, by_itself), until, "until this meter is free", leaves=False)
    # The money back is the large button wherever nothing can be sold now: it is what the sentences say first.
    if sale.why is Why.NO_FLOAT:
        told = replace(told, next="Or keep it until there is float again: then sell it again.")
        again = Offer(Act.SELL_AGAIN, "S", "Sell it again now")
        by_itself = Offer(Act.WHEN_FREE, "W", "Keep it: sold by itself later")
        return Moment("trouble", "Float too low", told, (back, again, by_itself), leaves=False)
    if sale.why is Why.DAY_MAXIMUM:
        told = replace(told, next="Only if the customer leaves it here: W keeps it, and sells by itself tomorrow.")
        by_itself = Offer(Act.WHEN_FREE, "W", "Keep it: sold by itself tomorrow")
        return Moment("trouble", "Enough for today", told, (back, by_itself), leaves=False)
    return Moment("trouble", "Refused", told, (back,), leaves=False)


_STOPPED = {
    StopWhy.OTHER_NAME: "Another name now",
    StopWhy.NEW_NAME: "A name to look at",
    StopWhy.METER_REFUSED: "Number not known",
    StopWhy.MINIMUM: "Too small for this meter",
    StopWhy.AMOUNT: "Not this amount",
    StopWhy.LIMIT: "Over the limit by now",
    StopWhy.PUT_BACK: "Found again",
}
"""Why a queued sale waits for a person, as a title."""
