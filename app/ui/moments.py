"""A sale at a moment of its life, as it is shown: a title, three sentences, a countdown, the keys that lead on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, assert_never

from app.domain.outcome import Doubt, Reach, Why
from app.domain.said import said, to_say
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


_HAS_IT = to_say("The customer has it")


def moment_of(sale: Sale, till: Till, *, working: bool, found: bool) -> Moment:
    """How a sale is shown. `working`: this screen is having it settled. `found`: an earlier run of the till took it."""
    from app.services.wording import about

    told = about(till, sale)
    if working and sale.state in (SaleState.QUEUED, SaleState.SENDING):
        return _sending(sale, till, about(till, replace(sale, state=SaleState.SENDING)))
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
            decide = Offer(Act.EVIDENCE, "E", said("See what is known, and decide"))
            return Moment("trouble", said("Stop: two people must decide"), told, (decide,), leaves=False)
        case _:
            assert_never(sale.state)


def not_seen_moment(sale: Sale, told: Told, happened: str, *, failed: bool) -> Moment:
    """A sale of before whose paper failed, or where only a person can have seen it come out: `happened` says which."""
    again = Act.PRINT_SLIP if sale.sold is None else Act.PRINT_AGAIN
    if failed:
        asked = replace(
            told, happened=happened, money="", next=said("Print it for the customer, or note that they have it.")
        )
        offers = (Offer(again, "P", said("Print it")), Offer(Act.PAPER_CAME, "Y", said(_HAS_IT)))
        return Moment("trouble", said("Left from before: not printed"), asked, offers, leaves=False)
    asked = replace(told, happened=happened, money="", next=said("Did the paper come out?"))
    offers = (Offer(Act.PAPER_CAME, "Y", said("Yes, it came out")), Offer(again, "P", said("No: print it again")))
    return Moment("waiting", said("Look at the printer"), asked, offers, leaves=False)


def state_words(sale: Sale) -> tuple[str, str]:  # noqa: C901 - one arm a state
    """A sale's state in two or three words for a list, and their tone."""
    prepaid = sale.order.service is Service.PREPAID
    match sale.state:
        case SaleState.COMPLETE if sale.to_hand_over:
            return said("Hand it over"), "done"
        case SaleState.COMPLETE:
            return said("Sold" if prepaid else "Paid"), "done"
        case SaleState.REFUSED | SaleState.CANCELLED if sale.to_give_back:
            return said("Give money back"), "trouble"
        case SaleState.REFUSED | SaleState.CANCELLED if sale.carried_into:
            return said("Moved to a newer sale"), "quiet"
        case SaleState.REFUSED | SaleState.CANCELLED:
            return said("Not sold, money back" if prepaid else "Not paid, money back"), "quiet"
        case SaleState.QUEUED if sale.stop is not None:
            return said("Waits for you"), "trouble"
        case SaleState.QUEUED:
            return (said("Goes by itself"), "waiting") if sale.kept else (said("Not sent: decide"), "trouble")
        case SaleState.SENDING:
            return said("Being sent"), "waiting"
        case SaleState.WAITING:
            return said("Wants a code"), "trouble"
        case SaleState.UNKNOWN:
            return said("Not known yet"), "waiting"
        case SaleState.HELD:
            if not sale.proof:
                return said("Two people decide"), "trouble"
            return said("Not sold: decide" if prepaid else "Not paid: decide"), "trouble"
        case SaleState.CONFLICT:
            return said("Two people decide"), "trouble"
        case _:
            assert_never(sale.state)


def _slip(key: str = "P") -> Offer:
    return Offer(Act.PRINT_SLIP, key, said("Print a waiting slip"))


def _evidence() -> Offer:
    return Offer(Act.EVIDENCE, "E", said("What is known"))


def _sending(sale: Sale, till: Till, told: Told) -> Moment:
    sent_at = sale.sent_at if sale.sent_at and not sale.supplying else sale.touched_at
    ends = sent_at + timedelta(seconds=till.shop.timing.request_deadline)
    return Moment("waiting", said("Selling …"), told, until=ends, until_words=said("left for the answer"), leaves=False)


def _waiting(sale: Sale, told: Told) -> Moment:
    """The letters may be the code's: what is done beside it has keys with Alt."""
    supply = Offer(Act.SUPPLY, "Enter", said("Give the code"))
    offers = (supply, Offer(Act.ASK_NOW, "Alt+A", said("Ask now")), _slip("Alt+P"))
    return Moment("waiting", said("A code is wanted"), told, offers, wants_code=True, keeps_code=sale.reach is not None)


def _complete(sale: Sale, till: Till, told: Told) -> Moment:
    """Sold; where the customer had gone meanwhile, there is somebody to hand it to."""
    again = Offer(Act.PRINT_AGAIN, "P", said("Print again"))
    if not sale.to_hand_over:
        copies = (again,) if till.papers.has_printer else ()
        if sale.tokens:
            copies = (*copies, Offer(Act.AT_THE_METER, "M", said("Help at the meter")))
        if till.papers.lacks(sale):
            copies = (*copies, Offer(Act.PAPER_CAME, "Y", said(_HAS_IT)))
        prepaid = sale.order.service is Service.PREPAID
        title = said(_HAS_IT) if sale.handed_at is not None else said("Sold" if prepaid else "Paid")
        return Moment("done", title, _sold(sale, till, told), copies, urges=False)
    waits = till.papers.has_printer and till.papers.newest(sale.reference) is None
    handed = Offer(Act.HAND_OVER, "H", said("Print it, and hand it over") if waits else said(_HAS_IT))
    # The change was given when the money was taken.
    told = replace(told, next=said("Hand the customer the paper, and note it with H."))
    offers = (handed,) if waits or not till.papers.has_printer else (handed, again)
    return Moment("done", said("Ready for its customer"), told, offers)


def _sold(sale: Sale, till: Till, told: Told) -> Told:
    """What is still to do at the counter once the token is there."""
    from app.services.figures import money_text

    change = sale.order.change
    to_give = said("Change to give: {amount}.", amount=money_text(change, till.shop.language)) if change.minor else ""
    return replace(told, money=f"{told.money} {to_give}".strip(), next=said("Next customer: type the next number."))


def _queued(sale: Sale, till: Till, told: Told, *, found: bool) -> Moment:
    back = Offer(Act.CANCEL, "C", said("Cancel, to give the money back"))
    if sale.stop is not None:
        title = said(_STOPPED[sale.stop.why])
        if sale.stop.why in (StopWhy.MINIMUM, StopWhy.AMOUNT, StopWhy.LIMIT):
            return Moment("trouble", title, told, (back, _slip()))
        return Moment("trouble", title, told, (Offer(Act.LET_GO, "L", said("Let it go on")), _slip(), back))
    if sale.kept:
        short = sale.reach is Reach.NO_FLOAT
        due = till.draining.due_at(sale)
        not_free = due is not None and due == sale.order.not_before
        now = Offer(Act.TRY_AGAIN, "T", said("Try now, though it is too soon") if not_free else said("Try now"))
        now = Offer(Act.THOUGH_SHORT, "T", said("Send it all the same")) if short else now
        waits = said("until this meter is free") if not_free else said("until the next try")
        return Moment("waiting", said("In the queue"), told, (now, _slip(), back), due, waits)
    if found:
        sell = Offer(Act.SELL_FOUND, "S", said("Sell it now"))
        back = replace(back, words=said("Give the money back"))
        return Moment("trouble", said("Left from before: not sent"), told, (sell, back), leaves=False)
    again = Offer(Act.TRY_AGAIN, "Enter", said("Try again"))
    keep = Offer(Act.KEEP, "Q", said("Queue it for later"))
    offers = (again, keep, replace(back, words=said("Give the money back")))
    return Moment("trouble", said("Not sent"), told, offers, leaves=False)


def _unknown(sale: Sale, till: Till, told: Told, *, working: bool) -> Moment:
    due = None if working else till.draining.due_at(sale)
    words = said("until we ask again") if due else said("Asking now …")
    offers = (Offer(Act.ASK_NOW, "A", said("Ask now")), _slip(), _evidence())
    missing = said("Its token is missing") if sale.order.service is Service.PREPAID else said("Its receipt is missing")
    title = missing if sale.doubt is Doubt.NO_TOKEN and not sale.pending else said("Not known yet")
    return Moment("waiting", title, told, offers, due, words)


def _held(sale: Sale, told: Told) -> Moment:
    if not sale.proof:
        decide = Offer(Act.EVIDENCE, "E", said("See what is known, and decide"))
        offers = (decide, Offer(Act.ASK_NOW, "A", said("Ask once more")), _slip())
        return Moment("trouble", said("Two people must decide"), told, offers)
    given_up = [Offer(Act.CANCEL, "C", said("Give it up, to give the money back")), _evidence()]
    if sale.sends == 1:
        given_up.insert(0, Offer(Act.SEND_AGAIN, "S", said("Send it again")))
    return Moment("trouble", _nothing_done(sale), told, tuple(given_up), leaves=False)


def _nothing_done(sale: Sale) -> str:
    return said("Nothing was sold" if sale.order.service is Service.PREPAID else "Nothing was paid")


def _not_sold(sale: Sale, till: Till, told: Told) -> Moment:
    if not sale.to_give_back:
        return Moment("quiet", said("Moved to a newer sale") if sale.carried_into else said("Money given back"), told)
    from app.services.again import free_at
    from app.services.figures import money_text

    back = Offer(
        Act.GIVE_BACK, "G", said("{amount} given back", amount=money_text(sale.order.amount, till.shop.language))
    )
    if sale.state is SaleState.CANCELLED:
        return Moment("trouble", _nothing_done(sale), told, (back,), leaves=False)
    if sale.why is Why.TOO_SOON:
        until = free_at(sale, till.file, till.book) or till.clock.now()
        waits = till.clock.now() < until
        again = Offer(Act.SELL_AGAIN, "Enter", said("Sell it now"))
        by_itself = Offer(Act.WHEN_FREE, "W", said("Keep it: sold by itself when free"))
        money = said("The {amount} is the customer's.", amount=money_text(sale.order.amount, till.shop.language))
        if not waits:
            told = replace(told, money=money, next=said("The meter is free now: sell it, or give the money back."))
            return Moment("waiting", said("Free again"), told, (again, back), leaves=False)
        told = replace(
            told, money=money, next=said("Give it back, or W keeps it and sells by itself. Or wait here until then.")
        )
        return Moment(
            "waiting", said("Too soon"), told, (back, by_itself), until, said("until this meter is free"), leaves=False
        )
    # The money back is the large button wherever nothing can be sold now: it is what the sentences say first.
    if sale.why is Why.NO_FLOAT:
        told = replace(told, next=said("Or keep it until there is float again: then sell it again."))
        again = Offer(Act.SELL_AGAIN, "S", said("Sell it again now"))
        by_itself = Offer(Act.WHEN_FREE, "W", said("Keep it: sold by itself later"))
        return Moment("trouble", said("Float too low"), told, (back, again, by_itself), leaves=False)
    if sale.why is Why.DAY_MAXIMUM:
        told = replace(
            told, next=said("Only if the customer leaves it here: W keeps it, and sells by itself tomorrow.")
        )
        by_itself = Offer(Act.WHEN_FREE, "W", said("Keep it: sold by itself tomorrow"))
        return Moment("trouble", said("Enough for today"), told, (back, by_itself), leaves=False)
    return Moment("trouble", said("Refused"), told, (back,), leaves=False)


_STOPPED = {
    StopWhy.OTHER_NAME: to_say("Another name now"),
    StopWhy.NEW_NAME: to_say("A name to look at"),
    StopWhy.METER_REFUSED: to_say("Number not known"),
    StopWhy.MINIMUM: to_say("Too small for this meter"),
    StopWhy.AMOUNT: to_say("Not this amount"),
    StopWhy.LIMIT: to_say("Over the limit by now"),
    StopWhy.PUT_BACK: to_say("Found again"),
}
"""Why a queued sale waits for a person, as a title."""
