"""Sales that somebody looks for, among a million: by what was typed, by what they are filtered by, the newest first.

Each finished sale is in an index of small pieces, in the transaction of its row. The unfinished ones, of which there
are few, are looked through. What a list is filtered by is in the index as one piece, the shelf: all sales of a state,
a provider, a person and so on lie on one, so that no two long lists are compared for what no sale has of both.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from app.domain.sale import AWAY_AFTER, SaleState
from app.domain.when import to_text
from app.store.search_terms import Sought, Word, pieces_of, sells_as, shelf_piece

TABLES = """
create virtual table sale_pieces using fts5 (
    pieces, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '_'"
);
insert into sale_pieces (sale_pieces, rank) values ('automerge', 0);
insert into sale_pieces (sale_pieces, rank) values ('crisismerge', 1000);
create table shelf (
    id integer primary key,
    state text not null,
    money text not null,
    waited integer not null check (waited in (0, 1)),
    provider text not null,
    service text not null,
    currency text not null,
    sandbox integer not null check (sandbox in (0, 1)),
    by integer not null,
    unique (state, money, waited, provider, service, currency, sandbox, by)
) strict;
create table hour (
    hour text primary key,
    least integer not null,
    most integer not null
) strict, without rowid;
"""
_MERGED_AT_ONCE = 8
"""Pages of the index that are put in order with each sale: left to itself it stops the till for many, now and then."""
NOBODY = 0
"""Stands for the number of whoever took a sale where nobody had signed in."""
NOWHERE = (0, 0)
"""Two places in the journal between which nothing happened: no sale fits what names them."""
MOST_LOOKED_AT = 100
"""Sales that are looked at for one page: one that is still not full then is gone on with by whoever asked."""

_FINISHED: dict[str, tuple[str, ...]] = {"open": (), "unsold": (SaleState.REFUSED, SaleState.CANCELLED)}
_BEFORE_ALL, _AFTER_ALL = -1, 2**62
_HOUR = len("2026-11-21T10")
_BY = (
    "(select json_extract(body, '$.person') from event where event.reference = sale.reference"
    " and kind in ('taken', 'found') limit 1)"
)
_SOUGHT = (
    "select reference, state, money, open, provider, service, currency, sandbox, tender, amount, customer, meter,"
    " receipt_number, provider_transaction, tender_code, phone, created_at, completed_at, carried_into, {}"
    " from sale where reference = ?"
)
_WITH_PERSON, _WITHOUT = _SOUGHT.format(_BY), _SOUGHT.format("null")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: a sale fits that has every word and is all that is named here; "" and None name nothing.

    `state` is a sale's state, ``open`` or ``unsold`` for refused and cancelled ones; `money` where its money is. `by`
    is the number of whoever took it, NOBODY where nobody had signed in. `since` and `until` are when it was taken, the
    latter not included. `waited`: its customer had to. `places` are two places in the journal: the sales to which
    something happened after the one and until the other.
    """

    words: tuple[Word, ...] = ()
    state: str = ""
    money: str = ""
    provider: str = ""
    service: str = ""
    currency: str = ""
    tender: str = ""
    by: int | None = None
    sandbox: bool | None = None
    waited: bool | None = None
    carried: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    places: tuple[int, int] | None = None

    @property
    def is_all_on_shelves(self) -> bool:
        """Whether the index tells all of it, so that no sale that it gives has to be looked at."""
        looked_at = (self.words, self.tender, self.since, self.until, self.places)
        return self.carried is None and not any(looked_at)

    def fits(self, sale: Sought) -> bool:
        """Whether a sale is what is looked for, but for what happened to it and when."""
        return self._is_filtered(sale) and self._is_of_its_time(sale) and all(one.fits(sale) for one in self.words)

    def _is_filtered(self, sale: Sought) -> bool:
        is_state = sale.is_open if self.state == "open" else sale.state in _FINISHED.get(self.state, (self.state,))
        named = (
            (self.money, sale.money),
            (self.provider, sale.provider),
            (self.service, sale.service),
            (self.currency, sale.currency),
            (self.tender, sale.tender),
        )
        return (
            (not self.state or is_state)
            and all(not wanted or wanted == has for wanted, has in named)
            and self.by in (None, sale.by or NOBODY)
            and self.sandbox in (None, sale.sandbox)
            and self.waited in (None, sale.waited)
            and self.carried in (None, sale.carried)
        )

    def _is_of_its_time(self, sale: Sought) -> bool:
        if self.since is None and self.until is None:
            return True
        taken = datetime.fromisoformat(sale.created_at)  # a good deal quicker than from_text
        return (self.since is None or taken >= self.since) and (self.until is None or taken < self.until)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of what was found, the newest sale first.

    `below` is where to go on, None where there is no more. A page that is not full may have more below it.
    """

    references: list[str]
    below: int | None


class Search:
    """The index of one till's sales."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._fills = False

    def page(self, wanted: Wanted, *, limit: int, below: int | None = None) -> Page:
        """The next sales that fit, `limit` of them at the most, from the newest on or from below an earlier page."""
        found: list[str] = []
        bounds = self._bounds(wanted, _AFTER_ALL if below is None else below)
        candidates = self._candidates(wanted, *bounds) if bounds[0] < bounds[1] else iter(())
        for looked_at, (place, fits) in enumerate(candidates, start=1):
            if len(found) == limit or looked_at > MOST_LOOKED_AT:
                return Page(found, place + 1)
            if fits or self._fits(wanted, _reference(place)):
                found.append(_reference(place))
        return Page(found, None)

    def note_taken(self, reference: str, at: str) -> None:
        """Let a sale be found by when it was taken, as UTC text, in the transaction that takes it: it never changes."""
        place = _place(reference)
        self._db.execute(
            "insert into hour (hour, least, most) values (?, ?, ?) on conflict (hour) do update set"
            " least = min(least, excluded.least), most = max(most, excluded.most)"
            " where excluded.least < least or excluded.most > most",
            [at[:_HOUR], place, place],
        )

    def keep(self, reference: str, before: Sought | None) -> None:
        """Let a finished sale be found as it is now, in the transaction that changes it. `before` is what `standing`
        gave of one that was finished before, None for any other.
        """
        after = self.standing(reference)
        if after is None or after == before:
            return
        if before is not None:
            values = [_place(reference), self._pieces(before)]
            self._db.execute("insert into sale_pieces (sale_pieces, rowid, pieces) values ('delete', ?, ?)", values)
        if not after.is_open:
            values = [_place(reference), self._pieces(after)]
            self._db.execute("insert into sale_pieces (rowid, pieces) values (?, ?)", values)
            if not self._fills:
                self._db.execute("insert into sale_pieces (sale_pieces, rank) values ('merge', ?)", [_MERGED_AT_ONCE])

    def standing(self, reference: str) -> Sought | None:
        """What a sale is found by as its row is now; None where it has none."""
        return self._read(reference, person=True, tokens=True)

    def _fits(self, wanted: Wanted, reference: str) -> bool:
        """Whether a sale that may fit does: no more of it is read than has to be looked at."""
        tokens = any(word.is_number for word in wanted.words)
        sale = self._read(reference, person=wanted.by is not None, tokens=tokens)
        return sale is not None and wanted.fits(sale)

    def providers(self) -> list[str]:
        """The profiles that have finished sales."""
        return [row[0] for row in self._db.execute("select distinct provider from shelf order by provider")]

    def people(self) -> list[int]:
        """The numbers of whoever took a finished sale, NOBODY among them where nobody had signed in."""
        return [row[0] for row in self._db.execute("select distinct by from shelf order by by")]

    def index_all(self) -> None:
        """Put in every sale of a file that had no index."""
        self._fills = True
        rows = self._db.execute("select reference, created_at from sale order by substr(reference, 4), reference")
        for reference, at in rows:
            self.note_taken(reference, at)
            self.keep(reference, None)
        self._db.execute("insert into sale_pieces (sale_pieces) values ('optimize')")
        self._fills = False

    def _read(self, reference: str, *, person: bool, tokens: bool) -> Sought | None:
        row = self._db.execute(_WITH_PERSON if person else _WITHOUT, [reference]).fetchone()
        if row is None:
            return None
        (_, state, money, is_open, provider, service, currency, sandbox, tender, amount, customer) = row[:11]
        (meter, receipt_number, transaction, tender_code, phone, created_at, completed_at, into, by) = row[11:]
        numbers = [reference, meter, receipt_number or "", transaction or "", tender_code]
        if tokens:
            rows = self._db.execute("select digits from token where reference = ?", [reference])
            numbers += [digits for (digits,) in rows]
        return Sought(
            reference=reference,
            state=state,
            money=money,
            is_open=bool(is_open),
            waited=_waited(created_at, completed_at),
            provider=provider,
            service=service,
            currency=currency,
            sandbox=bool(sandbox),
            tender=tender,
            amount=amount,
            customer=customer,
            numbers=tuple(numbers),
            phone=phone,
            created_at=created_at,
            completed_at=completed_at,
            carried=into is not None,
            by=by,
        )

    def _bounds(self, wanted: Wanted, below: int) -> tuple[int, int]:
        """The places between which, both left out, the sales lie that were taken in the time that is wanted."""
        if wanted.since is None and wanted.until is None:
            return _BEFORE_ALL, below
        first = to_text(wanted.since)[:_HOUR] if wanted.since else ""
        last = to_text(wanted.until)[:_HOUR] if wanted.until else "~"
        (least, most) = self._db.execute(
            "select min(least), max(most) from hour where hour >= ? and hour <= ?", [first, last]
        ).fetchone()
        return (least - 1, min(most + 1, below)) if least is not None else (below, below)

    def _candidates(self, wanted: Wanted, above: int, below: int) -> Iterator[tuple[int, bool]]:
        """The places of the sales that may fit, the newest first, between these two; and of each whether it surely
        does.
        """
        if wanted.places is not None:
            yield from ((place, False) for place in self._of_the_journal(wanted.places, above, below))
            return
        asked, sure = self._asked(wanted), wanted.is_all_on_shelves
        if asked == "":
            yield from ((place, sure) for place in self._all_sales(above, below))
            return
        open_ones = sorted((place for place in self._unfinished() if above < place < below), reverse=True)
        finished = self._indexed(asked, above, below) if asked is not None else iter(())
        unfinished = ((place, False) for place in open_ones)
        yield from heapq.merge(unfinished, ((place, sure) for place in finished), reverse=True)

    def _of_the_journal(self, places: tuple[int, int], above: int, below: int) -> list[int]:
        rows = self._db.execute(
            "select distinct reference from event where rowid > ? and rowid <= ? and reference is not null", places
        )
        found = (_place(reference) for (reference,) in rows)
        return sorted((place for place in found if above < place < below), reverse=True)

    def _all_sales(self, above: int, below: int) -> Iterator[int]:
        sql = "select reference from sale where substr(reference, 4) between ? and ? order by substr(reference, 4) desc"
        serials = [f"{max(0, place) // 1000:09}" for place in (above, min(below, 10**12 - 1))]
        cursor = self._db.execute(f"{sql}, reference desc", serials)  # the bounds once more, for the till's number
        try:
            for (reference,) in cursor:
                if above < (place := _place(reference)) < below:
                    yield place
        finally:
            cursor.close()

    def _unfinished(self) -> Iterator[int]:
        for (reference,) in self._db.execute("select reference from sale where open = 1"):
            yield _place(reference)

    def _indexed(self, asked: str, above: int, below: int) -> Iterator[int]:
        cursor = self._db.execute(
            "select rowid from sale_pieces where sale_pieces match ? and rowid > ? and rowid < ? order by rowid desc",
            [asked, above, below],
        )
        try:
            for (place,) in cursor:
                yield place
        finally:
            cursor.close()

    def _asked(self, wanted: Wanted) -> str | None:
        """What the index is asked, "" where it has nothing to say, None where no finished sale can fit."""
        shelves, parts = self._shelves(wanted), []
        for word in wanted.words:
            ways = [" AND ".join(f'"{piece}"' for piece in pieces) for pieces in word.pieces()]
            if word.profile:
                known = self._all_shelves() if shelves is None else shelves
                ways += [f'"{shelf_piece(one)}"' for one, sold in known.items() if sells_as(word.profile, *sold)]
            if not ways:
                return None
            parts.append(" OR ".join(f"({way})" for way in ways))
        if shelves is not None:
            if not shelves:
                return None
            parts.append(" OR ".join(f'"{shelf_piece(one)}"' for one in shelves))
        return " AND ".join(f"({part})" for part in parts)

    def _shelves(self, wanted: Wanted) -> dict[int, tuple[str, str]] | None:
        """The shelves with what is filtered for, each with its provider and currency; None where nothing is."""
        names = ("money", "provider", "service", "currency")
        filters: dict[str, object] = {name: value for name in names if (value := getattr(wanted, name))}
        flags = (("by", wanted.by), ("sandbox", wanted.sandbox), ("waited", wanted.waited))
        filters |= {name: int(value) for name, value in flags if value is not None}
        if not (filters or wanted.state):
            return None
        states = _FINISHED.get(wanted.state, (wanted.state,))
        which = [f"{name} = ?" for name in filters]
        which += [f"state in ({', '.join('?' * len(states))})"] if wanted.state else []
        return self._all_shelves(" where " + " and ".join(which), *filters.values(), *(states if wanted.state else ()))

    def _all_shelves(self, where: str = "", *values: object) -> dict[int, tuple[str, str]]:
        rows = self._db.execute(f"select id, provider, currency from shelf{where}", list(values))  # noqa: S608 - our own names
        return {row[0]: (row[1], row[2]) for row in rows}

    def _pieces(self, sale: Sought) -> str:
        values = (
            *(sale.state, sale.money, int(sale.waited), sale.provider, sale.service, sale.currency, int(sale.sandbox)),
            sale.by or NOBODY,
        )
        which = "state = ? and money = ? and waited = ? and provider = ? and service = ? and currency = ?"
        row = self._db.execute(f"select id from shelf where {which} and sandbox = ? and by = ?", values).fetchone()  # noqa: S608 - our own words
        if row is None:
            columns = "state, money, waited, provider, service, currency, sandbox, by"
            self._db.execute(f"insert into shelf ({columns}) values (?, ?, ?, ?, ?, ?, ?, ?)", values)  # noqa: S608
            row = self._db.execute("select last_insert_rowid()").fetchone()
        return pieces_of(sale, row[0])


def _place(reference: str) -> int:
    """Where a sale stands among all: by its serial, which never goes back, then by the number that its till had."""
    return int(reference[3:]) * 1000 + int(reference[:3])


def _reference(place: int) -> str:
    return f"{place % 1000:03}{place // 1000:09}"


def _waited(created_at: str, completed_at: str | None) -> bool:
    """Whether the customer had to wait for what was sold."""
    if completed_at is None:
        return False
    taken, done = map(datetime.fromisoformat, (created_at, completed_at))
    return done - taken >= AWAY_AFTER
