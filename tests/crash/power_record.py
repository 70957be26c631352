"""A day at the till, recorded: every opening in a process of its own under strace, and what was promised meanwhile."""

from __future__ import annotations

import json
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from app.demo import SECRETS
from app.domain.secret import variable
from app.sandbox.server import Sandbox
from tests.crash.power_customers import CUT_OFF
from tests.crash.power_till import Told
from tests.crash.syscalls import Call, Left, Made, Wrote, calls, recorded
from tests.e2e.place import ROOT, environment, make_home
from tests.printing.fake_printers import TcpPrinter
from tests.sandbox.shop import served

_OTHERS = """[timing]
query_schedule = [0.05]
not_found_horizon = 0.2
request_deadline = 20
[[providers]]
name = "snel"
kind = "socodee"
base_url = "{socodee}"
username = "testmerchant"
phone_default = "+243812345678"
[[providers]]
name = "kano"
kind = "powershop"
base_url = "{powershop}"
username = "demo_username"
phone_default = "+2348031234567"
disco = "kedco"
[[providers]]
name = "nigeria"
kind = "onepipe"
base_url = "{onepipe}"
auth_provider = "Beeceptor"
biller_id = "AEDCPR"
"""
_FLOAT = "9000000"
_FIRST_LINE = re.compile(rb"(?:GET|POST) (\S+) HTTP")
_SELLS = re.compile(rb"/(?:vend|postpaidbill|paymentrequest|token/generation/request|v2/transact)")
_SUPPLIES = b"/v2/transact/validate"
_WORD = re.compile(rb"[0-9A-Za-z-]{8,}")


@dataclass(frozen=True, slots=True)
class Sent:
    """The first byte of a request that may move money left the till."""

    reference: str
    code: bool
    """Whether it brought the customer's code for a sale that had left before."""


Happened = Call | Told | Sent


@dataclass(frozen=True, slots=True)
class Day:
    """A recorded day: `disk` as the program knew it, `before` what was there at its beginning."""

    folder: Path

    @property
    def disk(self) -> Path:
        return self.folder / "disk"

    @property
    def before(self) -> Path:
        return self.folder / "before"

    @property
    def told(self) -> Path:
        return self.folder / "told"

    @property
    def file(self) -> Path:
        """The till's file as the day left it."""
        return self.disk / "home" / "till.db"

    def events(self) -> list[tuple[Any, ...]]:
        """The journal as the day left it."""
        db = sqlite3.connect(f"{self.file.as_uri()}?immutable=1", uri=True)  # which leaves nothing beside it
        try:
            return db.execute("select * from event order by rowid").fetchall()
        finally:
            db.close()

    def references(self) -> set[str]:
        """Every sale of the day."""
        return {event[5] for event in self.events() if event[5]}

    def happened(self) -> Iterator[Happened]:
        """All that the till did to its disk, told and sent, in its order."""
        records = sorted(self.folder.glob("calls-*"))
        done = [call for record in records for call in calls(record, [self.folder])]
        sent = self._sent(done)
        for number, call in enumerate(done):
            if number in sent:
                yield sent[number]
            if isinstance(call, Wrote | Made) and call.path == str(self.told):
                if isinstance(call, Wrote):
                    yield Told.read(call.data.decode())
            elif not isinstance(call, Left):
                yield call

    def _sent(self, done: Sequence[Call]) -> dict[int, Sent]:
        """Which request for money left by which call: it began with its first line."""
        begun: dict[str, int] = {}
        requests: dict[int, bytes] = {}
        for number, call in enumerate(done):
            if isinstance(call, Left):
                if _FIRST_LINE.match(call.data):
                    begun[call.line] = number
                if call.line in begun:
                    requests[begun[call.line]] = requests.get(begun[call.line], b"") + call.data
        named = self._named()
        sent = {}
        for number, request in requests.items():
            first = _FIRST_LINE.match(request)
            path = first[1] if first else b""
            if path.endswith(_SUPPLIES) or re.search(_SELLS.pattern + rb"$", path):
                words = (named.get(word.decode()) for word in _WORD.findall(request))
                sent[number] = Sent(next(word for word in words if word), path.endswith(_SUPPLIES))
        return sent

    def _named(self) -> dict[str, str]:
        """Every reference by itself, and by each id that a provider gave the sale."""
        named = {}
        for _till, _epoch, _seq, _at, kind, reference, body, *_hashes in self.events():
            if kind == "taken":
                named[reference] = reference
            elif kind == "identified":
                named[json.loads(body)["provider_id"]] = reference
        return named


def record(folder: Path, openings: Sequence[Sequence[str]], *, mistake: str = "") -> Day:
    """Serve these customers, in so many openings of the till, on a new home; AssertionError where one goes wrong."""
    day = Day(folder)
    day.disk.mkdir(parents=True)
    with served(throttle_seconds=0) as sandbox, TcpPrinter() as printer:
        others = _OTHERS.format(**{kind: sandbox.address(kind) for kind in sandbox.providers})
        home = make_home(day.disk, sandbox.base_url, printer.address, others)
        shutil.copytree(day.disk, day.before)
        variables = environment(day.disk) | {variable(*named): secret for named, secret in SECRETS.items()}
        _fill_the_floats(sandbox)
        for number, customers in enumerate(openings):
            told = {
                "home": str(home),
                "told": str(day.told),
                "control": sandbox.control_url,
                "customers": list(customers),
                "seed": number,
                "mistake": mistake,
            }
            program = [sys.executable, "-m", "tests.crash.power_till", json.dumps(told)]
            ended = subprocess.run(
                [*recorded(folder / f"calls-{number:04d}"), *program],
                cwd=ROOT,
                env=variables,
                capture_output=True,
                text=True,
            )
            is_cut_off = not CUT_OFF.keys().isdisjoint(customers)
            assert ended.returncode == (-signal.SIGKILL if is_cut_off else 0), ended.stderr
        _agree(day, sandbox)
    return day


def _fill_the_floats(sandbox: Sandbox) -> None:
    for kind, provider in sandbox.providers.items():
        if provider.ledger.balance_cents is not None:
            told = {"provider": kind, "balance": _FLOAT}
            httpx.post(f"{sandbox.control_url}/balance", json=told, trust_env=False).raise_for_status()


def _agree(day: Day, sandbox: Sandbox) -> None:
    """The till and the providers say the same of every sale at the end of the day: sold once, or not at all."""
    vends = [vend for provider in sandbox.providers.values() for vend in provider.ledger.vends]
    theirs = {vend.reference: (vend.token or vend.receipt_number or "").split() for vend in vends}
    assert len(theirs) == len(vends), "a sale was sold twice"
    ended = {told.reference: told for told in map(Told.read, day.told.read_text(encoding="utf-8").splitlines())}
    ours = {told.reference: told.goods.split() for told in ended.values() if told.state == "complete"}
    assert ours == theirs
