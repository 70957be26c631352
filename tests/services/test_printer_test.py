"""The test page, and what a person is told of what came of it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.trouble import NotAllowed
from app.services import printer_test
from app.services.known_printers import code_pages_of, known_printers
from app.services.printer_words import NOTHING_LEFT
from app.services.shop import Printer, Shop, Timing
from app.services.test_page import test_page as a_test_page
from printing.device import Cause
from printing.job import Ending
from printing.profiles import printer_profiles
from tests.printing.fake_printers import TcpPrinter
from tests.services.shop_floor import ShopFloor
from tests.services.staff import CASHIER, MANAGER, hire

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("qapp")]  # a line of the page is drawn

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SHOP = Shop(1, "Mama Njeri Kiosk", "KES", "en", Printer("none"), Timing())


async def tried_at(printer: Printer) -> printer_test.Tried:
    return printer_test.told_of(await printer_test.printed_once(a_test_page(SHOP, printer, NOON), printer))


@pytest.mark.parametrize("key", [key for key, _ in known_printers()])
async def test_the_page_comes_out_of_every_known_printer_and_is_no_receipt(key: str) -> None:
    with TcpPrinter() as there:
        printer = Printer("network", there.address, profile=key, code_page=code_pages_of(key)[0])
        tried = await tried_at(printer)

        says_so = printer_profiles()[key].proof != "none"
        assert tried.title == ("The test page came out" if says_so else "Look whether the test page came out")
        there.wait_for(b"This paper buys nothing.")


async def test_a_page_that_was_handed_over_wants_somebody_to_look(tmp_path: Path) -> None:
    printer = replace(SHOP.printer, transport="file", address=str(tmp_path / "paper"))
    tried = await tried_at(printer)

    assert (tried.title, tried.tone) == ("The test page was handed over", "done")
    assert "look" in tried.sentence
    assert b"Mama Njeri Kiosk" in (tmp_path / "paper").read_bytes()


@pytest.mark.parametrize("cause", Cause)
def test_every_trouble_of_a_printer_is_told_in_the_words_that_the_counter_has_for_it(cause: Cause) -> None:
    tried = printer_test.told_of(Ending("failed", cause))

    told = ("The test page was not printed", NOTHING_LEFT[cause], "trouble")
    assert (tried.title, tried.sentence, tried.tone) == told


async def test_a_cashier_tries_the_printers_in_use_and_no_other(floor: ShopFloor, tmp_path: Path) -> None:
    typed = tmp_path / "typed"
    first, second = (Printer("file", str(tmp_path / name)) for name in ("first", "second"))
    floor.with_printer(first, second)
    till = floor.open()
    await hire(till.people)
    await till.people.sign_in("Wanjiru", CASHIER)
    for printer in (first, second):
        assert (await till.papers.print_test_page(printer)).tone == "done"
    for printer in (replace(first, address=str(typed)), replace(first, drawer_pin=2)):
        with pytest.raises(NotAllowed, match="takes a manager"):
            await till.papers.print_test_page(printer)
    assert not typed.exists()
    assert till.file.db.execute("select count(*) from event where kind = 'drawer opened'").fetchone() == (0,)
    await till.people.sign_in("Njeri", MANAGER)
    assert (await till.papers.print_test_page(replace(first, address=str(typed)))).tone == "done"
    assert typed.exists()
