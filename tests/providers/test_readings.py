"""What all readers share: tokens, whose number an answer names, and how an amount is written."""

import json
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.outcome import Doubt, Unknown
from app.providers.readings import brings_token, is_ours, receipt_in, tokens_in, unreadable
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
        ("1111, 2222;3333/4444|5555\n6666\r\n\u20287777", ("1111", "2222", "3333", "4444", "5555", "6666", "7777")),
        ("67824150446489838558 12531167584365804889", ("67824150446489838558", "12531167584365804889")),
        (6782415044648983855812531167584365804889, ("67824150446489838558", "12531167584365804889")),
        (["1111", "", None, " - ", "2222"], ("1111", "2222")),
        (["1111", "xxxx"], ()),
        (["1111", {"value": "2222"}], ()),
        (["1111", 0], ()),
        (["1111", True], ()),
        ("1111, in 5 minutes", ()),
        ("0000-0000-0000-0000-0000", ()),
        (0, ()),
        ("67824150446489838558" + 20 * "0", ()),
        ([str(number) for number in range(1000, 1020)], tuple(str(number) for number in range(1000, 1020))),
        ([str(number) for number in range(1000, 1021)], ()),
        (" ".join(str(number) for number in range(10**19, 10**19 + 21)), ()),
        ("9" * 300 + "8", ()),
    ],
)
def test_tokens_are_digits_each_once_and_in_order(given_as: object, tokens: tuple[str, ...]) -> None:
    assert tokens_in(given_as) == tokens


def test_all_tokens_of_a_long_text_are_read_to_their_last_digit() -> None:
    tokens = tuple(str(number) for number in range(10**19, 10**19 + 20))

    assert tokens_in(" , ".join("  ".join(token) for token in tokens)) == tokens


@pytest.mark.parametrize(
    ("stands_there", "expected"),
    [
        ("67824150446489838558", True),
        (["1111", "xxxx"], True),
        ("6782415044648983855X", True),
        ({"value": [67824150446489838558]}, True),
        ([str(number) for number in range(1000, 1021)], True),
        ("0000-0000-0000-0000", False),
        ("in 5 minutes", False),
        ("xxxx-xxxx-xxxx-xxxx", False),
        (None, False),
        (["", {}, 0, True], False),
    ],
)
def test_a_part_of_a_token_is_brought_too(stands_there: object, *, expected: bool) -> None:
    assert brings_token(stands_there) is expected


def test_a_token_is_looked_for_deeper_than_pythons_stack() -> None:
    answer: object = "1111"
    for _ in range(100_000):
        answer = [answer]

    assert brings_token(answer)
    assert tokens_in(answer) == ()


@pytest.mark.parametrize(
    ("given_as", "number"),
    [(" 22333 ", "22333"), (22333, "22333"), ("N/A", None), ("", None), (None, None), ("[redacted]-1", None)],
)
def test_a_receipts_number_has_a_digit_and_no_secret(given_as: object, number: str | None) -> None:
    assert receipt_in(given_as) == number


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
