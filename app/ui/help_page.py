"""The keys and what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

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
)
_A_SALE = (
    (("P", "Y"), "Print it again, or a waiting slip; yes, it came out"),
    (("Ctrl+C", "Ctrl+S"), "Copy the token; save the receipt"),
    (("Ctrl+P", "Ctrl+±"), "Receipt: office printer; larger, smaller"),
    (("A", "E"), "Ask now, or see all that is known"),
    (("Alt+A", "Alt+P"), "The same while a code is typed"),
    (("Alt+S", "Alt+N"), "Two people: it was sold, or nothing was"),
    (("S", "T", "L"), "Sell or send it, try now, or let it go on"),
    (("N",), "Sell all the same, or a second time"),
    (("C", "G"), "Cancel, or the clock is right; money given back"),
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
    (("F10",), "Settings: providers, printer, export of payments"),
    (("F11",), "Full screen"),
    (("B",), "At a start after damage: put the backup back"),
)
_SETTINGS = (
    (("A", "E", "R"), "Add, change or remove a provider"),
    (("T", "X"), "Test it, or export payments"),
    (("P",), "The printer"),
    (("E", "S", "N"), "There: change it, a second one, search"),
    (("Ctrl+T", "Ctrl+S"), "In a form: test; save, or export"),
    (("Ctrl+P",), "In the printer's: see its test page"),
    (("Ctrl+O",), "In the export: choose a folder"),
)
_GOOD_TO_KNOW = (
    "Only what a button says happens. A second Enter never sells twice.",
    "If the line drops, keep the money: the till asks by itself, and prints the token when it comes.",
    "If the power fails, start the till again. No sale and no token is lost.",
)


class HelpPage(Page):
    """Three columns of keys, and below the first three things that a new cashier should know."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Keys and help")
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for cards in (
            (_card("While selling", _SELLING), *(Words("body", sentence, wraps=True) for sentence in _GOOD_TO_KNOW)),
            (_card("About a sale", _A_SALE), _card("In the settings", _SETTINGS)),
            (_card("Anywhere", _PAGES),),
        ):
            column = QVBoxLayout()
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column)
        for place, share in enumerate((30, 39, 31)):  # two keys with Alt take room
            columns.setStretch(place, share)
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
