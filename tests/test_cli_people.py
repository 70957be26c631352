"""What people decide in a terminal: two about a sale that nothing proves, one about what is proved, and a hand-over."""

import json
from collections.abc import Iterator

import pytest

from app.sandbox.faults import Fault, Kind
from app.sandbox.server import Sandbox
from tests.printing.fake_printers import TcpPrinter
from tests.sandbox.shop import BILBO, WANJIKU, served
from tests.terminal import Terminal

ANSWERS_ANOTHER = "37666000007"
TOKEN = "66430474307561657038"
BOTH = ("--by", "Wanjiru", "--by", "Otieno", "--reason", "Kenya Power, case 4711")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


@pytest.fixture
def held(terminal: Terminal) -> str:
    """A sale whose answer was about another one."""
    sold = terminal.sell(ANSWERS_ANOTHER, "200", "--json")
    assert sold.exit_code == 10
    return str(json.loads(sold.stdout)["reference"])


def test_resolve_alone_shows_every_question_and_answer(terminal: Terminal, held: str) -> None:
    shown = terminal.run("resolve", held)

    assert shown.exit_code == 0
    assert "It answered: it answered about another sale" in shown.stdout
    assert '"token"' in shown.stdout
    assert terminal.json("sales", "show", held)["state"] == "held"


def test_two_people_say_that_nothing_was_sold(terminal: Terminal, held: str) -> None:
    resolved = terminal.run("resolve", held, "--not-sold", *BOTH, "--json")

    assert resolved.exit_code == 0
    assert [json.loads(resolved.stdout)[field] for field in ("state", "money")] == ["cancelled", "owed"]
    assert (
        "Wanjiru and Otieno decided: nothing was sold. Kenya Power, case 4711" in terminal.run("resolve", held).stdout
    )


def test_two_people_say_what_was_sold(terminal: Terminal, held: str) -> None:
    resolved = terminal.run("resolve", held, "--sold", TOKEN, *BOTH, "--json")

    assert json.loads(resolved.stdout)["tokens"] == [TOKEN]
    assert terminal.run("doctor").exit_code == 0


def test_what_two_people_say_was_sold_is_printed_before_the_command_ends(
    terminal: Terminal, sandbox: Sandbox, held: str
) -> None:
    with TcpPrinter() as printer:
        terminal.write(sandbox.base_url, f'transport = "network"\naddress = "{printer.address}"')
        resolved = terminal.run("resolve", held, "--sold", TOKEN, *BOTH)

        assert "Receipt: printed." in resolved.stdout
        assert TOKEN.encode() in printer.received.replace(b" ", b"")


@pytest.mark.parametrize(
    "words", [("--not-sold",), ("--not-sold", "--by", "Wanjiru", "--reason", "so"), ("--sold", "1", *BOTH)]
)
def test_half_a_decision_is_bad_input_and_decides_nothing(
    terminal: Terminal, held: str, words: tuple[str, ...]
) -> None:
    assert terminal.run("resolve", held, *words).exit_code == 2
    assert terminal.json("sales", "show", held)["state"] == "held"


def test_nobody_sends_again_what_is_not_proved(terminal: Terminal, held: str) -> None:
    refused = terminal.run("resolve", held, "--send-again")

    assert (refused.exit_code, "cannot be done" in refused.stderr) == (1, True)


def test_one_person_sends_again_what_is_proved_not_sold(terminal: Terminal, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on(Fault("pawacard", "vend", Kind.DROP_BEFORE))
    reference = json.loads(terminal.sell(BILBO, "200", "--json").stdout)["reference"]
    assert terminal.run("queue", "run", "--until-empty").exit_code == 10
    assert terminal.run("resolve", reference, "--send-again").exit_code == 0
    assert terminal.run("queue", "run").exit_code == 0

    assert terminal.json("sales", "show", reference)["state"] == "complete"
    assert [vend.reference for vend in sandbox.ledger.vends] == [reference]


def test_what_became_ready_is_handed_over(terminal: Terminal) -> None:
    kept = json.loads(terminal.sell(WANJIKU, "200", "--no-verify", "--json").stdout)["reference"]
    assert [sale["reference"] for sale in terminal.json("queue", "list")] == [kept]
    handed = terminal.run("hand-over", kept, "--json")

    assert (handed.exit_code, json.loads(handed.stdout)["state"]) == (0, "complete")
    assert terminal.json("queue", "list") == []
    assert terminal.run("hand-over", kept).exit_code == 1
