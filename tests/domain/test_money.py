"""Money: what a person may type, and what adds up."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import MINOR_UNITS, Money, from_decimal, parse
from app.domain.trouble import BadInput

KES = "KES"


@pytest.mark.parametrize(
    ("typed", "minor"), [("200", 200_00), ("200.5", 200_50), ("200.50", 200_50), (" 50 ", 50_00), ("0.01", 1)]
)
def test_an_amount_is_digits_with_at_most_two_decimals(typed: str, minor: int) -> None:
    assert parse(typed, KES) == Money(minor, KES)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Type an amount"),
        ("   ", "Type an amount"),
        ("0", "more than zero"),
        ("0.00", "more than zero"),
        ("-5", "cannot be negative"),
        ("-0.01", "cannot be negative"),
    ],
)
def test_nothing_and_less_are_told_apart(typed: str, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        parse(typed, KES)


@pytest.mark.parametrize(
    "typed",
    [
        "200.005",
        "1e5",
        "1E5",
        "٢٠٠",
        "２００",
        "1,000",
        "1 000",
        "1_000",
        "+5",
        ".5",
        "5.",
        "5..0",
        "abc",
        "NaN",
        "Infinity",
        "0x10",
        "²",
        "5\n",
        "5\t",
        "1" * 13,
    ],
)
def test_anything_else_is_told_how_to_write_an_amount(typed: str) -> None:
    with pytest.raises(BadInput, match="in digits"):
        parse(typed, KES)


@given(st.text(max_size=20))
def test_a_text_is_an_amount_above_zero_or_bad_input(typed: str) -> None:
    try:
        money = parse(typed, KES)
    except BadInput:
        pass
    else:
        assert money.minor > 0


@given(st.integers(min_value=1, max_value=10**14 - 1), st.sampled_from(sorted(MINOR_UNITS)))
def test_an_amount_reads_back_as_it_is_written(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert parse(str(money), currency) == money
    assert from_decimal(money.decimal, currency) == money


def test_an_amount_is_written_with_two_decimals() -> None:
    assert (str(Money(200_00, KES)), str(Money(5, KES)), str(Money(-150, KES))) == ("200.00", "0.05", "-1.50")


def test_a_fraction_of_a_cent_is_no_money() -> None:
    with pytest.raises(ValueError, match="finer than one minor unit"):
        from_decimal(Decimal("0.001"), KES)


def test_two_currencies_do_not_add_up() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        Money(1, KES) + Money(1, "NGN")
    with pytest.raises(ValueError, match="do not add up"):
        Money(1, KES) - Money(1, "NGN")


def test_a_currency_the_till_does_not_sell_in_is_refused() -> None:
    with pytest.raises(ValueError, match="EUR"):
        Money(1, "EUR")


def test_change_is_what_was_tendered_less_the_sale() -> None:
    assert Money(500_00, KES) - Money(200_00, KES) == Money(300_00, KES)
    assert Money(1, KES) + Money(2, KES) == Money(3, KES)
