"""The drawer from a terminal: what opens, moves, closes and reports, and who may."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sandbox.server import Sandbox
from tests.sandbox.shop import BILBO, served
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR
from tests.terminal import Terminal


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


def told(terminal: Terminal, *words: str) -> dict[str, object]:
    came = terminal.run(*words, "--json")
    assert came.exit_code == 0, came.stderr
    answer = json.loads(came.stdout)
    assert isinstance(answer, dict)
    return answer


def test_a_day_of_the_drawer_adds_up_in_the_terminal(terminal: Terminal) -> None:
    assert terminal.run("shift", "open", "--float", "5000").exit_code == 0
    assert terminal.run("sell", "--provider", "kplc", "--meter", BILBO, "--amount", "200").exit_code == 0
    assert terminal.run("shift", "out", "20.50", "--reason", "milk").stdout == "KES 20.50 taken out.\n"
    x = told(terminal, "report", "x")
    assert x["number"] is None
    assert x["currency"] == {
        "KES": {
            "complete": {"count": 1, "amount": "200.00"},
            "open": {"count": 0, "amount": "0.00"},
            "owed": {"count": 0, "amount": "0.00"},
            "given_back": {"count": 0, "amount": "0.00"},
            "commission": [],
            "drawer": {
                "float": "5000.00",
                "sales": "200.00",
                "put_in": "0.00",
                "taken_out": "20.50",
                "given_back": "0.00",
                "expected": "5179.50",
                "counted": None,
                "difference": None,
            },
        }
    }
    z = told(terminal, "shift", "close", "--counted", "5200")
    assert (z["number"], told(terminal, "report", "z", "1")) == (1, z)
    assert "20.50" in json.dumps(z)
    assert "Z 1" in terminal.run("report", "z").stdout


def test_a_sale_with_no_shift_open_opens_one_with_an_empty_drawer(terminal: Terminal) -> None:
    assert terminal.run("sell", "--provider", "kplc", "--meter", BILBO, "--amount", "200").exit_code == 0
    drawer = told(terminal, "report", "x")["currency"]
    assert isinstance(drawer, dict)
    assert (drawer["KES"]["drawer"]["float"], drawer["KES"]["drawer"]["expected"]) == ("0.00", "200.00")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("shift", "close", "--counted", "1"), "No shift is open"),
        (("report", "x"), "No shift is open"),
        (("report", "z"), "No shift has been closed yet"),
        (("report", "z", "7"), "There is no Z 7"),
        (("shift", "open", "--float", "a lot"), "in digits"),
        (("shift", "open", "--float", "EUR:5"), "EUR is no currency"),
        (("shift", "open", "--float", "1", "--float", "KES:2"), "KES was given twice"),
    ],
)
def test_what_cannot_be_done_is_told_in_words(terminal: Terminal, words: tuple[str, ...], says: str) -> None:
    came = terminal.run(*words)
    assert came.exit_code in (1, 2)
    assert says in came.stderr
    assert came.stdout == ""


def test_the_float_at_the_provider_is_held_against_the_sales(terminal: Terminal) -> None:
    terminal.run("shift", "open")
    terminal.sell()
    assert terminal.run("shift", "top-up", "kplc", "500").stdout == "KES 500.00 more in the float of kplc.\n"
    floats = told(terminal, "shift", "close", "--counted", "200")["floats"]
    assert isinstance(floats, list)
    (line,) = floats
    assert (line["sold"], line["topped_up"], line["difference"]) == ("200.00", "500.00", "-500.00")


def test_every_currency_of_the_drawer_is_counted(terminal: Terminal) -> None:
    assert terminal.run("shift", "open", "--float", "100", "--float", "usd:20").exit_code == 0
    assert "USD too" in terminal.run("shift", "close", "--counted", "100").stderr
    assert terminal.run("shift", "close", "--counted", "100", "--counted", "USD:20").exit_code == 0


def test_a_difference_takes_a_second_person_and_a_look_a_supervisor(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOKENTILL_NEW_PIN", MANAGER)
    terminal.run("people", "add", "Njeri", "--role", "manager")
    monkeypatch.setenv("TOKENTILL_PIN", MANAGER)
    for name, role, pin in (("Otieno", "supervisor", SUPERVISOR), ("Wanjiru", "cashier", CASHIER)):
        monkeypatch.setenv("TOKENTILL_NEW_PIN", pin)
        terminal.run("people", "add", name, "--role", role, "--user", "Njeri")
    monkeypatch.setenv("TOKENTILL_PIN", CASHIER)
    monkeypatch.setenv("TOKENTILL_SECOND_PIN", SUPERVISOR)
    assert terminal.run("shift", "open", "--float", "100", "--user", "Wanjiru").exit_code == 0
    for report in ("x", "z"):
        assert "say who you are with --user" in terminal.run("report", report).stderr
    assert "takes a supervisor" in terminal.run("report", "x", "--user", "Wanjiru").stderr
    short = terminal.run("shift", "close", "--counted", "90", "--user", "Wanjiru")
    assert "KES\xa010 less than it should" in short.stderr
    closed = terminal.run("shift", "close", "--counted", "90", "--user", "Wanjiru", "--second", "Otieno", "--json")
    z = json.loads(closed.stdout)
    assert (z["closed_by"], z["accepted_by"]) == ("Wanjiru", "Otieno")
    assert re.search("Accepted by +Otieno", terminal.run("report", "z", "--user", "Wanjiru").stdout)


@pytest.mark.parametrize("counted", ["", " ", "0.0.0", "...", "USD:"])
def test_nothing_typed_is_no_count_of_an_empty_drawer(terminal: Terminal, counted: str) -> None:
    assert terminal.run("shift", "open", "--float", counted).exit_code == 2
    assert terminal.run("shift", "open", "--float", "50").exit_code == 0
    assert terminal.run("shift", "close", "--counted", counted).exit_code == 2
    assert terminal.run("shift", "close", "--counted", "0.00").exit_code == 0


def test_a_report_is_printed_and_printed_again_as_a_copy(terminal: Terminal, tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    file = terminal.home / "till.toml"
    printer = f'transport = "file"\naddress = "{paper}"'
    file.write_text(file.read_text(encoding="utf-8").replace('transport = "none"', printer), encoding="utf-8")
    terminal.run("shift", "open", "--float", "100")
    assert terminal.run("shift", "in", "5", "--reason", "change", "--print").exit_code == 0
    assert b"change" in paper.read_bytes()
    assert terminal.run("shift", "close", "--counted", "105", "--print").exit_code == 0
    assert b"COPY" not in paper.read_bytes()
    assert terminal.run("report", "z", "--print").exit_code == 0
    assert b"COPY 1" in paper.read_bytes()
