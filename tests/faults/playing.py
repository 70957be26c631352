"""One cell, played: a sale whose call is struck stands as the table says, and ends well once the line is back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from app.domain.outcome import Refused, Verified
from app.domain.trouble import Trouble
from app.sandbox.onepipe import OTP
from app.services.balances import read_balance
from tests.faults import ways
from tests.faults.around import Around
from tests.faults.desks import ASKED, CODED, MONEY, Course, Role
from tests.faults.matrix import Amount, Cell, Wire
from tests.faults.proxy import passed_on, swallowed
from tests.faults.selling import HORIZON_S, SHOP, End, Mistake, Selling, selling


@dataclass(frozen=True, slots=True)
class Seen:
    """What a cell showed: how its sale ended, how often a vend was posted, and how often the provider sold it."""

    cell: Cell
    end: End
    posts: int
    sold: int


async def play(cell: Cell, around: Around, mistake: Mistake | None = None, *, horizon: float = HORIZON_S) -> Seen:
    """Play a cell. AssertionError, which names it, where anything is not as the table says.

    `mistake` and `horizon`, the wait before *not found* counts, are for negative controls.
    """
    tls = cell.wire is Wire.TLS
    try:
        async with selling(cell.step.desk, around, tls=tls, mistake=mistake, horizon=horizon) as at_desk:
            return await _play(cell, at_desk)
    except AssertionError as wrong:
        raise AssertionError(f"{cell}: {wrong}") from wrong


async def _play(cell: Cell, at_desk: Selling) -> Seen:
    if cell.amounts_to in (Amount.HELD, Amount.CONFLICT):
        await at_desk.sell_earlier()
    _prepare_the_line(cell, at_desk)
    await _sell(cell, at_desk)
    _check_where_it_stands(cell, at_desk)
    if cell.fault.restarts:
        await at_desk.restart()
    await at_desk.line_returns(again=cell.again)
    end = at_desk.end(again=cell.again)
    assert end is cell.ends, f"it ended {end}, not {cell.ends}"
    return Seen(cell, end, at_desk.posts, at_desk.sold)


def _prepare_the_line(cell: Cell, at_desk: Selling) -> None:
    """What the course itself loses, and then the fault: for one call alone where the sale goes on without it."""
    step, proxy = cell.step, at_desk.proxy
    if step.course is Course.BY_ID:
        at_desk.floor.sandbox.socodee.settings.pending_asks = 1
    elif step.course in ASKED:
        lost = swallowed if step.course is Course.LOST else passed_on
        last = max(number for number, call in enumerate(step.desk.calls(step.course)) if call in MONEY)
        proxy.strike_once(last, lost(ways.close_after_read))
    if step.role is Role.ASIDE:
        proxy.strike_once(step.at, cell.fault.strike)
    else:
        proxy.break_from(step.at, cell.fault.strike)


async def _sell(cell: Cell, at_desk: Selling) -> None:
    course, settling = cell.step.course, at_desk.till.settling
    customer = await _verified(cell, at_desk) if course is Course.COUNTER else ""
    kept = course is Course.QUEUE or (course is Course.COUNTER and not customer)
    at_desk.take(customer, meter=at_desk.desk.pends if course is Course.BY_ID else "", kept=kept)
    await settling.settle(at_desk.reference)
    if course is Course.RESTARTED:
        await at_desk.restart()
        settling = at_desk.till.settling
    if course in CODED:
        await settling.supply(at_desk.reference, OTP)
    if course in ASKED:
        await settling.settle(at_desk.reference)
    if course is Course.AFTERWARDS:
        with suppress(Trouble):
            await read_balance(at_desk.till, SHOP)


async def _verified(cell: Cell, at_desk: Selling) -> str:
    """The name that is shown at the counter; none, where the fault keeps it away."""
    desk = cell.step.desk
    found = await at_desk.till.selling.verify(SHOP, desk.service, desk.meter, phone=desk.phone, biller=desk.biller)
    struck = cell.step.role is Role.BEFORE and cell.amounts_to is not Amount.DONE
    assert isinstance(found.outcome, Verified) is not struck, f"verifying gave {found.outcome}"
    assert not isinstance(found.outcome, Refused), f"verifying gave {found.outcome}"
    return found.outcome.customer if isinstance(found.outcome, Verified) else ""


def _check_where_it_stands(cell: Cell, at_desk: Selling) -> None:
    sale, at = at_desk.sale, cell.step.at
    calls, came = cell.step.desk.calls(cell.step.course), tuple(at_desk.proxy.calls)
    assert came[:at] == calls[:at], f"the calls were {came}, not {calls}"
    assert came[at:], f"the calls ended before the fault: {came}"
    assert came[at] in (None, calls[at]), f"the calls were {came}, not {calls}"
    assert sale.state is cell.stands, f"the sale is {sale.state} ({sale.doubt}, {sale.reach}), not {cell.stands}"
    if cell.step.role in (Role.VEND, Role.SUPPLY) and cell.amounts_to is not Amount.DONE:
        assert len(came) == at + 1, f"it was tried {len(came) - at} times"
    if cell.step.role is Role.VEND:
        told = sale.reach if cell.amounts_to is Amount.NOT_SENT else sale.doubt
        assert not cell.fault.says or told in cell.fault.says, f"the sale says {told}"
        assert sale.sends == int(cell.fault.left), f"{sale.sends} vends may have left"
        had = at_desk.ledger.last_of(sale.reference) is not None
        assert had is cell.fault.had, f"the provider {'has it' if had else 'does not have it'}"
