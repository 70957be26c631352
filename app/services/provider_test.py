"""Trying a provider's profile: what logging in and reading the float say of it, without anything being sold."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass

from app.domain.money import Money
from app.domain.outcome import NotSent, Reach, Refused, Unknown
from app.domain.sale import Service
from app.providers.base import Balance, Enquiry, Field, Kind, Profile, Provider, ReadsFloat, Secret
from app.services.lines import OK
from app.services.till import Till
from app.services.wording import PROVIDER_SAYS_AT_MOST, Told, not_sent_words, refused_words

NO_METER = "00000000000"
"""Asked about where there is nothing to log in with: whatever is said of it shows that there is somebody."""
_NO_LOGIN = Told(
    "The address answers. Without a user name there is no login to be tried.",
    "",
    "To be sure, look up a real meter: type its number and press Enter, as for a sale.",
)

_WIRE_NOTES = re.compile(r"HTTP \d+|\w+(Error|Timeout)|not an answer of ours")
"""What the wire writes down of a call itself: nobody's words, and none for people."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it, and how it is told. `works`: sales can go this way as far as can be known without one.

    `balance` is the float, where the provider tells one; `lacks` the secret that the till does not have. `trouble` is
    the outcome that it ended with.
    """

    works: bool
    told: Told
    balance: Money | None = None
    lacks: str = ""
    trouble: Refused | Unknown | NotSent | None = None


async def try_out(kind: Kind, profile: Profile, secret: Secret, deadline_s: float) -> Tried:
    """Log in over a connection of its own, and read the float where the provider tells one; `deadline_s` for it all.

    Raises BadInput for settings that cannot be used. May be cancelled at any time.
    """
    company = kind.traits_of(profile).company
    missing = [field for field in kind.fields if field.secret and not await secret(field.name)]
    if needed := next((field for field in missing if field.required), None):
        return _lacking(needed, profile)
    provider = kind.connect(profile, secret, deadline_s)
    try:
        async with asyncio.timeout(deadline_s):
            tried = await _asked(provider, profile, company, logs_in=_logs_in(kind, profile))
    except TimeoutError:
        tried = _failed(NotSent(Reach.NO_LINE), company, profile)
    finally:
        await provider.close()
    if tried.trouble == NotSent(Reach.NO_SECRET) and missing:
        return _lacking(missing[0], profile)
    return tried


async def try_kept(till: Till, profile: Profile) -> Tried:
    """Try a profile with the secrets that are kept, and note what it shows of the line and the float.

    Raises BadInput like `try_out`.
    """
    kind, deadline_s = till.book.kinds[profile.kind], till.shop.timing.request_deadline
    tried = await try_out(kind, profile, till.keys.secrets_of(profile), deadline_s)
    now, line = till.clock.now(), till.lines.of(profile.name)
    if tried.trouble is not None:
        line.hear_outcome(tried.trouble, now)
    elif tried.works:
        line.hear(OK, now)
    if tried.balance is not None and till.file.lock is not None:
        till.file.known.balance_is(profile.name, tried.balance, now)
    return tried


async def _asked(provider: Provider, profile: Profile, company: str, *, logs_in: bool) -> Tried:
    refusal = await provider.prove()
    if refusal is not None:
        return _failed(refusal, company, profile)
    if not logs_in:
        outcome = (await provider.verify(Enquiry(Service.PREPAID, NO_METER))).outcome
        return _failed(outcome, company, profile) if isinstance(outcome, NotSent) else Tried(True, _NO_LOGIN)
    accepted = f"{company} accepts the shop's login."
    if not isinstance(provider, ReadsFloat):
        return Tried(True, Told(f"{accepted} It does not tell what the shop's float is.", "", ""))
    balance = await provider.balance()
    if isinstance(balance, Balance):
        return Tried(True, Told(accepted, "", ""), balance.amount)
    return _failed(balance, company, profile)


def _failed(outcome: Refused | Unknown | NotSent, company: str, profile: Profile) -> Tried:
    says, then = "", "See that the address is right."
    match outcome:
        case Refused():
            happened, says, then = refused_words(outcome.why, company), outcome.provider_says, ""
        case Unknown():
            happened, says = f"What {company} answers cannot be read.", outcome.provider_says
        case NotSent(reach=Reach.NO_PROOF):
            happened, says = f"{company} does not answer as it should.", outcome.detail
        case NotSent(reach=Reach.NO_LINE):
            happened = not_sent_words(outcome.reach, company, profile.name)
            then = "See that the address is right, and that this machine is connected."
        case NotSent(reach=Reach.NO_LOGIN):
            happened, says = f"{company} does not accept the login.", outcome.detail
            then = "See that the user name and the secrets are right."
        case NotSent(reach=Reach.NO_SECRET) if outcome.detail:
            happened, then = f"A secret of {profile.name} cannot be used: {outcome.detail}.", ""
        case NotSent():
            happened, then = not_sent_words(outcome.reach, company, profile.name), ""
    says = "" if _WIRE_NOTES.fullmatch(says) else says[:PROVIDER_SAYS_AT_MOST]
    return Tried(False, Told(happened, "", then, says), trouble=outcome)


def _lacking(field: Field, profile: Profile) -> Tried:
    told = Told(
        f"The till has no {field.label} for {profile.name}.",
        "",
        f"Type it in the settings, or set it with: tokentill secret set {profile.name} {field.name}",
    )
    return Tried(False, told, lacks=field.name, trouble=NotSent(Reach.NO_SECRET))


def _logs_in(kind: Kind, profile: Profile) -> bool:
    """Whether there is a login: a kind that has a user name and does not need it logs in with one only."""
    return bool(profile.username) or all(field.name != "username" for field in kind.fields)
