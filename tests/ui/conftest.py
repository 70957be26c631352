"""Qt and asyncio share one loop here, as they do behind the front door."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import qasync
from PySide6.QtWidgets import QApplication

from app.ui.language import speak, spoken
from tests.conftest import Logged


@pytest.fixture(autouse=True)
def quiet() -> Iterator[Logged]:
    """What the till or the loop logs as a warning fails the test, unless it was expected; the sandbox may complain of a
    line that was cut.
    """
    logged = Logged()
    loggers = [logging.getLogger(name) for name in ("app", "asyncio", "qasync", "printing")]
    for logger in loggers:
        logger.addHandler(logged)
    yield logged
    for logger in loggers:
        logger.removeHandler(logged)
    logged.check()


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Whatever a test's window speaks, the next one's speaks English."""
    yield
    if spoken() != "en":
        speak("en")


@pytest.fixture(autouse=True, scope="module")
def rubbish_goes_with_its_file() -> Iterator[None]:
    """What outlived its test is gone with the last one of the file."""
    yield
    gc.unfreeze()
    gc.collect()


@pytest.fixture(autouse=True)
def rubbish_stays_in_this_thread() -> Iterator[None]:
    """A window is gone only when its cycles are collected, and Qt crashes if another thread happens to do that. What
    was there before the test is not gone through after each one: that took a fifth of the time.
    """
    gc.disable()
    gc.freeze()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def anyio_backend(qapp: QApplication) -> tuple[str, dict[str, Callable[[], Any]]]:
    qapp.setQuitOnLastWindowClosed(False)  # as at the front door: a window that closes must not stop the loop
    return "asyncio", {"loop_factory": lambda: qasync.QEventLoop(qapp)}
