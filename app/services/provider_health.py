"""What is known of a provider's profile: its line, when it last answered, its failures since, and the float there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from app.domain.money import Money
from app.domain.said import said, to_say
from app.providers.base import Kind, Profile, ReadsFloat, no_secret
from app.services.till import Till


@dataclass(frozen=True, slots=True)
class Health:
    """One profile as it is known now. `in_use`: a cashier can choose it.

    `line` is ok, or what is wrong `since` then and whether that is `down`; "" while nothing is known. `balance` was
    read at `read_at`; both are None where it was not, and it never is unless `tells_float`.
    """

    name: str
    kind: str
    company: str
    currency: str
    sandbox: bool
    in_use: bool
    line: str
    down: bool
    since: datetime | None
    answered: datetime | None
    failures: int
    tells_float: bool
    balance: Money | None
    read_at: datetime | None


def health_of(till: Till, profile: Profile, *, in_use: bool) -> Health:
    """What is known of a profile; nobody is asked for it."""
    kind = till.book.kinds[profile.kind]
    traits, line = kind.traits_of(profile), till.lines.of(profile.name)
    known = till.file.known.balance(profile.name)
    return Health(
        name=profile.name,
        kind=profile.kind,
        company=traits.company,
        currency=traits.currency,
        sandbox=profile.sandbox,
        in_use=in_use,
        line=line.word,
        down=line.down,
        since=line.since,
        answered=line.answered,
        failures=line.failures,
        tells_float=_tells_float(kind, profile),
        balance=known.amount if known else None,
        read_at=known.at if known else None,
    )


_OUTAGE_AFTER = timedelta(seconds=60)
"""A line that is down for less is a hiccup, which the next try may end."""

_OUTAGES = {
    "down": to_say("{company} has not answered since {time}. Sales can only be queued."),
    "no clear answer": to_say("{company} has not answered as it should since {time}. Sales can only be queued."),
    "not trusted": to_say("{company} cannot be trusted to be who answers since {time}. Sales can only be queued."),
    "login refused": to_say("{company} has refused the shop's login since {time}. Sales can only be queued."),
    "no password": to_say(
        "{company} cannot be logged in to without the shop's password since {time}. Sales can only be queued."
    ),
}
_OUT_OF_REACH = to_say("{company} is out of reach since {time}. Sales can only be queued.")


def outage_of(till: Till, provider: str) -> str:
    """What the cashier must know before taking money where a provider has been out of reach for a while; "" else."""
    line = till.lines.of(provider)
    if not line.down or line.since is None or till.clock.now() - line.since < _OUTAGE_AFTER:
        return ""
    company = till.book.traits(provider).company
    since = f"{line.since.astimezone():%H:%M}"
    if line.failures > 1:
        since = said("{time}, {count} tries", time=since, count=line.failures)
    return said(_OUTAGES.get(line.word, _OUT_OF_REACH), company=company, time=since)


def go_on_with(till: Till, profiles: Mapping[str, Profile], off: Mapping[str, Profile] = MappingProxyType({})) -> None:
    """Sell by these profiles from now on, and ask by those that are `off`, too; what is remembered of one that asks
    elsewhere now, or is gone, is forgotten.
    """
    before = {name: till.book.profile(name) for name in till.book.names}
    till.book.replace(profiles, off)
    for name, old in before.items():
        if name not in profiles or _asks(profiles[name]) != _asks(old):
            till.lines.forget(name)
            till.floats.forget(name)
            till.file.known.forget(name)


def unfinished_of(till: Till, name: str) -> int:
    """How many sales through this profile are not finished."""
    sales = (till.file.sales.load(reference) for reference in till.file.queue.open())
    return sum(sale is not None and sale.order.provider == name for sale in sales)


def _asks(profile: Profile) -> tuple[object, ...]:
    return profile.kind, profile.base_url, profile.username, profile.options


def _tells_float(kind: Kind, profile: Profile) -> bool:
    return isinstance(kind.connect(profile, no_secret, 1), ReadsFloat)  # nothing is opened by it
