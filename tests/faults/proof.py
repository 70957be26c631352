"""The proof of the faults, whole: every cell, a number of storms, and every mistake made on purpose."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import Logged
from tests.faults.around import homes, surroundings
from tests.faults.controls import CONTROLS, caught, posts_again
from tests.faults.desks import STEPS
from tests.faults.matrix import FAULTS, Amount, Cell, Fault, Wire, every_cell
from tests.faults.playing import Seen, play
from tests.faults.selling import End, Mistake
from tests.faults.storm import Weathered, storm
from tests.proving import Proved

STORMS = 400
_WIRES = {Wire.CLEAR: "http", Wire.TLS: "TLS"}
MOST_TOLD = 20
"""How many misclassified cells are told of; one is too many."""


def prove() -> Proved:
    """Every fault at every call with every provider, and what becomes of the sale once the line is back."""
    cells = list(every_cell())
    with _quiet(), homes() as folder:
        seen = played(cells, folder)
        weathered = [asyncio.run(_storm(seed, folder)) for seed in range(STORMS)]
        mistakes = {control.mistake: asyncio.run(caught(control, folder)) for control in CONTROLS}
        mistakes["a vend posted again, in storms"] = caught_in_storms(posts_again, folder)
    return Proved(
        "Faults of the line",
        "Each fault strikes each call of a sale with each provider, over real sockets on loopback: where the sale"
        " stands is what the table says, and once the line is back it is sold once, with the provider's own token, or"
        " the customer has the money back and the provider never sold it. Where no document proves that nothing was"
        " sold, and where a token is another sale's too, two people decided by what the provider's ledger has.",
        counts=_counted(cells, seen, weathered),
        caught=mistakes,
        table="\n".join((*by_provider(seen), "", *by_fault(seen))),
    )


def played(cells: Sequence[Cell], folder: Path) -> list[Seen]:
    """What every cell shows. AssertionError that names those where it is not what the table says."""
    seen, wrong = [], []
    for cell in cells:
        try:
            seen.append(asyncio.run(_cell(cell, folder)))
        except AssertionError as misclassified:
            wrong.append(str(misclassified))
    assert not wrong, "\n".join([f"{len(wrong)} of {len(cells)} cells:", *wrong[:MOST_TOLD]])
    return seen


def caught_in_storms(mistake: Mistake, folder: Path) -> str:
    """What gave the mistake away, in the first storm that did. AssertionError where none did."""
    for seed in range(STORMS):
        try:
            asyncio.run(_storm(seed, folder, mistake))
        except AssertionError as wrong:
            return str(wrong)
    raise AssertionError(f"{STORMS} storms did not bring the mistake to light")


async def _cell(cell: Cell, folder: Path) -> Seen:
    async with surroundings(folder) as around:
        return await play(cell, around)


async def _storm(seed: int, folder: Path, mistake: Mistake | None = None) -> Weathered:
    async with surroundings(folder) as around:
        return await storm(seed, around, mistake)


@contextmanager
def _quiet() -> Iterator[None]:
    """AssertionError where anything was logged that is a warning or worse."""
    logged = Logged()
    logging.getLogger().addHandler(logged)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(logged)
    logged.check()


def _counted(cells: Sequence[Cell], seen: Sequence[Seen], weathered: Sequence[Weathered]) -> dict[str, int]:
    ends, amounts = Counter(one.end for one in seen), Counter(cell.amounts_to for cell in cells)
    stormed = Counter(one.end for one in weathered)
    return {
        "faults": len(FAULTS),
        "providers": len({step.desk.kind for step in STEPS}),
        "calls of the providers": len({(step.desk.kind, step.call) for step in STEPS}),
        "places in the course of a sale": len(STEPS),
        "cells": len(cells),
        "cells over TLS": sum(cell.wire is Wire.TLS for cell in cells),
        "cells misclassified": len(cells) - len(seen),
        **{f"cells that amount to: {amount}": amounts[amount] for amount in Amount},
        **{f"cells whose sale ended: {end}": ends[end] for end in End},
        "vends posted": sum(one.posts for one in seen),
        "sales in the providers' ledgers": sum(one.sold for one in seen),
        "sales in the ledgers twice": sum(one.sold > 1 for one in seen),
        "storms": len(weathered),
        "calls struck in storms": sum(one.struck for one in weathered),
        **{f"storms whose sale ended: {end}": stormed[end] for end in End},
    }


def by_provider(seen: Sequence[Seen]) -> Iterator[str]:
    """How many cells of each provider amount to what, and how their sales ended."""
    yield _row("provider", *Amount, *(f"ended {end}" for end in End))
    yield _row("---", *["---:"] * (len(Amount) + len(End)))
    for kind in dict.fromkeys(step.desk.kind for step in STEPS):
        ours = [one for one in seen if one.cell.step.desk.kind == kind]
        amounts = Counter(one.cell.amounts_to for one in ours)
        ends = Counter(one.end for one in ours)
        yield _row(kind, *(f"{amounts[one]:,}" for one in Amount), *(f"{ends[one]:,}" for one in End))


def by_fault(seen: Sequence[Seen]) -> Iterator[str]:
    """The matrix itself, and in how many cells each row was played."""
    played_in = Counter((one.cell.fault.name, one.cell.wire) for one in seen)
    yield _row("fault", "over", "a byte left", "the provider had it", "amounts to", "cells")
    yield _row(*["---"] * 5, "---:")
    for fault in FAULTS:
        cells = sum(played_in[fault.name, wire] for wire in fault.wires)
        amounts = dict.fromkeys(fault.amounts_at(step) for step in STEPS if fault.strikes(step))
        over = " and ".join(_WIRES[wire] for wire in fault.wires)
        yield _row(fault.name, over, _said(fault.left), _had(fault), " or ".join(amounts), str(cells))


def _had(fault: Fault) -> str:
    return "later" if fault.arrives else _said(fault.had)


def _said(so: bool) -> str:
    return "yes" if so else "no"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
