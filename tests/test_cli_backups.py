"""Backups from a terminal: one file and what left since beside it, put back here or on another machine."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.sandbox.faults import Fault, Kind
from app.sandbox.server import Sandbox
from app.store.lock import HomeLock
from tests.sandbox.shop import BILBO, served
from tests.services.shop_floor import WANJIKU
from tests.services.staff import CASHIER, MANAGER
from tests.terminal import Terminal

OTHER = "37033188428"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


def made(terminal: Terminal, folder: Path) -> Path:
    came = terminal.run("backup", str(folder))
    assert came.exit_code == 0, came.stderr
    return Path(came.stdout.strip())


def test_a_backup_is_one_file_with_the_log_of_references_beside_it_that_its_owner_alone_reads(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.sell()
    file = made(terminal, tmp_path / "stick")
    names = sorted(path.name for path in file.parent.iterdir())
    assert names == ["references.log", file.name]
    assert file.name.startswith("till-")
    assert file.name.endswith("Z.db")
    assert {path.stat().st_mode & 0o777 for path in file.parent.iterdir()} == {0o600}
    assert (file.parent / "references.log").read_bytes() == (terminal.home / "references.log").read_bytes()


def test_a_backup_in_the_homes_own_folder_leaves_the_logs_mirror_alone(terminal: Terminal) -> None:
    terminal.sell()
    mirror = terminal.home / "backups" / "references.log"
    before = mirror.stat().st_ino
    file = Path(terminal.run("backup").stdout.strip())
    assert file.parent == terminal.home / "backups"
    assert mirror.stat().st_ino == before


def test_what_left_since_a_backup_is_asked_about_once_it_is_put_back_and_sold_once(
    terminal: Terminal, sandbox: Sandbox, tmp_path: Path
) -> None:
    file = made(terminal, tmp_path / "stick")
    terminal.sell()
    came = terminal.run("restore", str(file), "--yes")
    assert came.exit_code == 0, came.stderr
    assert "is kept as till.db.damaged-" in came.stdout
    assert terminal.run("queue", "run", "--until-empty").exit_code == 0
    (sale,) = terminal.json("sales", "list")
    assert (sale["state"], sale["meter"]) == ("complete", BILBO)
    assert len(sandbox.ledger.vends) == 1


def test_a_backup_is_put_back_where_there_is_no_file_and_nothing_queued_in_it_is_sent(
    terminal: Terminal, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults.switch_on(Fault("pawacard", "verify", Kind.DROP_BEFORE, times=100))
    assert terminal.sell(BILBO, "200", "--no-verify").exit_code == 10
    file = made(terminal, tmp_path / "stick")
    for path in terminal.home.rglob("*"):
        if path.is_file() and path.name != "till.toml":
            path.unlink()
    assert terminal.run("restore", str(file), "--yes").exit_code == 0
    assert (terminal.home / "references.log").read_bytes() == (file.parent / "references.log").read_bytes()
    sandbox.faults.clear()
    terminal.run("queue", "run")
    assert sandbox.ledger.vends == []
    (sale,) = terminal.json("queue", "list")
    assert sale["state"] in ("queued", "held", "unknown")


def keep_image(home: Path, image: Path) -> None:
    shutil.copytree(home, image)


def put_image(image: Path, home: Path) -> None:
    """In place, so that the till's file is the same one to the machine."""
    for path in [one for one in home.rglob("*") if one.is_file()]:
        before = image / path.relative_to(home)
        if before.exists():
            path.write_bytes(before.read_bytes())
        else:
            path.unlink()


def test_what_left_since_a_backup_is_asked_about_also_where_the_home_has_an_older_log(
    terminal: Terminal, sandbox: Sandbox, tmp_path: Path
) -> None:
    terminal.sell()
    keep_image(terminal.home, tmp_path / "image")
    terminal.sell(WANJIKU)
    file = made(terminal, tmp_path / "stick")
    terminal.sell(OTHER)
    (file.parent / "references.log").write_bytes((terminal.home / "references.log").read_bytes())
    put_image(tmp_path / "image", terminal.home)

    assert terminal.run("restore", str(file), "--yes").exit_code == 0
    for log in (terminal.home / "references.log", terminal.home / "backups" / "references.log"):
        assert log.read_bytes() == (file.parent / "references.log").read_bytes()
    assert terminal.run("queue", "run", "--until-empty").exit_code == 0
    sales = terminal.json("sales", "list")
    assert {(sale["meter"], sale["state"]) for sale in sales} == {
        (meter, "complete") for meter in (BILBO, WANJIKU, OTHER)
    }
    assert len(sandbox.ledger.vends) == 3


def test_a_backup_takes_nothing_out_of_the_log_that_lies_in_its_folder(terminal: Terminal, tmp_path: Path) -> None:
    terminal.sell()
    keep_image(terminal.home, tmp_path / "image")
    terminal.sell(WANJIKU)
    stick = made(terminal, tmp_path / "stick").parent
    newer = (stick / "references.log").read_bytes()
    put_image(tmp_path / "image", terminal.home)
    made(terminal, stick)
    assert (stick / "references.log").read_bytes() == newer


def test_a_folder_with_another_tills_backups_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "references.log").write_text('{"reference": "008028000001"}\n', encoding="utf-8")
    terminal.sell()
    came = terminal.run("backup", str(tmp_path))
    assert came.exit_code == 1
    assert "another till, number 8" in came.stderr
    assert list(tmp_path.glob("*.db")) == []


def test_a_backup_is_made_beside_whoever_sells(terminal: Terminal, tmp_path: Path) -> None:
    terminal.sell()
    lock = HomeLock(terminal.home)
    lock.take("the till's window")
    try:
        file = made(terminal, tmp_path)
        assert "in use by the till's window" in terminal.run("restore", str(file), "--yes").stderr
    finally:
        lock.release()


def test_it_asks_before_it_puts_one_back(terminal: Terminal, tmp_path: Path) -> None:
    terminal.sell()
    file = made(terminal, tmp_path)
    terminal.sell(OTHER)
    assert terminal.run("restore", str(file), typed="n\n").exit_code == 1
    assert len(terminal.json("sales", "list")) == 2


@pytest.mark.parametrize(
    ("written", "says"),
    [(b"", "is no backup"), (b"not a database at all" * 100, "is no backup"), (None, "is damaged")],
)
def test_what_is_no_backup_or_is_damaged_changes_nothing(
    terminal: Terminal, tmp_path: Path, written: bytes | None, says: str
) -> None:
    terminal.sell()
    file = made(terminal, tmp_path)
    if written is None:
        whole = bytearray(file.read_bytes())
        whole[4096:12288] = b"\xff" * 8192
        written = bytes(whole)
    file.write_bytes(written)
    came = terminal.run("restore", str(file), "--yes")
    assert came.exit_code == 1
    assert says in came.stderr or "is no backup" in came.stderr
    assert len(terminal.json("sales", "list")) == 1


def test_a_backup_of_a_newer_version_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    terminal.sell()
    file = made(terminal, tmp_path)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("insert into _sqlite_migrations values (null, 'till', 'of tomorrow', 'now')")
    came = terminal.run("restore", str(file), "--yes")
    assert came.exit_code == 1
    assert "newer Tokentill" in came.stderr


def test_backups_take_a_manager_where_the_till_knows_its_people(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = made(terminal, tmp_path)
    monkeypatch.setenv("TOKENTILL_NEW_PIN", MANAGER)
    terminal.run("people", "add", "Njeri", "--role", "manager")
    monkeypatch.setenv("TOKENTILL_PIN", MANAGER)
    monkeypatch.setenv("TOKENTILL_NEW_PIN", CASHIER)
    terminal.run("people", "add", "Wanjiru", "--user", "Njeri")
    monkeypatch.setenv("TOKENTILL_PIN", CASHIER)
    for words, code in ((("backup", str(tmp_path)), 1), (("restore", str(file), "--yes"), 2)):
        assert terminal.run(*words).exit_code == code
        assert "takes a manager" in terminal.run(*words, "--user", "Wanjiru").stderr
    monkeypatch.setenv("TOKENTILL_PIN", MANAGER)
    assert terminal.run("restore", str(file), "--yes", "--user", "Njeri").exit_code == 0
    assert json.loads(terminal.run("people", "list", "--json").stdout) == []


WORDS = "matatu sukuma nyota kahawa"
VARIABLE = "TOKENTILL_SECRET_BACKUPS_PASSPHRASE"


def test_a_sealed_backup_is_one_file_that_is_put_back_by_its_passphrase(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.sell()
    monkeypatch.setenv(VARIABLE, WORDS)
    file = made(terminal, tmp_path / "stick")
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert file.name.endswith("Z.db.sealed")
    assert BILBO.encode() not in file.read_bytes()
    terminal.sell(OTHER)
    for path in [one for one in terminal.home.rglob("*") if one.is_file() and one.name != "till.toml"]:
        path.unlink()

    for wrong in ("another passphrase", None):
        monkeypatch.delenv(VARIABLE)
        if wrong is not None:
            monkeypatch.setenv(VARIABLE, wrong)
        came = terminal.run("restore", str(file), "--yes")
        assert came.exit_code == 2
        assert f"{file.name} is sealed. Its passphrase is typed at a terminal, or given in {VARIABLE}." in came.stderr
        monkeypatch.setenv(VARIABLE, WORDS)
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    came = terminal.run("restore", str(file), "--yes")
    assert came.exit_code == 1
    assert "is damaged" in came.stderr
    assert not (terminal.home / "till.db").exists()
    file.write_bytes(whole)
    assert terminal.run("restore", str(file), "--yes").exit_code == 0
    assert [sale["meter"] for sale in terminal.json("sales", "list")] == [BILBO]


def test_a_backup_without_a_folder_goes_to_the_second_place_too(terminal: Terminal, tmp_path: Path) -> None:
    terminal.sell()
    with (terminal.home / "till.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'[backups]\nsecond_place = "{tmp_path / "stick"}"\n')
    came = terminal.run("backup")
    assert came.exit_code == 0
    assert "The second place for backups is not there" in came.stderr
    (tmp_path / "stick").mkdir()
    first, second = map(Path, terminal.run("backup").stdout.split())
    assert (first.parent, second.parent) == (terminal.home / "backups", tmp_path / "stick" / "till-007")


def test_a_passphrase_is_kept_by_its_name_and_a_short_one_is_refused(terminal: Terminal) -> None:
    came = terminal.run("secret", "set", "backups", "passphrase", typed="kahawa\n")
    assert came.exit_code == 2
    assert "at least 12 letters" in came.stderr
    came = terminal.run("secret", "set", "backups", "passphrase", typed=f"{WORDS}\n")
    assert came.exit_code == 2
    assert VARIABLE in came.stderr
