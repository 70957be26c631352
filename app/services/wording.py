"""What people are told about a sale: what happened, where the money is, what happens next. The one place for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from app.domain.outcome import Doubt, NotSent, Reach, Refused, Unknown, Verified, Why
from app.domain.sale import MoneyState, Sale, SaleState, Service, Stop, StopWhy
from app.providers.base import Traits
from app.services.figures import money_text, span_text

PROVIDER_SAYS_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Told:
    """Three sentences in the order a cashier needs them. `provider_says` is a stranger's words: plain text only."""

    happened: str
    money: str
    next: str
    provider_says: str = ""

    def __str__(self) -> str:
        """All of it in one line, without the stranger's words."""
        return " ".join(part for part in (self.happened, self.money, self.next) if part)


def about_sale(sale: Sale, traits: Traits, language: str) -> Told:
    """What the cashier is told about a sale as it stands now; `traits` are its provider's when it was taken."""
    company = traits.company_of(sale.order.biller)
    amount, done = money_text(sale.order.amount, language), sale.order.service.done
    says = sale.provider_says[:PROVIDER_SAYS_AT_MOST]
    match sale.state:
        case SaleState.QUEUED:
            return _queued(sale, company, amount)
        case SaleState.SENDING:
            return Told(f"{company} has been asked for the {_goods(sale)}.", f"Keep the {amount}.", "Wait a moment.")
        case SaleState.WAITING:
            return _waiting(sale, company, amount)
        case SaleState.UNKNOWN:
            return Told(_doubted(sale, company), f"Keep the {amount}.", _do_not_sell_again(sale), says)
        case SaleState.HELD:
            return _held(sale, company, amount, says)
        case SaleState.COMPLETE:
            number = "" if sale.tokens else f" Receipt number {sale.receipt_number}."
            issued = _issued(len(sale.tokens)) if sale.tokens else "The bill is paid."
            return Told(_decided(sale, f"it was {done}. ") + issued + number, f"{amount} {done}.", "")
        case SaleState.REFUSED:
            why = refused_words(sale.why or Why.FAILED, company, traits.throttle_s)
            after = _after_refused_sale(sale.why or Why.FAILED, company) if sale.to_give_back else ""
            return Told(f"{why} Nothing was {done}.", _owed(sale, amount), after, says)
        case SaleState.CANCELLED:
            nothing = f"nothing was {done}."
            happened = _decided(sale, nothing) or f"The sale was cancelled. {nothing.capitalize()}"
            return Told(happened, _owed(sale, amount), "")
        case SaleState.CONFLICT:
            return Told(
                f"{company} gave a token or number that belongs to another sale"
                + (f" ({sale.clash})." if sale.clash else ", or came after this one had ended."),
                f"Keep the {amount} apart.",
                "Hand nothing out. Two people must decide.",
            )
        case _:
            assert_never(sale.state)


def about_verify(
    outcome: Verified | Refused | Unknown | NotSent, company: str, provider: str, *, wants_phone: bool = False
) -> Told:
    """What the cashier is told when a meter or account was looked up; `wants_phone`: without a telephone number."""
    match outcome:
        case Verified():
            return Told(outcome.customer, "", "")
        case Refused():
            says = outcome.provider_says[:PROVIDER_SAYS_AT_MOST]
            return Told(refused_words(outcome.why, company), "Take no money.", _after_refused(outcome.why), says)
        case Unknown():
            says = outcome.provider_says[:PROVIDER_SAYS_AT_MOST]
            if wants_phone:
                again = "Type the customer's telephone number too, and try again."
                return Told(f"{company} cannot say now whose meter this is.", "", again, says)
            if names_nobody(outcome):
                return Told(f"{company} answered, and has no name for this number.", "Take no money.", _LOOK, says)
            again = "Try again; if it stays so, queue the sale."
            return Told(f"{company} cannot say now whose meter this is.", "", again, says)
        case NotSent():
            return Told(not_sent_words(outcome.reach, company, provider), "", "Try again, or queue the sale.")
        case _:
            assert_never(outcome)


def names_nobody(outcome: Verified | Refused | Unknown | NotSent) -> bool:
    """Whether a look-up came through and gave no name: the number is looked at again before anything else.

    The provider's own words may say that there is no such meter; words prove nothing, so ours do not.
    """
    match outcome:
        case Refused(why=Why.METER):
            return True
        case Unknown(doubt=Doubt.UNPROVED):
            return bool(outcome.provider_says)
        case _:
            return False


def about_short_float(provider: str, balance: str, age: str, other: str) -> Told:
    """What the cashier is told before money is taken, where the float that was read at a profile is too low.

    `other` is the profile that may sell the same, "" for none.
    """
    instead = f"Sell through {other} instead, or sell" if other else "Sell"
    return Told(
        f"The shop's float with {provider} was {balance}, {age}. It does not cover this sale.",
        "Take no money yet.",
        f"{instead} all the same if there is more float by now.",
    )


def refused_words(why: Why, company: str, throttle_s: int = 0) -> str:
    """Our own sentence for a refusal; the provider's stands below it. `throttle_s`: the time it wants between two sales
    to a meter, 0 where that is not known.
    """
    match why:
        case Why.METER:
            return f"{company} has no such number."
        case Why.BLOCKED:
            return f"{company} has blocked this meter."
        case Why.DEBT:
            return "Debt on this meter takes the whole amount."
        case Why.AMOUNT:
            return f"{company} does not take this amount for this meter."
        case Why.TOO_SOON:
            allowed = f"one purchase in {span_text(throttle_s)}" if throttle_s else "no second purchase so soon"
            return f"{company} allows {allowed} for this meter."
        case Why.DAY_MAXIMUM:
            return "This meter has reached the most purchases allowed in a day."
        case Why.NO_FLOAT:
            return f"The shop's float at {company} does not cover this sale."
        case Why.METER_KEY:
            return f"This meter needs its update tokens first. {company} issues them."
        case Why.ACCOUNT:
            return f"The shop's account at {company} may not do this. Call a supervisor."
        case Why.FAILED:
            return f"{company} refused the sale."
        case _:
            assert_never(why)


def not_sent_words(reach: Reach, company: str, provider: str) -> str:
    """Our sentence for a request that never left."""
    match reach:
        case Reach.NO_LINE:
            return f"The line to {company} is down."
        case Reach.NO_TRUST:
            return (
                f"What answers is not {company}: its certificate is not valid. See that this machine's clock is right."
            )
        case Reach.NO_LOGIN:
            return f"{company} does not accept the shop's user name or password. A manager must set them right."
        case Reach.NO_SECRET:
            return (
                f"The till lacks a secret of {provider}. A manager sets it in the settings, F10, or finds which it is"
                f" with: tokentill provider test {provider}."
            )
        case Reach.NO_FLOAT:
            return f"The shop's float at {company} does not cover this sale."
        case Reach.OTHER_TERMS:
            return f"The settings for {provider} were changed since: cancel this sale and sell anew."
        case Reach.TILL_CLOSED:
            return "The till was closed before the sale was sent."
        case Reach.NO_PROOF:
            return f"{company} did not answer as it should."
        case _:
            assert_never(reach)


_LOOK = "Look at the number on the meter or its card, digit by digit, and type it again."


def _after_refused_sale(why: Why, company: str) -> str:
    """What comes after the money of a refused sale has gone back; "" where the moment has more to say of it."""
    match why:
        case Why.METER:
            return "Then look at the number with the customer, and begin anew."
        case Why.AMOUNT:
            return "Then ask whether the customer wants another amount, and begin anew."
        case Why.DEBT:
            return "Then ask whether the customer pays more, or sees the company about the debt."
        case Why.BLOCKED | Why.METER_KEY:
            return f"Then send the customer to {company}."
        case Why.ACCOUNT:
            return "Then sell nothing more until a supervisor has set that right."
        case Why.FAILED:
            return "Then read why below. If it is the amount, the customer may want another: begin anew."
        case Why.TOO_SOON | Why.DAY_MAXIMUM | Why.NO_FLOAT:
            return ""
        case _:
            assert_never(why)


def _after_refused(why: Why) -> str:
    """What is done about a look-up that was refused, before there is a sale."""
    match why:
        case Why.METER | Why.FAILED:
            return _LOOK
        case Why.NO_FLOAT:
            return "Call a manager: nothing sells before there is float again."
        case Why.ACCOUNT:
            return "Sell nothing before that is set right."
        case Why.TOO_SOON | Why.DAY_MAXIMUM:
            return "Nothing sells to this meter now: try again later."
        case Why.BLOCKED | Why.DEBT | Why.AMOUNT | Why.METER_KEY:
            return "See that the number is right; if it is, the customer must ask the company."
        case _:
            assert_never(why)


def _waiting(sale: Sale, company: str, amount: str) -> Told:
    """A code is wanted; one that could not be handed on, because nothing left, is asked for again."""
    if sale.reach:
        reach = not_sent_words(Reach(sale.reach), company, sale.order.provider)
        wants = f"{reach} The code has not left: give it again."
    elif sale.supplied:
        wants = f"{company} asks for a code again: the last one was wrong or too old, or it wants another one too."
    else:
        wants = f"{company} wants the code that was sent to the customer or the shop."
    typed = "Type the code. The sale waits for it, also while others are served."
    if sale.supplied and not sale.reach:
        typed = (
            "Ask the customer to read the newest message aloud, and type its code. After a few wrong ones"
            f" {company} may end the sale."
        )
    return Told(
        wants,
        f"Keep the {amount}. Nothing is {sale.order.service.done} before the code is given.",
        typed,
        sale.prompt[:PROVIDER_SAYS_AT_MOST],
    )


def _decided(sale: Sale, what: str) -> str:
    """Which two people said so where nothing proves it; "" where nobody had to."""
    return f"{' and '.join(sale.resolved_by)} decided: {what}" if sale.resolved_by else ""


def _issued(tokens: int) -> str:
    if tokens == 1:
        return "Token issued and safe."
    return f"{tokens} tokens issued and safe. They are entered in this order, one after the other."


def _number(sale: Sale) -> str:
    """What proves that it was done."""
    return "token" if sale.order.service is Service.PREPAID else "receipt number"


def _goods(sale: Sale) -> str:
    return "token" if sale.order.service is Service.PREPAID else "payment"


def _queued(sale: Sale, company: str, amount: str) -> Told:
    if sale.stop is not None:
        return _stopped(sale, sale.stop, company, amount)
    reach = not_sent_words(Reach(sale.reach), company, sale.order.provider) if sale.reach else ""
    if sale.kept:
        return Told(f"{reach} Nothing has been sent.".strip(), f"Keep the {amount}.", _goes_when(sale, company))
    return Told(
        f"{reach} Nothing has been sent.".strip(), f"The {amount} is the customer's.", "Sell it now, or give it back."
    )


def _goes_when(sale: Sale, company: str) -> str:
    if sale.order.not_before is not None and not sale.tries:
        return f"The sale waits in the queue: it goes by itself when {company} allows this meter to buy again."
    until = "there is float again" if sale.reach == Reach.NO_FLOAT else "the line is back"
    return f"The sale waits in the queue: it goes by itself when {until}."


def _stopped(sale: Sale, stop: Stop, company: str, amount: str) -> Told:
    """Why a queued sale waits for a person; nothing of it has been sent."""
    kept = f"Keep the {amount}. Nothing has been sent."
    says = stop.said[:PROVIDER_SAYS_AT_MOST]
    larger = "Cancel the sale, give the money back, and sell another amount."
    match stop.why:
        case StopWhy.OTHER_NAME:
            happened = f"This meter's name is now {stop.said}, not {sale.order.customer or 'what was expected'}."
            return Told(happened, kept, "Ask the customer: let it go on, or cancel it and give the money back.")
        case StopWhy.NEW_NAME:
            happened = f"This meter is {stop.said}'s. It was taken without a name."
            return Told(
                happened, kept, "See that this is who paid: let it go on, or cancel it and give the money back."
            )
        case StopWhy.MINIMUM if stop.said.startswith(f"{sale.order.amount.currency} "):
            return Told(f"This meter may not buy so little now. The least is {stop.said}.", kept, larger)
        case StopWhy.LIMIT:
            return Told(f"{company} does not sell this amount any more: the limit is {stop.said}.", kept, larger)
        case StopWhy.AMOUNT | StopWhy.MINIMUM:  # older journals have the provider's sentence as a minimum
            return Told(f"{company} does not take this amount for this meter.", kept, larger, says)
        case StopWhy.METER_REFUSED:
            back = "Cancel the sale and give the money back, or let it go on."
            return Told(f"{company} does not say whose number this is.", kept, back, says)
        case StopWhy.PUT_BACK:
            happened = "The till's file was put back since this sale was taken. It may have been cancelled meanwhile."
            return Told(happened, kept, "Let it go on if its money has not gone back; else cancel it.")
        case _:
            assert_never(stop.why)


def _doubted(sale: Sale, company: str) -> str:
    goods = _goods(sale)
    if sale.pending:
        return f"{company} has the sale and has not finished it yet."
    match sale.doubt:
        case Doubt.STOPPED if sale.copied:
            return (
                f"The till's file was put back or copied: {company} is asked what became of this sale."
                f" The {goods} may have been issued."
            )
        case Doubt.STOPPED:
            return f"The till stopped while {company} was being asked. The {goods} may have been issued."
        case Doubt.UNREADABLE:
            return f"What came back was not {company}'s answer. The {goods} may have been issued."
        case Doubt.NO_TOKEN:
            return f"{company} took the sale, and its answer came without the {_number(sale)}. The till asks for it."
        case Doubt.KEY_EXPIRED:
            return f"{company} wanted a new login in the middle of the sale. The {goods} may have been issued."
        case Doubt.NO_ANSWER:
            return f"The line dropped after we asked {company}. The {goods} may have been issued."
        case Doubt.UNPROVED | None:
            return f"{company}'s answer does not say whether it sold. The {goods} may have been issued."
        case _:
            assert_never(sale.doubt)


def _do_not_sell_again(sale: Sale) -> str:
    if sale.order.service is Service.PREPAID:
        return "Do not sell to this meter again: the token will print here, or nothing was sold."
    return "Do not pay this account again: the receipt will print here, or nothing was paid."


def _held(sale: Sale, company: str, amount: str, says: str) -> Told:
    if sale.proof:
        return Told(
            f"{company} has no such sale, asked twice and late enough: nothing was {sale.order.service.done}.",
            f"The {amount} is the customer's.",
            "Send it again, or give the money back.",
            says,
        )
    if sale.named is not None:
        happened = f"{company} answered about another sale ({sale.named}), not this one."
    else:
        happened = f"{company} has not said for a day what became of this sale."
    return Told(happened, f"Keep the {amount}.", "Hand nothing out. Two people must decide.", says)


def _owed(sale: Sale, amount: str) -> str:
    if sale.carried_into is not None:
        return f"The {amount} is in sale {sale.carried_into}, which goes on in this one's place."
    if sale.money is MoneyState.GIVEN_BACK:
        return f"The {amount} has gone back to the customer."
    if sale.copied:
        return f"The till's file was put back since: give back {amount} only if that was not done already."
    return f"Give back {amount}."
