"""The providers at a glance: what each of them did last, and the keys that try, add, change and remove one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import counted, said, to_say
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.key_row import key_of, key_rows, press_with
from app.ui.labels import Words
from app.ui.provider_list import ProviderList, headings
from app.ui.provider_tried import TriedBanner
from app.ui.theme import Palette

_HINT = to_say("T logs in to the chosen provider and reads the float there. Nothing is sold by that.")


class ProviderPanel(QWidget):
    """The list, what came of a test below it, and the keys. Each signal gives the name of the chosen profile; `asked`
    comes when the question whether to remove one is put, or answered.
    """

    test_wanted = Signal(str)
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    removal_confirmed = Signal(str)
    add_wanted = Signal()
    export_wanted = Signal()
    printer_wanted = Signal()
    people_wanted = Signal()
    shop_wanted = Signal()
    backups_wanted = Signal()
    asked = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list = ProviderList(palette)
        self.banner = TriedBanner()
        self._removing = ""
        self._keys = {
            "T": KeyButton(said("Test"), "T"),
            "A": KeyButton(said("Add"), "A"),
            "E": KeyButton(said("Change it"), "E"),
            "R": KeyButton(said("Remove"), "R"),
            "P": KeyButton(said("Printer"), "P"),
            "O": KeyButton(said("People"), "O"),
            "S": KeyButton(said("Shop"), "S"),
            "X": KeyButton(said("Export payments"), "X"),
            "B": KeyButton(said("Backups"), "B"),
        }
        self._confirm = KeyButton(said("Remove"), "Y")
        self._keep = KeyButton(said("Keep it"), "Esc", kind="bare")
        self._lay_out()
        self.banner.show_words("", said(_HINT), "quiet")
        self.list.chosen.connect(self.edit_wanted)
        self.list.moved.connect(self._forget_question)
        press_with({**self._keys, "Y": self._confirm}, self._press)
        self._keep.clicked.connect(lambda: self._press("Esc"))

    def _lay_out(self) -> None:
        of_a_profile, others = [*self._keys.values()][:4], [*self._keys.values()][4:]
        self._below = key_rows(of_a_profile, (self._confirm, self._keep))
        column = column_in(self, 8, Words("title", said("Settings")), headings())
        column.addWidget(self.list, 1)
        column.addWidget(self.banner)
        column.addWidget(self._below)
        self._others = key_rows(others, ())
        column.addWidget(self._others)

    def allow_changes(self, *, allowed: bool) -> None:
        """Let profiles be added, changed and removed, or not."""
        for key in "AERS":
            self._keys[key].setEnabled(allowed)

    @property
    def asks(self) -> bool:
        """Whether it waits for a yes or a no."""
        return bool(self._removing)

    def take_keys(self) -> None:
        """Put the keys on the list."""
        self.list.setFocus()

    def ask_whether_to_remove(self, name: str, unfinished: int) -> None:
        """Ask once, in the page itself."""
        self._removing = name
        of_them = said("None of its sales is unfinished.")
        if unfinished:
            one = to_say("Its one unfinished sale is still asked about.")
            of_them = counted(one, "Its {count} unfinished sales are still asked about.", unfinished)
        stays = said("The secrets stay where they are: an unfinished sale cannot be asked about without them.")
        self.banner.show_words(
            said("Remove {name}?", name=name),
            f"{said('Cashiers cannot choose it any more.')} {of_them} {stays}",
            "waiting",
        )
        self._confirm.show_words(said("Remove {name}", name=name))
        self._turn(asks=True)
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the buttons; Enter changes the chosen profile."""
        key = key_of(event, enter="E", delete="R")
        if event.isAutoRepeat() or not self._press(key):
            event.ignore()

    def _press(self, key: str) -> bool:
        """Do what a key stands for. Returns whether it stands for anything now."""
        if self._removing:
            return self._answer(key, self._removing)
        if key not in self._keys or not self._keys[key].isEnabled():
            return False
        match key:
            case "A":
                self.add_wanted.emit()
            case "P":
                self.printer_wanted.emit()
            case "O":
                self.people_wanted.emit()
            case "S":
                self.shop_wanted.emit()
            case "X":
                self.export_wanted.emit()
            case "B":
                self.backups_wanted.emit()
            case _:
                wanted = {"T": self.test_wanted, "E": self.edit_wanted, "R": self.remove_wanted}[key]
                wanted.emit(self.list.name())
        return True

    def _answer(self, key: str, name: str) -> bool:
        if key in ("Y", "Esc"):
            self._forget_question()
            if key == "Y":
                self.removal_confirmed.emit(name)
        return key in ("Y", "Esc")

    def _forget_question(self) -> None:
        if self._removing:
            self._removing = ""
            self.banner.show_words("", said(_HINT), "quiet")
            self._turn(asks=False)
            self.take_keys()
            self.asked.emit()

    def _turn(self, *, asks: bool) -> None:
        """The keys of the question alone while it is asked."""
        for row in (self._below, self._others):
            row.setCurrentIndex(int(asks))
