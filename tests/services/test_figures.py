"""Amounts, ages and countdowns as people read them."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.money import Money
from app.services.figures import (
    age_text,
    column_text,
    countdown_text,
    money_text,
    reported_text,
    span_text,
    when_text,
)


@pytest.mark.parametrize(
    ("minor", "language", "text"),
    [
        (1000_00, "en", "KES\xa01,000"),
        (1000_50, "en", "KES\xa01,000.50"),
        (5, "en", "KES\xa00.05"),
        (-39_00, "en", "KES\xa0-39"),
        (1000_50, "sw", "KES\xa01,000.50"),
        (1000_50, "fr", "KES\xa01\xa0000,50"),
        (1_234_567_00, "fr", "KES\xa01\xa0234\xa0567"),
    ],
)
def test_an_amount_has_decimals_only_where_there_are_some(minor: int, language: str, text: str) -> None:
    assert money_text(Money(minor, "KES"), language) == text


@pytest.mark.parametrize(("minor", "text"), [(1000_00, "1,000.00"), (5, "0.05"), (0, "0.00"), (-5, "-0.05")])
def test_a_column_of_amounts_has_decimals_everywhere(minor: int, text: str) -> None:
    assert column_text(Money(minor, "KES"), "en") == text


@pytest.mark.parametrize(
    ("reported", "language", "text"),
    [
        ("50.76", "en", "50.76"),
        ("50.76", "sw", "50.76"),
        ("50.76", "fr", "50,76"),
        ("0050.760", "fr", "0050,760"),
        ("5076", "fr", "5076"),
        ("1.2.3", "fr", "1.2.3"),
        ("12.5 kWh", "fr", "12.5 kWh"),
        ("", "fr", ""),
    ],
)
def test_a_providers_figure_keeps_its_digits_and_has_the_languages_point(
    reported: str, language: str, text: str
) -> None:
    assert reported_text(reported, language) == text


def test_a_time_is_the_shops_own() -> None:
    at = datetime(2026, 11, 21, 10, 42, 7, tzinfo=UTC)
    assert when_text(at, "en") == f"{at.astimezone():%-d %b %Y %H:%M:%S}"


@pytest.mark.parametrize(
    ("age", "text"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 min ago"),
        (timedelta(minutes=59, seconds=59), "59 min ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=23, minutes=59), "23 hours ago"),
        (timedelta(days=1), "1 day ago"),
        (timedelta(days=400), "400 days ago"),
    ],
)
def test_an_age_is_told_to_the_unit_that_matters(age: timedelta, text: str) -> None:
    assert age_text(age) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(220, "3:40"), (9, "0:09"), (8.2, "0:09"), (60, "1:00"), (22_327, "6:12:07"), (0, "0:00"), (-3, "0:00")],
)
def test_a_countdown_counts_what_is_left_and_never_below_nothing(seconds: float, text: str) -> None:
    assert countdown_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(300, "5 minutes"), (60, "1 minute"), (90, "90 seconds"), (1, "1 second"), (3600, "1 hour"), (7200, "2 hours")],
)
def test_a_span_of_time_is_in_the_largest_unit_that_it_is_whole_in(seconds: int, text: str) -> None:
    assert span_text(seconds) == text
