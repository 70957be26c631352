"""The ledger: money in and out, and each reference once."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sandbox.ledger import Ledger, Vend, VendState, amount_text, cents_of


def accepted(ledger: Ledger, reference: str, cents: int) -> Vend:
    return ledger.accept(
        reference=reference,
        service="prepaid",
        number="01451174955",
        customer="Bilbo Baggins",
        vendor="test",
        currency="KES",
        cents=cents,
        at=datetime(2014, 4, 11, tzinfo=UTC),
    )


@given(st.integers(0, 99_999_999_999))
def test_an_amount_that_is_written_is_read_back(cents: int) -> None:
    assert cents_of(amount_text(cents)) == cents


@given(st.text(alphabet="0123456789.,-+e ٢\n", max_size=12))
def test_what_is_no_amount_is_not_read(text: str) -> None:
    plain = text.isascii() and text.replace(".", "", 1).isdigit()
    if not plain:
        assert cents_of(text) is None


@pytest.mark.parametrize(("text", "cents"), [("200", 20_000), ("0.5", 50), ("0.05", 5), (".5", None), ("5.", None)])
def test_decimals_are_cents(text: str, cents: int | None) -> None:
    assert cents_of(text) == cents


def test_a_reference_enters_once_and_a_float_is_never_overdrawn() -> None:
    ledger = Ledger(100)
    accepted(ledger, "1", 60)
    with pytest.raises(ValueError, match="already in the ledger"):
        accepted(ledger, "1", 10)
    with pytest.raises(ValueError, match="does not cover"):
        accepted(ledger, "2", 41)
    assert ledger.balance_cents == 40


def test_a_vend_ends_once() -> None:
    ledger = Ledger(100)
    vend = accepted(ledger, "1", 60)
    ledger.complete(vend, token="1" * 20, receipt_number="R1")
    with pytest.raises(ValueError, match="already complete"):
        ledger.fail(vend)
    assert (vend.state, ledger.balance_cents) == (VendState.COMPLETE, 40)
    assert ledger.vends == [vend]
