"""Payment records in a file: CSV or JSON, written beside its place and renamed into it once all of it is on disk."""

from __future__ import annotations

import csv
import errno
import os
import re
import string
import tempfile
import time
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import TextIO

import msgspec
from msgspec.structs import astuple

from app.domain.said import said
from app.domain.trouble import BadInput, StoreTrouble
from app.services.payment_schema import HEADERS, PaymentRecord
from app.store.database import sync_folder


class Form(StrEnum):
    """How the records are written."""

    CSV = "csv"
    JSON = "json"


NAME = "ELECTRICITY_PAYMENT"
"""The one file name that the programme takes; its form is added."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_PART = (".tokentill-export-", ".part")
"""How the name of a file begins and ends until it is whole."""
_LEFT_S = 86_400
"""Seconds; no export still writes a file that nothing was written to for so long."""
_BEGINNINGS = tuple(one.encode() for one in (",".join(HEADERS), f'[\n{{"{HEADERS[0]}":', "[\n]"))
"""Of an export: as CSV, as JSON, and as JSON without records."""

_PLAIN = frozenset(string.ascii_letters + string.digits)
_STARTS_A_FORMULA = frozenset("=+-@")
"""To a spreadsheet; an apostrophe before it makes the cell text, whoever sent it."""
_PHONE = re.compile(r"\+[0-9]+")


def target_of(to: Path, form: Form, home: Path) -> Path:
    """The file that is meant: `to`, or the name that the programme takes where `to` is a folder.

    Raises BadInput where no file can be, in the till's home, and for a file that is no export.
    """
    try:
        target = (to / f"{NAME}.{form}" if to.is_dir() else to).resolve()
        _check_place(target, home)
    except (OSError, RuntimeError) as error:  # Python up to 3.12 tells of links in a circle by RuntimeError
        raise BadInput(said("No export can be written there: {error}. Choose another place.", error=error)) from None
    return target


def _check_place(target: Path, home: Path) -> None:
    if not target.parent.is_dir():
        raise BadInput(said("There is no folder {parent}. Make it, or choose another.", parent=target.parent))
    # By file and not by name, which may be spelled in other letters where a disk takes A for a.
    if any(home.samefile(folder) for folder in target.parents):
        raise BadInput(
            said(
                "{target} would lie among the till's own files in {home}. Choose another folder.",
                target=target,
                home=home,
            )
        )
    if not target.exists():
        return
    if not target.is_file():
        raise BadInput(said("{target} is no file that could be replaced. Choose another name.", target=target))
    if not _is_export(target):
        raise BadInput(said("{target} is there already and is not an export; choose another name.", target=target))


def _is_export(file: Path) -> bool:
    with file.open("rb") as there:
        begins = there.read(max(map(len, _BEGINNINGS)))
    return not begins or begins.startswith(_BEGINNINGS)


def write_records(target: Path, form: Form, records: Iterable[PaymentRecord]) -> int:
    """Write them all, or change nothing; returns how many.

    A file that was there stays until the new one is whole. Whatever `records` raises ends it and leaves nothing.
    Raises StoreTrouble for a full disk, and for a place that cannot be written.
    """
    try:
        with _whole_or_nothing(target) as file:
            return _write_csv(file, records) if form is Form.CSV else _write_json(file, records)
    except OSError as error:
        why = said("the disk is full") if error.errno in _NO_ROOM else error.strerror
        raise StoreTrouble(
            said(
                "{target} could not be written: {why}. Nothing was exported, and what was there before is as it was.",
                target=target,
                why=why,
            )
        ) from error


@contextmanager
def _whole_or_nothing(target: Path) -> Iterator[TextIO]:
    _clear_leftovers(target.parent)
    prefix, suffix = _PART
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=prefix, suffix=suffix)
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            yield file
            file.flush()
            os.fsync(handle)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _clear_leftovers(folder: Path) -> None:
    """Take away what killed exports left there: it names customers. A young one may be of an export that runs."""
    for part in folder.glob("*".join(_PART)):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _LEFT_S:
                part.unlink()


def _write_csv(file: TextIO, records: Iterable[PaymentRecord]) -> int:
    """RFC 4180: a line of headers, CR LF, quotes where a cell needs them; UTF-8 without a mark before the headers."""
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(HEADERS)
    written = 0
    for record in records:
        # In one expression: a call for each of the 21 cells costs a second more in a million records.
        writer.writerow([cell if not cell or cell[0] in _PLAIN else _as_text(cell) for cell in astuple(record)])
        written += 1
    return written


def _as_text(cell: str) -> str:
    """The cell so that no spreadsheet counts it; some pass over blanks, and what cannot be seen, before the sign."""
    if _PHONE.fullmatch(cell):
        return cell
    seen = next((char for char in cell if unicodedata.category(char)[0] not in "CZ"), "")
    counts = cell[0] in "\t\r\n" or unicodedata.normalize("NFKC", seen) in _STARTS_A_FORMULA  # in any width
    return f"'{cell}" if counts else cell


def _write_json(file: TextIO, records: Iterable[PaymentRecord]) -> int:
    """An array of objects, a line each, with the same 21 names; null for an empty cell."""
    encode = msgspec.json.Encoder().encode
    written = 0
    file.write("[")
    for record in records:
        file.write(",\n" if written else "\n")
        file.write(encode(record).decode())
        written += 1
    file.write("\n]\n")
    return written
