"""What a cashier is told of a paper that did not come out, or may not have; the sale is safe whatever it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.store.print_jobs import PrintJob

EXPIRED = "expired"
"""What a job ends with that no printer's trouble ended: it waited for too long to be printed by itself."""

NOTHING_LEFT = {
    "paper_out": "The printer is out of paper. Change the roll, then print again.",
    "cover_open": "The printer's cover is open. Close it, then print again.",
    "offline": "The printer says that it cannot print. Look at its lights, then print again.",
    "not_answering": "The printer does not answer. See that it is on, then print again.",
    "refused": "The printer is there but does not let the till in: another program may be using it.",
    "disconnected": "The line to the printer broke before anything was printed. See that it is on, then print again.",
    "stalled": "The printer takes nothing. Look at its lights, then print again.",
    "no_device": "The printer is not there. See that it is connected and on, then print again.",
    "disk": "The file that stands for the printer cannot be written.",
    "paused": "This machine's queue for the printer is stopped. Resume it in the printer settings, then print again.",
    "no_service": "This machine lacks what it needs to reach the printer: the README says what, under Printers.",
    EXPIRED: "The paper waited for too long and was not printed by itself. If the customer is here, print it again.",
}
"""Of a job of which not a byte went to the printer."""

BEGUN = {
    "paper_out": "The paper ran out while it printed. Change the roll and wait: some printers print on by themselves. "
    "If the paper is not whole then, print it again.",
    "cover_open": "The cover was opened while it printed. Close it and wait: some printers print on by themselves. "
    "If the paper is not whole then, print it again.",
    "offline": "The printer stopped while it printed. Look at its lights and at the paper: if that is not whole, print "
    "it again.",
    "not_answering": "The printer stopped answering while it printed. Look whether the paper came out; if it did not, "
    "print it again.",
    "disconnected": "The line to the printer broke while it printed. Look whether the paper came out; if it did not, "
    "print it again.",
    "stalled": "The printer stopped taking what it should print. Look whether the paper came out; if it did not, print "
    "it again.",
    "disk": "The file that stands for the printer could not be written to its end.",
}
"""Of a job that was begun: nobody knows how far it came, and it is never printed again by itself."""

DOUBT = "Nobody can say whether the paper came out. Look; if it did not, print it again."
"""Of a printer that said nothing."""


def trouble_of(job: PrintJob) -> str:
    """What is told of a job that failed or is unconfirmed; "" for every other."""
    return trouble_words(job.state, job.cause)


def not_seen_words(job: PrintJob, sale: Sale) -> str:
    """What is told at the next start of a paper that nobody has seen."""
    from app.store.print_jobs import CUT_OFF

    paper = "waiting slip" if sale.sold is None else "receipt"
    if job.state == "failed":
        return (
            f"The {'token' if sale.tokens else 'bill'} is {sale.order.service.done}, and its {paper} was not printed."
        )
    if job.cause == CUT_OFF:
        return f"The till stopped while this {paper} was printing."
    return f"Nobody has said whether this {paper} came out."


def trouble_words(state: str, cause: str) -> str:
    """The same of a paper that is no sale's, by how printing it ended."""
    match state:
        case "failed":
            return NOTHING_LEFT.get(cause, DOUBT)
        case "unconfirmed":
            return BEGUN.get(cause, DOUBT)
    return ""
