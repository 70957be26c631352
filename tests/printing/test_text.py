"""Whole receipts as plain text, against files that a person has read."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.document import Cell, Cells, Columns, Document, Text
from printing.layout import DrawnRow, lay_out
from printing.letters import cleaned
from printing.paper import Paper
from printing.text import as_text
from printing.wrapping import cells_of
from tests.printing.any_document import papers
from tests.printing.samples import SAMPLES

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_receipt_reads_as_its_golden_file_does(name: str, width_mm: int) -> None:
    text = as_text(SAMPLES[name], Paper(width_mm))

    assert text == (GOLDEN / f"{name}_{width_mm}.txt").read_text(encoding="utf-8")


YORUBA = "Ọ̀ṣ" + "ọ̀" * 40
ARABIC = "مُحَمَّدٌ عَبْدُ اللَّهِ الأَنْصَارِيُّ الْبُخَارِيُّ"
AMHARIC = "ሰላምናፍቅር" * 6


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("name", [YORUBA, ARABIC, AMHARIC])
def test_a_name_with_marks_or_wide_letters_loses_none_of_them_in_a_terminal(name: str, width_mm: int) -> None:
    paper = Paper(width_mm, own_letters=True)
    cells = Cells((Cell("a"), Cell(name), Cell(name, align="center"), Cell(name, align="right")))
    for line, times in ((Columns("Name", name), 1), (Text(name, align="center"), 1), (cells, 3)):
        text = as_text(Document((line,)), paper)
        assert all(cells_of(row) <= paper.columns for row in text.splitlines())
        for letter in set(unicodedata.normalize("NFC", name)) - {" "}:
            assert text.count(letter) == times * unicodedata.normalize("NFC", name).count(letter), letter


@settings(deadline=None)
@given(st.text(min_size=1, max_size=120).filter(str.strip), papers)
def test_no_letter_that_is_drawn_is_left_out_in_a_terminal(written: str, paper: Paper) -> None:
    (first, *_) = rows = lay_out(Document((Columns("", written),)), paper)
    if isinstance(first, DrawnRow):
        shown = as_text(Document((Columns("", written),)), paper)
        assert "".join(shown.split()) == "".join(cleaned(written).split()), rows
