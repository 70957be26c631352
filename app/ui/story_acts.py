"""Below the story of a sale that was sold: print it again with a reason, or write the dossier for a wrong meter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.foot_keys import story_keys
from app.ui.key_button import KeyButton
from app.ui.labels import Note
from app.ui.provider_setting import Setting

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StoryActs(QWidget):
    """`print_wanted` gives the reason that was typed, `dossier_wanted` comes for the dossier, and `turned` when other
    keys count.
    """

    print_wanted = Signal(str)
    dossier_wanted = Signal()
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reason = Setting("reason", said("Why it is printed again"), needed=True)
        self.told = Note(lines=1)
        self._print = KeyButton("")
        self._dossier = KeyButton(said("Token for a wrong meter"), "D")
        self._print.clicked.connect(lambda: self._use_reason() if self.typed() else self.ask_reason())
        self._dossier.clicked.connect(self.dossier_wanted)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._print)
        keys.addWidget(self._dossier)
        column = column_in(self, 4, self.reason, self.told)
        column.addLayout(keys)
        self.begin(prints=False, writes=False)

    def begin(self, *, prints: bool, writes: bool) -> None:
        """Offer what this sale allows; nothing is typed."""
        self._turn(asks=False)
        self.reason.show_text("")
        self.told.say("")
        self.allow(prints=prints, writes=writes)

    def allow(self, *, prints: bool, writes: bool) -> None:
        """Offer what the sale allows now."""
        self._print.setEnabled(prints)
        self._dossier.setEnabled(writes)
        self.setVisible(prints or writes)
        self.turned.emit()

    def keys(self) -> str:
        """Which keys the foot shows."""
        return story_keys(prints=self._print.isEnabled(), writes=self._dossier.isEnabled(), asks=bool(self.typed()))

    def ask_reason(self) -> None:
        """Let the reason be typed; Enter prints."""
        self.told.say("")
        self.reason.clear()
        self._turn(asks=True)
        self.reason.input.setFocus()

    def _turn(self, *, asks: bool) -> None:
        """Ask for the reason, or not; the button says what prints."""
        self.reason.setVisible(asks)
        self._print.show_words(
            said("Print it") if asks else said("Print again, with a reason"), "Enter" if asks else "R"
        )
        self._dossier.setVisible(not asks)
        self.turned.emit()

    def in_order(self) -> list[QWidget]:
        """What Tab leads through."""
        return [self.reason.input, self._print, self._dossier]

    def typed(self) -> QWidget | None:
        """What the reason is typed into, while it is asked for."""
        return self.reason.input if self.reason.isVisibleTo(self) else None

    def leave_reason(self) -> bool:
        """Put the reason away; whether it was there."""
        was_there = self.reason.isVisibleTo(self)
        if was_there:
            self._turn(asks=False)
        return was_there

    def _use_reason(self) -> None:
        if reason := self.reason.text().strip():
            self.print_wanted.emit(reason)
        else:
            self.reason.refuse(said("Say why: it stands in the journal."))

    def take_key(self, event: QKeyEvent) -> bool:
        """R and D where they are offered, Enter while the reason is asked for; whether it was one of those."""
        if not self.isVisible() or event.isAutoRepeat():
            return False
        if self.typed() is not None:
            if event.key() in _ENTER:
                self._use_reason()
            return event.key() in _ENTER
        button = {"R": self._print, "D": self._dossier}.get(event.text().upper())
        if button is not None and button.isEnabled():
            button.click()
        return button is not None
