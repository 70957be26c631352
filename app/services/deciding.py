"""Deciding: what a person says about a sale that was taken, and about the clock; each is an event of the journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.events import (
    Answered,
    Cancelled,
    GivenBack,
    HandedOver,
    Kept,
    LetGo,
    Resolved,
    SaleEvent,
    SendAgain,
    WentAway,
    from_body,
)
from app.domain.illegal import IllegalStep
from app.domain.life import step
from app.domain.outcome import Complete, Mismatched
from app.domain.said import said
from app.domain.sale import Sale, SaleState, Service
from app.domain.token import plain
from app.domain.trouble import BadInput, NotAllowed
from app.services.clock import Clock
from app.services.lost_references import log_kept
from app.services.people import People
from app.services.permissions import May
from app.services.printers import Printers
from app.store.database import immediate, told_as_trouble
from app.store.till_file import TillFile

_LONGEST = 200
"""Letters of a reason or a name."""

_ANY_TWO = ("whoever is here", "whoever says yes")
"""Stand for the names of two people while it is not known yet who the second one is."""


class Deciding:
    """A person's decisions at one till. Each raises BadInput for an unknown sale, NotAllowed where it has moved on."""

    def __init__(
        self,
        file: TillFile,
        people: People,
        clock: Clock,
        changed: Callable[[Sale], None],
        printers: Printers,
    ) -> None:
        """`changed` is told of the sale; what is handed over is printed where there is a printer."""
        self._file = file
        self._people = people
        self._clock = clock
        self._changed = changed
        self._printers = printers

    def keep(self, reference: str) -> Sale:
        """Queue a sale that could not be sent: it goes by itself when the line is back."""
        return self._decide(reference, Kept(), May.SELL)

    def let_go(self, reference: str) -> Sale:
        """Let a queued sale go on that had stopped for a person.

        One that an older file has, or did not know, may be somebody's invention, or its money gone: a supervisor does.
        """
        return self._decide(reference, LetGo(), May.LET_GO if self._sale(reference).copied else May.SELL)

    def send_again(self, reference: str) -> Sale:
        """Send a held sale, proved not vended, once more under the same reference; once ever."""
        return self._decide(reference, SendAgain(), May.SEND_AGAIN)

    def cancel(self, reference: str, reason: str = "") -> Sale:
        """Give up a sale that was never sent, or is proved not vended; its money is owed to the customer."""
        return self._decide(reference, Cancelled(reason[:_LONGEST]), May.CANCEL)

    def give_back(self, reference: str) -> Sale:
        """Note that the owed money went back to the customer.

        Of a sale that was sent, and that its provider did not itself refuse, two people say so, and of one that an
        older file has or did not know: its money may have gone back before. Two have already where they decided about
        it. Nobody else is asked where it cannot be done at all.
        """
        self._people.check(May.GIVE_BACK)
        sale = self._sale(reference)
        self._see_that_possible(sale, GivenBack())
        unsold = (sale.state is SaleState.REFUSED or not sale.sends) and not sale.copied
        alone = unsold or sale.resolved_by is not None
        if alone or not self._people.pins_asked:
            return self._decide(reference, GivenBack(), May.GIVE_BACK)
        self._people.both(May.GIVE_BACK_SENT)
        return self._decide(reference, GivenBack(), May.GIVE_BACK)

    def hand_over(self, reference: str) -> Sale:
        """Note that the customer came back for what was sold; where its paper has waited for that, it is printed."""
        return self._decide(reference, HandedOver(), May.HAND_OVER)

    def go_away(self, reference: str) -> Sale:
        """Note that the customer goes with a slip: what is sold meanwhile waits for them, as a queued sale's does."""
        sale = self._sale(reference)
        return sale if sale.away or sale.kept else self._decide(reference, WentAway(), May.SELL)

    def resolve(self, reference: str, by: tuple[str, ...], reason: str, goods: str | None) -> Sale:
        """Decide on the evidence about a held sale that nothing proves: two different people, and why.

        They are whoever is signed in and whoever said yes with a PIN, in a one-person shop twice the same; `by` names
        them where nobody signs in here.

        `goods` are the tokens or the receipt number that the customer was sold, as typed, several tokens with commas
        between; None for a sale that sold nothing: its money is owed. Raises BadInput for what cannot be that, with the
        argument that it is about, and NeedsSecond only where nothing else is in the way.
        """
        self._people.check(May.SELL)
        with_pins = self._people.pins_asked
        names = _ANY_TWO if with_pins else _two_names(by)
        if not reason.strip() and self._people.alone:
            raise BadInput(said("Say what you know, and from whom: it is kept with the sale."), "reason")
        if not reason.strip():
            raise BadInput(said("Say what the two of you know, and from whom: it is kept with the sale."), "reason")
        sale = self._sale(reference)
        sold = None if goods is None else self._goods(sale, goods)
        if sold is not None and (other := self._file.sales.clash(sale, sold)) is not None:
            raise BadInput(said("Sale {reference} has that already. Read it again.", reference=other), "goods")
        decision = Resolved(names, reason.strip()[:_LONGEST], sold)
        self._see_that_possible(sale, decision)
        if with_pins:
            first, second = self._people.both(May.RESOLVE)
            alone = first == second
            decision = replace(decision, by=(first.name,) if alone else (first.name, second.name), alone=alone)
        return self._decide(reference, decision, May.SELL)

    def _goods(self, sale: Sale, typed: str) -> Complete:
        """What was typed as sold: a token of another length only where the provider named it about this very sale."""
        if sale.order.service is Service.POSTPAID:
            number = " ".join(typed.split())
            if not any(map(str.isdigit, number)):
                raise BadInput(said("Type the receipt number that the bill was paid under."), "goods")
            return Complete(receipt_number=number[:_LONGEST])
        tokens = tuple(dict.fromkeys(filter(None, map(plain, typed.split(",")))))
        named = self._named(sale.reference)
        if not tokens or not all(_is_whole(token) or token in named for token in tokens):
            raise BadInput(said("Type the token: 20 digits; several with a comma between. Read it again."), "goods")
        return Complete(tokens=tokens)

    def _named(self, reference: str) -> set[str]:
        """The tokens that came in any answer about this sale, whomever they were said to be for."""
        named: set[str] = set()
        for entry, _raw in self._file.sales.history(reference):
            event = from_body(entry.kind, entry.body) if entry.kind == Answered.kind else None
            if isinstance(event, Answered) and isinstance(event.outcome, Complete | Mismatched):
                named.update(map(plain, event.outcome.tokens))
        return named

    def confirm_clock(self) -> None:
        """Note that this machine's clock is right now, and was wrong when a later time was written."""
        person = self._people.may(May.SELL)
        with told_as_trouble(self._file.home), immediate(self._file.db):
            self._file.journal.confirm_clock(self._clock.now(), person)
            self._file.sales.plan_anew(self._clock.now())

    def _decide(self, reference: str, event: SaleEvent, may: May) -> Sale:
        person = self._people.may(may)
        self._sale(reference)
        try:
            with told_as_trouble(self._file.home):
                sale = self._file.sales.record(
                    reference, self._clock.now(), event, receipt=self._printers.prints, person=person
                )
        except IllegalStep as illegal:
            raise _moved_on(self._sale(reference)) from illegal
        if isinstance(event, Kept):
            log_kept(self._file, sale)
        self._changed(sale)
        return sale

    def _see_that_possible(self, sale: Sale, event: SaleEvent) -> None:
        """Raise NotAllowed where this cannot happen to the sale as it stands, whoever wants it."""
        try:
            step(sale, sale.reference, self._clock.now(), event)
        except IllegalStep as illegal:
            raise _moved_on(sale) from illegal

    def _sale(self, reference: str) -> Sale:
        sale = self._file.sales.load(reference)
        if sale is None:
            raise BadInput(said("There is no sale {reference} in this till.", reference=reference))
        return sale


def _moved_on(sale: Sale) -> NotAllowed:
    return NotAllowed(
        said(
            "Sale {reference} is {state}: that cannot be done with it.",
            reference=sale.reference,
            state=said(sale.state.value),
        )
    )


def _two_names(by: tuple[str, ...]) -> tuple[str, str]:
    """Who decides where nobody types a PIN. Raises BadInput where that is not two different people."""
    names = [" ".join(name.split())[:_LONGEST] for name in by]
    if len(names) != 2 or not all(map(_letters, names)) or _letters(names[0]) == _letters(names[1]):
        raise BadInput(said("Two different people decide about this sale: give both names."), "by")
    return names[0], names[1]


def _letters(name: str) -> str:
    """What tells two people apart: not capitals, blanks, or letters that nobody sees."""
    return "".join(filter(str.isalnum, name.casefold()))


def _is_whole(token: str) -> bool:
    """Whether it has all its digits: one that a person left out makes another token, which no meter takes."""
    return token.isascii() and token.isdecimal() and len(token) == 20
