"""Who may do what at the till: one table, checked by the services, window or no window."""

from __future__ import annotations

from enum import StrEnum

from app.domain.person import ROLE_WORDS, Person, Role
from app.domain.said import said, to_say
from app.domain.trouble import NotAllowed


class May(StrEnum):
    """One thing that not everybody may do, in the words in which it is refused."""

    SELL = to_say("sell")
    PRINT_FAILED = to_say("print a receipt that has not come out")
    HAND_OVER = to_say("hand over what a customer has come back for")
    GIVE_BACK = to_say("give back the money of a sale that was refused or never sent")
    CANCEL = to_say("cancel a sale that was never sent")
    OWN_SHIFT = to_say("open and close their own shift")
    CASH = to_say("put cash in and take cash out, with a reason")
    REPRINT = to_say("print a receipt again")
    OTHERS_SHIFT = to_say("close somebody else's shift")
    AGAIN = to_say("sell to a meter that has an unfinished sale")
    SEND_AGAIN = to_say("send a sale again that is proved not sold")
    LET_GO = to_say("let a sale of an older file go on")
    RESOLVE = to_say("decide about a sale that nothing proves")
    GIVE_BACK_SENT = to_say("give back the money of a sale that was sent and not refused, or is of an older file")
    DIFFERENCE = to_say("accept a cash difference over the limit")
    FIND = to_say("find sales of other days and other people, and see their figures")
    DOSSIER = to_say("write the dossier of a token that went to a wrong meter")
    LOOK = to_say("see what the drawer should hold before it is counted")
    TOP_UP = to_say("note that a float was topped up")
    UNLOCK = to_say("unlock somebody who typed a wrong PIN too often")
    REPORTS = to_say("export payments")
    BACKUPS = to_say("make a backup, and put one back")
    PEOPLE = to_say("change who works here")
    SETTINGS = to_say("change the providers and the printers")


LEAST = {
    May.SELL: Role.CASHIER,
    May.PRINT_FAILED: Role.CASHIER,
    May.HAND_OVER: Role.CASHIER,
    May.GIVE_BACK: Role.CASHIER,
    May.CANCEL: Role.CASHIER,
    May.OWN_SHIFT: Role.CASHIER,
    May.CASH: Role.CASHIER,
    May.REPRINT: Role.SUPERVISOR,
    May.OTHERS_SHIFT: Role.SUPERVISOR,
    May.AGAIN: Role.SUPERVISOR,
    May.SEND_AGAIN: Role.CASHIER,
    May.LET_GO: Role.SUPERVISOR,
    May.RESOLVE: Role.SUPERVISOR,
    May.GIVE_BACK_SENT: Role.SUPERVISOR,
    May.DIFFERENCE: Role.SUPERVISOR,
    May.FIND: Role.SUPERVISOR,
    May.DOSSIER: Role.SUPERVISOR,
    May.LOOK: Role.SUPERVISOR,
    May.TOP_UP: Role.SUPERVISOR,
    May.UNLOCK: Role.SUPERVISOR,
    May.REPORTS: Role.SUPERVISOR,
    May.BACKUPS: Role.MANAGER,
    May.PEOPLE: Role.MANAGER,
    May.SETTINGS: Role.MANAGER,
}
"""The lowest role that may."""

TWO_PEOPLE = frozenset({May.RESOLVE, May.GIVE_BACK_SENT, May.DIFFERENCE})
"""These take a second, different person with a PIN, who may do it too; the first may be a cashier."""


def check(person: Person, may: May) -> None:
    """Raise NotAllowed, in words, where this person may not."""
    if person.role < LEAST[may]:
        raise NotAllowed(words_for(person, may))


def words_for(person: Person, may: May) -> str:
    """Why this person may not."""
    return said(
        "To {what} takes a {least}. {name} is a {role}.",
        what=said(may.value),
        least=said(ROLE_WORDS[LEAST[may]]),
        name=person.name,
        role=said(ROLE_WORDS[person.role]),
    )


def two_people_words(may: May) -> str:
    """Why one alone may not."""
    return said("To {what} takes two people: somebody else has to say yes to it too.", what=said(may.value))
