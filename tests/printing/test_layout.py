"""Rows that fit the paper, whatever was written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.document import QR, Columns, Document, Feed, Line, Rule, Text, TokenDigits
from printing.layout import QrRow, TextRow, in_groups, lay_out
from printing.paper import Paper
from tests.printing.any_document import lines, papers

NAME_OF_300 = ("Halima binti Diriye wa Nzioki " * 10)[:300]


def rows_of(*lines: Line, width_mm: int = 58) -> list[str]:
    return [row.text for row in lay_out(Document(lines), Paper(width_mm)) if isinstance(row, TextRow)]


@settings(deadline=None)
@given(st.lists(lines, max_size=6), papers)
def test_no_row_is_wider_than_the_paper(written: list[Line], paper: Paper) -> None:
    for row in lay_out(Document(tuple(written)), paper):
        if isinstance(row, TextRow):
            assert len(row.text) * row.size <= paper.columns
            assert row.text.encode(paper.encoding).decode(paper.encoding).isprintable()


@settings(deadline=None)
@given(st.text("abc ", max_size=300), st.text("0123456789,.", min_size=1, max_size=20), papers)
def test_an_amount_stays_whole_and_ends_at_the_right_edge(left: str, right: str, paper: Paper) -> None:
    rows = lay_out(Document((Columns(left, right),)), paper)

    ends = [row.text for row in rows if isinstance(row, TextRow) and row.text.endswith(right)]
    assert [len(row) for row in ends] == [paper.columns]


@settings(deadline=None)
@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x7F), max_size=60), papers)
def test_no_letter_of_a_text_is_lost(word: str, paper: Paper) -> None:
    rows = lay_out(Document((Text(word),)), paper)

    assert "".join(row.text for row in rows if isinstance(row, TextRow)) == word


def test_a_name_of_300_characters_prints_whole_under_its_label() -> None:
    first, *others = rows_of(Columns("Customer", NAME_OF_300))

    assert first == "Customer"
    assert " ".join(row.strip() for row in others) == NAME_OF_300.strip()


def test_a_label_wraps_beside_its_amount() -> None:
    assert rows_of(Columns("Inflation adjustment charge", "KSh 3.19")) == [
        "Inflation adjustment    KSh 3.19",
        "charge",
    ]


def test_a_label_beside_a_long_amount_is_broken_between_its_words_or_stands_above_it() -> None:
    assert rows_of(Columns("Difference in the drawer", "-12,345,678.90")) == [
        "Difference in the -12,345,678.90",
        "drawer",
    ]
    assert rows_of(Columns("Rafraîchissements", "-12,345,678.90")) == [
        "Rafraîchissements -12,345,678.90",
    ]
    assert rows_of(Columns("Rafraîchissements, remboursés", "-12,345,678.90")) == [
        "Rafraîchissements, remboursés",
        "                  -12,345,678.90",
    ]


def test_a_token_is_one_row_on_80_mm_and_two_on_58_mm() -> None:
    token = TokenDigits("66430474307561657038")

    assert rows_of(token, width_mm=80) == ["6643 0474 3075 6165 7038"]
    assert rows_of(token, width_mm=58) == ["6643 0474 3075", "6165 7038"]


def test_a_token_keeps_its_zeros_and_loses_its_blanks_and_dashes() -> None:
    assert in_groups(" 0395-8150 65535837654") == ("0395", "8150", "6553", "5837", "654")


def test_a_word_too_wide_for_its_size_is_printed_smaller_and_never_broken() -> None:
    rows = lay_out(Document((Text("UNCONFIRMED", size=3),)), Paper(58))

    assert rows == (TextRow("UNCONFIRMED", size=2),)


def test_white_letters_stand_in_the_middle_of_a_bar() -> None:
    assert rows_of(Text("WAIT", size=2, inverse=True, align="center")) == ["      WAIT      "]


def test_a_long_payload_makes_smaller_squares_that_still_fit() -> None:
    rows = lay_out(Document((QR("x" * 200),)), Paper(58))

    assert QrRow("x" * 200, 4) in rows


def test_a_payload_holds_no_command() -> None:
    assert QrRow("12", 6) in lay_out(Document((QR("1\x10\x14\x012"),)), Paper(58))


@pytest.mark.parametrize("width_mm", [57, 0, 800])
def test_a_width_that_no_paper_has_is_refused(width_mm: int) -> None:
    with pytest.raises(ValueError, match="58 or 80 mm"):
        Paper(width_mm)


def test_an_unknown_code_page_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="CP858"):
        Paper(58, "UTF-8")


def test_a_document_refuses_what_no_paper_can_show() -> None:
    for make in (lambda: Rule("--"), lambda: TokenDigits(" "), lambda: QR(""), lambda: QR("é" * 101), lambda: Feed(0)):
        with pytest.raises(ValueError, match=r"not|has"):
            make()
