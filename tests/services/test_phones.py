"""Telephone numbers as people write them, in the international form."""

import pytest

from app.domain.trouble import BadInput
from app.services.phones import parse_phone


@pytest.mark.parametrize(
    ("typed", "currency", "number"),
    [
        ("0712 345 678", "KES", "+254712345678"),
        ("0712-345-678", "KES", "+254712345678"),
        ("712345678", "KES", "+254712345678"),
        ("+254 712 345678", "KES", "+254712345678"),
        ("254712345678", "KES", "+254712345678"),
        ("0803 123 4567", "NGN", "+2348031234567"),
        ("081 234 5678", "CDF", "+243812345678"),
        ("081 234 5678", "USD", "+243812345678"),
        ("+44 20 7946 0958", "KES", "+442079460958"),
        ("", "KES", ""),
        ("   ", "KES", ""),
    ],
)
def test_a_number_belongs_where_the_money_does(typed: str, currency: str, number: str) -> None:
    assert parse_phone(typed, currency) == number


@pytest.mark.parametrize("typed", ["12", "abc", "0712", "+", "07123456789012345", "+999 12", "--"])
def test_what_no_telephone_has_is_told(typed: str) -> None:
    with pytest.raises(BadInput, match="telephone"):
        parse_phone(typed, "KES")


@pytest.mark.parametrize(("currency", "example"), [("KES", "0712"), ("NGN", "0802"), ("USD", "0991")])
def test_the_example_is_a_number_of_the_country(currency: str, example: str) -> None:
    with pytest.raises(BadInput, match=example):
        parse_phone("12", currency)
