"""The support file: one zip that says how a till is, for somebody who helps from afar, and nothing of its customers.

What goes in is chosen word by word where it can be (settings, counts, versions), and blotted out where it cannot (the
log and the doctor's findings): every number that is no reference of ours, every name that the till knows, every secret.
"""

from __future__ import annotations

import json
import platform
import re
import sqlite3
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from app import __version__
from app.domain.said import said
from app.domain.secret import heard_secrets
from app.domain.trouble import BadInput
from app.services.doctor import examine
from app.services.permissions import May
from app.services.till import Till
from app.store.database import make_own, told_as_trouble
from app.store.support_figures import counts_of, names_in, references_in
from app.store.till_file import read_till

BLOTTED = "[-]"
_PACKAGES = (
    "PySide6-Essentials",
    "qasync",
    "httpx",
    "httpcore",
    "sqlite-utils",
    "keyring",
    "cryptography",
    "argon2-cffi",
)
_TOLD_WORDS = frozenset(
    {
        *("kind", "currency", "language", "disco", "auth_type", "mock_mode", "fixed_unit", "secure_encoding"),
        *("commission", "transport", "flow_control", "code_page", "profile", "font", "ready", "new_name"),
    }
)
"""The settings whose words say nothing of anybody; of all others is told only that they are there."""
_NUMBER = re.compile(r"\+?\d(?:[ \-.]?\d){5,}")
"""Six digits and more, however they are grouped: a token, a meter, a telephone number, an account."""
_WORD = re.compile(r"[^\W\d_]+")
"""A word of a name, as far as it is letters: what stands beside it with a dash or an apostrophe is another one."""


async def write_support_file(till: Till, to: Path) -> Path:
    """Write the support file, in a thread beside whoever sells: into a folder under a name with the time, or as the
    file that is named. Says where it lies.

    Raises NotAllowed, BadInput where a file is there already, StoreTrouble.
    """
    till.people.may(May.SETTINGS)
    return await till.beside.do(partial(_write, till, to))


def _write(till: Till, to: Path) -> Path:
    path = to / f"tokentill-support-{till.clock.now():%Y%m%dT%H%M%SZ}.zip" if to.is_dir() else to
    if path.exists():
        raise BadInput(said("{path} is there already; choose another name.", path=path))
    # A connection of this thread's own.
    file = read_till(till.file.home, till.file.number, till.keys.kept_journal_key)
    with closing(file), told_as_trouble(path):
        make_own(path)
        try:
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
                for name, told in _parts(replace(till, file=file)):
                    bundle.writestr(name, told)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    return path


def _parts(till: Till) -> Iterator[tuple[str, str]]:
    """Each file of the zip by its name: what was chosen word by word, then what is blotted out."""
    home = till.file.home
    yield "versions.json", _json(_versions())
    yield "settings.json", _json(_settings(home))
    yield "counts.json", _json(counts_of(till.file.db))
    ours = [home / "till.db", home / "references.log", *home.glob("backups/*.db*"), *home.glob("logs/till.log*")]
    yield "files.json", _json({str(one.relative_to(home)): one.stat().st_size for one in ours if one.exists()})
    blot = _Blotter(till)
    found = [{"name": one.name, "ok": one.ok, "detail": blot.out(one.detail)} for one in examine(till)]
    yield "doctor.json", _json(found)
    for log in sorted((home / "logs").glob("till.log*")):
        yield f"logs/{log.name}", "".join(f"{_as_line(line, blot)}\n" for line in _lines(log))


def _json(told: object) -> str:
    return json.dumps(told, indent=1, ensure_ascii=False, default=str)


def _versions() -> dict[str, str]:
    told = {"tokentill": __version__, "python": sys.version.split()[0], "sqlite": sqlite3.sqlite_version}
    for package in _PACKAGES:
        try:
            told[package] = version(package)
        except PackageNotFoundError:
            told[package] = "none"
    return {**told, "system": f"{platform.system()} {platform.release()} {platform.machine()}"}


def _settings(home: Path) -> Any:  # noqa: ANN401 - whatever TOML says
    try:
        return _masked("", tomllib.loads((home / "till.toml").read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        return f"cannot be read: {type(error).__name__}"


def _masked(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML says
    """The value as it may be told: of most words only how many letters they have."""
    if isinstance(value, dict):
        return {key: _masked(key, one) for key, one in value.items()}
    if isinstance(value, list):
        return [_masked(name, one) for one in value]
    if isinstance(value, str) and name not in _TOLD_WORDS:
        return f"({len(value)} letters)"
    return value


def _as_line(line: dict[str, str], blot: _Blotter) -> str:
    """Blotted out before it is spelled as JSON, whose signs for a new line are letters."""
    return json.dumps({key: blot.out(told) for key, told in line.items()}, ensure_ascii=False)


def _lines(log: Path) -> Iterator[dict[str, str]]:
    """What the lines of a log may tell: one that is not the log's own form says nothing."""
    with log.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            try:
                told = json.loads(line)
            except ValueError:
                continue
            if isinstance(told, dict):
                yield {key: str(told[key]) for key in _LOGGED if key in told}


_LOGGED = ("asctime", "levelname", "name", "message", "exc_info")


class _Blotter:
    """Takes out of a text what says who bought, who sells, and what opens anything."""

    def __init__(self, till: Till) -> None:
        self._secrets = sorted(heard_secrets(), key=len, reverse=True)
        self._db = till.file.db
        self._names = {word.casefold() for name in names_in(till.file.db) for word in _WORD.findall(name)}
        self._places = {str(till.file.home): "HOME", str(Path.home()): "~"}

    def out(self, text: str) -> str:
        """The text without them."""
        for place, short in self._places.items():
            text = text.replace(place, short)
        for secret in self._secrets:
            text = text.replace(secret, BLOTTED)
        numbers = {found[0] for found in _NUMBER.finditer(text)}
        ours = references_in(self._db, numbers)
        text = _NUMBER.sub(lambda found: found[0] if found[0] in ours or _is_time(found[0]) else BLOTTED, text)
        return _WORD.sub(lambda found: BLOTTED if found[0].casefold() in self._names else found[0], text)


def _is_time(text: str) -> bool:
    """Whether it is a day, such as 2026-11-22: those are told."""
    return re.fullmatch(r"20\d\d-[01]\d-[0-3]\d(?: \d\d?)?", text) is not None
