"""Trying each kind of provider against the sandbox: what is told, and that nothing is sold by it."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.outcome import NotSent, Reach
from app.domain.trouble import NotAllowed
from app.providers.base import Profile
from app.providers.registry import KINDS
from app.sandbox.faults import Fault, Kind
from app.sandbox.server import Sandbox
from app.services.keys import Keys
from app.services.provider_test import Tried, try_kept, try_out, try_typed
from app.settings import ProviderTable, profile_of
from tests.services.shop_floor import ShopFloor
from tests.services.staff import CASHIER, MANAGER, hire

pytestmark = pytest.mark.anyio

TABLES = {
    "pawacard": ProviderTable("kplc", "pawacard", username="testvendor", sandbox=True),
    "socodee": ProviderTable("congo", "socodee", username="testmerchant", sandbox=True),
    "powershop": ProviderTable(
        "kedco", "powershop", username="demo_username", sandbox=True, options={"disco": "kedco"}
    ),
    "onepipe": ProviderTable("lagos", "onepipe", sandbox=True, options={"auth_provider": "Beeceptor"}),
}
"""Of each kind that the sandbox speaks, without the address, which is the sandbox's."""
SECRETS = {
    "pawacard": {"password": "password"},
    "socodee": {"password": "password"},
    "powershop": {"secret": "demo_secret"},
    "onepipe": {"api_key": "sandbox-key", "client_secret": "OnePipeSecret", "account": "0123456789;044"},
}


def profile(sandbox: Sandbox, kind: str, **changed: object) -> Profile:
    return replace(profile_of(TABLES[kind], KINDS[kind]), **{"base_url": sandbox.address(kind), **changed})  # type: ignore[arg-type]


async def tried(one: Profile, secrets: dict[str, str], deadline_s: float = 5) -> Tried:
    async def secret(field: str) -> str:
        return secrets.get(field, "")

    return await try_out(KINDS[one.kind], one, secret, deadline_s)


@pytest.mark.parametrize("kind", TABLES)
async def test_a_profile_that_is_right_works_and_nothing_is_sold(provider_sandbox: Sandbox, kind: str) -> None:
    came = await tried(profile(provider_sandbox, kind), SECRETS[kind])

    assert came.works
    assert ("accepts the shop's login" in came.told.happened) == (came.balance is not None)
    assert provider_sandbox.providers[kind].ledger.attempts == {}


async def test_the_float_is_told_where_the_provider_tells_one(provider_sandbox: Sandbox) -> None:
    pawacard = await tried(profile(provider_sandbox, "pawacard"), SECRETS["pawacard"])
    powershop = await tried(profile(provider_sandbox, "powershop"), SECRETS["powershop"])
    socodee = await tried(profile(provider_sandbox, "socodee"), SECRETS["socodee"])

    assert (pawacard.balance, powershop.balance) == (Money(50_000_00, "KES"), Money(50_000_00, "NGN"))
    assert socodee.balance is None
    assert socodee.told.happened.endswith("It does not tell what the shop's float is.")


@pytest.mark.parametrize("kind", TABLES)
async def test_a_wrong_secret_is_told_in_the_providers_words_and_ours(provider_sandbox: Sandbox, kind: str) -> None:
    first = next(iter(SECRETS[kind]))
    came = await tried(profile(provider_sandbox, kind), SECRETS[kind] | {first: "wrong secret of mine"})

    assert not came.works
    assert "does not accept the login" in came.told.happened
    assert came.told.provider_says or kind == "socodee"  # its document has no words for that
    assert "wrong secret of mine" not in str(came)


@pytest.mark.parametrize("kind", TABLES)
async def test_a_missing_secret_is_named_and_nothing_is_asked(kind: str) -> None:
    came = await tried(replace(profile_of(TABLES[kind], KINDS[kind]), base_url="http://127.0.0.1:9"), {})

    assert (came.works, came.lacks) == (False, next(iter(SECRETS[kind])))
    assert f"tokentill secret set {TABLES[kind].name} {came.lacks}" in came.told.next


async def test_without_a_user_name_an_answer_is_what_there_is_to_be_had(provider_sandbox: Sandbox) -> None:
    works = await tried(profile(provider_sandbox, "socodee", username=""), {})
    fails = await tried(profile(provider_sandbox, "socodee", username="", base_url="http://127.0.0.1:9"), {})

    assert works.works
    assert works.told.happened.startswith("Socodee answers and turns nothing away.")
    assert not fails.works


@pytest.mark.parametrize("kind", TABLES)
async def test_an_address_where_nobody_answers_is_told(provider_sandbox: Sandbox, kind: str) -> None:
    came = await tried(profile(provider_sandbox, kind, base_url="http://127.0.0.1:9"), SECRETS[kind])

    assert "The line to" in came.told.happened
    assert came.told.next.startswith("See that the address is right")


async def test_another_servers_answer_is_told_as_none_of_the_providers(provider_sandbox: Sandbox) -> None:
    came = await tried(profile(provider_sandbox, "pawacard", base_url=provider_sandbox.control_url), {"password": "x"})

    assert came.told.happened == "Kenya Power does not answer as it should."


async def test_a_provider_that_never_answers_is_left_at_the_deadline(provider_sandbox: Sandbox) -> None:
    provider_sandbox.faults.switch_on(Fault("pawacard", "login", Kind.SLOW, 1, 30))
    came = await tried(profile(provider_sandbox, "pawacard"), SECRETS["pawacard"], deadline_s=0.2)

    assert isinstance(came.trouble, NotSent)
    assert came.trouble.reach is Reach.NO_LINE


async def test_a_test_can_be_left_at_any_time(provider_sandbox: Sandbox) -> None:
    provider_sandbox.faults.switch_on(Fault("pawacard", "login", Kind.SLOW, 1, 30))
    test = asyncio.create_task(tried(profile(provider_sandbox, "pawacard"), SECRETS["pawacard"]))
    await asyncio.sleep(0)
    test.cancel()
    with pytest.raises(asyncio.CancelledError):
        await test


async def test_what_a_test_of_a_kept_profile_shows_is_known_from_then_on(floor: ShopFloor) -> None:
    till = floor.open()
    kept = till.book.profile("kplc")
    assert (await try_kept(till, kept)).works
    line, known = till.lines.of("kplc"), till.file.known.balance("kplc")
    assert (line.word, line.failures) == ("ok", 0)
    assert known is not None
    assert known.amount == Money(50_000_00, "KES")

    floor.fault(Kind.DROP_BEFORE, "login")
    came = await try_kept(till, kept)
    assert (came.works, came.told.provider_says) == (False, "")
    assert (line.word, line.failures) == ("no clear answer", 1)


@asynccontextmanager
async def strangers_server() -> AsyncIterator[tuple[str, list[bytes]]]:
    """Its address, and all that anybody ever told it."""
    heard: list[bytes] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
        heard.append(head + await reader.readexactly(int(length[1]) if length else 0))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v3", heard


async def test_a_kept_secret_is_tried_at_the_saved_address_and_at_no_other(floor: ShopFloor) -> None:
    till = floor.open()
    saved = till.book.profile("kplc")
    async with strangers_server() as (address, heard):
        there = replace(saved, base_url=address)
        for known in (saved, None):
            came = await try_typed(till, there, known, {})
            assert (came.works, came.lacks, came.is_kept) == (False, "password", True)
            assert "goes to the address that is saved, and to no other" in came.told.happened
            assert "Type it anew" in came.told.next
        assert heard == []
        await try_typed(till, there, saved, {"password": "another one"})
        assert b"another one" in b"".join(heard)
        assert b':"password"' not in b"".join(heard).replace(b" ", b"")

    elsewhere_there = replace(saved, base_url=f"{saved.base_url}/")
    assert (await try_typed(till, elsewhere_there, saved, {})).works


async def test_a_secret_of_the_environment_is_tried_once_its_address_is_saved(
    floor: ShopFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "password")
    till = floor.open()
    till = replace(till, keys=Keys(floor.home))
    saved = till.book.profile("kplc")
    async with strangers_server() as (address, heard):
        came = await try_typed(till, replace(saved, base_url=address), saved, {})
        assert (came.works, came.lacks, heard) == (False, "", [])
        assert came.told.next == "Save the profile first; T tests it then."
    assert (await try_typed(till, saved, saved, {})).works


async def test_a_cashier_tries_the_saved_profile_and_no_other(floor: ShopFloor) -> None:
    till = floor.open()
    await hire(till.people)
    saved = till.book.profile("kplc")
    another = replace(saved, username="another")
    await till.people.sign_in("Wanjiru", CASHIER)
    assert (await try_typed(till, saved, saved, {})).works
    with pytest.raises(NotAllowed, match="takes a manager"):
        await try_typed(till, another, saved, {})
    with pytest.raises(NotAllowed, match="takes a manager"):
        await try_typed(till, saved, saved, {"password": "one that was guessed"})
    with pytest.raises(NotAllowed, match="takes a manager"):
        await try_typed(till, saved, None, {})
    assert (await try_kept(till, saved)).works
    await till.people.sign_in("Njeri", MANAGER)
    assert not (await try_typed(till, another, saved, {})).works
