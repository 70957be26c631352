"""The slip of cash that moved without a sale, as the one who signs it reads it."""

from dataclasses import replace

import pytest

from app.services.cash_slip import CashMovement, cash_slip
from printing.document import Text
from printing.paper import Paper
from printing.text import as_text
from tests.services.golden_papers import CASH_IN, CASH_OUT, SHOP


@pytest.mark.parametrize(("movement", "says"), [(CASH_IN, "CASH IN"), (CASH_OUT, "CASH OUT")])
def test_the_largest_letters_say_which_way_the_cash_went(movement: CashMovement, says: str) -> None:
    texts = [line for line in cash_slip(movement, SHOP, 2).lines if isinstance(line, Text)]

    assert [line.text for line in texts if line.size == max(text.size for text in texts)] == [says]


def test_it_says_how_much_why_who_when_and_under_which_reference() -> None:
    words = " ".join(as_text(cash_slip(CASH_OUT, SHOP, 0), Paper(58)).split())

    for part in ("KES 1,250.50", "Reason: Paid the water carrier,", "By Otieno", "21 Nov 2026", "001028041733"):
        assert part in words


@pytest.mark.parametrize(("language", "by"), [("en", "By the till"), ("fr", "Par la caisse")])
def test_where_nobody_signs_in_the_slip_names_the_till_itself(language: str, by: str) -> None:
    slip = cash_slip(replace(CASH_IN, who=""), replace(SHOP, language=language), 0)

    assert by in " ".join(as_text(slip, Paper(58)).split())


def test_only_a_second_print_says_copy() -> None:
    words = [as_text(cash_slip(CASH_IN, SHOP, copy), Paper(58)) for copy in (0, 2)]

    assert ["COPY 2" in one for one in words] == [False, True]


def test_a_reason_is_never_a_printer_command() -> None:
    movement = replace(CASH_IN, reason="\x1bp\x00change\n\n\x1dV\x00", who="W\x1b@")

    text = as_text(cash_slip(movement, SHOP, 0), Paper(58))
    assert all(letter.isprintable() or letter == "\n" for letter in text)
    assert "change" in text
