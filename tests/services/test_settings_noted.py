"""What the settings say, in the journal: who changed which of them, and that somebody did so by hand."""

import json
from dataclasses import replace
from pathlib import Path
from typing import cast

import keyring
import pytest

from app.domain.person import Role
from app.providers.registry import KINDS
from app.services.backups import PASSPHRASE, keep_passphrase
from app.services.settings_noted import note_change, note_settings
from app.services.till import Till
from app.settings import by_name, load
from tests.services.shop_floor import ShopFloor
from tests.services.staff import MANAGER
from tests.services.test_keys import Ring

pytestmark = pytest.mark.anyio
HOST = "providers.kplc.base_url"


def noted(till: Till, kind: str = "settings set") -> list[dict[str, object]]:
    rows = till.file.db.execute("select body from event where kind = ? order by rowid", [kind])
    return [json.loads(body) for (body,) in rows]


async def test_the_first_start_notes_all_of_them_and_the_next_none(floor: ShopFloor) -> None:
    floor.shop = replace(floor.shop, settings={"till.name": "Kiosk", HOST: "https://a.example"})
    await floor.stop(floor.open())
    assert noted(floor.open()) == [{"settings": {"till.name": "Kiosk", HOST: "https://a.example"}}]


async def test_a_file_that_was_changed_by_hand_is_noted_at_the_next_start_as_nobodys(floor: ShopFloor) -> None:
    floor.shop = replace(floor.shop, settings={"till.name": "Kiosk", HOST: "https://a.example"})
    await floor.stop(floor.open())
    floor.shop = replace(floor.shop, settings={"till.name": "Kiosk", HOST: "https://b.example"})
    assert noted(floor.open())[1:] == [{"settings": {HOST: "https://b.example"}}]


async def test_what_is_changed_at_the_screen_stands_there_with_who_changed_it(floor: ShopFloor) -> None:
    till = floor.open()
    await till.people.add("Njeri", Role.MANAGER, MANAGER)
    await till.people.sign_in("Njeri", MANAGER)
    note_settings(till.file, {HOST: "https://a.example"}, till.clock.now())
    note_change(till.file, till.people, till.clock, {HOST: "https://b.example"})
    assert noted(till)[1:] == [{"settings": {HOST: "https://b.example"}, "person": 1}]


async def test_what_is_gone_is_noted_once_and_again_once_it_is_back(floor: ShopFloor) -> None:
    till = floor.open()
    for settings in ({HOST: "https://a.example", "till.name": "Kiosk"}, {"till.name": "Kiosk"}) * 2:
        for _ in range(2):
            note_settings(till.file, settings, till.clock.now())
    told = [body["settings"] for body in noted(till)]
    assert told[1:] == [{HOST: None}, {HOST: "https://a.example"}, {HOST: None}]


async def test_that_a_secret_was_kept_is_noted_and_not_what_it_is(
    floor: ShopFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", Ring())
    till = floor.open()
    await keep_passphrase(till.keys, "matatu sukuma nyota kahawa")
    assert noted(till, "secret kept") == [{"provider": PASSPHRASE[0], "field": PASSPHRASE[1]}]


async def test_what_till_toml_says_of_itself_is_noted_once(floor: ShopFloor, tmp_path: Path) -> None:
    (tmp_path / "till.toml").write_text(
        '[till]\nnumber = 1\nname = "Kiosk"\n[receipt]\naddress = ["Moi Avenue 12"]\n'
        '[[providers]]\nname = "kplc"\nkind = "pawacard"\nbase_url = "https://a.example/v3"\nusername = "kiosk"\n',
        encoding="utf-8",
    )
    till = floor.open()
    for _ in range(2):
        note_settings(till.file, by_name(load(tmp_path, KINDS)), till.clock.now())
    (told,) = noted(till)
    settings = cast(dict[str, object], told["settings"])
    assert settings["receipt.address"] == ["Moi Avenue 12"]
    assert settings[HOST] == "https://a.example/v3"
