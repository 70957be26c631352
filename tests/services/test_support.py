"""The support file: how the till is, and nothing of who bought, who sells, or what opens anything."""

import json
import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.person import Role
from app.domain.sale import Service
from app.domain.trouble import BadInput, StoreTrouble
from app.log import log_bug, log_to
from app.sandbox.pawacard import VENDORS
from app.services.backups import PASSPHRASE, back_up_into, back_up_today
from app.services.keys import Keys
from app.services.payment_records import export_payments
from app.services.support import write_support_file
from app.services.till import Till
from tests.conftest import Logged
from tests.services.payments import DAY
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, draft, sell, stored

pytestmark = pytest.mark.anyio
PASSWORD, WORDS, OTHER = 'sentinel-password-é"\\', "sentinel words of the backups", "sentinel-of-the-environment"
MANAGER_PIN = "8412907"
PHONE, NAME = "+254 712 345 678", "Zawadi Nyambura-Otieno"


@pytest.fixture
def log(home: Path) -> Iterator[Path]:
    """A log in the home, taken down again afterwards."""
    before = logging.getLogger().handlers[:]
    home.mkdir(parents=True)
    log_to(home)
    yield home / "logs" / "till.log"
    for handler in logging.getLogger().handlers[:]:
        if handler not in before:
            logging.getLogger().removeHandler(handler)
            handler.close()


async def lived_in(floor: ShopFloor, monkeypatch: pytest.MonkeyPatch, logfail: Logged) -> tuple[Till, list[str]]:
    """A till with a day behind it, secrets in every place, and bugs that had them in their words; gives all of them."""
    monkeypatch.setenv("TOKENTILL_SECRET_LAGOS_API_KEY", OTHER)
    monkeypatch.setitem(VENDORS, "testvendor", PASSWORD)
    floor.secrets |= {("kplc", "password"): PASSWORD, PASSPHRASE: WORDS}
    till = floor.open()
    await till.people.add("Zawadi", Role.MANAGER, MANAGER_PIN)
    await till.people.sign_in("Zawadi", MANAGER_PIN)
    sold = await sell(till, BILBO)
    till.selling.take(draft(WANJIKU, customer=NAME, phone=PHONE, kept=True))
    code = await till.people.pepper.recovery_code()
    assert await Keys(floor.home).secret("lagos", "api_key") == OTHER
    logfail.expect("a fault in Tokentill")
    logfail.expect("cannot be read")
    bug = KeyError(f"{PASSWORD} {OTHER} of {NAME}, {PHONE}, token {sold.tokens[0]}, meter {BILBO}")
    log_bug(KeyError, bug, bug.__traceback__)
    logging.getLogger("app").warning("sale %s of %s cannot be read", sold.reference, NAME)
    key, pepper = till.keys.journal_key(till.file.home_id), till.keys.pepper(till.file.home_id)
    assert pepper is not None
    return till, [PASSWORD, OTHER, WORDS, MANAGER_PIN, code, code.replace(" ", ""), key.hex(), pepper.hex()]


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def spelled(secret: str) -> list[bytes]:
    """A secret as text and as JSON has it."""
    return [one.encode() for one in {secret, json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1]}]


async def test_a_planted_secret_is_in_no_log_database_receipt_export_backup_or_support_file(
    floor: ShopFloor, log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logfail: Logged
) -> None:
    till, secrets = await lived_in(floor, monkeypatch, logfail)
    await back_up_today(till)
    made = await back_up_into(till, tmp_path / "stick")
    export_payments(till, DAY, DAY, tmp_path)
    sold = stored(till.file, till.file.sales.latest(limit=2)[1])
    (tmp_path / "receipt.txt").write_text(till.papers.as_text(sold), encoding="utf-8")
    bundle = await write_support_file(till, tmp_path)
    with zipfile.ZipFile(bundle) as opened:
        opened.extractall(tmp_path / "unzipped")
    till.file.db.execute("pragma wal_checkpoint(truncate)")

    written = contents(tmp_path)
    assert {log, floor.home / "till.db", made.paths[0]} <= set(written)
    leaks = [
        (path, secret) for secret in secrets for one in spelled(secret) for path, all_ in written.items() if one in all_
    ]
    assert leaks == []


async def test_the_support_file_tells_how_the_till_is_and_nothing_of_anybody(
    floor: ShopFloor, log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logfail: Logged
) -> None:
    till, _ = await lived_in(floor, monkeypatch, logfail)
    (floor.home / "till.toml").write_text(
        '[till]\nnumber = 1\nname = "Duka la Zawadi"\n[receipt]\nhelp_line = "0712 345 678"\n'
        '[[providers]]\nname = "kplc"\nkind = "pawacard"\nusername = "zawadi"\n',
        encoding="utf-8",
    )
    reference = till.file.sales.latest(limit=2)[1]
    bundle = await write_support_file(till, tmp_path / "help.zip")
    assert bundle.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(bundle) as opened:
        told = {name: opened.read(name).decode() for name in opened.namelist()}
    assert set(told) == {"versions.json", "settings.json", "counts.json", "files.json", "doctor.json", "logs/till.log"}
    assert json.loads(told["counts.json"])["sales"] == {"complete, taken": 1, "queued, taken": 1}
    assert json.loads(told["settings.json"])["till"] == {"number": 1, "name": "(14 letters)"}
    assert json.loads(told["settings.json"])["providers"][0]["kind"] == "pawacard"
    assert {"name", "ok", "detail"} == set(json.loads(told["doctor.json"])[0])
    assert f"sale {reference} of [-] [-]-[-] cannot be read" in told["logs/till.log"]
    assert "KeyError" in told["logs/till.log"]
    everything = "\n".join(told.values())
    tokens = stored(till.file, reference).tokens
    assert tokens
    for private in ("Zawadi", "zawadi", "Nyambura", "BILBO", "712", BILBO, WANJIKU, *tokens, str(floor.home)):
        assert private not in everything
    with pytest.raises(BadInput, match="is there already"):
        await write_support_file(till, bundle)
    (tmp_path / "link.zip").symlink_to(tmp_path / "elsewhere.zip")
    with pytest.raises(StoreTrouble, match=r"link\.zip"):
        await write_support_file(till, tmp_path / "link.zip")
    assert not (tmp_path / "elsewhere.zip").exists()
    assert (tmp_path / "link.zip").is_symlink()


@pytest.mark.parametrize(
    ("name", "written", "told"),
    [
        ("Bo Li", "sold to Bo Li", "sold to [-] [-]"),
        ("Bo Li", "to BO\nLi\tbo", "to [-]\n[-]\t[-]"),
        ("A. Otieno", "for A.", "for [-]."),
        ("Wanjiru", "Wanjiru's, wanjiru-2, for_Wanjiru", "[-]'s, [-]-2, for_[-]"),
        ("Anne-Marie N'Dour", "Marie, Anne, n'Dour", "[-], [-], [-]'[-]"),
        ("Bo Li", "both, Lisbon, Bolivia", "both, Lisbon, Bolivia"),
    ],
)
async def test_a_name_is_taken_out_word_by_word_however_short(
    floor: ShopFloor, log: Path, tmp_path: Path, logfail: Logged, name: str, written: str, told: str
) -> None:
    till = floor.open()
    till.file.known.meter_is("kplc", "", Service.PREPAID, BILBO, name, till.clock.now())
    logfail.expect(written)
    logging.getLogger("app").warning(written)
    bundle = await write_support_file(till, tmp_path)
    with zipfile.ZipFile(bundle) as opened:
        lines = [json.loads(line) for line in opened.read("logs/till.log").decode().splitlines()]
    assert lines[-1]["message"] == told


async def test_a_log_is_rotated_in_json_lines_that_its_owner_alone_reads(
    floor: ShopFloor, log: Path, logfail: Logged
) -> None:
    logfail.expect("line ")
    for number in range(3):
        logging.getLogger("app").warning("line %d %s", number, "x" * 600_000)
    files = sorted(log.parent.iterdir())
    assert len(files) == 3
    for file in files:
        assert file.stat().st_mode & 0o777 == 0o600
        for line in file.read_text(encoding="utf-8").splitlines():
            assert json.loads(line)["levelname"] == "WARNING"
    till = floor.open()
    assert (await write_support_file(till, log.parent.parent.parent)).exists()
