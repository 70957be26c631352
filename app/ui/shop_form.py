"""The shop being changed: its letterhead, its language, and what is allowed at the drawer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from app.domain.said import said
from app.domain.trouble import Trouble
from app.ui.setting_form import SettingForm
from app.ui.shop_fields import ShopFields
from app.ui.slots import start

if TYPE_CHECKING:
    from app.services.till import Till
    from app.settings import Settings
    from app.settings_file import SettingsFile


class ShopForm(SettingForm):
    """Begun with what till.toml says. `kept` comes once the file says what was typed, and the till goes on so; it gives
    what is to be known of the second place for backups, "" for nothing.
    """

    fields: ShopFields
    kept = Signal(str)

    def __init__(self, till: Till, file: SettingsFile) -> None:
        hint = said("Papers say it from the next one on. Where something counts later, that stands below it.")
        super().__init__(till, file, ShopFields(), hint=hint, test="")
        self._lay_out(self.fields, {Qt.Key.Key_S: (self._save, self.save)})

    def change(self, names: tuple[str, ...] = ()) -> bool:
        """Begin with the file as it is now, and all that it says, or these settings alone. Returns whether there is one
        that can be changed, and tells why not.
        """
        self._begin(said("The shop"))
        try:
            self.fields.begin(self._file.read(), names)
        except Trouble as trouble:
            self.banner.show_words(said("till.toml cannot be changed from here"), str(trouble), "trouble")
            return False
        return True

    def stop(self) -> None:
        """Nothing is tried here."""

    def save(self) -> None:
        """Put it into till.toml, and go on as this shop."""
        self.fields.accept()
        if self._save.isEnabled() and (tables := self.fields.tables()) is not None:
            try:
                if self._changed_by_hand(said("this shop")) is None:
                    self._save.setEnabled(False)
                    start(self._go_on_as(self._file.keep_shop(*tables)))
            except Trouble as trouble:
                self._save.setEnabled(True)
                self.banner.show_words(said("Nothing is saved"), str(trouble), "trouble")

    async def _go_on_as(self, settings: Settings) -> None:
        from app.services.backups import second_place_words

        try:
            await go_on_as_settings_say(self._till, settings)
        except Trouble as trouble:
            self.banner.show_words(said("It is saved, and counts from the next start"), str(trouble), "trouble")
        else:
            self._forget()
            self.kept.emit(await second_place_words(self._till))
        finally:
            self._save.setEnabled(True)


async def go_on_as_settings_say(till: Till, settings: Settings) -> None:
    """Go on as the shop of these settings; its logo is read in a thread. Raises Trouble."""
    from app.services.shop_changes import go_on_as
    from app.shop_settings import shop_of

    go_on_as(till, await asyncio.to_thread(shop_of, settings, till.file.home))
