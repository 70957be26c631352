"""Times in text: UTC, and sorting as time does."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.when import from_text, to_text

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=300_000)).map(BEGINNING.__add__)


def test_a_time_is_written_in_utc() -> None:
    nairobi = datetime(2026, 11, 21, 13, 0, tzinfo=timezone(timedelta(hours=3)))
    assert to_text(nairobi) == "2026-11-21T10:00:00.000000Z"


@given(MOMENTS, MOMENTS)
def test_times_sort_as_their_texts_do(one: datetime, other: datetime) -> None:
    assert (to_text(one) < to_text(other)) == (one < other)
    assert from_text(to_text(one)) == one


@pytest.mark.parametrize("text", ["", "2026-11-21", "2026-11-21T10:00:00Z", "2026-11-21T10:00:00.000000+03:00"])
def test_what_was_not_written_here_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match="does not match"):
        from_text(text)
