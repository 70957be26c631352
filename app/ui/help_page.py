"""The keys and what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.said import said, to_say
from app.ui.centred import centred
from app.ui.column import column_in
from app.ui.help_keys import COLUMNS, Card, all_of, keys_of
from app.ui.key_button import KeyButton
from app.ui.labels import Words
from app.ui.pages import Page

if TYPE_CHECKING:
    from app.services.till import Till

_GOOD_TO_KNOW = (
    to_say("Only what a button says happens. A second Enter never sells twice."),
    to_say("If the line drops, keep the money: the till asks by itself, and prints the token when it comes."),
    to_say("If the power fails, start the till again. No sale and no token is lost."),
)


_KEYS_PX = 68


class HelpPage(Page):
    """Three columns of keys, one in a line, page by page, and three things that a new cashier should know. Of the keys
    that not every till takes only those are there that `till` does; all of them before there is one. `meter_wanted`
    comes where somebody wants to know what a meter shows.
    """

    meter_wanted = Signal()

    def __init__(self, till: Callable[[], Till | None] = lambda: None) -> None:
        super().__init__()
        self._of_till = till
        self._has: frozenset[str] | None = None
        self.setAccessibleName(said("Keys and help"))
        self._room = QScrollArea()  # on a low screen; the arrows move it
        self._room.setWidget(_columns(None))
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._room.setAccessibleName(said("Keys and help"))
        self.setFocusProxy(self._room)
        content = QWidget()
        page = column_in(content, 12)
        at_the_meter = KeyButton(said("Help at the meter"), "M")
        at_the_meter.clicked.connect(self.meter_wanted)
        heading = QHBoxLayout()
        heading.addWidget(Words("title", said("Keys")), 1)
        heading.addWidget(at_the_meter)
        page.addLayout(heading)
        page.addWidget(self._room, 1)
        centred(self, content)

    def come_up(self) -> None:
        """The page is in sight: people, a printer or a provider may have come since."""
        till = self._of_till()
        has = all_of(till) if till is not None else None
        if has != self._has:
            self._has = has
            self._room.setWidget(_columns(has))
        super().come_up()


def _columns(has: frozenset[str] | None) -> QWidget:
    columns = QHBoxLayout()
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(16)
    for cards in COLUMNS:
        column = QVBoxLayout()
        column.setSpacing(12)
        for card in cards:
            column.addWidget(_card(card, has))
        if cards is COLUMNS[0]:
            for told in _GOOD_TO_KNOW:
                column.addWidget(Words("body", said(told), wraps=True))
        column.addStretch(1)
        columns.addLayout(column, 1)
    inside = QWidget()
    inside.setLayout(columns)
    return inside


def _card(of: Card, has: frozenset[str] | None) -> QFrame:
    title, lines = of[0], keys_of(of, has)
    card = QFrame()
    card.setProperty("role", "sheet")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 8, 16, 8)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(2)
    grid.setColumnMinimumWidth(0, _KEYS_PX)  # the same in every card: the eye goes down one line
    grid.setColumnStretch(1, 1)
    grid.addWidget(Words("field", said(title)), 0, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
    grid.setRowMinimumHeight(0, 26)
    for place, (key, words) in enumerate(lines, start=1):
        grid.addWidget(Words("key", key), place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words("body", said(words), wraps=True), place, 1)
    grid.setRowStretch(len(lines) + 1, 1)
    return card
