"""What must hold of every outcome, whatever was answered: the design's law, written without the adapters' code."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache

from app.domain.events import Answered, Identified, SaleEvent, Sent, Supplied, Taken, from_body, to_body
from app.domain.life import step as live
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NeedsInput,
    NotFound,
    NotSent,
    Pending,
    Prepared,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
)
from app.domain.sale import Mark, Sale, Service
from app.providers.base import Answer, Balance, Traits
from tests.conformance.cases import Case
from tests.conformance.play import Called
from tests.conformance.said import names_one_of, unbroken, words_of
from tests.fuzz.replay import Given, Step

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
MARK = Mark("this boot", 1000.0)
HORIZON_S = 600.0


class Unsound(AssertionError):
    """An answer was taken for what it does not prove."""


def check(step: Step, called: Called, given: Sequence[Given]) -> str:
    """The kind of an outcome that the given answers prove. Raises Unsound, or whatever a sale's life raises of it."""
    case = step.case
    outcome = called.outcome if isinstance(called, Answer) else called
    repr(outcome).encode()  # half a surrogate pair would break the journal, the screen and the paper
    said = frozenset[str]().union(*(words_of(one.body) for one in given))
    traits = step.recordings.declared.traits_of(step.profile)
    if isinstance(outcome, Refused) and case.call != "verify":
        _expect(names_one_of(said, traits.refusals), "refused without a listed code")
    match outcome:
        case None:
            return "proved"
        case Balance():
            return "balance"
        case Verified():
            _expect(bool(outcome.customer), "verified without a name")
        case Prepared():
            _expect(bool(outcome.provider_id), "prepared without an id")
        case Complete() | Refused() | Pending() | NeedsInput() | Unknown() | NotSent() | NotFound() | Mismatched():
            if case.call in ("vend", "ask", "supply"):
                _check_sale(traits, case, outcome, said)
                if isinstance(outcome, Complete):
                    digits = "\n".join(unbroken(one.body) for one in given)
                    _expect(all(token in digits for token in outcome.tokens), "a token that was not answered")
                _live_through(step, outcome)
    return outcome.kind


def _check_sale(traits: Traits, case: Case, outcome: VendOutcome, said: Collection[str]) -> None:
    match outcome:
        case Complete(tokens=tokens, receipt_number=number):
            _expect(bool(tokens if case.service is Service.PREPAID else number), "complete without what it sells")
            _expect(all(token.isascii() and token.isdecimal() for token in tokens), "a token that no meter takes")
            _expect(number is None or number.casefold() in said, "a receipt number that was not answered")
        case NotFound(proves=True):
            listed = names_one_of(said, traits.not_vended)
            _expect(case.call == "ask" and listed, "not found, which proves nothing here")
        case Mismatched():
            _expect(bool(outcome.named), "mismatched with nothing")


def _live_through(step: Step, outcome: VendOutcome) -> None:
    """The sale goes on with this outcome, and the journal gives it back as it was."""
    answered = Answered(step.case.call, outcome, MARK, HORIZON_S)
    live(_before(step), step.case.reference, AT, answered)
    written = json.dumps(to_body(answered))
    _expect(from_body("answered", json.loads(written)) == answered, "the journal gives back something else")


@cache
def _before(step: Step) -> Sale:
    """The sale as it is when the answer comes."""
    sale: Sale | None = None
    for event in _events(step):
        sale = live(sale, step.case.reference, AT, event)
    if sale is None:
        raise ValueError("no event made a sale")
    return sale


def _events(step: Step) -> Iterator[SaleEvent]:
    yield Taken(step.order)
    for one in step.case.ids:
        yield Identified(one)
    yield Sent()
    if step.case.call == "supply":
        yield Answered("vend", NeedsInput(), MARK, HORIZON_S)
        yield Supplied()
    elif step.case.call == "ask":
        yield Answered("vend", Unknown(Doubt.NO_ANSWER), MARK, HORIZON_S)


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Unsound(otherwise)
