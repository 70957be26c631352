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


def test_a_dossier_is_written_as_text_and_what_is_missing_is_named(terminal: Terminal) -> None:
    sold = terminal.json("sell", "--provider", "kplc", "--meter", BILBO, "--amount", "200", "--json")
    payer = ("--payer", "Amina Yusuf", "--id", "27384950", "--phone", "0712345678", "--right-meter")

    written = terminal.run("dossier", sold["reference"], *payer, "14285093614")
    assert written.exit_code == 0
    for field in ("Amina Yusuf", "27384950", "+254712345678", sold["reference"], "0145 1174 955", "1428 5093 614"):
        assert field in written.stdout
    wrong = terminal.run("dossier", sold["reference"], *payer, BILBO)
    assert (wrong.exit_code, "the meter that the token went to" in wrong.stderr) == (2, True)
    assert terminal.run("dossier", "001000000000", *payer, "14285093614").exit_code == 2
