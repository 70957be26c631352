"""The pages of the window: made when they are first wanted, one of them in sight, the keys on that one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.sale import Sale
from app.ui.theme import Palette

OVER_OTHERS = ("Keys", "Meter", "Evidence", "Leaving", "Second")
"""Pages that lead back to where they were asked for."""
LISTS = ("Queue", "Sales")
OF_A_TILL = ("Drawer", "Desk", "Settings", "Evidence")
"""Pages that there are none of before there is a till; they tell their own keys."""
ALONE = ("Trouble", "FirstStart")
"""Pages that there may be no till behind."""
LOCKED = (*ALONE, "SignIn")
"""Pages that no key leads away from."""
_OF_EVERYBODY = (*LOCKED, "Sell", "Second")
"""Pages on which nothing stands that one person opened and another may not see, or would be taken to have typed."""
OPENED_BY = {
    Qt.Key.Key_F1: "Keys",
    Qt.Key.Key_F3: "Queue",
    Qt.Key.Key_F4: "Sales",
    Qt.Key.Key_F5: "Drawer",
    Qt.Key.Key_F6: "Desk",
    Qt.Key.Key_F10: "Settings",
    Qt.Key.Key_M: "Meter",
}
"""Which key brings up which page."""


class Page(QWidget):
    """What the window shows between its bars."""

    def come_up(self) -> None:
        """The page is in sight now, and has the keys."""
        self.setFocus()

    def take_keys(self) -> None:
        """Put the keys where they were, on the page in sight."""
        (self.focusWidget() or self).setFocus()

    def go_down(self) -> None:
        """Another page is in sight from now on."""

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours what the style sheet does not reach."""

    def changed(self, sale: Sale) -> None:
        """A sale, or its paper, has changed."""

    def shows(self, reference: str) -> bool:
        """Whether this sale is before the cashier's eyes while the page is in sight."""
        del reference
        return False

    def bring_to(self, reference: str) -> None:
        """Show this sale, which brought a person to the page; most pages show none."""

    def stop(self) -> None:
        """The till is being closed: what was begun here is let go."""

    def pass_on(self) -> None:
        """Somebody else is at the till: what the one before had opened here is put away."""

    def lead_back(self) -> None:
        """The key or the button of the page in sight leads to its beginning; most pages have none but themselves."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key before the window does; whether it was taken."""
        del event
        return False


class Pages(QStackedWidget):
    """Pages by the word they are known by. `makers` make each when it is first wanted."""

    def __init__(self, makers: Mapping[str, Callable[[], Page]], first: str) -> None:
        super().__init__()
        self._makers = makers
        self._made: dict[str, Page] = {}
        self._passed: list[Page] = []
        self.current = first
        self.setCurrentWidget(self.page(first))

    def page(self, word: str) -> Page:
        """The page of this word."""
        if word not in self._made:
            self._made[word] = self._makers[word]()
            self.addWidget(self._made[word])
        return self._made[word]

    def made(self) -> list[Page]:
        """Every page that was ever wanted."""
        return list(self._made.values())

    def pass_on(self) -> None:
        """Somebody else is at the till: what the one before had open or half typed is put away with its pages, and each
        is made anew when it is wanted. What was begun on them may still end there, until the next one comes.
        """
        for page in self._passed:
            page.deleteLater()
        self._passed = [self._made.pop(word) for word in [*self._made] if word not in _OF_EVERYBODY]
        for page in self._passed:
            page.go_down()
            page.stop()
            self.removeWidget(page)
            page.hide()
        for page in self._made.values():
            page.pass_on()

    def minimumSizeHint(self) -> QSize:
        """None: what a page shows scrolls in it, and never makes the window larger than a person left it."""
        return QSize(0, 0)

    def bring_up(self, word: str) -> None:
        """Show a page and put the keys on it."""
        if word != self.current:
            self.page(self.current).go_down()
        self.current = word
        self.setCurrentWidget(self.page(word))
        self.page(word).come_up()
