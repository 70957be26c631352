"""A new till's first start, by real keys in a real window: from an empty folder to a token, with no file to edit."""

import json
import re
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.counter import SHOWN_S, Counter, active_window, wait_for
from tests.services.staff import MANAGER

BILBO = "01451174955"


def toml(home: Path) -> str:
    path = home / "till.toml"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def came_to(counter: Counter, step: str) -> None:
    """Wait until till.toml says that the first start has come to this step; "" for its end. The window shows the step a
    moment after the file says it, and who presses a key waits for that.
    """
    fits = f'first_start = "{step}"'
    wait_for(
        lambda: toml(counter.home), lambda text: (fits in text) if step else ("first_start" not in text), f"step {step}"
    )
    time.sleep(SHOWN_S)


def new_home(counter: Counter) -> None:
    """As it is on a machine that never had a till."""
    (counter.home / "till.toml").unlink()
    counter.home.rmdir()


def choose_number_and_manager(counter: Counter) -> None:
    fingers = counter.fingers
    fingers.press("Return Tab")  # the language stays, and the number
    fingers.press("ctrl+s")
    came_to(counter, "manager")


def make_manager(counter: Counter) -> None:
    fingers = counter.fingers
    fingers.key_in("Njeri")
    fingers.press("Return")
    fingers.key_in("739251")
    fingers.press("Return")
    fingers.key_in("739251")
    fingers.press("ctrl+s")
    came_to(counter, "code")
    fingers.press("Return")
    came_to(counter, "shop")


def name_shop(counter: Counter) -> None:
    fingers = counter.fingers
    fingers.key_in("Mama-Njeri-Kiosk")
    fingers.press("Return")
    fingers.key_in("Moi-Avenue-12")
    fingers.press("ctrl+s")
    came_to(counter, "provider")


def open_new(counter: Counter) -> subprocess.Popen[str]:
    window = counter.start()
    counter.has_keyboard(window, "^Setting up")
    return window


def wait_for_title(counter: Counter, window: subprocess.Popen[str], title: str) -> None:
    wait_for(lambda: active_window(title), lambda pid: pid == window.pid, f"the window {title}")


def test_a_new_till_sells_for_practice_and_then_for_real_with_no_file_edited(counter: Counter) -> None:
    new_home(counter)
    window = open_new(counter)
    choose_number_and_manager(counter)
    wait_for_title(counter, window, "^New shop")
    make_manager(counter)
    name_shop(counter)
    fingers = counter.fingers

    fingers.press("Return")  # set up a provider: the kind that sells in shillings is chosen already
    fingers.press("Return")
    fingers.key_in("kplc")
    fingers.press("Return Return Return ctrl+a")  # past both switches to the address
    fingers.key_in(counter.provider.base_url)
    fingers.press("Return")
    fingers.key_in("testvendor")
    fingers.press("ctrl+s")
    wait_for(lambda: toml(counter.home), lambda text: 'name = "kplc"' in text, "the provider")
    fingers.press("Return")
    came_to(counter, "printer")
    fingers.press("Down Return")
    came_to(counter, "sale")
    fingers.press("Return")
    sold = wait_for(counter.sales, lambda sales: [one["state"] for one in sales] == ["complete"], "a sale for practice")
    assert sold[0]["provider"] == "practice"
    fingers.press("Return")
    came_to(counter, "end")
    fingers.press("Return")
    came_to(counter, "")

    text = toml(counter.home)
    assert 'name = "Mama-Njeri-Kiosk"' in text
    assert 'address = ["Moi-Avenue-12"]' in text
    assert re.search(r'name = "practice"[^[]*enabled = false', text)
    counter.sell_by_keys(BILBO, "200")
    wait_for(counter.provider.vends, lambda vends: len(vends) == 1, "a sale for real")
    window.terminate()
    window.wait()
    people = counter.run("people", "list", "--json", "--user", "Njeri", pin=MANAGER)
    assert [(one["name"], one["role"]) for one in json.loads(people.stdout)] == [("Njeri", "manager")]


@pytest.mark.parametrize("stopped_at", ["manager", "shop"])
def test_a_first_start_goes_on_where_the_power_failed(counter: Counter, stopped_at: str) -> None:
    new_home(counter)
    window = open_new(counter)
    choose_number_and_manager(counter)
    wait_for_title(counter, window, "^New shop")
    if stopped_at == "shop":
        make_manager(counter)
    window.kill()
    window.wait()

    window = counter.start()
    counter.has_keyboard(window, "^New shop")
    if stopped_at == "shop":
        counter.fingers.key_in("739251")  # the manager signs in, and it goes on
        counter.fingers.press("Return")
        wait_for(lambda: signed_in(counter), lambda count: count == 2, "Njeri signed in")
    else:
        make_manager(counter)
    name_shop(counter)
    assert 'name = "Mama-Njeri-Kiosk"' in toml(counter.home)
    window.terminate()
    window.wait()


def signed_in(counter: Counter) -> int:
    """How often somebody signed in."""
    file = sqlite3.connect(f"{(counter.home / 'till.db').as_uri()}?mode=ro", uri=True)
    try:
        (count,) = file.execute("select count(*) from event where kind = 'signed in'").fetchone()
    finally:
        file.close()
    return int(count)
