"""What is said of the backups: whether one opens, what putting it back means, and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import said
from app.domain.trouble import BadInput, Trouble
from app.ui.language import grouped_text

if TYPE_CHECKING:
    from app.services.putting_back import Meant


def state_words(looked: Trouble | None) -> tuple[str, str]:
    """What came of looking a backup through, None where it opens whole; and in which tone."""
    match looked:
        case None:
            return said("Sound"), "done"
        case BadInput():
            return said("Wants its passphrase"), "quiet"
    return said("Cannot be put back"), "trouble"


def asked_words(made: str, meant: Meant) -> tuple[str, str]:
    """The question whether to put back the backup that was made then, and what that means."""
    question = said("Put back the backup of {made}?", made=made)
    return question, said(
        "Sales in it: {had}; in the till now: {has}. What left since is asked about, nothing is sent again;"
        " what was queued since waits for you. Money that went back since, shifts and people of since then"
        " are not known any more. What is here now is kept. The till closes, and opens with the backup.",
        had=grouped_text(meant.sales),
        has=grouped_text(meant.sales_now),
    )


def hint_words(place: str, why_none_there: str = "") -> str:
    """When backups are made, and where else they lie: at the second place, "" for none."""
    one = said("One is made each day that the till is open, and seven of each kind are kept.")
    there = (
        said("The second place is {place}.", place=place)
        if place
        else said("There is no second place, such as a stick or another disk: F10, S sets one.")
    )
    return f"{one} {why_none_there or there}"
