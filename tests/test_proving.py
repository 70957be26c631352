"""The page of the proofs: a section each, in the order of the proofs, with the commit that it was run on."""

from tests.proving import Proved, with_section

FAULTS = Proved(title="Every fault", said="Held.", counts={"cells": 1234}, caught={"a slip": "the ledger"})
KILLS = Proved(title="The window is killed", said="Held.", table="| a | b |")


def test_a_proof_that_is_run_alone_takes_the_place_of_its_section_and_no_other() -> None:
    page = with_section("", "kills", KILLS.written("commit aaa", 10))
    page = with_section(page, "faults", FAULTS.written("commit bbb", 1000))
    assert page.index("## Every fault") < page.index("## The window is killed")
    assert "| cells | 1,234 |\n| seconds | 1,000 |\n" in page

    later = with_section(page, "faults", FAULTS.written("commit ccc", 1100))
    assert "commit bbb" not in later
    assert later.count("## ") == 2
    assert later.endswith(page[page.index("<!-- kills -->") :])
