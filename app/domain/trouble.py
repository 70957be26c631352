"""Bad luck, as the cashier is told it. Everything else that is raised is a bug.

Trouble
├── BadInput       what was typed cannot be used; nothing was kept
│   └── NotSetUp   a folder without a till in it
├── SameMeter      an unfinished sale for this meter comes first
├── NotAllowed     the sale is not in a state that permits what was asked, or the person may not
│   └── NeedsSecond   somebody else has to say yes to it
├── WrongPin       a PIN that is not that person's, or was tried too often
├── NoPaper        a paper that was asked for did not come out, or may not have
└── StoreTrouble   the disk: full, read-only, from a newer version
    ├── WrongClock this machine's clock is behind what was written
    ├── HomeHeld   another process has the till's folder
    └── Damaged    the till's file cannot be read any more
"""

from __future__ import annotations

from pathlib import Path


class Trouble(Exception):
    """Something a person can do something about; its text is a whole sentence with the next step."""


class BadInput(Trouble):
    """What was typed cannot be used; nothing was kept. `about` names which of several things it was, where that is
    told.
    """

    def __init__(self, sentence: str, about: str = "") -> None:
        super().__init__(sentence)
        self.about = about


class NotSetUp(BadInput):
    """There are no settings in this folder, so there is no till yet."""

    def __init__(self, sentence: str, home: Path) -> None:
        super().__init__(sentence)
        self.home = home


class SameMeter(Trouble):
    """An unfinished sale for this meter exists; `reference` is that sale's."""

    def __init__(self, sentence: str, reference: str) -> None:
        super().__init__(sentence)
        self.reference = reference


class NotAllowed(Trouble):
    """The sale is not in a state that permits what was asked, or this person may not do it."""


class NeedsSecond(NotAllowed):
    """Somebody else has to say yes with a PIN; `may` is what to, and `of` in words what they say it of, "" where that
    goes without saying.
    """

    def __init__(self, sentence: str, may: str) -> None:
        super().__init__(sentence)
        self.may = may
        self.of = ""


class WrongPin(Trouble):
    """A PIN is not that person's, or is not looked at before `waits_s` seconds have passed."""

    def __init__(self, sentence: str, waits_s: float) -> None:
        super().__init__(sentence)
        self.waits_s = waits_s


class NoPaper(Trouble):
    """A paper that was asked for did not come out, or may not have; the sale is what it was."""


class StoreTrouble(Trouble):
    """The till's file cannot be used or written as it is."""


class WrongClock(StoreTrouble):
    """The clock is earlier than the newest event: it was set back, or was ahead when that was written."""


class HomeHeld(StoreTrouble):
    """Another process has the till in this folder open."""

    def __init__(self, sentence: str, home: Path) -> None:
        super().__init__(sentence)
        self.home = home


class Damaged(StoreTrouble):
    """This file of the till's cannot be read any more."""

    def __init__(self, sentence: str, path: Path) -> None:
        super().__init__(sentence)
        self.path = path
