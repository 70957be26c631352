"""Meter and account numbers as people type, paste and scan them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.meter import CheckDigit, check_digit, grouped, luhn, parse_account, parse_meter
from app.domain.trouble import BadInput

BILBO = "01451174955"
THIRTEEN = "0123456789012"
SEPARATORS = [" ", "\t", "\n", "\xa0", "\u202f", "\u2009", "-", "‐", "‑", "‒", "–", "—"]


@pytest.mark.parametrize("between", SEPARATORS, ids=ascii)
def test_blanks_and_dashes_of_every_kind_are_taken_out(between: str) -> None:
    typed = between + between.join(("0145", "1174", "955")) + between
    assert parse_meter(typed, luhn_blocks=True) == BILBO


def test_leading_zeros_are_kept() -> None:
    assert parse_meter("00000000000", luhn_blocks=True) == "00000000000"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Type the meter number"),
        (" - ", "Type the meter number"),
        ("0145117495O", "digits only"),
        ("meter", "digits only"),
        ("٠١٤٥١١٧٤٩٥٥", "digits only"),
        ("０１４５１１７４９５５", "digits only"),
        ("0145117495²", "digits only"),
        ("014511749.5", "digits only"),
        ("0145117495", "this one has 10"),
        ("014511749551", "this one has 12"),
        ("01451174955123", "this one has 14"),
    ],
)
def test_what_cannot_be_a_meter_number_is_told_why(typed: str, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        parse_meter(typed, luhn_blocks=False)


def test_a_wrong_check_digit_blocks_only_where_the_utility_refuses_it() -> None:
    with pytest.raises(BadInput, match="check digit is wrong"):
        parse_meter("12345678912", luhn_blocks=True)
    assert parse_meter("12345678912", luhn_blocks=False) == "12345678912"


@pytest.mark.parametrize(
    ("number", "right"),
    [
        (BILBO, True),
        ("04214346555", True),
        ("45036882525", True),
        ("04185663657", True),
        ("01234567898", False),
        ("12345678912", False),
        ("94949494949", False),
        ("1111111111111", False),
    ],
)
def test_the_check_digits_of_known_meters(number: str, right: bool) -> None:
    assert luhn(number) is right


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", CheckDigit.SHORT),
        ("0145117495", CheckDigit.SHORT),
        ("014511749555", CheckDigit.SHORT),
        ("0145-1174-955", CheckDigit.RIGHT),
        ("0145-1174-956", CheckDigit.WRONG),
        ("0145117495x", CheckDigit.SHORT),
        (THIRTEEN, CheckDigit.RIGHT if luhn(THIRTEEN) else CheckDigit.WRONG),
        ("٠١٤٥١١٧٤٩٥٥", CheckDigit.SHORT),
    ],
)
def test_the_check_digit_is_judged_while_it_is_typed(typed: str, said: CheckDigit) -> None:
    assert check_digit(typed) is said


@given(st.from_regex(r"[0-9]{10}", fullmatch=True), st.integers(0, 10), st.integers(1, 9))
def test_one_mistyped_digit_is_always_found(digits: str, place: int, off: int) -> None:
    right = next(digits + last for last in "0123456789" if luhn(digits + last))
    mistyped = right[:place] + str((int(right[place]) + off) % 10) + right[place + 1 :]
    assert check_digit(right) is CheckDigit.RIGHT
    assert check_digit(mistyped) is CheckDigit.WRONG


@given(st.text(max_size=30))
def test_a_text_is_a_meter_number_or_bad_input(typed: str) -> None:
    try:
        number = parse_meter(typed, luhn_blocks=True)
    except BadInput:
        pass
    else:
        assert luhn(number)
        assert check_digit(number) is CheckDigit.RIGHT


def test_an_account_number_loses_its_outer_blanks_and_nothing_else() -> None:
    assert parse_account(" 0203754-01 ") == "0203754-01"
    assert parse_account("AB 12/3") == "AB 12/3"


@pytest.mark.parametrize(
    ("typed", "told"), [("  ", "Type the account"), ("1\x1b@2", "not an account"), ("1" * 41, "not an account")]
)
def test_what_cannot_be_an_account_is_told_where_to_find_one(typed: str, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        parse_account(typed)


def test_a_number_is_read_in_groups_of_four() -> None:
    assert grouped(BILBO) == "0145 1174 955"
    assert grouped("66430474307561657038") == "6643 0474 3075 6165 7038"
    assert grouped("") == ""
