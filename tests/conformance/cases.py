"""The recordings of this folder, read: what the till wants, what it must send, what is answered, what comes of it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import msgspec

from app.domain.sale import Service
from app.profile_settings import completed
from app.providers.base import Kind, Profile

HERE = Path(__file__).parent
SHARED = "provider.toml"

Call = Literal["prove", "verify", "prepare", "vend", "supply", "ask", "balance"]


class Exchange(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A request as it must come, and what is answered to it, byte for byte."""

    request: str
    headers: dict[str, str] = {}
    sends: str | None = None
    status: int = 200
    answers: str = ""

    @property
    def json(self) -> object:
        """What the request's body must hold, decimals exact; None for no body."""
        return None if self.sends is None else json.loads(self.sends, parse_float=Decimal)


class _Case(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One `[[case]]` of a file."""

    name: str
    call: Call
    exchange: tuple[Exchange, ...]
    outcome: dict[str, Any]
    service: Service = Service.PREPAID
    covers: tuple[str, ...] = ()
    order: dict[str, str] = {}
    reference: str = ""
    options: dict[str, str] = {}
    ids: tuple[str, ...] = ()
    code: str = ""


class _Shared(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`provider.toml`, with its named exchanges left as they were written."""

    reference: str
    order: dict[Service, dict[str, str]]
    base: str = ""
    username: str = ""
    begins: tuple[str, ...] = ()
    options: dict[str, str] = {}
    secrets: dict[str, str] = {}
    exchange: dict[str, dict[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class Case:
    """One recorded case, with all that it takes from `provider.toml` filled in.

    The first `begun` exchanges are those that every call of the provider begins with.
    """

    file: str
    name: str
    call: Call
    service: Service
    covers: tuple[str, ...]
    reference: str
    order: Mapping[str, str]
    options: Mapping[str, str]
    ids: tuple[str, ...]
    code: str
    begun: int
    exchanges: tuple[Exchange, ...]
    outcome: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Recordings:
    """All recorded cases of one kind of provider, and the profile that they are played with."""

    kind: str
    declared: Kind = field(repr=False)
    base: str
    username: str
    options: Mapping[str, str]
    secrets: Mapping[str, str]
    cases: tuple[Case, ...] = field(repr=False)

    def profile(self, address: str, options: Mapping[str, str]) -> Profile:
        """The profile of a till whose provider listens at `address`, every option there."""
        filled_in = completed(self.declared.options, {**self.options, **options})
        return Profile(self.kind, self.kind, address + self.base, self.username, options=filled_in)

    async def secret(self, name: str) -> str:
        """What the keyring gives for a field of this name."""
        return self.secrets.get(name, "")


def is_recorded(kind: str, folder: Path = HERE) -> bool:
    """Whether there is anything of this kind."""
    return (folder / kind / SHARED).is_file()


def read_recordings(kind: str, declared: Kind, folder: Path = HERE) -> Recordings:
    """Everything recorded for a kind. Raises where there is nothing, and for a slip of the pen."""
    with (folder / kind / SHARED).open("rb") as file:
        shared = msgspec.convert(tomllib.load(file), _Shared)
    files = sorted(path for path in (folder / kind).glob("*.toml") if path.name != SHARED)
    return Recordings(
        kind,
        declared,
        shared.base,
        shared.username,
        shared.options,
        shared.secrets,
        tuple(case for path in files for case in _cases_of(path, shared)),
    )


def _cases_of(path: Path, shared: _Shared) -> Iterator[Case]:
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    if list(written) != ["case"]:
        raise ValueError(f"{path} holds {', '.join(written)} and not [[case]] alone")
    for with_all in written["case"]:
        for values in with_all.pop("each", [{}]):
            plain = _filled_in(with_all, values)
            begins = plain.pop("begins", shared.begins)
            exchanges = [{"use": name} for name in begins] + plain.pop("exchange", [])
            plain["exchange"] = [_whole(one, shared) for one in exchanges]
            try:
                case = msgspec.convert(plain, _Case, strict=False)  # a number may come out of `each` as text
            except msgspec.ValidationError as error:
                error.add_note(f"in {path}, case {plain.get('name')!r}")
                raise
            yield Case(
                file=path.name,
                name=" ".join([case.name, *map(str, values.values())]),
                call=case.call,
                service=case.service,
                covers=case.covers,
                reference=case.reference or shared.reference,
                order={**shared.order[case.service], **case.order},
                options=case.options,
                ids=case.ids,
                code=case.code,
                begun=len(begins),
                exchanges=case.exchange,
                outcome=case.outcome,
            )


def _whole(exchange: Mapping[str, Any], shared: _Shared) -> dict[str, Any]:
    """An exchange with the one that it `use`s beneath it."""
    beneath = shared.exchange[exchange["use"]] if "use" in exchange else {}
    return {**beneath, **{key: value for key, value in exchange.items() if key != "use"}}


def _filled_in(plain: Any, values: Mapping[str, object]) -> Any:  # noqa: ANN401 - whatever TOML holds
    """What was written, with the values of one table of `each` in the places that name them."""
    if isinstance(plain, str):
        for key, value in values.items():
            plain = plain.replace(f"<{key}>", str(value))
        return plain
    if isinstance(plain, list):
        return [_filled_in(one, values) for one in plain]
    if isinstance(plain, dict):
        return {key: _filled_in(one, values) for key, one in plain.items()}
    return plain
