"""Payment records: which sales make which, on which days, and what each says."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.domain.events import Answered, Cancelled, Found, GivenBack, SaleEvent, Sent, Taken
from app.domain.money import Money
from app.domain.outcome import Complete, Refused, Why
from app.domain.sale import Service
from app.domain.trouble import BadInput, StoreTrouble
from app.services.payment_records import export_payments
from app.services.till import Till
from tests.conftest import Logged
from tests.domain.sales import HORIZON, PATHS, START, TOKEN
from tests.services.payments import DAY, NOON, REAL, Row, exported, happen, reference, sold
from tests.services.shop_floor import ShopFloor

pytestmark = pytest.mark.anyio

DOCUMENTED = [
    "ID", "TIMESTAMP", "PAYMENT_AMOUNT", "PAYMENT_CURRENCY", "TRANSACTION_TYPE", "TRANSACTION_CHARGES", "REFERENCE_ID",
    "CUSTOMER_ID", "METER_ID", "CUSTOMER_NAME", "CUSTOMER_PHONE", "CUSTOMER_CATEGORY", "FINANCING_ID", "AGENT_ID",
    "LATITUDE", "LONGITUDE", "UTILITY_ID", "FAILED_BATTERY_CAPACITY_COUNT", "ACCOUNT_TYPE", "STATUS", "NOTES",
]  # fmt: skip
"""The headers of the document, in its order."""

TRANSITIONS = {name: events for name, events in PATHS.items() if events}
REFUSED = Answered("vend", Refused(Why.TOO_SOON), START, HORIZON)


def real(events: tuple[SaleEvent, ...]) -> list[SaleEvent]:
    """The same events, of a sale that was no test."""
    return [replace(event, order=REAL) if isinstance(event, Taken | Found) else event for event in events]


def told(rows: list[Row]) -> list[tuple[str, str, str]]:
    return [(row["ID"], row["TRANSACTION_TYPE"], row["STATUS"]) for row in rows]


async def test_a_complete_sale_is_one_record_of_21_fields(till: Till, tmp_path: Path) -> None:
    order = replace(REAL, phone="+254712345678")
    happen(till, 1, *sold(1, order, receipt_number="RADIXOVS010VS224392", fee=Money(12_50, "KES")))
    (row,) = exported(till, tmp_path / "out")
    assert list(row) == DOCUMENTED
    assert {name: value for name, value in row.items() if value} == {
        "ID": reference(1),
        "TIMESTAMP": "2026-11-21T12:00:00.000Z",
        "PAYMENT_AMOUNT": "200.00",
        "PAYMENT_CURRENCY": "KES",
        "TRANSACTION_TYPE": "FULL_PAYMENT",
        "TRANSACTION_CHARGES": "12.50",
        "REFERENCE_ID": reference(1),
        "CUSTOMER_ID": "01451174955",
        "METER_ID": "01451174955",
        "CUSTOMER_NAME": "Bilbo Baggins",
        "CUSTOMER_PHONE": "+254712345678",
        "CUSTOMER_CATEGORY": "Prepaid",
        "AGENT_ID": "Mama Njeri Kiosk",
        "UTILITY_ID": "Kenya Power",
        "ACCOUNT_TYPE": "Prepaid",
        "STATUS": "processed",
        "NOTES": "Receipt RADIXOVS010VS224392",
    }


async def test_a_bill_is_a_postpaid_payment(till: Till, tmp_path: Path) -> None:
    bill = replace(REAL, service=Service.POSTPAID, meter="0203754-01")
    happen(till, 1, *sold(1, bill, tokens=(), receipt_number="R1"))
    (row,) = exported(till, tmp_path / "out")
    assert (row["METER_ID"], row["ACCOUNT_TYPE"], row["CUSTOMER_CATEGORY"]) == ("0203754-01", "Postpaid", "Postpaid")


async def test_no_record_has_a_token_in_it(till: Till, tmp_path: Path) -> None:
    happen(till, 1, *sold(1, tokens=("66430474307561657038",)))
    (row,) = exported(till, tmp_path / "out", unfinished=True)
    assert "66430474307561657038" not in "".join(row.values())


@pytest.mark.parametrize(
    ("confirmed", "answered", "named"),
    [("Bilbo Baggins", "Frodo Baggins", "Frodo Baggins"), ("", "Frodo Baggins", "Frodo Baggins"), ("", None, "N/A")],
)
async def test_the_customer_is_whom_it_was_sold_to_and_never_empty(
    till: Till, tmp_path: Path, confirmed: str, answered: str | None, named: str
) -> None:
    happen(till, 1, *sold(1, replace(REAL, customer=confirmed), customer=answered))
    (row,) = exported(till, tmp_path / "out")
    assert row["CUSTOMER_NAME"] == named


async def test_the_utility_is_the_biller_or_the_company_the_sale_was_made_with(
    floor: ShopFloor, tmp_path: Path
) -> None:
    till = floor.open()
    happen(till, 1, *sold(1, replace(REAL, kind="onepipe", provider="onepipe", biller="AEDCPR")))
    for number, disco in ((2, "aedc"), (3, "kedco"), (4, "aedc")):
        order = replace(REAL, kind="powershop", provider="gone from till.toml", terms={"disco": disco})
        happen(till, number, *sold(number, order))
    utilities = [row["UTILITY_ID"] for row in exported(till, tmp_path / "out")]
    assert utilities[0] == "AEDCPR"
    assert utilities[1] == utilities[3] != utilities[2]
    assert utilities[2] == till.book.company(replace(REAL, kind="powershop", terms={"disco": "kedco"}))


async def test_money_given_back_is_the_payment_and_its_reversal_when_it_went(till: Till, tmp_path: Path) -> None:
    happen(till, 1, Taken(REAL), Cancelled(), at=NOON - timedelta(days=1))
    assert exported(till, tmp_path / "out", DAY - timedelta(days=1)) == []
    till.file.sales.record(reference(1), NOON, GivenBack())
    payment, reversal = exported(till, tmp_path / "out")
    assert told([payment, reversal]) == [
        (reference(1), "FULL_PAYMENT", "reversed"),
        (f"{reference(1)}-R", "REVERSAL", "processed"),
    ]
    for same in ("TIMESTAMP", "REFERENCE_ID", "PAYMENT_AMOUNT", "METER_ID"):
        assert payment[same] == reversal[same]
    assert (payment["TIMESTAMP"], payment["PAYMENT_AMOUNT"]) == ("2026-11-21T12:00:00.000Z", "200.00")


async def test_money_that_another_sale_took_over_is_that_sales_payment_alone(till: Till, tmp_path: Path) -> None:
    happen(till, 1, Taken(REAL), Sent(), REFUSED, GivenBack(into=reference(2)))
    happen(till, 2, *sold(2, replace(REAL, replaces=reference(1))))
    rows = exported(till, tmp_path / "out", unfinished=True)
    assert told(rows) == [(reference(2), "FULL_PAYMENT", "processed")]


@pytest.mark.parametrize("name", TRANSITIONS)
async def test_what_is_not_final_is_exported_only_where_it_is_asked_for(till: Till, tmp_path: Path, name: str) -> None:
    if name == "conflict":
        happen(till, 2, *sold(2, tokens=(TOKEN,)), at=NOON - timedelta(days=1))
    happen(till, 1, *real(TRANSITIONS[name]))
    final = told(exported(till, tmp_path / "out"))
    asked_for = told(exported(till, tmp_path / "out", unfinished=True))
    match name:
        case "complete" | "complete, handed over":
            assert final == asked_for == [(reference(1), "FULL_PAYMENT", "processed")]
        case "refused, given back":
            assert final == asked_for
            assert len(final) == 2
        case "refused" | "cancelled":
            assert (final, asked_for) == ([], [(reference(1), "FULL_PAYMENT", "error")])
        case _:
            assert (final, asked_for) == ([], [(reference(1), "FULL_PAYMENT", "pending")])


async def test_an_unfinished_sale_belongs_to_the_day_it_was_taken(till: Till, tmp_path: Path) -> None:
    happen(till, 1, Taken(REAL), at=NOON)
    till.file.sales.record(reference(1), NOON + timedelta(days=1), Sent())
    (row,) = exported(till, tmp_path / "out", unfinished=True)
    assert row["TIMESTAMP"] == "2026-11-21T12:00:00.000Z"
    assert exported(till, tmp_path / "out", DAY + timedelta(days=1), DAY + timedelta(days=1), unfinished=True) == []


async def test_money_given_back_stays_a_reversal_although_a_token_came_late(till: Till, tmp_path: Path) -> None:
    late = Answered("ask", Complete(tokens=("66430474307561657038",)), START, HORIZON)
    happen(till, 1, Taken(REAL), Sent(), REFUSED, GivenBack(), late)
    assert [row["STATUS"] for row in exported(till, tmp_path / "out", unfinished=True)] == ["reversed", "processed"]


@pytest.mark.parametrize("name", TRANSITIONS)
async def test_a_sandbox_sale_is_in_no_export(till: Till, tmp_path: Path, name: str) -> None:
    happen(till, 1, *TRANSITIONS[name])
    assert exported(till, tmp_path / "out", unfinished=True) == []


@pytest.fixture
def in_cairo(monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    """A machine in Cairo, whose clocks leap at midnight: a day there may begin at one, or have 25 hours."""
    monkeypatch.setenv("TZ", "Africa/Cairo")
    time.tzset()
    yield ZoneInfo("Africa/Cairo")
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 4, 23), 24), (date(2026, 4, 24), 23), (date(2026, 10, 29), 25), (DAY, 24)]
)
async def test_days_are_the_shops_with_23_to_25_hours(
    till: Till, tmp_path: Path, in_cairo: ZoneInfo, day: date, hours: int
) -> None:
    about = datetime(day.year, day.month, day.day, 12, tzinfo=in_cairo).astimezone(UTC)
    for number in range(-20, 21):
        happen(till, 50 + number, *sold(50 + number), at=about + timedelta(hours=number))
    rows = exported(till, tmp_path / "out", day, day)
    found = [datetime.fromisoformat(row["TIMESTAMP"]).astimezone(in_cairo) for row in rows]
    assert {at.date() for at in found} == {day}
    assert len(found) == hours


async def test_both_days_are_included_to_the_last_microsecond(till: Till, tmp_path: Path, in_cairo: ZoneInfo) -> None:
    first, after = datetime(2026, 11, 20, tzinfo=in_cairo), datetime(2026, 11, 22, tzinfo=in_cairo)
    tick = timedelta(microseconds=1)
    for number, at in enumerate((first - tick, first, after - tick, after)):
        happen(till, number, *sold(number), at=at)
    rows = exported(till, tmp_path / "out", date(2026, 11, 20), DAY)
    assert [row["ID"] for row in rows] == [reference(1), reference(2)]


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [(DAY, DAY - timedelta(days=1), "is after the last"), (DAY, date.max, "of this century"), (date.min, DAY, "days")],
)
async def test_days_that_cannot_be_are_told(till: Till, tmp_path: Path, first: date, last: date, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        export_payments(till, first, last, tmp_path)
    assert not (tmp_path / "ELECTRICITY_PAYMENT.csv").exists()


@pytest.mark.parametrize("change", ["meter = ''", "currency = 'XXX'", "completed_at = '2026-11-21T12:99'"])
async def test_a_record_that_does_not_fit_the_schema_is_not_written(till: Till, tmp_path: Path, change: str) -> None:
    happen(till, 1, *sold(1))
    till.file.db.execute(f"update sale set {change}")  # noqa: S608 - our own
    with pytest.raises(StoreTrouble, match=rf"sale {reference(1)} does not fit"):
        export_payments(till, DAY, DAY, tmp_path)
    assert not (tmp_path / "ELECTRICITY_PAYMENT.csv").exists()


async def test_a_sale_without_events_is_told(till: Till, tmp_path: Path, logfail: Logged) -> None:
    logfail.expect("events of the journal are gone")
    happen(till, 1, *sold(1))
    till.file.db.execute("drop trigger event_keeps")
    till.file.db.execute("delete from event")
    with pytest.raises(StoreTrouble, match="tokentill doctor"):
        export_payments(till, DAY, DAY, tmp_path)
