"""Trying a provider from a terminal, and keeping its secrets."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import cli
from app.main import front
from app.sandbox.server import Sandbox
from tests.sandbox.shop import served

REST = '[till]\nnumber = 7\nname = "Kiosk"\n[timing]\nrequest_deadline = 5\n'


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


@pytest.fixture
def home(tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with one profile that is in use and one that is not."""
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "password")
    monkeypatch.setenv("TOKENTILL_SECRET_LAGOS_API_KEY", "not the key")
    monkeypatch.setenv("TOKENTILL_SECRET_LAGOS_CLIENT_SECRET", "OnePipeSecret")
    monkeypatch.setenv("TOKENTILL_SECRET_LAGOS_ACCOUNT", "0123456789;044")
    (tmp_path / "till.toml").write_text(
        REST
        + f'[[providers]]\nname = "kplc"\nkind = "pawacard"\nbase_url = "{sandbox.base_url}"\nusername = "testvendor"\n'
        + f'[[providers]]\nname = "lagos"\nkind = "onepipe"\nbase_url = "{sandbox.address("onepipe")}"\n'
        + 'auth_provider = "Beeceptor"\nenabled = false\n',
        encoding="utf-8",
    )
    return tmp_path


def run(home: Path, *words: str, typed: str = "") -> Result:
    return CliRunner().invoke(cli, ["--home", str(home), *words], input=typed, obj=front())


def test_a_provider_that_works_says_its_float_and_ends_with_0(home: Path) -> None:
    came = run(home, "provider", "test", "kplc")

    assert came.exit_code == 0
    assert came.stdout == "Kenya Power accepts the shop's login. Float: KES 50000.00.\n"
    assert json.loads(run(home, "provider", "test", "kplc", "--json").stdout) == {
        "provider": "kplc",
        "works": True,
        "message": "Kenya Power accepts the shop's login.",
        "provider_says": None,
        "balance": "50000.00",
        "currency": "KES",
    }


def test_a_test_opens_no_till_and_sells_nothing(home: Path, sandbox: Sandbox) -> None:
    run(home, "provider", "test", "kplc")

    assert [path.name for path in home.iterdir()] == ["till.toml"]
    assert sandbox.ledger.attempts == {}


def test_a_provider_that_does_not_is_told_in_its_words_and_ours_and_ends_with_1(home: Path) -> None:
    came = run(home, "provider", "test", "lagos")

    assert came.exit_code == 1
    ours, theirs = came.stderr.splitlines()
    assert ours == "OnePipe does not accept the login. See that the user name and the secrets are right."
    assert (theirs.startswith("lagos says: "), came.stdout) == (True, "")
    told = json.loads(run(home, "provider", "test", "lagos", "--json").stdout)
    assert (told["works"], told["balance"]) == (False, None)
    assert told["provider_says"]


def test_an_unknown_provider_is_bad_input_and_the_known_ones_are_named(home: Path) -> None:
    came = run(home, "provider", "test", "kplcc")

    assert came.exit_code == 2
    assert came.stderr == 'There is no provider \'kplcc\' in till.toml. Did you mean "kplc" or "lagos"?\n'


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("kplc", "passwort"), "This kind of provider has no secret 'passwort'. Did you mean \"password\"?"),
        (("kplc", "username"), "This kind of provider has no secret 'username'. Did you mean \"password\"?"),
        (("lagos", "apikey"), 'Did you mean "api_key", "client_secret" or "account"?'),
        (("lagso", "account"), "There is no provider 'lagso'"),
    ],
)
def test_a_secret_that_no_provider_has_is_refused_before_it_is_asked_for(
    home: Path, words: tuple[str, str], told: str
) -> None:
    came = run(home, "secret", "set", *words, typed="hunter2\n")

    assert came.exit_code == 2
    assert told in came.stderr
    assert "hunter2" not in came.output


def test_a_secret_without_a_keyring_names_the_environment(home: Path) -> None:
    came = run(home, "secret", "set", "lagos", "client_secret", typed="hunter2\n")

    assert "TOKENTILL_SECRET_LAGOS_CLIENT_SECRET" in came.stderr


def test_a_secret_is_kept_before_there_is_a_till_and_makes_none(home: Path) -> None:
    came = run(home, "secret", "set", "lagos", "client_secret", typed="hunter2\n")

    assert "no keyring" in came.stderr
    assert [path.name for path in home.iterdir()] == ["till.toml"]


def test_a_telephone_number_that_cannot_exist_is_told_before_a_till_is_opened(home: Path) -> None:
    file = home / "till.toml"
    file.write_text(file.read_text(encoding="utf-8") + 'phone_default = "12"\n', encoding="utf-8")
    assert run(home, "sales", "list").exit_code == 0  # lagos is not in use
    file.write_text(file.read_text(encoding="utf-8").replace("enabled = false", "enabled = true"), encoding="utf-8")
    came = run(home, "sales", "list")

    assert came.exit_code == 2
    assert "the phone_default of lagos cannot be used. No telephone has this number." in came.stderr
