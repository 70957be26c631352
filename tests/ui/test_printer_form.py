"""A printer that is typed: what is asked for, what is told at its field, and what came of a test page."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.printer_settings import PrinterTable
from tests.printing.bare_machine import cut_off_the_network, make_bare
from tests.printing.fake_printers import Knobs, TcpPrinter
from tests.services.staff import CASHIER, hire
from tests.ui.counter import Key, shop, window_of
from tests.ui.printer_typed import control, printer_in, saved, type_network, type_over, what_came_of_it, write_printer
from tests.ui.settings_of import printer_of, settings_of
from tests.ui.test_sign_in import enter

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this machine is found, and nothing around it."""
    make_bare(monkeypatch, tmp_path)
    cut_off_the_network(monkeypatch)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("", "This is missing for a network printer."),
        ("192.168.1.50", 'This must be host:port, such as "192.168.1.50:9100".'),
        ("192.168.1.50:99999", "This must end in a port from 1 to 65535."),
    ],
)
async def test_a_wrong_address_is_told_at_its_field(home: Path, address: str, told: str) -> None:
    async with shop(home) as floor:
        text = write_printer(floor)
        async with window_of(floor) as counter:
            sheets = type_network(counter, address)
            setting = sheets.form.fields.settings["address"]
            for key in (Key.Key_T, Key.Key_S, Key.Key_P):
                counter.press(Key.Key_Return)
                control(counter, key)

                assert setting.note() == told
                assert counter.focus() is setting.input
        assert (home / "till.toml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("knobs", "title", "told"),
    [
        (Knobs(paper_out=True), "The test page was not printed", "The printer is out of paper."),
        (Knobs(cover_open=True), "The test page was not printed", "The printer's cover is open."),
        (Knobs(offline=True), "The test page was not printed", "The printer says that it cannot print."),
        (Knobs(stops_after=10), "Look whether the test page came out", "The paper ran out while it printed."),
        (Knobs(mute=True), "Look whether the test page came out", "Nobody can say whether the paper came out."),
        (Knobs(paper_low=True), "The test page came out", "Its roll is near its end"),
    ],
)
async def test_what_came_of_a_test_page_is_told_and_nothing_is_lost(
    home: Path, knobs: Knobs, title: str, told: str
) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        with TcpPrinter(knobs) as there:
            async with window_of(floor) as counter:
                sheets = type_network(counter, there.address)
                words = await what_came_of_it(counter, sheets)

                assert words.startswith(title)
                assert told in words
                assert sheets.form.fields.settings["address"].text() == there.address
                await saved(counter, sheets)
        assert printer_in(home).address == there.address


async def test_a_cashier_may_try_no_printer_that_is_only_typed(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        with TcpPrinter() as there:
            async with window_of(floor, till) as counter:
                await enter(counter, "Wanjiru", CASHIER)
                words = await what_came_of_it(counter, type_network(counter, there.address))
                assert words.startswith("The test page was not printed")
                assert "takes a manager" in words
            assert there.received == b""


async def test_a_test_page_at_nothing_is_told_while_the_window_goes_on(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        with TcpPrinter() as gone:
            pass
        async with window_of(floor) as counter:
            sheets = type_network(counter, gone.address)
            control(counter, Key.Key_T)
            assert sheets.form.banner.words().startswith("Printing a test page")
            counter.press(Key.Key_F2)
            await counter.verify()
            counter.press(Key.Key_Escape, Key.Key_Escape)
            settings_of(counter)
            await counter.until(lambda: "The test page was not printed" in sheets.form.banner.words())

            assert sheets.form.isVisible()


async def test_what_is_edited_while_a_page_is_tried_is_not_told_of_by_its_end(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        with TcpPrinter(Knobs(paper_out=True)) as there:
            async with window_of(floor) as counter:
                sheets = type_network(counter, there.address)
                control(counter, Key.Key_T)
                counter.type("0")
                await counter.until(sheets.form._test.isEnabled)

                assert "out of paper" not in sheets.form.banner.words()


async def test_a_second_printer_wants_a_first_one_with_paper(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            counter.type("s")
            type_over(counter, "04b8:0e28")
            control(counter, Key.Key_S)

            assert "no printer with paper yet" in sheets.form.fields.settings["use"].note()


async def test_the_printer_cannot_go_where_the_second_one_is(home: Path) -> None:
    async with shop(home) as floor:
        tables = "".join(
            f'\n[{name}]\ntransport = "network"\naddress = "127.0.0.1:{port}"\n'
            for name, port in (("printer", 9100), ("printer.stand_in", 9101))
        )
        text = write_printer(floor, tables)
        async with window_of(floor) as counter:
            sheets = type_network(counter, "127.0.0.1:9101")
            control(counter, Key.Key_S)

            assert "The other printer is there already" in sheets.form.fields.settings["address"].note()
        assert (home / "till.toml").read_text(encoding="utf-8") == text


async def test_only_what_the_way_to_the_printer_has_is_asked_for(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            counter.type("e")
            fields = sheets.form.fields
            shown = {}
            fields.settings["transport"].input.setFocus()
            for transport in ("screen", "file", "windows", "cups", "usb", "serial", "network"):
                assert fields.settings["transport"].text() == transport
                shown[transport] = [name for name, one in fields.settings.items() if one.isVisible()]
                counter.press(Key.Key_Up)

            usual = ["use", "transport", "address", "profile", "code_page", "waits_at_most", "drawer_pin"]
            assert shown["screen"] == ["use", "transport", "profile"]
            assert shown["serial"] == [*usual[:5], "baudrate", "flow_control", *usual[5:]]
            assert all(shown[one] == usual for one in ("file", "windows", "cups", "usb", "network"))


async def test_everything_that_is_typed_of_a_serial_printer_is_kept(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            counter.type("e")
            settings = sheets.form.fields.settings
            for name, text in [
                ("transport", "serial"),
                ("address", "/dev/ttyUSB0"),
                ("profile", "generic-58"),
                ("code_page", "CP437"),
                ("baudrate", "19200"),
                ("flow_control", "dsrdtr"),
                ("drawer_pin", "2"),
                ("waits_at_most", "60"),
            ]:
                settings[name].show_text(text)
                settings[name]._edited()
            await saved(counter, sheets)

            assert printer_in(home) == PrinterTable(
                "serial",
                "/dev/ttyUSB0",
                19200,
                "generic-58",
                code_page="CP437",
                flow_control="dsrdtr",
                drawer_pin=2,
                waits_at_most=60,
            )
            assert "On a serial port: /dev/ttyUSB0, 19200 baud" in sheets.panel.first.words()


async def test_a_wait_that_is_no_number_is_told_at_its_field(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = type_network(counter, "127.0.0.1:9100")
            waits = sheets.form.fields.settings["waits_at_most"]
            for typed in ("soon", "-1", "86401", "", "²"):
                waits.input.setFocus()
                waits.show_text(typed)
                if waits.line is not None:
                    waits.line.setText(typed)
                control(counter, Key.Key_S)

                assert waits.note() == "This must be whole seconds from 0 to 86400.", typed


async def test_what_cannot_be_seen_here_stays_as_the_file_says_it(home: Path) -> None:
    async with shop(home) as floor:
        text = write_printer(
            floor,
            "\n# By Otieno.\n[printer]\n"
            'transport = "network"\naddress = "127.0.0.1:9100"  # the desk\npaper_width_mm = 58\nfont = "B"\n',
        )
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            counter.type("e")
            assert sheets.form.fields.settings["profile"].choice is not None
            assert sheets.form.fields.settings["profile"].choice.currentText() == "As till.toml says, 58 mm"
            await saved(counter, sheets)

            assert (home / "till.toml").read_text(encoding="utf-8") == text
            assert counter.till.papers.printers.first.paper_width_mm == 58


async def test_a_file_that_was_changed_by_hand_meanwhile_is_written_only_at_the_second_word(home: Path) -> None:
    async with shop(home) as floor:
        text = write_printer(floor)
        by_hand = text.replace('name = "Mama Njeri Kiosk"', 'name = "Duka la Mama Njeri"')
        async with window_of(floor) as counter:
            sheets = type_network(counter, "127.0.0.1:9100")
            (home / "till.toml").write_text(by_hand, encoding="utf-8")
            control(counter, Key.Key_S)
            await counter.until(lambda: "changed by hand meanwhile" in sheets.form.banner.words())
            assert (home / "till.toml").read_text(encoding="utf-8") == by_hand
            await saved(counter, sheets)

            assert (home / "till.toml").read_text(encoding="utf-8").startswith(by_hand)


async def test_escape_gives_up_what_was_typed_at_the_second_time_only(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = type_network(counter, "127.0.0.1:9100")
            counter.press(Key.Key_Escape)
            assert "Nothing is saved yet" in sheets.form.banner.words()
            counter.press(Key.Key_Escape)
            assert sheets.panel.isVisible()
            counter.press(Key.Key_Escape)
            assert settings_of(counter).panel.isVisible()
            counter.press(Key.Key_Escape)

            assert counter.window.sell.isVisible()


async def test_the_page_is_shown_where_the_screen_stands_for_the_paper(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            counter.type("e")
            control(counter, Key.Key_T)
            assert sheets.form.preview is not None
            assert "Mama Njeri Kiosk" in sheets.form.preview.accessibleName()
            assert (sheets.form._leave.words(), sheets.keys()) == ("Back", "↑ ↓ scroll   Esc back to the settings")
            counter.press(Key.Key_Escape)

            assert sheets.form.fields.isVisible()
            assert (sheets.form._leave.words(), sheets.keys()) == ("Leave", "")


async def test_the_printer_is_all_plain_text_with_names_and_fits_on_a_small_screen(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            assert sheets.panel.found.accessibleName() == "Found here"
            for sheet in (sheets.panel, sheets.form):
                sheets._show_panel() if sheet is sheets.panel else counter.type("e")
                smallest = counter.window.minimumSizeHint()
                buttons = [one for one in sheet.findChildren(QAbstractButton) if one.isVisible()]

                assert (smallest.width() <= 1024, smallest.height() <= 704) == (True, True), smallest
                assert [one for one in buttons if one.height() < 44] == []
            assert {label.textFormat().name for label in sheets.findChildren(QLabel)} == {"PlainText"}
            assert [one for one in sheets.form.fields.settings.values() if not one.input.accessibleName()] == []


async def test_tab_and_enter_go_round_the_form_in_the_order_in_which_it_is_read(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = type_network(counter, "127.0.0.1:9100")
            form = sheets.form
            form.fields.settings["use"].input.setFocus()
            reached = []
            while counter.focus() is not form._leave:
                reached.append(counter.focus())
                QTest.keyClick(counter.focus(), Key.Key_Tab)
            shown = [one.input for one in form.fields.settings.values() if one.isVisible()]

            assert reached == [*shown, form._look, form._test, form._save]
