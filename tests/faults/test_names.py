"""The places that the tests' names lead to are what they say: a hole is no refusal, and nobody is nobody."""

import asyncio
import socket

import pytest

from tests.faults.names import HERE, HOLE, NOBODY, answering, hole, listening, unknown

pytestmark = pytest.mark.anyio

A_WHILE_S = 0.2
"""A hole never answers, however long it is waited for."""


async def connect(host: str, port: int) -> None:
    _reader, writer = await asyncio.open_connection(host, port)
    writer.close()
    await writer.wait_closed()


async def test_a_hole_answers_nothing() -> None:
    with listening(HERE) as other:
        port = other.getsockname()[1]
        sockets = hole(HOLE, port)
        try:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(A_WHILE_S):
                    await connect(HOLE, port)
        finally:
            for one in sockets:
                one.close()


async def test_where_nobody_is_a_call_is_refused() -> None:
    with listening(HERE) as other:
        port = other.getsockname()[1]
        await connect(HERE, port)
        with pytest.raises(ConnectionRefusedError):
            await connect(NOBODY, port)


async def test_a_name_leads_where_it_was_told_to_each_time_it_is_asked_for() -> None:
    places = [[NOBODY], [HERE]]

    async def leads() -> list[str]:
        if not places:
            raise unknown()
        return places.pop(0)

    async with answering() as names:
        names.tell("shop.till.test", leads)
        with listening(HERE) as here:
            port = here.getsockname()[1]
            with pytest.raises(ConnectionRefusedError):
                await connect("shop.till.test", port)
            await connect("shop.till.test", port)
        with pytest.raises(socket.gaierror):
            await connect("shop.till.test", port)


async def test_a_name_that_was_not_told_is_left_to_the_machine() -> None:
    async with answering() as names:
        assert not names.knows("localhost")
        with listening(HERE) as here:
            await connect("localhost", here.getsockname()[1])
