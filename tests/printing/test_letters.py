"""Anything that a person or a provider may write, made printable."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.letters import cleaned, needs_drawing, printable
from printing.paper import Paper

PAGES = ["CP437", "CP850", "CP858", "CP860", "CP863", "CP865", "CP1252"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("₦5,000", "NGN5,000"),
        ("Ṣọlá Adébáyọ̀ ẹ", "Solá Adébáyo e"),
        ("ɗan Ɓaure, ƙofar ƴan", "dan Baure, kofar yan"),
        ("n’est “rien” – … œuvre", 'n\'est "rien" - ... oeuvre'),
        ("1\u202f234,56", "1 234,56"),
        ("cafe\u0301", "café"),
        ("٢٠٠ ５ ½ № ﬁ", "200 5 ½ No fi"),
        ("ሰላም", "···"),
        ("a\tb\r\nc", "a b  c"),
        ("\x1b@\x1dV\x00\x10\x14\x01\x9b", "@V"),
        ("right\u202eleft\ufeff\u200d", "rightleft"),
        ("what?", "what?"),
        ("\ud83d \ue000 \U0010ffff", "· · ·"),
    ],
)
def test_a_text_is_spelled_with_the_letters_of_cp858(written: str, printed: str) -> None:
    assert printable(written, Paper(58, "CP858")) == printed


def test_a_letter_that_is_nobodys_leaves_its_mark_also_beside_letters_that_are_drawn() -> None:
    assert cleaned("ሰ\ud83d\ue000ላም\U0010ffff") == "ሰ··ላም·"
    assert not needs_drawing("plain \ue000", Paper(58))


def test_a_letter_that_only_one_page_has_is_spelled_out_on_the_others() -> None:
    assert [printable("€ã", Paper(58, page)) for page in ("CP858", "CP437", "CP860")] == ["€ã", "EURa", "EURã"]


@settings(deadline=None)
@given(st.text(), st.sampled_from(PAGES))
def test_no_text_becomes_a_command_a_question_mark_or_a_letter_that_the_page_lacks(text: str, page: str) -> None:
    paper = Paper(58, page)

    printed = printable(text, paper)

    assert all(byte >= 0x20 and byte != 0x7F for byte in printed.encode(paper.encoding))
    assert "?" not in printed or "?" in unicodedata.normalize("NFKD", text)


@settings(deadline=None)
@given(st.text(), st.sampled_from(PAGES))
def test_what_is_printable_stays_as_it_is(text: str, page: str) -> None:
    paper = Paper(58, page)

    printed = printable(text, paper)

    assert printable(printed, paper) == printed
