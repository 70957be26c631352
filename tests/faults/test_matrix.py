"""The table itself: what a row may say, and that no call of a sale is left out of it."""

import pytest

from app.domain.outcome import Doubt, Reach
from app.providers.registry import KINDS
from app.sandbox.server import Sandbox
from tests.faults.desks import STEPS, Role
from tests.faults.matrix import FAULTS, Amount, Fault, Where, every_cell

pytestmark = pytest.mark.anyio

each_fault = pytest.mark.parametrize("fault", FAULTS, ids=str)


@each_fault
def test_only_what_did_not_leave_is_not_sent(fault: Fault) -> None:
    assert (fault.amounts_to is Amount.NOT_SENT) is not fault.left


@each_fault
def test_a_provider_has_nothing_that_did_not_leave(fault: Fault) -> None:
    assert fault.left or not (fault.had or fault.arrives)


@each_fault
def test_a_row_names_the_reason_that_the_sale_names(fault: Fault) -> None:
    kinds = {type(one) for one in fault.says}
    assert kinds == {Amount.NOT_SENT: {Reach}, Amount.UNKNOWN: {Doubt}}.get(fault.amounts_to, set())


def test_each_fault_is_one_row_a_wire() -> None:
    rows = [(fault.name, wire) for fault in FAULTS for wire in fault.wires]
    assert len(rows) == len(set(rows))


async def test_every_call_that_a_sale_makes_is_struck_with_every_provider(provider_sandbox: Sandbox) -> None:
    struck = {kind: {step.call for step in STEPS if step.desk.kind == kind} for kind in KINDS}
    calls = {kind: set(provider.calls) for kind, provider in provider_sandbox.providers.items()}
    # The till never reverses a sale.
    calls["onepipe"].remove("reverse")
    assert struck == calls


def test_every_fault_strikes_every_call_unless_the_call_cannot_bring_it() -> None:
    cells = {(cell.step, cell.fault) for cell in every_cell()}
    left_out = {(step, fault) for step in STEPS for fault in FAULTS} - cells
    assert {fault.name for _step, fault in left_out} == {
        "a key that expires in the middle",
        "pending",
        "an answer about another sale",
        "an old token for a new reference",
    }
    assert {step.role for step, _fault in left_out} >= {Role.BEFORE, Role.ASIDE, Role.ASK_LOST, Role.AFTER}
    assert not [step for step, fault in left_out if fault.where is Where.GOODS and step.role is Role.SUPPLY]
