"""The papers of the drawer at a real printer: X is no closing, Z is copied, cash leaves a slip."""

import json
from collections.abc import Iterator

import pytest

from app.domain.money import Money
from app.domain.trouble import BadInput, NotAllowed
from app.services.shop import Printer
from app.services.till import Till
from printing.paper import Paper
from printing.text import as_text
from tests.printing.fake_printers import Knobs, TcpPrinter
from tests.services.shop_floor import ShopFloor
from tests.services.staff import CASHIER, SUPERVISOR, hire

pytestmark = pytest.mark.anyio


def kes(units: int) -> Money:
    return Money(units * 100, "KES")


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with TcpPrinter(Knobs()) as there:
        yield there


@pytest.fixture
def opened(floor: ShopFloor, printer: TcpPrinter) -> Till:
    floor.with_printer(Printer("network", printer.address, drawer_pin=2))
    till = floor.open()
    till.shifts.open({"KES": kes(5000)})
    return till


def begun(till: Till) -> list[tuple[str, int]]:
    rows = till.file.db.execute("select body from event where kind = 'paper begun' order by rowid").fetchall()
    return [(body["paper"], body["copy"]) for body in (json.loads(text) for (text,) in rows)]


async def test_a_look_at_a_shift_is_printed_as_often_as_somebody_likes(opened: Till, printer: TcpPrinter) -> None:
    for _ in range(2):
        tried = await opened.drawer_papers.print_shift(opened.shifts.so_far())
        assert tried.title == "The X came out"
    assert printer.received.count(b"X: not a closing") == 2
    assert b"COPY" not in printer.received


async def test_a_z_is_printed_once_and_its_copies_say_which_they_are(opened: Till, printer: TcpPrinter) -> None:
    opened.shifts.close({"KES": kes(5000)})
    for _ in range(3):
        await opened.drawer_papers.print_shift(opened.shifts.closed(1))
    assert printer.received.count(b"Z 1") == 3
    assert (b"COPY 1" in printer.received, b"COPY 2" in printer.received, b"COPY 3" in printer.received) == (
        True,
        True,
        False,
    )
    assert begun(opened) == [("z", 0), ("z", 1), ("z", 2)]
    assert "COPY 3" in as_text(opened.drawer_papers.shift(opened.shifts.closed()), Paper(80))


async def test_a_z_that_never_left_for_the_printer_is_still_the_original(floor: ShopFloor, printer: TcpPrinter) -> None:
    floor.with_printer(Printer("network", "127.0.0.1:9"))
    till = floor.open()
    till.shifts.open({"KES": kes(0)})
    till.shifts.close({"KES": kes(0)})
    assert (await till.drawer_papers.print_shift(till.shifts.closed())).title == "Z 1 was not printed"
    await till.papers.use(Printer("network", printer.address), None)
    assert (await till.drawer_papers.print_shift(till.shifts.closed())).title == "Z 1 came out"
    assert b"COPY" not in printer.received


async def test_cash_that_goes_in_or_out_leaves_a_slip_to_be_signed(opened: Till, printer: TcpPrinter) -> None:
    paid_out = opened.shifts.move("out", kes(250), "milk for tea")
    assert (await opened.drawer_papers.print_cash(paid_out)).title == "The slip came out"
    assert b"milk for tea" in printer.received
    assert b"250" in printer.received
    (start,) = [one for one in opened.shifts.movements() if one.way == "float"]
    with pytest.raises(BadInput, match="no slip"):
        await opened.drawer_papers.print_cash(start)


async def test_cash_that_is_put_in_opens_the_drawer_and_is_no_opening_without_a_sale(
    opened: Till, printer: TcpPrinter
) -> None:
    put_in = opened.shifts.move("in", kes(100), "change")
    await opened.papers.open_drawer(None, "change", who="Wanjiru", cash=put_in.number)
    assert printer.wait_for(b"\x1bp\x00\x19\xfa")
    assert opened.shifts.so_far().openings == 0
    await opened.papers.open_drawer(None, "to look", who="Wanjiru")
    assert opened.shifts.so_far().openings == 1


async def test_a_till_without_a_printer_prints_none_and_notes_none(floor: ShopFloor) -> None:
    floor.with_printer(Printer("none"))
    till = floor.open()
    till.shifts.open({"KES": kes(0)})
    till.shifts.close({"KES": kes(0)})
    with pytest.raises(NotAllowed, match="No printer"):
        await till.drawer_papers.print_shift(till.shifts.closed())
    assert begun(till) == []


async def test_a_copy_takes_whoever_may_print_again_and_the_journal_says_who_did(
    opened: Till, printer: TcpPrinter
) -> None:
    opened.shifts.close({"KES": kes(5000)})
    await hire(opened.people)
    await opened.people.sign_in("Wanjiru", CASHIER)
    await opened.drawer_papers.print_shift(opened.shifts.closed())
    with pytest.raises(NotAllowed, match="print a receipt again takes a supervisor"):
        await opened.drawer_papers.print_shift(opened.shifts.closed())
    await opened.people.sign_in("Otieno", SUPERVISOR)
    await opened.drawer_papers.print_shift(opened.shifts.closed())
    await opened.papers.open_drawer(None, "to look")
    rows = opened.file.db.execute(
        "select json_extract(body, '$.person') from event where kind in ('paper begun', 'drawer opened') order by rowid"
    ).fetchall()
    assert [opened.shifts.name(number) for (number,) in rows] == ["Wanjiru", "Otieno", "Otieno"]
    assert printer.received.count(b"Z 1") == 2


async def test_where_the_screen_stands_for_the_paper_nothing_is_said_to_be_handed_over(floor: ShopFloor) -> None:
    till = floor.open()
    till.shifts.open({"KES": kes(5000)})
    movement = till.shifts.move("in", kes(100), "change")
    slip = await till.drawer_papers.print_cash(movement)
    till.shifts.close({"KES": kes(5100)})
    z = await till.drawer_papers.print_shift(till.shifts.closed(1))

    assert (slip.title, z.title) == ("No slip is printed", "Z 1 is on the screen")
    assert begun(till) == [("z", 0)]
