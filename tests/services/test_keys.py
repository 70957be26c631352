"""Secrets and the till's own keys, on a machine without a keyring and from the environment."""

import stat
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from app.domain.trouble import BadInput, StoreTrouble
from app.services.doctor import examine
from app.services.keys import Kept, Keys, has_keyring, this_machine
from app.store.journal import _link
from app.store.till_file import open_till, read_till
from tests.conftest import Logged
from tests.services.shop_floor import ShopFloor
from tests.store.files import FIRST, NOW, sell, sold

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
    await keys.keep_secret("kplc", "password", "from the ring")
    assert await keys.secret("kplc", "password") == "from the ring"
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "from the environment")
    assert await keys.secret("kplc", "password") == "from the environment"


async def test_where_a_secret_is_can_be_told_without_it(
    ring: Ring, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keys(home)
    assert await keys.kept_in("kplc", "password") is Kept.NOWHERE
    await keys.keep_secret("kplc", "password", "from the ring")
    assert await keys.kept_in("kplc", "password") is Kept.KEYRING
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "")
    assert await keys.kept_in("kplc", "password") is Kept.ENVIRONMENT


async def test_the_secrets_of_two_homes_are_apart(ring: Ring, home: Path, tmp_path: Path) -> None:
    await Keys(home).keep_secret("kplc", "password", "one")
    assert await Keys(tmp_path / "other").secret("kplc", "password") == ""


@pytest.mark.usefixtures("no_ring")
async def test_without_a_keyring_a_secret_is_not_kept_and_the_environment_is_named(home: Path) -> None:
    keys = Keys(home)
    assert await keys.secret("kplc", "password") == ""
    with pytest.raises(BadInput, match="TOKENTILL_SECRET_MY_KPLC_PASSWORD"):
        await keys.keep_secret("my-kplc", "password", "secret")


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


def test_a_key_file_that_was_planted_beside_the_keyrings_key_is_not_used_and_told(
    ring: Ring, home: Path, machine_apart: Path, logfail: Logged
) -> None:
    key = Keys(home).journal_key("home-id")
    planted = machine_apart / "xdg_config_home" / "tokentill" / "keys" / "home-id"
    planted.parent.mkdir(parents=True)
    for text in ("ab" * 32, "no key at all"):
        planted.write_text(text)
        logfail.expect("holds another key than this machine's keyring")
        assert Keys(home).journal_key("home-id") == key
        assert Keys(home).stray_keys("home-id") == [planted]
    planted.write_text(key.hex())
    assert Keys(home).stray_keys("home-id") == []
    assert planted.read_text() == key.hex()


def test_a_journal_that_was_chained_anew_by_a_planted_key_is_found_out(
    ring: Ring, home: Path, machine_apart: Path, logfail: Logged
) -> None:
    file = open_till(home, 1, "machine one", "a test", Keys(home).journal_key, NOW)
    sell(file, FIRST, sold())
    home_id, previous, planted = file.home_id, "0" * 64, bytes(range(32))
    for trigger in ("event_stays", "event_keeps"):
        file.db.execute(f"drop trigger {trigger}")
    for number, row in enumerate(list(file.db.query("select * from event order by rowid")), start=1):
        row |= {"previous_hash": previous, "body": row["body"].replace("KES", "NGN")}
        previous = _link(planted, row)
        values = [row["body"], row["previous_hash"], previous, number]
        file.db.execute("update event set body = ?, previous_hash = ?, hash = ? where rowid = ?", values)
    file.close()
    place = machine_apart / "xdg_config_home" / "tokentill" / "keys" / home_id
    place.parent.mkdir(parents=True)
    place.write_text(planted.hex())

    for words in ("is not used", "events of the journal are gone"):
        logfail.expect(words)
    file = read_till(home, 1, Keys(home).journal_key)
    assert file.journal.first_broken() == "1/1/1"
    file.close()


async def test_the_doctor_tells_of_a_key_file_that_is_not_used(
    ring: Ring, floor: ShopFloor, machine_apart: Path
) -> None:
    till = replace(floor.open(), keys=Keys(floor.home))
    till.keys.journal_key(till.file.home_id)
    assert [check for check in examine(till) if not check.ok] == []
    planted = machine_apart / "xdg_config_home" / "tokentill" / "keys" / till.file.home_id
    planted.parent.mkdir(parents=True)
    planted.write_text("ab" * 32)
    (told,) = [check for check in examine(till) if not check.ok]
    assert told.name == "the till's own keys"
    assert told.detail.startswith(f"{planted} holds another key")


def test_who_only_reads_where_the_keyring_cannot_be_asked_makes_no_key(
    ring: Ring, home: Path, machine_apart: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_till(home, 1, "machine one", "a test", Keys(home).journal_key, NOW).close()
    file = read_till(home, 1, Keys(home).kept_journal_key)
    assert file.journal.first_broken() is None
    file.close()
    assert ring.kept == {}  # nothing was chained yet

    file = open_till(home, 1, "machine one", "a test", Keys(home).journal_key, NOW)
    sell(file, FIRST, sold())
    file.close()
    monkeypatch.setattr(keyring.core, "_keyring_backend", NoKeyring())
    file = read_till(home, 1, Keys(home).kept_journal_key)
    with pytest.raises(StoreTrouble, match="its keyring cannot be asked"):
        file.journal.first_broken()
    file.close()
    assert key_files(machine_apart) == []


async def test_the_doctor_tells_that_the_journals_key_is_not_here(ring: Ring, floor: ShopFloor) -> None:
    till = floor.open()
    await floor.stop(till)
    keys = Keys(floor.home)
    file = read_till(floor.home, 1, keys.kept_journal_key)
    told = {check.name: check for check in examine(replace(till, file=file, keys=keys))}
    file.close()
    assert not told["the journal's chain is whole"].ok
    assert "cannot be asked" in told["the journal's chain is whole"].detail


def test_a_key_file_where_the_keyring_has_none_is_no_stray_one(
    no_ring: None, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Keys(home).journal_key("home-id")
    assert Keys(home).stray_keys("home-id") == []
    monkeypatch.setattr(keyring.core, "_keyring_backend", Ring())
    assert Keys(home).stray_keys("home-id") == []
    assert Keys(home, given={}).stray_keys("home-id") == []


def test_a_keyring_that_holds_half_a_key_is_told(ring: Ring, home: Path) -> None:
    Keys(home).journal_key("home-id")
    ring.kept["tokentill", "journal:home-id"] = "abcd"
    with pytest.raises(StoreTrouble, match="keyring does not hold this till's key"):
        Keys(home).journal_key("home-id")


def test_a_pepper_that_is_brought_back_is_the_one_from_then_on_wherever_the_other_was(
    no_ring: None, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Keys(home).make_pepper("home-id")
    ring = Ring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", ring)
    ring.kept["tokentill", "pepper:home-id"] = "00" * 16
    Keys(home).keep_pepper("home-id", bytes(range(16)))
    assert Keys(home).pepper("home-id") == bytes(range(16))
    assert Keys(home).stray_keys("home-id") == []


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
async def test_a_card_is_never_kept(home: Path, card: str) -> None:
    with pytest.raises(BadInput, match="never kept"):
        await Keys(home).keep_secret("onepipe", "account", card)
