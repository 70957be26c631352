"""What every provider shares: the profile it is reached by, what it declares of itself, and what it can be asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from app.domain.money import Money
from app.domain.outcome import NotSent, Refused, Unknown, VendOutcome, VerifyOutcome
from app.domain.sale import Order, Service


@dataclass(frozen=True, slots=True)
class Profile:
    """One `[[providers]]` of till.toml: what the cashier picks, and how it is reached."""

    name: str
    kind: str
    base_url: str
    username: str = ""
    sandbox: bool = False
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Traits:
    """What a till must know of a provider before it asks it for anything.

    `luhn_blocks`: the services for which the utility itself refuses a meter whose check digit is wrong.
    `throttle_s`: how long the provider makes a meter wait between two sales, 0 if it does not.
    `secrets`: the names of what the keyring must hold for a profile.
    """

    company: str
    currency: str
    minimum: Money
    maximum: Money
    services: frozenset[Service]
    luhn_blocks: frozenset[Service]
    throttle_s: int
    secrets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """Our float at the provider."""

    amount: Money


Secret = Callable[[str], Awaitable[str]]
"""Gives a profile's secret by its field's name, or "" where there is none; the keyring may be slow."""

Outcome_co = TypeVar("Outcome_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Answer(Generic[Outcome_co]):
    """An outcome, and the provider's raw words behind it with secrets redacted."""

    outcome: Outcome_co
    raw: str = ""


class Provider(Protocol):
    """A translator: our intent to a request, and its answer to an outcome. No method raises for bad luck."""

    @property
    def traits(self) -> Traits:
        """What this provider declares of itself."""
        ...

    async def prove(self) -> NotSent | None:
        """See that our credentials held within the last five minutes; NotSent says why a vend must not go now."""
        ...

    async def verify(self, service: Service, number: str) -> Answer[VerifyOutcome]:
        """Whose meter or account this is. Safe to repeat."""
        ...

    async def vend(self, reference: str, order: Order) -> Answer[VendOutcome]:
        """Order the sale. Posted once; never repeated here, whatever is answered."""
        ...

    async def ask(self, reference: str, order: Order) -> Answer[VendOutcome]:
        """What became of the vend with this reference. Safe to repeat."""
        ...

    async def balance(self) -> Balance | Refused | Unknown | NotSent:
        """Our float at the provider. Safe to repeat."""
        ...

    async def close(self) -> None:
        """Let the connection go."""
        ...
