"""Each provider from the terminal against the sandbox over HTTP, prepaid, and postpaid where there is such a thing."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import cli
from app.main import front
from app.sandbox.faults import Fault, Kind
from app.sandbox.server import Sandbox
from tests.sandbox.shop import served

PROFILES = """\
[till]
number = 7
name = "Kiosk"
[printer]
transport = "none"
[timing]
query_schedule = [0.05]
not_found_horizon = 0.2
request_deadline = 5
[[providers]]
name = "kplc"
kind = "pawacard"
base_url = "{pawacard}"
username = "testvendor"
[[providers]]
name = "snel"
kind = "socodee"
base_url = "{socodee}"
username = "testmerchant"
[[providers]]
name = "snel-cdf"
kind = "socodee"
base_url = "{socodee}"
currency = "CDF"
phone_default = "+243812345678"
[[providers]]
name = "kano"
kind = "powershop"
base_url = "{powershop}"
username = "demo_username"
disco = "kedco"
phone_default = "0803 123 4567"
[[providers]]
name = "onepipe"
kind = "onepipe"
base_url = "{onepipe}"
auth_type = "wallet"
auth_provider = "Beeceptor"
biller_id = "AEDCPR"
"""
SECRETS = {
    "KPLC_PASSWORD": "password",
    "SNEL_PASSWORD": "password",
    "KANO_SECRET": "demo_secret",
    "ONEPIPE_API_KEY": "sandbox-key",
    "ONEPIPE_CLIENT_SECRET": "OnePipeSecret",
    "ONEPIPE_ACCOUNT": "0123456789;044",
}
OTP_METER = "04185611037"
ABUJA_METER = "04185666015"


class Terminal:
    """Runs commands on one home."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(cli, ["--home", str(self.home), *words], obj=front())

    def sell(self, provider: str, meter: str, amount: str, *more: str) -> Result:
        return self.run("sell", "--provider", provider, "--meter", meter, "--amount", amount, "--json", *more)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


@pytest.fixture
def terminal(tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    home = tmp_path / "home"
    home.mkdir()
    addresses = {name: sandbox.address(name) for name in sandbox.providers}
    (home / "till.toml").write_text(PROFILES.format(**addresses), encoding="utf-8")
    for name, value in SECRETS.items():
        monkeypatch.setenv(f"TOKENTILL_SECRET_{name}", value)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return Terminal(home)


@pytest.mark.parametrize(
    ("provider", "kind", "meter", "currency", "tokens"),
    [
        ("kplc", "pawacard", "14285093614", "KES", 1),
        ("snel", "socodee", "45036882525", "USD", 3),
        ("snel-cdf", "socodee", "45036882525", "CDF", 3),
        ("kano", "powershop", "04214346555", "NGN", 1),
        ("onepipe", "onepipe", ABUJA_METER, "NGN", 1),
    ],
)
def test_a_token_is_sold_through_each_provider(
    terminal: Terminal, sandbox: Sandbox, provider: str, kind: str, meter: str, currency: str, tokens: int
) -> None:
    sold = terminal.sell(provider, meter, "2000", "--phone", "+243812345678" if kind == "socodee" else "")

    assert sold.exit_code == 0, sold.output
    sale = json.loads(sold.stdout)
    assert (sale["state"], sale["currency"], sale["amount"]) == ("complete", currency, "2000.00")
    assert len(sale["tokens"]) == tokens
    [vend] = sandbox.providers[kind].ledger.vends
    assert (vend.reference, vend.amount_cents) == (sale["reference"], 2000_00)


@pytest.mark.parametrize(
    ("provider", "kind", "account"),
    [
        ("kplc", "pawacard", "3625790-02"),
        ("kano", "powershop", "62011077021"),
        ("onepipe", "onepipe", "0102030401"),
    ],
)
def test_a_bill_is_paid_through_each_provider_that_has_bills(
    terminal: Terminal, sandbox: Sandbox, provider: str, kind: str, account: str
) -> None:
    paid = terminal.sell(provider, account, "1000", "--postpaid")

    assert paid.exit_code == 0, paid.output
    sale = json.loads(paid.stdout)
    assert (sale["state"], sale["service"], sale["tokens"]) == ("complete", "postpaid", [])
    assert sale["receipt_number"]
    assert len(sandbox.providers[kind].ledger.vends) == 1


def test_a_number_that_is_not_verified_without_a_telephone_says_what_may_be_missing(terminal: Terminal) -> None:
    settings = terminal.home / "till.toml"
    settings.write_text(settings.read_text().replace('phone_default = "0803 123 4567"\n', ""))
    unverified = terminal.sell("kano", "04214346555", "2000")
    assert unverified.exit_code == 1
    assert "Try again with the customer's --phone" in unverified.stderr


def test_a_wrong_check_digit_is_told_where_the_number_is_not_known(terminal: Terminal) -> None:
    assert "Its check digit is wrong." in terminal.sell("kano", "04214346556", "2000").stderr


def test_socodee_has_no_bills_and_says_so(terminal: Terminal) -> None:
    assert terminal.sell("snel", "45036882525", "3", "--postpaid", "--phone", "0812345678").exit_code == 2


def test_a_bills_biller_needs_no_other_word(terminal: Terminal, sandbox: Sandbox) -> None:
    sale = json.loads(terminal.sell("onepipe", "0102030401", "1000", "--biller", "kaedcpp").stdout)
    assert (sale["state"], sale["service"]) == ("complete", "postpaid")


def test_a_code_given_with_the_sale_is_handed_on_once(terminal: Terminal, sandbox: Sandbox) -> None:
    sold = terminal.sell("onepipe", OTP_METER, "2000", "--otp", "12345678")
    assert sold.exit_code == 0
    assert json.loads(sold.stdout)["state"] == "complete"
    assert len(sandbox.onepipe.ledger.vends) == 1


def test_a_sale_without_its_code_waits_and_is_answered_from_the_queue(terminal: Terminal, sandbox: Sandbox) -> None:
    waits = terminal.sell("onepipe", OTP_METER, "2000")
    assert waits.exit_code == 10
    sale = json.loads(waits.stdout)
    assert (sale["state"], sale["money"]) == ("waiting", "taken")
    assert terminal.sell("onepipe", ABUJA_METER, "500").exit_code == 0
    assert terminal.run("queue", "run").exit_code == 10

    answered = terminal.run("queue", "answer", sale["reference"], "--otp", "12345678", "--json")
    assert answered.exit_code == 0
    assert json.loads(answered.stdout)["state"] == "complete"
    none = terminal.run("queue", "answer", "999", "--otp", "12345678")
    assert (none.exit_code, none.stderr) == (2, "There is no sale 999 in this till.\n")
    again = terminal.run("queue", "answer", sale["reference"], "--otp", "12345678")
    assert (again.exit_code, "does not wait" in again.stderr) == (1, True)


def test_a_lost_answer_to_a_code_is_asked_about(terminal: Terminal, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on(Fault("onepipe", "validate", Kind.DROP_AFTER))
    sold = terminal.sell("onepipe", OTP_METER, "2000", "--otp", "12345678")
    assert (sold.exit_code, json.loads(sold.stdout)["state"]) == (0, "complete")
    assert len(sandbox.onepipe.ledger.vends) == 1


def test_products_to_choose_from_are_named_before_money_is_taken(terminal: Terminal, sandbox: Sandbox) -> None:
    asked = terminal.sell("onepipe", ABUJA_METER, "2000", "--biller", "PHEDPR")
    assert asked.exit_code == 2
    item = asked.stderr.partition("--item ")[2].split()[0]
    wrong = terminal.sell("onepipe", ABUJA_METER, "2000", "--biller", "PHEDPR", "--item", "shop")
    assert (wrong.exit_code, f"--item {item}" in wrong.stderr) == (2, True)
    assert terminal.sell("onepipe", ABUJA_METER, "2000", "--biller", "PHEDPR", "--item", item).exit_code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("kano", "04214311039", "1499"), "smallest sale to this meter is NGN\u00a01,500"),
        (("snel", "45036882525", "1000000", "--phone", "0812345678"), "largest sale is USD\u00a0999,999.99"),
        (("snel", "45036882525", "3"), "telephone number"),
        (("snel", "45036882525", "3", "--phone", "12"), "No telephone has this number"),
        (("onepipe", ABUJA_METER, "500", "--biller", "KAEDPR"), "Did you mean KAEDCPR"),
        (("onepipe", ABUJA_METER, "500", "--biller", "YEDPR", "--postpaid"), "Yola Electricity is sold prepaid only"),
        (("onepipe", ABUJA_METER, "500", "--otp", "12 34"), "without blanks"),
        (("kplc", "14285093614", "500", "--biller", "AEDCPR"), "no biller to choose"),
    ],
)
def test_bad_input_ends_with_2_and_keeps_nothing(
    terminal: Terminal, sandbox: Sandbox, words: tuple[str, ...], says: str
) -> None:
    refused = terminal.sell(*words)
    assert (refused.exit_code, says in refused.stderr) == (2, True), refused.stderr
    assert json.loads(terminal.run("sales", "list", "--json").stdout) == []
    assert all(provider.ledger.vends == [] for provider in sandbox.providers.values())


def test_no_secret_is_in_the_home(terminal: Terminal, sandbox: Sandbox) -> None:
    for provider, meter in (("kano", "04214346555"), ("onepipe", ABUJA_METER)):
        assert terminal.sell(provider, meter, "2000").exit_code == 0
    kept = b"".join(path.read_bytes() for path in terminal.home.rglob("*") if path.is_file())
    assert [value for value in SECRETS.values() if value != "password" and value.encode() in kept] == []
