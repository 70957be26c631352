"""The keys by the page on which they count, each with what it does there and what a till must have for it to count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import to_say
from app.domain.sale import Service
from app.settings import FILE

if TYPE_CHECKING:
    from app.services.till import Till

Key = tuple[str, str] | tuple[str, str, str]
"""The key, what it does, and where not every till takes it, what it takes: one of the words of `all_of`."""
Card = tuple[str, tuple[Key, ...]]

SELLING: Card = (
    to_say("While selling"),
    (
        ("0–9", to_say("Begin the next sale")),
        ("Enter", to_say("Go on")),
        ("+", to_say("Go on, on a keypad")),
        ("Esc", to_say("Back; next customer")),
        ("*", to_say("Company; amount")),
        ("Tab", to_say("Telephone number")),
        ("/", to_say("Cash or mobile money")),
        ("−", to_say("Put aside, take up")),
    ),
)
A_SALE: Card = (
    to_say("About a sale"),
    (
        ("A", to_say("Ask the provider now")),
        ("C", to_say("Cancel; clock is right")),
        ("E", to_say("See all that is known")),
        ("G", to_say("Money was given back")),
        ("H", to_say("The customer has it")),
        ("L", to_say("Let it go on")),
        ("M", to_say("Help at the meter")),
        ("N", to_say("Sell all the same")),
        ("P", to_say("Print it, or a waiting slip"), "printer"),
        ("Q", to_say("Queue it")),
        ("S", to_say("Sell it, or send it again")),
        ("T", to_say("Try now")),
        ("W", to_say("Keep it: sold later")),
        ("Y", to_say("Yes, it came out"), "printer"),
        ("Alt+A", to_say("Ask, beside a code")),
        ("Alt+P", to_say("Slip, beside a code"), "printer"),
        ("Ctrl+C", to_say("Copy the token")),
        ("Ctrl+S", to_say("Save the receipt")),
        ("Ctrl+P", to_say("Office printer")),
        ("Ctrl+±", to_say("Larger, smaller")),
    ),
)
STORY: Card = (
    to_say("In a sale's story"),
    (
        ("↑ ↓", to_say("Read what happened")),
        ("R", to_say("Print it again"), "printer"),
        ("D", to_say("Token for a wrong meter")),
        ("Alt+S", to_say("Two people: sold")),
        ("Alt+N", to_say("Two people: not sold")),
    ),
)
PAGES: Card = (
    to_say("Anywhere"),
    (
        ("F1", to_say("This page")),
        ("F2", to_say("Sell tokens")),
        ("F3", to_say("What is not finished")),
        ("F4", to_say("Find a sale")),
        ("F5", to_say("The drawer")),
        ("F6", to_say("The desk: figures")),
        ("F7", to_say("Switch the provider"), "providers"),
        ("F8", to_say("Pay a bill"), "bills"),
        ("F9", to_say("Last receipt again"), "printer"),
        ("F10", to_say("Settings, export")),
        ("F11", to_say("Full screen")),
        ("F12", to_say("Lock, sign in"), "people"),
        ("Ctrl+U", to_say("Unlock a PIN"), "people"),
    ),
)
DRAWER: Card = (
    to_say("At the drawer"),
    (
        ("C", to_say("Count and close")),
        ("I", to_say("Put cash in")),
        ("O", to_say("Take cash out")),
        ("D", to_say("Open it, no sale"), "drawer"),
        ("T", to_say("A float topped up"), "floats"),
        ("X", to_say("Look: X")),
        ("Z", to_say("The last closing")),
        ("P", to_say("Print again"), "printer"),
        ("1–6", to_say("Sales behind X or Z")),
    ),
)
DESK: Card = (
    to_say("At the desk"),
    (
        ("← →", to_say("Choose a bar")),
        ("Enter", to_say("The sales behind it")),
        ("S", to_say("What was sold")),
        ("N", to_say("What was not sold")),
        ("U", to_say("What is not finished")),
        ("W", to_say("What waited")),
        ("T", to_say("Today")),
        ("M", to_say("The last 30 days")),
        ("V", to_say("Draw waits, floats")),
    ),
)
SETTINGS: Card = (
    to_say("In the settings"),
    (
        ("A", to_say("Add a provider"), "file"),
        ("E", to_say("Change it"), "file"),
        ("R", to_say("Remove it"), "file"),
        ("T", to_say("Test it")),
        ("X", to_say("Export payments")),
        ("P", to_say("The printer")),
        ("O", to_say("People")),
        ("S", to_say("The shop"), "file"),
        ("B", to_say("The backups")),
        ("Ctrl+T", to_say("Test, in a form"), "file"),
        ("Ctrl+S", to_say("Save, or export")),
        ("Ctrl+P", to_say("See the test page"), "file"),
        ("Ctrl+O", to_say("Choose a folder")),
    ),
)
PRINTER: Card = (
    to_say("At the printer"),
    (
        ("Enter", to_say("Set up what is chosen"), "file"),
        ("E", to_say("Change it"), "file"),
        ("S", to_say("A second one"), "file"),
        ("R", to_say("Remove the second one"), "file"),
        ("N", to_say("Search the network")),
    ),
)
PEOPLE: Card = (
    to_say("People"),
    (
        ("A", to_say("Add somebody")),
        ("E", to_say("Change them"), "people"),
        ("L", to_say("Let go, take back"), "people"),
        ("U", to_say("Unlock their PIN"), "people"),
        ("O", to_say("One or two decide"), "people"),
    ),
)
BACKUPS: Card = (
    to_say("Backups"),
    (
        ("Enter", to_say("Put this one back")),
        ("N", to_say("Make one now")),
        ("P", to_say("Passphrase")),
        ("S", to_say("Support file")),
        ("B", to_say("Put it back, at a damaged start")),
    ),
)
COLUMNS = (
    (SELLING, PAGES, PEOPLE),
    (A_SALE, STORY, BACKUPS),
    (DRAWER, DESK, SETTINGS, PRINTER),
)
"""The cards as they stand side by side."""


def keys_of(card: Card, has: frozenset[str] | None) -> list[tuple[str, str]]:
    """The keys of a card that count on a till that has this; all of them for None."""
    _title, keys = card
    return [(key, words) for key, words, *needed in keys if has is None or not needed or needed[0] in has]


def all_of(till: Till) -> frozenset[str]:
    """What a till has of that which not every till has: a demo has no till.toml that could be changed."""
    traits = [till.book.traits(name) for name in till.book.names]
    has = {
        "people": till.people.pins_asked,
        "printer": till.papers.has_printer,
        "drawer": till.papers.has_drawer,
        "floats": bool(till.float_agreement.profiles),
        "providers": len(traits) > 1,
        "bills": any(Service.POSTPAID in one.services for one in traits),
        "file": (till.file.home / FILE).exists(),
    }
    return frozenset(word for word, there in has.items() if there)
