"""What the terminal's lists say of a sale: its name, wherever the till has it from."""

from collections.abc import Iterator

import pytest

from app.sandbox.server import Sandbox
from tests.sandbox.shop import BILBO, served
from tests.services.shop_floor import THRESHOLD
from tests.terminal import Terminal


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


def test_each_list_names_whoever_bought_without_a_name(terminal: Terminal) -> None:
    sold = terminal.sell(BILBO, "200", "--no-verify")
    refused = terminal.sell(THRESHOLD, "200", "--no-verify")

    assert "to Bilbo Baggins" in sold.stdout
    assert "to Fatuma Hassan" in refused.stdout
    assert "Fatuma Hassan" in terminal.run("queue", "list").stdout
    listed = terminal.run("sales", "list").stdout.splitlines()
    assert [line.rpartition("  ")[2] for line in listed] == ["Fatuma Hassan", "Bilbo Baggins"]
