"""The keys and what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.centred import centred
from app.ui.labels import Words
from app.ui.pages import Page

_SELLING = (
    ("0–9", "Begin the next sale"),
    ("Enter", "Go on"),
    ("+", "Go on, on a keypad"),
    ("Esc", "Back; next customer"),
    ("*", "Company; amount"),
    ("Tab", "Telephone number"),
    ("/", "Cash or mobile money"),
    ("−", "Put aside; take up again"),
)
_A_SALE = (
    ("A", "Ask the provider now"),
    ("C", "Cancel; clock is right"),
    ("E", "See all that is known"),
    ("G", "Money was given back"),
    ("H", "The customer has it"),
    ("L", "Let it go on"),
    ("N", "Sell all the same"),
    ("P", "Print it, or a waiting slip"),
    ("Q", "Queue it"),
    ("S", "Sell it, or send it again"),
    ("T", "Try now"),
    ("W", "Keep it: sold later"),
    ("Y", "Yes, it came out"),
    ("Alt+A", "Ask, beside a code"),
    ("Alt+P", "Slip, beside a code"),
    ("Alt+S", "Two people: sold"),
    ("Alt+N", "Two people: not sold"),
    ("Ctrl+C", "Copy the token"),
    ("Ctrl+S", "Save the receipt"),
    ("Ctrl+P", "Office printer"),
    ("Ctrl+±", "Larger, smaller"),
)
_PAGES = (
    ("F1", "This page"),
    ("F2", "Sell tokens"),
    ("F3", "What is not finished"),
    ("F4", "The latest sales"),
    ("F5", "The drawer"),
    ("F7", "Switch the provider"),
    ("F8", "Pay a bill"),
    ("F9", "Last receipt again"),
    ("F10", "Settings, export"),
    ("F11", "Full screen"),
    ("F12", "Lock, sign in"),
    ("Ctrl+U", "Unlock a PIN"),
    ("B", "Put a backup back"),
)
_DRAWER = (
    ("C", "Count and close"),
    ("I", "Put cash in"),
    ("O", "Take cash out"),
    ("D", "Open it, no sale"),
    ("T", "A float topped up"),
    ("X", "Look: X"),
    ("Z", "The last closing"),
    ("P", "Print again"),
)
_SETTINGS = (
    ("A", "Add a provider"),
    ("E", "Change it"),
    ("R", "Remove it"),
    ("T", "Test it"),
    ("X", "Export payments"),
    ("P", "The printer"),
    ("S", "There: a second one"),
    ("N", "There: search"),
    ("Ctrl+T", "Test, in a form"),
    ("Ctrl+S", "Save, or export"),
    ("Ctrl+P", "See the test page"),
    ("Ctrl+O", "Choose a folder"),
)
_GOOD_TO_KNOW = (
    "Only what a button says happens. A second Enter never sells twice.",
    "If the line drops, keep the money: the till asks by itself, and prints the token when it comes.",
    "If the power fails, start the till again. No sale and no token is lost.",
)


_KEYS_PX = 68


class HelpPage(Page):
    """Three columns of keys, one in a line, and three things that a new cashier should know."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Keys and help")
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for cards in (
            (_card("While selling", _SELLING), _card("Anywhere", _PAGES)),
            (_card("About a sale", _A_SALE),),
            (
                _card("In the settings", _SETTINGS),
                _card("At the drawer", _DRAWER),
                *(Words("body", told, wraps=True) for told in _GOOD_TO_KNOW),
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
        room.setAccessibleName("Keys and help")
        self.setFocusProxy(room)
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(Words("title", "Keys"))
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
        grid.addWidget(Words("body", words, wraps=True), place, 1)
    grid.setRowStretch(len(lines) + 1, 1)
    return card
