"""Another way to sell the same: a profile that sells for the same company, where the one in use is down or short."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.money import Money
from app.domain.sale import Service
from app.services.lines import Lines
from app.services.provider_book import ProviderBook
from app.store.known import Known


@dataclass(frozen=True, slots=True)
class Alternative:
    """A profile, and the biller of it, that sells for the same company."""

    provider: str
    biller: str


def is_short(known: Known, provider: str, amount: Money) -> bool:
    """Whether the float that was last read there does not cover an amount; False where none is known."""
    balance = known.balance(provider)
    return balance is not None and balance.amount.currency == amount.currency and balance.amount < amount


def other_ways(
    book: ProviderBook,
    known: Known,
    lines: Lines,
    *,
    provider: str,
    biller: str,
    service: Service,
    amount: Money | None = None,
) -> list[Alternative]:
    """The other profiles that sell this service for the same company, those nothing is known against.

    For a sale that has not been taken: one that has may have been sent, and is never moved.
    """
    company = book.traits(provider).company_of(biller)
    sandbox = book.profile(provider).sandbox
    found = []
    for name in book.names:
        if name == provider or lines.of(name).down or book.profile(name).sandbox != sandbox:
            continue
        if amount is not None and is_short(known, name, amount):
            continue
        traits = book.traits(name)
        if traits.billers:
            same = (one.id for one in traits.billers if (one.company, one.service) == (company, service))
            found += [Alternative(name, code) for code in same]
        elif traits.company == company and service in traits.services:
            found.append(Alternative(name, ""))
    return found
