"""What each step of the schema says in SQL. A step that has shipped is never changed."""

from __future__ import annotations

FIRST = """
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


SECOND = """
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


THIRD = """
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


FOURTH = """
create index sale_serial on sale (substr(reference, 4));
create index sale_receipt on sale (kind, receipt_number) where receipt_number is not null;
create index token_digits on token (digits);
create index print_job_waiting on print_job (id) where state = 'queued';
"""


FIFTH = """
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


SIXTH = """
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


SEVENTH = """
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


SUMMED = """
drop index sale_created;
create index sale_created on sale (created_at, state, sandbox, currency, amount, completed_at);
create index sale_given_back on sale (created_at) where money = 'given back';
"""


LEANER = """
drop index event_at;
create index event_taken on event (at) where kind in ('taken', 'found');
drop index token_digits;
create index token_conflict on token (digits) where conflict = 1;
drop index sale_receipt;
create index sale_receipt_conflict on sale (kind, receipt_number)
    where receipt_number is not null and state = 'conflict';
"""
