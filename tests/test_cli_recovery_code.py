"""The recovery code, told once more to a manager in a terminal."""

from collections.abc import Iterator

import pytest

from app.sandbox.server import Sandbox
from tests.sandbox.shop import served
from tests.services.staff import CASHIER, MANAGER
from tests.terminal import Terminal


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


def test_a_manager_is_told_the_code_again_and_the_journal_says_so(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "before there is a first person" in terminal.run("people", "code").stderr
    monkeypatch.setenv("TOKENTILL_NEW_PIN", MANAGER)
    told = terminal.run("people", "add", "Njeri", "--role", "manager").stdout
    code = told.partition("Recovery code: ")[2].partition("\n")[0]
    monkeypatch.setenv("TOKENTILL_PIN", MANAGER)
    monkeypatch.setenv("TOKENTILL_NEW_PIN", CASHIER)
    terminal.run("people", "add", "Wanjiru", "--user", "Njeri")

    assert f"Recovery code: {code}\n" in terminal.run("people", "code", "--user", "Njeri").stdout
    monkeypatch.setenv("TOKENTILL_PIN", "000000")
    assert code not in terminal.run("people", "code", "--user", "Njeri").output
    monkeypatch.setenv("TOKENTILL_PIN", CASHIER)
    came = terminal.run("people", "code", "--user", "Wanjiru")
    assert "takes a manager" in came.stderr
    assert code not in came.output
    assert terminal.run("doctor").exit_code == 0
    files = [path.read_bytes() for path in terminal.home.rglob("*") if path.is_file()]
    assert b"recovery code told" in b"".join(files)
    assert not any(code.encode() in one or code.replace(" ", "").encode() in one for one in files)
