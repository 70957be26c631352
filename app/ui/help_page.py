"""The keys and what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.said import said, to_say
from app.ui.centred import centred
from app.ui.key_button import KeyButton
from app.ui.labels import Words
from app.ui.pages import Page

_SELLING = (
    ("0–9", to_say("Begin the next sale")),
    ("Enter", to_say("Go on")),
    ("+", to_say("Go on, on a keypad")),
    ("Esc", to_say("Back; next customer")),
    ("*", to_say("Company; amount")),
    ("Tab", to_say("Telephone number")),
    ("/", to_say("Cash or mobile money")),
    ("−", to_say("Put aside, take up")),
)
_A_SALE = (
    ("A", to_say("Ask the provider now")),
    ("C", to_say("Cancel; clock is right")),
    ("E", to_say("See all that is known")),
    ("G", to_say("Money was given back")),
    ("H", to_say("The customer has it")),
    ("L", to_say("Let it go on")),
    ("M", to_say("Help at the meter")),
    ("N", to_say("Sell all the same")),
    ("P", to_say("Print it, or a waiting slip")),
    ("Q", to_say("Queue it")),
    ("S", to_say("Sell it, or send it again")),
    ("T", to_say("Try now")),
    ("W", to_say("Keep it: sold later")),
    ("Y", to_say("Yes, it came out")),
    ("Alt+A", to_say("Ask, beside a code")),
    ("Alt+P", to_say("Slip, beside a code")),
    ("Alt+S", to_say("Two people: sold")),
    ("Alt+N", to_say("Two people: not sold")),
    ("Ctrl+C", to_say("Copy the token")),
    ("Ctrl+S", to_say("Save the receipt")),
    ("Ctrl+P", to_say("Office printer")),
    ("Ctrl+±", to_say("Larger, smaller")),
)
_PAGES = (
    ("F1", to_say("This page")),
    ("F2", to_say("Sell tokens")),
    ("F3", to_say("What is not finished")),
    ("F4", to_say("Find a sale")),
    ("F5", to_say("The drawer")),
    ("F6", to_say("The desk: figures")),
    ("F7", to_say("Switch the provider")),
    ("F8", to_say("Pay a bill")),
    ("F9", to_say("Last receipt again")),
    ("F10", to_say("Settings, export")),
    ("F11", to_say("Full screen")),
    ("F12", to_say("Lock, sign in")),
    ("Ctrl+U", to_say("Unlock a PIN")),
    ("B", to_say("Put a backup back")),
)
_DRAWER = (
    ("C", to_say("Count and close")),
    ("I", to_say("Put cash in")),
    ("O", to_say("Take cash out")),
    ("D", to_say("Open it, no sale")),
    ("T", to_say("A float topped up")),
    ("X", to_say("Look: X")),
    ("Z", to_say("The last closing")),
    ("P", to_say("Print again")),
)
_SETTINGS = (
    ("A", to_say("Add a provider")),
    ("E", to_say("Change it")),
    ("R", to_say("Remove it")),
    ("T", to_say("Test it")),
    ("X", to_say("Export payments")),
    ("P", to_say("The printer")),
    ("O", to_say("People")),
    ("S", to_say("The shop")),
    ("S", to_say("There: a second one")),
    ("N", to_say("There: search")),
    ("U", to_say("There: unlock")),
    ("Ctrl+T", to_say("Test, in a form")),
    ("Ctrl+S", to_say("Save, or export")),
    ("Ctrl+P", to_say("See the test page")),
    ("Ctrl+O", to_say("Choose a folder")),
)
_GOOD_TO_KNOW = (
    to_say("Only what a button says happens. A second Enter never sells twice."),
    to_say("If the line drops, keep the money: the till asks by itself, and prints the token when it comes."),
    to_say("If the power fails, start the till again. No sale and no token is lost."),
)


_KEYS_PX = 68


class HelpPage(Page):
    """Three columns of keys, one in a line, and three things that a new cashier should know. `meter_wanted` comes where
    somebody wants to know what a meter shows.
    """

    meter_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(said("Keys and help"))
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for cards in (
            (_card(said("While selling"), _SELLING), _card(said("Anywhere"), _PAGES)),
            (_card(said("About a sale"), _A_SALE),),
            (
                _card(said("In the settings"), _SETTINGS),
                _card(said("At the drawer"), _DRAWER),
                *(Words("body", said(told), wraps=True) for told in _GOOD_TO_KNOW),
            ),
        ):
            column = QVBoxLayout()
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        inside = QWidget()
        inside.setLayout(columns)
        columns.setContentsMargins(0, 0, 0, 0)
        room = QScrollArea()  # on a low screen; the arrows move it
        room.setWidget(inside)
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        room.setAccessibleName(said("Keys and help"))
        self.setFocusProxy(room)
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        at_the_meter = KeyButton(said("Help at the meter"), "M")
        at_the_meter.clicked.connect(self.meter_wanted)
        heading = QHBoxLayout()
        heading.addWidget(Words("title", said("Keys")), 1)
        heading.addWidget(at_the_meter)
        page.addLayout(heading)
        page.addWidget(room, 1)
        centred(self, content)


def _card(title: str, lines: tuple[tuple[str, str], ...]) -> QFrame:
    card = QFrame()
    card.setProperty("role", "sheet")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 8, 16, 8)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(2)
    grid.setColumnMinimumWidth(0, _KEYS_PX)  # the same in every card: the eye goes down one line
    grid.setColumnStretch(1, 1)
    grid.addWidget(Words("field", title), 0, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
    grid.setRowMinimumHeight(0, 26)
    for place, (key, words) in enumerate(lines, start=1):
        grid.addWidget(Words("key", key), place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words("body", said(words), wraps=True), place, 1)
    grid.setRowStretch(len(lines) + 1, 1)
    return card
