"""The thread that a line lives in."""

import asyncio
import gc
import os
import resource
import threading
import time

import pytest

from app.providers.line_thread import LineThread

pytestmark = pytest.mark.anyio


def begun() -> LineThread:
    thread = LineThread()
    thread.begin()
    return thread


async def _where() -> str:
    await asyncio.sleep(0)
    return threading.current_thread().name


async def test_work_is_done_in_a_thread_of_its_own_and_answered_here() -> None:
    thread = begun()
    assert await thread.run(_where()) == "line"
    thread.end()
    assert "line" not in {one.name for one in threading.enumerate()}


async def test_what_is_under_way_goes_on_while_this_loop_is_held_up() -> None:
    thread = begun()
    ended_at = 0.0

    async def work() -> None:
        nonlocal ended_at
        await asyncio.sleep(0.01)
        ended_at = time.monotonic()

    working = asyncio.ensure_future(thread.run(work()))
    await asyncio.sleep(0)
    time.sleep(0.3)  # noqa: ASYNC251 - a window that paints
    freed_at = time.monotonic()
    await working
    assert ended_at < freed_at
    thread.end()


async def test_what_fails_there_fails_here() -> None:
    async def work() -> None:
        raise ZeroDivisionError

    thread = begun()
    with pytest.raises(ZeroDivisionError):
        await thread.run(work())
    thread.end()


async def test_who_goes_away_takes_the_work_along() -> None:
    thread = begun()
    cancelled = threading.Event()

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    working = asyncio.ensure_future(thread.run(work()))
    await asyncio.sleep(0.05)
    working.cancel()
    assert await asyncio.to_thread(cancelled.wait, 5)
    thread.end()


async def test_ending_it_ends_what_is_under_way_and_it_can_be_begun_again() -> None:
    thread = begun()
    working = asyncio.ensure_future(thread.run(asyncio.sleep(60)))
    await asyncio.sleep(0.05)
    thread.end()
    with pytest.raises(asyncio.CancelledError):
        await working
    thread.begin()
    assert await thread.run(_where()) == "line"
    thread.end()


async def test_a_thread_that_nobody_knows_of_any_more_ends() -> None:
    before = threading.active_count()
    for _ in range(20):
        await begun().run(_where())
    ends = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < ends:  # noqa: ASYNC110 - no thread tells of its end
        await asyncio.sleep(0.01)
    assert threading.active_count() <= before


@pytest.mark.filterwarnings("ignore:Exception ignored.*BaseEventLoop.__del__")  # of the loop that was not made
def test_where_no_file_can_be_opened_any_more_none_begins_and_nobody_waits() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = os.dup(0)
    os.close(taken)
    resource.setrlimit(resource.RLIMIT_NOFILE, (taken, hard))
    try:
        with pytest.raises(OSError, match="Too many open files"):
            LineThread().begin()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        gc.collect()


async def test_ending_it_waits_for_no_name_service_that_says_nothing() -> None:
    thread, said_nothing = begun(), threading.Event()

    async def looks_up() -> None:
        await asyncio.get_running_loop().run_in_executor(None, said_nothing.wait, 5)

    working = asyncio.ensure_future(thread.run(looks_up()))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    thread.end()
    took = time.monotonic() - began
    said_nothing.set()
    with pytest.raises(asyncio.CancelledError):
        await working
    assert took < 1
