"""A fair part of the matrix: every fault at one provider's vend, and three faults at every call of every provider."""

from collections.abc import Iterator

import pytest

from tests.faults.around import Around
from tests.faults.desks import STEPS, Course, Role
from tests.faults.matrix import FAULTS, Amount, Cell, Wire, every_cell
from tests.faults.playing import play
from tests.faults.storm import storm

pytestmark = pytest.mark.anyio

EVERYWHERE = ("an expired certificate", "closed after reading, had", "half of the JSON")
"""One that proves that nothing was sent, one after which nothing came, and one after which something did."""

AT_EVERY_VEND = (
    "closed after reading, lost",
    "an answer too late, then a restart",
    "a request that arrives late",
    "a key that expires in the middle",
    "pending",
    "an answer about another sale",
    "an old token for a new reference",
    "none",
)

STORMS = 20


def fair_part() -> Iterator[Cell]:
    """In clear and over TLS where a fault differs, or where it is the vend whose every fault is played."""
    for cell in every_cell():
        at_a_vend = cell.step.role is Role.VEND and cell.step.course is Course.COUNTER
        every_fault = at_a_vend and cell.step.desk is STEPS[0].desk
        everywhere = cell.fault.name in EVERYWHERE or (at_a_vend and cell.fault.name in AT_EVERY_VEND)
        if every_fault or (everywhere and cell.wire is Wire.TLS):
            yield cell


CELLS = list(fair_part())


@pytest.mark.parametrize("cell", CELLS, ids=str)
async def test_a_sale_stands_as_the_table_says_and_is_sold_once_or_paid_back(cell: Cell, around: Around) -> None:
    seen = await play(cell, around)

    assert seen.end is cell.ends


@pytest.mark.parametrize("seed", range(STORMS))
async def test_a_storm_loses_nothing_and_sells_nothing_twice(seed: int, around: Around) -> None:
    weathered = await storm(seed, around)

    assert weathered.sold in (0, 1)


def test_the_fair_part_has_every_fault_and_every_call() -> None:
    assert {cell.fault.name for cell in CELLS} == {fault.name for fault in FAULTS}
    assert {cell.step for cell in CELLS} == set(STEPS)
    assert {cell.amounts_to for cell in CELLS} == set(Amount)
