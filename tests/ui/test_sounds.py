"""Sounds for done and for trouble: once for each, never in the way, and none where nobody wants any."""

import sys
import threading
import wave
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.providers.registry import KINDS
from app.services.shop import Printer
from app.settings import load
from app.shop_settings import shop_of
from app.ui.slots import rest
from app.ui.sounds import Sounds, play_file
from app.ui.theme import SHIPPED
from tests.services.shop_floor import DAY_MAXIMUM, THRESHOLD, WANJIKU, draft
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.made_sounds import NOTES, RATE, samples

pytestmark = pytest.mark.anyio


class Heard:
    """Plays nothing, and notes what was to be played, and in which thread."""

    def __init__(self, *, can: bool = True) -> None:
        self.names: list[str] = []
        self.threads: set[int] = set()
        self._can = can

    def __call__(self, file: Path) -> bool:
        self.names.append(file.stem)
        self.threads.add(threading.get_ident())
        return self._can


@asynccontextmanager
async def listening(
    home: Path, *, wanted: bool = True, printer: Printer | None = None
) -> AsyncIterator[tuple[Counter, Heard]]:
    """A counter, and what is heard there."""
    async with shop(home) as floor:
        floor.shop = replace(floor.shop, sounds=wanted, printer=printer or floor.shop.printer)
        async with window_of(floor) as counter:
            heard = Heard()
            assert counter.window._watch is not None
            counter.window._watch._sounds._play = heard
            yield counter, heard


async def test_a_token_is_heard_once_and_beside_the_loop(home: Path) -> None:
    async with listening(home) as (counter, heard):
        await counter.sell(WANJIKU)
        await counter.until(lambda: heard.names)
        counter.type("p")
        await counter.settled()

        assert heard.names == ["done"]
        assert threading.get_ident() not in heard.threads


async def test_a_refusal_is_heard_as_trouble(home: Path) -> None:
    async with listening(home) as (counter, heard):
        await counter.sell(THRESHOLD)
        await counter.until(lambda: heard.names)

        assert heard.names == ["trouble"]


async def test_a_paper_that_does_not_come_out_is_trouble_after_the_token(home: Path) -> None:
    async with listening(home, printer=Printer("network", "127.0.0.1:9")) as (counter, heard):
        await counter.sell(WANJIKU)
        await counter.until(lambda: "trouble" in heard.names)

        assert heard.names in (["done", "trouble"], ["trouble"])  # they may come in one breath


async def test_what_ends_out_of_sight_is_heard_too(home: Path) -> None:
    async with listening(home) as (counter, heard):
        counter.press(Key.Key_F1)
        await counter.till.settling.settle(counter.till.selling.take(draft(WANJIKU, kept=True)).reference)
        await counter.until(lambda: heard.names)
        assert "has come" in counter.window.foot.news()
        await counter.till.settling.settle(counter.till.selling.take(draft(DAY_MAXIMUM)).reference)
        await counter.until(lambda: len(heard.names) > 1)

        assert heard.names == ["done", "trouble"]


async def test_a_shop_that_wants_none_hears_none(home: Path) -> None:
    async with listening(home, wanted=False) as (counter, heard):
        await counter.sell(WANJIKU)
        counter.press(Key.Key_Escape)
        await counter.sell(THRESHOLD)

        assert heard.names == []


@pytest.mark.parametrize(("line", "wanted"), [("", True), ("sounds = true\n", True), ("sounds = false\n", False)])
async def test_the_setting_is_in_till_toml(tmp_path: Path, line: str, wanted: bool) -> None:
    profile = '[[providers]]\nname = "kplc"\nkind = "pawacard"\nusername = "njeri"\n'
    (tmp_path / "till.toml").write_text(f'[till]\nnumber = 1\nname = "Duka"\n{line}{profile}', encoding="utf-8")

    assert shop_of(load(tmp_path, KINDS), tmp_path).sounds is wanted


async def test_the_same_is_not_said_twice_and_what_changed_is(home: Path) -> None:
    heard = Heard()
    sounds = Sounds(lambda: True, heard)
    for tone in ("waiting", "trouble", "trouble", "quiet", "done", "done"):
        sounds.hear("001028000001", tone)
        await rest()

    assert heard.names == ["trouble", "done"]


async def test_while_one_sounds_the_others_are_left_out(home: Path) -> None:
    heard = Heard()
    sounds = Sounds(lambda: True, heard)
    for number in range(500):
        sounds.hear(f"{number:012}", "done")
    await rest()

    assert heard.names == ["done"]


async def test_a_machine_that_plays_nothing_is_not_asked_again(home: Path) -> None:
    heard = Heard(can=False)
    sounds = Sounds(lambda: True, heard)
    for number in range(3):
        sounds.hear(f"{number:012}", "trouble")
        await rest()

    assert heard.names == ["trouble"]


@pytest.mark.skipif(sys.platform == "win32", reason="plays by Windows itself there")
async def test_the_first_program_that_can_plays_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, status in (("pw-play", 1), ("aplay", 0)):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{name} $@" >> {tmp_path}/played\nexit {status}\n', encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    file = SHIPPED / "sounds" / "done.wav"

    assert play_file(file)
    assert (tmp_path / "played").read_text(encoding="utf-8") == f"pw-play {file}\naplay -q {file}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="plays by Windows itself there")
async def test_where_no_program_is_there_it_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not play_file(SHIPPED / "sounds" / "done.wav")


@pytest.mark.parametrize("name", NOTES)
async def test_the_files_are_what_the_script_makes(name: str) -> None:
    with wave.open(str(SHIPPED / "sounds" / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        frames = file.readframes(file.getnframes())
    written = [int.from_bytes(frames[at : at + 2], "little", signed=True) for at in range(0, len(frames), 2)]
    made = samples(name)

    assert len(written) == len(made)
    assert max(abs(one - other) for one, other in zip(written, made, strict=True)) <= 1  # sin() may differ by a hair
    assert len(written) / RATE < 0.5
