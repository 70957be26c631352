"""The tables of till.db, as the steps that made them; what each of them says in SQL is in schema_sql.py."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.store.schema_sql import FIFTH, FIRST, FOURTH, LEANER, SECOND, SEVENTH, SIXTH, SUMMED, THIRD
from app.store.search import TABLES as _SEARCH
from app.store.search import Search

MIGRATIONS = Migrations("till")


@MIGRATIONS()
def first(db: Database) -> None:
    """The till, the journal, sales with their tokens and papers, and what is known of meters and floats."""
    for statement in _statements(FIRST):
        db.execute(statement)


@MIGRATIONS()
def second(db: Database) -> None:
    """Sales that wait for a code; beside each the biller, the terms, the provider's fee and where the money went.

    The customer is from here on whom the sale was sold to, where that was said: the newest success, and of those that
    say the same the first. SQLite cannot change a check, so the table is made anew; nobody had a biller, terms or a
    fee before. Tokens and print jobs refer to sales, so foreign keys are off around the steps. Raises StoreTrouble if
    a reference then leads nowhere.
    """
    for statement in _statements(SECOND):
        db.execute(statement)
    if db.execute("pragma foreign_key_check").fetchone() is not None:
        raise StoreTrouble(
            said("The till's file was changed by hand: something in it belongs to a sale that is not there.")
        )


@MIGRATIONS()
def third(db: Database) -> None:
    """When a sale is due by itself, and whether it is settled: not while open, nor with money or goods to hand over.

    What was sold before this step counts as handed over: nobody noted whether it was.
    """
    for statement in _statements(THIRD):
        db.execute(statement)


@MIGRATIONS()
def fourth(db: Database) -> None:
    """What every sale looks for is found without going through all there are: the last one taken, by its reference
    without its till's number; who else has its token or receipt number, conflicts too; the papers to print.
    """
    for statement in _statements(FOURTH):
        db.execute(statement)


@MIGRATIONS()
def fifth(db: Database) -> None:
    """The slip for money that went back is printed too, and of each paper is known which printer it came out of.

    What a mobile money message has paid for is found by its code. SQLite cannot change a check, so the table of papers
    is made anew.
    """
    for statement in _statements(FIFTH):
        db.execute(statement)


@MIGRATIONS()
def sixth(db: Database) -> None:
    """Who works here, with their hashed PINs and what was tried at them, and which pepper they were hashed with."""
    for statement in _statements(SIXTH):
        db.execute(statement)


@MIGRATIONS()
def seventh(db: Database) -> None:
    """Shifts of the drawer, each from one event of the journal to another, and cash that moved without a sale."""
    for statement in _statements(SEVENTH):
        db.execute(statement)


@MIGRATIONS()
def searched(db: Database) -> None:
    """Sales are found by whatever is known of them: every one there is goes into the index of their pieces."""
    for statement in _statements(_SEARCH):
        db.execute(statement)
    Search(db).index_all()


@MIGRATIONS()
def summed(db: Database) -> None:
    """A day's sales are added up from an index alone."""
    for statement in _statements(SUMMED):
        db.execute(statement)


@MIGRATIONS()
def leaner(db: Database) -> None:
    """No index has twice what another has: who else has a token or a receipt number stands in those that let it stand
    there once, but for conflicts. When an event was written is looked for among sales that were taken alone.
    """
    for statement in _statements(LEANER):
        db.execute(statement)


def newer_than_known(db: Database) -> str | None:
    """The first step in this file that this version does not know; None if it knows them all."""
    empty = Database(memory=True)
    ours = {step.name for step in MIGRATIONS.pending(empty)}
    empty.close()
    return min({step.name for step in MIGRATIONS.applied(db)} - ours, default=None)


def older_than_known(db: Database) -> bool:
    """Whether this version knows a step that the file has not taken yet."""
    return bool(MIGRATIONS.pending(db))


def upgrade(db: Database) -> None:
    """Take the steps that are missing, each in a transaction of its own."""
    # Inside a transaction SQLite ignores this, and with it on no table that others refer to can be made anew.
    db.execute("pragma foreign_keys = off")
    try:
        MIGRATIONS.apply(db)
    finally:
        db.execute("pragma foreign_keys = on")


def _statements(script: str) -> list[str]:
    """One statement at a time: executescript would commit the step half done."""
    statements: list[str] = []
    pending = ""
    for line in script.strip().splitlines():
        pending += line + "\n"
        trigger = pending.lstrip().startswith("create trigger")
        if line.rstrip().endswith("end;" if trigger else ";"):
            statements.append(pending.strip())
            pending = ""
    return statements
