"""The sandbox's control: faults, float, keys and settings by request, the ledger as JSON, and a page for a person.

    POST   /control/faults        {"provider": "pawacard", "call": "vend", "fault": "drop_after",
                                   "times": 1, "seconds": 2, "carried_out": false}      the last three may be left out
    GET    /control/faults        what is still switched on            DELETE  switches everything off
    GET    /control/ledger        {"pawacard": {"vends", "pending", "failed", "attempts", "answers", "asks", ..}, ..}
    POST   /control/balance       {"provider": "pawacard", "balance": "320"}
    POST   /control/keys/expire   {"provider": "pawacard"}
    POST   /control/settings      {"provider": "pawacard", "throttle_seconds": 0, ..}   GET  the settings
    GET    /control               the page

A request that cannot be understood is answered 400 with {"error": ".."} and changes nothing; one that does not
come from a loopback address is answered 403.
"""

import dataclasses
import ipaddress
import json
from collections.abc import Awaitable, Callable

from aiohttp import web

from app.sandbox.control_page import page
from app.sandbox.faults import CHOOSES_CARRIED_OUT, Fault, Faults, Kind
from app.sandbox.ledger import cents_of
from app.sandbox.provider import Provider

_MOST = 1_000_000  # times or seconds: enough for ever


class NotUnderstoodError(Exception):
    """A control request that names something that is not there; the text says what and what is."""


class Control:
    """The control's requests, for these providers and faults."""

    def __init__(self, providers: list[Provider], faults: Faults) -> None:
        self._providers = {provider.name: provider for provider in providers}
        self._faults = faults

    def routes(self) -> list[web.RouteDef]:
        """Every path of the control, each closed to strangers."""
        return [
            web.get("/control", _guarded(self._page)),
            web.get("/control/faults", _guarded(self._list_faults)),
            web.post("/control/faults", _guarded(self._switch_on)),
            web.delete("/control/faults", _guarded(self._clear_faults)),
            web.get("/control/ledger", _guarded(self._ledger)),
            web.post("/control/balance", _guarded(self._set_balance)),
            web.post("/control/keys/expire", _guarded(self._expire_keys)),
            web.get("/control/settings", _guarded(self._list_settings)),
            web.post("/control/settings", _guarded(self._change_settings)),
        ]

    async def _page(self, request: web.Request) -> web.Response:
        host, port = request.get_extra_info("sockname")  # not the Host header, which is the caller's own words
        providers = list(self._providers.values())
        return web.Response(text=page(f"http://{host}:{port}", providers, self._faults), content_type="text/html")

    async def _list_faults(self, _request: web.Request) -> web.Response:
        return web.json_response([fault.written_out() for fault in self._faults.switched_on])

    async def _switch_on(self, request: web.Request) -> web.Response:
        self._faults.switch_on(self._fault(await _message(request)))
        return await self._list_faults(request)

    async def _clear_faults(self, request: web.Request) -> web.Response:
        self._faults.clear()
        return await self._list_faults(request)

    async def _ledger(self, _request: web.Request) -> web.Response:
        return web.json_response({name: p.ledger.written_out() for name, p in self._providers.items()})

    async def _set_balance(self, request: web.Request) -> web.Response:
        message = await _message(request)
        provider = self._provider(message)
        if provider.ledger.balance_cents is None:
            raise NotUnderstoodError(f"{provider.name} has no float")
        balance = message.get("balance")
        cents = cents_of(balance) if isinstance(balance, str) else None
        if cents is None:
            raise NotUnderstoodError('"balance" is text with at most two decimals, like "320" or "39.50"')
        provider.ledger.balance_cents = cents
        return await self._ledger(request)

    async def _expire_keys(self, request: web.Request) -> web.Response:
        self._provider(await _message(request)).expire_keys()
        return web.json_response({})

    async def _list_settings(self, _request: web.Request) -> web.Response:
        return web.json_response({name: p.written_out() for name, p in self._providers.items()})

    async def _change_settings(self, request: web.Request) -> web.Response:
        message = await _message(request)
        provider = self._provider(message)
        types = {field.name: field.type for field in dataclasses.fields(provider.settings)}
        read: dict[str, object] = {}
        for name, value in message.items():
            if name == "provider":
                continue
            if name not in types:
                raise NotUnderstoodError(f'no setting "{name}"; there are {", ".join(types)}')
            read[name] = _READERS[types[name]](name, value)
        for name, value in read.items():
            setattr(provider.settings, name, value)
        return await self._list_settings(request)

    def _provider(self, message: dict[str, object]) -> Provider:
        provider = self._providers.get(str(message.get("provider")))
        if provider is None:
            raise NotUnderstoodError(f'"provider" is one of {", ".join(self._providers)}')
        return provider

    def _fault(self, message: dict[str, object]) -> Fault:
        provider = self._provider(message)
        call, kind = message.get("call"), message.get("fault")
        if not isinstance(call, str) or call not in provider.calls:
            raise NotUnderstoodError(f'"call" is one of {", ".join(provider.calls)}')
        if not isinstance(kind, str) or kind not in list(Kind):
            raise NotUnderstoodError(f'"fault" is one of {", ".join(Kind)}')
        times = _whole("times", message.get("times", 1))
        if times == 0:
            raise NotUnderstoodError('"times" is at least 1')
        seconds = _number("seconds", message.get("seconds", 0))
        carried_out = _switch("carried_out", message.get("carried_out", False))
        if carried_out and kind not in CHOOSES_CARRIED_OUT:
            raise NotUnderstoodError(f'"carried_out" is only for {", ".join(sorted(CHOOSES_CARRIED_OUT))}')
        return Fault(provider.name, call, Kind(kind), times, seconds, carried_out)


def _guarded(answer: Callable[[web.Request], Awaitable[web.Response]]) -> Callable[..., Awaitable[web.Response]]:
    """Answer loopback only, and a request that makes no sense with what would."""

    async def guarded(request: web.Request) -> web.Response:
        if not _is_loopback(request.remote):
            return web.json_response({"error": "the control answers this machine only"}, status=403)
        try:
            return await answer(request)
        except NotUnderstoodError as error:
            return web.json_response({"error": str(error)}, status=400)

    return guarded


def _is_loopback(address: str | None) -> bool:
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False


async def _message(request: web.Request) -> dict[str, object]:
    try:
        message = json.loads(await request.read())
    except (ValueError, RecursionError) as error:
        raise NotUnderstoodError("the body is not JSON") from error
    if not isinstance(message, dict):
        raise NotUnderstoodError("the body is not a JSON object")
    return message


def _switch(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise NotUnderstoodError(f'"{name}" is true or false')
    return value


def _whole(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST:
        raise NotUnderstoodError(f'"{name}" is a whole number from 0 to {_MOST}')
    return value


def _number(name: str, value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= _MOST:
        raise NotUnderstoodError(f'"{name}" is a number from 0 to {_MOST}')
    return float(value)


_READERS: dict[object, Callable[[str, object], object]] = {bool: _switch, int: _whole, float: _number}
