"""Places where a printer may be: what this machine knows of and, when a person asks, what is on the shop's network.

Each of these blocks, on the network for seconds: they are meant for a thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.said import said, to_say
from app.services.known_printers import kind_named_in
from printing.found import Found

LONGEST_SEARCH_S = 20.0
"""After so long whatever was not found is not."""

_LISTENING_S = 4.0
_LONGEST_WORDS = 120
_LONGEST_ADDRESS = 200


_FORMS = (
    (re.compile(r"Serial port at (?P<place>.+)"), to_say("Serial port at {place}")),
    (
        re.compile(r"Something that takes print jobs at (?P<place>.+)"),
        to_say("Something that takes print jobs at {place}"),
    ),
    (re.compile(r"Printer queue (?P<name>.+)"), to_say("Printer queue {name}")),
    (re.compile(r"Windows printer (?P<name>.+)"), to_say("Windows printer {name}")),
    (re.compile(r"(?P<name>.+) in USB socket (?P<place>.+)"), to_say("{name} in USB socket {place}")),
    (re.compile(r"(?P<name>.+) on USB"), to_say("{name} on USB")),
    (re.compile(r"(?P<name>.+) at (?P<place>\S+)"), to_say("{name} at {place}")),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a printer may be. `words` is what it calls itself, in plain letters on one line, at most 120 of them.

    `profile` is the key of the known printer that it names itself, "" where it names none.
    """

    transport: str
    address: str
    words: str
    profile: str = ""


def on_this_machine() -> list[Place]:
    """USB printers, serial ports and the system's queues. Nothing is sent to any of them."""
    from printing.found import on_this_machine as found

    return _places(found())


def announced_on_the_network() -> list[Place]:
    """Printers that announce themselves by mDNS; on a machine without a network there are none."""
    from printing.network_search import announced

    try:
        return _places(announced(_LISTENING_S))
    except (OSError, RuntimeError):  # the latter is zeroconf's own word for it
        return []


def answering_on_the_network() -> list[Place]:
    """Whatever takes a connection for print jobs in the shop's own networks; nothing is sent to it."""
    from printing.network_search import scan

    return _places(scan(deadline_s=LONGEST_SEARCH_S))


def _places(found: Iterable[Found]) -> list[Place]:
    return [place for one in found if (place := _place(one)) is not None]


def _place(found: Found) -> Place | None:
    """What was found, as a person may be shown it; None for an address that nobody could type."""
    if not (found.address.isprintable() and len(found.address) <= _LONGEST_ADDRESS):
        return None
    words = " ".join("".join(one if one.isprintable() else " " for one in found.words).split())
    cut = words if len(words) <= _LONGEST_WORDS else f"{words[: _LONGEST_WORDS - 1]}…"
    return Place(found.transport, found.address, _in_our_language(cut), kind_named_in(words))


def _in_our_language(words: str) -> str:
    """What printing says around a printer's own name, in the language of the screen; it speaks English alone."""
    for form, sentence in _FORMS:
        if named := form.fullmatch(words):
            return said(sentence, **named.groupdict())
    return words
