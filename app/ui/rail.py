"""The rail at the left: the pages, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from app.domain.said import said
from app.ui.icons import Icon
from app.ui.key_button import goes_on
from app.ui.labels import Words

_SIDE = QSize(96, 82)
_LEAST = 48
"""Pixels in height of a button on a low screen: its word and its key are there, the icon is not."""
_WITH_ICON = 76
_MARGIN, _BETWEEN = 8, 4
_LETTERS = 10
"""As many as are surely seen below an icon."""


class RailButton(QPushButton):
    """An icon over a word over its key, and a number where something waits there."""

    def __init__(self, icon: str, words: str, key: str) -> None:
        super().__init__()
        self._words = words
        self._count = Words("count")
        self.setAccessibleName(f"{words}, {key}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(_SIDE)
        self._column = column = QVBoxLayout(self)
        self._icon = Icon(icon, 26)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._label = Words("rail", words)
        for label in (self._label, Words("small", key)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._count.setParent(self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count.hide()
        self.fit(_SIDE.height())

    def fit(self, height: int) -> None:
        """Be so high."""
        has_icon = height >= _WITH_ICON
        self._icon.setVisible(has_icon)
        self._column.setContentsMargins(4, 6 if has_icon else 2, 4, 4 if has_icon else 2)
        self._column.setSpacing(2 if has_icon else 0)
        self.setFixedHeight(height)
        self._place_count()

    def _place_count(self) -> None:
        """Beside the icon; where there is none, beside the key."""
        below = 6 if self.height() >= _WITH_ICON else self.height() - self._count.height() - 4
        self._count.move(_SIDE.width() - self._count.width() - 6, below)

    def mark_current(self, *, current: bool) -> None:
        """Show that this page is the one in sight."""
        if self.property("current") == current:
            return
        for each in (self, self._icon, *self.findChildren(Words)):
            each.setProperty("current", current)
            each.style().unpolish(each)
            each.style().polish(each)

    def show_words(self, words: str) -> None:
        """Say something else, as much of it as there is room for; the whole is what a screen reader says."""
        self._label.say(words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1]}…")
        self.setAccessibleName(words)

    def show_count(self, count: int) -> None:
        """Show how many wait there, nothing for none."""
        self._count.say(str(count))
        self._count.adjustSize()
        self._count.setVisible(count > 0)
        self._place_count()
        self.setAccessibleDescription(said("{count} unfinished", count=count) if count else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the page; every other key is the window's."""
        if goes_on(event) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class Rail(QFrame):
    """Sell, Queue, Sales, Bills, the drawer and the desk, and below them who is here, the settings and the keys.

    `opened` gives the page's word, `again` comes before it where that page is in sight already, `lock_wanted` comes
    where whoever is here leaves.
    """

    opened = Signal(str)
    again = Signal()
    lock_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {
            "Sell": RailButton("sell", said("Sell"), "F2"),
            "Queue": RailButton("queue", said("Queue"), "F3"),
            "Sales": RailButton("sales", said("Sales"), "F4"),
            "Bills": RailButton("money", said("Bills"), "F8"),
            "Drawer": RailButton("drawer", said("Drawer"), "F5"),
            "Desk": RailButton("desk", said("Desk"), "F6"),
            "Settings": RailButton("settings", said("Settings"), "F10"),
            "Keys": RailButton("keys", said("Keys"), "F1"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(4, _MARGIN, 4, _MARGIN)
        column.setSpacing(_BETWEEN)
        self._current = ""
        self.person = RailButton("person", "", "F12")
        self.person.clicked.connect(self.lock_wanted)
        self.person.hide()
        for word, button in self.buttons.items():
            if word == "Settings":
                column.addStretch(1)
                column.addWidget(self.person)
            button.clicked.connect(lambda _checked=False, word=word: self._press(word))
            column.addWidget(button)
        self.setFixedWidth(105)

    def _press(self, word: str) -> None:
        if word == self._current:
            self.again.emit()
        self.opened.emit(word)

    def _all(self) -> list[RailButton]:
        return [one for one in (*self.buttons.values(), self.person) if not one.isHidden()]

    def _height_for(self, button: int) -> int:
        count = len(self._all())
        return count * button + count * _BETWEEN + 2 * _MARGIN

    def minimumSizeHint(self) -> QSize:
        """With its buttons as low as a finger still finds them."""
        return QSize(self.width(), self._height_for(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons to the height there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = self._all()
        room = (self.height() - self._height_for(0)) // len(buttons)
        height = _SIDE.height() if room >= _SIDE.height() else max(_LEAST, room)
        for button in buttons:
            button.fit(height)

    def show_person(self, name: str) -> None:
        """Show who is here, by the first of their names."""
        first, *_others = name.split()
        self.person.show_words(first)
        self.person.setAccessibleName(said("{name} is here; F12 locks", name=name))
        self.person.show()
        self._fit()

    def show_page(self, word: str) -> None:
        """Mark the page that is in sight."""
        self._current = word
        for each, button in self.buttons.items():
            button.mark_current(current=each == word)
