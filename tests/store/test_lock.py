"""The lock on a home: one process writes, and a dead one holds nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.trouble import StoreTrouble
from app.store.lock import HomeLock

HOLDER = """
import sys
from pathlib import Path
from app.store.lock import HomeLock
lock = HomeLock(Path(sys.argv[1]))
lock.take("the till's window")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_elsewhere(home: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has taken the lock."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_the_second_process_is_told_who_holds_the_till(home: Path) -> None:
    with held_elsewhere(home) as holder, pytest.raises(StoreTrouble, match="the till's window") as told:
        HomeLock(home).take("a command")
    assert f"(process {holder.pid})" in str(told.value)


def test_the_lock_dies_with_its_holder(home: Path) -> None:
    with held_elsewhere(home) as holder:
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        lock = HomeLock(home)
        lock.take("a command")
        lock.release()


def test_a_lock_that_was_let_go_can_be_taken(home: Path) -> None:
    first = HomeLock(home)
    first.take("one")
    first.release()
    first.release()
    second = HomeLock(home)
    second.take("two")
    assert (home / "till.holder").read_text().startswith("two (process")
    second.release()
    assert not (home / "till.holder").exists()


def test_a_holder_that_nobody_can_read_is_another_program(home: Path) -> None:
    with held_elsewhere(home):
        (home / "till.holder").unlink()
        with pytest.raises(StoreTrouble, match="another program"):
            HomeLock(home).take("a command")


def test_a_name_that_cannot_be_written_does_not_keep_the_till_shut(home: Path) -> None:
    (home / "till.holder").mkdir(parents=True)
    lock = HomeLock(home)
    lock.take("one")
    with pytest.raises(StoreTrouble, match="another program"):
        HomeLock(home).take("two")


def test_a_home_that_cannot_be_made_is_told(home: Path) -> None:
    home.write_text("a file stands where the folder should")
    with pytest.raises(StoreTrouble, match="cannot be written"):
        HomeLock(home).take("one")
