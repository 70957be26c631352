"""The doctor: looks at everything the till rests on and says of each whether it holds. It mends nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.sale import OPEN, SaleState
from app.domain.trouble import StoreTrouble
from app.services.keys import has_keyring
from app.services.till import Till


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `ok` is False for a broken invariant; a warning is ok and says so."""

    name: str
    ok: bool
    detail: str


def examine(till: Till) -> list[Check]:
    """Every check, in order; reading only, so it works beside an open window."""
    return [Check(name, *_look(look, till)) for name, look in _CHECKS.items()]


def _look(look: Callable[[Till], Iterator[str]], till: Till) -> tuple[bool, str]:
    """A check yields what is wrong; a line that begins with `warning:` breaks nothing."""
    found = list(look(till))
    broken = [line for line in found if not line.startswith("warning:")]
    return not broken, "; ".join((broken or found)[:5]) or "holds"


def _file_sound(till: Till) -> Iterator[str]:
    for (line,) in till.file.db.execute("pragma quick_check").fetchall():
        if line != "ok":
            yield line


def _chain(till: Till) -> Iterator[str]:
    if (broken := till.file.journal.first_broken()) is not None:
        yield f"event {broken} (till/epoch/number) does not follow from the one before it"


def _sales_follow(till: Till) -> Iterator[str]:
    for reference in till.file.sales.differing():
        yield f"sale {reference} is not what its events make of it"


def _complete_have_goods(till: Till) -> Iterator[str]:
    rows = till.file.db.execute(
        "select reference from sale where state = 'complete' and service = 'prepaid'"
        " and not exists (select 1 from token where token.reference = sale.reference)"
        " union all select reference from sale"
        " where state = 'complete' and service = 'postpaid' and receipt_number is null"
    )
    for (reference,) in rows.fetchall():
        yield f"sale {reference} is complete without a token or a receipt number"


def _money_adds_up(till: Till) -> Iterator[str]:
    """taken = complete + open + owed + given back: no sale's money is in two places or in none.

    A token that came after a refusal makes a conflict and leaves the money where it was.
    """
    held = [*OPEN, SaleState.COMPLETE]
    marks = ", ".join("?" * len(held))
    rows = till.file.db.execute(
        f"select reference from sale where state <> 'conflict' and (money = 'taken') <> (state in ({marks}))",  # noqa: S608
        [str(state) for state in held],
    )
    for (reference,) in rows.fetchall():
        yield f"the money of sale {reference} is not where its state says"


def _references_logged(till: Till) -> Iterator[str]:
    last_log, last_sale = till.file.reference_log.last_reference(), till.file.sales.last_reference()
    if last_log and (last_sale is None or last_log[3:] > last_sale[3:]):
        yield f"reference {last_log} was about to leave, and this till does not know it: it was restored from a backup"


def _clock_right(till: Till) -> Iterator[str]:
    newest = till.file.journal.newest_at()
    if newest is not None and till.clock.now() < newest:
        yield f"this machine's clock is behind the newest event ({newest:%Y-%m-%d %H:%M} UTC)"


def _room(till: Till) -> Iterator[str]:
    try:
        till.file.reserve.refuse_if_low()
    except StoreTrouble as trouble:
        yield str(trouble)


def _keyring(_till: Till) -> Iterator[str]:
    if not has_keyring():
        yield "warning: this machine has no keyring: secrets come from the environment, the till's key from a file"


def _open_sales(till: Till) -> Iterator[str]:
    if count := len(till.file.queue.open()):
        yield f"warning: {count} not finished"


_CHECKS: dict[str, Callable[[Till], Iterator[str]]] = {
    "the file is sound": _file_sound,
    "the journal's chain is whole": _chain,
    "every sale follows from its events": _sales_follow,
    "every complete sale has what it sold": _complete_have_goods,
    "the money adds up": _money_adds_up,
    "every reference that left is known": _references_logged,
    "the clock is right": _clock_right,
    "there is room on the disk": _room,
    "keyring": _keyring,
    "unfinished sales": _open_sales,
}
