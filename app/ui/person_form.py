"""Somebody being added or changed: name, role, and the PIN typed twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from app.domain.said import said
from app.domain.trouble import BadInput, Trouble, WrongPin
from app.ui.people_list import role_words
from app.ui.provider_setting import Setting
from app.ui.setting_fields import SettingFields
from app.ui.setting_form import SettingForm
from app.ui.slots import start

if TYPE_CHECKING:
    from app.domain.person import Person
    from app.services.till import Till
    from app.settings_file import SettingsFile


class PersonFields(SettingFields):
    """Name and role, and the PIN twice. What is not asked for is not there."""

    def begin(self, person: Person | None, *, first: bool, own_pin: bool, own: bool) -> None:
        """Show somebody to be changed, or None for a new one. `first`: a manager. `own`: it is who is here, and
        `own_pin`: they change only that.
        """
        from app.domain.person import Role

        settings = [
            Setting("name", said("Name"), needed=True, hint=said("As it stands on papers and in the journal.")),
            Setting(
                "role",
                said("Role"),
                choices=[(role.name, role_words(role)) for role in Role],
                default=(Role.MANAGER if first else Role.CASHIER).name,
            ),
            Setting(
                "pin",
                said("New PIN") if person else said("PIN"),
                hint=said("Empty, it stays as it is. A higher role takes a new one.") if person and not own_pin else "",
                secret=True,
                needed=person is None or own_pin,
            ),
            Setting(
                "again",
                said("The new PIN again") if own else said("The same PIN again"),
                secret=True,
                needed=person is None or own_pin,
            ),
        ]
        if own:
            hint = "" if own_pin else said("Only where you give yourself a new one.")
            settings.insert(2, Setting("present", said("The PIN you have now"), hint=hint, secret=True, needed=own_pin))
        self.settings = {setting.name: setting for setting in settings}
        for setting in settings:
            setting.show_text("")
            setting.edited.connect(self.edited)
        if person is not None:
            self.settings["name"].show_text(person.name)
            self.settings["role"].show_text(person.role.name)
        if own_pin:
            for name in ("name", "role"):
                self.settings[name].fix(said("A manager changes it."))
        if first:
            self.settings["role"].fix(said("The first person here is the manager."))
        self._show_cells(settings)
        next(one for one in settings if one.input.isEnabled()).input.setFocus()


class PersonForm(SettingForm):
    """Begun empty or with somebody. `kept` gives them once they are in the till's file."""

    fields: PersonFields
    kept = Signal(object)

    def __init__(self, till: Till, file: SettingsFile) -> None:
        hint = said(
            "A cashier's PIN has 4 to 12 digits, a supervisor's or manager's 6 to 12. Nobody else should know it."
        )
        super().__init__(till, file, PersonFields(), hint=hint, test="")
        self._person: Person | None = None
        self._own_pin = False
        self._lay_out(self.fields, {Qt.Key.Key_S: (self._save, self.save)})

    def add(self) -> None:
        """Begin somebody new; the first of all is the manager."""
        first = not self._till.people.pins_asked
        self._begin_with(said("Who manages this till?") if first else said("Add somebody"), None, first=first)

    def change(self, person: Person, *, own_pin: bool) -> None:
        """Begin with somebody; `own_pin`: who is here changes their own PIN, and nothing else."""
        title = said("Another PIN for you") if own_pin else said("Change {name}", name=person.name)
        self._begin_with(title, person, own_pin=own_pin)

    def _begin_with(self, title: str, person: Person | None, *, first: bool = False, own_pin: bool = False) -> None:
        self._begin(title)
        self._person, self._own_pin = person, own_pin
        own = person is not None and person == self._till.people.here
        self.fields.begin(person, first=first, own_pin=own_pin, own=own)

    def stop(self) -> None:
        """Nothing is tried here."""

    def save(self) -> None:
        """Keep what is typed, if it can be."""
        if not self._save.isEnabled():
            return
        self.fields.accept()
        texts = {name: setting.text() for name, setting in self.fields.settings.items()}
        if texts["pin"] != texts["again"]:
            self._empty_pins()
            self.fields.refuse("pin", said("The two are not the same. Type the PIN twice."))
            return
        self._save.setEnabled(False)
        start(self._keep(texts))

    async def _keep(self, texts: dict[str, str]) -> None:
        try:
            kept = await self._kept(texts)
        except BadInput as bad:
            about = bad.about if bad.about in self.fields.settings else "name"
            if about == "pin":
                self._empty_pins()
            self.fields.refuse(about, str(bad))
        except WrongPin as wrong:
            self.fields.settings["present"].show_text("")
            self.fields.refuse("present", str(wrong))
        except Trouble as trouble:
            self.banner.show_words(said("Nothing was changed"), str(trouble), "trouble")
        else:
            self._forget()
            self.kept.emit(kept)
        finally:
            self._save.setEnabled(True)

    async def _kept(self, texts: dict[str, str]) -> Person:
        """Have it done, and give who it was about. The first of all is signed in, by the PIN that they just typed."""
        from app.domain.person import Role

        people, pin, person = self._till.people, texts["pin"], self._person
        present = texts.get("present", "")
        if person is None:
            first = not people.pins_asked
            added = await people.add(texts["name"], Role[texts["role"]], pin)
            return await people.sign_in(added.name, pin) if first else added
        if self._own_pin:
            await people.change_own_pin(present, pin)
            return person
        changed = replace(person, name=texts["name"], role=Role[texts["role"]])
        if changed != person or pin:
            await people.change(changed, pin, present)
        return changed

    def _forget(self) -> None:
        """Let no PIN stay on the screen, not even as dots."""
        super()._forget()
        self._empty_pins()

    def _empty_pins(self) -> None:
        """One that was refused is typed anew, each time: nobody sees what the dots stand for."""
        for name in ("present", "pin", "again"):
            if name in self.fields.settings:
                self.fields.settings[name].show_text("")
