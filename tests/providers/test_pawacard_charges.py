"""Kenya Power's charges in every shape in which they come."""

from decimal import Decimal

import pytest

from app.providers.pawacard_charges import MOST_LINES, read_charges


def cents(fixed: object, unit: str = "auto") -> list[tuple[str, int]]:
    return [(line.key, line.amount.minor) for line in read_charges({"fixed": fixed}, unit)]


@pytest.mark.parametrize(
    "fixed",
    [
        [{"REPCharge": "6486"}, {"TotalTax": "1440"}],
        [{"REPCharge": "6486", "TotalTax": "1440"}],
        {"REPCharge": "6486", "TotalTax": "1440"},
        [{"REPCharge": 6486}, {"TotalTax": 1440}],
        [{"REPCharge": "64.86"}, {"TotalTax": "14.40"}],
        {"REPCharge": Decimal("64.86"), "TotalTax": Decimal("14.4")},
    ],
    ids=str,
)
def test_one_object_or_many_strings_or_numbers_cents_or_shillings(fixed: object) -> None:
    assert cents(fixed) == [("REPCharge", 6486), ("TotalTax", 1440)]


def test_a_whole_number_beside_decimals_is_shillings_too() -> None:
    assert cents({"MonthlyFC": 13, "ForexCharge": Decimal("0.47")}) == [("MonthlyFC", 13_00), ("ForexCharge", 47)]


@pytest.mark.parametrize(("unit", "minor"), [("auto", 6486), ("cents", 6486), ("shillings", 648600)])
def test_a_setting_can_force_the_unit(unit: str, minor: int) -> None:
    assert cents([{"REPCharge": "6486"}], unit) == [("REPCharge", minor)]


def test_a_forced_unit_holds_for_decimals_too() -> None:
    assert cents([{"REPCharge": "64.86"}], "shillings") == [("REPCharge", 6486)]
    assert cents([{"REPCharge": "64.00"}], "cents") == [("REPCharge", 64)]


def test_a_decimal_that_happens_to_be_whole_is_shillings() -> None:
    assert cents([{"MonthlyFC": "120.00"}]) == [("MonthlyFC", 120_00)]


def test_keys_of_any_case_and_unknown_ones_come_as_they_are_in_the_providers_order() -> None:
    assert cents([{"repcharge": "1"}, {"XYZ levy": "2"}, {"REPCharge": "3"}]) == [
        ("repcharge", 1),
        ("XYZ levy", 2),
        ("REPCharge", 3),
    ]


@pytest.mark.parametrize("fixed", [None, "", "none", 5, [], {}, [None], ["x"], [[{"A": "1"}]], True])
def test_what_is_no_list_of_charges_is_none(fixed: object) -> None:
    assert cents(fixed) == []


@pytest.mark.parametrize(
    "value", [None, "", "N/A", [], {}, True, "NaN", "sNaN", "Infinity", "-Infinity", "1e40", "9" * 50]
)
def test_what_is_no_amount_is_left_out(value: object) -> None:
    assert cents([{"A": value}, {"B": "7"}]) == [("B", 7)]


def test_a_negative_charge_is_kept() -> None:
    assert cents([{"InflationAdjustment": "-5"}]) == [("InflationAdjustment", -5)]


def test_a_long_key_is_cut() -> None:
    assert cents([{"K" * 100: "5"}]) == [("K" * 40, 5)]


def test_of_more_charges_than_can_be_believed_none_is_printed() -> None:
    lines = {f"L{number}": "1" for number in range(MOST_LINES)}

    assert len(cents(lines)) == MOST_LINES
    assert cents(lines | {"one more": "1"}) == []
    assert cents([{key: value} for key, value in lines.items()] + [{"one more": "N/A"}]) == []
    told = read_charges({"stdTokenAmt": "64", "fixed": lines | {"one more": "1"}}, "auto")
    assert [(line.key, line.amount.minor) for line in told] == [("stdTokenAmt", 64_00)]
