"""Whole receipts as plain text, against files that a person has read."""

from pathlib import Path

import pytest

from printing.paper import Paper
from printing.text import as_text
from tests.printing.samples import SAMPLES

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_receipt_reads_as_its_golden_file_does(name: str, width_mm: int) -> None:
    text = as_text(SAMPLES[name], Paper(width_mm))

    assert text == (GOLDEN / f"{name}_{width_mm}.txt").read_text(encoding="utf-8")
