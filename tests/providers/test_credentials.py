"""The bearer key: when it is fetched, for how long it is kept, and what is done where it is not taken."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from app.domain.outcome import NotSent, Reach
from app.providers.credentials import Bearer, bearing
from app.providers.redaction import REDACTED
from app.providers.transport import Exchange, Wire
from tests.providers.conftest import Clock
from tests.providers.fault_server import FaultServer, Line, faulty

pytestmark = pytest.mark.anyio

PASSWORD = "correct horse battery staple"


class Provider:
    """Gives a new key at each login, and takes the newest alone."""

    def __init__(self, server: FaultServer, wire: Wire) -> None:
        self.server = server
        self.wire = wire
        self.password = PASSWORD
        self.bearer = Bearer(wire, "/login", "access_token", self._password, lambda word: {"secret": word})

    async def _password(self) -> str:
        return self.password

    async def balance(self, key: str) -> Exchange:
        return await self.wire.post("/balance", {}, secrets=(key,), headers=bearing(key))

    @property
    def calls(self) -> list[str]:
        return [path.strip("/") for path, _body in self.server.posted()]


def given(number: int, **more: object) -> str:
    return json.dumps({"access_token": f"A-KEY-THAT-IS-LONG-{number}", **more})


@asynccontextmanager
async def provider(*login: str, takes: str = "") -> AsyncIterator[Provider]:
    """A provider with these answers to logins, the last for ever; `takes` is the key that it takes, any if none."""
    answers = list(login) or [given(1, expires_in=40000)]

    async def serve(line: Line) -> None:
        while request := await line.request():
            if request.startswith(b"POST /login"):
                status, _, body = (answers.pop(0) if len(answers) > 1 else answers[0]).rpartition("|")
                await line.answer(body.encode(), status=status or "200 OK")
            else:
                taken = f"Bearer {takes}\r\n".encode() in request if takes else True
                await line.answer(b"{}", status="200 OK" if taken else "401 Unauthorized")

    async with faulty(serve) as server:
        wire = Wire(server.url, sandbox=False, deadline_s=5)
        try:
            yield Provider(server, wire)
        finally:
            await wire.close()


async def test_a_key_is_fetched_once_and_kept_until_shortly_before_it_expires(clock: Clock) -> None:
    async with provider(given(1, expires_in=40000), given(2, expires_in="40000")) as one:
        for seconds in (0, 39_939):
            clock.seconds = 1_000_000 + seconds
            await one.bearer.safely(one.balance)
        assert one.calls == ["login", "balance", "balance"]
        clock.seconds += 2
        assert one.bearer.key is None
        await one.bearer.safely(one.balance)
        assert one.calls == ["login", "balance", "balance", "login", "balance"]
        assert one.bearer.key == "A-KEY-THAT-IS-LONG-2"


async def test_a_key_of_a_short_life_is_used_all_the_same(clock: Clock) -> None:
    async with provider(given(1, expires_in=10)) as one:
        assert await one.bearer.prove() is None
        clock.seconds += 8
        assert one.bearer.key is not None
        clock.seconds += 2
        assert one.bearer.key is None


@pytest.mark.parametrize("lives", [{}, {"expires_in": 0}, {"expires_in": -1}, {"expires_in": "soon"}], ids=str)
async def test_a_key_of_unknown_life_is_kept_until_it_is_turned_away(clock: Clock, lives: dict[str, object]) -> None:
    async with provider(given(1, **lives)) as one:
        assert await one.bearer.prove() is None
        clock.seconds += 10**8
        assert one.bearer.key is not None


async def test_credentials_are_proved_again_five_minutes_after_they_last_held(clock: Clock) -> None:
    async with provider(given(1, expires_in=40000), given(2, expires_in=40000)) as one:
        await one.bearer.prove()
        clock.seconds += 299
        await one.bearer.prove()
        assert one.calls == ["login"]
        one.bearer.held()
        clock.seconds += 299
        await one.bearer.prove()
        assert one.calls == ["login"]
        clock.seconds += 2
        await one.bearer.prove()
        assert one.calls == ["login", "login"]


async def test_an_older_key_that_is_turned_away_is_renewed_once() -> None:
    async with provider(given(1), given(2), takes="A-KEY-THAT-IS-LONG-2") as one:
        await one.bearer.prove()
        exchange = await one.bearer.safely(one.balance)
        assert isinstance(exchange, Exchange)
        assert exchange.http == 200
        assert one.calls == ["login", "balance", "login", "balance"]


async def test_a_new_key_that_is_turned_away_is_not_fetched_for_ever() -> None:
    async with provider(given(1), takes="another") as one:
        exchange = await one.bearer.safely(one.balance)
        assert isinstance(exchange, Exchange)
        assert exchange.http == 401
        assert one.calls == ["login", "balance"]


async def test_two_calls_at_once_log_in_once() -> None:
    async with provider() as one:
        await asyncio.gather(one.bearer.safely(one.balance), one.bearer.safely(one.balance), one.bearer.prove())
        assert sorted(one.calls) == ["balance", "balance", "login"]


async def test_a_key_that_was_renewed_meanwhile_is_not_forgotten_with_the_older_one() -> None:
    async with provider() as one:
        await one.bearer.prove()
        one.bearer.turned_away("an older one")
        assert one.bearer.key == "A-KEY-THAT-IS-LONG-1"


async def test_after_a_key_is_turned_away_a_new_one_is_fetched() -> None:
    async with provider(given(1), given(2)) as one:
        await one.bearer.prove()
        one.bearer.turned_away("A-KEY-THAT-IS-LONG-1")
        assert one.bearer.key is None
        await one.bearer.prove()
        assert one.calls == ["login", "login"]


@pytest.mark.parametrize(
    "key", ['"two words"', '"line\\nfeed"', '"clé"', '""', "null", "12345678", "[]", f'"{"k" * 9000}"']
)
async def test_a_key_that_fits_no_header_is_no_login(key: str) -> None:
    async with provider(f'{{"access_token": {key}}}') as one:
        assert await one.bearer.prove() == NotSent(Reach.NO_PROOF, "HTTP 200")
        assert one.bearer.key is None


@pytest.mark.parametrize(
    ("login", "expected"),
    [
        ('401 Unauthorized|{"description": "Unknown merchant"}', NotSent(Reach.NO_LOGIN, "Unknown merchant")),
        ('400 Bad Request|{"Message": "no such user"}', NotSent(Reach.NO_LOGIN, "no such user")),
        ("403 Forbidden|<html>", NotSent(Reach.NO_LOGIN, "HTTP 403")),
        ("500 Error|{}", NotSent(Reach.NO_PROOF, "HTTP 500")),
        ("<html>", NotSent(Reach.NO_PROOF, "HTTP 200")),
        ('{"message": "try later"}', NotSent(Reach.NO_PROOF, "try later")),
    ],
)
async def test_a_login_that_fails_says_why_and_the_call_is_not_made(login: str, expected: NotSent) -> None:
    async with provider(login) as one:
        assert await one.bearer.prove() == expected
        assert await one.bearer.safely(one.balance) == expected
        assert set(one.calls) == {"login"}


async def test_without_a_password_nothing_is_sent() -> None:
    async with provider() as one:
        one.password = ""
        assert await one.bearer.safely(one.balance) == NotSent(Reach.NO_SECRET)
        assert one.server.connections == 0


async def test_a_password_that_the_login_repeats_is_not_told() -> None:
    async with provider(json.dumps({"description": f"{PASSWORD} is wrong"}), given(1)) as one:
        assert await one.bearer.prove() == NotSent(Reach.NO_PROOF, f"{REDACTED} is wrong")
