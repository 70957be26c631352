"""Opening the file: made whole, refused in words, backed up before it is changed."""

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlite_utils import Database

from app.domain.trouble import StoreTrouble
from app.store import database
from app.store.database import back_up, immediate, make_own, open_for_reading, open_for_writing
from app.store.schema import MIGRATIONS

OPENED_BY_NOBODY = """
import os, sys
from pathlib import Path
from app.domain.trouble import StoreTrouble
from app.store.database import open_for_writing
if os.geteuid() == 0:
    os.seteuid(65534)  # the superuser may write everywhere
try:
    open_for_writing(Path(sys.argv[1]))
except StoreTrouble as trouble:
    print(trouble)
"""


@pytest.fixture
def path(home: Path) -> Path:
    return home / "till.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    made = open_for_writing(path)
    yield made
    made.close()


def ask(db: Database, sql: str) -> object:
    (answer,) = db.execute(sql).fetchone()
    return answer


def test_a_new_file_is_whole_and_for_its_owner_alone(db: Database, path: Path) -> None:
    assert {"till", "event", "sale", "token", "print_job", "answer"} <= set(db.table_names())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not path.with_name("till.db.new").exists()


def test_a_file_that_was_not_finished_is_begun_again(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("till.db.new").write_bytes(b"half a file")
    path.with_name("till.db.new-journal").write_bytes(b"half a journal")
    open_for_writing(path).close()
    assert not path.with_name("till.db.new").exists()


def test_what_is_made_for_its_owner_alone_is_never_a_file_that_is_there_nor_behind_a_link(tmp_path: Path) -> None:
    there, elsewhere, link = (tmp_path / name for name in ("there", "elsewhere", "link"))
    there.write_text("another's", encoding="utf-8")
    link.symlink_to(elsewhere)
    for path in (there, link):
        with pytest.raises(FileExistsError):
            make_own(path)
    assert there.read_text(encoding="utf-8") == "another's"
    assert not elsewhere.exists()


def test_a_backup_that_cannot_be_put_in_its_place_leaves_nothing_behind(db: Database, tmp_path: Path) -> None:
    in_the_way = tmp_path / "backups" / "till.db"
    in_the_way.mkdir(parents=True)
    with pytest.raises(OSError, match=r"till\.db"):
        back_up(db, in_the_way)
    assert list(in_the_way.parent.iterdir()) == [in_the_way]


def test_a_link_that_lies_where_a_backup_is_made_is_not_followed(db: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "till.new").symlink_to(tmp_path / "elsewhere")
    back_up(db, folder / "till.db")
    assert [path.name for path in folder.iterdir()] == ["till.db"]
    assert stat.S_IMODE((folder / "till.db").stat().st_mode) == 0o600


def test_what_is_acknowledged_survives_a_power_cut(db: Database) -> None:
    full = 2
    assert (ask(db, "pragma journal_mode"), ask(db, "pragma synchronous")) == ("wal", full)
    assert (ask(db, "pragma foreign_keys"), ask(db, "pragma trusted_schema")) == (1, 0)


def test_tables_take_no_value_of_another_type(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("update till set number = 'one'")


def put(db: Database, opened: int, *, then_fail: bool = False) -> None:
    """One change in a transaction of its own, or in the one that is open."""
    with immediate(db):
        db.execute("update till set opened = ?", [opened])
        if then_fail:
            raise ZeroDivisionError


def test_together_means_all_or_nothing(db: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        put(db, 100, then_fail=True)
    assert ask(db, "select opened from till") == 0
    assert not db.conn.in_transaction


def test_what_is_nested_can_fail_alone(db: Database) -> None:
    with immediate(db):
        put(db, 10)
        with pytest.raises(ZeroDivisionError):
            put(db, 20, then_fail=True)
        assert db.conn.in_transaction
    assert ask(db, "select opened from till") == 10


def test_what_is_nested_is_undone_with_the_outer_one(db: Database) -> None:
    def outer() -> None:
        with immediate(db):
            put(db, 30)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        outer()
    assert ask(db, "select opened from till") == 0


def test_a_transaction_takes_the_write_lock_at_once(db: Database, path: Path) -> None:
    other = sqlite3.connect(path, timeout=0)
    with immediate(db), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("begin immediate")
    other.close()


def test_a_reader_reads_beside_the_writer_and_writes_nothing(db: Database, path: Path) -> None:
    reader = open_for_reading(path)
    with immediate(db):
        db.execute("update till set number = 5")
    assert ask(reader, "select number from till") == 5
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("update till set number = 6")
    reader.close()


def test_reading_where_there_is_no_till_says_so(path: Path) -> None:
    with pytest.raises(StoreTrouble, match="no till in"):
        open_for_reading(path)


@pytest.mark.parametrize("damage", [b"", b"this is no database at all, and never was one" * 100])
def test_a_damaged_file_is_told_and_left_as_it_is(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage or b"SQLite format 3\x00" + b"\xff" * 5000)
    before = path.read_bytes()
    with pytest.raises(StoreTrouble, match=r"damaged.*backup back"):
        open_for_writing(path)
    assert path.read_bytes() == before


def test_a_file_of_a_newer_version_is_told_and_left_as_it_is(path: Path) -> None:
    db = open_for_writing(path)
    db.execute("insert into _sqlite_migrations (migration_set, name, applied_at) values ('till', 'of tomorrow', 'now')")
    db.close()
    for opening in (open_for_writing, open_for_reading):
        with pytest.raises(StoreTrouble, match=r"newer version.*of tomorrow"):
            opening(path)


def test_a_file_in_use_by_another_program_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_for_writing(path).close()
    monkeypatch.setattr(database, "_BUSY_MS", 0)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    with pytest.raises(StoreTrouble, match="in use by another program"):
        open_for_writing(path)
    other.close()


def test_a_full_disk_is_told_and_nothing_is_kept(db: Database, path: Path) -> None:
    limit_to_what_it_has(db)

    def too_much() -> None:
        with database.told_as_trouble(path), immediate(db):
            db.execute("update till set opened = 500")
            db.execute("insert into balance values (?, 1, 'KES', 'now')", ["k" * 100_000])

    with pytest.raises(StoreTrouble, match="disk is full"):
        too_much()
    assert ask(db, "select opened from till") == 0
    assert not db.conn.in_transaction


def test_a_broken_constraint_is_a_bug_and_not_bad_luck(db: Database, path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError), database.told_as_trouble(path):
        db.execute("insert into till (id, home) values (2, 'x')")


def limit_to_what_it_has(db: Database) -> None:
    db.execute(f"pragma max_page_count = {ask(db, 'pragma page_count')}")


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that everybody can read and nobody but its owner can write."""
    with TemporaryDirectory(prefix="tokentill-") as name:
        folder = Path(name)
        yield folder
        folder.chmod(0o700)


def test_a_read_only_home_is_told(public_folder: Path) -> None:
    path = public_folder / "till.db"
    open_for_writing(path).close()
    path.chmod(0o444)
    public_folder.chmod(0o555)
    command = [sys.executable, "-c", OPENED_BY_NOBODY, str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "cannot be written" in told


def test_a_new_step_is_taken_after_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = open_for_writing(path)
    db.execute("update till set number = 7")
    db.close()
    assert not (path.parent / "backups").exists()
    monkeypatch.setattr(MIGRATIONS, "_migrations", list(MIGRATIONS._migrations))

    @MIGRATIONS()
    def of_tomorrow(db: Database) -> None:
        db.execute("alter table till add column colour text")

    db = open_for_writing(path)
    assert ask(db, "select colour from till") is None
    db.close()
    (backup,) = (path.parent / "backups").iterdir()
    copy = sqlite3.connect(backup)
    assert copy.execute("select number from till").fetchone() == (7,)
    assert "colour" not in [column[1] for column in copy.execute("pragma table_info(till)")]
    copy.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_for_writing(path).close()
    monkeypatch.setattr(MIGRATIONS, "_migrations", list(MIGRATIONS._migrations))

    @MIGRATIONS()
    def of_tomorrow(db: Database) -> None:
        db.execute("alter table till add column colour text")
        db.execute("alter table till add column colour text")

    with pytest.raises(StoreTrouble):
        open_for_writing(path)
    left = sqlite3.connect(path)
    assert "colour" not in [column[1] for column in left.execute("pragma table_info(till)")]
    left.close()
