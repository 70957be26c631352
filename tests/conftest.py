"""What every test stands on: no keyring and no configuration of this machine, and a till on a running sandbox."""

import logging
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from app.sandbox.server import Sandbox, running
from app.services.till import Till
from tests.services.shop_floor import ShopFloor
from tests.terminal import Terminal

# Before anybody imports keyring, which looks for a backend once.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

_ON_SCREEN = tuple(f"tests/{room}" for room in ("ui/", "e2e/", "benchmarks/", "crash/test_kills"))


class OneScreen(LoadScopeScheduling):
    """Where tests are run in several processes, one has all windows that want the keys, and each file stays whole."""

    def _split_scope(self, nodeid: str) -> str:
        return "screen" if nodeid.startswith(_ON_SCREEN) else nodeid.partition("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OneScreen:
    return OneScreen(config, log)


class Logged(logging.Handler):
    """What was logged as a warning or worse, and what a test has said that it expects there."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self._expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    def expect(self, part: str) -> None:
        """A line with this in it is what the test is about, and has to be there."""
        self._expected.append(part)

    def check(self) -> None:
        """Fail for every line that nobody expected, and for every expectation that nothing met."""
        unexpected = [line for line in self.lines if not any(part in line for part in self._expected)]
        assert not unexpected, f"logged: {unexpected}"
        missing = [part for part in self._expected if not any(part in line for line in self.lines)]
        assert not missing, f"not logged: {missing}"


@pytest.fixture
def logfail() -> Iterator[Logged]:
    """A warning or an error in the log fails the test, unless it was expected."""
    logged = Logged()
    logging.getLogger().addHandler(logged)
    yield logged
    logging.getLogger().removeHandler(logged)
    logged.check()


@pytest.fixture(autouse=True)
def machine_apart(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of the platform's own that are this test's, and no secret of this machine's environment."""
    folder = tmp_path_factory.mktemp("machine")
    for name in [name for name in os.environ if name.startswith("TOKENTILL_")]:
        monkeypatch.delenv(name)
    for place in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(place, str(folder / place.lower()))
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where a till may live; nothing is there yet."""
    return tmp_path / "till home"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def provider_sandbox() -> AsyncIterator[Sandbox]:
    """A sandbox in the test's own loop, with the throttle off."""
    async with running(throttle_seconds=0) as sandbox:
        yield sandbox


@pytest.fixture
async def floor(home: Path, provider_sandbox: Sandbox) -> AsyncIterator[ShopFloor]:
    """A shop whose tills can be opened, closed and broken on one home."""
    shop_floor = ShopFloor(home, provider_sandbox)
    yield shop_floor
    await shop_floor.close()


@pytest.fixture
def till(floor: ShopFloor) -> Till:
    """A till, open on a real home, selling from the sandbox."""
    return floor.open()


@pytest.fixture
def terminal(tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal on a home that sells from the sandbox; one that a test runs in a process of its own has its own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "password")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return Terminal(home, sandbox.base_url)
