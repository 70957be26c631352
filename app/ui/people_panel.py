"""Who works at this till, and the keys that add, change, let go, take back and unlock somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.key_row import key_of, key_rows, press_with
from app.ui.labels import Words
from app.ui.people_list import PeopleList, row_of
from app.ui.provider_tried import TriedBanner

if TYPE_CHECKING:
    from app.domain.person import Person
    from app.services.people import People
    from app.ui.theme import Palette


class PeoplePanel(QWidget):
    """The list, what came of a key below it, and the keys. `wanted` gives the key that was pressed, and who is chosen;
    `asked` comes when the question whether to let somebody go is put, or answered.
    """

    wanted = Signal(str, object)
    left = Signal()
    asked = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list = PeopleList(palette)
        self.banner = TriedBanner()
        self._people: dict[int, Person] = {}
        self._letting_go: Person | None = None
        self._manages = False
        self._keys = {
            "A": KeyButton(said("Add"), "A"),
            "E": KeyButton(said("Change it"), "E"),
            "L": KeyButton(said("Let go"), "L"),
            "U": KeyButton(said("Unlock"), "U"),
            "O": KeyButton(said("One decides"), "O"),
            "Esc": KeyButton(said("Back"), "Esc", kind="bare"),
        }
        self._confirm = KeyButton(said("Let go"), "Y")
        self._keep = KeyButton(said("Keep it as it is"), "Esc", kind="bare")
        self._above = Words("body", wraps=True)
        self._lay_out()
        self.list.chosen.connect(lambda _number: self._press("E"))
        self.list.moved.connect(self._moved)
        press_with({**self._keys, "Y": self._confirm}, self._press)
        self._keep.clicked.connect(lambda: self._press("Esc"))

    def _lay_out(self) -> None:
        of_a_person, others = [*self._keys.values()][:4], [*self._keys.values()][4:]
        self._below = key_rows(of_a_person, (self._confirm, self._keep))
        column = column_in(self, 8, Words("title", said("People")), self._above)
        column.addWidget(self.list, 1)
        column.addWidget(self.banner)
        column.addWidget(self._below)
        self._others = key_rows(others, ())
        column.addWidget(self._others)

    @property
    def asks(self) -> bool:
        """Whether it waits for a yes or a no."""
        return self._letting_go is not None

    def show_people(self, listed: list[Person], people: People, *, manages: bool) -> None:
        """Show these people as they are now. `manages`: whoever is here may change them all."""
        self._people = {one.number: one for one in listed}
        self.list.show_rows([row_of(one, people) for one in listed])
        self._above.say(_above(people, manages=manages))
        self._manages = manages
        self._keys["A"].setEnabled(manages)
        self._keys["O"].setEnabled(manages and bool(listed))
        alone = people.alone
        self._keys["O"].show_words(said("Two decide") if alone else said("One decides"))
        self._tell_keys()

    def take_keys(self) -> None:
        """Put the keys on the list."""
        self.list.setFocus()

    def chosen(self) -> Person | None:
        """Who is chosen."""
        return self._people.get(self.list.number() or 0)

    def ask_whether_to_let_go(self, person: Person) -> None:
        """Ask once, in the page itself."""
        self._letting_go = person
        stays = said("What they did stays theirs. They can be taken back later, with the PIN that they have.")
        self.banner.show_words(said("Let {name} go?", name=person.name), stays, "waiting")
        self._confirm.show_words(said("Let {name} go", name=person.name))
        self._turn(asks=True)
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the buttons; Enter changes whoever is chosen."""
        key = key_of(event, enter="E", delete="L")
        if event.isAutoRepeat() or not self._press(key):
            event.ignore()

    def _press(self, key: str) -> bool:
        """Do what a key stands for. Returns whether it stands for anything now."""
        if self._letting_go is not None:
            return self._answer(key, self._letting_go)
        if key == "Esc":
            self.left.emit()
            return True
        if key not in self._keys or not self._keys[key].isEnabled():
            return False
        self.wanted.emit(key, self.chosen())
        return True

    def _answer(self, key: str, person: Person) -> bool:
        if key in ("Y", "Esc"):
            self._letting_go = None
            self._turn(asks=False)
            self.banner.show_words("", "", "quiet")
            self.take_keys()
            self.asked.emit()
            if key == "Y":
                self.wanted.emit("Y", person)
        return key in ("Y", "Esc")

    def _turn(self, *, asks: bool) -> None:
        """The keys of the question alone while it is asked."""
        for row in (self._below, self._others):
            row.setCurrentIndex(int(asks))

    def _moved(self) -> None:
        """Another row was reached: its keys say what they would do with it."""
        if self._letting_go is not None:
            self._answer("Esc", self._letting_go)
        self._tell_keys()

    def _tell_keys(self) -> None:
        chosen = self.chosen()
        self._keys["L"].show_words(said("Take back") if chosen is not None and not chosen.active else said("Let go"))
        for key in "EU":
            self._keys[key].setEnabled(chosen is not None)
        self._keys["L"].setEnabled(self._manages and chosen is not None)


def _above(people: People, *, manages: bool) -> str:
    """What holds here, in a sentence or two."""
    if not people.pins_asked:
        return said(
            "Nobody is known here yet: everything is allowed, and no PIN is asked for. The first person is a manager."
        )
    if not manages:
        return said("You can give yourself another PIN here. A manager changes all else.")
    if people.alone:
        return said(
            "You work here alone, and decide alone what takes two people elsewhere, by your PIN once more. Each Z says"
            " it."
        )
    return said(
        "Some things take two of you: money back for a sale that was sent, a sale that nothing proves, a difference in"
        " the drawer."
    )
