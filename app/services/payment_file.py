"""Payment records in a file: CSV or JSON, written beside its place and renamed into it once all of it is on disk."""

from __future__ import annotations

import csv
import errno
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TextIO

import msgspec
from msgspec.structs import astuple

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
_STARTS_A_FORMULA = frozenset("=+-@\t\r\n")
"""To a spreadsheet; an apostrophe before it makes the cell text, whoever sent it."""
_PHONE = re.compile(r"\+[0-9]+")


def target_of(to: Path, form: Form) -> Path:
    """The file that is meant: `to`, or the name that the programme takes where `to` is a folder.

    Raises BadInput where no file can be there.
    """
    target = (to / f"{NAME}.{form}" if to.is_dir() else to).resolve()
    if not target.parent.is_dir():
        raise BadInput(f"There is no folder {target.parent}. Make it, or choose another.")
    if target.exists() and not target.is_file():
        raise BadInput(f"{target} is no file that could be replaced. Choose another name.")
    return target


def write_records(target: Path, form: Form, records: Iterable[PaymentRecord]) -> int:
    """Write them all, or change nothing; returns how many.

    A file that was there stays until the new one is whole. Whatever `records` raises ends it and leaves nothing.
    Raises StoreTrouble for a full disk, and for a place that cannot be written.
    """
    try:
        with _whole_or_nothing(target) as file:
            return _write_csv(file, records) if form is Form.CSV else _write_json(file, records)
    except OSError as error:
        why = "the disk is full" if error.errno in _NO_ROOM else error.strerror
        raise StoreTrouble(
            f"{target} could not be written: {why}. Nothing was exported, and what was there before is as it was."
        ) from error


@contextmanager
def _whole_or_nothing(target: Path) -> Iterator[TextIO]:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
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


def _write_csv(file: TextIO, records: Iterable[PaymentRecord]) -> int:
    """RFC 4180: a line of headers, CR LF, quotes where a cell needs them; UTF-8 without a mark before the headers."""
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(HEADERS)
    written = 0
    for record in records:
        # In one expression: a call for each of the 21 cells costs a second more in a million records.
        writer.writerow(
            [
                f"'{cell}" if cell and cell[0] in _STARTS_A_FORMULA and not _PHONE.fullmatch(cell) else cell
                for cell in astuple(record)
            ]
        )
        written += 1
    return written


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
