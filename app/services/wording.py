"""What people are told about a sale: what happened, where the money is, what happens next. The one place for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from app.domain.money import from_spelled
from app.domain.outcome import Doubt, NotSent, Reach, Refused, Unknown, Verified, Why
from app.domain.said import and_words, counted, said, to_say
from app.domain.sale import MoneyState, Sale, SaleState, Service, Stop, StopWhy
from app.providers.base import Traits
from app.services.figures import money_text
from app.services.refusals import LOOK, after_refused, after_refused_sale, not_sent_words, refused_words

if TYPE_CHECKING:
    from app.services.till import Till

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


def about(till: Till, sale: Sale) -> Told:
    """What the cashier is told about a sale of this till as it stands now."""
    other = till.file.sales.load(sale.clash) if sale.clash is not None else None
    return about_sale(sale, till.book.traits_then(sale.order), till.shop.language, other)


def about_sale(sale: Sale, traits: Traits, language: str, other: Sale | None = None) -> Told:
    """The same; `traits` are its provider's when it was taken, and `other` the sale that has its goods already."""
    company = traits.company_of(sale.order.biller)
    amount, prepaid = money_text(sale.order.amount, language), sale.order.service is Service.PREPAID
    says = sale.provider_says[:PROVIDER_SAYS_AT_MOST]
    match sale.state:
        case SaleState.QUEUED if sale.stop is not None:
            return _stopped(sale, sale.stop, company, language)
        case SaleState.QUEUED:
            return _queued(sale, company, amount)
        case SaleState.SENDING:
            asked = said(
                "{company} has been asked for the token." if prepaid else "{company} has been asked for the payment.",
                company=company,
            )
            return Told(asked, _keep(amount), said("Wait a moment."))
        case SaleState.WAITING:
            return _waiting(sale, company, amount)
        case SaleState.UNKNOWN:
            return Told(_doubted(sale, company), _keep(amount), _do_not_sell_again(sale), says)
        case SaleState.HELD:
            return _held(sale, company, amount, says)
        case SaleState.COMPLETE:
            decided = _decided(sale, said("it was sold." if prepaid else "it was paid."))
            happened = " ".join(part for part in (decided, *_issued(sale)) if part)
            return Told(happened, said("{amount} sold." if prepaid else "{amount} paid.", amount=amount), "")
        case SaleState.REFUSED:
            why = refused_words(sale.why or Why.FAILED, company, traits.throttle_s)
            after = after_refused_sale(sale.why or Why.FAILED, company) if sale.to_give_back else ""
            return Told(f"{why} {_nothing_done(sale)}", _owed(sale, amount), after, says)
        case SaleState.CANCELLED:
            decided = _decided(sale, said("nothing was sold." if prepaid else "nothing was paid."))
            cancelled = f"{said('The sale was cancelled.')} {_nothing_done(sale)}"
            return Told(decided or cancelled, _owed(sale, amount), "")
        case SaleState.CONFLICT:
            return Told(
                _clashed(sale, company, other),
                said("Keep the {amount} apart.", amount=amount),
                said("Hand nothing out. Two people must decide."),
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
            return Told(refused_words(outcome.why, company), said("Take no money."), after_refused(outcome.why), says)
        case Unknown():
            says = outcome.provider_says[:PROVIDER_SAYS_AT_MOST]
            if wants_phone:
                again = said("Type the customer's telephone number too, and try again.")
                return Told(said("{company} cannot say now whose meter this is.", company=company), "", again, says)
            if names_nobody(outcome):
                return Told(
                    said("{company} answered, and has no name for this number.", company=company),
                    said("Take no money."),
                    said(LOOK),
                    says,
                )
            again = said("Try again; if it stays so, queue the sale.")
            return Told(said("{company} cannot say now whose meter this is.", company=company), "", again, says)
        case NotSent():
            return Told(not_sent_words(outcome.reach, company, provider), "", said("Try again, or queue the sale."))
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
    instead = to_say("Sell through {provider} instead, or sell all the same if there is more float by now.")
    alone = to_say("Sell all the same if there is more float by now.")
    return Told(
        said(
            "The shop's float with {provider} was {balance}, {age}. It does not cover this sale.",
            provider=provider,
            balance=balance,
            age=age,
        ),
        said("Take no money yet."),
        said(instead if other else alone, provider=other),
    )


def _waiting(sale: Sale, company: str, amount: str) -> Told:
    """A code is wanted; one that could not be handed on, because nothing left, is asked for again."""
    if sale.reach:
        reach = not_sent_words(Reach(sale.reach), company, sale.order.provider)
        wants = f"{reach} {said('The code has not left: give it again.')}"
    elif sale.supplied:
        wants = said(
            "{company} asks for a code again: the last one was wrong or too old, or it wants another one too.",
            company=company,
        )
    else:
        wants = said("{company} wants the code that was sent to the customer or the shop.", company=company)
    typed = said("Type the code. The sale waits for it, also while others are served.")
    if sale.supplied and not sale.reach:
        typed = said(
            "Ask the customer to read the newest message aloud, and type its code. After a few wrong ones"
            " {company} may end the sale.",
            company=company,
        )
    before = to_say("Keep the {amount}. Nothing is sold before the code is given.")
    if sale.order.service is Service.POSTPAID:
        before = to_say("Keep the {amount}. Nothing is paid before the code is given.")
    return Told(
        wants,
        said(before, amount=amount),
        typed,
        sale.prompt[:PROVIDER_SAYS_AT_MOST],
    )


def _decided(sale: Sale, what: str) -> str:
    """Which two people said so where nothing proves it; "" where nobody had to."""
    return said("{names} decided: {what}", names=deciders(sale.resolved_by), what=what) if sale.resolved_by else ""


def deciders(names: tuple[str, ...]) -> str:
    """The two people who decided, or the only one of a one-person shop."""
    return said("{name} alone", name=names[0]) if len(names) == 1 else and_words(names)


def _issued(sale: Sale) -> tuple[str, ...]:
    if sale.tokens:
        many = to_say("{count} tokens issued and safe. They are entered in this order, one after the other.")
        return (counted("Token issued and safe.", many, len(sale.tokens)),)
    return said("The bill is paid."), said("Receipt number {number}.", number=sale.receipt_number)


def _nothing_done(sale: Sale) -> str:
    return said("Nothing was sold." if sale.order.service is Service.PREPAID else "Nothing was paid.")


_NAMED = {
    "reference": to_say("reference {number}"),
    "transaction": to_say("transaction {number}"),
    "meter": to_say("meter {number}"),
    "account": to_say("account {number}"),
    "amount": to_say("amount {number}"),
    "currency": to_say("currency {number}"),
}


def named_words(named: str) -> str:
    """What an answer named that is not this sale's, as an adapter wrote it: a word of these and what came."""
    word, _, number = named.partition(" ")
    return said(_NAMED[word], number=number) if word in _NAMED else named


def _keep(amount: str) -> str:
    return said("Keep the {amount}.", amount=amount)


def _clashed(sale: Sale, company: str, other: Sale | None) -> str:
    """What came twice, or too late; the other sale may have been decided about since, and not have it any more."""
    if sale.clash is None:
        late = to_say(
            "{company} gave a token or number that belongs to another sale, or came after this one had ended."
        )
        return said(late, company=company)
    clash = to_say("{company} gave a token or number that belongs to another sale ({reference}).")
    if other is not None and set(other.tokens) & set(sale.tokens):
        clash = to_say("{company} gave a token that sale {reference} has already.")
    elif other is not None and other.receipt_number == sale.receipt_number is not None:
        clash = to_say("{company} gave a receipt number that sale {reference} has already.")
        if sale.tokens:
            clash = to_say("{company} gave a receipt number that sale {reference} has already. The token is another.")
    return said(clash, company=company, reference=sale.clash)


def _may_be_issued(sale: Sale) -> str:
    prepaid = sale.order.service is Service.PREPAID
    return said("The token may have been issued." if prepaid else "The payment may have been issued.")


def _queued(sale: Sale, company: str, amount: str) -> Told:
    reach = not_sent_words(Reach(sale.reach), company, sale.order.provider) if sale.reach else ""
    if sale.kept:
        return Told(f"{reach} {said('Nothing has been sent.')}".strip(), _keep(amount), _goes_when(sale, company))
    return Told(
        f"{reach} {said('Nothing has been sent.')}".strip(),
        said("The {amount} is the customer's.", amount=amount),
        said("Sell it now, or give it back."),
    )


def _goes_when(sale: Sale, company: str) -> str:
    if sale.order.not_before is not None and not sale.tries:
        return said(
            "The sale waits in the queue: it goes by itself when {company} allows this meter to buy again.",
            company=company,
        )
    if sale.reach == Reach.NO_FLOAT:
        return said("The sale waits in the queue: it goes by itself when there is float again.")
    return said("The sale waits in the queue: it goes by itself when the line is back.")


def _stopped(sale: Sale, stop: Stop, company: str, language: str) -> Told:
    """Why a queued sale waits for a person; nothing of it has been sent."""
    kept = said("Keep the {amount}. Nothing has been sent.", amount=money_text(sale.order.amount, language))
    says = stop.said[:PROVIDER_SAYS_AT_MOST]
    larger = said("Cancel the sale, give the money back, and sell another amount.")
    match stop.why:
        case StopWhy.OTHER_NAME:
            happened = said("This meter's name is now {name}, not what was expected.", name=stop.said)
            if before := sale.order.customer:
                happened = said("This meter's name is now {name}, not {before}.", name=stop.said, before=before)
            return Told(happened, kept, said("Ask the customer: let it go on, or cancel it and give the money back."))
        case StopWhy.NEW_NAME:
            happened = said("This meter is {name}'s. It was taken without a name.", name=stop.said)
            return Told(
                happened, kept, said("See that this is who paid: let it go on, or cancel it and give the money back.")
            )
        case StopWhy.MINIMUM if (least := from_spelled(stop.said)) is not None:
            words = to_say("This meter may not buy so little now. The least is {least}.")
            return Told(said(words, least=money_text(least, language)), kept, larger)
        case StopWhy.LIMIT:
            limit = to_say("{company} does not sell this amount any more: the limit is {limit}.")
            most = from_spelled(stop.said)
            text = money_text(most, language) if most is not None else stop.said
            return Told(said(limit, company=company, limit=text), kept, larger)
        case StopWhy.AMOUNT | StopWhy.MINIMUM:  # older journals have the provider's sentence as a minimum
            return Told(
                said("{company} does not take this amount for this meter.", company=company), kept, larger, says
            )
        case StopWhy.METER_REFUSED:
            back = said("Cancel the sale and give the money back, or let it go on.")
            return Told(said("{company} does not say whose number this is.", company=company), kept, back, says)
        case StopWhy.PUT_BACK:
            happened = said(
                "The till's file was put back since this sale was taken. It may have been cancelled meanwhile."
            )
            return Told(happened, kept, said("Let it go on if its money has not gone back; else cancel it."))
        case _:
            assert_never(stop.why)


def _doubted(sale: Sale, company: str) -> str:
    if sale.pending:
        return said("{company} has the sale and has not finished it yet.", company=company)
    if sale.doubt is Doubt.NO_TOKEN:
        missing = to_say("{company} took the sale, and its answer came without the token. The till asks for it.")
        if sale.order.service is Service.POSTPAID:
            missing = to_say(
                "{company} took the sale, and its answer came without the receipt number. The till asks for it."
            )
        return said(missing, company=company)
    return f"{said(_doubt_words(sale), company=company)} {_may_be_issued(sale)}"


def _doubt_words(sale: Sale) -> str:
    """Why it is not known what became of a sale; it is said later."""
    match sale.doubt:
        case Doubt.STOPPED if sale.copied:
            return to_say("The till's file was put back or copied: {company} is asked what became of this sale.")
        case Doubt.STOPPED:
            return to_say("The till stopped while {company} was being asked.")
        case Doubt.UNREADABLE:
            return to_say("What came back was not {company}'s answer.")
        case Doubt.KEY_EXPIRED:
            return to_say("{company} wanted a new login in the middle of the sale.")
        case Doubt.NO_ANSWER:
            return to_say("The line dropped after we asked {company}.")
        case Doubt.UNPROVED | Doubt.NO_TOKEN | None:
            return to_say("{company}'s answer does not say whether it sold.")
        case _:
            assert_never(sale.doubt)


def _do_not_sell_again(sale: Sale) -> str:
    if sale.order.service is Service.PREPAID:
        return said("Do not sell to this meter again: the token will print here, or nothing was sold.")
    return said("Do not pay this account again: the receipt will print here, or nothing was paid.")


def _held(sale: Sale, company: str, amount: str, says: str) -> Told:
    if sale.proof:
        proved = to_say("{company} has no such sale, asked twice and late enough: nothing was sold.")
        if sale.order.service is Service.POSTPAID:
            proved = to_say("{company} has no such sale, asked twice and late enough: nothing was paid.")
        return Told(
            said(proved, company=company),
            said("The {amount} is the customer's.", amount=amount),
            said("Send it again, or give the money back."),
            says,
        )
    if sale.named is not None:
        happened = said(
            "{company} answered about another sale ({what}), not this one.",
            company=company,
            what=named_words(sale.named),
        )
    else:
        happened = said("{company} has not said for a day what became of this sale.", company=company)
    return Told(happened, _keep(amount), said("Hand nothing out. Two people must decide."), says)


def _owed(sale: Sale, amount: str) -> str:
    if sale.carried_into is not None:
        return said(
            "The {amount} is in sale {reference}, which goes on in this one's place.",
            amount=amount,
            reference=sale.carried_into,
        )
    if sale.money is MoneyState.GIVEN_BACK:
        return said("The {amount} has gone back to the customer.", amount=amount)
    if sale.copied:
        return said(
            "The till's file was put back since: give back {amount} only if that was not done already.", amount=amount
        )
    return said("Give back {amount}.", amount=amount)
