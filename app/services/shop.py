"""The shop as its settings describe it, in plain values that the services need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.domain.first_step import FirstStep
from app.domain.schedule import WAITS


@dataclass(frozen=True, slots=True)
class Printer:
    """How the shop's paper comes out. `transport` is one of printing's, or screen or none.

    `own_letters`: letters that the code page lacks are drawn, also where a plain one could stand for them.
    `flow_control` is how a serial printer says that it is full: none, xonxoff, rtscts or dsrdtr. `profile` is its key
    in resources/printers, "" for a printer of which no more is known. `drawer_pin` opens the drawer: 2, 5, or 0 for
    none. A paper that waited for longer than `waits_at_most_s` is not printed before somebody asks for it.
    """

    transport: str = "screen"
    address: str = ""
    baudrate: int = 9600
    paper_width_mm: int = 80
    code_page: str = "CP858"
    font: Literal["A", "B"] = "A"
    own_letters: bool = False
    flow_control: str = "none"
    profile: str = ""
    drawer_pin: int = 0
    waits_at_most_s: float = 600


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands on each receipt beside the shop's name: `closing` is the last line, `logo` a picture file's bytes.

    `no_logo` is why there is none where the settings name one, in words.
    """

    address: tuple[str, ...] = ()
    tax_pin: str = ""
    help_line: str = ""
    closing: str = ""
    logo: bytes = b""
    no_logo: str = ""


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds. `query_schedule`: how long after each other a provider is asked about a sale; the last one repeats."""

    query_schedule: tuple[float, ...] = WAITS
    not_found_horizon: float = 600
    request_deadline: float = 60


@dataclass(frozen=True, slots=True)
class Queueing:
    """What the shop has chosen for sales that wait. `in_flight`: how many of one provider are on the wire at once.

    `ready_waits`: the paper of a sale whose customer has gone waits until they are back; else it prints by itself.
    `new_names_wait`: a sale that was taken without a name is not sent before a person has seen the one that came.
    """

    in_flight: int = 4
    ready_waits: bool = False
    new_names_wait: bool = False


@dataclass(slots=True)
class Shop:
    """Who sells here, as it is now: some of the settings may be changed while the till is open.

    `stand_in` prints what the printer refuses before a byte of it has left. The window locks after `lock_after_s`
    seconds without a key, where people sign in. A count of the drawer may differ by `difference` whole units of the
    shop's currency without a second person. `first_start` is the step that the window's first start has come to.
    `sounds`: done and trouble are heard.
    Backups go to `second_place` too, a folder, where there is one. `settings` is all that till.toml said at the start,
    by its names.
    """

    number: int
    name: str
    currency: str
    language: str
    printer: Printer
    timing: Timing
    queue: Queueing = Queueing()
    letterhead: Letterhead = Letterhead()
    stand_in: Printer | None = None
    lock_after_s: float = 240
    difference: int = 0
    sounds: bool = False
    first_start: FirstStep = FirstStep.OVER
    second_place: str = ""
    settings: Mapping[str, object] = field(default_factory=dict)
