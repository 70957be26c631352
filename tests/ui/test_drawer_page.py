"""The drawer by real keys: a shift with a counted float, cash in and out with a reason, a blind count, and Z."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.money import Money
from app.services.shop import Printer
from app.store.backup_files import backup_at, put_back
from app.store.database import back_up
from app.ui.drawer_page import DrawerPage
from app.ui.pin_page import PinPage
from tests.conftest import Logged
from tests.printing.fake_printers import Knobs, TcpPrinter
from tests.services.shop_floor import BILBO
from tests.services.staff import CASHIER, SUPERVISOR, hire
from tests.ui.counter import Counter, Key, at_counter, shop, window_of
from tests.ui.test_sign_in import enter

pytestmark = pytest.mark.anyio


def kes(units: int) -> Money:
    return Money(units * 100, "KES")


def drawer(counter: Counter) -> DrawerPage:
    """The drawer's page, which is in sight."""
    page = counter.window._pages.page("Drawer")
    assert isinstance(page, DrawerPage)
    assert counter.window._pages.current == "Drawer"
    return page


def count(counter: Counter, **pieces: str) -> None:
    """Type how many there are of each piece, such as _1000="3", by Enter from one to the next; then the question."""
    form = drawer(counter).count
    for cell in form._cells:
        name = "rest" if cell._piece is None else f"_{cell._piece.minor // 100}"
        counter.type(pieces.get(name, ""))
        counter.press(Key.Key_Return)
    assert form.asks


def begin(counter: Counter, **pieces: str) -> None:
    """Open the shift with these in the drawer."""
    counter.press(Key.Key_F5, Key.Key_Return)
    count(counter, **pieces)
    counter.press(Key.Key_Return)


@asynccontextmanager
async def printing_counter(home: Path, *, people: bool = False) -> AsyncIterator[tuple[Counter, TcpPrinter]]:
    """A counter that sells for real and prints on a printer with a drawer."""
    with TcpPrinter(Knobs()) as printer:
        async with shop(home) as floor:
            floor.sells_for_real = True
            floor.with_printer(Printer("network", printer.address, drawer_pin=2))
            till = floor.open(recover=False)
            if people:
                await hire(till.people)
            async with window_of(floor, till) as counter:
                yield counter, printer


async def test_a_shift_begins_with_a_counted_float(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F5)
        assert "A sale opens a shift by itself" in drawer(counter).panel._since.text()
        counter.press(Key.Key_Return)
        count(counter, _1000="3", _50="4", rest="12.50")
        assert "Begin with KES\u00a03,212.50 in the drawer?" in drawer(counter).count.banner.words()
        assert counter.till.shifts.current is None
        counter.press(Key.Key_Return)
        (start,) = counter.till.shifts.movements()
        assert start.amount == Money(3212_50, "KES")
        (row,) = drawer(counter).panel.list.rows()
        assert (row.what, row.amount) == ("Float at the start", "KES\u00a03,212.50")
        counter.press(Key.Key_Escape)
        assert counter.window._pages.current == "Sell"


async def test_a_shift_that_a_sale_began_says_so_and_one_that_was_counted_does_not(home: Path) -> None:
    async with printing_counter(home) as (counter, _):
        await counter.sell()
        counter.press(Key.Key_F5)
        assert ", with an empty drawer." in drawer(counter).panel._since.text()
        counter.press(Key.Key_C)
        count(counter, _200="1")
        counter.press(Key.Key_Return, Key.Key_Escape, Key.Key_Escape)
        begin(counter)

        assert "empty" not in drawer(counter).panel._since.text()
        assert "Open since" in drawer(counter).panel._since.text()


@pytest.mark.parametrize(("typed", "says"), [("3a", "in digits"), ("-1", "in digits"), ("٣", "in digits")])
async def test_a_count_with_letters_is_told_where_it_stands_and_nothing_is_lost(
    home: Path, typed: str, says: str
) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F5, Key.Key_Return)
        form = drawer(counter).count
        form._cells[0].field.setText(typed)
        form._cells[1].field.setText("2")
        for _ in form._cells:
            counter.press(Key.Key_Return)
        assert says in form.banner.words()
        assert not form.asks
        assert counter.focus() is form._cells[0].field
        assert form._cells[1].amount() == kes(1000)


async def test_nothing_typed_while_counting_begins_a_sale_and_esc_leads_back(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F5, Key.Key_Return)
        counter.type("12")
        counter.press(Key.Key_Escape)
        assert counter.window._pages.current == "Drawer"
        assert counter.till.shifts.current is None
        counter.press(Key.Key_Escape)
        assert counter.window._pages.current == "Sell"
        assert counter.window.sell.form.number.text() == ""


async def test_a_count_can_be_made_anew_before_anything_is_closed(home: Path) -> None:
    async with at_counter(home) as counter:
        begin(counter, _100="5")
        counter.type("c")
        count(counter, _100="4")
        counter.press(Key.Key_Escape)
        assert not drawer(counter).count.asks
        count(counter, _100="5")
        counter.press(Key.Key_Return)
        assert counter.till.shifts.closed().takings[0].counted == kes(500)


async def test_cash_goes_in_with_a_reason_opens_the_drawer_and_prints_its_slip(home: Path) -> None:
    async with printing_counter(home) as (counter, printer):
        begin(counter)
        counter.type("i")
        counter.type("250")
        counter.press(Key.Key_Return)
        counter.press(Key.Key_Return)
        assert "what the cash is for" in drawer(counter).cash.reason._note.text()
        counter.type("Change from the bank")
        counter.press(Key.Key_Return)
        await counter.until(lambda: "came out" in drawer(counter).panel.banner.words())
        assert b"Change from the bank" in printer.received
        assert b"\x1bp\x00" in printer.received
        first = drawer(counter).panel.list.rows()[0]
        assert (first.what, first.amount) == ("Put in: Change from the bank", "KES\u00a0250")
        assert counter.till.shifts.so_far().openings == 0


async def test_cash_goes_out_and_its_slip_is_printed_again_as_a_copy(home: Path) -> None:
    async with printing_counter(home) as (counter, printer):
        begin(counter, _1000="1")
        counter.type("o")
        counter.type("20.50")
        counter.press(Key.Key_Return)
        counter.type("milk")
        counter.press(Key.Key_Return)
        await counter.until(lambda: b"milk" in printer.received)
        await counter.until(lambda: "came out" in drawer(counter).panel.banner.words())
        counter.type("p")
        await counter.until(lambda: b"COPY 1" in printer.received)
        assert counter.till.shifts.so_far().takings[0].expected == Money(979_50, "KES")


async def test_the_drawer_is_opened_for_no_sale_with_who_and_why(home: Path) -> None:
    async with printing_counter(home) as (counter, printer):
        counter.press(Key.Key_F5)
        counter.type("d")
        counter.type("Wanjiru")
        counter.press(Key.Key_Return)
        counter.type("a note to change")
        counter.press(Key.Key_Return)
        await counter.until(lambda: "The drawer is open" in drawer(counter).panel.banner.words())
        assert printer.received == b"\x1bp\x00\x19\xfa"


async def test_a_shift_is_closed_by_a_count_and_its_z_prints(home: Path) -> None:
    async with printing_counter(home) as (counter, printer):
        begin(counter, _500="2")
        counter.press(Key.Key_F2)
        await counter.sell(BILBO, "300")
        counter.press(Key.Key_F5)
        counter.type("c")
        count(counter, _1000="1", _100="3")
        assert "1,300" in drawer(counter).count.banner.words()
        counter.press(Key.Key_Return)
        assert "The drawer holds what it should" in drawer(counter).sheet.banner.words()
        await counter.until(lambda: "Z 1 came out" in drawer(counter).sheet.told.text())
        assert b"Z 1" in printer.received
        assert b"COPY" not in printer.received
        assert "COPY" not in drawer(counter).sheet.preview.accessibleName()
        assert counter.till.shifts.current is None
        counter.type("p")
        await counter.until(lambda: b"COPY 1" in printer.received)
        assert "COPY 1" in drawer(counter).sheet.preview.accessibleName()
        counter.press(Key.Key_Escape)
        counter.type("z")
        assert drawer(counter).sheet._title.text() == "Z 1"


async def test_a_top_up_is_noted_and_the_floats_are_read_when_a_count_begins(home: Path) -> None:
    async with printing_counter(home) as (counter, _printer):
        known = counter.till.file.known
        counter.press(Key.Key_F5, Key.Key_Return)
        await counter.until(lambda: known.balance("kplc"))
        count(counter)
        counter.press(Key.Key_Return)
        counter.floor.clock.go_on(60)
        before = known.balance("kplc")
        counter.type("t")
        counter.type("1000")
        counter.press(Key.Key_Return, Key.Key_Return)
        assert "KES\u00a01,000 more in the float of kplc" in drawer(counter).panel.banner.words()
        counter.type("c")
        await counter.until(lambda: known.balance("kplc") != before)
        count(counter)
        counter.press(Key.Key_Return)
        (line,) = counter.till.shifts.closed().floats
        assert line.topped_up == kes(1000)


async def test_a_look_says_that_it_is_no_closing(home: Path) -> None:
    async with at_counter(home) as counter:
        begin(counter, _100="1")
        counter.type("x")
        assert "This is no closing" in drawer(counter).sheet.banner.words()
        assert counter.till.shifts.current is not None


async def test_a_count_to_begin_with_never_closes_the_shift_that_a_sale_has_begun_meanwhile(home: Path) -> None:
    async with printing_counter(home) as (counter, _printer):
        counter.press(Key.Key_F5, Key.Key_Return)
        count(counter, _1000="5")
        counter.press(Key.Key_F2)
        await counter.sell(BILBO, "60")
        counter.press(Key.Key_F5)

        page = drawer(counter)
        assert page._sheets.currentWidget() is page.panel
        assert page.panel.banner.words().startswith("A sale has begun the shift meanwhile")
        assert "I puts the float in, as cash in." in page.panel.banner.words()
        counter.press(Key.Key_Return)
        assert counter.till.shifts.current is not None
        assert counter.till.shifts.latest_z is None
        counter.type("i")
        counter.type("5000")
        counter.press(Key.Key_Return)
        counter.type("float")
        counter.press(Key.Key_Return)
        assert counter.till.shifts.so_far().takings[0].expected == kes(5060)


async def test_a_count_to_close_with_never_begins_a_shift(home: Path) -> None:
    async with at_counter(home) as counter:
        begin(counter)
        counter.type("c")
        count(counter, _100="1")
        counter.till.shifts.close({"KES": kes(0)})
        counter.press(Key.Key_Return)

        assert counter.till.shifts.current is None
        assert "The shift has ended meanwhile" in drawer(counter).panel.banner.words()


async def test_a_difference_asks_a_second_person_and_is_told_only_after_the_count(home: Path) -> None:
    async with printing_counter(home, people=True) as (counter, printer):
        await enter(counter, "Wanjiru", CASHIER)
        begin(counter, _100="10")
        counter.type("c")
        count(counter, _100="9")
        counter.press(Key.Key_Return)
        assert counter.window._pages.current == "Second"
        page = counter.window._pages.page("Second")
        assert isinstance(page, PinPage)
        assert "KES\u00a0100 less than it should" in page.accessibleName()
        while page.names.choices()[page.names.currentRow()].words != "Otieno":
            counter.press(Key.Key_Down)
        counter.type(SUPERVISOR)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window._pages.current == "Drawer")
        assert "less than it should" in drawer(counter).sheet.banner.words()
        assert counter.till.shifts.closed().takings[0].counted == kes(900)
        await counter.until(lambda: b"Z 1" in printer.received)


async def test_a_difference_that_nobody_accepts_leaves_the_shift_open_with_the_count_as_it_was(home: Path) -> None:
    async with printing_counter(home, people=True) as (counter, _printer):
        await enter(counter, "Wanjiru", CASHIER)
        begin(counter, _100="10")
        counter.type("c")
        count(counter, _100="9")
        counter.press(Key.Key_Return, Key.Key_Escape)
        assert drawer(counter).count.asks
        assert counter.till.shifts.current is not None
        counter.press(Key.Key_Escape, Key.Key_Escape)
        assert not drawer(counter).panel.isHidden()


async def test_a_cashier_looks_at_a_shift_with_a_supervisors_yes(home: Path) -> None:
    async with printing_counter(home, people=True) as (counter, _printer):
        await enter(counter, "Wanjiru", CASHIER)
        begin(counter, _100="10")
        counter.type("x")
        assert counter.window._pages.current == "Second"
        counter.press(Key.Key_Escape)
        assert counter.window._pages.current == "Drawer"


async def test_what_cannot_be_done_has_no_key(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F5)
        for key in (Key.Key_I, Key.Key_O, Key.Key_T, Key.Key_X, Key.Key_Z, Key.Key_P, Key.Key_D):
            counter.press(key)
            assert drawer(counter)._sheets.currentWidget() is drawer(counter).panel


async def test_the_arrows_move_while_counting(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F5, Key.Key_Return)
        cells = drawer(counter).count._cells
        counter.press(Key.Key_Down)
        assert counter.focus() is cells[1].field
        counter.press(Key.Key_Up)
        assert counter.focus() is cells[0].field
        counter.press(Key.Key_Plus)
        assert counter.focus() is cells[1].field
        counter.press(Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
        assert counter.focus() is cells[0].field


async def test_on_the_screen_a_z_is_no_copy_the_first_time_and_tells_of_the_test_sales(home: Path) -> None:
    async with at_counter(home) as counter:
        begin(counter)
        counter.press(Key.Key_F2)
        await counter.sell()
        counter.press(Key.Key_F5)
        page = drawer(counter)
        assert "1 test sale is in no shift" in page.panel._since.text()
        counter.type("c")
        count(counter)
        counter.press(Key.Key_Return)
        await counter.until(page.sheet.told.text)
        assert "Z 1 is on the screen" in page.sheet.told.text()
        assert "COPY" not in page.sheet.preview.accessibleName()
        assert "1 test sale is in no shift: it is not counted here." in page.sheet.banner.words()
        counter.type("p")
        await counter.until(lambda: "COPY 1" in page.sheet.preview.accessibleName())


async def test_a_look_at_a_drawer_that_was_changed_by_hand_says_so(home: Path, quiet: Logged) -> None:
    quiet.expect("the shift is not what its events make of it")
    async with at_counter(home) as counter:
        begin(counter)
        page = drawer(counter)
        counter.till.file.db.execute("update cash set amount = 1")
        counter.type("x")
        assert "changed by hand: the paper names what" in page.sheet.banner.words()
        assert "Float at the start" in page.sheet.preview.accessibleName()


async def test_a_look_at_a_till_whose_older_file_was_put_back_says_that_something_is_missing(home: Path) -> None:
    async with shop(home) as floor:
        till = floor.open()
        till.shifts.open({"KES": Money(0, "KES")})
        back_up(till.file.db, home / "backups" / "older.db")
        await floor.stop(till)
        put_back(home, backup_at(home / "backups" / "older.db"), over_sound=True)
        async with window_of(floor) as counter:
            counter.press(Key.Key_F5)
            counter.type("x")
            assert "Something is missing in this till" in drawer(counter).sheet.banner.words()
