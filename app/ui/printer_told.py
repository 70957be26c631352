"""A printer in words: what it is, where it is, and what the last paper showed of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import said, to_say

if TYPE_CHECKING:
    from app.services.shop import Printer
    from app.services.till import Till

TRANSPORTS = {
    "network": to_say("On the network"),
    "serial": to_say("On a serial port"),
    "usb": to_say("On USB"),
    "cups": to_say("Behind a queue of this machine"),
    "windows": to_say("Behind a queue of Windows"),
    "file": to_say("A file in its place"),
    "screen": to_say("Only on the screen"),
    "none": to_say("No paper"),
}
"""How a printer is reached, as a choice reads."""


def kind_words(printer: Printer) -> str:
    """What kind of printer it is."""
    from app.services.known_printers import name_of
    from app.services.printers import profile_of

    if printer.transport in ("none", "screen"):
        return {"none": said("No printer"), "screen": said("The screen")}[printer.transport]
    profile = profile_of(printer)
    return (
        name_of(profile)
        if profile is not None
        else said("A printer with {paper_width_mm} mm paper", paper_width_mm=printer.paper_width_mm)
    )


def place_words(printer: Printer) -> str:
    """Where it is."""
    match printer.transport:
        case "none":
            return said("Nothing is printed: tokens are read to the customer.")
        case "screen":
            return said("Receipts are shown, and nothing is printed.")
        case "serial":
            flow = "" if printer.flow_control == "none" else f", {printer.flow_control}"
            return f"{said(TRANSPORTS['serial'])}: {printer.address}, {printer.baudrate} baud{flow}"
        case transport:
            return f"{said(TRANSPORTS[transport])}: {printer.address}"


def last_words(till: Till) -> tuple[str, str]:
    """What the last paper showed of the printer that is in use, and in which tone to say it."""
    from app.services.printer_words import trouble_of

    if till.papers.printers.first.transport in ("none", "screen"):
        return "", "quiet"
    if (job := till.papers.last_here()) is None:
        return said("The till knows of no paper from it yet."), "quiet"
    match job.state:
        case "printed" | "sent" if job.stood_in:
            return said("It refused the last paper, which came out of the second one."), "waiting"
        case "printed" if till.papers.paper_low:
            return said("It printed the last paper. Its roll is near its end."), "waiting"
        case "printed":
            return said("It printed the last paper."), "done"
        case "sent":
            return said("It was handed the last paper."), "done"
        case _:
            return trouble_of(job), "trouble"
