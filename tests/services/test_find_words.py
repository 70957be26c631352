"""What is typed to find a sale is read as days, amounts, numbers and names."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.said import look_up_with
from app.domain.trouble import BadInput
from app.services.find_words import LONGEST, MOST_WORDS, Typed, read_typed

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def read(text: str, language: str = "en") -> Typed:
    return read_typed(text, NOW, language)


def days(typed: Typed) -> tuple[str, str]:
    """The first and the last of the days that were named, where the machine is."""
    assert typed.since is not None
    assert typed.until is not None
    return str(typed.since.astimezone().date()), str((typed.until - DAY).astimezone().date())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-11-21", "2026-11-21", "2026-11-21"),
        ("21/11/2026", "2026-11-21", "2026-11-21"),
        ("21.11.26", "2026-11-21", "2026-11-21"),
        ("3 Nov", "2026-11-03", "2026-11-03"),
        ("3 november 2025", "2025-11-03", "2025-11-03"),
        ("Dec 2025", "2025-12-01", "2025-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("today", "2026-11-21", "2026-11-21"),
        ("Yesterday", "2026-11-20", "2026-11-20"),
        ("2026-11-01..2026-11-05", "2026-11-01", "2026-11-05"),
        ("1 Nov to 5 Nov", "2026-11-01", "2026-11-05"),
        ("5 Nov – 1 Nov", "2026-11-01", "2026-11-05"),
    ],
)
def test_days_are_read_as_people_write_them(text: str, first: str, last: str) -> None:
    typed = read(text)
    assert days(typed) == (first, last)
    assert typed.words == ()


def test_months_are_read_in_the_shops_language_too() -> None:
    assert days(read("3 novembre 2026", "fr")) == ("2026-11-03", "2026-11-03")
    assert days(read("3 Februari 2026", "sw")) == ("2026-02-03", "2026-02-03")
    assert read("3 novembre", "en").since is None


@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u02bc"])
@pytest.mark.parametrize("written", ["'", "\u2019"])
def test_todays_word_is_read_with_any_apostrophe(apostrophe: str, written: str) -> None:
    look_up_with(lambda sentence: f"aujourd{written}hui" if sentence == "today" else sentence)
    try:
        typed = read(f"wanjiku Aujourd{apostrophe}hui", "fr")
    finally:
        look_up_with(None)
    assert days(typed) == ("2026-11-21", "2026-11-21")
    assert [word.name for word in typed.words] == [("wanjiku",)]


@pytest.mark.parametrize("text", ["1er novembre", "1ER novembre 2026", "1er nov. au 1 novembre"])
def test_the_first_of_a_month_is_read_as_the_french_write_it(text: str) -> None:
    assert days(read(text, "fr")) == ("2026-11-01", "2026-11-01")
    assert read("2er novembre", "fr").since is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("28 Dec", "2026-12-28", "2026-12-28"),
        ("3 Jan", "2027-01-03", "2027-01-03"),
        ("4 Jan", "2026-01-04", "2026-01-04"),
        ("29 Feb", "2024-02-29", "2024-02-29"),
        ("20 Dec to 5 Jan", "2026-12-20", "2027-01-05"),
        ("1 Jan to 5 Jan", "2027-01-01", "2027-01-05"),
        ("5 Jan to 1 Jan", "2027-01-01", "2027-01-05"),
        ("1 Nov to 20 Dec", "2026-11-01", "2026-12-20"),
        ("20 Dec to today", "2026-12-20", "2027-01-03"),
        ("20 Dec to 5 Jan 2026", "2025-12-20", "2026-01-05"),
        ("20 Dec 2024 to 5 Jan", "2024-12-20", "2025-01-05"),
        ("2 Feb to 30 Nov", "2026-02-02", "2026-11-30"),
        ("1 Jan 2010 to 30 Nov", "2010-01-01", "2010-11-30"),
        ("Dec 2024 to 5 Jan", "2024-12-01", "2025-01-05"),
        ("5 Dec 9999 to 31 Dec", "2026-12-31", "9999-12-05"),
    ],
)
def test_a_day_without_a_year_is_the_last_that_has_come(text: str, first: str, last: str) -> None:
    assert days(read_typed(text, datetime(2027, 1, 3, 12, tzinfo=UTC), "en")) == (first, last)


def test_days_stand_beside_other_words() -> None:
    typed = read("wanjiku 3 Nov 500")
    assert days(typed) == ("2026-11-03", "2026-11-03")
    assert [word.name for word in typed.words] == [("wanjiku",), ("500",)]


@pytest.mark.parametrize(
    "text", ["2026-02-31", "31.11.2026", "32 Nov", "31 Nov", "0000-01-01", "2026-13", "9999-12-31"]
)
def test_a_day_that_there_is_none_of_is_said(text: str) -> None:
    with pytest.raises(BadInput, match=f"There is no day {text}"):
        read(text)


@pytest.mark.parametrize("text", ["9999-12-31", "31.12.9999", "31 Dec 9999", "Dec 9999", "today to 9999-12-31"])
def test_a_day_after_which_there_is_no_other_is_said_too(text: str) -> None:
    with pytest.raises(BadInput, match=r"There is no day .*9999"):
        read(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0145 1174 955", ["01451174955"]),
        ("6643 0474 3075 6165 7038", ["66430474307561657038"]),
        ("6643-0474", ["66430474"]),
        ("+254 712 345 678", ["254712345678"]),
        ("0712 345678", ["0712345678"]),
        ("7038 500", ["7038", "500"]),
        ("0203754-01", ["020375401"]),
        ("RADIX", ["radix"]),
        ("wanjiku", [""]),
    ],
)
def test_a_number_is_one_though_it_is_typed_in_groups_of_four(text: str, numbers: list[str]) -> None:
    assert [word.number for word in read(text).words] == numbers


@pytest.mark.parametrize(
    ("text", "amount"), [("500", 500_00), ("1,000", 1000_00), ("1000.5", 1000_50), ("0145", None), ("1e5", None)]
)
def test_an_amount_is_read_where_it_is_written_as_one(text: str, amount: int | None) -> None:
    assert [word.amount for word in read(text).words] == [amount]


def test_a_currency_before_its_amount_is_a_word_of_its_own() -> None:
    assert [(word.profile, word.amount) for word in read("KES500").words] == [("kes", None), ("", 500_00)]
    assert [(word.profile, word.amount) for word in read("kes 500").words] == [("kes", None), ("", 500_00)]


def test_more_than_can_be_looked_for_is_refused_in_words() -> None:
    with pytest.raises(BadInput, match="at most 200 letters"):
        read("x" * (LONGEST + 1))
    with pytest.raises(BadInput, match="at most 200 letters"):
        read("' or 1=1 -- " * 1000)
    with pytest.raises(BadInput, match="at most 12 words"):
        read("a " * (MOST_WORDS + 1))


def test_nothing_typed_is_nothing_looked_for() -> None:
    assert read("   ") == Typed()
