"""The sandbox behind practice, in a process of its own: it answers, is not started twice, and outlives nobody."""

import os
import signal
import socket
import subprocess
import sys
import time
from urllib.parse import urlsplit

import httpx
import pytest

from app.practice import PracticeSandbox, practice_table, sandbox


def answers(base_url: str) -> bool:
    try:
        httpx.get(base_url, trust_env=False, timeout=2)
    except httpx.TransportError:
        return False
    return True


def free_address() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/pawacard/v3"


def test_a_sandbox_answers_until_its_block_ends() -> None:
    with sandbox() as addresses:
        assert answers(addresses["pawacard"])
    assert not answers(addresses["pawacard"])


def test_practice_answers_where_it_is_told_to_and_one_that_is_there_stays() -> None:
    address = free_address()
    first, second = PracticeSandbox(), PracticeSandbox()
    first.begin(address)
    try:
        assert answers(address)
        second.begin(address)
        assert second._process is None
    finally:
        first.end()
    assert not answers(address)


def test_a_sandbox_that_died_is_started_again_with_the_next_till() -> None:
    address, practice = free_address(), PracticeSandbox()
    practice.begin(address)
    try:
        assert practice._process is not None
        practice._process.kill()
        practice._process.wait()
        practice.begin(address)
        assert answers(address)
    finally:
        practice.end()


def test_a_port_that_is_taken_is_not_a_new_tills() -> None:
    taken = urlsplit(practice_table().base_url).port
    with socket.socket() as other:
        other.bind(("127.0.0.1", taken))
        other.listen()
        assert urlsplit(practice_table().base_url).port != taken


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_however_a_till_ends_its_sandbox_ends_with_it(number: signal.Signals) -> None:
    address = free_address()
    code = (
        "import time; from app.practice import SANDBOX\n"
        f"SANDBOX.begin({address!r}); print('there', flush=True); time.sleep(60)"
    )
    till = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert till.stdout is not None
    assert till.stdout.readline() == "there\n"
    os.kill(till.pid, number)
    till.communicate()
    ends = time.monotonic() + 10
    while answers(address):
        assert time.monotonic() < ends, "the sandbox outlived its till"
        time.sleep(0.05)  # between two looks at a fact
