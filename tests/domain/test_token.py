"""Tokens: kept as they came, warned about, never withheld."""

import pytest

from app.domain.token import STS_LIMIT, looks_wrong, plain

SAMPLE = "66430474307561657038"


@pytest.mark.parametrize("written", [SAMPLE, "6643 0474 3075 6165 7038", "6643-0474-3075-6165-7038", f"\t{SAMPLE}\xa0"])
def test_blanks_and_dashes_between_the_groups_are_taken_out(written: str) -> None:
    assert plain(written) == SAMPLE


def test_whatever_else_stands_in_a_token_stays() -> None:
    assert plain("00 12x") == "0012x"


@pytest.mark.parametrize(
    ("token", "wrong"),
    [
        (SAMPLE, False),
        ("0" * 20, False),
        (f"{STS_LIMIT - 1:020d}", False),
        (f"{STS_LIMIT:020d}", True),
        (SAMPLE[:-1], True),
        (SAMPLE + "0", True),
        (SAMPLE[:-1] + "x", True),
        ("٦" * 20, True),
        ("", True),
    ],
)
def test_a_token_is_twenty_digits_below_two_to_the_sixty_sixth(token: str, wrong: bool) -> None:
    assert looks_wrong(token) is wrong
