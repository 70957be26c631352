"""Trying a provider's profile: what logging in and reading the float say of it, without anything being sold."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.address import origin
from app.domain.money import Money
from app.domain.outcome import Doubt, NotSent, Reach, Refused, Unknown
from app.domain.said import said
from app.domain.sale import Service
from app.providers.base import Balance, Enquiry, Field, Kind, Profile, Provider, ReadsFloat, Secret
from app.services.keys import Kept
from app.services.lines import OK
from app.services.permissions import May
from app.services.refusals import not_sent_words, refused_words
from app.services.till import Till
from app.services.wording import PROVIDER_SAYS_AT_MOST, Told

NO_METER = "00000000000"
"""Asked about where there is no float to be read: whatever is said of it shows that there is somebody."""

_WIRE_NOTES = re.compile(r"HTTP \d+|\w+(Error|Timeout)|not an answer of ours")
"""What the wire writes down of a call itself: nobody's words, and none for people."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it, and how it is told. `works`: sales can go this way as far as can be known without one.

    `balance` is the float, where the provider tells one; `lacks` the secret that is to be typed: the till has none, or
    `is_kept`, for another address. `trouble` is the outcome that it ended with.
    """

    works: bool
    told: Told
    balance: Money | None = None
    lacks: str = ""
    is_kept: bool = False
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
            tried = await _asked(provider, profile)
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


async def try_typed(till: Till, profile: Profile, saved: Profile | None, typed: Mapping[str, str]) -> Tried:
    """Try a profile as it is typed, with the secrets that are `typed`, and else with those that are kept.

    `saved` is what the settings say under its name, None where they say nothing. What is kept goes to the address that
    is saved alone: another one might be anybody's. Raises NotAllowed where this is not what is saved, and whoever is
    here may not change that; BadInput like `try_out`.
    """
    if typed or profile != saved:
        till.people.may(May.SETTINGS)
    kind, keys = till.book.kinds[profile.kind], till.keys
    is_there = saved is not None and origin(saved.base_url) == origin(profile.base_url)
    for field in kind.fields:
        if field.secret and field.name not in typed and not is_there:
            place = await keys.kept_in(profile.name, field.name)
            if place is not Kept.NOWHERE:
                return _kept_from_there(field, profile, place)

    async def secret(field: str) -> str:
        return typed.get(field) or (await keys.secret(profile.name, field) if is_there else "")

    return await try_out(kind, profile, secret, till.shop.timing.request_deadline)


async def _asked(provider: Provider, profile: Profile) -> Tried:
    company = provider.traits.company
    if (refusal := await provider.prove()) is not None:
        return _failed(refusal, company, profile)
    if not isinstance(provider, ReadsFloat):
        return await _looked_up(provider, profile)
    balance = await provider.balance()
    if isinstance(balance, Balance):
        return Tried(True, Told(said("{company} accepts the shop's login.", company=company), "", ""), balance.amount)
    return _failed(balance, company, profile)


async def _looked_up(provider: Provider, profile: Profile) -> Tried:
    """Not every login asks anybody: a look-up shows at least that somebody is there who does not turn us away."""
    traits = provider.traits
    biller = traits.biller or next((one.id for one in traits.billers if one.service is Service.PREPAID), "")
    outcome = (await provider.verify(Enquiry(Service.PREPAID, NO_METER, biller=biller))).outcome
    if isinstance(outcome, NotSent):
        return _failed(outcome, traits.company, profile)
    if outcome == Unknown(Doubt.KEY_EXPIRED):
        return _failed(NotSent(Reach.NO_LOGIN), traits.company, profile)
    happened = said(
        "{company} answers and turns nothing away. It does not tell what the shop's float is.", company=traits.company
    )
    to_be_sure = said("To be sure, look up a real meter: type its number and press Enter, as for a sale.")
    return Tried(True, Told(happened, "", to_be_sure))


def _failed(outcome: Refused | Unknown | NotSent, company: str, profile: Profile) -> Tried:
    says, then = "", said("See that the address is right.")
    match outcome:
        case Refused():
            happened, says, then = refused_words(outcome.why, company), outcome.provider_says, ""
        case Unknown():
            happened, says = said("What {company} answers cannot be read.", company=company), outcome.provider_says
        case NotSent(reach=Reach.NO_PROOF):
            happened, says = said("{company} does not answer as it should.", company=company), outcome.detail
        case NotSent(reach=Reach.NO_LINE):
            happened = not_sent_words(outcome.reach, company, profile.name)
            then = said("See that the address is right, and that this machine is connected.")
        case NotSent(reach=Reach.NO_LOGIN):
            happened, says = said("{company} does not accept the login.", company=company), outcome.detail
            then = said("See that the user name and the secrets are right.")
        case NotSent(reach=Reach.NO_SECRET) if outcome.detail:
            happened, then = (
                said("A secret of {name} cannot be used: {detail}.", name=profile.name, detail=outcome.detail),
                "",
            )
        case NotSent():
            happened, then = not_sent_words(outcome.reach, company, profile.name), ""
    says = "" if _WIRE_NOTES.fullmatch(says) else says[:PROVIDER_SAYS_AT_MOST]
    return Tried(False, Told(happened, "", then, says), trouble=outcome)


def _lacking(field: Field, profile: Profile) -> Tried:
    told = Told(
        said("The till has no {label} for {name}.", label=said(field.label), name=profile.name),
        "",
        said(
            "Type it in the settings, or set it with: {command}",
            command=f"tokentill secret set {profile.name} {field.name}",
        ),
    )
    return Tried(False, told, lacks=field.name, trouble=NotSent(Reach.NO_SECRET))


def _kept_from_there(field: Field, profile: Profile, place: Kept) -> Tried:
    happened = said(
        "The {label} that is kept for {name} goes to the address that is saved, and to no other.",
        label=said(field.label),
        name=profile.name,
    )
    if place is Kept.ENVIRONMENT:  # nothing can be typed in its place
        return Tried(False, Told(happened, "", said("Save the profile first; T tests it then.")))
    then = said("Type it anew to try another address.")
    return Tried(False, Told(happened, "", then), lacks=field.name, is_kept=True)
