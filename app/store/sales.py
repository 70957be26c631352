"""Sales, written by their events: the row is what the newest event made of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from sqlite_utils import Database

from app.domain.events import (
    Answered,
    HandedOver,
    Identified,
    Postponed,
    Resolved,
    SaleEvent,
    Sent,
    Stopped,
    from_body,
    to_body,
)
from app.domain.illegal import IllegalStep
from app.domain.life import step
from app.domain.outcome import Complete
from app.domain.said import said
from app.domain.sale import Sale, SaleState
from app.domain.schedule import due_at
from app.domain.trouble import StoreTrouble
from app.domain.when import from_text, to_text
from app.store.database import immediate
from app.store.journal import Entry, Journal, canonical, entries_of
from app.store.print_jobs import Paper, PrintJobs
from app.store.search import Search

_WITH_ANSWER = frozenset({Answered.kind, Identified.kind, Postponed.kind, Stopped.kind})


class Sales:
    """The sales of one till."""

    def __init__(
        self, db: Database, journal: Journal, print_jobs: PrintJobs, search: Search, waits: tuple[float, ...]
    ) -> None:
        """`waits` is the table, in seconds, by which open sales are settled by themselves."""
        self._db = db
        self._journal = journal
        self._print_jobs = print_jobs
        self._search = search
        self._waits = waits

    def load(self, reference: str) -> Sale | None:
        """The sale as its events made it, or None. Raises StoreTrouble if they make no sale: somebody changed them."""
        sale: Sale | None = None
        try:
            for entry in entries_of(self._db, reference):
                if (event := _event_of_sale(entry.kind, entry.body)) is not None:
                    sale = step(sale, reference, entry.at, event)
        except (IllegalStep, KeyError, TypeError, ValueError, AttributeError) as error:
            raise StoreTrouble(
                said(
                    "Sale {reference} cannot be read: the till's file was changed by hand. Run: tokentill doctor",
                    reference=reference,
                )
            ) from error
        return sale

    def record(
        self,
        reference: str,
        at: datetime,
        event: SaleEvent,
        *,
        raw: str = "",
        receipt: bool = False,
        person: int | None = None,
    ) -> Sale:
        """Let `event` happen: the journal, the row, the tokens and the receipt's print job in one transaction.

        `person` is the number of whoever did it, None where the till did. `raw` is the provider's answer behind it,
        redacted. `receipt`: a sale that this completes is to be printed; one that waits for its customer is once it is
        handed over. A token or receipt number that another sale already has makes a conflict. Raises IllegalStep if the
        event cannot happen now.
        """
        with immediate(self._db):
            before = self.load(reference)
            event = self._with_clash(event, before)
            after = step(before, reference, at, event)
            stood = self._search.standing(reference) if before is not None and not before.open else None
            self._journal.append(at, event.kind, reference, to_body(event), person=person)
            if raw:
                call = event.call if isinstance(event, Answered) else "prepare"
                self._db.execute(
                    "insert into answer (reference, call, at, raw) values (?, ?, ?, ?)",
                    [reference, call, to_text(at), raw],
                )
            self._write(after, at, is_new=before is None)
            if before is not None and (before.tokens or after.tokens) and _goods(before) != _goods(after):
                self._write_tokens(after)
            if before is None:
                self._search.note_taken(reference, to_text(after.created_at))
            if stood is not None or not after.open:
                self._search.keep(reference, stood)
            completed = after.state is SaleState.COMPLETE and before is not None and before.state is not after.state
            handed = isinstance(event, HandedOver) and self._print_jobs.newest(reference, Paper.RECEIPT) is None
            if receipt and (completed or handed):
                self._print_jobs.add(reference, Paper.RECEIPT, at, may_exist=after.copied)
        return after

    def _with_clash(self, event: SaleEvent, before: Sale | None) -> SaleEvent:
        """The event, and where it brings goods the other sale that already has them."""
        if isinstance(event, Answered) and isinstance(event.outcome, Complete):
            return replace(event, clash=self.clash(before, event.outcome))
        if isinstance(event, Resolved) and event.sold is not None:
            return replace(event, clash=self.clash(before, event.sold))
        return event

    def history(self, reference: str) -> list[tuple[Entry, str]]:
        """Every event of a sale, its papers' among them, each with the provider's raw answer behind it, "" for none."""
        raws = {
            (row[0], row[1]): row[2]
            for row in self._db.execute("select at, call, raw from answer where reference = ?", [reference])
        }
        history = []
        for entry in entries_of(self._db, reference):
            call = entry.body.get("call", "prepare")
            history.append((entry, raws.pop((to_text(entry.at), call), "") if entry.kind in _WITH_ANSWER else ""))
        return history

    def open_for_meter(self, meter: str) -> str | None:
        """The oldest unfinished sale for this meter or account, whatever the provider."""
        row = self._db.execute(
            "select reference from sale where open = 1 and meter = ? order by created_at limit 1", [meter]
        ).fetchone()
        return row[0] if row else None

    def without_paper(self, meter: str, since: datetime) -> str | None:
        """The newest sale of this meter that was completed since then, if nobody has seen its paper, nor has it."""
        row = self._db.execute(
            "select reference from sale where meter = ? and state = 'complete' and completed_at >= ?"
            " order by substr(reference, 4) desc limit 1",
            [meter, to_text(since)],
        ).fetchone()
        sale = self.load(row[0]) if row is not None else None
        return sale.reference if sale is not None and self.lacks_paper(sale) else None

    def lacks_paper(self, sale: Sale) -> bool:
        """Whether it was sold, its paper was not seen to come out, and nobody has said that the customer has it."""
        sold = sale.state is SaleState.COMPLETE and sale.handed_at is None
        return sold and self._print_jobs.not_seen(sale.reference)

    def note_paper(self, reference: str, at: datetime) -> None:
        """Keep a sale in the queue for as long as it lacks its paper; in the transaction that ends a paper of it."""
        row = self._db.execute("select unsettled from sale where reference = ?", [reference]).fetchone()
        if row is None or bool(row[0]) == self._print_jobs.not_seen(reference):
            return  # as nearly always: it has come out, and there was nothing else to be done
        with suppress(StoreTrouble):  # one that was changed by hand is the doctor's
            if (sale := self.load(reference)) is not None:
                self._write(sale, at, is_new=False)

    def latest(self, *, limit: int, meter: str | None = None) -> list[str]:
        """The last sales to be taken, the newest first, of one meter or of all: by their serials, which never go back
        as a clock does.
        """
        where, values = ("where meter = ?", [meter]) if meter is not None else ("", [])
        rows = self._db.execute(
            f"select reference from sale {where} order by substr(reference, 4) desc, reference desc limit ?",  # noqa: S608
            [*values, limit],
        )
        return [row[0] for row in rows]

    def readable(self, limit: int) -> list[str]:
        """The highest references of a damaged file, as far as they can be read."""
        found: list[str] = []
        with suppress(sqlite3.DatabaseError):
            for row in self._db.execute("select reference from sale order by reference desc limit ?", [limit]):
                found.append(row[0])  # noqa: PERF401 - what was read before the damage stays
        return found

    def known(self, references: Iterable[str]) -> set[str]:
        """Which of these are sales of this file."""
        found = (
            self._db.execute("select reference from sale where reference = ?", [one]).fetchone() for one in references
        )
        return {row[0] for row in found if row is not None}

    def taken_before(self, count: int) -> datetime | None:
        """When the sale was taken that is so many sales back; None where there are not so many."""
        row = self._db.execute(
            "select created_at from sale order by created_at desc limit 1 offset ?", [count]
        ).fetchone()
        return from_text(row[0]) if row else None

    def times_sent(self, reference: str) -> int:
        """How often this till has noted that the sale was about to leave."""
        row = self._db.execute(
            "select count(*) from event where reference = ? and kind = ?", [reference, Sent.kind]
        ).fetchone()
        return int(row[0])

    def paid_by(self, tender_code: str) -> str | None:
        """The newest sale that the mobile money message of this code has paid for, and whose money is still here.

        The money may have gone on into others, and one of those may have been found again without the code. Where this
        file has lost sight of it, it counts as here.
        """
        row = self._db.execute(
            "with recursive paid (reference, money, carried_into) as ("
            " select reference, money, carried_into from sale"
            " where tender_code = ? collate nocase and tender_code <> ''"
            " union select sale.reference, sale.money, sale.carried_into from paid"
            " join sale on sale.reference = paid.carried_into)"
            " select reference from paid where money <> 'given back' or (carried_into is not null"
            " and not exists (select 1 from sale where sale.reference = paid.carried_into))"
            " order by substr(reference, 4) desc limit 1",
            [tender_code],
        ).fetchone()
        return row[0] if row else None

    def last_reference(self) -> str | None:
        """The highest reference any sale of this file has, by its serial: the till may have had other numbers."""
        row = self._db.execute("select reference from sale order by substr(reference, 4) desc limit 1").fetchone()
        return row[0] if row else None

    def plan_anew(self, now: datetime) -> None:
        """Work out anew when each open sale is due: the settings, or the clock, may be others than they were."""
        with immediate(self._db):
            open_ones = self._db.execute("select reference from sale where open = 1").fetchall()
            self._db.execute("update sale set next_at = null where next_at is not null")
            for (reference,) in open_ones:
                with suppress(StoreTrouble):  # nothing is done by itself about one that was changed by hand
                    if (sale := self.load(reference)) is not None:
                        self._write(sale, now, is_new=False)

    def taken_since(self, at: datetime | None) -> list[str]:
        """The sales that were taken since then, the oldest first; all of them for None."""
        rows = self._db.execute(
            "select reference from sale where created_at >= ? order by created_at", [to_text(at) if at else ""]
        )
        return [row[0] for row in rows]

    def without_row(self, at: datetime | None) -> list[str]:
        """Sales that events since then tell of, and that have no row."""
        rows = self._db.execute(
            "select distinct +reference from event where kind in ('taken', 'found') and at >= ?"
            " and not exists (select 1 from sale where sale.reference = event.reference)",
            [to_text(at) if at else ""],
        )
        return [row[0] for row in rows]

    def follows(self, reference: str) -> bool:
        """Whether a sale has a row, and it and the tokens are what its events make of them."""
        row = next(self._db.query("select * from sale where reference = ?", [reference]), None)
        try:
            sale = self.load(reference)
        except StoreTrouble:
            return False
        return sale is not None and row is not None and _is_row_of(sale, row) and self._tokens(reference) == sale.tokens

    def _tokens(self, reference: str) -> tuple[str, ...]:
        rows = self._db.execute("select digits from token where reference = ? order by step", [reference])
        return tuple(row[0] for row in rows)

    def clash(self, sale: Sale | None, sold: Complete) -> str | None:
        """Another sale that already has one of these tokens or, at the same kind of provider, this receipt number."""
        if sale is None:
            return None
        marks = ", ".join("?" * len(sold.tokens))
        looks: list[tuple[str, list[object]]] = [
            (f"token where digits in ({marks}) and conflict = {conflict}", [*sold.tokens]) for conflict in (0, 1)
        ]
        if sold.receipt_number is not None:
            there = "sale where kind = ? and receipt_number = ? and receipt_number is not null and state"
            looks += [(f"{there} {which} 'conflict'", [sale.order.kind, sold.receipt_number]) for which in ("<>", "=")]
        for place, values in looks:  # each as its index has it
            row = self._db.execute(
                f"select reference from {place} and reference <> ? limit 1",  # noqa: S608 - our own words
                [*values, sale.reference],
            ).fetchone()
            if row is not None:
                return cast(str, row[0])
        return None

    def _write(self, sale: Sale, now: datetime, *, is_new: bool) -> None:
        due = due_at(sale, self._waits, now)
        row = _row(sale) | {"next_at": to_text(due) if due else None}
        row["unsettled"] = int(row["unsettled"] or self.lacks_paper(sale))
        if is_new:
            self._db.table("sale").insert(row)
            return
        changes = ", ".join(f"{column} = :{column}" for column in row if column != "reference")
        self._db.execute(f"update sale set {changes} where reference = :reference", row)  # noqa: S608 - our columns

    def _write_tokens(self, sale: Sale) -> None:
        conflict = int(sale.state is SaleState.CONFLICT)
        self._db.execute("delete from token where reference = ?", [sale.reference])
        for number, digits in enumerate(sale.tokens, start=1):
            self._db.execute(
                "insert into token (reference, step, digits, conflict) values (?, ?, ?, ?)",
                [sale.reference, number, digits, conflict],
            )


def _event_of_sale(kind: str, body: dict[str, Any]) -> SaleEvent | None:
    """The sale's own events; papers printed for it are in the journal too and change nothing about it."""
    return None if kind.startswith("print") else from_body(kind, body)


def _goods(sale: Sale) -> tuple[tuple[str, ...], bool]:
    """What the table of tokens has of a sale."""
    return sale.tokens, sale.state is SaleState.CONFLICT


def _is_row_of(sale: Sale, row: dict[str, Any]) -> bool:
    """Whether the row says what the events do.

    When it is due is the settings' too; what was sold before hand-overs were noted counts as handed over, and what
    lacks its paper is not done with.
    """
    expected = _row(sale) | {"next_at": row["next_at"]}
    if sale.state is SaleState.COMPLETE:
        expected["unsettled"] = row["unsettled"]
    return expected == row


def _row(sale: Sale) -> dict[str, Any]:
    order = sale.order
    return {
        "reference": sale.reference,
        "state": str(sale.state),
        "money": str(sale.money),
        "open": int(sale.open),
        "kept": int(sale.kept),
        "provider": order.provider,
        "kind": order.kind,
        "service": str(order.service),
        "meter": order.meter,
        "customer": (sale.sold.customer if sale.sold else None) or order.customer,
        "phone": order.phone,
        "amount": order.amount.minor,
        "currency": order.amount.currency,
        "tender": str(order.tender),
        "tender_code": order.tender_code,
        "sandbox": int(order.sandbox),
        "receipt_number": sale.receipt_number,
        "provider_transaction": sale.sold.provider_transaction if sale.sold else None,
        "created_at": to_text(sale.created_at),
        "sent_at": to_text(sale.sent_at) if sale.sent_at else None,
        "completed_at": to_text(sale.completed_at) if sale.completed_at else None,
        "touched_at": to_text(sale.touched_at),
        "biller": order.biller,
        "terms": canonical(order.terms),
        "fee": sale.sold.fee.minor if sale.sold and sale.sold.fee else None,
        "given_back_at": to_text(sale.given_back_at) if sale.given_back_at else None,
        "carried_into": sale.carried_into,
        "not_before": to_text(order.not_before) if order.not_before else None,
        "unsettled": int(sale.open or sale.to_give_back or sale.to_hand_over),
    }
