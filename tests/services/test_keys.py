"""Secrets and the till's own keys, on a machine without a keyring and from the environment."""

import stat
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from app.domain.trouble import BadInput, StoreTrouble
from app.services.keys import Kept, Keys, has_keyring, this_machine

pytestmark = pytest.mark.anyio


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    there = Ring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", there)
    return there


@pytest.fixture
def no_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", NoKeyring())


def key_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_tests_have_no_keyring() -> None:
    assert not has_keyring()


async def test_a_secret_comes_from_the_environment_first(
    ring: Ring, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keys(home)
    assert await keys.secret("kplc", "password") == ""
    keys.keep_secret("kplc", "password", "from the ring")
    assert await keys.secret("kplc", "password") == "from the ring"
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "from the environment")
    assert await keys.secret("kplc", "password") == "from the environment"


async def test_where_a_secret_is_can_be_told_without_it(
    ring: Ring, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keys(home)
    assert await keys.kept_in("kplc", "password") is Kept.NOWHERE
    keys.keep_secret("kplc", "password", "from the ring")
    assert await keys.kept_in("kplc", "password") is Kept.KEYRING
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "")
    assert await keys.kept_in("kplc", "password") is Kept.ENVIRONMENT


async def test_the_secrets_of_two_homes_are_apart(ring: Ring, home: Path, tmp_path: Path) -> None:
    Keys(home).keep_secret("kplc", "password", "one")
    assert await Keys(tmp_path / "other").secret("kplc", "password") == ""


@pytest.mark.usefixtures("no_ring")
async def test_without_a_keyring_a_secret_is_not_kept_and_the_environment_is_named(home: Path) -> None:
    keys = Keys(home)
    assert await keys.secret("kplc", "password") == ""
    with pytest.raises(BadInput, match="TOKENTILL_SECRET_MY_KPLC_PASSWORD"):
        keys.keep_secret("my-kplc", "password", "secret")


@pytest.mark.usefixtures("no_ring")
def test_without_a_keyring_the_journals_key_is_a_file_of_ours_outside_the_home(home: Path, machine_apart: Path) -> None:
    key = Keys(home).journal_key("home-id")
    assert len(key) == 32
    assert Keys(home).journal_key("home-id") == key
    assert Keys(home).journal_key("another") != key
    files = key_files(machine_apart)
    assert {path.name for path in files} == {"home-id", "another"}
    for path in files:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not home.exists()


@pytest.mark.usefixtures("no_ring")
@pytest.mark.parametrize("damage", ["", "ab", "no hex at all"])
def test_a_damaged_key_file_is_told_and_not_replaced(home: Path, machine_apart: Path, damage: str) -> None:
    Keys(home).journal_key("home-id")
    (path,) = key_files(machine_apart)
    path.write_text(damage)
    with pytest.raises(StoreTrouble, match="does not hold this till's key"):
        Keys(home).journal_key("home-id")
    assert path.read_text() == damage


def test_with_a_keyring_the_journals_key_is_in_it_and_in_no_file(ring: Ring, home: Path, machine_apart: Path) -> None:
    key = Keys(home).journal_key("home-id")
    assert Keys(home).journal_key("home-id") == key
    assert ring.kept == {("tokentill", "journal:home-id"): key.hex()}
    assert key_files(machine_apart) == []


def test_a_key_in_a_file_stays_in_use_when_a_keyring_comes(
    no_ring: None, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = Keys(home).journal_key("home-id")
    monkeypatch.setattr(keyring.core, "_keyring_backend", Ring())
    assert Keys(home).journal_key("home-id") == key


async def test_a_throw_away_till_has_its_own_secrets_and_keeps_none(home: Path, machine_apart: Path) -> None:
    keys = Keys(home, given={("kplc", "password"): "given"})
    assert await keys.secret("kplc", "password") == "given"
    assert await keys.secret("kplc", "other") == ""
    assert keys.journal_key("a") == keys.journal_key("a")
    assert key_files(machine_apart) == []


def test_a_machine_is_told_from_others_without_its_id_in_clear() -> None:
    assert this_machine() == this_machine()
    machine_id = Path("/etc/machine-id")
    if machine_id.exists() and machine_id.read_text().strip():
        assert machine_id.read_text().strip() not in this_machine()


@pytest.mark.parametrize("card", ["5399831111111111;123;1225;1234", "5399 8311 1111 1111;123;1225;1234"])
def test_a_card_is_never_kept(home: Path, card: str) -> None:
    with pytest.raises(BadInput, match="never kept"):
        Keys(home).keep_secret("onepipe", "account", card)
