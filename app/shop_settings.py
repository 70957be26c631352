"""The shop of a till.toml, in the plain values that the services take."""

from __future__ import annotations

import logging
from pathlib import Path

from app.printer_settings import PrinterTable
from app.services.letterhead import logo_of
from app.services.shop import Letterhead, Printer, Queueing, Shop, Timing
from app.settings import Settings, by_name


def shop_of(settings: Settings, home: Path) -> Shop:
    """The shop that these settings describe; its logo lies in `home`. One that cannot be printed stops no sale: it is
    logged, and the shop's letterhead says why it has none.
    """
    till, timing, queue, says = settings.till, settings.timing, settings.queue, settings.receipt
    printer, stand_in = printers_of(settings.printer, home)
    logo, no_logo = logo_of(home, says.logo)
    if no_logo:
        logging.getLogger(__name__).warning(no_logo)
    return Shop(
        number=till.number,
        name=till.name,
        currency=till.currency,
        language=till.language,
        printer=printer,
        stand_in=stand_in,
        timing=Timing(timing.query_schedule, timing.not_found_horizon, timing.request_deadline),
        queue=Queueing(queue.in_flight, queue.ready == "wait", queue.new_name == "ask"),
        lock_after_s=settings.people.lock_after,
        difference=settings.people.difference,
        sounds=till.sounds,
        first_start=till.first_start,
        second_place=settings.backups.second_place,
        settings=by_name(settings),
        letterhead=Letterhead(says.address, says.tax_pin, says.help_line, says.closing, logo, no_logo),
    )


def printers_of(table: PrinterTable, home: Path) -> tuple[Printer, Printer | None]:
    """The printer that a checked table describes, and the one that stands in for it, where there is one."""
    return printer_of(table, home), printer_of(table.stand_in, home) if table.stand_in is not None else None


def printer_of(table: PrinterTable, home: Path) -> Printer:
    """The printer that a checked table describes: what it leaves to its profile is the profile's, and a file that is
    only named lies in the till's home, wherever the till is started.
    """
    width_mm, code_page = 80, "CP858"
    if table.profile:
        from printing.profiles import printer_profiles

        profile = printer_profiles()[table.profile]
        width_mm, code_page = profile.width_mm, profile.code_page
    return Printer(
        transport=table.transport,
        address=str(home / table.address) if table.transport == "file" else table.address,
        baudrate=table.baudrate,
        paper_width_mm=table.paper_width_mm or width_mm,
        code_page=table.code_page or code_page,
        font=table.font,
        own_letters=table.own_letters,
        flow_control=table.flow_control,
        profile=table.profile,
        drawer_pin=table.drawer_pin,
        waits_at_most_s=table.waits_at_most,
    )
