"""The tables of till.db, as the steps that made them. A step that has shipped is never changed."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.store.search import TABLES as _SEARCH
from app.store.search import Search

MIGRATIONS = Migrations("till")

_FIRST = """
create table till (
    id integer primary key check (id = 1),
    home text not null,
    number integer,
    epoch integer not null default 1,
    machine text,
    opened integer not null default 0
) strict;

create table event (
    till integer not null,
    epoch integer not null,
    seq integer not null check (seq > 0),
    at text not null,
    kind text not null,
    reference text,
    body text not null,
    previous_hash text not null,
    hash text not null,
    primary key (till, epoch, seq)
) strict;
create index event_reference on event (reference);
create index event_at on event (at);
create trigger event_stays before update on event begin select raise(abort, 'the journal is append-only'); end;
create trigger event_keeps before delete on event begin select raise(abort, 'the journal is append-only'); end;

create table sale (
    reference text primary key check (length(reference) = 12),
    state text not null check (state in
        ('queued', 'sending', 'unknown', 'held', 'complete', 'refused', 'cancelled', 'conflict')),
    money text not null check (money in ('taken', 'owed', 'given back')),
    open integer not null check (open in (0, 1)),
    kept integer not null check (kept in (0, 1)),
    provider text not null,
    kind text not null,
    service text not null check (service in ('prepaid', 'postpaid')),
    meter text not null,
    customer text not null,
    phone text not null,
    amount integer not null check (amount > 0),
    currency text not null check (length(currency) = 3),
    tender text not null check (tender in ('cash', 'mobile money')),
    sandbox integer not null check (sandbox in (0, 1)),
    receipt_number text,
    provider_transaction text,
    created_at text not null,
    sent_at text,
    completed_at text,
    touched_at text not null
) strict, without rowid;
create index sale_open on sale (reference) where open = 1;
create index sale_meter on sale (meter, created_at);
create index sale_created on sale (created_at);
create unique index sale_receipt_once on sale (kind, receipt_number)
    where receipt_number is not null and state <> 'conflict';

create table token (
    reference text not null references sale (reference),
    step integer not null check (step > 0),
    digits text not null,
    conflict integer not null check (conflict in (0, 1)),
    primary key (reference, step)
) strict;
create unique index token_once on token (digits) where conflict = 0;

create table print_job (
    id integer primary key,
    reference text not null references sale (reference),
    paper text not null check (paper in ('receipt', 'slip')),
    copy integer not null check (copy >= 0),
    state text not null check (state in ('queued', 'sending', 'printed', 'sent', 'unconfirmed', 'failed')),
    cause text not null default '',
    made_at text not null,
    ended_at text
) strict;
create index print_job_reference on print_job (reference);

create table answer (
    id integer primary key,
    reference text not null,
    call text not null,
    at text not null,
    raw text not null
) strict;
create index answer_reference on answer (reference);

create table known_meter (
    provider text not null,
    service text not null,
    meter text not null,
    customer text not null,
    at text not null,
    primary key (provider, service, meter)
) strict;

create table balance (
    provider text primary key,
    amount integer not null,
    currency text not null,
    at text not null
) strict;

insert into till (id, home) values (1, lower(hex(randomblob(16))));
"""


_SECOND = """
create table sale_rebuilt (
    reference text primary key check (length(reference) = 12),
    state text not null check (state in
        ('queued', 'sending', 'waiting', 'unknown', 'held', 'complete', 'refused', 'cancelled', 'conflict')),
    money text not null check (money in ('taken', 'owed', 'given back')),
    open integer not null check (open in (0, 1)),
    kept integer not null check (kept in (0, 1)),
    provider text not null,
    kind text not null,
    service text not null check (service in ('prepaid', 'postpaid')),
    meter text not null,
    customer text not null,
    phone text not null,
    amount integer not null check (amount > 0),
    currency text not null check (length(currency) = 3),
    tender text not null check (tender in ('cash', 'mobile money')),
    sandbox integer not null check (sandbox in (0, 1)),
    receipt_number text,
    provider_transaction text,
    created_at text not null,
    sent_at text,
    completed_at text,
    touched_at text not null,
    biller text not null default '',
    terms text not null default '{}',
    fee integer,
    given_back_at text,
    carried_into text
) strict, without rowid;
insert into sale_rebuilt select *, '', '{}', null, null, null from sale;
drop table sale;
alter table sale_rebuilt rename to sale;
create index sale_open on sale (reference) where open = 1;
create index sale_meter on sale (meter, created_at);
create index sale_created on sale (created_at);
create unique index sale_receipt_once on sale (kind, receipt_number)
    where receipt_number is not null and state <> 'conflict';
update sale set (given_back_at, carried_into) =
    (select at, json_extract(body, '$.into') from event where event.reference = sale.reference and kind = 'given back')
    where money = 'given back';
update sale set customer = coalesce(
    (select nullif(json_extract(body, '$.outcome.customer'), '') from event
        where event.reference = sale.reference and kind = 'answered'
            and json_extract(body, '$.outcome.kind') = 'complete'
        order by max(rowid) over (partition by
            json_extract(body, '$.outcome.tokens'), json_extract(body, '$.outcome.receipt_number')) desc, rowid
        limit 1),
    customer)
    where state in ('complete', 'conflict');
"""


_THIRD = """
alter table till add column clock_confirmed integer not null default 0;
alter table sale add column not_before text;
alter table sale add column next_at text;
alter table sale add column unsettled integer not null default 0 check (unsettled in (0, 1));
update sale set unsettled = 1 where open = 1 or money = 'owed';
drop index sale_open;
create index sale_open on sale (provider, created_at) where open = 1;
create index event_of_till on event (kind, at) where reference is null;
create index sale_next on sale (next_at) where next_at is not null;
create index sale_unsettled on sale (created_at) where unsettled = 1;
"""


_FOURTH = """
create index sale_serial on sale (substr(reference, 4));
create index sale_receipt on sale (kind, receipt_number) where receipt_number is not null;
create index token_digits on token (digits);
create index print_job_waiting on print_job (id) where state = 'queued';
"""


_FIFTH = """
create table print_job_rebuilt (
    id integer primary key,
    reference text not null references sale (reference),
    paper text not null check (paper in ('receipt', 'slip', 'money back')),
    copy integer not null check (copy >= 0),
    state text not null check (state in ('queued', 'sending', 'printed', 'sent', 'unconfirmed', 'failed')),
    cause text not null default '',
    made_at text not null,
    ended_at text,
    stood_in integer not null default 0 check (stood_in in (0, 1))
) strict;
insert into print_job_rebuilt select *, 0 from print_job;
drop table print_job;
alter table print_job_rebuilt rename to print_job;
create index print_job_reference on print_job (reference);
create index print_job_waiting on print_job (id) where state = 'queued';
alter table sale add column tender_code text not null default '';
update sale set tender_code = coalesce(
    (select json_extract(body, '$.order.tender_code') from event
        where event.reference = sale.reference and kind in ('taken', 'found') order by event.rowid limit 1),
    '');
create index sale_tender_code on sale (tender_code collate nocase) where tender_code <> '';
"""


_SIXTH = """
create table person (
    number integer primary key,
    name text not null,
    role integer not null check (role in (1, 2, 3)),
    active integer not null default 1 check (active in (0, 1)),
    pin text not null,
    wrong integer not null default 0 check (wrong >= 0),
    tried_boot text,
    tried_s real,
    made_at text not null
) strict;
create unique index person_name on person (name collate nocase) where active = 1;
alter table till add column pepper_mark text not null default '';
"""


_SEVENTH = """
create table shift (
    number integer primary key,
    opened_at text not null,
    by integer references person (number),
    follows integer not null,
    begins integer not null,
    ends integer,
    z integer unique,
    check ((ends is null) = (z is null))
) strict;
create unique index one_shift_open on shift (ends is null) where ends is null;

create table cash (
    number integer primary key,
    shift integer not null references shift (number),
    way text not null check (way in ('float', 'in', 'out')),
    amount integer not null check (amount >= 0),
    currency text not null check (length(currency) = 3),
    reason text not null,
    by integer references person (number),
    at text not null
) strict;
create index cash_shift on cash (shift);
"""


_SUMMED = """
drop index sale_created;
create index sale_created on sale (created_at, state, sandbox, currency, amount, completed_at);
create index sale_given_back on sale (created_at) where money = 'given back';
"""


_LEANER = """
drop index event_at;
create index event_taken on event (at) where kind in ('taken', 'found');
drop index token_digits;
create index token_conflict on token (digits) where conflict = 1;
drop index sale_receipt;
create index sale_receipt_conflict on sale (kind, receipt_number)
    where receipt_number is not null and state = 'conflict';
"""


@MIGRATIONS()
def first(db: Database) -> None:
    """The till, the journal, sales with their tokens and papers, and what is known of meters and floats."""
    for statement in _statements(_FIRST):
        db.execute(statement)


@MIGRATIONS()
def second(db: Database) -> None:
    """Sales that wait for a code; beside each the biller, the terms, the provider's fee and where the money went.

    The customer is from here on whom the sale was sold to, where that was said: the newest success, and of those that
    say the same the first. SQLite cannot change a check, so the table is made anew; nobody had a biller, terms or a
    fee before. Tokens and print jobs refer to sales, so foreign keys are off around the steps. Raises StoreTrouble if
    a reference then leads nowhere.
    """
    for statement in _statements(_SECOND):
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
    for statement in _statements(_THIRD):
        db.execute(statement)


@MIGRATIONS()
def fourth(db: Database) -> None:
    """What every sale looks for is found without going through all there are: the last one taken, by its reference
    without its till's number; who else has its token or receipt number, conflicts too; the papers to print.
    """
    for statement in _statements(_FOURTH):
        db.execute(statement)


@MIGRATIONS()
def fifth(db: Database) -> None:
    """The slip for money that went back is printed too, and of each paper is known which printer it came out of.

    What a mobile money message has paid for is found by its code. SQLite cannot change a check, so the table of papers
    is made anew.
    """
    for statement in _statements(_FIFTH):
        db.execute(statement)


@MIGRATIONS()
def sixth(db: Database) -> None:
    """Who works here, with their hashed PINs and what was tried at them, and which pepper they were hashed with."""
    for statement in _statements(_SIXTH):
        db.execute(statement)


@MIGRATIONS()
def seventh(db: Database) -> None:
    """Shifts of the drawer, each from one event of the journal to another, and cash that moved without a sale."""
    for statement in _statements(_SEVENTH):
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
    for statement in _statements(_SUMMED):
        db.execute(statement)


@MIGRATIONS()
def leaner(db: Database) -> None:
    """No index has twice what another has: who else has a token or a receipt number stands in those that let it stand
    there once, but for conflicts. When an event was written is looked for among sales that were taken alone.
    """
    for statement in _statements(_LEANER):
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
