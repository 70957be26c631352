"""The shop's settings on the screen: who sells here, what stands on each paper, and what is allowed at the drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import said
from app.ui.language import LANGUAGES
from app.ui.provider_setting import Setting
from app.ui.setting_fields import SettingFields

if TYPE_CHECKING:
    from app.settings import BackupsTable, PeopleTable, ReceiptTable, Settings, TillTable

_CURRENCIES = ("KES", "NGN", "USD", "CDF")
_LINES = 3
"""Lines of the address that are asked for; more of them stay as till.toml has them."""
LETTERHEAD = ("name", "address_1", "address_2", "address_3", "tax_pin", "help_line", "currency")
"""What a first start asks for."""
_NUMBERS = ("lock_after", "difference")


class ShopFields(SettingFields):
    """What [till], [receipt], [people] and [backups] say. `names` are those that are asked for, in that order."""

    def begin(self, settings: Settings, names: tuple[str, ...] = ()) -> None:
        """Show what till.toml says; all of it, or these settings."""
        self._settings = settings
        made = {setting.name: setting for setting in _made()}
        self.settings = {name: made[name] for name in names or made}
        texts = _texts(settings)
        for name, setting in self.settings.items():
            setting.show_text(texts[name])
            setting.edited.connect(self.edited)
        self._show_cells([*self.settings.values()])
        self.settings["name"].input.setFocus()

    def tables(self) -> tuple[TillTable, ReceiptTable, PeopleTable, BackupsTable] | None:
        """What is typed, as till.toml may say it; None where it may not, which is told at its field."""
        from app.settings import changed, check_table

        before = self._settings
        typed = {name: " ".join(setting.text().split()) for name, setting in self.settings.items()}
        if "second_place" in typed:  # a folder's name may have two blanks in it
            typed["second_place"] = self.settings["second_place"].text().strip()
        for name in _NUMBERS:
            if name in typed and not typed[name].isdecimal():
                self.refuse(name, said("Type a whole number here."))
                return None
        lines = [typed.get(f"address_{place + 1}", "") for place in range(_LINES)]
        address = (*filter(None, lines), *before.receipt.address[_LINES:])
        numbers = {name: int(typed[name]) for name in _NUMBERS if name in typed}
        tables = (
            changed(before.till, **_of(typed, "name", "language", "currency"), **_sounds(typed)),
            changed(before.receipt, address=address, **_of(typed, "tax_pin", "help_line", "closing", "logo")),
            changed(before.people, **numbers),
            changed(before.backups, **_of(typed, "second_place")),
        )
        for name, table in zip(("till", "receipt", "people", "backups"), tables, strict=True):
            if wrong := check_table(name, table):
                field = "address_1" if wrong.field == "address" else wrong.field
                told = said("This {what}.", what=wrong.what)
                if field == "name":
                    told = said("The shop needs a name, of at most 60 letters.")
                self.refuse(field if field in self.settings else "name", told)
                return None
        return tables


def _of(typed: dict[str, str], *names: str) -> dict[str, str]:
    return {name: typed[name] for name in names if name in typed}


def _sounds(typed: dict[str, str]) -> dict[str, bool]:
    return {"sounds": typed["sounds"] == "true"} if "sounds" in typed else {}


def _texts(settings: Settings) -> dict[str, str]:
    till, receipt, people = settings.till, settings.receipt, settings.people
    lines = {f"address_{place + 1}": line for place, line in enumerate(receipt.address[:_LINES])}
    return {
        "name": till.name,
        "language": till.language,
        "currency": till.currency,
        "sounds": "true" if till.sounds else "false",
        **{f"address_{place + 1}": "" for place in range(_LINES)},
        **lines,
        "tax_pin": receipt.tax_pin,
        "help_line": receipt.help_line,
        "closing": receipt.closing,
        "logo": receipt.logo,
        "lock_after": f"{people.lock_after:g}",
        "difference": str(people.difference),
        "second_place": settings.backups.second_place,
    }


def _made() -> list[Setting]:
    start = said("From the next start on.")
    return [
        Setting("name", said("The shop's name"), needed=True, hint=said("It stands on every paper.")),
        Setting("address_1", said("Address"), hint=said("It may be left empty, as all below.")),
        Setting("address_2", said("Address, second line")),
        Setting("address_3", said("Address, third line")),
        Setting("tax_pin", said("Tax PIN number"), hint=said("Such as P051234567X.")),
        Setting("help_line", said("Help line"), hint=said("Whom customers ring when a token does not work.")),
        Setting("closing", said("Last line of a receipt"), hint=said("Such as Karibu tena!")),
        Setting("logo", said("Logo"), hint=said("A PNG or JPEG file in the till's folder, such as logo.png.")),
        Setting(
            "language",
            said("Language"),
            choices=[*LANGUAGES.items()],
            default="en",
            hint=said("Of the papers and of the screen, at once."),
        ),
        Setting(
            "currency",
            said("Currency of the drawer"),
            choices=[(one, one) for one in _CURRENCIES],
            default="KES",
            hint=said("It counts at once where no shift is open, else from the next start on."),
        ),
        Setting(
            "sounds",
            said("Sounds for done and trouble"),
            choices=[("true", said("on")), ("false", said("off"))],
            default="true",
            hint=said("Where this machine can play any."),
        ),
        Setting("lock_after", said("Seconds without a key, after which the till locks"), hint=start),
        Setting(
            "difference",
            said("How much a count may differ without a second person"),
            hint=said("In whole units of the drawer's currency."),
        ),
        Setting(
            "second_place",
            said("Second place for backups"),
            hint=said("A folder on a stick or another disk, such as /media/stick. Empty: the till's folder alone."),
        ),
    ]
