"""Whether a byte left, and what came, for every way in which a line breaks; over real sockets."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpcore
import httpx
import pytest
import trustme

from app.domain.outcome import Complete, Doubt, NotSent, Reach, Refused, Unknown
from app.domain.trouble import BadInput
from app.providers.pawacard_answers import read_ask, read_vend
from app.providers.redaction import REDACTED
from app.providers.transport import BODY_CAP, RAW_CAP, Exchange, Wire
from tests.domain.sales import ORDER, REFERENCE
from tests.providers.broken_lines import (
    NO_ANSWER,
    UNREADABLE,
    WHOLE,
    close_after_one,
    lone_surrogate,
    moved,
    never_answer,
    slow_drip,
    slow_headers,
    sold,
)
from tests.providers.fault_server import FaultServer, Line, Script, faulty, unused_port

pytestmark = pytest.mark.anyio

DEADLINE_S = 0.4


@asynccontextmanager
async def wired(url: str, deadline_s: float = DEADLINE_S, *, sandbox: bool = False) -> AsyncIterator[Wire]:
    wire = Wire(url, sandbox=sandbox, deadline_s=deadline_s)
    try:
        yield wire
    finally:
        await wire.close()


async def post(url: str, deadline_s: float = DEADLINE_S, *, secrets: tuple[str, ...] = ()) -> Exchange:
    async with wired(url, deadline_s) as wire:
        return await wire.post("/vend", {"ref": REFERENCE}, secrets=secrets)


async def exchanged(script: Script, deadline_s: float = 5.0) -> tuple[Exchange, FaultServer]:
    async with faulty(script) as server:
        return await post(server.url, deadline_s), server


def amounts_to(exchange: Exchange) -> tuple[object, object]:
    """What a vend and a question make of it."""
    return tuple(read(exchange, REFERENCE, ORDER, "auto") for read in (read_vend, read_ask))  # type: ignore[return-value]


@pytest.mark.parametrize("script", NO_ANSWER, ids=lambda script: script.__name__)
async def test_a_line_lost_before_the_whole_answer_is_unknown(script: Script) -> None:
    slow = script in (never_answer, slow_drip, slow_headers)
    exchange, server = await exchanged(script, DEADLINE_S if slow else 5.0)
    assert exchange.left
    assert exchange.not_sent is None
    assert amounts_to(exchange) == (Unknown(Doubt.NO_ANSWER), Unknown(Doubt.NO_ANSWER))
    assert server.connections == 1


@pytest.mark.parametrize("script", UNREADABLE, ids=lambda script: script.__name__)
async def test_what_is_not_the_providers_answer_is_unknown(script: Script) -> None:
    exchange, server = await exchanged(script)
    assert exchange.left
    assert amounts_to(exchange) == (Unknown(Doubt.UNREADABLE), Unknown(Doubt.UNREADABLE))
    assert len(server.requests) == 1


@pytest.mark.parametrize("script", WHOLE, ids=lambda script: script.__name__)
async def test_a_whole_answer_is_read_however_it_comes(script: Script) -> None:
    exchange, _ = await exchanged(script)
    assert [type(outcome) for outcome in amounts_to(exchange)] == [Complete, Complete]


async def test_half_a_letter_is_not_kept_in_what_the_provider_said() -> None:
    exchange, _ = await exchanged(lone_surrogate)
    outcome, _ = amounts_to(exchange)
    assert isinstance(outcome, Unknown)
    outcome.provider_says.encode()


async def test_nobody_listening_proves_that_nothing_was_sent() -> None:
    exchange = await post(f"http://127.0.0.1:{unused_port()}")
    assert exchange.not_sent == NotSent(Reach.NO_LINE, "ConnectError")
    assert amounts_to(exchange) == (exchange.not_sent, exchange.not_sent)


async def test_a_name_nobody_knows_proves_that_nothing_was_sent() -> None:
    exchange = await post("https://till.invalid/v3", 5)
    assert exchange.not_sent is not None
    assert exchange.not_sent.reach is Reach.NO_LINE


async def test_a_server_that_speaks_no_tls_gets_no_order() -> None:
    async with faulty(never_answer) as server:
        exchange = await post(server.url.replace("http:", "https:"))
        assert exchange.not_sent is not None
        assert server.requests == []


async def test_the_deadline_is_for_the_whole_of_an_answer_that_drips() -> None:
    async with faulty(slow_drip) as server, asyncio.timeout(5):
        exchange = await post(server.url, 0.1)
    assert (exchange.left, exchange.http, exchange.detail) == (True, None, "TimeoutError")


async def test_a_redirection_is_not_followed() -> None:
    exchange, server = await exchanged(moved)
    assert exchange.http == 302
    assert len(server.requests) == 1


async def test_each_call_has_a_connection_of_its_own_so_that_nothing_left_over_is_read_as_its_answer() -> None:
    async with faulty(sold) as server, wired(server.url, 5) as wire:
        for _ in range(3):
            assert (await wire.post("/vend", {}, secrets=())).http == 200
        assert (server.connections, len(server.requests)) == (3, 3)


async def test_a_connection_that_died_idle_is_never_posted_to_twice() -> None:
    async with faulty(close_after_one) as server, wired(server.url, 5) as wire:
        first = await wire.post("/vend", {"ref": "1"}, secrets=())
        second = await wire.post("/vend", {"ref": "2"}, secrets=())
        assert first.http == 200
        assert second.left
        assert [body["ref"] for _path, body in server.posted()] in (["1"], ["1", "2"])


async def test_what_is_posted_is_json_to_the_path_under_the_address() -> None:
    async with faulty(sold) as server, wired(f"{server.url}/v3/", 5) as wire:
        await wire.post("/vend", {"ref": REFERENCE, "customerName": "Zoë"}, secrets=())
        assert server.posted() == [("/v3/vend", {"ref": REFERENCE, "customerName": "Zoë"})]
        assert b"content-type: application/json" in server.requests[0].lower()


async def test_the_environments_proxies_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{unused_port()}")
    exchange, server = await exchanged(sold)
    assert (exchange.http, len(server.requests)) == (200, 1)


async def test_secrets_are_taken_out_of_what_is_kept() -> None:
    async def echo(line: Line) -> None:
        await line.request()
        await line.answer(b'{"msg": "key SECRET-KEY of pass-word is wrong"}')

    async with faulty(echo) as server:
        exchange = await post(server.url, 5, secrets=("SECRET-KEY", "pass-word", ""))
    assert exchange.raw == f'{{"msg": "key {REDACTED} of {REDACTED} is wrong"}}'


async def test_a_secret_is_taken_out_of_the_texts_that_are_read_and_not_out_of_a_number() -> None:
    async def echo(line: Line) -> None:
        await line.request()
        await line.answer(
            rb'{"msg": "no SECRET\/KEY, no \u0031234567890, no 4711", "account": 91234567890, "token": "4711"}'
        )

    async with faulty(echo) as server:
        exchange = await post(server.url, 5, secrets=("SECRET/KEY", "1234567890", "4711"))
    # What is as short as 4711 may stand in a token.
    said = f"no {REDACTED}, no {REDACTED}, no 4711"
    assert exchange.object() == {"msg": said, "account": 91234567890, "token": "4711"}
    assert not [secret for secret in ("SECRET", "234567890", "4711") if secret in f"{exchange.raw}{exchange!r}"]


async def test_a_secret_is_taken_out_where_the_kept_answer_is_cut_off() -> None:
    async def echo(line: Line) -> None:
        await line.request()
        await line.answer(b" " * (RAW_CAP - 4) + b"SECRET-KEY")

    async with faulty(echo) as server:
        exchange = await post(server.url, 5, secrets=("SECRET-KEY",))
    assert "SECR" not in exchange.raw
    assert len(exchange.raw) <= RAW_CAP


async def test_a_secret_is_taken_out_of_an_answer_that_is_too_long() -> None:
    async def echo(line: Line) -> None:
        await line.request()
        await line.answer(b"SECRET-KEY" + b" " * BODY_CAP)

    async with faulty(echo) as server:
        exchange = await post(server.url, 5, secrets=("SECRET-KEY",))
    assert exchange.raw.startswith(REDACTED)
    assert "SECRET" not in repr(exchange)


def server_context(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))


@pytest.mark.usefixtures("logfail")
async def test_a_certificate_nobody_vouches_for_proves_that_nothing_was_sent(authority: trustme.CA) -> None:
    async with faulty(sold, server_context(authority, "127.0.0.1")) as server:
        exchange = await post(server.url, 5)
        assert exchange.not_sent == NotSent(Reach.NO_TRUST, "ConnectError")
        assert server.requests == []


@pytest.mark.usefixtures("trusted")
async def test_a_certificate_for_another_name_proves_that_nothing_was_sent(authority: trustme.CA) -> None:
    async with faulty(sold, server_context(authority, "portal.example")) as server:
        exchange = await post(server.url, 5)
        assert exchange.not_sent == NotSent(Reach.NO_TRUST, "ConnectError")
        assert server.requests == []


@pytest.mark.usefixtures("trusted")
async def test_an_authority_of_the_machine_is_trusted(authority: trustme.CA) -> None:
    async with faulty(sold, server_context(authority, "127.0.0.1")) as server:
        exchange = await post(server.url, 5)
        assert exchange.http == 200


@pytest.mark.parametrize("address", ["http://app.pawacard.co.ke:8586/v3", "https://user:secret@host/v3", "nonsense"])
def test_a_wire_to_a_forbidden_address_is_not_made(address: str) -> None:
    with pytest.raises(BadInput):
        Wire(address, sandbox=False, deadline_s=1)


def all_below(kind: type[BaseException]) -> set[type[BaseException]]:
    return {kind}.union(*(all_below(below) for below in kind.__subclasses__()))


CANNOT_BE_MET = {httpx.CookieConflict, httpx.InvalidURL, httpx.StreamError, *all_below(httpx.StreamError)}
"""Of the program, not of the line: there are no cookies, an address is checked when it is read, and a body is read
once. These and only these are not caught."""


@pytest.mark.parametrize("library", [httpx, httpcore], ids=lambda library: library.__name__)
def test_every_exception_of_the_wires_libraries_is_sorted(library: object) -> None:
    """httpx turns each of httpcore's into one of its own; each of those is caught by `Wire.post`, or cannot be met."""
    classes = [one for one in vars(library).values() if isinstance(one, type) and issubclass(one, Exception)]
    assert len(classes) > 10
    for one in classes:
        if one in CANNOT_BE_MET or one is httpcore.ConnectionNotAvailable:
            continue
        told = httpx.HTTPError if library is httpx else getattr(httpx, one.__name__)
        assert issubclass(told, httpx.HTTPError)
        assert library is not httpx or issubclass(one, httpx.HTTPError)


def test_a_refusal_is_not_read_out_of_any_broken_answer() -> None:
    for http in (None, 100, 204, 301, 400, 404, 429, 500, 503):
        exchange = Exchange(left=True, http=http, body=b'{"status": 102}')
        assert not any(isinstance(outcome, Refused) for outcome in amounts_to(exchange))


async def test_what_an_answer_sets_is_not_sent_with_the_next_call() -> None:
    async def sets_a_cookie(line: Line) -> None:
        await line.request()
        await line.answer(b"{}", headers="Set-Cookie: session=of-another-till; Path=/\r\n")

    async with faulty(sets_a_cookie) as server, wired(server.url) as wire:
        for _call in range(2):
            await wire.post("/vend", {}, secrets=())
        assert [b"cookie" in request.lower() for request in server.requests] == [False, False]


async def test_a_secret_that_cannot_be_written_is_told_as_missing_and_nothing_leaves() -> None:
    async with faulty(sold) as server, wired(server.url) as wire:
        exchange = await wire.post("/vend", {"key": "half \udce9 letter"}, secrets=("half \udce9 letter",))
        assert exchange.not_sent == NotSent(Reach.NO_SECRET, "a secret that cannot be written")
        assert server.requests == []
