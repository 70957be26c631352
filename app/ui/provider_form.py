"""A provider's profile being added or changed: its settings, a test of them as they are typed, and saving."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from app.domain.said import said, to_say
from app.domain.trouble import BadInput, NotAllowed, Trouble
from app.ui.provider_fields import ProviderFields
from app.ui.setting_form import SettingForm
from app.ui.slots import start

if TYPE_CHECKING:
    from app.services.till import Till
    from app.settings import ProviderTable
    from app.settings_file import SettingsFile


_HINT = to_say(
    "Test logs in with what stands here, and sells nothing. Secrets go into this machine's keyring, never into a file."
)
_NO_KEYRING = to_say("Test logs in with what stands here, and sells nothing.")
"""The fields of the secrets say then where they come from."""


class ProviderForm(SettingForm):
    """Begun empty or with a profile. `kept` gives its name once it is in till.toml."""

    fields: ProviderFields
    kept = Signal(str)

    def __init__(self, till: Till, file: SettingsFile) -> None:
        super().__init__(till, file, ProviderFields(), hint=said(_NO_KEYRING), test=said("Test"))
        self._names: list[str] = []
        self._saved: ProviderTable | None = None
        self._task: asyncio.Task[None] | None = None
        acts = {Qt.Key.Key_T: (self._test, self.test), Qt.Key.Key_S: (self._save, self.save)}
        self._lay_out(self.fields, acts)
        self.fields.keyring_seen.connect(self._tell_of_keyring)

    def add(self, names: list[str], currency: str = "") -> None:
        """Begin a new profile; these are the names that there are. A kind that sells in `currency` is chosen first."""
        self._begin_with(names, said("Add a provider"), None, currency)

    def change(self, table: ProviderTable) -> None:
        """Begin with a profile of till.toml; its name and kind stay."""
        self._begin_with([], said("Change {name}", name=table.name), table)

    def _begin_with(self, names: list[str], title: str, table: ProviderTable | None, currency: str = "") -> None:
        self._begin(title)
        self._names, self._saved = names, table
        self.fields.begin(self._file, self._till.keys, table, currency)

    def _tell_of_keyring(self, is_there: bool) -> None:
        """Say where secrets go, where that is so; what else the banner says by now stays."""
        before, self._hint = self._hint, said(_HINT if is_there else _NO_KEYRING)
        if self.banner.words() == before:
            self._show_hint()

    def stop(self) -> None:
        """Leave what is being asked, without waiting for its end."""
        if self._task is not None and not self._task.done():
            self._task.cancel()
            self._show_hint()

    def test(self) -> None:
        """Try the profile as it is typed here, with the secrets that are typed, or kept for the saved address."""
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

    def _checked(self) -> ProviderTable | None:
        """What is typed, if till.toml may say that; else what is wrong is told at its field."""
        from app.services.phones import parse_phone
        from app.settings import check_profile, profile_of

        self.fields.accept()
        table = self.fields.table()
        if table.name in self._names:
            self.fields.refuse("name", said("There is a provider {name} already.", name=table.name))
            return None
        if wrong := check_profile(table, self._file.kinds):
            self.fields.refuse(wrong.field, said("This {what}.", what=wrong.what.rstrip(".")))
            return None
        kind = self._file.kinds[table.kind]
        try:
            parse_phone(table.phone_default, kind.traits_of(profile_of(table, kind)).currency)
        except BadInput as bad:
            self.fields.refuse("phone_default", str(bad))
            return None
        return table

    async def _try(self, table: ProviderTable) -> None:
        from app.services.provider_test import try_typed
        from app.settings import profile_of

        till, kind = self._till, self._file.kinds[table.kind]
        saved = profile_of(self._saved, kind) if self._saved is not None else None
        try:
            tried = await try_typed(till, profile_of(table, kind), saved, self.fields.typed_secrets())
        except NotAllowed as refused:
            self.banner.show_words(said("It is not tried"), str(refused), "trouble")
            return
        self.banner.show_tried(table.name, tried, till.shop.language)
        if tried.lacks:
            kept = to_say("The kept one is not sent there. Type it here.")
            self.fields.refuse(tried.lacks, said(kept if tried.is_kept else "There is none yet. Type it here."))

    async def _keep(self, table: ProviderTable) -> None:
        try:
            self._file.see_that_allowed()
            if await self._secrets_kept(table.name):
                self._put(table)
        except NotAllowed as refused:
            self.banner.show_words(said("Nothing is saved"), str(refused), "trouble")
        finally:
            self._save.setEnabled(True)

    async def _secrets_kept(self, name: str) -> bool:
        for field, secret in self.fields.typed_secrets().items():
            try:
                await self._till.keys.keep_secret(name, field, secret)
            except BadInput as bad:
                self.fields.refuse(field, str(bad))
                return False
        return True

    def _put(self, table: ProviderTable) -> None:
        try:
            if self._changed_by_hand(said("this profile")) is not None:
                return
            self._file.keep(table)
        except Trouble as trouble:
            self.banner.show_words(said("Nothing is saved"), str(trouble), "trouble")
            return
        self._forget()
        self.kept.emit(table.name)

    def _forget(self) -> None:
        super()._forget()
        self.fields.forget_secrets()
