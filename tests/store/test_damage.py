"""Damage of an open file is heard of wherever a statement meets it."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.store.till_file import FILE, TillFile
from tests.store.files import FIRST, TOKENS, damage_page_of, opened, sell, sold


@pytest.fixture
def damaged(home: Path) -> Iterator[TillFile]:
    """A file that opens, and one page of which was lost."""
    file = opened(home)
    sell(file, FIRST, sold(TOKENS[0]))
    file.close()
    damage_page_of("token_once", home / FILE)
    file = opened(home)
    yield file
    file.close()


def meet(file: TillFile) -> None:
    with suppress(sqlite3.DatabaseError):
        file.db.execute("select reference from token where digits = ? and conflict = 0", TOKENS[:1]).fetchone()


def test_damage_that_a_statement_meets_is_told_once_whoever_swallows_the_error(damaged: TillFile) -> None:
    told = []
    damaged.damage.tell(lambda: told.append("damage"))
    meet(damaged)
    meet(damaged)

    assert damaged.damage.met
    assert told == ["damage"]


def test_whoever_asks_to_be_told_too_late_is_told_at_once(damaged: TillFile) -> None:
    told = []
    meet(damaged)
    damaged.damage.tell(lambda: told.append("damage"))

    assert told == ["damage"]


def test_damage_that_only_a_later_row_meets_is_told(damaged: TillFile) -> None:
    rows = damaged.db.execute(
        "select till from event union all select digits from token indexed by token_once where conflict = 0"
    )
    with pytest.raises(sqlite3.DatabaseError, match="malformed"):
        rows.fetchall()
    assert damaged.damage.met


@pytest.mark.parametrize("statement", ["select", "insert into till (id, home) values (2, '')"])
def test_no_other_failure_is_damage(file: TillFile, statement: str) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        file.db.execute(statement)
    assert not file.damage.met
