"""The server itself: in a running loop, and on its own until a signal."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
from datetime import datetime

import httpx
import pytest

from app.sandbox.provider import utc_now
from app.sandbox.server import running
from tests.sandbox.shop import BILBO, Shop, served


def test_it_runs_in_the_callers_loop_and_is_gone_afterwards() -> None:
    async def log_in() -> tuple[str, str, int]:
        async with running() as sandbox, httpx.AsyncClient(trust_env=False) as http:
            login = {"username": "test", "password": "password"}
            answer = await http.post(f"{sandbox.base_url}/login", json=login)
        return sandbox.base_url, answer.json()["msg"], len(asyncio.all_tasks())

    base_url, msg, tasks = asyncio.run(log_in())
    assert tasks == 1
    assert re.fullmatch(r"http://127\.0\.0\.1:[0-9]+/pawacard/v3", base_url)
    assert msg == "success"
    with pytest.raises(httpx.ConnectError), httpx.Client(trust_env=False) as http:
        http.get(base_url)


def test_it_stops_while_an_answer_is_slow() -> None:
    deciding = asyncio.Event()

    def now() -> datetime:
        deciding.set()
        return utc_now()

    async def stop_under_way() -> httpx.Response:
        async with httpx.AsyncClient(trust_env=False) as http:
            async with running(now=now) as sandbox:
                login = await http.post(f"{sandbox.base_url}/login", json={"username": "test", "password": "password"})
                fault = {"provider": "pawacard", "call": "vend", "fault": "slow", "seconds": 600}
                await http.post(f"{sandbox.control_url}/faults", json=fault)
                sale = {"username": "test", "key": login.json()["key"], "meter": BILBO, "amount": "200"}
                sale |= {"customerName": "", "ref": "370474587102"}
                waiting = asyncio.create_task(http.post(f"{sandbox.base_url}/vend", json=sale))
                await deciding.wait()
            return await waiting

    assert asyncio.run(stop_under_way()).json()["ref"] == "370474587102"


def test_the_throttle_is_on_by_default() -> None:
    with served() as sandbox:
        shop = Shop(sandbox)
        shop.log_in()
        shop.vend(BILBO)
        assert "too soon" in shop.vend(BILBO)["msg"]
        shop.http.close()


def test_the_same_seed_gives_the_same_token_and_another_seed_another() -> None:
    tokens = []
    for seed in ("one", "one", "two"):
        with served(seed=seed) as sandbox:
            shop = Shop(sandbox)
            shop.log_in()
            tokens.append(shop.vend(BILBO, ref="370474587102")["token"])
            shop.http.close()
    assert tokens[0] == tokens[1] != tokens[2]


def test_a_port_in_use_is_an_oserror() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with (
            pytest.raises(OSError, match=r"address already in use|one usage of each"),
            served(port=taken.getsockname()[1]),
        ):
            pass


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_run_says_ready_and_stops_cleanly_on_a_signal(number: signal.Signals) -> None:
    command = "from app.sandbox.server import run; run(0)"
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        ready = process.stdout.readline()
        roots = (
            ("pawacard", "/pawacard/v3"),
            ("socodee", "/socodee"),
            ("powershop", "/powershop"),
            ("onepipe", "/onepipe"),
        )
        said = " ".join(rf"{name} http://127\.0\.0\.1:[0-9]+{root}" for name, root in roots)
        found = re.fullmatch(rf"READY {said} control (http://\S+/control)\n", ready)
        assert found
        assert httpx.get(found[1], trust_env=False).status_code == 200
        process.send_signal(number)
        rest, wrong = process.communicate(timeout=20)
    assert (process.returncode, rest, wrong) == (0, "", "")
