"""What every test stands on: no keyring and no configuration of this machine, and a till on a running sandbox."""

import logging
import os
import subprocess
import sys
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

_SCREEN = "import screen, sys\nwith screen.hidden() as its: print(its.get('DISPLAY', ''), flush=True); sys.stdin.read()"


class WholeFiles(LoadScopeScheduling):
    """Where tests are run in several processes each file stays whole: its tests share what they wait for."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> WholeFiles:
    return WholeFiles(config, log)


def pytest_configure(config: pytest.Config) -> None:
    """Where tests are run in several processes each but the first makes a screen of its own: keys go to one window."""
    given = getattr(config, "workerinput", {"workerid": "gw0"})
    if given["workerid"] == "gw0" or "DISPLAY" not in os.environ:
        return
    screen = subprocess.Popen(
        [sys.executable, "-c", _SCREEN],
        cwd=Path(__file__).parents[1] / "packaging",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert screen.stdout is not None
    os.environ["DISPLAY"] = screen.stdout.readline().strip()
    config.add_cleanup(lambda: screen.communicate() and None)


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
