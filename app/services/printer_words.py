"""What a cashier is told of a paper that did not come out, or may not have; the sale is safe whatever it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import said, to_say

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.store.print_jobs import PrintJob

EXPIRED = "expired"
"""What a job ends with that no printer's trouble ended: it waited for too long to be printed by itself."""

NOTHING_LEFT = {
    "paper_out": to_say("The printer is out of paper. Change the roll, then print again."),
    "cover_open": to_say("The printer's cover is open. Close it, then print again."),
    "offline": to_say("The printer says that it cannot print. Look at its lights, then print again."),
    "not_answering": to_say("The printer does not answer. See that it is on, then print again."),
    "refused": to_say("The printer is there but does not let the till in: another program may be using it."),
    "disconnected": to_say(
        "The line to the printer broke before anything was printed. See that it is on, then print again."
    ),
    "stalled": to_say("The printer takes nothing. Look at its lights, then print again."),
    "no_device": to_say("The printer is not there. See that it is connected and on, then print again."),
    "disk": to_say("The file that stands for the printer cannot be written."),
    "paused": to_say(
        "This machine's queue for the printer is stopped. Resume it in the printer settings, then print again."
    ),
    "no_service": to_say(
        "This machine lacks what it needs to reach the printer: the README says what, under Printers."
    ),
    EXPIRED: to_say(
        "The paper waited for too long and was not printed by itself. If the customer is here, print it again."
    ),
}
"""Of a job of which not a byte went to the printer."""

BEGUN = {
    "paper_out": to_say(
        "The paper ran out while it printed. Change the roll and wait: some printers print on by themselves. "
        "If the paper is not whole then, print it again."
    ),
    "cover_open": to_say(
        "The cover was opened while it printed. Close it and wait: some printers print on by themselves. "
        "If the paper is not whole then, print it again."
    ),
    "offline": to_say(
        "The printer stopped while it printed. Look at its lights and at the paper: if that is not whole, print "
        "it again."
    ),
    "not_answering": to_say(
        "The printer stopped answering while it printed. Look whether the paper came out; if it did not, "
        "print it again."
    ),
    "disconnected": to_say(
        "The line to the printer broke while it printed. Look whether the paper came out; if it did not, "
        "print it again."
    ),
    "stalled": to_say(
        "The printer stopped taking what it should print. Look whether the paper came out; if it did not, print "
        "it again."
    ),
    "disk": to_say("The file that stands for the printer could not be written to its end."),
}
"""Of a job that was begun: nobody knows how far it came, and it is never printed again by itself."""

DOUBT = to_say("Nobody can say whether the paper came out. Look; if it did not, print it again.")
"""Of a printer that said nothing."""


def trouble_of(job: PrintJob) -> str:
    """What is told of a job that failed or is unconfirmed; "" for every other."""
    return trouble_words(job.state, job.cause)


def not_seen_words(job: PrintJob, sale: Sale) -> str:
    """What is told at the next start of a paper that nobody has seen."""
    from app.store.print_jobs import CUT_OFF

    slip = sale.sold is None
    if job.state == "failed" and slip:
        sentence = to_say("The waiting slip of this sale was not printed.")
    elif job.state == "failed":
        token = to_say("The token is sold, and its receipt was not printed.")
        sentence = token if sale.tokens else to_say("The bill is paid, and its receipt was not printed.")
    elif job.cause == CUT_OFF:
        receipt = to_say("The till stopped while this receipt was printing.")
        sentence = to_say("The till stopped while this waiting slip was printing.") if slip else receipt
    else:
        receipt = to_say("Nobody has said whether this receipt came out.")
        sentence = to_say("Nobody has said whether this waiting slip came out.") if slip else receipt
    return said(sentence)


def trouble_words(state: str, cause: str) -> str:
    """The same of a paper that is no sale's, by how printing it ended."""
    match state:
        case "failed":
            return said(NOTHING_LEFT.get(cause, DOUBT))
        case "unconfirmed":
            return said(BEGUN.get(cause, DOUBT))
    return ""
