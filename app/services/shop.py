"""The shop as its settings describe it, in plain values that the services need."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printer:
    """How the shop's paper comes out. `transport` is network, serial, file, screen or none."""

    transport: str = "screen"
    address: str = ""
    baudrate: int = 9600
    paper_width_mm: int = 80
    code_page: str = "CP858"


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds. `query_schedule`: how long after each other a provider is asked about a sale; the last one repeats."""

    query_schedule: tuple[float, ...] = (5, 10, 20, 40, 60, 300)
    not_found_horizon: float = 600
    request_deadline: float = 60


@dataclass(frozen=True, slots=True)
class Shop:
    """Who sells here."""

    number: int
    name: str
    currency: str
    language: str
    printer: Printer
    timing: Timing
