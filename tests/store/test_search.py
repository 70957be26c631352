"""Sales are found by whatever is known of them, as they are now, and each page ends where the next begins."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.events import Answered, Cancelled, GivenBack, SaleEvent, Sent, Taken
from app.domain.money import Money
from app.domain.outcome import Complete, Doubt, Refused, Unknown, VendOutcome, Why
from app.domain.sale import Order, Tender
from app.store import search
from app.store.database import immediate
from app.store.search import NOBODY, Page, Wanted
from app.store.search_terms import Word, folded, folded_words
from app.store.till_file import TillFile
from tests.domain.sales import HORIZON, ORDER, START
from tests.store.files import FIRST, NOW, SECOND, THIRD, TOKENS, opened, record, sell, sold

WANJIKU = replace(ORDER, customer="Wanjiku wa Ng'ang'a", meter="14285093614", phone="+254712345678")
REFUSED = Refused(Why.BLOCKED)


def part(text: str, *, amount: int | None = None, profile: str = "") -> Word:
    return Word(folded_words(text), folded(text), amount, profile)


def found(file: TillFile, *words: str, **filters: object) -> list[str]:
    wanted = Wanted(tuple(map(part, words)), **filters)  # type: ignore[arg-type]
    return file.search.page(wanted, limit=10).references


def sell_as(
    file: TillFile, reference: str, order: Order, outcome: VendOutcome, at: datetime = NOW, person: int | None = None
) -> None:
    events: tuple[SaleEvent, ...] = (Taken(order), Sent(), Answered("vend", outcome, START, HORIZON))
    for second, event in enumerate(events):
        file.sales.record(reference, at + timedelta(seconds=second), event, person=person)


@pytest.mark.parametrize(
    "typed",
    [
        *(FIRST, "8000001", "14285093614", "5093", "wanjiku", "WANJ", "iku", "w", "wa", "nganga", "ng'ang'a"),
        *(
            "0712345678",
            "+254712345678",
            "345678",
            TOKENS[0],
            "6643-0474",
            "61657038",
            "65703",
            "7038",
            "0474",
            "RADIX",
            "VS0",
        ),
    ],
)
def test_a_sale_is_found_by_its_reference_meter_name_telephone_token_and_receipt_or_a_part(
    file: TillFile, typed: str
) -> None:
    sell_as(file, FIRST, WANJIKU, sold(receipt="RADIXOVS010VS0"))
    sell_as(file, SECOND, replace(ORDER, customer="Bilbo Baggins", meter="01451174955"), sold("9" * 20))
    if typed == "VS0":  # three signs of a number are looked for in names alone
        assert found(file, typed) == []
    else:
        assert found(file, typed) == [FIRST]


def test_each_word_is_of_the_same_sale(file: TillFile) -> None:
    sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]))
    sell_as(file, SECOND, replace(WANJIKU, customer="Kamau"), sold(TOKENS[1]))
    assert found(file, "wanjiku", "5093") == [FIRST]
    assert found(file, "kamau", "5093") == [SECOND]
    assert found(file, "kamau", "wanjiku") == []


def test_an_amount_and_a_provider_are_words_like_others(file: TillFile) -> None:
    sell_as(file, FIRST, replace(WANJIKU, amount=Money(500_00, "KES")), sold(TOKENS[0]))
    sell_as(file, SECOND, replace(WANJIKU, provider="kplc-two", amount=Money(50_00, "KES")), sold(TOKENS[1]))
    five_hundred, two, shillings = Word(amount=500_00), Word(profile="two"), Word(profile="kes")
    assert file.search.page(Wanted((five_hundred,)), limit=9).references == [FIRST]
    assert file.search.page(Wanted((two,)), limit=9).references == [SECOND]
    assert file.search.page(Wanted((shillings,)), limit=9).references == [SECOND, FIRST]


def test_what_has_every_piece_of_a_word_and_not_the_word_is_not_found(file: TillFile) -> None:
    sell_as(file, FIRST, replace(WANJIKU, meter="12345678"), sold("00003456780000"))
    assert found(file, "12345678") == [FIRST]
    assert found(file, "34560000") == []


def test_a_sale_is_found_from_the_moment_it_is_taken_and_as_it_is_now(file: TillFile) -> None:
    file.sales.record(FIRST, NOW, Taken(WANJIKU))
    assert found(file, "wanjiku", state="open") == [FIRST]
    assert found(file, "wanjiku", state="complete") == []
    file.sales.record(FIRST, NOW, Sent())
    file.sales.record(FIRST, NOW, Answered("vend", REFUSED, START, HORIZON))
    assert found(file, "wanjiku", state="open") == []
    assert found(file, "wanjiku", state="refused", money="owed") == [FIRST]
    assert found(file, "wanjiku", state="unsold") == [FIRST]
    file.sales.record(FIRST, NOW, GivenBack())
    assert found(file, "wanjiku", money="owed") == []
    assert found(file, "wanjiku", money="given back") == [FIRST]


def test_a_finished_sale_that_is_open_again_is_found_among_the_open_ones_alone(file: TillFile) -> None:
    file.sales.record(FIRST, NOW, Taken(WANJIKU))
    file.sales.record(FIRST, NOW, Cancelled())
    assert found(file, "wanjiku", state="cancelled") == [FIRST]
    file.sales.record(FIRST, NOW, Answered("ask", sold(), START, HORIZON))
    assert found(file, "wanjiku", state="cancelled") == []
    assert found(file, "wanjiku", state="open") == [FIRST]
    assert found(file, TOKENS[0]) == [FIRST]


def test_the_name_that_the_provider_says_is_the_one_that_is_found(file: TillFile) -> None:
    outcome = Complete(tokens=TOKENS[:1], customer="Élodie Mbuyi")
    sell_as(file, FIRST, replace(WANJIKU, customer="Somebody"), outcome)
    assert found(file, "elodie") == found(file, "ÉLODIE") == [FIRST]
    assert found(file, "somebody") == []


def test_sales_are_filtered_by_all_that_a_list_is_filtered_by(file: TillFile) -> None:
    sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]), person=3)
    sell_as(file, SECOND, replace(WANJIKU, provider="other", sandbox=not WANJIKU.sandbox), sold(TOKENS[1]))
    sell_as(file, THIRD, replace(WANJIKU, tender=Tender.MOBILE_MONEY), sold(TOKENS[2]), person=4)
    assert found(file, provider="other") == [SECOND]
    assert found(file, by=3) == [FIRST]
    assert found(file, by=NOBODY) == [SECOND]
    assert found(file, sandbox=not WANJIKU.sandbox) == [SECOND]
    assert found(file, tender="mobile money") == [THIRD]
    assert found(file, service="prepaid", currency="KES", state="complete") == [THIRD, SECOND, FIRST]
    assert found(file, service="postpaid") == []
    assert file.search.providers() == ["kplc", "other"]
    assert file.search.people() == [NOBODY, 3, 4]


def test_sales_are_found_by_when_they_were_taken_also_where_a_clock_was_wrong(file: TillFile) -> None:
    day = timedelta(days=1)
    sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]), NOW)
    sell_as(file, SECOND, WANJIKU, sold(TOKENS[1]), NOW + 400 * day)
    sell_as(file, THIRD, WANJIKU, sold(TOKENS[2]), NOW + day)
    assert found(file, since=NOW, until=NOW + day) == [FIRST]
    assert found(file, since=NOW + day) == [THIRD, SECOND]
    assert found(file, "wanjiku", since=NOW + day, until=NOW + 2 * day) == [THIRD]
    assert found(file, since=NOW + 2 * day, until=NOW + 3 * day) == []
    assert found(file, until=NOW) == []


def test_a_customer_who_waited_is_one_whose_token_came_after_two_minutes(file: TillFile) -> None:
    sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]))
    file.sales.record(SECOND, NOW, Taken(WANJIKU))
    file.sales.record(SECOND, NOW, Sent())
    file.sales.record(SECOND, NOW + timedelta(minutes=2), Answered("vend", sold(TOKENS[1]), START, HORIZON))
    assert found(file, waited=True) == [SECOND]
    assert found(file, waited=False) == [FIRST]


def test_what_happened_between_two_places_of_the_journal_is_found_by_them(file: TillFile) -> None:
    sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]))
    begins = file.journal.length()
    sell_as(file, SECOND, WANJIKU, REFUSED)
    ends = file.journal.length()
    sell_as(file, THIRD, WANJIKU, sold(TOKENS[2]))
    assert found(file, places=(begins, ends)) == [SECOND]
    assert found(file, places=(0, ends), state="complete") == [FIRST]


@pytest.mark.parametrize("typed", ["%", "_", "*", '"', "'; drop table sale --", "NEAR(", "a OR b", "^", "pieces:w"])
def test_signs_of_sql_and_of_the_index_are_no_more_than_signs(file: TillFile, typed: str) -> None:
    sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]))
    file.sales.record(SECOND, NOW, Taken(WANJIKU))
    assert found(file, *typed.split()) == []
    assert found(file, "wanjiku") == [SECOND, FIRST]


def test_pages_follow_one_another_without_a_gap_or_a_sale_twice(file: TillFile) -> None:
    references = [f"001{28_000_000 + number:09}" for number in range(25)]
    with immediate(file.db):
        for number, reference in enumerate(references):
            sell_as(file, reference, WANJIKU, Unknown(Doubt.NO_ANSWER) if number % 5 == 0 else sold(f"{number:020}"))
    for wanted in (Wanted((part("wanjiku"),)), Wanted(), Wanted(provider="kplc")):
        pages: list[str] = []
        page = Page([], 10**18)
        while page.below is not None:
            page = file.search.page(wanted, limit=10, below=page.below)
            pages += page.references
        assert pages == references[::-1]


def test_a_page_looks_at_so_many_sales_and_then_says_where_to_go_on(
    file: TillFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_LOOKED_AT", 2)
    for number in range(5):
        sell_as(file, f"001{28_000_000 + number:09}", replace(WANJIKU, meter="12345678"), sold(f"{number:020}"))
    mobile = replace(WANJIKU, tender=Tender.MOBILE_MONEY)
    sell_as(file, "001027000000", mobile, sold("9" * 20))
    page, turns = file.search.page(Wanted(tender="mobile money"), limit=5), 1
    while not page.references:
        page, turns = file.search.page(Wanted(tender="mobile money"), limit=5, below=page.below), turns + 1
    assert (page.references, turns) == (["001027000000"], 3)


def test_what_was_undone_is_not_found(file: TillFile) -> None:
    class Undone(Exception):
        pass

    with suppress(Undone), immediate(file.db):
        sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]))
        assert found(file, "wanjiku") == [FIRST]
        raise Undone
    assert found(file, "wanjiku") == found(file, since=NOW - timedelta(days=1)) == []


def test_a_file_without_an_index_is_searched_like_one_that_had_it_from_the_first(home: Path) -> None:
    file = opened(home)
    sell(file, FIRST, sold(TOKENS[0]), WANJIKU)
    sell(file, SECOND, Unknown(Doubt.NO_ANSWER), WANJIKU)
    record(file, THIRD, Taken(WANJIKU), Cancelled())
    asked = (Wanted((part("wanjiku"),)), Wanted(state="cancelled"), Wanted(since=NOW), Wanted(by=NOBODY))
    before = [file.search.page(one, limit=9) for one in asked]
    with immediate(file.db):
        for table in ("sale_pieces", "shelf", "hour"):
            file.db.execute(f"drop table {table}")
        file.db.execute("delete from _sqlite_migrations where name = 'searched'")
    file.close()
    file = opened(home)
    assert [file.search.page(one, limit=9) for one in asked] == before
    assert file.db.execute("pragma integrity_check").fetchall() == [("ok",)]
    file.close()


def test_what_a_sale_is_found_by_takes_less_than_half_a_kilobyte(file: TillFile) -> None:
    with immediate(file.db):
        for number in range(500):
            order = replace(WANJIKU, meter=f"{14285000000 + number * 37:011}")
            at = f"001{28_000_000 + number * 31:09}"
            sell_as(file, at, order, sold(f"{number * 7919:020}", f"RADIXOVS{number:06}"))
    (size,) = file.db.execute("select sum(length(block)) from sale_pieces_data").fetchone()
    assert size / 500 < 512


def test_the_hour_of_a_sale_is_utc(file: TillFile) -> None:
    sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]), datetime(2026, 11, 21, 23, 59, 59, tzinfo=UTC))
    assert file.db.execute("select hour, least = most from hour").fetchall() == [("2026-11-21T23", 1)]


def test_when_a_sale_was_taken_is_noted_once(file: TillFile) -> None:
    asked: list[str] = []
    file.db.conn.set_trace_callback(asked.append)
    sell_as(file, FIRST, WANJIKU, sold(TOKENS[0]))
    file.db.conn.set_trace_callback(None)
    assert len([one for one in asked if one.startswith("insert into hour")]) == 1


def test_unfinished_sales_are_found_without_going_through_all_there_are(file: TillFile) -> None:
    asked: list[str] = []
    file.db.conn.set_trace_callback(asked.append)
    file.queue.open()
    file.queue.unsettled()
    file.db.conn.set_trace_callback(None)
    plans = [row[3] for sql in asked for row in file.db.execute(f"explain query plan {sql}")]
    assert any("sale_open" in plan for plan in plans)
    assert any("sale_unsettled" in plan for plan in plans)
    assert not any("sale_created" in plan for plan in plans)
