"""till.toml: what it may say, and what is told when it says something else."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta

from app.domain.address import check_address, is_test_system
from app.domain.answering import SHORTEST_HORIZON_S
from app.domain.commission import parse_rate
from app.domain.first_step import FirstStep
from app.domain.said import said, to_say
from app.domain.schedule import WAITS
from app.domain.secret import variable
from app.domain.trouble import BadInput, NotSetUp
from app.printer_settings import EXPECTED as PRINTER_EXPECTED
from app.printer_settings import PrinterTable, check_printer
from app.profile_settings import Wrong, address_of, check_options, completed, meant, options_of
from app.providers.base import Kind, Profile, no_secret

_Table = TypeVar("_Table", bound=msgspec.Struct)

FILE = "till.toml"
_NAME = "^[a-z0-9][a-z0-9-]{0,30}$"


class TillTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """[till]"""

    number: Annotated[int, Meta(ge=1, le=999)]
    name: Annotated[str, Meta(min_length=1, max_length=60)]
    currency: Literal["KES", "NGN", "USD", "CDF"] = "KES"
    language: Literal["en", "sw", "fr"] = "en"
    sounds: bool = True
    first_start: FirstStep = FirstStep.OVER


class ProviderTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """[[providers]]. `commission` is in percent. `options` is all else that stands there, which the kind's adapter
    declares.
    """

    name: Annotated[str, Meta(pattern=_NAME)]
    kind: str
    base_url: str = ""
    username: str = ""
    sandbox: bool = False
    enabled: bool = True
    phone_default: str = ""
    commission: str = ""
    options: dict[str, str] = {}


_Line = Annotated[str, Meta(max_length=120)]


class ReceiptTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """[receipt]. `logo` is a picture file, by its path from the till's folder."""

    address: Annotated[tuple[_Line, ...], Meta(max_length=6)] = ()
    tax_pin: _Line = ""
    help_line: _Line = ""
    closing: _Line = ""
    logo: str = ""


_Seconds = Annotated[float, Meta(gt=0, le=86_400)]


class TimingTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """[timing], in seconds"""

    query_schedule: Annotated[tuple[_Seconds, ...], Meta(min_length=1, max_length=20)] = WAITS
    not_found_horizon: _Seconds = 600
    request_deadline: Annotated[float, Meta(ge=1, le=120)] = 60


class QueueTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """[queue]"""

    in_flight: Annotated[int, Meta(ge=1, le=16)] = 4
    ready: Literal["print", "wait"] = "print"
    new_name: Literal["send", "ask"] = "send"


class PeopleTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """[people]"""

    lock_after: Annotated[float, Meta(ge=10, le=86_400)] = 240
    difference: Annotated[int, Meta(ge=0, le=1_000_000)] = 0


class BackupsTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """[backups]"""

    second_place: Annotated[str, Meta(pattern=r"^(|/.+|[A-Za-z]:[/\\].*|\\\\.+)$")] = ""


class Settings(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole file."""

    till: TillTable
    providers: Annotated[tuple[ProviderTable, ...], Meta(min_length=1)]
    printer: PrinterTable = PrinterTable()
    timing: TimingTable = TimingTable()
    queue: QueueTable = QueueTable()
    people: PeopleTable = PeopleTable()
    receipt: ReceiptTable = ReceiptTable()
    backups: BackupsTable = BackupsTable()


_EXPECTED = {
    "till": to_say("a table [till] with number and name"),
    "till.number": to_say("a whole number from 1 to 999, unique in the shop's chain"),
    "till.name": to_say("the shop's name in quotes, at most 60 letters"),
    "till.currency": to_say('"KES", "NGN", "USD" or "CDF"'),
    "till.language": to_say('"en", "sw" or "fr"'),
    "till.first_start": to_say("what the window's first start has come to, or left out"),
    "till.sounds": to_say("true or false"),
    "providers": to_say("at least one table [[providers]] with name, kind and base_url"),
    "providers.name": to_say('a short name in small letters, digits and dashes, such as "kplc"'),
    "providers.base_url": to_say('an address in quotes, such as "https://host/v3"'),
    "providers.sandbox": to_say("true or false"),
    "providers.enabled": to_say("true or false"),
    "providers.commission": to_say('percent in quotes, such as "2.5"'),
    **PRINTER_EXPECTED,
    "receipt.address": to_say('up to 6 lines, such as ["Moi Avenue 12", "Nakuru"]'),
    "receipt.logo": to_say('a PNG or JPEG file in the till\'s folder, such as "logo.png"'),
    "timing.query_schedule": to_say("a list of seconds, such as [5, 10, 20, 40, 60, 300]"),
    "timing.not_found_horizon": to_say("seconds, such as 600"),
    "timing.request_deadline": to_say("seconds from 1 to 120"),
    "people.lock_after": to_say("seconds from 10 to 86400"),
    "people.difference": to_say("whole units of the shop's currency from 0 to 1000000"),
    "queue.in_flight": to_say("a whole number from 1 to 16"),
    "queue.ready": to_say('"print" or "wait"'),
    "queue.new_name": to_say('"send" or "ask"'),
    "backups.second_place": to_say('a folder by its whole path, such as "/media/stick"'),
}


def load(home: Path, kinds: Mapping[str, Kind]) -> Settings:
    """Read and check till.toml of a home; `kinds` are the providers this till knows, with what each declares.

    Raises BadInput that names the line and what is expected there.
    """
    path = home / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NotSetUp(
            said(
                "There is no {file} in {home}. The till's window sets a new till up. Or write one as the README shows,"
                " or try the till with: tokentill demo",
                file=FILE,
                home=home,
            ),
            home,
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(said("{path} cannot be read: {error}.", path=path, error=error)) from None
    return checked(path, text, kinds)


def checked(path: Path, text: str, kinds: Mapping[str, Kind]) -> Settings:
    """What the text of till.toml says. Raises BadInput like `load`; `path` is only named in it."""
    try:
        settings = msgspec.convert(_with_options(tomllib.loads(text)), Settings)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(_not_toml(path, text, str(error))) from None
    except msgspec.ValidationError as error:
        raise BadInput(_not_expected(path, text, str(error))) from None
    _check_providers(path, text, settings, kinds)
    _check_secrets(path, text, settings, kinds)
    if wrong := check_printer(settings.printer):
        raise BadInput(_told(path, text, f"printer.{wrong.field}", wrong.what))
    return settings


def _with_options(read: dict[str, Any]) -> dict[str, Any]:
    """The file's tables, where what an adapter declares stands in its profile's `options`."""
    profiles = read.get("providers")
    if isinstance(profiles, list):
        common = set(ProviderTable.__struct_fields__) - {"options"}
        read["providers"] = [options_of(one, common) if isinstance(one, dict) else one for one in profiles]
    return read


def check_profile(profile: ProviderTable, kinds: Mapping[str, Kind]) -> Wrong | None:
    """What is wrong with a profile by itself, as the file is told it and the screen; None where it can be sold by."""
    if profile.kind not in kinds:
        return Wrong(
            "kind",
            said(
                "must be {expected}, not {value}", expected=meant(profile.kind, sorted(kinds)), value=repr(profile.kind)
            ),
        )
    if not re.match(_NAME, profile.name):
        return Wrong("name", said("must be {expected}", expected=said(_EXPECTED["providers.name"])))
    kind = kinds[profile.kind]
    given = {"base_url": profile.base_url, "username": profile.username, **profile.options}
    if wrong := check_options(kind.fields, given, profile.name):
        return wrong
    try:
        check_address(address_of(kind.fields, profile.base_url), sandbox=profile.sandbox)
    except BadInput as trouble:
        return Wrong("base_url", said("cannot be used. {why}", why=trouble))
    try:
        parse_rate(profile.commission)
    except BadInput as wrong_rate:
        return Wrong("commission", str(wrong_rate))
    try:
        kind.connect(profile_of(profile, kind), no_secret, 1)  # what only the adapter can say; nothing is opened
    except BadInput as trouble:
        return _of_the_adapter(kind, profile.kind, str(trouble))
    return None


def changed(table: _Table, **named: object) -> _Table:
    """The same table of till.toml with these settings in the place of its own; unchecked, see `check_table`."""
    return msgspec.structs.replace(table, **named)


def by_name(settings: Settings) -> dict[str, object]:
    """All that the file says or leaves as it is, each by its name, such as ``providers.kplc.base_url``. How far the
    first start has come is no setting.
    """
    told = msgspec.json.decode(msgspec.json.encode(settings))  # as the journal gives it back
    told["providers"] = {one.pop("name"): one for one in told["providers"]}
    told["till"].pop("first_start")
    return _by_name(told)


def _by_name(table: dict[str, object], above: str = "") -> dict[str, object]:
    named: dict[str, object] = {}
    for name, value in table.items():
        named |= _by_name(value, f"{above}{name}.") if isinstance(value, dict) else {f"{above}{name}": value}
    return named


def check_table(name: str, table: msgspec.Struct) -> Wrong | None:
    """What is wrong with [till], [receipt], [people] or [backups] by itself; None where the file may say it."""
    try:
        msgspec.convert(msgspec.to_builtins(table), type(table))
    except msgspec.ValidationError as error:
        found = re.search(r"`\$\.(\w+)", str(error))
        field = found[1] if found else ""
        expected = _EXPECTED.get(f"{name}.{field}", to_say("one line of at most 120 letters"))
        return Wrong(field, said("must be {expected}", expected=said(expected)))
    return None


def _of_the_adapter(kind: Kind, name: str, told: str) -> Wrong:
    """What only the adapter can say of its settings; it begins with the setting's name where it is about one."""
    field = next((field.name for field in kind.fields if told.startswith(f"{field.name} ")), None)
    if field is not None:
        return Wrong(field, told.removeprefix(f"{field} "))
    return Wrong("kind", said("{name} does not go with these settings. {why}", name=name, why=told))


def profile_of(table: ProviderTable, kind: Kind) -> Profile:
    """A profile of till.toml as the services know it, with every setting of its adapter."""
    return Profile(
        table.name,
        table.kind,
        address_of(kind.fields, table.base_url),
        table.username,
        table.sandbox,
        table.phone_default,
        completed(kind.options, table.options),
        commission=parse_rate(table.commission),
    )


def profiles_of(settings: Settings, kinds: Mapping[str, Kind], *, enabled: bool = True) -> dict[str, Profile]:
    """The profiles that a till sells by, in the file's order: those that are enabled. Or those that are not."""
    return {one.name: profile_of(one, kinds[one.kind]) for one in settings.providers if one.enabled is enabled}


def _check_providers(path: Path, text: str, settings: Settings, kinds: Mapping[str, Kind]) -> None:
    names: set[str] = set()
    for place, provider in enumerate(settings.providers):
        at = f"providers[{place}]"
        if provider.name in names:
            raise BadInput(_told(path, text, f"{at}.name", said("is used twice: {name}", name=repr(provider.name))))
        names.add(provider.name)
        if wrong := check_profile(provider, kinds):
            raise BadInput(_told(path, text, f"{at}.{wrong.field}", wrong.what))
        address = address_of(kinds[provider.kind].fields, provider.base_url)
        is_test = is_test_system(address, sandbox=provider.sandbox)
        if settings.timing.not_found_horizon < SHORTEST_HORIZON_S and not is_test:
            what = said(
                "must be {least} or more: {name} is not a test system",
                least=SHORTEST_HORIZON_S,
                name=provider.name,
            )
            raise BadInput(_told(path, text, "timing.not_found_horizon", what))


def _check_secrets(path: Path, text: str, settings: Settings, kinds: Mapping[str, Kind]) -> None:
    """No two secrets may have one name in the environment: a provider would be sent another one's."""
    named: dict[str, tuple[str, str]] = {}
    for place, provider in enumerate(settings.providers):
        for field in (one.name for one in kinds[provider.kind].fields if one.secret):
            name = variable(provider.name, field)
            other, its = named.setdefault(name, (provider.name, field))
            if other != provider.name:
                alike = said(
                    "its {field} and the {another} of {provider} would both be {name} in the environment",
                    field=field,
                    another=its,
                    provider=repr(other),
                    name=name,
                )
                what = said("cannot be {name}: {why}. Choose another name", name=repr(provider.name), why=alike)
                raise BadInput(_told(path, text, f"providers[{place}].name", what))


def _not_toml(path: Path, text: str, error: str) -> str:
    found = re.search(r"\(at line (\d+)", error)
    line = int(found[1]) if found else len(text.splitlines()) or 1
    reason = error.split(" (at ", maxsplit=1)[0]
    return said(
        "{path}, line {number}: this is not TOML ({reason}). A line reads: name = value",
        path=path,
        number=line,
        reason=reason,
    )


def _not_expected(path: Path, text: str, error: str) -> str:
    """msgspec says ``Expected `int`, got `str` - at `$.till.number```; a person wants the line and what fits there."""
    reason, _, where = error.partition(" - at `$")
    where = where.strip("`.")
    field = re.search(r"field `(\w+)`", reason)
    if field:
        where = f"{where}.{field[1]}".strip(".")
        if "unknown field" in reason:
            return _told(path, text, where, said("is not a setting this till knows"))
    expected = _EXPECTED.get(re.sub(r"\[\d+\]", "", where).removesuffix("."))
    if "missing required" in reason:
        expected = expected or to_say("it is required")
        return _told(path, text, where, said("is missing: {expected}", expected=said(expected)))
    if expected:
        return _told(path, text, where, said("must be {expected}", expected=said(expected)))
    return _told(path, text, where, said("is wrong: {reason}", reason=reason))


def _told(path: Path, text: str, where: str, what: str) -> str:
    name = re.sub(r"\[\d+\]", "", where)
    line, wrong = _line_of(text, where), what.rstrip(".")
    return said("{path}, line {number}: {setting} {wrong}.", path=path, number=line, setting=name, wrong=wrong)


def _line_of(text: str, where: str) -> int:
    """The line a setting stands on, or its table's; 1 where neither is there."""
    table, _, key = where.partition(".")
    name, _, place = table.partition("[")
    wanted = int(place.rstrip("]")) if place else 0
    inner, _, leaf = key.rpartition(".")  # `paths.inquiry` may stand as `inquiry` under [providers.paths]
    keys = {name: key, f"{name}.{inner}": leaf} if inner else {name: key}
    best, current, seen = 1, "", -1
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[+\s*([\w.-]+)\s*\]+", line):
            current = header[1]
            seen += current == name
            if seen == wanted and current in keys:
                best = number
        elif seen == wanted and (named := keys.get(current)) and re.match(rf"\s*{re.escape(named)}\s*=", line):
            return number
    return best
