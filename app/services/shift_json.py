"""A shift as the JSON object of `tokentill report`: a contract, see the README."""

from __future__ import annotations

from typing import Any

from app.domain.money import Money
from app.services.float_paper import FloatLine
from app.services.shift_paper import Shift, Takings, Tally
from app.store.shifts import PutBack

_NOBODY = "the till"
"""Where nobody signs in; in every language, for a program reads it."""


def shift_object(shift: Shift) -> dict[str, Any]:
    """X or Z in plain values: amounts as ``"200.00"``, times in UTC. `number` is null while the shift goes on."""
    closing = shift.closing
    return {
        "number": closing.z if closing else None,
        "from": shift.opened_at.isoformat(),
        "to": (closing.at if closing else shift.as_of).isoformat(),
        "opened_by": shift.opened_by or _NOBODY,
        "closed_by": (closing.by or _NOBODY) if closing else None,
        "accepted_by": (closing.accepted_by or None) if closing else None,
        "currency": {one.expected.currency: _of_currency(one) for one in shift.takings},
        "floats": [_of_float(one) for one in shift.floats],
        "unfinished": list(shift.unfinished),
        "openings": shift.openings,
        "wrong_pins": shift.wrong_pins,
        "unlocks": shift.unlocks,
        "times_counted": shift.times_counted,
        "counted_before": [
            {
                "at": one.at.isoformat(),
                "by": one.by or _NOBODY,
                "counted": {each.currency: str(each) for each in one.amounts},
            }
            for one in shift.counts
        ],
        "put_back": [_of_put_back(one) for one in shift.put_back],
        "begun_anew": [
            {"at": one.at.isoformat(), "numbers": list(one.numbers), "z": one.z} for one in shift.begun_anew
        ],
        "unproved": [
            {"reference": reference, "amount": str(amount), "currency": amount.currency}
            for reference, amount in shift.unproved
        ],
        "test_sales": shift.test_sales,
        "changed": {
            "sales": list(shift.changed.sales),
            "cash": list(shift.changed.cash),
            "float": shift.changed.floats,
            "shift": shift.changed.shift,
            "events": shift.changed.events,
        },
        "missing_z": list(shift.missing_z) if shift.missing_z is not None else None,
        "journal": shift.journal_head,
    }


def _of_currency(takings: Takings) -> dict[str, Any]:
    zero = Money(0, takings.expected.currency)
    sold = [tally for _, tally in (*takings.tokens, *takings.bills)]
    complete = Tally(sum(one.count for one in sold), sum((one.total for one in sold), zero))
    counted = takings.counted
    return {
        "complete": _tally(complete),
        "open": _tally(takings.unfinished),
        "owed": _tally(takings.owed),
        "given_back": _tally(takings.given_back),
        "commission": [{"profile": profile, "amount": str(amount)} for profile, amount in takings.commission],
        "drawer": {
            "float": str(takings.at_the_start),
            "sales": str(takings.cash_for_sales),
            "put_in": str(takings.cash_in.total),
            "taken_out": str(takings.cash_out.total),
            "given_back": str(takings.refunds.total),
            "expected": str(takings.expected),
            "counted": str(counted) if counted is not None else None,
            "difference": str(counted - takings.expected) if counted is not None else None,
        },
    }


def _of_put_back(one: PutBack) -> dict[str, Any]:
    """`by` is null where nobody had signed in, or nobody asked the till to."""
    known_until = one.known_until.isoformat() if one.known_until is not None else None
    return {"at": one.at.isoformat(), "known_until": known_until, "by": one.by or None, "by_hand": one.by_hand}


def _of_float(one: FloatLine) -> dict[str, Any]:
    difference, should_be = one.difference, one.should_be
    return {
        "profile": one.profile,
        "company": one.company,
        "currency": one.sold.currency,
        "start": str(one.start.amount) if one.start else None,
        "sold": str(one.sold),
        "fees": str(one.fees),
        "topped_up": str(one.topped_up),
        "should_be": str(should_be) if should_be is not None else None,
        "says": str(one.end.amount) if one.end else None,
        "difference": str(difference) if difference is not None else None,
        "unknown": str(one.unknown),
        "before": str(one.before) if one.before is not None else None,
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {"count": tally.count, "amount": str(tally.total)}
