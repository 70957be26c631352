"""A kiosk's counter: a till's window and a sandbox in their own processes, a TCP printer, and a person's fingers."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from app.main import front
from app.services.sale_json import sale_object
from tests.e2e.fingers import Fingers
from tests.e2e.place import ROOT, environment, make_home
from tests.e2e.shops_line import ShopsLine
from tests.printing.fake_printers import TcpPrinter

_TOKENTILL = (sys.executable, "-m", "app")
SHOP = "Mama Njeri Kiosk"
SHOP_TITLE = f"^{SHOP}"
REQUEST_DEADLINE_S = 10
_QUICK = f"[timing]\nquery_schedule = [0.2]\nnot_found_horizon = 1\nrequest_deadline = {REQUEST_DEADLINE_S}\n"
_NIGERIA = (
    '[[providers]]\nname = "nigeria"\nkind = "onepipe"\nbase_url = "{onepipe}"\n'
    'auth_provider = "Beeceptor"\nbiller_id = "AEDCPR"\n'
)
_NIGERIAS_SECRETS = {
    "TOKENTILL_SECRET_NIGERIA_API_KEY": "sandbox-key",
    "TOKENTILL_SECRET_NIGERIA_CLIENT_SECRET": "OnePipeSecret",
    "TOKENTILL_SECRET_NIGERIA_ACCOUNT": "0123456789;044",
}
_CUT = b"\x1dV"
_WAITS_S = 20.0
SHOWN_S = 0.4
"""Within this the window shows what the file says, also on a machine that is busy."""
_LOOK_S = 0.02
_Seen = TypeVar("_Seen")


def wait_for(look: Callable[[], _Seen], fits: Callable[[_Seen], bool], what: str) -> _Seen:
    """Look until what is seen fits, and give it; AssertionError that says what is there instead of `what`."""
    ends = time.monotonic() + _WAITS_S
    while not fits(seen := look()):
        assert time.monotonic() < ends, f"{what} did not come within {_WAITS_S:g} s; there is {seen!r}"
        time.sleep(_LOOK_S)  # between two looks at a fact
    return seen


class Provider:
    """A sandbox in a process of its own, reached as anybody reaches it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app", "sandbox", "--port", "0"], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        ready = self._process.stdout.readline().split()
        self.addresses = dict(zip(ready[1::2], ready[2::2], strict=True))
        self.base_url = self.addresses["pawacard"]
        self._http = httpx.Client(base_url=self.addresses["control"], trust_env=False, timeout=10)
        self._post("settings", throttle_seconds=0)

    def switch_on(self, fault: str, call: str, **more: object) -> None:
        """Let this fault strike the next request of a call."""
        self._post("faults", fault=fault, call=call, **more)

    def vends(self, kind: str = "pawacard") -> list[dict[str, Any]]:
        """What the ledger of a kind of provider knows to be sold."""
        vends: list[dict[str, Any]] = self._book(kind)["vends"]
        return vends

    def asks(self) -> dict[str, int]:
        """How often it was asked about each reference."""
        asks: dict[str, int] = self._book("pawacard")["asks"]
        return asks

    def close(self) -> None:
        """End it."""
        self._http.close()
        self._process.terminate()
        self._process.communicate(timeout=20)

    def _book(self, kind: str) -> Any:  # noqa: ANN401 - JSON as the sandbox writes it
        return self._http.get("/ledger").json()[kind]

    def _post(self, path: str, **fields: object) -> None:
        self._http.post(f"/{path}", json={"provider": "pawacard", **fields}).raise_for_status()


class Counter:
    """One home, its provider and its printer; `open_window` is what a start of the program does."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self.provider = Provider()
        self.line = ShopsLine(self.provider.base_url)
        self.printer = TcpPrinter()
        self.fingers = Fingers()
        self._environment = environment(folder) | _NIGERIAS_SECRETS
        nigeria = _NIGERIA.format(**self.provider.addresses)
        self.home = make_home(folder, self.line.base_url, self.printer.address, _QUICK + nigeria, language)
        self._windows: list[subprocess.Popen[str]] = []

    def open_window(self) -> subprocess.Popen[str]:
        """Start the till, and wait until its window has the keyboard and the till in it is open."""
        window = self.start()
        self.has_keyboard(window)
        return window

    def start(self) -> subprocess.Popen[str]:
        """Start the till, and wait for nothing."""
        window = subprocess.Popen(
            [*_TOKENTILL, "--home", str(self.home)], cwd=ROOT, env=self._environment, text=True, start_new_session=True
        )
        self._windows.append(window)
        return window

    def has_keyboard(self, window: subprocess.Popen[str], title: str = SHOP_TITLE) -> None:
        """Wait until the window of this process has the keyboard, under this title."""
        wait_for(
            lambda: active_window(title),
            lambda pid: pid == window.pid or window.poll() is not None,
            "a window with the keyboard",
        )
        assert window.poll() is None, f"the window ended with {window.poll()}"

    def type_and_verify(self, number: str) -> None:
        """Type a meter or account number, Enter, and wait until the name is there and the amount can be typed.

        The name is stored in the same breath in which it is shown; the digits before it would be the number's.
        """
        before = self._verified(number)
        self.fingers.key_in(number)
        self.fingers.press("Return")
        wait_for(lambda: self._verified(number), lambda now: now != before, f"the name of {number}")

    def sell_by_keys(self, number: str, amount: str, last_keys: str = "Return") -> None:
        """Three Enters: the number, the amount, and `last_keys` where what will happen is shown."""
        self.type_and_verify(number)
        self.fingers.key_in(amount)
        self.fingers.press("Return")
        self.fingers.press(last_keys)

    def papers(self) -> int:
        """How many papers came out whole: the printer was told to cut so often."""
        return self.printer.received.count(_CUT)

    def run(self, *words: str, pin: str = "") -> subprocess.CompletedProcess[str]:
        """A command in a terminal, on the same home, with this PIN of whoever it names."""
        return subprocess.run(
            [*_TOKENTILL, *words, "--home", str(self.home)],
            cwd=ROOT,
            env={**self._environment, **({"TOKENTILL_PIN": pin} if pin else {})},
            capture_output=True,
            text=True,
            timeout=30,
        )

    def sales(self) -> list[dict[str, Any]]:
        """What `tokentill sales list --json` says, the newest first; read beside the open window, whoever is there.

        The window shows it a moment after the file has it, and who presses a key waits for that.
        """
        till = front().read_till(self.home)
        try:
            found = [till.file.sales.load(one) for one in till.file.sales.latest(limit=1000)]
            return [sale_object(sale, till) for sale in found if sale is not None]
        finally:
            till.file.close()
            time.sleep(SHOWN_S)

    def sale_that_is(self, state: str, paper: str) -> dict[str, Any]:
        """Wait until the only sale stands in this state with its paper in that one, and give it."""

        def so(sales: list[dict[str, Any]]) -> bool:
            return [(sale["state"], sale["print"]) for sale in sales] == [(state, paper)]

        return wait_for(self.sales, so, f"one sale that is {state} and {paper}")[0]

    def float_read(self) -> str | None:
        """When the till last read its float in Kenya, if it has."""
        return self._noted("select at from balance where provider = ?", "kplc")

    def _verified(self, number: str) -> str | None:
        """When the till last learned whose number this is, if it has."""
        return self._noted("select at from known_meter where meter = ?", number)

    def _noted(self, question: str, about: str) -> str | None:
        file = sqlite3.connect(f"{(self.home / 'till.db').as_uri()}?mode=ro", uri=True)
        try:
            row = file.execute(question, [about]).fetchone()
        finally:
            file.close()
        return row[0] if row else None

    def __enter__(self) -> Self:
        self.printer.__enter__()
        self.line.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for window in self._windows:
            window.kill()
            window.wait()
        self.fingers.close()
        self.printer.__exit__(kind, error, trace)
        self.line.__exit__(kind, error, trace)
        self.provider.close()


def active_window(title: str) -> int | None:
    """The process whose window has the keyboard and this in its title; the shop's name once the till in it is open."""
    words = ["xdotool", "getactivewindow", "getwindowpid", "getwindowname"]
    found = subprocess.run(words, capture_output=True, text=True)
    pid, _, name = found.stdout.partition("\n")
    return int(pid) if found.returncode == 0 and re.search(title, name.strip()) else None
