"""Charges that come to more than was paid."""

from app.domain.charges import ChargeLine, exceed
from app.domain.money import Money


def kes(minor: int) -> Money:
    return Money(minor, "KES")


def test_the_documents_own_sample_exceeds_what_was_paid() -> None:
    cents = (6486, 12000, 593, 1440, 92770, 31055, 5934)
    lines = [ChargeLine(f"line {number}", kes(amount)) for number, amount in enumerate(cents)]
    assert exceed(lines, kes(200_00))
    assert not exceed(lines, kes(1502_78))


def test_no_charges_exceed_nothing() -> None:
    assert not exceed([], kes(1))


def test_a_charge_given_back_counts_against_the_others() -> None:
    assert not exceed([ChargeLine("levy", kes(300_00)), ChargeLine("refund", kes(-100_00))], kes(200_00))
