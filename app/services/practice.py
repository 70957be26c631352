"""Practice: the profile that a till begins with. It sells from the sandbox that comes with the till: nothing real."""

from __future__ import annotations

from app.domain.outcome import Refused, Verified
from app.domain.said import said
from app.domain.sale import Sale, Service
from app.domain.trouble import BadInput
from app.services.keys import PRACTICE
from app.services.selling import Draft
from app.services.till import Till
from app.services.wording import about_verify

KIND = "pawacard"
ACCOUNT = "testvendor"
METERS = ("14285093614", "01451174955", "37033188428")
"""The sandbox sells to these; one after the other, for it lets nobody sell twice to a meter within five minutes."""
AMOUNT = "50"


async def sell_for_practice(till: Till, turn: int) -> Sale:
    """Sell a token of the sandbox from the meter number to the paper, and return the sale as it stands then.

    `turn` says how many were sold before. Raises Trouble where the sandbox is out of reach, or the person may not sell.
    """
    meter = METERS[turn % len(METERS)]
    found = await till.selling.verify(PRACTICE, Service.PREPAID, meter)
    if not isinstance(found.outcome, Verified):
        told = about_verify(found.outcome, till.book.traits(PRACTICE).company, PRACTICE)
        more = "" if isinstance(found.outcome, Refused) else said("Try once more in a moment.")
        raise BadInput(f"{told.happened} {more}".strip())
    draft = Draft(PRACTICE, Service.PREPAID, meter, AMOUNT, found.outcome.customer)
    till.selling.check(draft)
    sale = till.selling.take(draft)
    sale = await till.settling.pursue(sale.reference, till.shop.timing.request_deadline)
    await till.papers.print_waiting()
    return sale


def was_practised(till: Till) -> bool:
    """Whether a token was sold for practice at this till lately."""
    latest = map(till.file.sales.load, till.file.sales.latest(limit=20))
    return any(sale is not None and sale.order.sandbox and bool(sale.tokens) for sale in latest)
