"""A form of settings: its keys, its banner, and that nothing typed is given up at the first Esc."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.key_row import key_row, take_form_key
from app.ui.labels import Words
from app.ui.provider_tried import TriedBanner
from app.ui.tab_ring import go_round

if TYPE_CHECKING:
    from app.services.till import Till
    from app.settings import Settings
    from app.settings_file import SettingsFile
    from app.ui.setting_fields import SettingFields


class SettingForm(QWidget):
    """What is typed is tried by one key and saved by another. `left` comes where it is not to be saved.

    `hint` stands in the banner while nothing else does; `test` are the words of the key that tries.
    """

    left = Signal()

    def __init__(self, till: Till, file: SettingsFile, fields: SettingFields, *, hint: str, test: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fields = fields
        self.banner = TriedBanner()
        self._till = till
        self._file = file
        self._hint = hint
        self._edited = self._warned = False
        self._of_control: dict[int, Callable[[], None]] = {}
        self._title = Words("title")
        self._test = KeyButton(test, "Ctrl+T")
        self._save = KeyButton(said("Save"), "Ctrl+S", kind="main")
        self._leave = KeyButton(said("Leave"), "Esc", kind="bare")
        self._leave.clicked.connect(self.leave)
        fields.edited.connect(self._was_edited)

    def _lay_out(self, middle: QWidget, acts: dict[Qt.Key, tuple[KeyButton, Callable[[], None]]]) -> None:
        """The title, what is typed, the banner, and below them Leave and these, which are pressed with Ctrl."""
        self._of_control = {key: act for key, (_button, act) in acts.items()}
        for button, act in acts.values():
            button.clicked.connect(act)
        buttons = [button for button, _act in acts.values()]
        column = column_in(self, 8, self._title)
        column.addWidget(middle, 1)
        column.addWidget(self.banner)
        column.addLayout(key_row([self._leave, *buttons]))
        for one, next_one in zip(buttons, [*buttons[1:], self._leave], strict=True):
            QWidget.setTabOrder(one, next_one)

    def call_keys(self, save: str, leave: str) -> None:
        """Let the keys that save and leave say this, where they lead elsewhere."""
        self._save.show_words(save)
        self._leave.show_words(leave)

    def take_keys(self) -> None:
        """Put the keys where they were."""
        (self.focusWidget() or self).setFocus()

    def stop(self) -> None:
        """Leave what is being tried, without waiting for its end; what comes of it is told to nobody."""
        raise NotImplementedError

    def leave(self) -> None:
        """Go back without saving; what was typed is given up at the second time only."""
        if self._edited and not self._warned:
            self._warned = True
            self.banner.show_words(
                said("Nothing is saved yet"), said("Esc once more leaves without saving."), "waiting"
            )
            return
        self.stop()
        self._forget()
        self.left.emit()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around the settings and the buttons below them, and brings a setting into sight."""
        reached = go_round(self, forwards=forwards)
        if reached is not None and self.fields.isAncestorOf(reached):
            self.fields.bring_into_sight(reached)
        return reached is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next setting, Esc leaves; nothing typed here begins a sale."""
        take_form_key(self, event, self.leave, self._of_control)

    def _begin(self, title: str) -> None:
        """Nothing is typed yet, and nothing is tried."""
        self.stop()
        self._forget()
        self._title.say(title)

    def _changed_by_hand(self, what: str) -> Settings | None:
        """What till.toml says now, where somebody has written it meanwhile: that is told, and saving waits for another
        word. None where it is as it was read. Raises BadInput, StoreTrouble.
        """
        if not self._file.is_stale:
            return None
        now = self._file.read()
        changed = said(
            "It was changed by hand meanwhile. Save once more to put {what} into it as it is now.", what=what
        )
        self.banner.show_words(said("till.toml is not written yet"), changed, "waiting")
        return now

    def _was_edited(self) -> None:
        self.stop()
        self._edited, self._warned = True, False
        self._show_hint()

    def _forget(self) -> None:
        self._edited = self._warned = False
        self._save.setEnabled(True)
        self._show_hint()

    def _show_hint(self) -> None:
        self.banner.show_words("", self._hint, "quiet")
