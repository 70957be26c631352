"""A provider's profile being added or changed: its settings, a test of them as they are typed, and saving."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.trouble import BadInput, Trouble
from app.ui.key_button import KeyButton
from app.ui.labels import Words
from app.ui.provider_fields import ProviderFields
from app.ui.provider_tried import TriedBanner
from app.ui.slots import start
from app.ui.tab_ring import go_round

if TYPE_CHECKING:
    from app.services.till import Till
    from app.settings import ProviderTable
    from app.settings_file import SettingsFile


_HINT = (
    "Test logs in with what stands here, and sells nothing. Secrets go into this machine's keyring, never into a file."
)


class ProviderForm(QWidget):
    """Begun empty or with a profile. `kept` gives its name once it is in till.toml, `left` comes where it is not."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, till: Till, file: SettingsFile) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fields = ProviderFields()
        self.banner = TriedBanner()
        self._till = till
        self._file = file
        self._names: list[str] = []
        self._edited = self._warned = False
        self._task: asyncio.Task[None] | None = None
        self._title = Words("title")
        self._test = KeyButton("Test", "Ctrl+T")
        self._save = KeyButton("Save", "Ctrl+S", kind="main")
        self._leave = KeyButton("Leave", "Esc", kind="bare")
        self._lay_out()
        self.fields.edited.connect(self._was_edited)
        self._test.clicked.connect(self.test)
        self._save.clicked.connect(self.save)
        self._leave.clicked.connect(self.leave)

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for button in (self._leave, self._test, self._save):
            button.setMinimumHeight(48)
            keys.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.fields, 1)
        column.addWidget(self.banner)
        column.addLayout(keys)
        QWidget.setTabOrder(self._test, self._save)
        QWidget.setTabOrder(self._save, self._leave)

    def add(self, names: list[str]) -> None:
        """Begin a new profile; these are the names that there are."""
        self._begin(names, "Add a provider", None)

    def change(self, table: ProviderTable) -> None:
        """Begin with a profile of till.toml; its name and kind stay."""
        self._begin([], f"Change {table.name}", table)

    def _begin(self, names: list[str], title: str, table: ProviderTable | None) -> None:
        self.stop()
        self._forget()
        self._names = names
        self._title.say(title)
        self.fields.begin(self._file, self._till.keys, table)

    def take_keys(self) -> None:
        """Put the keys where they were."""
        (self.focusWidget() or self).setFocus()

    def stop(self) -> None:
        """Leave what is being asked, without waiting for its end."""
        if self._task is not None and not self._task.done():
            self._task.cancel()
            self.banner.show_words("", _HINT, "quiet")

    def leave(self) -> None:
        """Go back without saving; what was typed is given up at the second time only."""
        if self._edited and not self._warned:
            self._warned = True
            self.banner.show_words("Nothing is saved yet", "Esc once more leaves without saving.", "waiting")
            return
        self.stop()
        self._forget()
        self.left.emit()

    def test(self) -> None:
        """Try the profile as it is typed here, with the secrets that are typed or kept."""
        table = self._checked()
        if table is not None:
            self.stop()
            deadline = timedelta(seconds=self._till.shop.timing.request_deadline)
            self.banner.show_asking(table.name, self._till.clock.now() + deadline)
            self._task = start(self._try(table))

    def save(self) -> None:
        """Put the secrets into the keyring and the profile into till.toml."""
        table = self._checked()
        if table is not None and self._save.isEnabled():
            self.stop()
            self._save.setEnabled(False)
            start(self._keep(table))

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around the settings and the buttons below them, and brings a setting into sight."""
        reached = go_round(self, forwards=forwards)
        if reached is not None and self.fields.isAncestorOf(reached):
            self.fields.ensureWidgetVisible(reached)
        return reached is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next setting, Esc leaves; nothing typed here begins a sale."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif control and key == Qt.Key.Key_T:
            self.test()
        elif control and key == Qt.Key.Key_S:
            self.save()
        elif Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
            event.ignore()

    def _checked(self) -> ProviderTable | None:
        """What is typed, if till.toml may say that; else what is wrong is told at its field."""
        from app.services.phones import parse_phone
        from app.settings import check_profile, profile_of

        self.fields.accept()
        table = self.fields.table()
        if table.name in self._names:
            self.fields.refuse("name", f"There is a provider {table.name} already.")
            return None
        if wrong := check_profile(table, self._file.kinds):
            self.fields.refuse(wrong.field, f"This {wrong.what.rstrip('.')}.")
            return None
        kind = self._file.kinds[table.kind]
        try:
            parse_phone(table.phone_default, kind.traits_of(profile_of(table, kind)).currency)
        except BadInput as bad:
            self.fields.refuse("phone_default", str(bad))
            return None
        return table

    def _secret(self, table: ProviderTable) -> Callable[[str], Awaitable[str]]:
        """A secret as it is typed here, or else as it is kept."""
        typed = self.fields.typed_secrets()

        async def secret(field: str) -> str:
            return typed.get(field) or await self._till.keys.secret(table.name, field)

        return secret

    async def _try(self, table: ProviderTable) -> None:
        from app.services.provider_test import try_out
        from app.settings import profile_of

        till, kind = self._till, self._file.kinds[table.kind]
        deadline_s = till.shop.timing.request_deadline
        tried = await try_out(kind, profile_of(table, kind), self._secret(table), deadline_s)
        self.banner.show_tried(table.name, tried, till.shop.language)
        if tried.lacks:
            self.fields.refuse(tried.lacks, "There is none yet. Type it here.")

    async def _keep(self, table: ProviderTable) -> None:
        try:
            if await self._secrets_kept(table.name):
                self._put(table)
        finally:
            self._save.setEnabled(True)

    async def _secrets_kept(self, name: str) -> bool:
        for field, secret in self.fields.typed_secrets().items():
            try:
                await asyncio.to_thread(self._till.keys.keep_secret, name, field, secret)
            except BadInput as bad:
                self.fields.refuse(field, str(bad))
                return False
        return True

    def _put(self, table: ProviderTable) -> None:
        try:
            if self._file.is_stale:
                self._file.read()
                changed = "It was changed by hand meanwhile. Save once more to put this profile into it as it is now."
                self.banner.show_words("till.toml is not written yet", changed, "waiting")
                return
            self._file.keep(table)
        except Trouble as trouble:
            self.banner.show_words("Nothing is saved", str(trouble), "trouble")
            return
        self._forget()
        self.kept.emit(table.name)

    def _was_edited(self) -> None:
        self.stop()
        self._edited, self._warned = True, False
        self.banner.show_words("", _HINT, "quiet")

    def _forget(self) -> None:
        self._edited = self._warned = False
        self._save.setEnabled(True)
        self.banner.show_words("", _HINT, "quiet")
        self.fields.forget_secrets()
