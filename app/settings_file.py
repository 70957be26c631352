"""Writing till.toml: a profile, the printer or the shop is put in or taken out, and all else stays as it was written;
and the first one of a till that has none.
"""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from app.domain.said import said, to_say
from app.domain.trouble import BadInput, StoreTrouble
from app.printer_file import with_printer
from app.printer_settings import PrinterTable
from app.profile_settings import meant
from app.providers.base import Kind
from app.settings import (
    FILE,
    BackupsTable,
    PeopleTable,
    ProviderTable,
    ReceiptTable,
    Settings,
    TillTable,
    by_name,
    checked,
    load,
)
from app.shop_file import with_shop
from app.toml_blocks import edited, headers, with_comment

_Changed = tuple[list[str], Settings]
"""The file's new lines, and what they must say then."""
_BY_HAND = to_say("{file} is written in a way that the till cannot change. Change it by hand; nothing was saved.")
_HEAD = "# The settings of this till. The window writes them; the README tells of each.\n"
_PRACTICE = "# Comes with the till, for practice: nothing real is sold by it.\n"


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one [[providers]] with its own tables: from the comment right above it to the next one's."""

    first: int
    header: int
    end: int


class SettingsFile:
    """till.toml of one home, as it was last read here. `kinds` are the providers this till knows.

    `see_that_allowed` is called before each change, and raises NotAllowed where whoever is here may make none;
    `told` after it, with all settings by their names.
    """

    def __init__(self, home: Path, kinds: Mapping[str, Kind]) -> None:
        self.kinds = kinds
        self.see_that_allowed: Callable[[], object] = lambda: None
        self.told: Callable[[Mapping[str, object]], object] = lambda _settings: None
        self._home = home
        self._read = ""

    @property
    def is_there(self) -> bool:
        """Whether there is a file to be changed; a demo has none."""
        return (self._home / FILE).is_file()

    @property
    def is_stale(self) -> bool:
        """Whether the file was changed since it was read here. Raises StoreTrouble where it is gone."""
        return self._text() != self._read

    def read(self) -> Settings:
        """The file as it is now. Raises BadInput, naming the line and what is expected there."""
        settings = load(self._home, self.kinds)
        self._read = self._text()
        return settings

    def table(self, name: str) -> ProviderTable:
        """The profile of this name, enabled or not. Raises BadInput, suggesting the ones there are."""
        tables = {one.name: one for one in self.read().providers}
        if name not in tables:
            known = meant(name, sorted(tables))
            raise BadInput(
                said(
                    "There is no provider {name} in {file}. Did you mean {known}?",
                    name=repr(name),
                    file=FILE,
                    known=known,
                )
            )
        return tables[name]

    def keep(self, table: ProviderTable) -> Settings:
        """Put a profile in, in the place of the one of its name, and return all settings as they are now.

        Raises NotAllowed, BadInput for what the file may not say, and StoreTrouble where it was changed since it was
        read, or cannot be written; then nothing was.
        """

        def change(lines: list[str], before: Settings) -> _Changed:
            lines, profiles = _with(lines, before.providers, table)
            return lines, replace(before, providers=tuple(profiles))

        return self._rewrite(change)

    def remove(self, name: str) -> Settings:
        """Take a profile out, and return all settings as they are now. Raises like `keep`."""

        def change(lines: list[str], before: Settings) -> _Changed:
            lines, profiles = _without(lines, before.providers, name)
            return lines, replace(before, providers=tuple(profiles))

        return self._rewrite(change)

    def keep_printer(self, table: PrinterTable) -> Settings:
        """Let the file tell of this printer and its second one, and return all settings as they are now.

        Raises like `keep`.
        """
        return self._rewrite(lambda lines, before: (with_printer(lines, table), replace(before, printer=table)))

    def keep_shop(
        self,
        till: TillTable,
        receipt: ReceiptTable | None = None,
        people: PeopleTable | None = None,
        backups: BackupsTable | None = None,
    ) -> Settings:
        """Let the file tell of this shop, and return all settings as they are now; None stays as it is.

        Raises like `keep`.
        """

        def change(lines: list[str], before: Settings) -> _Changed:
            said_now = {"till": till, "receipt": receipt, "people": people, "backups": backups}
            after = replace(before, **{name: table for name, table in said_now.items() if table is not None})
            return with_shop(lines, {name: getattr(after, name) for name in said_now}), after

        return self._rewrite(change)

    def begin(self, till: TillTable, profile: ProviderTable) -> None:
        """Write the first till.toml of a home, with one profile. Raises BadInput, and StoreTrouble where there is one
        already, or it cannot be written.
        """
        path = self._home / FILE
        if path.exists():
            raise StoreTrouble(
                said("There is a {file} in {home} already. Nothing was changed.", file=FILE, home=self._home)
            )
        lines = with_shop([_HEAD], {"till": till})
        own = edited("[[providers]]\nname = ''\n", _plain(profile), "providers", 0)
        text = "".join([*lines, "\n", _PRACTICE, own])
        checked(path, text, self.kinds)
        try:
            self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreTrouble(
                said("{home} cannot be made: {reason}.", home=self._home, reason=error.strerror)
            ) from None
        _put(path, text)
        self._read = text

    def _rewrite(self, change: Callable[[list[str], Settings], _Changed]) -> Settings:
        self.see_that_allowed()
        path = self._home / FILE
        text = self._text()
        if self.is_stale:
            raise StoreTrouble(
                said(
                    "{file} was changed since it was read here, and nothing was saved over that. Look at it"
                    " again, then make your change once more.",
                    file=FILE,
                )
            )
        before = checked(path, text, self.kinds)
        lines, meant = change(text.splitlines(keepends=True), before)
        changed = "".join(lines)
        try:
            tomllib.loads(changed)
        except tomllib.TOMLDecodeError:
            raise StoreTrouble(said(_BY_HAND, file=FILE)) from None
        settings = checked(path, changed, self.kinds)
        if not any(profile.enabled for profile in settings.providers):
            raise BadInput(said("A till needs a provider that is in use: put another one into use first."))
        if settings != meant:  # what looked like a table was none
            raise StoreTrouble(said(_BY_HAND, file=FILE))
        _put(path, changed)
        self._read = changed
        self.told(by_name(settings))
        return settings

    def _text(self) -> str:
        try:
            return (self._home / FILE).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise StoreTrouble(
                said("{file} cannot be read any more: {error}. Nothing was saved.", file=FILE, error=error)
            ) from None


def _with(
    lines: list[str], before: Sequence[ProviderTable], table: ProviderTable
) -> tuple[list[str], list[ProviderTable]]:
    blocks = _blocks(lines, before)
    place = next((place for place, one in enumerate(before) if one.name == table.name), None)
    if place is not None:
        block = blocks[place]
        own = edited("".join(lines[block.header : block.end]), _plain(table), "providers", 0)
        return [*lines[: block.header], own, *lines[block.end :]], [*before[:place], table, *before[place + 1 :]]
    above, below = lines[: blocks[-1].end], lines[blocks[-1].end :]
    if not above[-1].endswith("\n"):
        above[-1] += "\n"
    if above[-1].strip():
        above.append("\n")
    own = edited("[[providers]]\nname = ''\n", _plain(table), "providers", 0)
    return [*above, own, *(["\n"] if below else []), *below], [*before, table]


def _without(lines: list[str], before: Sequence[ProviderTable], name: str) -> tuple[list[str], list[ProviderTable]]:
    if len(before) == 1:
        raise BadInput(said("A till needs a provider: add another one before this one is removed."))
    place = [one.name for one in before].index(name)
    block = _blocks(lines, before)[place]
    return [*lines[: block.first], *lines[block.end :]], [*before[:place], *before[place + 1 :]]


def _blocks(lines: list[str], profiles: Sequence[ProviderTable]) -> list[_Block]:
    """Where each profile stands, in the file's order. Raises StoreTrouble where they are not tables of their own."""
    known = headers(lines)
    blocks = []
    for number, one in enumerate(known):
        if one.repeats and one.name == "providers":
            later = (then.at for then in known[number + 1 :] if then.repeats or then.first_name != "providers")
            following = next(later, len(lines))
            blocks.append(_Block(with_comment(lines, one.at), one.at, with_comment(lines, following)))
    if len(blocks) != len(profiles):
        raise StoreTrouble(said(_BY_HAND, file=FILE))
    return blocks


def _plain(table: ProviderTable) -> dict[str, Any]:
    """A profile as the file writes it: what its adapter declares stands beside the common settings or in a table."""
    plain: dict[str, Any] = {"name": table.name, "kind": table.kind}
    texts = ("base_url", "username", "phone_default", "commission")
    plain |= {name: value for name in texts if (value := getattr(table, name))}
    if table.sandbox:
        plain["sandbox"] = True
    if not table.enabled:
        plain["enabled"] = False
    for name, value in table.options.items():
        within, _, key = name.rpartition(".")
        place = plain.setdefault(within, {}) if within else plain
        place[key] = {"true": True, "false": False}.get(value, value)
    return plain


def _put(path: Path, text: str) -> None:
    """Replace the file by a whole new one with its mode and its line ends. A link to it stays one.

    One that was not there is its owner's alone.
    """
    target = path.resolve()
    new = target.with_name(f".{target.name}.new")
    try:
        there = target.exists()
        ends = b"\r\n" if there and b"\r\n" in target.read_bytes() else b"\n"
        with new.open("wb") as file:
            new.chmod(stat.S_IMODE(target.stat().st_mode) if there else 0o600)
            file.write(text.encode().replace(b"\n", ends))
            file.flush()
            os.fsync(file.fileno())
        new.replace(target)
        _sync(target.parent)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise StoreTrouble(
            said("{file} cannot be written: {reason}. What was there stays.", file=FILE, reason=error.strerror)
        ) from None


def _sync(folder: Path) -> None:
    """Let the new name survive a power cut. Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
