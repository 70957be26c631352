"""What the terminal refuses before there is a sale: its exit status, and words on standard error alone."""

from collections.abc import Iterator

import pytest

from app.sandbox.server import Sandbox
from tests.sandbox.shop import BILBO, served
from tests.terminal import Terminal

UNHEARD_OF = "007000000000"
UNREACHABLE = "http://127.0.0.1:9/v3"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


@pytest.mark.parametrize(
    ("meter", "amount", "says"),
    [
        ("", "200", "Type the meter number."),
        ("0145117495a", "200", "A meter number has digits only."),
        ("0145117495", "200", "this one has 10"),
        ("01451174955123", "200", "this one has 14"),
        ("01451174956", "200", "The check digit is wrong"),
        (BILBO, "", "Type an amount."),
        (BILBO, "0", "more than zero"),
        (BILBO, "-5", "cannot be negative"),
        (BILBO, "200.005", "at most two decimals"),
        (BILBO, "1e5", "at most two decimals"),
        (BILBO, "1,000", "at most two decimals"),
        (BILBO, "٢٠٠", "at most two decimals"),
        (BILBO, "35000.01", "The largest sale is KES\u00a035,000"),
        (BILBO, "9.99", "The smallest sale is KES\u00a010"),
    ],
)
def test_bad_input_ends_with_2_says_what_is_wrong_and_keeps_nothing(
    terminal: Terminal, sandbox: Sandbox, meter: str, amount: str, says: str
) -> None:
    refused = terminal.sell(meter, amount)

    assert refused.exit_code == 2
    assert says in refused.stderr
    assert terminal.json("sales", "list") == []
    assert not sandbox.ledger.attempts


def test_a_telephone_number_that_cannot_be_is_bad_input(terminal: Terminal) -> None:
    assert "No telephone has this number" in terminal.sell(BILBO, "200", "--phone", "12").stderr


def test_an_unknown_provider_names_the_known_ones(terminal: Terminal) -> None:
    refused = terminal.run("sell", "--provider", "kenya", "--meter", BILBO, "--amount", "200")

    assert (refused.exit_code, refused.stderr) == (2, "There is no provider 'kenya' in till.toml; there is: kplc.\n")


@pytest.mark.parametrize("more", [(), ("--json",)], ids=["words", "json"])
def test_a_meter_the_provider_cannot_name_now_ends_with_1_and_its_words(
    terminal: Terminal, more: tuple[str, ...]
) -> None:
    refused = terminal.sell("04561001050", "200", *more)

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "Kenya Power answered, and has no name for this number. Nothing was kept." in refused.stderr
    assert "Kenya Power says: Unknown meter" in refused.stderr


def test_verifying_out_of_reach_keeps_nothing_and_ends_with_1(terminal: Terminal) -> None:
    terminal.write(UNREACHABLE)

    refused = terminal.sell()

    assert refused.exit_code == 1
    assert "The line to Kenya Power is down. Nothing was kept." in refused.stderr
    assert terminal.json("queue", "list") == []


@pytest.mark.parametrize(
    "words",
    [
        ("sales", "show", UNHEARD_OF),
        ("sales", "show", UNHEARD_OF, "--json"),
        ("resolve", UNHEARD_OF),
        ("resolve", UNHEARD_OF, "--send-again"),
        ("resolve", UNHEARD_OF, "--not-sold", "--by", "Wanjiru", "--by", "Otieno", "--reason", "case 4711"),
        ("refund", UNHEARD_OF),
        ("hand-over", UNHEARD_OF),
        ("reprint", UNHEARD_OF, "--reason", "lost"),
        ("queue", "cancel", UNHEARD_OF),
        ("queue", "answer", UNHEARD_OF, "--otp", "1234"),
    ],
    ids=" ".join,
)
def test_an_unknown_sale_is_bad_input_for_every_command(terminal: Terminal, words: tuple[str, ...]) -> None:
    terminal.sell()
    unknown = terminal.run(*words)

    assert (unknown.exit_code, unknown.stdout) == (2, "")
    assert unknown.stderr == f"There is no sale {UNHEARD_OF} in this till.\n"
