"""A sealed backup: opened by its passphrase alone, and by nothing where a bit of it is another."""

import os
import resource
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.domain.trouble import BadInput, StoreTrouble
from app.store import sealed
from app.store.sealed import fits, header_of, is_sealed, read_through, seal, unseal, unseal_log

WORDS = "matatu sukuma nyota kahawa"
SIZES = (1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 300_000)


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes a guess slow makes each test slow too: one test has it as it is."""
    monkeypatch.setattr(sealed, "_MEMORY_KIB", 64)


def made(folder: Path, copy: bytes, log: bytes = b'{"reference": "001028000001"}\n') -> Path:
    (folder / "till.db").write_bytes(copy)
    (folder / "references.log").write_bytes(log)
    into = folder / "till-20261122T020000Z.db.sealed"
    into.unlink(missing_ok=True)
    seal(folder / "till.db", folder / "references.log", into, WORDS, 42)
    return into


def opened(path: Path, folder: Path, words: str = WORDS) -> tuple[bytes, bytes]:
    folder.mkdir()
    copy = unseal(path, words, folder)
    assert copy.name == "till-20261122T020000Z.db"
    return copy.read_bytes(), (folder / "references.log").read_bytes()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("log_size", [0, *SIZES])
def test_what_was_sealed_comes_out_as_it_was(tmp_path: Path, size: int, log_size: int) -> None:
    copy, log = os.urandom(size), os.urandom(log_size)
    path = made(tmp_path, copy, log)
    assert opened(path, tmp_path / "opened") == (copy, log)
    unseal_log(path, WORDS, tmp_path / "log")
    assert (tmp_path / "log").read_bytes() == log
    read_through(path, WORDS)
    assert header_of(path).events == 42


def test_nothing_of_it_can_be_read_and_its_owner_alone_has_the_file(tmp_path: Path) -> None:
    path = made(tmp_path, b"Wanjiku Kamau 0712345678 " * 9000)
    assert b"Wanjiku" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    (tmp_path / "opened").mkdir()
    for one in (unseal(path, WORDS, tmp_path / "opened"), tmp_path / "opened" / "references.log"):
        assert one.stat().st_mode & 0o777 == 0o600


def test_two_of_the_same_are_sealed_by_two_keys(tmp_path: Path) -> None:
    first = made(tmp_path, b"the same").read_bytes()
    assert made(tmp_path, b"the same").read_bytes()[-20:] != first[-20:]


def test_a_wrong_passphrase_and_a_damaged_file_are_told_apart(tmp_path: Path) -> None:
    path = made(tmp_path, os.urandom(200_000))
    assert (fits(path, WORDS), fits(path, "matatu"), fits(path, "")) == (True, False, False)
    with pytest.raises(BadInput, match="is not the passphrase"):
        read_through(path, "another passphrase")
    whole = path.read_bytes()
    for at in (5, 30, 50, 70, 95, 200, 70_000, len(whole) - 1):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(StoreTrouble, match=r"is damaged|newer Tokentill"):
            read_through(path, WORDS)


def test_a_file_that_was_cut_or_mixed_is_damaged(tmp_path: Path) -> None:
    path = made(tmp_path, os.urandom(300_000))
    whole, piece = path.read_bytes(), 64 * 1024 + 16
    begins = len(header_of(path).written)
    cut = [whole[:length] for length in (0, 40, begins, begins + piece, begins + 2 * piece, len(whole) - 1)]
    first, second = whole[begins : begins + piece], whole[begins + piece : begins + 2 * piece]
    for bad in (*cut, whole + b"x", whole[:begins] + second + first + whole[begins + 2 * piece :]):
        path.write_bytes(bad)
        with pytest.raises(StoreTrouble, match="is damaged"):
            read_through(path, WORDS)


def test_one_of_a_newer_version_is_told(tmp_path: Path) -> None:
    path = made(tmp_path, b"a copy")
    path.write_bytes(path.read_bytes().replace(b"backup 1\n", b"backup 2\n", 1))
    with pytest.raises(StoreTrouble, match="by a newer Tokentill"):
        read_through(path, WORDS)


def test_a_passphrase_that_is_typed_in_other_letters_of_the_same_look_fits(tmp_path: Path) -> None:
    (tmp_path / "till.db").write_bytes(b"a copy")
    path = tmp_path / "one.sealed"
    seal(tmp_path / "till.db", tmp_path / "none", path, "café au lait à Kinshasa", 1)
    assert fits(path, "café au lait à Kinshasa")


def test_a_file_is_known_for_a_sealed_one_whatever_its_name(tmp_path: Path) -> None:
    path = made(tmp_path, b"a copy")
    assert is_sealed(path.rename(tmp_path / "holiday.jpg"))
    assert not is_sealed(tmp_path / "till.db")


def test_a_large_file_is_sealed_and_opened_a_piece_at_a_time(tmp_path: Path) -> None:
    path = made(tmp_path, b"x" * 1000)
    read_through(path, WORDS)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with (tmp_path / "till.db").open("wb") as large:
        large.truncate(200 * 1024 * 1024)
    path.unlink()
    seal(tmp_path / "till.db", tmp_path / "references.log", path, WORDS, 42)
    read_through(path, WORDS)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20 * 1024


def test_several_are_opened_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    path = made(tmp_path, b"a copy")
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(lambda words: fits(path, words), (WORDS, "another one", WORDS))) == [True, False, True]


def test_a_guess_takes_64_mib(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    assert sealed._MEMORY_KIB == 64 * 1024
    assert opened(made(tmp_path, b"a copy"), tmp_path / "opened")[0] == b"a copy"
