"""The steps of the schema: a file that an older version left becomes what this one makes, or stays as it was."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from app.domain.events import Answered, Sent, Supplied, Taken
from app.domain.money import Money
from app.domain.outcome import Complete, NeedsInput
from app.domain.sale import MoneyState, SaleState
from app.domain.trouble import StoreTrouble
from app.store.database import open_for_reading, open_for_writing
from app.store.till_file import TillFile
from tests.domain.sales import HORIZON, ORDER, START
from tests.store.files import FIRST, TOKENS, differing, opened, record

OLD = Path(__file__).parent / "old"
KEPT = ("event", "token", "print_job", "answer", "till", "known_meter", "balance")
GIVEN_BACK, CARRIED, CARRIER = "001028000840", "001028001200", "001028001260"
BILL, TWICE, ANOTHER_TOKEN = "001028001020", "001028001320", "001028001380"

POWER_CUT = """
import os, signal, sqlite3, sys
from pathlib import Path
from app.store import database

connect = database._connect

def dying(uri, **how):
    db = connect(uri, **how)
    db.execute("pragma cache_size = 1")  # so that the unfinished step is on disk already
    at = sys.argv[2]
    db.conn.set_trace_callback(lambda sql: os.kill(os.getpid(), signal.SIGKILL) if sql.startswith(at) else None)
    return db

database._connect = dying
database.open_for_writing(Path(sys.argv[1]))
"""


@pytest.fixture
def old_file(home: Path) -> Path:
    """The file that the version with only the first step left: sales in every state, tokens, papers, a journal."""
    home.mkdir()
    path = home / "till.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((OLD / "first.sql").read_text(encoding="utf-8"))
        connection.execute("pragma journal_mode = wal")
    return path


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"select * from {table}").fetchall()  # noqa: S608 - our own names


def shape(db: Database) -> list[tuple[str, str]]:
    """What every table, index and trigger was made as, whatever the blanks and quotes."""
    made = db.execute("select name, sql from sqlite_master where sql is not null order by name").fetchall()
    return [(name, " ".join(sql.replace('"', "").split()).lower()) for name, sql in made]


def test_an_old_file_is_made_what_a_new_one_is(old_file: Path, tmp_path: Path) -> None:
    old, new = open_for_writing(old_file), open_for_writing(tmp_path / "new.db")
    assert shape(old) == shape(new)
    assert old.execute("pragma foreign_keys").fetchone() == (1,)
    assert old.execute("pragma foreign_key_check").fetchall() == []
    assert old.execute("pragma integrity_check").fetchall() == [("ok",)]
    old.close()
    new.close()


def test_nothing_of_an_old_file_is_lost_and_every_sale_is_what_its_events_make(old_file: Path, home: Path) -> None:
    before = {table: rows(old_file, table) for table in KEPT if table not in ("till", "print_job")}
    papers = rows(old_file, "print_job")
    sales = rows(old_file, "sale")
    file = opened(home)
    assert differing(file) == []
    assert file.journal.first_broken() is None
    assert {table: rows(old_file, table) for table in before} == before
    assert [row[:-1] for row in rows(old_file, "print_job")] == papers
    named_by_the_answer = {BILL: "Frodo Baggins", TWICE: "Bilbo Baggins", ANOTHER_TOKEN: "Samwise Gamgee"}
    sales = [(*row[:9], named_by_the_answer.get(str(row[0]), row[9]), *row[10:]) for row in sales]
    assert [row[: len(sales[0])] for row in rows(old_file, "sale")] == sales
    file.close()


def test_money_given_back_before_knows_when_and_where_it_went(old_file: Path, home: Path) -> None:
    file = opened(home)
    found = file.db.execute(
        "select reference, given_back_at, carried_into from sale where given_back_at is not null"
    ).fetchall()
    assert (GIVEN_BACK, "2026-11-21T10:14:03.000000Z", None) in found
    assert (CARRIED, "2026-11-21T10:20:30.000000Z", CARRIER) in found
    assert len(found) == 3
    assert file.db.execute("select count(*) from sale where money = 'given back'").fetchone() == (3,)
    file.close()


def test_the_file_is_backed_up_as_it_was_before_and_was_never_opened(old_file: Path, home: Path) -> None:
    with closing(sqlite3.connect(old_file)) as file, file:
        file.execute("update till set opened = 0")
    before = dump(old_file)
    open_for_writing(old_file).close()
    (backup,) = (home / "backups").iterdir()
    assert dump(backup) == before


@pytest.mark.parametrize(
    "moment",
    [
        "create table sale_rebuilt",
        "insert into sale_rebuilt",
        "drop table sale",
        "alter table sale_rebuilt",
        "create unique index sale_receipt_once",
        "update sale",
        "pragma foreign_key_check",
        "COMMIT",
    ],
)
def test_a_power_cut_in_the_middle_leaves_the_old_file(old_file: Path, home: Path, moment: str) -> None:
    before = dump(old_file)
    child = subprocess.run([sys.executable, "-c", POWER_CUT, str(old_file), moment], check=False)
    assert child.returncode < 0
    assert dump(old_file) == before
    file = opened(home)
    assert differing(file) == []
    file.close()


@pytest.mark.parametrize(
    "moment",
    [
        "create table print_job_rebuilt",
        "insert into print_job_rebuilt",
        "drop table print_job",
        "alter table sale add column tender_code",
        "update sale set tender_code",
        "create index sale_tender_code",
    ],
)
def test_a_power_cut_in_a_later_step_is_gone_on_from_at_the_next_start(
    old_file: Path, home: Path, tmp_path: Path, moment: str
) -> None:
    papers = rows(old_file, "print_job")
    child = subprocess.run([sys.executable, "-c", POWER_CUT, str(old_file), moment], check=False)
    assert child.returncode < 0
    assert rows(old_file, "print_job") == papers
    file, new = opened(home), open_for_writing(tmp_path / "new.db")
    assert differing(file) == []
    assert shape(file.db) == shape(new)
    assert [row[:-1] for row in rows(old_file, "print_job")] == papers
    new.close()
    file.close()


def test_a_token_without_its_sale_stops_the_step_and_changes_nothing(old_file: Path) -> None:
    with closing(sqlite3.connect(old_file)) as connection:
        connection.execute("insert into token values ('001028999999', 1, '1', 0)")
        connection.commit()
    before = dump(old_file)
    with pytest.raises(StoreTrouble, match="changed by hand"):
        open_for_writing(old_file)
    assert dump(old_file) == before


def test_an_old_file_is_not_read_before_it_is_brought_up_to_date(old_file: Path) -> None:
    with pytest.raises(StoreTrouble, match=r"older version.*Open the till once"):
        open_for_reading(old_file)
    open_for_writing(old_file).close()
    open_for_reading(old_file).close()


def test_a_sale_that_waits_for_a_code_is_kept_with_its_biller_and_fee(file: TillFile) -> None:
    order = replace(ORDER, biller="AEDCPR", terms={"disco": "aedc", "currency": "KES"})
    sold = Complete(tokens=TOKENS[:1], fee=Money(100_00, "KES"))
    waiting = record(file, FIRST, Taken(order), Sent(), Answered("vend", NeedsInput("Enter OTP"), START, HORIZON))
    assert waiting.state is SaleState.WAITING
    assert file.db.execute("select state, open, biller, fee from sale").fetchall() == [("waiting", 1, "AEDCPR", None)]
    record(file, FIRST, Supplied(), Answered("supply", sold, START, HORIZON))
    assert file.db.execute("select state, money, fee, terms from sale").fetchall() == [
        (SaleState.COMPLETE, MoneyState.TAKEN, 100_00, '{"currency":"KES","disco":"aedc"}')
    ]
    assert differing(file) == []
