"""[printer] of till.toml rewritten: what is changed, what is taken out, and what stays as a person wrote it."""

from pathlib import Path

import pytest

from app.domain.trouble import BadInput, StoreTrouble
from app.printer_settings import PrinterTable, choices_of, with_stand_in
from app.providers.registry import KINDS
from app.settings import load
from app.settings_file import SettingsFile

SHOP = """\
# The till of Mama Njeri.
[till]
number = 1          # unique in the chain
name = "Mama Njeri Kiosk"

[[providers]]
name = "kplc"
kind = "pawacard"
username = "njeri"            # ask Otieno for it

"""
COUNTER = """\
# On the counter.
[printer]
transport = "network"         # the cable under the desk
address = "192.168.1.50:9100"
baudrate = 9600
profile = "epson-tm-t20"

"""
SHELF = """\
# On the shelf, for bad days.
[printer.stand_in]
transport = "usb"
address = "/dev/usb/lp0"      # bought in May
profile = "generic-58"

"""
TIMING = """\
# We are patient.
[timing]
request_deadline = 60
"""
FIRST = PrinterTable("network", "192.168.1.50:9100", profile="epson-tm-t20")
SECOND = PrinterTable("usb", "/dev/usb/lp0", profile="generic-58")


def opened(home: Path, text: str) -> SettingsFile:
    home.joinpath("till.toml").write_text(text, encoding="utf-8")
    file = SettingsFile(home, KINDS)
    file.read()
    return file


def written(home: Path) -> str:
    return (home / "till.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [SHOP + COUNTER + SHELF + TIMING, SHOP + SHELF + TIMING + COUNTER])
def test_printers_that_are_kept_as_they_were_change_not_a_letter(tmp_path: Path, text: str) -> None:
    opened(tmp_path, text).keep_printer(with_stand_in(FIRST, SECOND))

    assert written(tmp_path) == text


def test_a_changed_address_changes_its_own_value_alone(tmp_path: Path) -> None:
    text = SHOP + COUNTER + SHELF + TIMING
    moved = PrinterTable("network", "192.168.1.77:9100", profile="epson-tm-t20", stand_in=SECOND)
    settings = opened(tmp_path, text).keep_printer(moved)

    assert written(tmp_path) == text.replace("1.50", "1.77")
    assert settings.printer == moved


def test_a_second_printer_that_is_taken_out_takes_its_own_lines_and_comments_alone(tmp_path: Path) -> None:
    settings = opened(tmp_path, SHOP + COUNTER + SHELF + TIMING).keep_printer(FIRST)

    assert written(tmp_path) == SHOP + COUNTER + TIMING
    assert settings.printer.stand_in is None


def test_a_new_second_printer_stands_after_the_first_and_before_what_follows_it(tmp_path: Path) -> None:
    opened(tmp_path, SHOP + COUNTER + TIMING).keep_printer(with_stand_in(FIRST, SECOND))

    new = '[printer.stand_in]\ntransport = "usb"\naddress = "/dev/usb/lp0"\nprofile = "generic-58"\n\n'
    assert written(tmp_path) == SHOP + COUNTER + new + TIMING


def test_a_file_without_a_printer_has_one_at_its_end(tmp_path: Path) -> None:
    printer = PrinterTable("serial", "/dev/ttyUSB0", 19200, drawer_pin=2, waits_at_most=60, stand_in=SECOND)
    settings = opened(tmp_path, (SHOP + TIMING).rstrip("\n")).keep_printer(printer)

    assert written(tmp_path) == (
        SHOP
        + TIMING
        + '\n[printer]\ntransport = "serial"\naddress = "/dev/ttyUSB0"\nbaudrate = 19200\ndrawer_pin = 2\n'
        + 'waits_at_most = 60\n\n[printer.stand_in]\ntransport = "usb"\naddress = "/dev/usb/lp0"\n'
        + 'profile = "generic-58"\n'
    )
    assert settings.printer == printer


def test_a_till_without_paper_forgets_where_its_printer_was(tmp_path: Path) -> None:
    settings = opened(tmp_path, SHOP + COUNTER + TIMING).keep_printer(PrinterTable("none"))

    assert (settings.printer.transport, settings.printer.address) == ("none", "")
    assert "# the cable under the desk" in written(tmp_path)
    assert TIMING in written(tmp_path)


def test_what_the_file_says_of_the_letters_stays(tmp_path: Path) -> None:
    text = SHOP + COUNTER.replace('profile = "epson-tm-t20"', 'font = "B"\nown_letters = true') + TIMING
    printer = PrinterTable("network", "192.168.1.50:9100", font="B", own_letters=True, drawer_pin=5)
    opened(tmp_path, text).keep_printer(printer)

    assert written(tmp_path) == text.replace("own_letters = true\n", "own_letters = true\ndrawer_pin = 5\n")


def test_a_second_printer_in_one_line_becomes_a_table_of_its_own(tmp_path: Path) -> None:
    inline = 'stand_in = { transport = "cups", address = "kitchen" }\n'
    settings = opened(tmp_path, SHOP + COUNTER.rstrip("\n") + "\n" + inline).keep_printer(with_stand_in(FIRST, SECOND))

    assert settings.printer.stand_in == SECOND
    assert "kitchen" not in written(tmp_path)


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    text = (SHOP + COUNTER + TIMING).replace("\n", "\r\n")
    (tmp_path / "till.toml").write_bytes(text.encode())
    file = SettingsFile(tmp_path, KINDS)
    file.read()
    file.keep_printer(PrinterTable("network", "192.168.1.77:9100", profile="epson-tm-t20"))

    assert (tmp_path / "till.toml").read_bytes() == text.replace("1.50", "1.77").encode()


@pytest.mark.parametrize(
    "own_way",
    [
        'printer.transport = "network"\nprinter.address = "192.168.1.50:9100"\n',
        'printer = { transport = "network", address = "192.168.1.50:9100" }\n',
        '["printer"]\ntransport = "network"\naddress = "192.168.1.50:9100"\n',
    ],
)
def test_a_printer_that_is_written_in_another_way_is_left_to_its_writer(tmp_path: Path, own_way: str) -> None:
    text = own_way + SHOP if own_way.startswith("printer") else SHOP + own_way
    file = opened(tmp_path, text)

    with pytest.raises(StoreTrouble, match="Change it by hand; nothing was saved"):
        file.keep_printer(PrinterTable("cups", "kitchen"))
    assert written(tmp_path) == text


def test_a_file_that_was_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    file = opened(tmp_path, SHOP + COUNTER)
    (tmp_path / "till.toml").write_text(SHOP + COUNTER + TIMING, encoding="utf-8")

    with pytest.raises(StoreTrouble, match="was changed since it was read here"):
        file.keep_printer(PrinterTable("none"))
    assert written(tmp_path) == SHOP + COUNTER + TIMING


def test_a_printer_that_the_file_may_not_tell_of_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"printer\.address must be host:port"):
        opened(tmp_path, SHOP + COUNTER).keep_printer(PrinterTable("network", "no port"))
    assert written(tmp_path) == SHOP + COUNTER


def test_an_address_from_outside_is_a_text_in_the_file_and_no_more(tmp_path: Path) -> None:
    address = '04b8:0e28:"]\\[till]#'
    opened(tmp_path, SHOP + COUNTER).keep_printer(PrinterTable("usb", address))

    assert load(tmp_path, KINDS).printer.address == address
    assert load(tmp_path, KINDS).till.name == "Mama Njeri Kiosk"


@pytest.mark.parametrize("setting", ["transport", "baudrate", "code_page", "flow_control", "drawer_pin"])
def test_each_choice_of_a_setting_is_one_that_the_file_may_say(tmp_path: Path, setting: str) -> None:
    quoted = setting in ("transport", "code_page", "flow_control")
    for choice in choices_of(setting):
        value = f'"{choice}"' if quoted else choice
        usual = "" if setting == "transport" else 'transport = "network"\n'
        (tmp_path / "till.toml").write_text(
            f'{SHOP}[printer]\n{usual}address = "host:9100"\n{setting} = {value}\n'.replace(
                "host:9100", "04b8:0e28" if choice == "usb" else "kitchen" if choice == "cups" else "host:9100"
            ),
            encoding="utf-8",
        )

        assert str(getattr(load(tmp_path, KINDS).printer, setting)) == choice


def test_what_is_typed_has_no_choices() -> None:
    assert choices_of("address") == []
