"""The backups in the window: told with what each is worth, made now, and put back after a second look."""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QApplication

from app.domain.sale import SaleState
from app.domain.trouble import StoreTrouble
from app.main import _run_window
from app.services.backups import PASSPHRASE, back_up_into
from app.ui.backup_sheet import BackupSheet
from app.ui.key_button import KeyButton
from app.ui.theme import palette_for
from app.ui.window import TillWindow
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell, stored
from tests.services.staff import CASHIER, MANAGER, hire
from tests.services.test_keys import Ring
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import counter_of_settings, settings_of, write_settings
from tests.ui.test_sign_in import asked, enter

pytestmark = pytest.mark.anyio
WORDS = "matatu sukuma nyota kahawa"


async def sheet_of(counter: Counter) -> BackupSheet:
    """The backups, brought up by their key, once each was looked through."""
    page = settings_of(counter)
    counter.type("b")
    await counter.until(lambda: page.backups._looking is not None and page.backups._looking.done())
    return page.backups


def rows(sheet: BackupSheet) -> list[str]:
    return [str(row) for row in sheet.list.rows()]


async def ended(counter: Counter, sheet: BackupSheet) -> None:
    """Wait until what a key began here is at its end."""
    await counter.until(lambda: sheet._working is not None and sheet._working.done())


async def test_what_backups_there_are_is_told_and_one_is_made_by_a_key(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        sheet = await sheet_of(counter)
        assert sheet.banner.words() == "There is no backup yet. N makes one."
        assert not sheet._keys["Enter"].isEnabled()
        counter.type("n")
        await counter.until(lambda: len(rows(sheet)) == 1 and rows(sheet)[0].endswith("Sound"))
        assert "A backup is made" in sheet.banner.words()
        assert ", made by hand. In the till's folder · " in rows(sheet)[0]
        assert sheet._keys["Enter"].isEnabled()
        counter.press(Key.Key_Escape)
        assert settings_of(counter).panel.isVisible()


async def test_the_one_that_was_made_just_now_is_the_one_that_is_chosen(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        before = (await back_up_into(counter.till, None)).paths[0]
        counter.floor.clock.go_on(60)
        sheet = await sheet_of(counter)
        assert sheet.list.key() == str(before)
        counter.type("n")
        await counter.until(lambda: len(rows(sheet)) == 2 and all(row.endswith("Sound") for row in rows(sheet)))
        assert sheet.list.key() != str(before)
        assert (sheet.list.key() or "none") in sheet.banner.words()


async def test_a_second_place_that_is_there_and_empty_is_said_to_want_its_first_one_by_hand(
    home: Path, tmp_path: Path
) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        floor.shop = replace(floor.shop, second_place=str(tmp_path))
        async with window_of(floor) as counter:
            (home / "backups").mkdir(exist_ok=True)
            sheet = await sheet_of(counter)
            assert "No backup of this till is at the second place now" in sheet.banner.words()
            assert "N makes the first one there" in sheet.banner.words()
            counter.type("n")
            await counter.until(lambda: "A backup is made" in sheet.banner.words())
            assert (tmp_path / "till-001").is_dir()
            counter.press(Key.Key_Escape)
            sheet = await sheet_of(counter)
            assert f"The second place is {tmp_path}." in sheet.banner.words()


async def test_a_damaged_one_is_known_for_it_and_is_not_put_back(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        made = (await back_up_into(counter.till, None)).paths[0]
        made.write_bytes(made.read_bytes()[:9000])
        sheet = await sheet_of(counter)
        assert rows(sheet)[0].endswith("Cannot be put back")
        counter.press(Key.Key_Return)
        await counter.until(lambda: "damaged" in sheet.banner.words())
        assert not sheet.asks
        assert not counter.till.putting_back.chosen


async def test_what_putting_back_means_is_said_before_and_esc_changes_nothing(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await sell(counter.till, BILBO)
        await back_up_into(counter.till, None)
        await sell(counter.till, WANJIKU)
        sheet = await sheet_of(counter)
        counter.press(Key.Key_Return)
        await counter.until(lambda: sheet.asks)
        assert "Sales in it: 1; in the till now: 2." in sheet.banner.words()
        assert "nothing is sent again" in sheet.banner.words()
        counter.press(Key.Key_Escape)
        assert not sheet.asks
        assert not counter.till.putting_back.chosen
        assert counter.window.isVisible()


async def test_one_that_is_damaged_later_is_known_for_it_when_the_backups_come_up_again(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        made = (await back_up_into(counter.till, None)).paths[0]
        sheet = await sheet_of(counter)
        assert rows(sheet)[0].endswith("Sound")
        counter.press(Key.Key_Escape)
        whole = made.read_bytes()
        made.write_bytes(whole[:5000] + b"\xff" * 20000 + whole[25000:])
        assert made.stat().st_size == len(whole)
        await sheet_of(counter)
        assert rows(sheet)[0].endswith("Cannot be put back")


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F2, Key.Key_P])
async def test_whoever_has_left_a_backup_while_it_is_looked_through_is_asked_nothing(home: Path, key: Key) -> None:
    async with counter_of_settings(home) as counter:
        await back_up_into(counter.till, None)
        sheet = await sheet_of(counter)
        counter.press(Key.Key_Return)
        counter.press(key)
        keys = counter.focus()
        await ended(counter, sheet)
        assert not sheet.asks
        assert counter.focus() is keys
        assert not sheet.list.hasFocus()
        with pytest.raises(StoreTrouble, match="No backup was looked at"):
            counter.till.putting_back.choose()


async def test_a_backup_that_was_left_for_another_page_asks_nothing_when_the_sheet_is_in_sight_again(
    home: Path,
) -> None:
    async with counter_of_settings(home) as counter:
        await back_up_into(counter.till, None)
        sheet = await sheet_of(counter)
        counter.press(Key.Key_Return, Key.Key_F2)
        await ended(counter, sheet)
        foot = counter.window.foot._keys.text()
        counter.press(Key.Key_F10)
        assert sheet.isVisible()
        assert counter.window.foot._keys.text() != foot
        assert not sheet.asks
        assert "looked through" not in sheet.banner.words()
        counter.type("y")
        assert not counter.till.putting_back.chosen
        counter.press(Key.Key_Return)
        await counter.until(lambda: sheet.asks)


async def test_a_backup_that_was_left_by_esc_asks_nothing_where_the_sheet_comes_up_before_its_end(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await back_up_into(counter.till, None)
        sheet = await sheet_of(counter)
        counter.press(Key.Key_Return, Key.Key_Escape)
        counter.type("b")
        await ended(counter, sheet)
        assert sheet.isVisible()
        assert not sheet.asks


async def test_a_backup_that_is_being_made_is_made_though_its_maker_went_on_selling(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        sheet = await sheet_of(counter)
        counter.type("n")
        counter.press(Key.Key_F2)
        keys, foot = counter.focus(), counter.window.foot._keys.text()
        await ended(counter, sheet)
        await counter.until(lambda: rows(sheet) and rows(sheet)[0].endswith("Sound"))
        assert "A backup is made" in sheet.banner.words()
        assert counter.focus() is keys
        assert counter.window.foot._keys.text() == foot


async def test_where_somebody_locks_the_rest_is_looked_through_once_they_are_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *bug: bugs.append(bug))
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Njeri", MANAGER)
            for _ in range(3):
                await back_up_into(till, None)
                floor.clock.go_on(60)
            page = settings_of(counter)
            counter.type("b")
            await counter.until(lambda: page.backups._looked_at)
            counter.press(Key.Key_F12)
            await counter.until(lambda: page.backups._looking is not None and page.backups._looking.done())
            assert any(row.endswith("Being looked through") for row in rows(page.backups))
            await enter(counter, "Njeri", MANAGER)
            await counter.until(lambda: all(row.endswith("Sound") for row in rows(page.backups)))
    assert bugs == []


async def test_a_pin_is_typed_where_it_is_asked_for_though_a_backup_is_looked_through_meanwhile(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Njeri", MANAGER)
            await back_up_into(till, None)
            sheet = await sheet_of(counter)
            counter.press(Key.Key_Return, Key.Key_F12)
            await ended(counter, sheet)
            counter.type("5283")
            assert asked(counter).pin.text() == "5283"
            assert not sheet.asks


async def test_a_sealed_one_asks_for_its_passphrase_and_a_wrong_one_is_told(home: Path, tmp_path: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        floor.shop = replace(floor.shop, second_place=str(tmp_path))
        floor.secrets[PASSPHRASE] = WORDS
        async with window_of(floor) as counter:
            made = (await back_up_into(counter.till, None)).paths
            made[0].unlink()
            floor.secrets[PASSPHRASE] = "the words of a later day"
            sheet = await sheet_of(counter)
            sealed = [row.endswith("Wants its passphrase") for row in rows(sheet)]  # the day's own may be there by now
            counter.press(*[Key.Key_Down] * sealed.index(True), Key.Key_Return)
            await counter.until(sheet.passphrase.isVisible)
            counter.type("n y and other words")
            counter.press(Key.Key_Return)
            await counter.until(lambda: "is not the passphrase" in sheet.passphrase.note())
            counter.type(WORDS)
            counter.press(Key.Key_Return)
            await counter.until(lambda: sheet.asks)
            assert not sheet.passphrase.isVisible()
            counter.press(Key.Key_Escape)


async def test_a_passphrase_is_set_by_typing_it_twice(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", ring)
    async with counter_of_settings(home) as counter:
        sheet = await sheet_of(counter)
        counter.type("p")
        assert sheet.fresh.isVisible()
        counter.type("four")
        counter.press(Key.Key_Return)
        assert "at least 12 letters" in sheet.fresh.first.note()
        for again in (WORDS[:-1], WORDS):
            assert counter.focus() is sheet.fresh.first.input
            assert (sheet.fresh.first.text(), sheet.fresh.again.text()) == ("", "")
            counter.type(WORDS)
            counter.press(Key.Key_Return)
            counter.type(again)
            counter.press(Key.Key_Return)
            assert ("not the same" in sheet.fresh.first.note()) is (again != WORDS)
        await counter.until(lambda: "The passphrase is kept" in sheet.banner.words())
        assert not sheet.fresh.isVisible()
        assert list(ring.kept.values()) == [WORDS]


async def test_while_a_passphrase_is_typed_only_its_keys_are_offered(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        sheet = await sheet_of(counter)

        def offered() -> list[str]:
            return [one.accessibleName() for one in sheet.findChildren(KeyButton) if one.isVisible()]

        before = offered()
        counter.type("p")
        assert offered() == ["Leave", "Go on"]
        counter.press(Key.Key_Escape)
        assert offered() == before


async def test_esc_leaves_the_passphrase_as_it_is(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        sheet = await sheet_of(counter)
        counter.type("p")
        counter.type("n s " + WORDS)
        counter.press(Key.Key_Escape)
        assert not sheet.fresh.isVisible()
        assert sheet.fresh.first.text() == ""
        assert sheet.isVisible()


def the_window() -> TillWindow | None:
    """The window of a till that is open, if one is."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, TillWindow) and one.isVisible()]
    return next((one for one in shown if one._watch is not None), None)


async def test_the_till_closes_and_what_was_chosen_is_in_place_when_it_opens_again(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        first = TillWindow("light")
        first.show()
        running = asyncio.ensure_future(_run_window(first, lambda: floor.open(recover=False)))
        while the_window() is not first:  # noqa: ASYNC110 - the screen has no event of its own
            await asyncio.sleep(0.01)
        counter = Counter(first, floor, floor.tills[0])
        await sell(counter.till, BILBO)
        await back_up_into(counter.till, None)
        lost = (await sell(counter.till, WANJIKU)).reference
        sheet = await sheet_of(counter)
        counter.press(Key.Key_Return)
        await counter.until(lambda: sheet.asks)
        counter.type("y")
        await counter.until(lambda: the_window() not in (None, first))

        second = the_window()
        assert second is not None
        assert "is in place. F3 shows what it left to be looked at." in second.foot.news()
        sale = stored(floor.tills[1].file, lost)
        assert (sale.copied, sale.state) == (True, SaleState.UNKNOWN)
        second.close()
        async with asyncio.timeout(10):
            assert await running == 0
        floor.tills.clear()
        second.deleteLater()


async def test_who_may_not_is_told_that_it_takes_a_manager_and_may_leave_alone(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open()
        await hire(till.people)
        till.people.sign_out()
        await till.people.sign_in("Wanjiru", CASHIER)
        page = BackupSheet(till, palette_for("light"))
        page.come_up()
        assert page._looking is not None
        await page._looking
        assert "takes a manager" in page.banner.words()
        assert [key for key, button in page._keys.items() if button.isEnabled()] == ["Esc"]
        assert page.keys() == "Esc back to the settings"
        assert not any(page._press(key) for key in ("Enter", "N", "P", "S"))
        assert page._working is None
        await till.people.sign_in("Njeri", MANAGER)
        page.come_up()
        await page._looking
        assert [key for key, button in page._keys.items() if not button.isEnabled()] == ["Enter"]  # there is none yet
        page.deleteLater()


async def test_a_backup_that_cannot_be_made_stands_in_the_foot_until_it_is(home: Path, quiet: Logged) -> None:
    quiet.expect("today's backup was not made")
    async with shop(home) as floor, window_of(floor) as counter:
        watch = counter.window._watch
        assert watch is not None
        half = _in_the_way(floor)
        await watch._back_up(quietly=False)
        assert counter.window.foot.news().startswith("Today's backup was not made.")
        counter.window.foot.tell("", "quiet")
        assert counter.window.foot.news().startswith("Today's backup was not made.")
        half.rmdir()
        await watch._back_up(quietly=False)
        assert counter.window.foot.news() == ""


def _in_the_way(floor: ShopFloor) -> Path:
    half = floor.home / "backups" / f"day-{floor.clock.now().astimezone():%Y%m%d}.new"
    half.mkdir(parents=True)
    return half
