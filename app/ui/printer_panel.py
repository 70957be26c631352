"""The printers in use and what was found beside them, with the keys that choose, change and remove one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.said import said, to_say
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.key_row import key_of, key_rows, press_with
from app.ui.labels import Note, OneLine, Words
from app.ui.printer_found import FoundList
from app.ui.printer_told import kind_words, place_words
from app.ui.provider_tried import TriedBanner
from app.ui.theme import Palette

if TYPE_CHECKING:
    from app.services.printer_finding import Place
    from app.services.printers import Printers
    from app.services.shop import Printer

_HINT = to_say(
    "Enter sets up what is chosen. E changes the printer and S the second one, by hand; N searches the network. Nothing"
    " prints by that."
)


class PrinterCard(QFrame):
    """One printer in words: what it is, where it is, what it said last."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self._kind = OneLine("row")
        self._place = OneLine("body")
        self._said = Note(lines=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(4)
        for each in (Words("field", caption), self._kind, self._place, self._said):
            column.addWidget(each)

    def show_printer(self, printer: Printer | None, last: str, tone: str) -> None:
        """Show this printer, or that there is none."""
        self._kind.say(kind_words(printer) if printer else said("No second printer"))
        self._place.say(place_words(printer) if printer else said("It would print what the printer refuses."))
        self._said.say(last, tone, icon=tone != "quiet")
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """All that is written, whole, line by line."""
        lines = (self._kind.accessibleName(), self._place.accessibleName(), self._said.text())
        return "\n".join(line for line in lines if line)


class PrinterPanel(QWidget):
    """What a key asks for comes as a signal: `change_wanted` with True for the second printer."""

    change_wanted = Signal(bool)
    found_wanted = Signal()
    removal_confirmed = Signal()
    network_wanted = Signal()
    left = Signal()
    asked = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.first = PrinterCard(said("Printer"))
        self.second = PrinterCard(said("Second printer"))
        self.found = FoundList(palette)
        self.looking = Words("label", wraps=True)
        self.banner = TriedBanner()
        self.asks = False
        self._may_change = self._has_second = False
        self._places: list[Place] = []
        self._used: dict[tuple[str, str], str] = {}
        self._keys = {
            "Enter": KeyButton(said("Set up"), "Enter"),
            "E": KeyButton(said("Change it"), "E"),
            "S": KeyButton(said("Second"), "S"),
            "R": KeyButton(said("Remove"), "R"),
            "N": KeyButton(said("Search"), "N"),
            "Esc": KeyButton(said("Back"), "Esc", kind="bare"),
        }
        self._confirm = KeyButton(said("Remove the second printer"), "Y")
        self._keep = KeyButton(said("Keep it"), "Esc", kind="bare")
        self._lay_out()
        self.show_hint()
        self.found.chosen.connect(lambda: self._press("Enter"))
        self.found.moved.connect(self._let_keys_go)
        press_with({**self._keys, "Y": self._confirm}, self._press)
        self._keep.clicked.connect(lambda: self._press("Esc"))

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self.first, 1)
        cards.addWidget(self.second, 1)
        self.looking.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.looking.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QVBoxLayout(self.found.viewport()).addWidget(self.looking)  # in the list, while that is empty
        of_the_chosen, others = [*self._keys.values()][:4], [*self._keys.values()][4:]
        self._below = key_rows(of_the_chosen, (self._confirm, self._keep))
        column = column_in(self, 8, Words("title", said("Printer")))
        column.addLayout(cards)
        column.addWidget(Words("field", said("Found here")))
        column.addWidget(self.found, 1)
        column.addWidget(self.banner)
        column.addWidget(self._below)
        self._others = key_rows(others, ())
        column.addWidget(self._others)

    def show_hint(self) -> None:
        """Say what can be done here."""
        self.banner.show_words("", said(_HINT), "quiet")

    def allow_changes(self, *, allowed: bool) -> None:
        """Let printers be set up and removed, or not."""
        self._may_change = allowed
        self._let_keys_go()

    def show_use(self, printers: Printers, last: str, tone: str) -> None:
        """Show the printers that the till prints on now, and what the first one said last."""
        self.first.show_printer(printers.first, last, tone)
        self.second.show_printer(printers.stand_in, "", "quiet")
        self._has_second = printers.stand_in is not None
        both = ((printers.stand_in, said("second printer")), (printers.first, said("in use")))
        used = {(one.transport, one.address): words for one, words in both if one is not None}
        if used != self._used:
            self._used = used
            self.show_found(self._places)
        self._let_keys_go()

    def show_found(self, places: list[Place]) -> None:
        """Show these places in the list."""
        self._places = places
        self.found.show_places(places, self._used)
        self.looking.setVisible(not places)
        self._let_keys_go()

    def show_searching(self, until: datetime) -> None:
        """The network is being searched, at the longest until then."""
        self.banner.show_waiting(
            said("Searching the shop's network"), until, said("left at the most. Nothing is printed by it.")
        )

    def take_keys(self) -> None:
        """Put the keys on the list."""
        self.found.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the buttons."""
        key = key_of(event, delete="R")
        if event.isAutoRepeat() or not self._press(key):
            event.ignore()

    def _press(self, key: str) -> bool:
        """Do what a key stands for. Returns whether it stands for anything now."""
        if self.asks:
            return self._answer(key)
        if key not in self._keys or not self._keys[key].isEnabled():
            return False
        match key:
            case "E" | "S":
                self.change_wanted.emit(key == "S")
            case "R":
                self._ask()
            case "Enter":
                self.found_wanted.emit()
            case "N":
                self.network_wanted.emit()
            case _:
                self.left.emit()
        return True

    def _ask(self) -> None:
        second = self.second.words().partition("\n")[0]
        sentence = said(
            "{printer} is not printed on any more. What the printer refuses waits for a person then.", printer=second
        )
        self.banner.show_words(said("Remove the second printer?"), sentence, "waiting")
        self._turn(asks=True)

    def _answer(self, key: str) -> bool:
        if key in ("Y", "Esc"):
            self._turn(asks=False)
            self.show_hint()
            if key == "Y":
                self.removal_confirmed.emit()
        return key in ("Y", "Esc")

    def _turn(self, *, asks: bool) -> None:
        self.asks = asks
        for row in (self._below, self._others):
            row.setCurrentIndex(int(asks))
        self.take_keys()
        self.asked.emit()

    def _let_keys_go(self) -> None:
        """Only what can be done now has a key."""
        self._keys["Enter"].setEnabled(self._may_change and self.found.place() is not None)
        self._keys["R"].setEnabled(self._may_change and self._has_second)
        for key in "ES":
            self._keys[key].setEnabled(self._may_change)
