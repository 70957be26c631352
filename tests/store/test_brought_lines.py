"""One references.log brought into another: nothing is taken away, nothing counts twice, and the newest stays last."""

import json
from pathlib import Path

import pytest

from app.store.brought_lines import bring_lines, numbers_in
from app.store.reference_log import ReferenceLog
from tests.store.files import KEY

OURS = {"001"}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "references.log"


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "references.log"


def line(serial: int, *, time: int = 1, highest: int = 0, till: str = "001") -> str:
    told = {"reference": f"{till}{serial:09d}", "highest": f"{till}{max(serial, highest):09d}", "time": time}
    return f"{json.dumps(told)}\n"


def write(path: Path, *lines: str) -> None:
    path.write_text("".join(lines), encoding="utf-8")


def read(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


def test_where_there_is_no_log_the_whole_one_is_brought_and_its_owner_alone_reads_it(here: Path, beside: Path) -> None:
    write(beside, line(1), line(2))
    bring_lines(beside, here, OURS)
    assert here.read_bytes() == beside.read_bytes()
    assert here.stat().st_mode & 0o777 == 0o600


def test_what_is_missing_comes_to_its_place_and_what_is_here_alone_stays(here: Path, beside: Path) -> None:
    write(here, line(1), line(2), line(9))
    write(beside, line(1), line(2), line(3), line(5))
    bring_lines(beside, here, OURS)
    assert read(here) == [line(1), line(2), line(3), line(5), line(9)]


def test_a_line_that_was_written_after_higher_ones_comes_after_those(here: Path, beside: Path) -> None:
    late = line(2, time=2, highest=5)
    write(here, line(1), line(9))
    write(beside, line(1), line(2), line(5), late)
    bring_lines(beside, here, OURS)
    assert read(here) == [line(1), line(2), line(5), late, line(9)]


def test_a_line_that_stands_in_both_is_there_once_and_one_that_stands_there_twice_is_twice(
    here: Path, beside: Path
) -> None:
    old = '{"reference": "001000000001"}\n'
    write(here, old)
    write(beside, old, old)
    for _ in range(2):
        bring_lines(beside, here, OURS)
    assert read(here) == [old, old]
    (here.parent / "backups").mkdir()
    assert ReferenceLog(here.parent, lambda: KEY).times(["001000000001"]) == {"001000000001": 2}


@pytest.mark.parametrize("older_here", [True, False])
def test_the_highest_reference_is_found_at_the_end_however_much_that_is_older_was_brought(
    here: Path, beside: Path, older_here: bool
) -> None:
    older, newer = (here, beside) if older_here else (beside, here)
    write(older, *(line(serial) for serial in range(1, 3000)))
    write(newer, *(line(serial) for serial in range(2000, 4000)))
    bring_lines(beside, here, OURS)
    assert ReferenceLog(here.parent, lambda: KEY).last_reference() == "001000003999"
    assert len(read(here)) == 3999


def test_what_another_till_left_in_the_folder_stays_there(here: Path, beside: Path) -> None:
    write(here, line(1))
    write(beside, line(2, till="002"), line(3))
    bring_lines(beside, here, OURS)
    assert read(here) == [line(1), line(3)]
    assert numbers_in(beside) == {"001", "002"}
    assert numbers_in(here.with_name("none.log")) == set()


def test_a_line_that_was_cut_off_joins_none_and_is_not_brought(here: Path, beside: Path) -> None:
    write(here, line(1), '{"reference": "0010')
    write(beside, line(1), line(2), '{"reference": "0010000')
    bring_lines(beside, here, OURS)
    assert read(here) == [line(1), '{"reference": "0010\n', line(2)]


def test_where_nothing_is_missing_the_file_is_not_touched(here: Path, beside: Path) -> None:
    write(here, line(1), line(2))
    write(beside, line(1))
    before = here.stat()
    for source in (beside, here, here.with_name("none.log")):
        bring_lines(source, here, OURS)
    assert (here.stat().st_ino, here.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
