"""The file of payment records: read back by others as it was meant, and whole or not there."""

import asyncio
import csv
import json
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.trouble import BadInput, StoreTrouble
from app.services.payment_records import Exported, Form, Progress, begin_export, export_payments
from app.services.payment_schema import HEADERS
from app.services.till import Till
from tests.services.payments import DAY, REAL, exported, happen, many, reference, sold
from tests.store.files import files_at_most

pytestmark = pytest.mark.anyio

OLD = ",".join(HEADERS).encode() + b"\r\nlast month's"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where an older export lies already."""
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "ELECTRICITY_PAYMENT.csv").write_bytes(OLD)
    return folder


def is_as_it_was(folder: Path) -> bool:
    return [(one.name, one.read_bytes()) for one in folder.iterdir()] == [("ELECTRICITY_PAYMENT.csv", OLD)]


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


async def test_a_csv_is_lines_with_cr_lf_in_utf_8_and_quotes_where_they_are_needed(till: Till, folder: Path) -> None:
    happen(till, 1, *sold(1, replace(REAL, customer="O\"Neil, Ngũgĩ\nwa Thiong'o")))
    written = export_payments(till, DAY, DAY, folder)
    text = written.file.read_bytes().decode("utf-8")
    header, record, end = text.split("\r\n")
    assert (end, "\n" in header, header.startswith("ID,TIMESTAMP,")) == ("", False, True)
    assert '"O""Neil, Ngũgĩ\nwa Thiong\'o"' in record
    with written.file.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file, strict=True)
    assert row["CUSTOMER_NAME"] == "O\"Neil, Ngũgĩ\nwa Thiong'o"


_PLAIN = ("=1+1", "+SUM(A1)", "-2", "@cmd", "\tx", "\r=1", "\n=1")
_WIDE = ("\uff1dcmd|' /C calc'!A0", "\uff0b1", "\uff0d2", "\uff20cmd", "\ufe661")
_UNSEEN = (" ", "\x00", "\u00a0", "\u200b", "\u2028", "\u3000", "\ufeff", "\u200e\u2060 ")


@pytest.mark.parametrize("name", [*_PLAIN, *_WIDE, *(f"{unseen}=1" for unseen in _UNSEEN)], ids=ascii)
async def test_a_cell_that_a_spreadsheet_would_count_is_text(till: Till, tmp_path: Path, name: str) -> None:
    happen(till, 1, *sold(1, replace(REAL, customer=name, phone="+254712345678")))
    (row,) = exported(till, tmp_path / "csv")
    assert (row["CUSTOMER_NAME"], row["CUSTOMER_PHONE"]) == (f"'{name}", "+254712345678")
    written = export_payments(till, DAY, DAY, tmp_path, Form.JSON)
    assert json.loads(written.file.read_text(encoding="utf-8"))[0]["CUSTOMER_NAME"] == name


@pytest.mark.parametrize("name", ["Ōtieno", "(=1)", "'=1", " Bilbo", "\u200bBilbo", "A=B"], ids=ascii)
async def test_a_cell_that_begins_with_no_such_sign_stays_as_it_is(till: Till, tmp_path: Path, name: str) -> None:
    happen(till, 1, *sold(1, replace(REAL, customer=name)))
    (row,) = exported(till, tmp_path / "csv")
    assert row["CUSTOMER_NAME"] == name


async def test_a_phone_that_is_no_phone_is_no_exception(till: Till, tmp_path: Path) -> None:
    happen(till, 1, *sold(1, replace(REAL, phone="+1+cmd|' /C calc'!A0")))
    (row,) = exported(till, tmp_path / "csv")
    assert row["CUSTOMER_PHONE"].startswith("'+1+cmd")


async def test_json_is_an_array_of_objects_with_the_same_names(till: Till, tmp_path: Path) -> None:
    happen(till, 1, *sold(1))
    happen(till, 2, *sold(2))
    rows = exported(till, tmp_path / "csv")
    written = export_payments(till, DAY, DAY, tmp_path, Form.JSON)
    assert written == Exported(tmp_path / "ELECTRICITY_PAYMENT.json", 2)
    objects = json.loads(written.file.read_text(encoding="utf-8"))
    assert [{name: value or "" for name, value in one.items()} for one in objects] == rows
    assert objects[0]["LATITUDE"] is None


@pytest.mark.parametrize("form", Form)
async def test_without_payments_the_file_is_there_and_empty(till: Till, tmp_path: Path, form: Form) -> None:
    written = export_payments(till, DAY, DAY, tmp_path, form)
    text = written.file.read_text(encoding="utf-8")
    assert written.records == 0
    assert json.loads(text) == [] if form is Form.JSON else text.startswith("ID,") and text.count("\n") == 1


async def test_a_file_that_is_named_is_written_and_an_older_one_replaced(till: Till, tmp_path: Path) -> None:
    happen(till, 1, *sold(1))
    kept, link = tmp_path / "kept.csv", tmp_path / "link.csv"
    kept.write_bytes(OLD)
    link.symlink_to(kept)
    assert export_payments(till, DAY, DAY, link) == Exported(kept, 1)
    assert link.is_symlink()
    assert OLD not in kept.read_bytes()


@pytest.mark.parametrize("before", [0, 1])
@pytest.mark.parametrize("after", Form)
@pytest.mark.parametrize("older", Form)
async def test_an_export_of_either_form_is_replaced_also_one_without_records(
    till: Till, tmp_path: Path, older: Form, after: Form, before: int
) -> None:
    for number in range(before):
        happen(till, number, *sold(number))
    export_payments(till, DAY, DAY, tmp_path / "payments", older)
    happen(till, before, *sold(before))
    assert export_payments(till, DAY, DAY, tmp_path / "payments", after).records == before + 1


async def test_an_empty_file_is_replaced(till: Till, tmp_path: Path) -> None:
    place = tmp_path / "payments.csv"
    place.touch()
    assert export_payments(till, DAY, DAY, place) == Exported(place, 0)


@pytest.mark.parametrize("held", [b"letter", b"ID,NAME\r\n", b"[]", b'[{"id": 1}]', b"\n", b"SQLite format 3\0"])
async def test_a_file_that_is_no_export_is_never_replaced(till: Till, tmp_path: Path, held: bytes) -> None:
    place = tmp_path / "payments.csv"
    place.write_bytes(held)
    with pytest.raises(BadInput, match=r"payments\.csv is there already and is not an export; choose another name"):
        export_payments(till, DAY, DAY, place)
    assert place.read_bytes() == held
    assert names(tmp_path) == {"payments.csv", "till home"}


def _the_home(home: Path) -> Path:
    return home


def _its_sales(home: Path) -> Path:
    return home / "till.db"


def _its_references(home: Path) -> Path:
    return home / "references.log"


def _its_settings(home: Path) -> Path:
    return home / "till.toml"


def _a_new_name_in_it(home: Path) -> Path:
    return home / "payments.csv"


def _a_folder_in_it(home: Path) -> Path:
    (home / "exports" / "november").mkdir(parents=True)
    return home / "exports" / "november"


def _a_way_round(home: Path) -> Path:
    return home / ".." / home.name / "till.db"


def _a_link_to_a_file_in_it(home: Path) -> Path:
    link = home.parent / "link.csv"
    link.symlink_to(home / "references.log")
    return link


def _a_link_to_it(home: Path) -> Path:
    link = home.parent / "link"
    link.symlink_to(home)
    return link


def _contents(home: Path) -> dict[Path, bytes]:
    """Every file in it but the one in which SQLite notes who reads."""
    return {one: one.read_bytes() for one in home.rglob("*") if one.is_file() and one.suffix != ".db-shm"}


INSIDE = (
    _the_home, _its_sales, _its_references, _its_settings, _a_new_name_in_it, _a_folder_in_it, _a_way_round,
    _a_link_to_a_file_in_it, _a_link_to_it,
)  # fmt: skip


@pytest.mark.parametrize("made", INSIDE)
async def test_nothing_is_exported_among_the_tills_own_files(till: Till, made: Callable[[Path], Path]) -> None:
    happen(till, 1, *sold(1))
    home = till.file.home
    (home / "till.toml").write_text("# nothing here yet", encoding="utf-8")
    (home / "references.log").touch()
    place = made(home)
    before = _contents(home)
    with pytest.raises(BadInput, match=r"among the till's own files in .+\. Choose another folder"):
        export_payments(till, DAY, DAY, place)
    assert _contents(home) == before


async def test_a_home_that_is_reached_by_a_link_is_the_same_home(till: Till, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(till.file.home)
    linked = replace(till, file=replace(till.file, home=tmp_path / "link"))
    with pytest.raises(BadInput, match="Choose another folder"):
        export_payments(linked, DAY, DAY, till.file.home)


async def test_what_a_killed_export_left_goes_with_the_next_one_after_a_day(till: Till, folder: Path) -> None:
    happen(till, 1, *sold(1))
    parts: set[Path] = set()
    export_payments(till, DAY, DAY, folder, progress=lambda _done, _total: parts.update(folder.glob(".*")))
    (part,) = parts
    assert names(folder) == {"ELECTRICITY_PAYMENT.csv"}
    young, other = part.with_stem(f"{part.stem}2"), folder / ".another.part"
    for left in (part, young, other):
        left.write_bytes(OLD)
    yesterday = time.time() - 25 * 3600
    for old in (part, other):
        os.utime(old, (yesterday, yesterday))
    export_payments(till, DAY, DAY, folder / "december.csv")
    assert names(folder) == {"ELECTRICITY_PAYMENT.csv", "december.csv", young.name, other.name}


async def test_a_disk_that_fills_up_is_told_and_the_older_file_stays(till: Till, folder: Path) -> None:
    many(till, 1000)
    with files_at_most(100_000), pytest.raises(StoreTrouble, match=r"the disk is full\. Nothing was exported"):
        export_payments(till, DAY, DAY, folder)
    assert is_as_it_was(folder)


class _Stopped(BaseException):
    """Whoever watched had enough, and pressed Ctrl-C."""


def stopping_at(wanted: int) -> Progress:
    def stop(done: int, _total: int) -> None:
        if done == wanted:
            raise _Stopped

    return stop


@pytest.mark.parametrize("done", [0, 1000, 2000])
async def test_an_export_that_is_stopped_leaves_nothing(till: Till, folder: Path, done: int) -> None:
    many(till, 2000)
    with pytest.raises(_Stopped):
        export_payments(till, DAY, DAY, folder, progress=stopping_at(done))
    assert is_as_it_was(folder)


async def test_progress_is_told_from_nothing_to_all(till: Till, tmp_path: Path) -> None:
    many(till, 2500)
    steps: list[tuple[int, int]] = []
    export_payments(till, DAY, DAY, tmp_path, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 2500), (1000, 2500), (2000, 2500), (2500, 2500)]


async def test_what_is_sold_meanwhile_is_not_in_it_and_is_sold(till: Till, tmp_path: Path) -> None:
    happen(till, 1, *sold(1))
    sells = iter((2,))

    def sell(_done: int, _total: int) -> None:
        for number in sells:
            happen(till, number, *sold(number))

    assert export_payments(till, DAY, DAY, tmp_path, progress=sell).records == 1
    assert till.file.sales.load(reference(2)) is not None
    assert export_payments(till, DAY, DAY, tmp_path).records == 2


async def test_the_window_exports_in_a_thread_of_its_own(till: Till, tmp_path: Path) -> None:
    many(till, 100)
    export = begin_export(till, DAY, DAY, tmp_path)
    assert (await asyncio.to_thread(export.write)).records == 100


async def test_a_till_file_that_is_damaged_is_told_and_the_older_export_stays(till: Till, folder: Path) -> None:
    many(till, 2000)
    till.file.db.execute("pragma wal_checkpoint(truncate)")
    path = till.file.home / "till.db"
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 4))
    with pytest.raises(StoreTrouble, match=r"till\.db is damaged"):
        export_payments(till, DAY, DAY, folder)
    assert is_as_it_was(folder)


def _no_folder(folder: Path) -> Path:
    return folder / "not there" / "payments.csv"


def _a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _a_folder_in_its_place(folder: Path) -> Path:
    (folder / "ELECTRICITY_PAYMENT.csv").mkdir()
    return folder


def _too_long(folder: Path) -> Path:
    return folder / ("n" * 300)


def _what_cannot_be_read(_folder: Path) -> Path:
    return Path("/proc/self/mem")


@pytest.mark.parametrize("made", [_no_folder, _a_pipe, _a_folder_in_its_place, _too_long, _what_cannot_be_read])
async def test_a_place_where_no_file_can_be_is_told(till: Till, tmp_path: Path, made: Callable[[Path], Path]) -> None:
    place = made(tmp_path)
    before = names(tmp_path)
    with pytest.raises(BadInput, match=r"(no folder|no file|No export can be) .+\. (Make|Choose)"):
        export_payments(till, DAY, DAY, place)
    assert names(tmp_path) == before


async def test_a_place_that_the_system_refuses_is_told_in_its_words(till: Till) -> None:
    with pytest.raises(StoreTrouble, match=r"could not be written: .+\. Nothing was exported"):
        export_payments(till, DAY, DAY, Path("/proc/payments.csv"))
