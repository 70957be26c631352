"""Every way in which a line breaks, and what answers that is no answer: scripts for the fault server."""

import functools
import json

from tests.domain.sales import REFERENCE, TOKEN
from tests.faults import ways
from tests.faults.ways import Said, Way
from tests.providers.fault_server import Line, Script

SOLD = json.dumps({"token": TOKEN, "stdTokenRctNum": "RADIXOVS010VS224392", "ref": REFERENCE}).encode()


def scripted(way: Way) -> Script:
    """The way as a script: what becomes of Pawacard's answer to a vend that it sold."""

    @functools.wraps(way)
    async def script(line: Line) -> None:
        await line.request()
        await way(line, Said(SOLD))

    return script


async def close_after_one(line: Line) -> None:
    await line.request()
    await line.answer(SOLD)


async def reset_on_accept(line: Line) -> None:
    await line.leave_unread()
    line.reset()


async def close_before_read(line: Line) -> None:
    await line.leave_unread()


async def too_many(line: Line) -> None:
    await line.request()
    await line.answer(b'{"status": 105}', status="429 Too Many Requests", headers="Retry-After: 5\r\n")


async def deep(line: Line) -> None:
    await line.request()
    await line.answer(b'{"a":' * 50_000)


async def endless_number(line: Line) -> None:
    await line.request()
    await line.answer(b'{"status": ' + b"9" * 5000 + b"}")


async def number_beyond_decimals(line: Line) -> None:
    await line.request()
    await line.answer(b'{"status": 1e99999999999999999999}')


async def lone_surrogate(line: Line) -> None:
    await line.request()
    await line.answer(b'{"status": 1, "msg": "\\ud800"}')


async def sold(line: Line) -> None:
    while await line.request():
        await line.answer(SOLD)


never_answer = scripted(ways.never_answer)
slow_drip = scripted(ways.slow_drip)
slow_headers = scripted(ways.slow_headers)
moved = scripted(ways.moved)

NO_ANSWER = [
    reset_on_accept,
    close_before_read,
    never_answer,
    scripted(ways.close_after_read),
    scripted(ways.reset_after_read),
    scripted(ways.reset_within_body),
    scripted(ways.short_body),
    scripted(ways.chunks_cut),
    scripted(ways.headers_cut),
    scripted(ways.no_http),
    scripted(ways.only_continued),
    slow_drip,
    slow_headers,
    scripted(ways.too_long),
    scripted(ways.huge),
    scripted(ways.bad_gzip),
    scripted(ways.gzip_bomb),
]
UNREADABLE = [
    scripted(ways.truncated_to_close),
    scripted(ways.truncated_json),
    scripted(ways.page),
    moved,
    scripted(ways.server_error),
    too_many,
    scripted(ways.empty),
    scripted(ways.as_list),
    deep,
    endless_number,
    number_beyond_decimals,
    scripted(ways.no_utf8),
]
WHOLE = [sold, scripted(ways.marked), scripted(ways.answered_twice), scripted(ways.continued)]
