"""[printer] of till.toml, and the second printer that stands in for it."""

from __future__ import annotations

import re
from typing import Annotated, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from app.domain.said import said, to_say
from app.profile_settings import Wrong

Transport = Literal["network", "serial", "usb", "cups", "windows", "file", "screen", "none"]

# What an address on a transport looks like, and how a person is told; where none stands here, any will do.
_FORMS = {
    "network": (
        r"[^\s:/]+:[0-9]{1,5}|\[[0-9a-fA-F:.]+\]:[0-9]{1,5}",
        to_say('host:port, such as "192.168.1.50:9100"'),
    ),
    "usb": (
        r"[0-9a-fA-F]{4}:[0-9a-fA-F]{4}(:.+)?|[0-9]+-[0-9]+(\.[0-9]+)*|/.+",
        to_say('vendor:product, such as "04b8:0e28", the place it is in, such as "1-2.3", or "/dev/usb/lp0"'),
    ),
    "cups": (r"[^\s/#?@'\"]{1,127}", to_say("a queue's name, without spaces and slashes")),
}


class PrinterTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """[printer]. `profile` is a file's name in resources/printers; the width and the code page are its own then.

    `waits_at_most` is in seconds: a paper that waited for longer is not printed before somebody asks for it.
    """

    transport: Transport = "screen"
    address: str = ""
    baudrate: Literal[1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200] = 9600
    profile: str = ""
    paper_width_mm: Literal[58, 80] | None = None
    code_page: Literal["CP437", "CP850", "CP858", "CP860", "CP863", "CP865", "CP1252"] | None = None
    font: Literal["A", "B"] = "A"
    own_letters: bool = False
    flow_control: Literal["none", "xonxoff", "rtscts", "dsrdtr"] = "none"
    drawer_pin: Literal[0, 2, 5] = 0
    waits_at_most: Annotated[int, Meta(ge=0, le=86_400)] = 600
    stand_in: PrinterTable | None = None


_EXPECTED = {
    "transport": to_say('"network", "serial", "usb", "cups", "windows", "file", "screen" or "none"'),
    "baudrate": to_say("1200, 2400, 4800, 9600, 19200, 38400, 57600 or 115200"),
    "profile": to_say('a printer that is known, such as "epson-tm-t20"'),
    "paper_width_mm": to_say("58 or 80"),
    "code_page": to_say('"CP437", "CP850", "CP858", "CP860", "CP863", "CP865" or "CP1252"'),
    "font": to_say('"A", or "B" for smaller letters'),
    "own_letters": to_say("true or false"),
    "flow_control": to_say('"none", "xonxoff", "rtscts" or "dsrdtr"'),
    "drawer_pin": to_say("2 or 5, the pin that opens the drawer, or 0 where none hangs on the printer"),
    "waits_at_most": to_say("whole seconds from 0 to 86400"),
}
EXPECTED = {f"{table}.{name}": words for table in ("printer", "printer.stand_in") for name, words in _EXPECTED.items()}
"""What fits each setting, by its place in the file."""


def choices_of(setting: str) -> list[str]:
    """What a setting of a printer may be, in the order in which it is declared; for one that is typed nothing."""
    hint = get_type_hints(PrinterTable)[setting]
    alternatives = [hint, *get_args(hint)]  # the code page may also be left out
    return [str(one) for each in alternatives if get_origin(each) is Literal for one in get_args(each)]


def with_stand_in(printer: PrinterTable, stand_in: PrinterTable | None) -> PrinterTable:
    """The same printer with this second one, or with none."""
    return msgspec.structs.replace(printer, stand_in=stand_in)


def put_elsewhere(printer: PrinterTable, transport: str, address: str, profile: str) -> PrinterTable:
    """Another printer in the place of this one, by itself. The drawer, where one can hang on it, and how long a paper
    waits stay.
    """
    return msgspec.structs.replace(
        printer,
        transport=transport,
        address=address,
        profile=profile,
        drawer_pin=printer.drawer_pin if _has_drawer(profile) else 0,
        paper_width_mm=None,
        code_page=None,
        stand_in=None,
    )


def check_printer(printer: PrinterTable) -> Wrong | None:
    """What is wrong with a printer by itself, as the file is told it and the screen; None where it can be used."""
    if printer.profile and (wrong := _check_profile(printer)) is not None:
        return wrong
    if printer.transport not in ("screen", "none") and not printer.address:
        return Wrong("address", said("is missing for a {transport} printer", transport=printer.transport))
    form, expected = _FORMS.get(printer.transport, (".*", ""))
    if not re.fullmatch(form, printer.address):
        return Wrong("address", said("must be {expected}", expected=said(expected)))
    if printer.transport == "network" and not 0 < int(printer.address.rpartition(":")[2]) < 65536:
        return Wrong("address", said("must end in a port from 1 to 65535"))
    if printer.stand_in is None:
        return None
    if printer.stand_in.stand_in is not None:
        return Wrong("stand_in.stand_in", said("cannot be: nothing stands in for a second printer"))
    if printer.stand_in.transport in ("screen", "none"):
        return Wrong("stand_in.transport", said("must be one of a printer with paper in it"))
    wrong = check_printer(msgspec.structs.replace(printer.stand_in, drawer_pin=0))  # a sale opens the first one's
    return None if wrong is None else Wrong(f"stand_in.{wrong.field}", wrong.what)


def _check_profile(printer: PrinterTable) -> Wrong | None:
    from printing.profiles import printer_profiles

    profiles = printer_profiles()
    if printer.profile not in profiles:
        return Wrong("profile", said("must be one of {choices}", choices=", ".join(profiles)))
    profile = profiles[printer.profile]
    if printer.code_page is not None and printer.code_page not in profile.slots:
        return Wrong(
            "code_page",
            said("must be one that the {name} has: {slots}", name=profile.name, slots=", ".join(profile.slots)),
        )
    if printer.paper_width_mm not in (None, profile.width_mm):
        return Wrong(
            "paper_width_mm",
            said("is {width} for the {name}; leave it out", width=profile.width_mm, name=profile.name),
        )
    if printer.drawer_pin and not profile.drawer and printer.transport not in ("screen", "none"):
        return Wrong("drawer_pin", said("must be 0: the {name} has no connector for a drawer", name=profile.name))
    return None


def _has_drawer(profile: str) -> bool:
    from printing.profiles import printer_profiles

    return profile not in (profiles := printer_profiles()) or profiles[profile].drawer
