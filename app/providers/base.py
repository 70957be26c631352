"""What every provider shares: the profile it is reached by, what it declares of itself, and what it can be asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Protocol, TypeVar, runtime_checkable

from app.domain.commission import TERM
from app.domain.money import Money
from app.domain.outcome import NotSent, PrepareOutcome, Refused, Unknown, VendOutcome, VerifyOutcome
from app.domain.sale import Order, Service


@dataclass(frozen=True, slots=True)
class Profile:
    """One `[[providers]]` of till.toml: what the cashier picks, and how it is reached.

    `options` are the adapter's own settings by their field's name, each one there, with its default where the file
    is silent; a setting of a table within the profile is named `table.key`. `elsewhere`: this is a profile as a sale
    was taken with it, at an address that the settings do not name, which may not see the secrets. `commission` is what
    the provider pays the shop of each sale, in hundredths of a percent.
    """

    name: str
    kind: str
    base_url: str
    username: str = ""
    sandbox: bool = False
    phone_default: str = ""
    options: dict[str, str] = field(default_factory=dict)
    elsewhere: bool = False
    commission: int = 0

    @property
    def terms(self) -> dict[str, str]:
        """What a sale freezes of it beside its address and account: every setting, and the commission of that day."""
        return self.options | ({TERM: str(self.commission)} if self.commission else {})


@dataclass(frozen=True, slots=True)
class Field:
    """A setting of a profile as its adapter declares it, for till.toml, the dialog and the keyring.

    `finds`: a sale is found again only with the value it was sent with; with another one, *not found* proves nothing
    and nothing is sent. The order keeps all settings. `choices` are all the values there are; with none, any text is
    one.
    """

    name: str
    label: str
    required: bool = False
    secret: bool = False
    default: str = ""
    choices: tuple[str, ...] = ()
    finds: bool = False
    hint: str = ""


class Phone(StrEnum):
    """What a provider does with the customer's telephone number."""

    UNUSED = "unused"
    WANTED = "wanted"
    """It is handed on where there is one."""
    NEEDED = "needed"
    """No sale without it."""


@dataclass(frozen=True, slots=True)
class Biller:
    """A utility that a provider sells for, by the provider's own code: one service each."""

    id: str
    name: str
    company: str
    service: Service


@dataclass(frozen=True, slots=True)
class Traits:
    """What a till must know of a provider before it asks it for anything.

    `company` is who the customer buys from; two profiles with the same words in it sell for the same one. `billers`
    are the utilities to choose from, where there is a choice, and `biller` the profile's usual one.
    `luhn_blocks`: the services for which the utility itself refuses a meter whose check digit is wrong.
    `throttle_s`: how long the provider makes a meter wait between two sales, 0 if it does not.
    `refusals`: every documented code that refuses a sale definitely; an outcome is Refused for nothing else.
    `not_vended`: the documented codes that, answered to a question, mean that nothing was vended; *not found* proves
    that for nothing else.
    """

    company: str
    currency: str
    minimum: Money
    maximum: Money
    services: frozenset[Service]
    luhn_blocks: frozenset[Service] = frozenset()
    throttle_s: int = 0
    phone: Phone = Phone.UNUSED
    billers: tuple[Biller, ...] = ()
    biller: str = ""
    refusals: frozenset[str] = frozenset()
    not_vended: frozenset[str] = frozenset()

    def company_of(self, biller: str) -> str:
        """Who a sale through this biller buys from."""
        return next((one.company for one in self.billers if one.id == biller), self.company)


@dataclass(frozen=True, slots=True)
class Enquiry:
    """Whose meter or account is asked for, through which biller; `item` is the product once one was chosen."""

    service: Service
    number: str
    phone: str = ""
    biller: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """Our float at the provider."""

    amount: Money


Secret = Callable[[str], Awaitable[str]]
"""Gives a profile's secret by its field's name, or "" where there is none; the keyring may be slow."""


async def no_secret(_field: str) -> str:
    """The Secret of a profile that has none, or is not to be given any."""
    return ""


Outcome_co = TypeVar("Outcome_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Answer(Generic[Outcome_co]):
    """An outcome, and the provider's raw words behind it with secrets redacted.

    `provider_id` is the sale's id at the provider where the answer names one that it can be asked about by.
    """

    outcome: Outcome_co
    raw: str = ""
    provider_id: str | None = None


@runtime_checkable
class Provider(Protocol):
    """A translator: our intent to a request, and its answer to an outcome. No method raises for bad luck.

    `ids` are all ids that the provider ever gave the sale, the newest last.
    """

    @property
    def traits(self) -> Traits:
        """What this provider declares of itself."""
        ...

    async def prove(self) -> NotSent | None:
        """See that our credentials held within the last five minutes; NotSent says why a vend must not go now."""
        ...

    async def verify(self, enquiry: Enquiry) -> Answer[VerifyOutcome]:
        """Whose meter or account this is. Safe to repeat."""
        ...

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        """Order the sale. Posted once; never repeated here, whatever is answered."""
        ...

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        """What became of the vend with this reference. Safe to repeat."""
        ...

    async def close(self) -> None:
        """Let the connection go."""
        ...


@runtime_checkable
class Prepares(Provider, Protocol):
    """A provider that must validate a sale before every vend, and names it by an id of its own then."""

    async def prepare(self, reference: str, order: Order) -> Answer[PrepareOutcome]:
        """Validate the sale; nothing is vended. Safe to repeat: each time gives a new id, and all of them are kept."""
        ...


@runtime_checkable
class AsksBack(Provider, Protocol):
    """A provider that may want a one-time code or a PIN in the middle of a sale."""

    async def supply(self, reference: str, order: Order, ids: tuple[str, ...], code: str) -> Answer[VendOutcome]:
        """Hand on what the customer said. Posted once; it can move the money."""
        ...


@runtime_checkable
class ReadsFloat(Provider, Protocol):
    """A provider that says what our float is."""

    async def balance(self) -> Balance | Refused | Unknown | NotSent:
        """Our float at the provider. Safe to repeat."""
        ...


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of provider as the registry names it: its settings, what a profile of it sells, and the adapter.

    `connect` opens nothing; it raises BadInput for a bad address. Its last value is the deadline of a call, seconds.
    """

    fields: tuple[Field, ...]
    traits_of: Callable[[Profile], Traits]
    connect: Callable[[Profile, Secret, float], Provider]

    @property
    def options(self) -> tuple[Field, ...]:
        """The settings that a profile's `options` hold: all but the address, the user name and the secrets."""
        return tuple(one for one in self.fields if not one.secret and one.name not in ("base_url", "username"))
