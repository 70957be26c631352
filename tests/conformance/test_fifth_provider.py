"""A fifth provider is one module, one entry in the registry and its recordings: nothing else of the till changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import cli
from app.main import front
from app.providers import registry
from app.providers.base import Kind, Profile, Traits
from tests.conformance import made_up
from tests.conformance.cases import read_recordings
from tests.conformance.required import required, unused

KEY = "a key of the shop's own"
TOKEN = "66430474307561657038"


class Answering(BaseHTTPRequestHandler):
    """The provider that does not exist: it knows every meter, and sells."""

    def do_GET(self) -> None:
        self._answer({"customer": "Bilbo Baggins"})

    def do_POST(self) -> None:
        sale = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._answer({"state": "sold", "ref": sale["ref"], "meter": sale["meter"], "token": TOKEN})

    def log_message(self, *_words: object) -> None:
        """Say nothing."""

    def _answer(self, answer: dict[str, str]) -> None:
        turned_away = self.headers["X-Key"] != KEY
        body = json.dumps({} if turned_away else answer).encode()
        self.send_response(401 if turned_away else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def till(home: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose till.toml names the fifth kind, which has its one entry in the registry."""
    monkeypatch.setattr(registry, "KINDS", {**registry.KINDS, "fifth": made_up.KIND})
    monkeypatch.setenv("TOKENTILL_SECRET_NEW_KEY", KEY)
    home.mkdir()
    (home / "till.toml").write_text(
        f'[till]\nnumber = 7\nname = "Kiosk"\n'
        f'[[providers]]\nname = "new"\nkind = "fifth"\nbase_url = "{address}"\nzone = "south"\n'
        '[printer]\ntransport = "none"\n',
        encoding="utf-8",
    )
    return home


def run(home: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--home", str(home), *words], obj=front())


def sell(home: Path) -> Result:
    return run(home, "sell", "--provider", "new", "--meter", "01451174955", "--amount", "200", "--json")


def test_a_till_sells_through_it(till: Path) -> None:
    sold = sell(till)

    assert sold.exit_code == 0, sold.output
    told: dict[str, Any] = json.loads(sold.stdout)
    assert (told["state"], told["provider"], told["customer"], told["tokens"]) == (
        "complete",
        "new",
        "Bilbo Baggins",
        [TOKEN],
    )


def test_its_own_settings_are_checked(till: Path) -> None:
    file = till / "till.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"south"', '"west"'), encoding="utf-8")

    refused = sell(till)

    assert refused.exit_code == 2
    assert 'zone must be "north" or "south"' in refused.output


def declaring(**more: Any) -> Kind:  # noqa: ANN401 - whatever a trait is
    """The same kind, but for something more that it declares."""

    def traits_of(profile: Profile) -> Traits:
        return replace(made_up.traits_of(profile), **more)

    return replace(made_up.KIND, traits_of=traits_of)


def test_a_refusal_that_is_declared_and_not_recorded_fails_the_suite() -> None:
    recordings = read_recordings("made_up", declaring(refusals=frozenset({*made_up.WHY, "BLOCKED"})))

    covered = {name for case in recordings.cases for name in case.covers}
    assert required(recordings).keys() - covered == {"refusal:BLOCKED"}


def test_a_choice_that_is_declared_and_not_recorded_fails_the_suite() -> None:
    zone = replace(made_up.FIELDS[1], choices=("north", "south", "west"))

    recordings = read_recordings("made_up", replace(made_up.KIND, fields=(made_up.FIELDS[0], zone, made_up.FIELDS[2])))

    assert list(unused(recordings)) == ['no case has zone = "west"']
