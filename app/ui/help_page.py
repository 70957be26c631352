"""The keys and what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.centred import centred
from app.ui.labels import Words
from app.ui.pages import Page

_SELLING = (
    (("0–9",), "Begin the next sale, from anywhere"),
    (("Enter", "+"), "Go on: check the meter, show the sale, sell"),
    (("Esc",), "Go back; after a sale, the next customer"),
    (("*",), "Another company, or the next quick amount"),
    (("Tab",), "On to the telephone number"),
    (("/",), "Cash or mobile money"),
    (("P",), "Print the receipt again, or a waiting slip"),
    (("A", "E"), "Ask now, or see all that is known"),
    (("C", "G"), "Cancel; the money was given back"),
    (("Q", "W"), "Queue it, or sell it when it may"),
    (("H",), "The customer has what became ready"),
)
_PAGES = (
    (("F1",), "This page"),
    (("F2",), "Sell"),
    (("F3",), "Queue: what is not finished or not handed over"),
    (("F4",), "Sales: the latest, with their tokens"),
    (("F7",), "Switch the provider"),
    (("F8",), "Pay a bill, or sell tokens again"),
    (("F9",), "Print the last receipt again"),
    (("F10",), "Settings: the providers, and the export of payments"),
    (("F11",), "Full screen"),
)
_GOOD_TO_KNOW = (
    "Only what a button says happens. A second Enter never sells twice.",
    "If the line drops, keep the money: the till asks by itself, and prints the token when it comes.",
    "If the power fails, start the till again. No sale and no token is lost.",
)


class HelpPage(Page):
    """Two columns of keys, and below the second three things that a new cashier should know."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName("Keys and help")
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(_card("While selling", _SELLING), 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(_card("Anywhere", _PAGES))
        for sentence in _GOOD_TO_KNOW:
            right.addWidget(Words("body", sentence, wraps=True))
        right.addStretch(1)
        columns.addLayout(right, 1)
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(Words("title", "Keys"))
        page.addLayout(columns)
        page.addStretch(1)
        centred(self, content)


def _card(title: str, lines: tuple[tuple[tuple[str, ...], str], ...]) -> QFrame:
    card = QFrame()
    card.setProperty("role", "sheet")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.addWidget(Words("field", title), 0, 0, 1, 2)
    for place, (keys, words) in enumerate(lines, start=1):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for key in keys:
            caps.addWidget(Words("key", key), 0, Qt.AlignmentFlag.AlignTop)
        caps.addStretch(1)
        grid.addLayout(caps, place, 0)
        grid.addWidget(Words("body", words, wraps=True), place, 1)
    grid.setRowStretch(len(lines) + 1, 1)
    return card
