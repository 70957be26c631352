"""What all readers share: tokens, whose number an answer names, and how an amount is written."""

import json
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.outcome import Doubt, Unknown
from app.providers.readings import is_ours, tokens_in, unreadable
from app.providers.scalars import as_number, as_text
from app.providers.transport import Exchange


@pytest.mark.parametrize(
    ("given_as", "tokens"),
    [
        ("6782 4150 4464 8983 8558", ("67824150446489838558",)),
        ("6782-4150-4464-8983-8558", ("67824150446489838558",)),
        ([" 098271047832199782", "098271047832190472 "], ("098271047832199782", "098271047832190472")),
        (["1111", "1111", "2222"], ("1111", "2222")),
        (67824150446489838558, ("67824150446489838558",)),
        ("xxxx-xxxx-xxxx-xxxx", ()),
        ("٦٧٨٢٤١٥٠", ()),
        ("123", ()),
        (None, ()),
        ({"token": "67824150446489838558"}, ()),
        ([["67824150446489838558"]], ()),
    ],
)
def test_tokens_are_digits_each_once_and_in_order(given_as: object, tokens: tuple[str, ...]) -> None:
    assert tokens_in(given_as) == tokens


@pytest.mark.parametrize(
    ("named", "ours", "expected"),
    [
        ("001028000000", "001028000000", True),
        (1028000000, "001028000000", True),
        ("1028000000", "001028000000", False),
        (" 0421 4346-555", "04214346555", True),
        ("0203754-01", "0203754-01", True),
        ("020375-401", "0203754-01", False),
        ("020375401", "0203754-01", False),
        (["001028000000"], "001028000000", False),
    ],
)
def test_a_number_is_ours_however_its_digits_are_grouped(named: object, ours: str, *, expected: bool) -> None:
    assert is_ours(named, ours) is expected


def test_what_cannot_be_read_says_why() -> None:
    assert unreadable(Exchange(left=True)) == Unknown(Doubt.NO_ANSWER)
    assert unreadable(Exchange(left=True, http=403)) == Unknown(Doubt.KEY_EXPIRED)
    assert unreadable(Exchange(left=True, http=200, body=b"<html>")) == Unknown(Doubt.UNREADABLE)


@given(st.integers(1, 10**14))
@example(999_999_99)
@example(10)
def test_an_amount_goes_out_to_the_cent(minor: int) -> None:
    amount = Money(minor, "USD")
    written = json.dumps(as_number(amount))
    assert Decimal(written) == amount.decimal == Decimal(as_text(amount))
    assert "e" not in written


def test_a_whole_amount_has_no_decimals() -> None:
    assert as_text(Money(5000_00, "NGN")) == "5000"
    assert json.dumps(as_number(Money(5000_00, "NGN"))) == "5000"
    assert as_text(Money(5000_50, "NGN")) == "5000.50"
