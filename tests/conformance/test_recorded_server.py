"""The server that plays a recording says in words where an adapter leaves it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as exchange_with

from tests.conformance.cases import Case, Exchange
from tests.conformance.kinds import RECORDED
from tests.conformance.play import play
from tests.conformance.recorded_server import Playing

pytestmark = pytest.mark.anyio

MADE_UP = RECORDED["made_up"]
SALE = next(case for case in MADE_UP.cases if case.name == "sold")


async def wrong(case: Case, *recorded: Exchange) -> tuple[str, ...]:
    return (await play(MADE_UP, case, Playing(recorded))).wrong


@pytest.mark.parametrize(
    ("sends", "says"),
    [
        ('{"ref": "<any>", "meter": "<any>", "cents": "<any>", "phone": "<any>"}', ()),
        ('{"ref": "001028000000", "meter": "01451174955", "cents": 20000.00, "phone": "+254<any>"}', ()),
        (
            '{"ref": "001028000000", "meter": "01451174955", "cents": "20000", "phone": "<any>"}',
            ("request 1: body.cents is 20000, not '20000'",),
        ),
        (
            '{"ref": "001028000001", "meter": "01451174955", "cents": 20000, "phone": "<any>"}',
            ("request 1: body.ref is '001028000000', not '001028000001'",),
        ),
        (
            '{"ref": "<any>", "meter": "<any>", "phone": "<any>"}',
            ("request 1: body.cents is 20000, not recorded",),
        ),
        (
            '{"ref": "<any>", "meter": "<any>", "cents": 20000, "phone": "<any>", "zone": "north"}',
            ("request 1: body.zone is missing",),
        ),
        (
            '{"ref": "<any>", "meter": ["01451174955"], "cents": 20000, "phone": "<any>"}',
            ("request 1: body.meter is '01451174955', not ['01451174955']",),
        ),
    ],
)
async def test_a_body_is_compared_key_by_key_and_type_by_type(sends: str, says: tuple[str, ...]) -> None:
    assert await wrong(SALE, exchange_with(SALE.exchanges[0], sends=sends)) == says


async def test_method_path_and_headers_are_compared() -> None:
    other = exchange_with(SALE.exchanges[0], request="PUT /north/sales", headers={"X-Key": "another", "X-Shop": "7"})

    assert await wrong(SALE, other) == (
        "request 1: request is 'POST /north/sales', not 'PUT /north/sales'",
        "request 1: X-Key is \"a key of the shop's own\", not 'another'",
        "request 1: X-Shop is '', not '7'",
    )


async def test_what_is_to_be_new_may_not_come_twice() -> None:
    new = '{"ref": "<new>", "meter": "<new>", "cents": 20000, "phone": "<new>"}'
    both_are_0 = '{"ref": "<new>01028000000", "meter": "<new>1451174955", "cents": 20000, "phone": "<any>"}'

    assert await wrong(SALE, exchange_with(SALE.exchanges[0], sends=new)) == ()
    assert await wrong(SALE, exchange_with(SALE.exchanges[0], sends=both_are_0)) == (
        "request 1: body.meter is '0', which was used before",
    )


async def test_a_body_where_none_is_recorded_is_told() -> None:
    (said,) = await wrong(SALE, exchange_with(SALE.exchanges[0], sends=None))

    assert said.endswith("not nothing")
