"""References: twelve digits that never go back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.reference import BEGINNING, next_reference

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def test_a_reference_is_the_till_and_the_seconds_since_the_beginning_of_2026() -> None:
    assert next_reference(7, BEGINNING + timedelta(seconds=28_000_000.9), None) == "007028000000"


def test_two_sales_in_one_second_have_two_references() -> None:
    first = next_reference(1, NOW, None)
    second = next_reference(1, NOW, first)
    assert int(second) == int(first) + 1


def test_a_clock_set_back_does_not_set_the_references_back() -> None:
    last = next_reference(1, NOW, None)
    assert next_reference(1, NOW - timedelta(days=300), last) > last


def test_a_new_till_number_goes_on_above_the_old_ones_references() -> None:
    assert next_reference(2, NOW, "999500000000") == "002500000001"


@given(
    st.integers(1, 999),
    st.lists(st.timedeltas(timedelta(0), timedelta(days=8_000)).map(BEGINNING.__add__), min_size=2),
)
def test_references_only_grow_whatever_the_clock_does(till: int, moments: list[datetime]) -> None:
    last: str | None = None
    for now in moments:
        new = next_reference(till, now, last)
        assert len(new) == 12
        assert new.isdigit()
        assert last is None or new > last
        last = new


@pytest.mark.parametrize("now", [BEGINNING - timedelta(seconds=1), BEGINNING + timedelta(seconds=10**9)])
def test_a_year_outside_the_nine_digits_is_refused(now: datetime) -> None:
    with pytest.raises(ValueError, match="outside the years"):
        next_reference(1, now, None)


def test_the_nine_digits_do_not_run_over_into_the_till_number() -> None:
    with pytest.raises(ValueError, match="outside the years"):
        next_reference(1, NOW, "001999999999")
