"""`tokentill export` in a terminal: what is written, what is told, and how it ends."""

import asyncio
import csv
import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import cli
from app.main import front
from tests.e2e.place import ROOT, environment
from tests.services.payments import many, reference
from tests.store.files import files_at_most

SOLD = 500
ON_THE_DAY = ("--from", "2026-11-21", "--to", "2026-11-21")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home whose till sold much on 21 November 2026; nobody has it open."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "till.toml").write_text(
        '[till]\nnumber = 1\nname = "Kiosk"\n[[providers]]\nname = "kplc"\nkind = "pawacard"\n'
        'base_url = "https://app.pawacard.co.ke:8586/v3"\nusername = "testvendor"\n[printer]\ntransport = "none"\n',
        encoding="utf-8",
    )
    asyncio.run(sell_all(home))
    return home


async def sell_all(home: Path) -> None:
    till = front().open_till(home, "a test")
    many(till, SOLD)
    await till.close()


def export(home: Path, *words: object) -> Result:
    words = ("--home", home, "export", "payments", *words)
    return CliRunner().invoke(cli, [str(word) for word in words], obj=front())


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file in it but SQLite's own working ones, which a reader may make."""
    files = (one for one in folder.rglob("*") if one.is_file() and one.suffix not in (".db-wal", ".db-shm"))
    return {one: one.read_bytes() for one in files}


def test_an_export_says_how_many_records_lie_where(home: Path, tmp_path: Path) -> None:
    ended = export(home, *ON_THE_DAY, "-o", tmp_path)
    file = tmp_path / "ELECTRICITY_PAYMENT.csv"
    assert (ended.exit_code, ended.stdout, ended.stderr) == (0, f"{SOLD} records are in {file}\n", "")
    with file.open(encoding="utf-8", newline="") as written:
        assert [row["ID"] for row in csv.DictReader(written)] == [reference(number) for number in range(SOLD)]


def test_json_is_written_where_it_is_asked_for(home: Path, tmp_path: Path) -> None:
    ended = export(home, *ON_THE_DAY, "--format", "json", "-o", tmp_path / "november.json")
    assert ended.exit_code == 0
    records = json.loads((tmp_path / "november.json").read_text(encoding="utf-8"))
    assert [one["UTILITY_ID"] for one in records] == ["Kenya Power"] * SOLD


def test_an_open_window_is_no_hindrance(home: Path, tmp_path: Path) -> None:
    async def beside() -> None:
        till = front().open_till(home, "the till's window")
        ended = await asyncio.to_thread(export, home, *ON_THE_DAY, "-o", tmp_path)
        assert ended.exit_code == 0
        await till.close()

    asyncio.run(beside())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--from", "2026-11-30", "--to", "2026-11-01", "-o", "."), "2026-11-30, is after the last, 2026-11-01"),
        (("--from", "2026-02-30", "--to", "2026-11-01", "-o", "."), "'2026-02-30' is no day. Write it like 2026-11-30"),
        (("--from", "20261101", "--to", "2026-11-30", "-o", "."), "'20261101' is no day"),
        (("--from", "2026-11-01", "--to", "30.11.2026", "-o", "."), "'30.11.2026' is no day"),
        (("--from", "2026-11-01", "--to", "9999-12-31", "-o", "."), "Choose days of this century"),
        (("--from", "2026-11-01", "-o", "."), "Missing option '--to'"),
        ((*ON_THE_DAY,), "Missing option '-o'"),
        ((*ON_THE_DAY, "-o", "not there/payments.csv"), "There is no folder"),
        ((*ON_THE_DAY, "-o", "/dev/null"), "is no file that could be replaced"),
        ((*ON_THE_DAY, "-o", "home"), "Choose another folder"),
        ((*ON_THE_DAY, "-o", "home/till.db"), "Choose another folder"),
        ((*ON_THE_DAY, "-o", "home/references.log"), "Choose another folder"),
        ((*ON_THE_DAY, "-o", "home/logs"), "Choose another folder"),
        ((*ON_THE_DAY, "-o", "home/../home/till.toml"), "Choose another folder"),
        ((*ON_THE_DAY, "-o", "till.toml"), "till.toml is there already and is not an export; choose another name"),
        ((*ON_THE_DAY, "-o", ".", "--format", "xlsx"), "'xlsx' is not one of 'csv', 'json'"),
    ],
)
def test_bad_input_ends_with_2_and_says_what_is_wrong(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "till.toml").hardlink_to(home / "till.toml")
    before = contents(tmp_path)
    ended = export(home, *words)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert says in ended.stderr
    assert contents(tmp_path) == before


def test_a_full_disk_ends_with_1_and_leaves_nothing(home: Path, tmp_path: Path) -> None:
    with files_at_most(50_000):
        ended = export(home, *ON_THE_DAY, "-o", tmp_path)
    assert ended.exit_code == 1
    assert "the disk is full" in ended.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["home"]


def test_who_watches_a_terminal_sees_how_far_it_is(home: Path, tmp_path: Path) -> None:
    screen, cable = pty.openpty()
    command = [sys.executable, "-m", "app", "--home", str(home), "export", "payments", *ON_THE_DAY, "-o", str(tmp_path)]
    ran = subprocess.run(command, cwd=ROOT, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=cable, text=True)
    os.close(cable)
    shown = b""
    with suppress(OSError):  # a terminal whose other end is closed reads as broken
        while part := os.read(screen, 4096):
            shown += part
    os.close(screen)
    assert (ran.returncode, ran.stdout) == (0, f"{SOLD} records are in {tmp_path / 'ELECTRICITY_PAYMENT.csv'}\n")
    assert b"Payments" in shown
    assert b"100%" in shown
