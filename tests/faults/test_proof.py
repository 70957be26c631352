"""What the proof says of the cells that it played."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.controls import posts_again
from tests.faults.desks import Course, Role
from tests.faults.matrix import Amount, Cell, Wire, every_cell
from tests.faults.proof import by_fault, by_provider, caught_in_storms, played

FAULT = "a short body"


def one_of_each_provider() -> Iterator[Cell]:
    for cell in every_cell():
        at_the_counter = cell.step.course is Course.COUNTER and cell.step.role is Role.VEND
        if (
            at_the_counter
            and cell.step.desk.name.endswith("prepaid")
            and (str(cell.fault), cell.wire) == (FAULT, Wire.TLS)
        ):
            yield cell


def test_the_tables_say_what_was_played_and_how_it_ended(folder: Path) -> None:
    seen = played(list(one_of_each_provider()), folder)

    rows = list(by_provider(seen))[2:]
    assert rows == [
        f"| {kind} | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 |" for kind in ("pawacard", "socodee", "powershop", "onepipe")
    ]
    assert f"| {FAULT} | http and TLS | yes | yes | unknown | 4 |" in by_fault(seen)


def test_a_cell_that_is_not_as_the_table_says_ends_the_proof_and_is_named(folder: Path) -> None:
    right, *_others = one_of_each_provider()
    wrong = replace(right, fault=replace(right.fault, amounts_to=Amount.DONE))

    with pytest.raises(AssertionError, match=rf"1 of 2 cells:\npawacard prepaid, vend at the counter: {FAULT}, tls"):
        played([right, wrong], folder)


def test_storms_bring_a_vend_to_light_that_is_posted_again(folder: Path) -> None:
    assert "2 vends were posted" in caught_in_storms(posts_again, folder)
