"""A button that shows the key which does the same."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from app.ui.labels import Words

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus)
"""Keys that go on: `+` too, for keypads without an Enter."""
PUT_ASIDE = Qt.Key.Key_Minus
"""The key, beside `+` on a keypad, that puts a sale aside and takes it up again; it is in no amount and in no code."""


def goes_on(event: QKeyEvent) -> bool:
    """Whether this key goes on. Ctrl and `+` shows a paper larger, and sells nothing."""
    return event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier


class KeyButton(QPushButton):
    """Its words at the left and its key at the right. `kind` is main (the one accented action), plain or bare."""

    def __init__(self, words: str, key: str = "", *, kind: str = "plain") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        small = kind in ("quick", "choice")
        self._words = Words("button", wraps=not small)
        if small:
            self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._key = Words("key")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(*{"quick": (4, 4, 4, 4), "choice": (8, 4, 8, 4)}.get(kind, (16, 4, 12, 4)))
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in (self._words, self._key):
            label.setProperty("kind", kind)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # A finger on a button must not take the keys away from the field that is being typed into.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(64 if kind == "main" else 48)
        self.show_words(words, key)

    def show_words(self, words: str, key: str | None = None) -> None:
        """Change the words, and the key where one is given."""
        self._words.say(words)
        if key is not None:
            self._key.say(key)
            self._key.setVisible(bool(key))
        self.setAccessibleName(words)

    def words(self) -> str:
        """What it offers."""
        return self._words.text()

    def sizeHint(self) -> QSize:
        """As wide as what is in it."""
        return self._row.sizeHint().expandedTo(QSize(0, self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        """What its words need; those of the main action may wrap."""
        return self._row.minimumSize().expandedTo(QSize(0, self.minimumHeight()))

    def setEnabled(self, enabled: bool) -> None:
        """Dim the words together with the button."""
        super().setEnabled(enabled)
        for label in (self._words, self._key):
            label.setEnabled(enabled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a focused button presses it; every other key is the page's."""
        if goes_on(event) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
