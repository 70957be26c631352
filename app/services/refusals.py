"""Why a provider refused, or why nothing left, in words; and what is done about a refusal."""

from __future__ import annotations

from typing import assert_never

from app.domain.outcome import Reach, Why
from app.domain.said import said, to_say
from app.services.figures import span_text


def refused_words(why: Why, company: str, throttle_s: int = 0) -> str:
    """Our own sentence for a refusal; the provider's stands below it. `throttle_s`: the time it wants between two sales
    to a meter, 0 where that is not known.
    """
    match why:
        case Why.METER:
            return said("{company} has no such number.", company=company)
        case Why.BLOCKED:
            return said("{company} has blocked this meter.", company=company)
        case Why.DEBT:
            return said("Debt on this meter takes the whole amount.")
        case Why.AMOUNT:
            return said("{company} does not take this amount for this meter.", company=company)
        case Why.TOO_SOON:
            if not throttle_s:
                return said("{company} allows no second purchase so soon for this meter.", company=company)
            allowed = to_say("{company} allows one purchase in {span} for this meter.")
            return said(allowed, company=company, span=span_text(throttle_s))
        case Why.DAY_MAXIMUM:
            return said("This meter has reached the most purchases allowed in a day.")
        case Why.NO_FLOAT:
            return said("The shop's float at {company} does not cover this sale.", company=company)
        case Why.METER_KEY:
            return said("This meter needs its update tokens first. {company} issues them.", company=company)
        case Why.ACCOUNT:
            return said("The shop's account at {company} may not do this. Call a supervisor.", company=company)
        case Why.FAILED:
            return said("{company} refused the sale.", company=company)
        case _:
            assert_never(why)


def not_sent_words(reach: Reach, company: str, provider: str) -> str:
    """Our sentence for a request that never left."""
    match reach:
        case Reach.NO_LINE:
            return said("The line to {company} is down.", company=company)
        case Reach.NO_TRUST:
            return said(
                "What answers is not {company}: its certificate is not valid. See that this machine's clock is right.",
                company=company,
            )
        case Reach.NO_LOGIN:
            return said(
                "{company} does not accept the shop's user name or password. A manager must set them right.",
                company=company,
            )
        case Reach.NO_SECRET:
            return said(
                "The till lacks a secret of {provider}. A manager sets it in the settings, F10, or finds"
                " which it is with: tokentill provider test {provider}.",
                provider=provider,
            )
        case Reach.NO_FLOAT:
            return said("The shop's float at {company} does not cover this sale.", company=company)
        case Reach.OTHER_TERMS:
            return said(
                "The settings for {provider} were changed since: cancel this sale and sell anew.", provider=provider
            )
        case Reach.TILL_CLOSED:
            return said("The till was closed before the sale was sent.")
        case Reach.NO_PROOF:
            return said("{company} did not answer as it should.", company=company)
        case _:
            assert_never(reach)


LOOK = to_say("Look at the number on the meter or its card, digit by digit, and type it again.")
"""What is done about a number that nobody knows; said when it is shown."""


def after_refused_sale(why: Why, company: str) -> str:
    """What comes after the money of a refused sale has gone back; "" where the moment has more to say of it."""
    match why:
        case Why.METER:
            return said("Then look at the number with the customer, and begin anew.")
        case Why.AMOUNT:
            return said("Then ask whether the customer wants another amount, and begin anew.")
        case Why.DEBT:
            return said("Then ask whether the customer pays more, or sees the company about the debt.")
        case Why.BLOCKED | Why.METER_KEY:
            return said("Then send the customer to {company}.", company=company)
        case Why.ACCOUNT:
            return said("Then sell nothing more until a supervisor has set that right.")
        case Why.FAILED:
            return said("Then read why below. If it is the amount, the customer may want another: begin anew.")
        case Why.TOO_SOON | Why.DAY_MAXIMUM | Why.NO_FLOAT:
            return ""
        case _:
            assert_never(why)


def after_refused(why: Why) -> str:
    """What is done about a look-up that was refused, before there is a sale."""
    match why:
        case Why.METER | Why.FAILED:
            return said(LOOK)
        case Why.NO_FLOAT:
            return said("Call a manager: nothing sells before there is float again.")
        case Why.ACCOUNT:
            return said("Sell nothing before that is set right.")
        case Why.TOO_SOON | Why.DAY_MAXIMUM:
            return said("Nothing sells to this meter now: try again later.")
        case Why.BLOCKED | Why.DEBT | Why.AMOUNT | Why.METER_KEY:
            return said("See that the number is right; if it is, the customer must ask the company.")
        case _:
            assert_never(why)
