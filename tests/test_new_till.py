"""What a new till is asked before there is one: its number is none that a till in its folder had before."""

import asyncio
from pathlib import Path

import pytest

from app.domain.trouble import StoreTrouble
from app.new_till import Begin, set_up
from app.providers.registry import KINDS
from app.settings_file import SettingsFile
from app.store.places import Place

pytestmark = pytest.mark.anyio


async def test_the_number_of_a_till_whose_people_signed_in_here_is_refused_and_another_one_goes_on(
    home: Path, tmp_path: Path
) -> None:
    place = Place(tmp_path / "outside", home)
    place.note("the home that was here", 7, signs_in=True)
    asked: list[Begin] = []
    setting_up = asyncio.ensure_future(
        set_up(SettingsFile(home, KINDS), place.see_that_new, asked.append, lambda _leave: None)
    )
    await asyncio.sleep(0)
    (begin,) = asked
    with pytest.raises(StoreTrouble, match="number 7, and it is not here any more"):
        begin(7, "en")
    assert not (home / "till.toml").exists()
    begin(8, "fr")
    assert await setting_up == "fr"
    assert "number = 8" in (home / "till.toml").read_text(encoding="utf-8")
