"""All settings of one profile on the screen: what every profile has, and what the adapter of its kind declares."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.said import said, to_say
from app.domain.secret import variable
from app.ui.provider_setting import Setting, Switch, read_as
from app.ui.setting_fields import SettingFields
from app.ui.slots import start

if TYPE_CHECKING:
    from app.services.keys import Keys
    from app.settings import ProviderTable
    from app.settings_file import SettingsFile

_STAYS = to_say("It stays: unfinished sales are found by it.")
_NAME_HINT = to_say("What cashiers pick: small letters, digits and dashes, such as kplc.")
_PHONE_HINT = to_say("Handed on where a customer gives none and the provider wants one.")
_OF_EVERY_KIND = ("commission", "phone_default")
"""Settings that no adapter declares; they stay when another kind is chosen."""


class ProviderFields(SettingFields):
    """The settings of one kind of provider at a time, and two switches. `keyring_seen` says whether there is one."""

    keyring_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.secrets: list[str] = []
        self.sandbox = self.in_use = Switch("")
        self._written: set[str] = set()
        self._file: SettingsFile | None = None
        self._keys: Keys | None = None

    def begin(self, file: SettingsFile, keys: Keys, table: ProviderTable | None, currency: str = "") -> None:
        """Show a profile of till.toml, or for None an empty one whose kind can be chosen, first one that sells in this
        currency where there is any.
        """
        self._file, self._keys = file, keys
        self.settings = {}
        kinds = sorted(file.kinds, key=lambda kind: (self._sells(kind)[0] != currency, kind))
        self._show_kind(table.kind if table else kinds[0])
        self._written = {"base_url"}
        if table is not None:
            from app.settings import profile_of

            profile = profile_of(table, file.kinds[table.kind])
            self._written = {*table.options, *(("base_url",) if table.base_url else ())}
            texts = {"name": table.name, "base_url": profile.base_url, "username": table.username}
            texts |= {"phone_default": table.phone_default, "commission": table.commission}
            for name, text in {**texts, **profile.options}.items():
                if name in self.settings:
                    self.settings[name].show_text(text)
            for name in ("kind", "name"):
                self.settings[name].fix(said(_STAYS))
            self.sandbox.setChecked(table.sandbox)
            self.in_use.setChecked(table.enabled)
        self.look_for_secrets()
        next(setting for setting in self.settings.values() if setting.input.isEnabled()).input.setFocus()

    def table(self) -> ProviderTable:
        """The profile as it is typed, without its secrets. An adapter's default is left out where till.toml has none.

        A new profile's address is written all the same: the file says where the money goes.
        """
        from app.settings import ProviderTable

        texts = {name: setting.text().strip() for name, setting in self.settings.items()}
        common = ("kind", "name", "base_url", "username", *_OF_EVERY_KIND, *self.secrets)
        written = {
            name: text for name, text in texts.items() if name in self._written or not self._is_default(name, text)
        }
        return ProviderTable(
            name=texts["name"],
            kind=texts["kind"],
            base_url=written.get("base_url") or "",
            username=texts.get("username", ""),
            sandbox=self.sandbox.isChecked(),
            enabled=self.in_use.isChecked(),
            phone_default=texts["phone_default"],
            commission=texts["commission"],
            options={name: text for name, text in written.items() if name not in common and text},
        )

    def _is_default(self, name: str, text: str) -> bool:
        return text == self.settings[name].default

    def typed_secrets(self) -> dict[str, str]:
        """The secrets that are typed here now."""
        settings = [self.settings[name] for name in self.secrets]
        return {one.name: one.text() for one in settings if one.text() and one.input.isEnabled()}

    def forget_secrets(self) -> None:
        """Let none stay on the screen, not even as dots."""
        for name in self.secrets:
            self.settings[name].show_text("")

    def accept(self) -> None:
        """Nothing is wrong with any setting any more."""
        super().accept()
        self.look_for_secrets()

    def look_for_secrets(self) -> None:
        """Say of each secret whether there is one."""
        if self._keys is not None:
            shown = {field: self.settings[field] for field in self.secrets}
            start(self._show_secrets(self._keys, shown, self.settings["name"].text().strip()))

    async def _show_secrets(self, keys: Keys, shown: dict[str, Setting], name: str) -> None:
        from app.services.keys import Kept, has_keyring

        rings = await asyncio.to_thread(has_keyring)
        self.keyring_seen.emit(rings)
        for field, setting in shown.items():
            is_name = name.replace("-", "").isalnum()
            place = await keys.kept_in(name, field) if is_name else Kept.NOWHERE
            if self.settings.get(field) is not setting or self.settings["name"].text().strip() != name:
                return  # another kind was chosen meanwhile, or another name
            named = variable(name if is_name else "name", field)
            setting.input.setEnabled(place is not Kept.ENVIRONMENT)
            if place is Kept.ENVIRONMENT:
                setting.hint(said("It comes from the environment: {name}.", name=named))
            elif place is Kept.KEYRING:
                setting.hint(said("One is kept. Type only to replace it."))
            else:
                none = (
                    said("None is kept yet.")
                    if rings
                    else said("This machine has no keyring: set {name} in the environment.", name=named)
                )
                setting.hint(none)

    def _show_kind(self, kind: str) -> None:
        """Show the settings of this kind; the name and the telephone that were typed stay."""
        if self._file is None:
            return
        stay = ("name", *_OF_EVERY_KIND)
        typed = {name: setting.text() for name, setting in self.settings.items() if name in stay}
        kinds = [(one, one) for one in sorted(self._file.kinds)]
        shown = [
            Setting("kind", said("Kind"), choices=kinds, default=kind),
            Setting("name", said("Name"), hint=said(_NAME_HINT), needed=True),
            *self._declared(kind),
            Setting(
                "commission",
                said("Commission, percent"),
                hint=said("What the provider pays the shop of each sale, such as 2.5. It stands on X and Z only."),
            ),
            Setting("phone_default", said("Telephone where none is given"), hint=said(_PHONE_HINT)),
        ]
        self.settings = {setting.name: setting for setting in shown}
        self.secrets = [field.name for field in self._file.kinds[kind].fields if field.secret]
        for setting in shown:
            setting.show_text(typed.get(setting.name, ""))
            setting.edited.connect(self.edited)
        self._lay_out()
        if (choice := self.settings["kind"].choice) is not None:
            choice.activated.connect(lambda _place: self._turn_to(str(choice.currentData())))
        if (line := self.settings["name"].line) is not None:
            line.editingFinished.connect(self.look_for_secrets)

    def _turn_to(self, kind: str) -> None:
        self._show_kind(kind)
        self.look_for_secrets()
        self.settings["kind"].input.setFocus()

    def _declared(self, kind: str) -> list[Setting]:
        if self._file is None:
            return []
        _currency, names = self._sells(kind)
        return [
            Setting(
                field.name,
                said(field.label),
                hint=said(field.hint) if field.hint else "",
                needed=field.required,
                choices=[(one, read_as(one, names)) for one in field.choices],
                default=field.default,
                secret=field.secret,
            )
            for field in self._file.kinds[kind].fields
        ]

    def _sells(self, kind: str) -> tuple[str, dict[str, str]]:
        """What a kind sells in unless its settings say otherwise, and what stands behind a biller's code where it has
        billers.
        """
        from app.settings import ProviderTable, profile_of

        if self._file is None:
            return "", {}
        known = self._file.kinds[kind]
        any_options = {field.name: field.choices[0] for field in known.fields if field.required and field.choices}
        traits = known.traits_of(profile_of(ProviderTable("any", kind, options=any_options), known))
        return traits.currency, {biller.id: biller.name for biller in traits.billers}

    def _lay_out(self) -> None:
        sandbox, in_use = self.sandbox.isChecked(), self.in_use.isChecked() or not self.in_use.text()
        self.sandbox = Switch(said("Test system: no real money moves"))
        self.in_use = Switch(said("In use: cashiers can choose it"))
        self.sandbox.setChecked(sandbox)
        self.in_use.setChecked(in_use)
        for switch in (self.sandbox, self.in_use):
            switch.clicked.connect(self.edited)
        shown = list(self.settings.values())
        self._show_cells([*shown[:2], self.sandbox, self.in_use, *shown[2:]])
