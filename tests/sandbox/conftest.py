"""A sandbox that is up, with the throttle off and a clock that stands still, and a shop that is logged in."""

from collections.abc import Iterator

import pytest

from app.sandbox.server import Sandbox
from tests.sandbox.shop import Clock, Shop, served


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sandbox(clock: Clock) -> Iterator[Sandbox]:
    with served(throttle_seconds=0, now=clock) as up:
        yield up


@pytest.fixture
def shop(sandbox: Sandbox) -> Iterator[Shop]:
    shop = Shop(sandbox)
    shop.log_in()
    yield shop
    shop.http.close()
