"""A till's first start: one step after the other, each with the sheet that asks for it; it goes on where it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.first_step import FirstStep, after, before, further
from app.domain.said import said
from app.domain.trouble import Trouble
from app.ui.centred import centred
from app.ui.column import column_in
from app.ui.first_welcome import FirstWelcome
from app.ui.labels import Words
from app.ui.pages import Page

if TYPE_CHECKING:
    from app.services.till import Till
    from app.settings_file import SettingsFile
    from app.ui.first_sheets import FirstSheets
    from app.ui.theme import Palette

_NUMBERS = {
    FirstStep.MANAGER: 1,
    FirstStep.CODE: 1,
    FirstStep.SHOP: 2,
    FirstStep.PROVIDER: 3,
    FirstStep.PRINTER: 4,
    FirstStep.SALE: 5,
}


class FirstStartPage(Page):
    """Begun with `welcome`, before there is a till, and with `go_on`, once there is one. `first_made` comes when
    somebody is known and signed in, `ended` when the till is to be used.
    """

    first_made = Signal()
    ended = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._till: Till | None = None
        self._file: SettingsFile | None = None
        self._begin: Callable[[int, str], None] = lambda _number, _language: None
        self._step: FirstStep | None = None
        self.sheets: FirstSheets | None = None
        self._where = Words("field")
        self.first = FirstWelcome()
        self.first.chosen.connect(self._choose)
        self._stack = QStackedWidget()
        self._opening = Words("label", said("The till is being opened …"))
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._opening.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._stack.addWidget(self.first)
        self._stack.addWidget(self._opening)
        content = QWidget()
        column = column_in(content, 4, self._where)
        column.addWidget(self._stack, 1)
        centred(self, content)

    @property
    def step(self) -> FirstStep | None:
        """What is asked for; None for the number and the language."""
        return self._step

    def welcome(self, begin: Callable[[int, str], None] | None) -> None:
        """Ask for the number and the language of a till that is not there yet. `begin` is given both, and raises
        Trouble where it cannot be made; None where both are known, and it is being opened.
        """
        self.window().setWindowTitle(said("Setting up – Tokentill"))
        if begin is None:
            self._wait()
        else:
            self._begin = begin
            self._turn_to(None)

    def go_on(self, till: Till, file: SettingsFile) -> None:
        """Go on with the till that is open now, where its settings say that it was."""
        from app.services.permissions import May
        from app.services.settings_noted import note_change
        from app.ui.first_sheets import FirstSheets

        self._till, self._file, self._step = till, file, till.shop.first_start
        file.see_that_allowed = partial(till.people.may, May.SETTINGS)
        file.told = partial(note_change, till.file, till.people, till.clock)
        self._begin = self._keep_language
        self.first.fix_number(till.shop.number, till.shop.language)
        sheets = self.sheets = FirstSheets(till, file, self._palette)
        for sheet in sheets.all():
            self._stack.addWidget(sheet)
        sheets.turned.connect(self._stack.setCurrentWidget)
        sheets.taken.connect(self._forward)
        sheets.left.connect(self._back)
        sheets.first_made.connect(self.first_made)

    def come_up(self) -> None:
        """The page is in sight: where the till knows its people, once one of them has signed in."""
        people = self._till.people if self._till is not None else None
        if people is None or not people.pins_asked or people.here is not None:
            self._turn_to(self._step)

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        if self.sheets is not None:
            self.sheets.show_palette(palette)

    def stop(self) -> None:
        """Leave whatever is going on here."""
        if self.sheets is not None:
            self.sheets.stop()

    def take_key(self, event: QKeyEvent) -> bool:
        """Full screen alone is the window's before the till is set up."""
        return event.key() != Qt.Key.Key_F11

    def _choose(self, number: int, language: str) -> None:
        try:
            self._begin(number, language)
        except Trouble as trouble:
            self.first.show_trouble(str(trouble))
        else:
            if self._till is None:
                self._wait()

    def _wait(self) -> None:
        """Both are known: the till is being opened behind this, and nothing can be typed."""
        self._stack.setCurrentWidget(self._opening)
        self._opening.setFocus()

    def _keep_language(self, _number: int, language: str) -> None:
        """Somebody came back to the first question of all."""
        from app.settings import changed

        if self._till is not None and self._file is not None:
            self._file.keep_shop(changed(self._file.read().till, language=language))
            self._till.shop.language = language
            self._turn_to(FirstStep.MANAGER)

    def _forward(self) -> None:
        if self._step is not None:
            self._reach(after(self._step))

    def _back(self) -> None:
        if self._step is not None:
            self._turn_to(before(self._step))

    def _reach(self, step: FirstStep) -> None:
        """Note in till.toml how far it has come, so that a stop loses nothing, and go there."""
        from app.settings import changed

        if self._till is None or self._file is None or self.sheets is None:
            return
        try:
            if step is FirstStep.OVER:
                self.sheets.put_practice_away()
            if further(step, self._till.shop.first_start):
                self._file.keep_shop(changed(self._file.read().till, first_start=step))
                self._till.shop.first_start = step
        except Trouble as trouble:
            self.sheets.show_trouble(str(trouble))
            return
        if step is FirstStep.OVER:
            self.window().setWindowTitle(f"{self._till.shop.name} – Tokentill")
            self.ended.emit()
        else:
            self._turn_to(step)

    def _turn_to(self, step: FirstStep | None) -> None:
        self._step = step
        number = _NUMBERS.get(step) if step is not None else None
        self._where.say(said("Step {number} of 5", number=number) if number else said("Tokentill"))
        if step is None or self.sheets is None:
            self._stack.setCurrentWidget(self.first)
            self.first.take_keys()
        else:
            self.sheets.turn_to(step)
