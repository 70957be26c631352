"""The thread that a line lives in."""

import asyncio
import threading
import time

import pytest

from app.providers.line_thread import LineThread

pytestmark = pytest.mark.anyio


async def _where() -> str:
    await asyncio.sleep(0)
    return threading.current_thread().name


async def test_work_is_done_in_a_thread_of_its_own_and_answered_here() -> None:
    thread = LineThread()
    assert await thread.run(_where()) == "line"
    thread.end()
    assert "line" not in {one.name for one in threading.enumerate()}


async def test_what_is_under_way_goes_on_while_this_loop_is_held_up() -> None:
    thread = LineThread()
    ended_at = 0.0

    async def work() -> None:
        nonlocal ended_at
        await asyncio.sleep(0.01)
        ended_at = time.monotonic()

    begun = asyncio.ensure_future(thread.run(work()))
    await asyncio.sleep(0)
    time.sleep(0.3)  # noqa: ASYNC251 - a window that paints
    freed_at = time.monotonic()
    await begun
    assert ended_at < freed_at
    thread.end()


async def test_what_fails_there_fails_here() -> None:
    async def work() -> None:
        raise ZeroDivisionError

    thread = LineThread()
    with pytest.raises(ZeroDivisionError):
        await thread.run(work())
    thread.end()


async def test_who_goes_away_takes_the_work_along() -> None:
    thread = LineThread()
    cancelled = threading.Event()

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    begun = asyncio.ensure_future(thread.run(work()))
    await asyncio.sleep(0.05)
    begun.cancel()
    assert await asyncio.to_thread(cancelled.wait, 5)
    thread.end()


async def test_ending_it_ends_what_is_under_way_and_it_can_be_begun_again() -> None:
    thread = LineThread()
    begun = asyncio.ensure_future(thread.run(asyncio.sleep(60)))
    await asyncio.sleep(0.05)
    thread.end()
    with pytest.raises(asyncio.CancelledError):
        await begun
    assert await thread.run(_where()) == "line"
    thread.end()
