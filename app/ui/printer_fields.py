"""All settings of one printer on the screen: those that its way of being reached has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import said, to_say
from app.ui.printer_told import TRANSPORTS
from app.ui.provider_setting import Setting
from app.ui.setting_fields import SettingFields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.printer_settings import PrinterTable

FIRST, SECOND = "first", "second"
_USES = ((FIRST, to_say("The printer")), (SECOND, to_say("The second printer")))
_FLOWS = {
    "none": to_say("None"),
    "xonxoff": "XON/XOFF",
    "rtscts": "RTS/CTS",
    "dsrdtr": "DTR/DSR",
}
_DRAWERS = {"0": to_say("No drawer hangs on it"), "2": to_say("Pin 2, the usual one"), "5": to_say("Pin 5")}
_ADDRESSES = {
    "network": (to_say("Address"), to_say("Its address and port, such as 192.168.1.50:9100.")),
    "serial": (to_say("Port"), to_say("Such as /dev/ttyUSB0, or COM3 on Windows.")),
    "usb": (
        to_say("USB number"),
        to_say("Vendor and product, such as 04b8:0e28, its place, such as 1-2.3, or /dev/usb/lp0."),
    ),
    "cups": (to_say("Queue"), to_say("The queue's name on this machine.")),
    "windows": (to_say("Queue"), to_say("The printer's name in Windows.")),
    "file": (to_say("File"), to_say("A path; each paper is put at its end.")),
}
_USE_HINT = to_say("The second one prints what the printer refuses.")
_WAYS_HINT = to_say("What is asked for below depends on it.")
_FLOW_HINT = to_say("How it says that it is full. As its own switches say.")
_WAITS_HINT = to_say("One that waited for longer comes out only when somebody asks for it.")


class PrinterFields(SettingFields):
    """All settings that a printer may have; those that fit the way to it are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._base: PrinterTable | None = None
        self.settings = {setting.name: setting for setting in _made()}
        self._show_cells([*self.settings.values()])
        for setting in self.settings.values():
            setting.edited.connect(self._edited)

    def begin(self, table: PrinterTable, use: str) -> None:
        """Show a printer of till.toml, or one that was found."""
        self._base = table
        texts = {name: str(getattr(table, name) or "") for name in self.settings if name != "use"}
        texts |= {"use": use, "drawer_pin": str(table.drawer_pin), "waits_at_most": str(table.waits_at_most)}
        self._offer_profiles(table)
        for name in ("use", "transport", "profile"):
            self.settings[name].show_text(texts[name])
        self._offer_code_pages()
        for name, setting in self.settings.items():
            setting.show_text(texts[name])
        self.accept()
        self._show_fitting()

    def use(self) -> str:
        """Whether it is to be the first printer or the second."""
        return self.settings["use"].text()

    def table(self) -> PrinterTable | None:
        """The printer as it is typed; None where something is no number, which is told at its field.

        What cannot be seen here stays as it was.
        """
        from app.printer_settings import EXPECTED, PrinterTable

        before = self._base or PrinterTable()
        texts = {name: setting.text().strip() for name, setting in self.settings.items()}
        if not (texts["waits_at_most"].isdecimal() and int(texts["waits_at_most"]) <= 86_400):
            self.refuse("waits_at_most", said("This must be {expected}.", expected=EXPECTED["printer.waits_at_most"]))
            return None
        had = {name: getattr(before, name) for name in PrinterTable.__struct_fields__ if name != "stand_in"}
        had |= {name: texts[name] for name in ("transport", "profile", "flow_control")}
        had |= {name: int(texts[name]) for name in ("baudrate", "drawer_pin", "waits_at_most")}
        had["address"] = texts["address"] if "address" in self._fitting() else ""
        had["code_page"] = texts["code_page"] or None
        if texts["profile"] != before.profile:
            had["paper_width_mm"] = None  # the profile's own
        return PrinterTable(**had)

    def _edited(self) -> None:
        self._offer_code_pages()
        self._show_fitting()
        self.edited.emit()

    def _offer_profiles(self, table: PrinterTable) -> None:
        from app.services.known_printers import known_printers

        choices = known_printers()
        if not table.profile:  # what a file said before there were profiles, or a person by hand
            choices = [("", said("As till.toml says, {width} mm", width=table.paper_width_mm or 80)), *choices]
        self.settings["profile"].offer(choices)

    def _offer_code_pages(self) -> None:
        from app.printer_settings import choices_of
        from app.services.known_printers import code_pages_of

        profile = self.settings["profile"].text()
        own, pages = code_pages_of(profile) if profile else ("CP858", choices_of("code_page"))
        self.settings["code_page"].offer([("", said("Its own, {own}", own=own)), *((page, page) for page in pages)])

    def _fitting(self) -> list[str]:
        """The settings that a printer has which is reached so, in the order in which Enter goes through them."""
        transport = self.settings["transport"].text()
        prints = transport not in ("screen", "none")
        fit = {
            "address": prints,
            "profile": transport != "none",
            "code_page": prints,
            "baudrate": transport == "serial",
            "flow_control": transport == "serial",
            "drawer_pin": prints and self.use() == FIRST,
            "waits_at_most": prints and self.use() == FIRST,
        }
        return [name for name in self.settings if fit.get(name, True)]

    def _show_fitting(self) -> None:
        fitting = self._fitting()
        if "address" in fitting:
            self.settings["address"].rename(*map(said, _ADDRESSES[self.settings["transport"].text()]))
        for setting in self.settings.values():
            self._grid.removeWidget(setting)
            setting.setVisible(setting.name in fitting)
        self._place([self.settings[name] for name in fitting])


def _in_words(choices: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(one, said(words)) for one, words in choices.items()]


def _made() -> list[Setting]:
    from app.printer_settings import choices_of

    rates = [(one, f"{one} baud") for one in choices_of("baudrate")]
    flows = [(one, said(_FLOWS[one])) for one in choices_of("flow_control")]
    return [
        Setting(
            "use",
            said("Use it as"),
            choices=[(use, said(words)) for use, words in _USES],
            hint=said(_USE_HINT),
            default=FIRST,
        ),
        Setting(
            "transport",
            said("How it is reached"),
            choices=_in_words(TRANSPORTS),
            hint=said(_WAYS_HINT),
            default="network",
        ),
        Setting("address", said("Address")),
        Setting(
            "profile",
            said("Which printer it is"),
            choices=[("", "")],
            hint=said("It decides paper, letters and knife."),
        ),
        Setting(
            "code_page",
            said("Its letters"),
            choices=[("", "")],
            hint=said("Its own are right unless accents come out wrong."),
        ),
        Setting(
            "baudrate", said("Speed"), choices=rates, default="9600", hint=said("As the printer's own switches say.")
        ),
        Setting("flow_control", said("Flow control"), choices=flows, hint=said(_FLOW_HINT), default="none"),
        Setting("waits_at_most", said("How long a paper may wait, in seconds"), hint=said(_WAITS_HINT), default="600"),
        Setting("drawer_pin", said("Drawer"), choices=_in_words(_DRAWERS), default="0"),
    ]
