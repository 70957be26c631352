"""People in a terminal: the first is the manager, and every command that writes says who, with a PIN."""

import asyncio
import json
import os
import pty
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.main import front
from app.sandbox.server import Sandbox
from tests.e2e.place import ROOT, environment
from tests.sandbox.shop import BILBO, served
from tests.services.shop_floor import ANSWERS_ANOTHER
from tests.services.staff import CASHIER, MANAGER, PINS, SUPERVISOR
from tests.terminal import Terminal

_REST = ("--amount", "200", "--json")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


@pytest.fixture
def pins(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Gives whoever is named the PINs that the environment brings."""
    monkeypatch.setenv("TOKENTILL_NEW_PIN", MANAGER)
    return monkeypatch


@pytest.fixture
def staffed(terminal: Terminal, pins: pytest.MonkeyPatch) -> Terminal:
    assert terminal.run("people", "add", "Njeri", "--role", "manager").exit_code == 0
    pins.setenv("TOKENTILL_PIN", MANAGER)
    for name, role, pin in (("Otieno", "supervisor", SUPERVISOR), ("Wanjiru", "cashier", CASHIER)):
        pins.setenv("TOKENTILL_NEW_PIN", pin)
        assert terminal.run("people", "add", name, "--role", role, "--user", "Njeri").exit_code == 0
    return terminal


def by(staffed: Terminal, pins: pytest.MonkeyPatch, name: str, *words: str) -> tuple[int, str]:
    """What came of a command that this person carried out."""
    pins.setenv("TOKENTILL_PIN", PINS[name])
    came = staffed.run(*words, "--user", name)
    return came.exit_code, came.stdout + came.stderr


def test_the_first_person_is_the_manager_and_gets_the_recovery_code(
    terminal: Terminal, pins: pytest.MonkeyPatch
) -> None:
    assert "Nobody yet" in terminal.run("people", "list").stdout
    assert terminal.run("people", "add", "Wanjiru").exit_code == 2
    added = terminal.run("people", "add", "Njeri", "--role", "manager")
    assert added.exit_code == 0
    assert len("".join(added.stdout.split("Recovery code: ")[1].splitlines()[0].split())) == 26
    nobody = terminal.run("people", "list")
    assert (nobody.exit_code, "--user" in nobody.stderr) == (2, True)
    pins.setenv("TOKENTILL_PIN", MANAGER)
    listed = [{"number": 1, "name": "Njeri", "role": "manager"}]
    assert terminal.json("people", "list", "--user", "Njeri") == listed


def test_what_shows_sales_or_people_says_who_is_asking(staffed: Terminal, pins: pytest.MonkeyPatch) -> None:
    sale = json.loads(by(staffed, pins, "Wanjiru", "sell", "--provider", "kplc", "--meter", BILBO, *_REST)[1])
    for words in (
        ("sales", "list"),
        ("sales", "show", sale["reference"]),
        ("queue", "list"),
        ("resolve", sale["reference"]),
        ("people", "list"),
    ):
        nobody = staffed.run(*words)
        assert (nobody.exit_code, nobody.stdout, "--user" in nobody.stderr) == (2, "", True), words
        pins.setenv("TOKENTILL_PIN", "000001")
        assert staffed.run(*words, "--user", "Otieno").exit_code == 1
        assert by(staffed, pins, "Otieno", *words)[0] == 0, words


def test_a_cashier_sees_their_own_sales_of_today_and_a_supervisor_all(
    staffed: Terminal, pins: pytest.MonkeyPatch
) -> None:
    own, others = (
        json.loads(by(staffed, pins, name, "sell", "--provider", "kplc", "--meter", meter, *_REST)[1])["reference"]
        for name, meter in (("Wanjiru", BILBO), ("Otieno", "14285093614"))
    )
    seen = {
        name: [one["reference"] for one in json.loads(by(staffed, pins, name, "sales", "list", "--json")[1])]
        for name in ("Wanjiru", "Otieno", "Njeri")
    }
    assert seen == {"Wanjiru": [own], "Otieno": [others, own], "Njeri": [others, own]}
    assert by(staffed, pins, "Wanjiru", "sales", "show", own)[0] == 0
    for words in (("sales", "show", others), ("resolve", others)):
        code, said = by(staffed, pins, "Wanjiru", *words)
        assert (code, "To find sales of other days and other people" in said) == (1, True)
    assert by(staffed, pins, "Otieno", "sales", "show", own)[0] == 0


def test_whoever_sells_sees_what_waits_in_the_queue(staffed: Terminal, pins: pytest.MonkeyPatch) -> None:
    words = ("sell", "--provider", "kplc", "--meter", ANSWERS_ANOTHER, *_REST)
    held = json.loads(by(staffed, pins, "Otieno", *words)[1])["reference"]
    assert held in by(staffed, pins, "Wanjiru", "queue", "list")[1]
    assert by(staffed, pins, "Wanjiru", "sales", "show", held)[0] == 0


def test_people_are_listed_to_a_manager_and_to_anybody_else_they_alone(
    staffed: Terminal, pins: pytest.MonkeyPatch
) -> None:
    assert "Wanjiru" in by(staffed, pins, "Njeri", "people", "list")[1]
    told = by(staffed, pins, "Otieno", "people", "list")[1]
    assert ("Otieno" in told, "Njeri" in told) == (True, False)


def test_once_somebody_is_known_a_command_that_writes_says_who(staffed: Terminal, pins: pytest.MonkeyPatch) -> None:
    nobody = staffed.sell(BILBO, "200")
    assert (nobody.exit_code, "--user" in nobody.stderr) == (2, True)
    assert json.loads(by(staffed, pins, "Otieno", "sales", "list", "--json")[1]) == []
    code, said = by(
        staffed, pins, "Wanjiru", "sell", "--provider", "kplc", "--meter", BILBO, "--amount", "200", "--json"
    )
    assert (code, json.loads(said)["state"]) == (0, "complete")
    pins.delenv("TOKENTILL_PIN")
    untyped = staffed.run("queue", "run", "--user", "Wanjiru")
    assert (untyped.exit_code, "TOKENTILL_PIN" in untyped.stderr) == (2, True)


def test_a_wrong_pin_does_nothing_and_waits_across_commands(staffed: Terminal, pins: pytest.MonkeyPatch) -> None:
    pins.setenv("TOKENTILL_PIN", "000001")
    for _ in range(5):
        assert staffed.run("queue", "run", "--user", "Wanjiru").exit_code == 1
    code, said = by(staffed, pins, "Wanjiru", "queue", "run")
    assert (code, "typed wrong too often" in said) == (1, True)
    assert by(staffed, pins, "Otieno", "people", "unlock", "Wanjiru")[0] == 0
    assert by(staffed, pins, "Wanjiru", "queue", "run")[0] == 0


def test_what_takes_a_supervisor_is_refused_to_a_cashier(staffed: Terminal, pins: pytest.MonkeyPatch) -> None:
    for words in (
        ("people", "add", "Achieng"),
        ("people", "leave", "Otieno"),
        ("people", "unlock", "Otieno"),
        ("people", "pin", "Otieno"),
        ("sell", "--provider", "kplc", "--meter", BILBO, "--amount", "200", "--again"),
    ):
        code, said = by(staffed, pins, "Wanjiru", *words)
        assert (code, " takes a " in said) == (1, True), said


def test_two_people_decide_with_two_pins(staffed: Terminal, pins: pytest.MonkeyPatch) -> None:
    code, said = by(
        staffed, pins, "Otieno", "sell", "--provider", "kplc", "--meter", ANSWERS_ANOTHER, "--amount", "200", "--json"
    )
    reference = json.loads(said)["reference"]
    decision = ("resolve", reference, "--not-sold", "--reason", "Kenya Power, case 4711")
    assert code == 10
    assert by(staffed, pins, "Otieno", *decision)[0] == 1
    pins.setenv("TOKENTILL_SECOND_PIN", CASHIER)
    assert by(staffed, pins, "Otieno", *decision, "--second", "Wanjiru")[0] == 1
    pins.setenv("TOKENTILL_SECOND_PIN", SUPERVISOR)
    assert by(staffed, pins, "Otieno", *decision, "--second", "Otieno")[0] == 1
    pins.setenv("TOKENTILL_SECOND_PIN", MANAGER)
    assert by(staffed, pins, "Otieno", *decision, "--second", "Njeri")[0] == 0
    assert "Otieno and Njeri decided" in by(staffed, pins, "Otieno", "resolve", reference)[1]


def test_payments_are_exported_by_a_supervisor(staffed: Terminal, pins: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "payments.csv"
    words = ("export", "payments", "--from", "2026-11-01", "--to", "2026-11-30", "-o", str(file))
    nobody = staffed.run(*words)
    assert (nobody.exit_code, "--user" in nobody.stderr) == (2, True)
    code, said = by(staffed, pins, "Wanjiru", *words)
    assert (code, "To export payments takes a supervisor" in said) == (1, True)
    pins.setenv("TOKENTILL_PIN", CASHIER)
    assert staffed.run(*words, "--user", "Otieno").exit_code == 1
    assert not file.exists()
    assert by(staffed, pins, "Otieno", *words) == (0, f"0 records are in {file}\n")


def test_beside_an_open_window_no_pin_is_counted_and_so_nothing_exported(
    staffed: Terminal, pins: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = ("export", "payments", "--from", "2026-11-01", "--to", "2026-11-30", "-o", str(tmp_path / "payments.csv"))

    async def beside() -> tuple[int, str]:
        till = front().open_till(staffed.home, "the till's window")
        try:
            return await asyncio.to_thread(by, staffed, pins, "Otieno", *words)
        finally:
            await till.close()

    code, said = asyncio.run(beside())
    assert (code, "the till's window" in said) == (1, True)
    assert not (tmp_path / "payments.csv").exists()


def test_a_secret_is_kept_by_a_manager_once_the_till_knows_its_people(
    staffed: Terminal, pins: pytest.MonkeyPatch
) -> None:
    words = ("secret", "set", "kplc", "password")
    nobody = staffed.run(*words, typed="hunter2\n")
    assert (nobody.exit_code, "--user" in nobody.stderr) == (2, True)
    pins.setenv("TOKENTILL_PIN", SUPERVISOR)
    refused = staffed.run(*words, "--user", "Otieno", typed="hunter2\n")
    assert (refused.exit_code, "takes a manager" in refused.stderr) == (1, True)
    pins.setenv("TOKENTILL_PIN", MANAGER)
    allowed = staffed.run(*words, "--user", "Njeri", typed="hunter2\n")
    assert "This machine has no keyring to keep a secret in" in allowed.stderr


def test_no_second_person_is_asked_for_what_cannot_be_done(staffed: Terminal, pins: pytest.MonkeyPatch) -> None:
    words = ("sell", "--provider", "kplc", "--meter", BILBO, "--amount", "200", "--json")
    reference = json.loads(by(staffed, pins, "Wanjiru", *words)[1])["reference"]
    pins.setenv("TOKENTILL_SECOND_PIN", "000001")
    code, said = by(staffed, pins, "Wanjiru", "refund", reference, "--second", "Otieno")
    assert (code, "is complete: that cannot be done" in said) == (1, True)
    code, said = by(staffed, pins, "Wanjiru", "resolve", reference, "--not-sold", "--second", "Otieno")
    assert (code, "Say what the two of you know" in said) == (2, True)


def test_whoever_leaves_signs_in_no_more_and_a_pin_is_changed(staffed: Terminal, pins: pytest.MonkeyPatch) -> None:
    pins.setenv("TOKENTILL_NEW_PIN", "9041")
    assert by(staffed, pins, "Wanjiru", "people", "pin", "Wanjiru")[0] == 0
    assert by(staffed, pins, "Wanjiru", "queue", "run")[0] == 1
    pins.setenv("TOKENTILL_NEW_PIN", "841736")
    assert by(staffed, pins, "Njeri", "people", "pin", "Otieno")[0] == 0
    assert by(staffed, pins, "Njeri", "people", "leave", "Otieno")[0] == 0
    pins.setenv("TOKENTILL_PIN", "841736")
    assert staffed.run("queue", "run", "--user", "Otieno").exit_code == 2
    assert by(staffed, pins, "Njeri", "people", "leave", "Njeri")[0] == 1


def test_a_machine_without_the_pepper_lets_nobody_in_until_the_recovery_code_is_typed(
    terminal: Terminal, pins: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code = (
        terminal.run("people", "add", "Njeri", "--role", "manager").stdout.split("Recovery code: ")[1].splitlines()[0]
    )
    (pepper,) = (tmp_path / "config").rglob("*.pepper")
    assert stat.S_IMODE(pepper.stat().st_mode) == 0o600
    pepper.unlink()
    lost = by(terminal, pins, "Njeri", "queue", "run")
    assert (lost[0], "recovery code" in lost[1]) == (1, True)
    assert terminal.run("people", "recover", typed="not the code\n").exit_code == 2
    assert terminal.run("people", "recover", typed=f"{code.lower()}\n").exit_code == 0
    assert by(terminal, pins, "Njeri", "queue", "run")[0] == 0


@pytest.mark.parametrize(("again", "status"), [(MANAGER, 0), ("739215", 1)])
def test_a_new_pin_is_typed_unseen_and_twice(terminal: Terminal, tmp_path: Path, again: str, status: int) -> None:
    screen, cable = pty.openpty()
    command = [sys.executable, "-m", "app", "--home", str(terminal.home), "people", "add", "Njeri", "--role", "manager"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(tmp_path),
        stdin=cable,
        stdout=cable,
        stderr=cable,
        start_new_session=True,  # so that it is asked here, and not where the tests run
    ) as adding:
        os.close(cable)
        shown = b""
        for prompt, pin in ((b"New PIN of Njeri: ", MANAGER), (b"Repeat for confirmation: ", again)):
            while not shown.endswith(prompt):
                shown += os.read(screen, 1)
            os.write(screen, f"{pin}\n".encode())
        if status:
            while not shown.endswith(b"do not match."):
                shown += os.read(screen, 1)
            adding.terminate()
        else:
            with suppress(OSError):
                while part := os.read(screen, 4096):
                    shown += part
    os.close(screen)
    assert MANAGER.encode() not in shown
    assert (b"Recovery code: " in shown) is (status == 0)
