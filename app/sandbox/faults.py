"""The faults that can be switched on for a provider's call, and what each does to one request."""

import asyncio
import contextlib
from dataclasses import dataclass
from enum import StrEnum

from aiohttp import web

from app.sandbox.provider import Answering

# Shaped like the sign-in page of a kiosk's hotspot: a success to HTTP and no answer at all to a till.
_CAPTIVE_PORTAL = """<!DOCTYPE html>
<html><head><title>Welcome to Duka WiFi</title></head>
<body><h1>Duka WiFi</h1><p>Your bundle has ended. Buy 1 GB to go on.</p></body></html>
"""


class Kind(StrEnum):
    """What happens to a request. "Carried out" means that a vend is in the ledger before the fault strikes."""

    DROP_BEFORE = "drop_before"  # the connection is cut, nothing is carried out
    DROP_AFTER = "drop_after"  # carried out, then cut without a byte of answer
    HALF_ANSWER = "half_answer"  # carried out, then cut in the middle of the body
    HTML = "html"  # a captive portal's page with HTTP 200, nothing is carried out
    SERVER_ERROR = "500"  # HTTP 500 and no JSON; carried out where the fault says so
    SLOW = "slow"  # carried out at once, answered after `seconds`
    NOT_FOUND = "not_found"  # the provider's own "not found", whatever its ledger says; nothing is carried out
    EMPTY = "empty"  # HTTP 200 without a body; carried out where the fault says so
    TWICE = "twice"  # a copy of the request came first and was carried out; this one is answered as what it is then


CHOOSES_CARRIED_OUT = {Kind.SERVER_ERROR, Kind.EMPTY}


@dataclass
class Fault:
    """One fault, for the next `times` requests of one call; `seconds` is for SLOW only."""

    provider: str
    call: str
    kind: Kind
    times: int = 1
    seconds: float = 0.0
    carried_out: bool = False

    def written_out(self) -> dict[str, object]:
        """The fault in JSON's types, under the names with which it is switched on."""
        return {
            "provider": self.provider,
            "call": self.call,
            "fault": self.kind.value,
            "times": self.times,
            "seconds": self.seconds,
            "carried_out": self.carried_out,
        }


class Faults:
    """The faults that are switched on, in the order in which they will strike."""

    def __init__(self) -> None:
        self.switched_on: list[Fault] = []
        self._closing = asyncio.Event()

    def switch_on(self, fault: Fault) -> None:
        """Let this fault strike after those that are already there for the same call."""
        self.switched_on.append(fault)

    def clear(self) -> None:
        """Switch every fault off."""
        self.switched_on.clear()

    def take(self, provider: str, call: str) -> Fault | None:
        """The fault that strikes the request that has just arrived, used up by one; None where there is none."""
        for fault in self.switched_on:
            if (fault.provider, fault.call) == (provider, call):
                fault.times -= 1
                if fault.times == 0:
                    self.switched_on.remove(fault)
                return fault
        return None

    def end_waits(self) -> None:
        """Let every slow answer go now, because the server is closing."""
        self._closing.set()

    async def strike(
        self, fault: Fault, request: web.Request, carry_out: Answering, not_found: Answering
    ) -> web.StreamResponse:
        """Answer `request`, or cut its connection, as the fault says."""
        match fault.kind:
            case Kind.DROP_BEFORE:
                return _cut(request)
            case Kind.DROP_AFTER:
                carry_out()
                return _cut(request)
            case Kind.HALF_ANSWER:
                return await _half(request, carry_out())
            case Kind.HTML:
                return web.Response(text=_CAPTIVE_PORTAL, content_type="text/html")
            case Kind.SERVER_ERROR:
                if fault.carried_out:
                    carry_out()
                return web.Response(status=500, text="Internal Server Error")
            case Kind.SLOW:
                answer = carry_out()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._closing.wait(), fault.seconds)
                return answer
            case Kind.NOT_FOUND:
                return not_found()
            case Kind.TWICE:
                carry_out()
                return carry_out()
            case Kind.EMPTY:
                if fault.carried_out:
                    carry_out()
                return web.Response()


def _cut(request: web.Request) -> web.StreamResponse:
    """Cut the connection at once. aiohttp wants a response all the same, and finds no connection to write it to."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _half(request: web.Request, answer: web.Response) -> web.StreamResponse:
    """Promise the whole body, send half of it, cut the connection."""
    body = answer.body
    if not isinstance(body, bytes):
        raise TypeError("a provider's answer is bytes in memory")
    half = web.StreamResponse(status=answer.status, headers={"Content-Type": answer.content_type})
    half.content_length = len(body)
    await half.prepare(request)
    await half.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()  # unlike abort, it lets the written half out first
    return half
