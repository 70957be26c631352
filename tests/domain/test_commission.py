"""The rate of a commission, as till.toml says it."""

import pytest

from app.domain.commission import parse_rate
from app.domain.trouble import BadInput


@pytest.mark.parametrize(
    ("written", "rate"),
    [("", 0), (" ", 0), ("0", 0), ("2", 200), ("2.5", 250), ("2.05", 205), (" 1.25 ", 125), ("100", 10_000)],
)
def test_a_rate_is_percent_with_two_decimals_at_the_most(written: str, rate: int) -> None:
    assert parse_rate(written) == rate


@pytest.mark.parametrize("written", ["2,5", "2.", ".5", "2.555", "-1", "+1", "1e1", "100.01", "101", "2 %", "٢", "x"])
def test_anything_else_is_told_what_a_rate_is(written: str) -> None:
    with pytest.raises(BadInput, match="percent from 0 to 100, with at most two decimals"):
        parse_rate(written)
