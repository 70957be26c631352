"""The drawer at a glance: whose shift goes on, what was put in and taken out, and the keys of what can be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from app.domain.said import said
from app.ui.cash_list import CashList, CashRow
from app.ui.column import column_in
from app.ui.key_button import KeyButton, goes_on
from app.ui.key_row import press_with
from app.ui.labels import Words
from app.ui.provider_tried import TriedBanner
from app.ui.theme import Palette

_COLUMNS = 5
_BOTH_ROWS = 104
_WIDE, _NARROW = 800, 600
"""Pixels in width from which on there is a column more, and that are always there."""


class DrawerPanel(QWidget):
    """`wanted` gives the key of what a person wants: F begins a shift, C counts and closes it, I and O move cash, D
    opens the drawer, T notes a top-up, X looks, Z shows the last closing, P prints the slip of the chosen movement.
    """

    wanted = Signal(str)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._title = Words("title", said("Drawer"))
        self._since = Words("label", wraps=True)
        self.list = CashList(palette)
        self.list.setMinimumHeight(48)
        self._none = Words("label", said("No shift goes on. Begin one by counting the cash in the drawer."))
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self._none)
        self._sheets.addWidget(self.list)
        self.banner = TriedBanner()
        self.buttons = {
            "F": KeyButton(said("Begin a shift"), "Enter", kind="main"),
            "C": KeyButton(said("Count and close"), "C", kind="main"),
            "I": KeyButton(said("Cash in"), "I"),
            "O": KeyButton(said("Cash out"), "O"),
            "D": KeyButton(said("Open it"), "D"),
            "T": KeyButton(said("Topped up"), "T"),
            "X": KeyButton(said("Look (X)"), "X"),
            "P": KeyButton(said("Print slip"), "P"),
            "Z": KeyButton(said("Last Z"), "Z"),
        }
        press_with(self.buttons, self.wanted.emit)
        self._keys = QGridLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        self._keys.setSpacing(8)
        self._place_keys(_COLUMNS)
        column_ = column_in(self, 8, self._title, self._since)
        column_.addWidget(self._sheets, 1)
        column_.addWidget(self.banner)
        column_.addLayout(self._keys)

    def _place_keys(self, columns: int) -> None:
        """The smaller ones in so many columns but one, and what begins or ends the shift beside all of them."""
        beside = columns - 1
        for button in self.buttons.values():
            self._keys.removeWidget(button)
        for place, key in enumerate("IODTXPZ"):
            self._keys.addWidget(self.buttons[key], place // beside, place % beside)
        rows = -(-7 // beside)
        for key in "FC":
            self.buttons[key].setMinimumHeight(_BOTH_ROWS)
            self._keys.addWidget(self.buttons[key], 0, beside, rows, 1)
        for column in range(_COLUMNS):
            self._keys.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the keys stand in more rows."""
        super().resizeEvent(event)
        self._place_keys(_COLUMNS if self.width() >= _WIDE else _COLUMNS - 1)

    def minimumSizeHint(self) -> QSize:
        """As wide as the keys are in more rows."""
        return QSize(_NARROW, super().minimumSizeHint().height())

    def show_shift(self, since: str, rows: list[CashRow], *, goes_on: bool) -> None:
        """Show the shift that goes on, in words and by its movements, or that there is none."""
        self._since.say(since)
        self._sheets.setCurrentIndex(1 if goes_on else 0)
        self.list.show_rows(rows)
        self.buttons["F"].setVisible(not goes_on)
        self.buttons["C"].setVisible(goes_on)
        for key in "IOX":
            self.buttons[key].setEnabled(goes_on)

    def allow(self, *, drawer: bool, floats: bool, slips: bool, closing: bool) -> None:
        """Let the drawer be opened, a top-up be noted, slips be printed and the last closing be shown, where there are
        any.
        """
        self.buttons["T"].setEnabled(floats)
        self.buttons["D"].setEnabled(drawer)
        self.buttons["P"].setEnabled(slips)
        self.buttons["Z"].setEnabled(closing)

    def take_keys(self) -> None:
        """Put the keys on the list, or on the panel where there is none."""
        (self.list if self._sheets.currentIndex() else self).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the buttons; Enter begins a shift where none goes on."""
        key = "F" if goes_on(event) else event.text().upper()
        button = self.buttons.get(key) if not event.isAutoRepeat() else None
        if button is not None and not button.isHidden() and button.isEnabled() and (key != "F" or goes_on(event)):
            button.click()
        else:
            event.ignore()
