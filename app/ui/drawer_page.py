"""The drawer: its shift is opened with a counted float, cash goes in and out, and it is closed by a blind count."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.said import said, to_say
from app.domain.trouble import NeedsSecond, Trouble
from app.ui.cash_form import Act, CashForm
from app.ui.cash_list import CashRow
from app.ui.centred import centred
from app.ui.count_form import CountForm
from app.ui.drawer_panel import DrawerPanel
from app.ui.pages import Page
from app.ui.slots import start

if TYPE_CHECKING:
    from app.domain.cash import Movement
    from app.domain.money import Money
    from app.services.shift_paper import Shift
    from app.services.till import Till
    from app.ui.shift_sheet import ShiftSheet
    from app.ui.theme import Palette

_PANEL_KEYS = to_say("↑ ↓ choose   Esc back to selling   F1 keys")
_FORM_KEYS = to_say("Enter goes on   Esc leaves   F1 keys")
_COUNT_KEYS = to_say("Enter goes on   ↑ ↓ move   Esc leaves   F1 keys")
_SHEET_KEYS = to_say("P prints   1 … sales behind it   ↑ ↓ scroll   Esc back   F1 keys")
_ACTS: dict[str, Act] = {"I": "in", "O": "out", "D": "open", "T": "top up"}
_WAYS = {"float": to_say("Float at the start"), "in": to_say("Put in"), "out": to_say("Taken out")}


class DrawerPage(Page):
    """`keys_told` says which keys the foot shows; `behind_wanted` gives what somebody wants to see the sales of, and
    `second_wanted` gives what takes a second person, and what to do once they said yes.
    """

    keys_told = Signal(str)
    second_wanted = Signal(object, object)
    behind_wanted = Signal(object)

    def __init__(self, till: Till, palette: Palette) -> None:
        super().__init__()
        self._till = till
        self._shown: Shift | None = None
        self._counted_for: int | None = None  # the number of the shift that went on
        self.panel = DrawerPanel(palette)
        self.count = CountForm(till.shop.language)
        self.cash = CashForm()
        self._sheets = QStackedWidget()
        for sheet in (self.panel, self.count, self.cash):
            self._sheets.addWidget(sheet)
        centred(self, self._sheets)
        self.panel.wanted.connect(self._begin)
        self.count.counted.connect(self._use_count)
        self.count.left.connect(self._show_panel)
        self.cash.moved.connect(self._move)
        self.cash.opened.connect(self._open_drawer)
        self.cash.topped_up.connect(self._top_up)
        self.cash.left.connect(self._show_panel)

    @cached_property
    def sheet(self) -> ShiftSheet:
        """The paper, which is made when there is one to be shown: what draws it is loaded with it."""
        from app.ui.shift_sheet import ShiftSheet

        sheet = ShiftSheet()
        self._sheets.addWidget(sheet)
        sheet.print_wanted.connect(self._print)
        sheet.left.connect(self._show_panel)
        sheet.behind_wanted.connect(self.behind_wanted)
        return sheet

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.panel.list.show_palette(palette)

    def come_up(self) -> None:
        """The page is in sight: what goes on is read anew; a count that was begun stays, as long as it is of use."""
        self.refresh()
        if self._sheets.currentWidget() is self.count and self._shift_is_another():
            self._drop_count()
        elif self._sheets.currentWidget() is self.panel:
            self.panel.banner.show_words("", "", "quiet")
        self.take_keys()

    def take_keys(self) -> None:
        """Put the keys where they were."""
        match self._sheets.currentWidget():
            case DrawerPanel() as panel:
                self.keys_told.emit(said(_PANEL_KEYS))
                panel.take_keys()
            case CountForm() as count:
                self.keys_told.emit(said(_COUNT_KEYS))
                count.take_keys()
            case CashForm() as cash:
                self.keys_told.emit(said(_FORM_KEYS))
                cash.take_keys()
            case _:
                self.keys_told.emit(said(_SHEET_KEYS))
                self.sheet.setFocus()

    def refresh(self) -> None:
        """Show the shift as it is now."""
        from app.services.figures import when_text
        from app.ui.shift_words import tests_words

        shifts, papers = self._till.shifts, self._till.papers
        shift = shifts.current
        movements = shifts.movements()
        if shift is None:
            since = said("A sale opens a shift by itself, with an empty drawer.")
        else:
            counted = any(one.way == "float" for one in movements)
            since = said(
                "Open since {when}, by {name}." if counted else "Open since {when}, by {name}, with an empty drawer.",
                when=when_text(shift.opened_at, self._till.shop.language),
                name=self._name(shift.by),
            )
        tests = tests_words(shifts.test_sales())
        if not tests and any(self._till.book.profile(name).sandbox for name in self._till.book.names):
            tests = said("Test sales are in no shift.")
        since = f"{since} {tests}".strip()
        self.panel.show_shift(since, [self._row(one) for one in reversed(movements)], goes_on=shift is not None)
        has_slips = any(one.way != "float" for one in movements)
        self.panel.allow(
            drawer=papers.has_drawer,
            floats=bool(self._till.float_agreement.profiles),
            slips=has_slips and self._has_slips,
            closing=shifts.latest_z is not None,
        )

    @property
    def _has_slips(self) -> bool:
        """Whether a slip of cash comes out of anything: on the screen nobody signs."""
        return self._till.papers.has_printer and not self._till.papers.on_screen

    def take_key(self, event: QKeyEvent) -> bool:
        """Give a key to what is in sight, wherever the keys are, so that none is left with what is typed there."""
        sheet = self._sheets.currentWidget()
        if sheet is None or sheet is self.panel:
            return False
        event.accept()
        sheet.keyPressEvent(event)
        return event.isAccepted()

    def _name(self, by: int | None) -> str:
        return self._till.shifts.name(by) or said("the till")

    def _row(self, movement: Movement) -> CashRow:
        from app.services.figures import money_text
        from app.ui.sale_list import time_words

        way = said(_WAYS[movement.way])
        what = said("{what}: {why}", what=way, why=movement.reason) if movement.reason else way
        return CashRow(
            number=movement.number,
            when=time_words(movement.at, self._till.clock.now()),
            what=what,
            amount=money_text(movement.amount, self._till.shop.language),
            who=self._name(movement.by),
        )

    def _begin(self, key: str) -> None:
        self._counted_for = self._shift()
        match key:
            case "F":
                self._read_floats()
                self.count.begin(
                    said("Count the float"),
                    to_say("Begin with {amounts} in the drawer?"),
                    said("Begin the shift"),
                    self._till.shifts.currencies,
                )
                self._show(self.count)
            case "C":
                self._read_floats()
                self.count.begin(
                    said("Count the drawer"),
                    to_say("Close the shift with {amounts} counted?"),
                    said("Close it"),
                    self._till.shifts.currencies,
                )
                self._show(self.count)
            case "I" | "O" | "D" | "T":
                self._ask_for_cash(_ACTS[key])
            case "X":
                self._try(said("There is no look at it"), self._look)
            case "Z":
                self._try(said("There is no closing"), lambda: self._show_shift(self._till.shifts.closed()))
            case "P":
                self._print_slip()

    def _ask_for_cash(self, act: Act) -> None:
        till = self._till
        profiles = {name: till.book.traits(name).currency for name in till.float_agreement.profiles}
        self.cash.begin(act, till.shifts.currencies, asks_who=not till.people.pins_asked, profiles=profiles)
        self._show(self.cash)

    def _read_floats(self) -> None:
        """What the providers' floats are now, so that the paper of the shift can say it; nobody waits for that."""
        from app.services.balances import read_floats

        start(read_floats(self._till))

    def _use_count(self, amounts: dict[str, Money]) -> None:
        """A count that was begun for one thing is never used for another one."""
        if self._shift_is_another():
            self._drop_count()
        elif self._counted_for is None:
            self._try(said("The shift was not begun"), partial(self._open_shift, amounts))
        else:
            self._try(said("The shift goes on"), partial(self._close_shift, amounts))

    def _shift_is_another(self) -> bool:
        """Whether a shift has begun or ended since the count was begun."""
        return self._counted_for != self._shift()

    def _shift(self) -> int | None:
        """The number of the shift that goes on, None where none does."""
        now = self._till.shifts.current
        return now.number if now is not None else None

    def _drop_count(self) -> None:
        self._show_panel()
        if self._till.shifts.current is None:
            title, sentence = (
                said("The shift has ended meanwhile"),
                said("The count was not used. Enter begins a new one."),
            )
        elif self._counted_for is None:
            title = said("A sale has begun the shift meanwhile")
            sentence = said("It began with an empty drawer; the count was not used. I puts the float in, as cash in.")
        else:
            title, sentence = said("Another shift goes on now"), said("The count was not used. C counts for this one.")
        self.panel.banner.show_words(title, sentence, "waiting")

    def _open_shift(self, amounts: dict[str, Money]) -> None:
        self._till.shifts.open(amounts)
        self._show_panel()
        self.panel.banner.show_words(said("The shift has begun"), said("Esc leads back to selling."), "done")

    def _close_shift(self, amounts: dict[str, Money]) -> None:
        shift = self._till.shifts.close(amounts)
        self._show_shift(shift)
        if self._till.papers.has_printer:
            self._print()

    def _look(self) -> None:
        self._show_shift(self._till.shifts.so_far())

    def _show_shift(self, shift: Shift) -> None:
        from app.services.behind_shift import behind_shift
        from app.ui.shift_words import sheet_words

        self._shown = shift
        self._lay_down(shift)
        self.sheet.show_behind(behind_shift(self._till.file, shift))
        self.sheet.let_print(allowed=self._till.papers.has_printer)
        self.sheet.banner.show_words(*sheet_words(self._till, shift))
        self._show(self.sheet)

    def _print(self) -> None:
        if (shift := self._shown) is not None:
            self.sheet.let_print(allowed=False)
            start(self._print_shift(shift))

    async def _print_shift(self, shift: Shift) -> None:
        try:
            self._lay_down(shift)  # what stands there then is what comes out
            tried = await self._till.drawer_papers.print_shift(shift)
        except NeedsSecond as needs:
            self.second_wanted.emit(needs, self._print)
        except Trouble as trouble:
            self.sheet.told.say(f"{said('It was not printed.')} {trouble}", "trouble")
        else:
            self.sheet.told.say(f"{tried.title}. {tried.sentence}".strip(), tried.tone)
        finally:
            self.sheet.let_print(allowed=self._till.papers.has_printer)

    def _lay_down(self, shift: Shift) -> None:
        """Show its paper as it would be printed next: after the original it is a copy."""
        title = f"Z {shift.closing.z}" if shift.closing is not None else said("X: the shift goes on")
        self.sheet.show_paper(title, self._till.drawer_papers.shift(shift), self._till.papers.paper)

    def _move(self, amount: Money, reason: str) -> None:
        way: Literal["in", "out"] = "in" if self.cash.act == "in" else "out"

        def move() -> None:
            movement = self._till.shifts.move(way, amount, reason)
            self._show_panel()
            start(self._finish_move(movement))

        self._try(said("No cash was moved"), move)

    def _top_up(self, profile: str, amount: Money, reason: str) -> None:
        def note() -> None:
            from app.services.figures import money_text

            self._till.float_agreement.top_up(profile, amount, reason)
            self._show_panel()
            told = said(
                "{amount} more in the float of {profile}",
                amount=money_text(amount, self._till.shop.language),
                profile=profile,
            )
            self.panel.banner.show_words(told, said("It is noted, and stands on X and Z."), "done")

        self._try(said("No top-up was noted"), note)

    async def _finish_move(self, movement: Movement) -> None:
        """Open the drawer for it and print its slip, where there is something that does."""
        from app.services.figures import money_text

        amount = money_text(movement.amount, self._till.shop.language)
        title = said("{what}: {why}", what=said(_WAYS[movement.way]), why=amount)
        told, tone = [], "done"
        try:
            if self._till.papers.has_drawer:
                who = self._name(movement.by)
                told.append(await self._till.papers.open_drawer(None, movement.reason, who=who, cash=movement.number))
            if self._has_slips:
                tried = await self._till.drawer_papers.print_cash(movement)
                told, tone = [*told, f"{tried.title}. {tried.sentence}"], tried.tone
        except Trouble as trouble:
            told, tone = [*told, str(trouble)], "trouble"
        self.panel.banner.show_words(title, " ".join(filter(None, told)).strip(), tone)

    def _print_slip(self) -> None:
        number = self.panel.list.number()
        for movement in self._till.shifts.movements():
            if movement.number == number and movement.way != "float":
                start(self._print_cash(movement))

    async def _print_cash(self, movement: Movement) -> None:
        try:
            tried = await self._till.drawer_papers.print_cash(movement)
        except NeedsSecond as needs:
            self.second_wanted.emit(needs, self._print_slip)
        except Trouble as trouble:
            self.panel.banner.show_words(said("It was not printed"), str(trouble), "trouble")
        else:
            self.panel.banner.show_words(tried.title, tried.sentence, tried.tone)

    def _open_drawer(self, who: str, reason: str) -> None:
        start(self._open_for_no_sale(who, reason))

    async def _open_for_no_sale(self, who: str, reason: str) -> None:
        self._show_panel()
        try:
            told = await self._till.papers.open_drawer(None, reason, who=who)
        except Trouble as trouble:
            self.panel.banner.show_words(said("The drawer was not opened"), str(trouble), "trouble")
        else:
            self.panel.banner.show_words(
                said("Look whether the drawer opened") if told else said("The drawer is open"),
                told or said("It is noted, with the reason."),
                "waiting" if told else "done",
            )

    def _try(self, otherwise: str, act: Callable[[], None]) -> None:
        """Do what takes a permission; whoever else may is asked where it takes them."""
        try:
            act()
        except NeedsSecond as needs:
            self.second_wanted.emit(needs, partial(self._try, otherwise, act))
        except Trouble as trouble:
            sheet = self._sheets.currentWidget()
            if sheet is self.count:
                self.count.show_trouble(otherwise, str(trouble))
            else:
                banner = self.cash.banner if sheet is self.cash else self.panel.banner
                banner.show_words(otherwise, str(trouble), "trouble")

    def _show_panel(self) -> None:
        self.refresh()
        self.panel.banner.show_words("", "", "quiet")
        self._show(self.panel)

    def _show(self, sheet: QWidget) -> None:
        self._sheets.setCurrentWidget(sheet)
        self.take_keys()
