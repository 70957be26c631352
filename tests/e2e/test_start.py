"""A real window that finds its home held by another, or damaged."""

import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from typing import Any

import pytest

from tests.e2e.counter import SHOP_TITLE, Counter, active_window, wait_for
from tests.store.files import damage_page_of

BILBO = "01451174955"
WANJIKU = "14285093614"


def test_a_second_start_says_who_has_the_till_and_brings_its_window_to_the_front(counter: Counter) -> None:
    first = counter.open_window()
    subprocess.run(["xdotool", "getactivewindow", "windowminimize"], check=True)
    second = counter.run()

    assert second.returncode == 1
    assert f"(process {first.pid})" in second.stderr
    counter.has_keyboard(first)


def back_up(counter: Counter) -> None:
    """Keep the till's file as it is now among its backups."""
    (counter.home / "backups").mkdir(exist_ok=True)
    with (
        closing(sqlite3.connect(counter.home / "till.db")) as file,
        closing(sqlite3.connect(counter.home / "backups" / "before.db")) as backup,
    ):
        file.backup(backup)


def sold_and_backed_up(counter: Counter) -> tuple[subprocess.Popen[str], dict[str, Any]]:
    """A window in which one sale is complete and on paper, and a backup that has it; and that sale."""
    window = counter.open_window()
    counter.sell_by_keys(BILBO, "200")
    sold = counter.sale_that_is("complete", "printed")
    back_up(counter)
    return window, sold


def stop(window: subprocess.Popen[str]) -> None:
    """As a shutdown of the machine does."""
    window.terminate()
    window.wait()


def put_back(counter: Counter, window: subprocess.Popen[str]) -> None:
    """Press B until the till is open: nothing outside says when the window asks for it."""
    ends = time.monotonic() + 20
    while active_window(SHOP_TITLE) != window.pid and time.monotonic() < ends:
        counter.fingers.press("b")
        time.sleep(0.5)
    counter.has_keyboard(window)


def test_a_damaged_file_is_told_and_with_the_backup_in_its_place_every_later_sale_is_asked_about(
    counter: Counter,
) -> None:
    window, _sold = sold_and_backed_up(counter)
    counter.fingers.press("Escape")
    counter.sell_by_keys(WANJIKU, "300")
    wait_for(counter.papers, lambda papers: papers == 2, "the second paper")
    stop(window)
    file_path = counter.home / "till.db"
    file_path.write_bytes(b"\xa5" * file_path.stat().st_size)
    shutil.rmtree(counter.home / "logs", ignore_errors=True)

    window = counter.start()
    counter.has_keyboard(window, "^Tokentill$")
    told = counter.run("sales", "list")
    assert (told.returncode, "is damaged" in told.stderr) == (1, True)
    put_back(counter, window)

    wait_for(counter.sales, lambda sales: [sale["state"] for sale in sales] == ["complete"] * 2, "both sales")
    assert sorted(sale["tokens"][0] for sale in counter.sales()) == sorted(v["token"] for v in counter.provider.vends())
    assert len(list(counter.home.glob("till.db.damaged-*Z"))) == 1


@pytest.mark.parametrize("table", ["sale", "print_job", "token_once"])
def test_damage_of_one_page_is_told_and_the_till_opens_with_the_backup_in_its_place(
    counter: Counter, table: str
) -> None:
    window, sold = sold_and_backed_up(counter)
    stop(window)
    damage_page_of(table, counter.home / "till.db")

    window = counter.start()
    counter.has_keyboard(window, "^Tokentill$")
    put_back(counter, window)

    assert [sale["tokens"] for sale in counter.sales()] == [sold["tokens"]]
    assert len(list(counter.home.glob("till.db.damaged-*Z"))) == 1


def test_damage_that_a_sale_meets_stops_the_till_and_the_sale_is_asked_about_with_the_backup_in_its_place(
    counter: Counter,
) -> None:
    window, _sold = sold_and_backed_up(counter)
    stop(window)
    window = counter.open_window()
    damage_page_of("token_once", counter.home / "till.db")
    counter.sell_by_keys(WANJIKU, "300")
    kept = counter.home / "unstored-answers.log"
    wait_for(kept.exists, lambda there: there, "the answer beside the till's file")
    counter.has_keyboard(window, "^Tokentill$")
    put_back(counter, window)

    wait_for(counter.sales, lambda sales: [sale["state"] for sale in sales] == ["complete"] * 2, "both sales")
    tokens = sorted(sale["tokens"][0] for sale in counter.sales())
    assert tokens == sorted(vend["token"] for vend in counter.provider.vends())
    assert any(token in kept.read_text(encoding="utf-8") for token in tokens)
