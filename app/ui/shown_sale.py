"""The sale that is shown: kept up with as it changes, and taken further by the keys that its moment offers."""

from __future__ import annotations

import asyncio
from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meter import grouped
from app.domain.said import said, to_say
from app.domain.sale import Sale, Service
from app.domain.trouble import NeedsSecond, Trouble
from app.ui.acts import PRINTS, Act, decide, follow
from app.ui.moment_view import MomentView
from app.ui.moments import Moment, moment_of, not_seen_moment
from app.ui.paper_side import PaperSide
from app.ui.second_person import over
from app.ui.slots import start

if TYPE_CHECKING:
    from app.services.till import Till


_DRAWN_AFTER_S = 0.12
SHOWN_AFTER_S = 0.02
"""How long the screen waits with what is new, so that the paper is on its way first: too short to be seen."""


class ShownSale(QObject):
    """Joins a MomentView and a PaperSide to one sale. `moved` tells that another sale goes on in its place, as a person
    chose; `carried` that one does because the provider refused this one for now.

    `appeared` comes whenever the sale is shown anew, `paper_seen` when a person has said that its paper came out, and
    `large_wanted` asks to show it where there is a field for its code, `evidence_wanted` to show all that is known,
    `meter_wanted` to show what to do where a meter does not take a token, and
    `second_wanted` gives what takes somebody else's PIN, and what does it then.
    """

    moved = Signal(str)
    large_wanted = Signal(str)
    evidence_wanted = Signal(str)
    meter_wanted = Signal()
    second_wanted = Signal(object, object)
    paper_seen = Signal()
    appeared = Signal()
    carried = Signal(str)

    def __init__(self, view: MomentView, side: PaperSide) -> None:
        super().__init__(view)
        self._view = view
        self._side = side
        self._till: Till | None = None
        self._opened_at: datetime | None = None
        self._reference: str | None = None
        self._not_seen = False
        self._slip_asked: set[str] = set()
        self._shows_end = False
        self._ends_seen: set[str] = set()
        self._working: dict[str, Act] = {}
        self._trouble: tuple[str, Sale | None] = ("", None)
        self.moment: Moment | None = None
        view.chosen.connect(self._chosen)
        view.due.connect(self.refresh)

    def use(self, till: Till, opened_at: datetime) -> None:
        """Show the sales of this till, which was opened at that time."""
        self._till = till
        self._opened_at = opened_at
        self._view.countdown.now = till.clock.now

    @property
    def reference(self) -> str | None:
        """The sale that is shown, if one is."""
        return self._reference

    @property
    def not_seen(self) -> bool:
        """Whether it is asked if its paper came out."""
        return self._not_seen

    @property
    def works(self) -> bool:
        """Whether something is being done about a sale, as a key has asked for it."""
        return bool(self._working)

    def look(self) -> None:
        """Somebody has before their eyes what is shown."""
        if self._shows_end and self._reference is not None:
            self._ends_seen.add(self._reference)

    @property
    def done_with(self) -> bool:
        """Whether a person has seen how this sale ended, and nobody is owed a paper or money for it."""
        sale = self._loaded()
        if sale is None or self._not_seen or sale.open or sale.to_hand_over or sale.to_give_back:
            return False
        return sale.reference in self._ends_seen and not self.paper_not_seen(sale)

    def _loaded(self) -> Sale | None:
        return self._till.file.sales.load(self._reference) if self._till and self._reference else None

    def show(self, reference: str | None, *, not_seen: bool = False) -> None:
        """Show this sale, or none. `not_seen`: ask whether its paper came out."""
        if reference != self._reference:
            self._view.code.clear()  # it was for that sale alone
        self._reference = reference
        self._not_seen = not_seen
        self._trouble = ("", None)
        self.refresh()

    def paper_not_seen(self, sale: Sale) -> bool:
        """Whether the newest paper of a sale failed, or may not have come out."""
        from app.services.printer_words import trouble_of

        job = self._till.papers.newest_of(sale) if self._till is not None else None
        return job is not None and bool(trouble_of(job))

    def begin(self, sale: Sale) -> None:
        """Show a sale that was saved just now, and send it; one that is queued by choice gets its slip instead."""
        self._reference, self._not_seen, self.moment = sale.reference, False, None
        self._shows_end = False
        if sale.kept:
            self._slip_asked.add(sale.reference)
        if self._till is not None:
            self._start(self._till, sale.reference, Act.KEEP if sale.kept else Act.TRY_AGAIN)
            # The request first: to draw the page would hold it up. A quick provider has answered by then.
            start(self._draw_later())

    async def _draw_later(self) -> None:
        await asyncio.sleep(_DRAWN_AFTER_S)
        if self.moment is None:  # else it is on the screen already, with what was said of it since
            self.refresh()

    def changed(self, sale: Sale) -> None:
        """A sale, or its paper, has changed."""
        if sale.reference == self._reference and self._till is not None:
            self._show(self._till, sale)

    def _start(self, till: Till, reference: str, act: Act, code: str = "") -> None:
        self._trouble = ("", None)
        self._working[reference] = act
        start(self._follow(till, reference, act, code))

    async def _follow(self, till: Till, reference: str, act: Act, code: str) -> None:
        sentence = ""
        try:
            await follow(till, reference, act, code)
            await asyncio.sleep(SHOWN_AFTER_S)
        except NeedsSecond as needs:
            over(needs, till, reference)
            self.second_wanted.emit(needs, lambda: self._start(till, reference, act, code))
        except Trouble as trouble:
            sentence = str(trouble)
        finally:
            self._working.pop(reference, None)
            if reference == self._reference:
                self._go_on(till, reference)
                self.refresh()
        if reference != self._reference:
            return
        if sentence:
            self._show_trouble(till, sentence)
        elif act is Act.SUPPLY:
            self._view.code.setText(code if self.moment is not None and self.moment.keeps_code else "")

    def _go_on(self, till: Till, reference: str) -> None:
        """Show the sale that has the money of this one now: what is to be done is done there."""
        sale = till.file.sales.load(reference)
        if sale is not None and sale.carried_into is not None:
            self._reference = sale.carried_into
            self.carried.emit(sale.carried_into)

    def _show_trouble(self, till: Till, sentence: str) -> None:
        """It stays while the sale stands as it does: what became of a paper is news of the same sale a moment later."""
        sale = till.file.sales.load(self._reference) if self._reference else None
        self._trouble = (sentence, sale)
        self._view.show_trouble(sentence)

    def leave(self) -> None:
        """The till is being closed: nothing of it is read any more."""
        self._till = None

    def refresh(self) -> None:
        """Show the sale as it stands now."""
        till, sale = self._till, self._loaded()
        if till is None or sale is None:
            self.moment, self._shows_end = None, False
        else:
            self._show(till, sale)

    def _show(self, till: Till, sale: Sale) -> None:
        self.moment, self._shows_end = self._moment(till, sale), not sale.open
        tokens = sale.tokens if sale.state == "complete" else ()
        self._view.tokens.show_tokens(tokens, typed=sale.resolved_by is not None)
        whose, meter = whose_words(sale, till)
        self._view.show_moment(self.moment, whose=whose, meter=meter, company=till.book.company(sale.order))
        if self._trouble[1] == sale:
            self._view.show_trouble(self._trouble[0])
        self._show_paper(till, sale)
        self.appeared.emit()

    def _moment(self, till: Till, sale: Sale) -> Moment:
        from app.services.printer_words import not_seen_words
        from app.services.wording import about

        job = till.papers.newest_of(sale)
        if self._not_seen and job is not None and self.paper_not_seen(sale):
            told = about(till, sale)
            return not_seen_moment(sale, told, not_seen_words(job, sale), failed=job.state == "failed")
        act = self._working.get(sale.reference)
        found = self._opened_at is not None and sale.created_at < self._opened_at
        return moment_of(sale, till, working=act is not None and act not in PRINTS, found=found)

    def _show_paper(self, till: Till, sale: Sale) -> None:
        if sale.sold is not None and sale.state == "complete":
            self._view.show_paper(*("", "quiet") if self._not_seen else paper_words(till, sale))
            self._side.show_receipt(till, sale)
            return
        asked = sale.reference in self._slip_asked and sale.open
        self._view.show_paper(slip_words(till, sale) if asked else "", "done")
        if asked:
            self._side.show_slip(till, sale)
        else:
            self._side.show_order(till, sale)

    def _chosen(self, act: object) -> None:
        till, reference = self._till, self._reference
        if not isinstance(act, Act) or till is None or reference is None or reference in self._working:
            return
        sale = till.file.sales.load(reference)
        if sale is None:
            return
        if act is Act.EVIDENCE:
            self.evidence_wanted.emit(reference)
            return
        if act is Act.AT_THE_METER:
            self.meter_wanted.emit()
            return
        if act is Act.SUPPLY and not self._view.code.isVisibleTo(self._view):
            self.large_wanted.emit(reference)
            return
        was_asked, self._not_seen = self._not_seen, False
        if act in (Act.PRINT_SLIP, Act.KEEP):
            self._slip_asked.add(reference)
        try:
            after = decide(till, sale, act)
        except Trouble as trouble:
            self._not_seen = was_asked
            self.refresh()
            self._view.show_trouble(str(trouble))
            if isinstance(trouble, NeedsSecond):
                over(trouble, till, reference)
                self.second_wanted.emit(trouble, lambda: self._chosen(act))
            return
        if act is Act.PAPER_CAME:
            self.paper_seen.emit()
            return
        if after != reference:
            self._reference = after
            self.moved.emit(after)
        self._start(till, after, act, self._view.code.text() if act is Act.SUPPLY else "")
        self.refresh()


def whose_words(sale: Sale, till: Till) -> tuple[str, str]:
    """Whom a sale is for and how much, and its meter or account, in words."""
    from app.services.figures import money_text
    from app.services.whom import customer_of

    order = sale.order
    amount = money_text(order.amount, till.shop.language)
    number = (
        said("Meter {number}", number=grouped(order.meter))
        if order.service is Service.PREPAID
        else said("Account {meter}", meter=order.meter)
    )
    customer = customer_of(sale, till.file)
    return (f"{customer}  ·  {amount}" if customer else amount), number


def slip_words(till: Till, sale: Sale) -> str:
    """What a key for the waiting slip did, in words; "" where its trouble is told, or nothing is printed here."""
    job = till.papers.newest_slip(sale.reference)
    match job.state if job is not None else "":
        case "queued" | "sending":
            return said("The waiting slip is printing …")
        case "printed":
            return said("The waiting slip is printed: give it to the customer.")
        case "sent" if till.papers.on_screen:
            return said("The waiting slip is on the screen.")
        case "sent":
            return said("The waiting slip went to the printer: give it to the customer.")
        case _:
            return ""


def paper_words(till: Till, sale: Sale) -> tuple[str, str]:
    """What a receipt's newest paper is doing, in words, and the tone of it."""
    from app.services.printer_words import trouble_of

    job = till.papers.newest(sale.reference)
    if not till.papers.has_printer:
        return said("No printer is set up: read the token to the customer."), "quiet"
    if job is None:
        later = to_say("The receipt is printed when it is handed over.")
        return said(later if sale.to_hand_over else "The receipt has not been printed."), "quiet"
    match job.state:
        case "queued" | "sending" if seconds := till.papers.takes_s(sale.reference):
            return said(
                "The receipt is printing: the line takes {seconds} seconds for it.", seconds=ceil(seconds)
            ), "waiting"
        case "queued" | "sending":
            return said("The receipt is printing …"), "waiting"
        case "printed" | "sent" if job.stood_in:
            return said("The receipt came out of the second printer."), "done"
        case "printed" if till.papers.paper_low:
            return said("The receipt is printed. The roll is near its end: have another one ready."), "done"
        case "printed":
            return said("The receipt is printed."), "done"
        case "sent" if till.papers.on_screen:
            return said("The receipt is on the screen."), "done"
        case "sent":
            return said("The receipt went to the printer."), "done"
        case _:
            return trouble_of(job), "trouble"
