"""The terminal's contracts: exit statuses, JSON, and what is told, against the sandbox over real HTTP."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from app.cli import cli
from app.main import front
from app.sandbox.faults import Fault, Kind
from app.sandbox.server import Sandbox
from tests.printing.fake_printers import TcpPrinter
from tests.sandbox.shop import BILBO, WANJIKU, served
from tests.services.shop_floor import DAY_MAXIMUM, THRESHOLD
from tests.store.files import damage_page_of
from tests.terminal import Terminal

OBJECT = {
    "reference", "state", "money", "provider", "service", "meter", "customer", "amount", "currency", "tokens", "units",
    "receipt_number", "provider_transaction", "charges", "print", "message", "created_at", "completed_at",
}  # fmt: skip
UNREACHABLE = "http://127.0.0.1:9/v3"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


def test_a_sale_prints_one_object_with_the_token_and_ends_with_0(terminal: Terminal, sandbox: Sandbox) -> None:
    with TcpPrinter() as printer:
        terminal.write(sandbox.base_url, f'transport = "network"\naddress = "{printer.address}"')
        sold = terminal.sell("0145-1174 955", "200", "--json", "--phone", "0712 345 678")

        told = json.loads(sold.stdout)
        assert sold.exit_code == 0
        assert set(told) == OBJECT
        assert (told["state"], told["money"], told["amount"], told["print"]) == (
            "complete",
            "taken",
            "200.00",
            "printed",
        )
        assert told["meter"] == "01451174955"
        assert told["customer"] == "Bilbo Baggins"
        assert {"key": "MonthlyFC", "label": "Fixed charge", "amount": "120.00"} in told["charges"]
        assert told["created_at"].endswith("Z")
        assert told["tokens"][0].encode() in printer.received.replace(b" ", b"")
        assert len(sandbox.ledger.vends) == 1


def test_without_json_a_person_reads_the_token_in_groups(terminal: Terminal) -> None:
    sold = terminal.sell()

    token = terminal.json("sales", "list")[0]["tokens"][0]
    assert f"Token {token[:4]} {token[4:8]} {token[8:12]} {token[12:16]} {token[16:]}" in sold.stdout


class _RefusesEveryMeter(BaseHTTPRequestHandler):
    """A Pawacard whose utility knows no meter at all: elec010 of the switch behind it."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        login = {"status": 0, "msg": "success", "balance": "39", "key": "k"}
        refused = {"status": 1, "msg": "Unknown meter", "code": "elec010"}
        body = json.dumps(login if self.path.endswith("/login") else refused).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Say nothing on the test's output."""


def test_a_meter_refused_at_verify_ends_with_20_and_no_reference(terminal: Terminal) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), _RefusesEveryMeter) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        terminal.write(f"http://127.0.0.1:{server.server_port}/v3")
        refused = terminal.sell(BILBO, "200", "--json")
        server.shutdown()

    told = json.loads(refused.stdout)
    assert (refused.exit_code, told["state"]) == (20, "refused")
    assert (told["reference"], told["money"]) == (None, None)
    assert set(told) == OBJECT
    assert terminal.json("sales", "list") == []


def test_a_refused_sale_ends_with_20_and_owes_the_money_until_it_is_given_back(terminal: Terminal) -> None:
    refused = terminal.sell("14102003002", "200", "--json")
    told = json.loads(refused.stdout)

    assert (refused.exit_code, told["state"], told["money"]) == (20, "refused", "owed")
    assert terminal.json("refund", told["reference"])["money"] == "given back"
    assert terminal.run("refund", told["reference"]).exit_code == 1


def test_a_lost_answer_ends_complete_after_asking_with_one_vend(terminal: Terminal, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on(Fault("pawacard", "vend", Kind.DROP_AFTER))

    sold = terminal.sell(BILBO, "200", "--json")

    told = json.loads(sold.stdout)
    vends = list(sandbox.ledger.vends)
    assert (sold.exit_code, told["state"]) == (0, "complete")
    assert len(vends) == 1
    assert told["tokens"] == [vends[0].token]
    assert sandbox.ledger.attempts[told["reference"]] == 1


def test_a_sale_with_no_token_yet_ends_with_10_and_stays_in_the_queue(terminal: Terminal) -> None:
    kept = terminal.sell("14102009090", "200", "--json")
    reference = json.loads(kept.stdout)["reference"]

    assert kept.exit_code == 10
    assert [sale["reference"] for sale in terminal.json("queue", "list")] == [reference]
    assert terminal.run("queue", "run").exit_code == 10
    assert terminal.run("queue", "cancel", reference).exit_code == 1


def test_the_queue_lists_the_money_that_is_owed_until_it_went_back(terminal: Terminal) -> None:
    refused = json.loads(terminal.sell(THRESHOLD, "200", "--json").stdout)["reference"]
    unfinished = json.loads(terminal.sell("14102009090", "200", "--json").stdout)["reference"]

    assert [sale["reference"] for sale in terminal.json("queue", "list")] == [refused, unfinished]
    assert terminal.run("refund", refused).exit_code == 0
    assert [sale["reference"] for sale in terminal.json("queue", "list")] == [unfinished]


def test_no_verify_keeps_the_sale_and_the_queue_sends_it_when_the_line_is_back(
    terminal: Terminal, sandbox: Sandbox
) -> None:
    sandbox.faults.switch_on(Fault("pawacard", "login", Kind.DROP_BEFORE, times=1000))
    kept = terminal.sell(WANJIKU, "300", "--no-verify", "--json")
    told = json.loads(kept.stdout)
    assert (kept.exit_code, told["state"]) == (10, "queued")
    assert f"Sale {told['reference']} and its KES\xa0300 are kept. Kenya Power is being asked" in kept.stderr
    sandbox.faults.clear()

    assert terminal.run("queue", "run", "--until-empty").exit_code == 0
    assert terminal.json("sales", "list")[0]["state"] == "complete"
    assert len(sandbox.ledger.vends) == 1


def test_a_sale_that_goes_on_in_another_ends_with_10_and_the_refused_one_names_it(terminal: Terminal) -> None:
    kept = terminal.sell(DAY_MAXIMUM, "200", "--no-verify", "--json")
    goes_on = json.loads(kept.stdout)
    assert (kept.exit_code, goes_on["state"]) == (10, "queued")
    new, old = terminal.json("sales", "list")

    assert (new["reference"], old["state"]) == (goes_on["reference"], "refused")
    assert (
        f"is in sale {new['reference']}, which goes on in this one's place."
        in terminal.run("sales", "show", old["reference"]).stdout
    )


def test_a_second_sale_to_an_unfinished_meter_names_the_first(terminal: Terminal) -> None:
    terminal.write(UNREACHABLE)
    first = json.loads(terminal.sell(WANJIKU, "300", "--no-verify", "--json").stdout)["reference"]

    refused = terminal.sell(WANJIKU, "300", "--no-verify")

    assert (refused.exit_code, first in refused.stderr) == (2, True)
    assert terminal.sell(WANJIKU, "300", "--no-verify", "--again").exit_code == 10


def test_a_queued_sale_can_be_cancelled_and_is_never_sent(terminal: Terminal, sandbox: Sandbox) -> None:
    terminal.write(UNREACHABLE)
    reference = json.loads(terminal.sell(WANJIKU, "300", "--no-verify", "--json").stdout)["reference"]

    cancelled = terminal.json("queue", "cancel", reference)

    assert (cancelled["state"], cancelled["money"]) == ("cancelled", "owed")
    assert terminal.run("queue", "run").exit_code == 0
    assert not sandbox.ledger.attempts


def test_a_wrong_password_is_told_as_such(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "not it")

    refused = terminal.run("balance", "--provider", "kplc")

    assert refused.exit_code == 1
    assert "does not accept the shop's user name or password" in refused.stderr


def test_a_missing_password_says_how_to_keep_one(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TOKENTILL_SECRET_KPLC_PASSWORD")

    assert "tokentill provider test kplc" in terminal.run("balance", "--provider", "kplc").stderr


def test_the_balance_is_an_object(terminal: Terminal) -> None:
    terminal.sell()

    told = terminal.json("balance", "--provider", "kplc")

    assert told.pop("at").endswith("Z")
    assert told == {"provider": "kplc", "balance": "49800.00", "currency": "KES"}


def test_a_secret_without_a_keyring_names_the_environment(terminal: Terminal) -> None:
    refused = CliRunner().invoke(
        cli, ["--home", str(terminal.home), "secret", "set", "kplc", "password"], input="hunter2\n", obj=front()
    )

    assert refused.exit_code == 2
    assert "TOKENTILL_SECRET_KPLC_PASSWORD" in refused.stderr
    assert "hunter2" not in refused.output


def test_a_reprint_after_one_that_came_out_is_copy_1(terminal: Terminal, tmp_path: Path, sandbox: Sandbox) -> None:
    paper = tmp_path / "paper"
    terminal.write(sandbox.base_url, f'transport = "file"\naddress = "{paper}"')
    reference = json.loads(terminal.sell(BILBO, "200", "--json").stdout)["reference"]
    assert b"COPY" not in paper.read_bytes()

    assert terminal.run("reprint", reference, "--reason", "customer lost it").exit_code == 0

    assert b"COPY 1" in paper.read_bytes()


def test_a_reprint_without_a_printer_ends_with_1_and_the_sale_stays(terminal: Terminal) -> None:
    reference = json.loads(terminal.sell(BILBO, "200", "--json").stdout)["reference"]

    refused = terminal.run("reprint", reference, "--reason", "x")

    assert (refused.exit_code, refused.stderr) == (1, "No printer is set up for this till.\n")
    assert terminal.json("sales", "show", reference)["print"] == "none"


def test_a_postpaid_bill_is_paid_with_a_receipt_number_and_no_token(terminal: Terminal) -> None:
    told = json.loads(terminal.sell("0203754-01", "1000", "--postpaid", "--json").stdout)

    assert (told["state"], told["service"], told["tokens"]) == ("complete", "postpaid", [])
    assert told["receipt_number"]


def test_the_documents_own_bill_sample_names_another_account_and_is_held(terminal: Terminal) -> None:
    held = terminal.sell("0203756-01", "1000", "--postpaid", "--json")

    assert (held.exit_code, json.loads(held.stdout)["state"]) == (10, "held")


def test_the_doctor_finds_nothing_in_a_sound_till(terminal: Terminal) -> None:
    terminal.sell()
    examined = terminal.run("doctor", "--json")

    checks = json.loads(examined.stdout)["checks"]
    assert examined.exit_code == 0
    assert [check["name"] for check in checks if not check["ok"]] == []


def test_nothing_is_sold_from_a_file_with_a_damaged_page(terminal: Terminal, sandbox: Sandbox) -> None:
    terminal.sell()
    damage_page_of("token_once", terminal.home / "till.db")
    result = terminal.sell(WANJIKU)

    assert (result.exit_code, "is damaged" in result.stderr) == (1, True)
    assert len(sandbox.ledger.vends) == 1


def test_a_home_without_settings_says_how_to_begin(tmp_path: Path) -> None:
    refused = CliRunner().invoke(cli, ["sales", "list", "--home", str(tmp_path)], obj=front())

    assert refused.exit_code == 2
    assert "tokentill demo" in refused.stderr


def test_no_part_of_a_password_is_in_the_home_or_the_output(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "sentinel-4711")
    output = terminal.sell().output + terminal.run("balance", "--provider", "kplc").output

    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"sentinel-4711" not in kept
    assert "sentinel-4711" not in output


def test_a_writing_command_beside_another_holder_says_who_holds_the_till(terminal: Terminal) -> None:
    terminal.sell()
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(terminal.home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"

        refused = terminal.sell()
        assert (refused.exit_code, "in use by the test's window" in refused.stderr) == (1, True)
        assert len(terminal.json("sales", "list")) == 1

        holder.send_signal(signal.SIGKILL)
    assert terminal.sell(WANJIKU).exit_code == 0


_HOLD = """
import sys
from pathlib import Path
from app.store.lock import HomeLock
lock = HomeLock(Path(sys.argv[1]))
lock.take("the test's window")
print("held", flush=True)
sys.stdin.read()
"""


def test_the_demo_without_a_display_says_so_and_sells_in_the_terminal(tmp_path: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "app", "demo"],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TMPDIR": str(tmp_path), "LANG": "C.UTF-8"},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert shown.returncode == 0, shown.stderr
    assert "There is no display here" in shown.stdout
    assert "PREPAID TOKEN" in shown.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_goes_away_is_no_fault() -> None:
    """As `tokentill sales list | head` does."""
    code = "from app.terminal.words import told\nwith told():\n    while True:\n        print('a sale')"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.readline()
        command.stdout.close()
        assert (command.stderr.read(), command.wait()) == (b"", 1)
