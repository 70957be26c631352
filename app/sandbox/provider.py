"""What every provider of the sandbox is to its server and its control: calls, ledger, settings, and tables to show."""

import hashlib
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from aiohttp import web

from app.sandbox.ledger import Ledger, Vend, VendState

Answering = Callable[[], web.Response]
Now = Callable[[], datetime]

_TOKEN_RANGE = 2**66  # a token of the STS is 66 bits, written as 20 digits
_TOKEN_CLASS = 0b11 << 27  # where its class lies; credit is class 0


def utc_now() -> datetime:
    """The time of day."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Route:
    """One way to one call: the method, and the path below the provider's root with {names} for what varies."""

    call: str
    method: str
    path: str


@dataclass(frozen=True)
class Received:
    """A request as it came: its headers, what stood in the path's {names}, and its body."""

    headers: Mapping[str, str]
    path: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Table:
    """What a person is shown on the control's page: rows under heads, with a sentence beneath."""

    title: str
    heads: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]
    note: str = ""


@dataclass
class Settings:
    """What can be changed while the sandbox runs, for every provider."""

    pending_asks: int = 2  # asks that a pending sale answers with "still pending"


class Provider(ABC):
    """One provider. Every answer is decided in one go, so two requests never interleave."""

    name: ClassVar[str]
    root: ClassVar[str]
    routes: ClassVar[tuple[Route, ...]]
    credentials: ClassVar[str]  # as the page shows them
    settings: Settings

    def __init__(self, ledger: Ledger, *, seed: str, now: Now) -> None:
        self.ledger = ledger
        self._seed = seed
        self._now = now

    @property
    def calls(self) -> tuple[str, ...]:
        """The names by which a fault picks a call, each once."""
        return tuple(dict.fromkeys(route.call for route in self.routes))

    @abstractmethod
    def receive(self, call: str, request: Received) -> Answering:
        """Count the request if it wants to sell, and give back what carries it out and answers it."""

    @abstractmethod
    def not_found(self) -> web.Response:
        """What this provider says of a sale that it does not know."""

    @abstractmethod
    def expire_keys(self) -> None:
        """Every key given so far is worth nothing from now on."""

    @abstractmethod
    def tables(self) -> list[Table]:
        """The meters and accounts, and what becomes of a sale to each."""

    def written_out(self) -> dict[str, object]:
        """The settings in JSON's types."""
        return asdict(self.settings)

    def _asked_enough(self, vend: Vend) -> bool:
        """Count a question about this vend; whether it was pending and has been asked about so often that it ends."""
        self.ledger.asks[vend.reference] += 1
        return vend.state == VendState.PENDING and self.ledger.asks[vend.reference] > self.settings.pending_asks

    def _token(self, sale: str) -> str:
        """20 digits of an STS credit token: the same for the same seed and sale, another for any other."""
        return f"{self._number_from(f'token {sale}') % _TOKEN_RANGE & ~_TOKEN_CLASS:020d}"

    def _uuid(self, text: str) -> str:
        """A random UUID that is the same for the same seed and text."""
        return str(UUID(bytes=self._number_from(f"uuid {text}").to_bytes(64)[:16], version=4))

    def _number_from(self, text: str) -> int:
        return int.from_bytes(hashlib.sha512(f"{self._seed} {text}".encode()).digest())


def read_object(body: bytes) -> dict[str, object] | None:
    """The JSON object in a request, its decimals exact; None where there is none."""
    try:
        message = json.loads(body, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError):
        return None
    return message if isinstance(message, dict) else None


def part(message: Mapping[str, object], name: str) -> dict[str, object]:
    """The object under this name, empty where there is none."""
    inner = message.get(name)
    return inner if isinstance(inner, dict) else {}


def text(message: Mapping[str, object], name: str) -> str:
    """The text under this name, empty where there is none or it is no text."""
    value = message.get(name)
    return value if isinstance(value, str) else ""
