"""A real window that finds its home held by another, or damaged."""

import shutil
import sqlite3
import subprocess
from contextlib import closing

from tests.e2e.counter import Counter, wait_for

BILBO = "01451174955"
WANJIKU = "14285093614"


def test_a_second_start_says_who_has_the_till_and_brings_its_window_to_the_front(counter: Counter) -> None:
    first = counter.open_window()
    subprocess.run(["xdotool", "getactivewindow", "windowminimize"], check=True)
    second = counter.run()

    assert second.returncode == 1
    assert f"(process {first.pid})" in second.stderr
    counter.has_keyboard(first)


def test_a_damaged_file_is_told_and_with_the_backup_in_its_place_every_later_sale_is_asked_about(
    counter: Counter,
) -> None:
    window = counter.open_window()
    counter.sell_by_keys(BILBO, "200")
    counter.sale_that_is("complete", "printed")
    (counter.home / "backups").mkdir(exist_ok=True)
    with (
        closing(sqlite3.connect(counter.home / "till.db")) as file,
        closing(sqlite3.connect(counter.home / "backups" / "before.db")) as backup,
    ):
        file.backup(backup)
    counter.fingers.press("Escape")
    counter.sell_by_keys(WANJIKU, "300")
    wait_for(counter.papers, lambda papers: papers == 2, "the second paper")
    window.terminate()
    window.wait()
    file_path = counter.home / "till.db"
    file_path.write_bytes(b"\xa5" * file_path.stat().st_size)
    shutil.rmtree(counter.home / "logs", ignore_errors=True)

    window = counter.start()
    counter.has_keyboard(window, "^Tokentill$")
    told = counter.run("sales", "list")
    assert (told.returncode, "is damaged" in told.stderr) == (1, True)
    counter.fingers.press("b")
    counter.has_keyboard(window)

    wait_for(counter.sales, lambda sales: [sale["state"] for sale in sales] == ["complete"] * 2, "both sales")
    assert sorted(sale["tokens"][0] for sale in counter.sales()) == sorted(v["token"] for v in counter.provider.vends())
    assert len(list(counter.home.glob("till.db.damaged-*"))) == 1
