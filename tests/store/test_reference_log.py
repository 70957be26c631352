"""references.log: on disk in two places before anything leaves, and readable after a power cut."""

import json
import stat
from pathlib import Path

import pytest

from app.domain.trouble import StoreTrouble
from app.store.reference_log import ReferenceLog
from tests.store.files import files_at_most


@pytest.fixture
def log(home: Path) -> ReferenceLog:
    home.mkdir()
    return ReferenceLog(home)


def paths(home: Path) -> tuple[Path, Path]:
    return home / "references.log", home / "backups" / "references.log"


def test_a_reference_is_in_the_home_and_in_the_backups(log: ReferenceLog, home: Path) -> None:
    log.append({"reference": "001028000001", "meter": "01451174955"})
    log.append({"reference": "001028000002", "meter": "01451174955"})
    for path in paths(home):
        assert [json.loads(line)["reference"] for line in path.read_text().splitlines()] == [
            "001028000001",
            "001028000002",
        ]
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert log.last_reference() == "001028000002"


def test_without_a_log_there_is_no_last_reference(log: ReferenceLog) -> None:
    assert log.last_reference() is None


@pytest.mark.parametrize("ahead", [0, 1])
def test_the_higher_of_home_and_mirror_counts(log: ReferenceLog, home: Path, ahead: int) -> None:
    log.append({"reference": "001028000001"})
    with paths(home)[ahead].open("a") as file:
        file.write('{"reference": "001028000009"}\n')
    assert log.last_reference() == "001028000009"


def test_a_lost_home_log_goes_on_from_the_mirror(log: ReferenceLog, home: Path) -> None:
    log.append({"reference": "001028000001"})
    paths(home)[0].unlink()
    assert log.last_reference() == "001028000001"


def test_a_torn_last_line_counts_for_nothing_and_spoils_no_other(log: ReferenceLog, home: Path) -> None:
    log.append({"reference": "001028000001"})
    for path in paths(home):
        with path.open("a") as file:
            file.write('{"reference": "0010280000')
    assert log.last_reference() == "001028000001"
    log.append({"reference": "001028000003"})
    assert log.last_reference() == "001028000003"


@pytest.mark.parametrize("line", ["null", "[]", '{"reference": 5}', '{"reference": "short"}', '{"meter": "1"}', "\xff"])
def test_a_line_that_is_no_reference_is_passed_over(log: ReferenceLog, home: Path, line: str) -> None:
    log.append({"reference": "001028000001"})
    with paths(home)[0].open("a", encoding="latin-1") as file:
        file.write(line + "\n")
    assert log.last_reference() == "001028000001"


def test_the_highest_serial_counts_whatever_the_till_number_was(log: ReferenceLog) -> None:
    log.append({"reference": "009028000001"})
    log.append({"reference": "001028000002"})
    assert log.last_reference() == "001028000002"


def test_a_long_log_is_read_from_its_end(log: ReferenceLog, home: Path) -> None:
    with paths(home)[0].open("w") as file:
        file.writelines(f'{{"reference": "{number:012d}"}}\n' for number in range(1_000_000, 1_002_000))
    assert log.last_reference() == "000001001999"


def test_a_disk_that_takes_half_a_line_is_trouble(log: ReferenceLog, home: Path) -> None:
    log.append({"reference": "001028000001"})
    size = paths(home)[0].stat().st_size
    with files_at_most(size + 10), pytest.raises(StoreTrouble, match=r"references\.log"):
        log.append({"reference": "001028000002"})
    log.append({"reference": "001028000003"})
    assert log.last_reference() == "001028000003"


def test_a_log_that_cannot_be_written_is_trouble(log: ReferenceLog, home: Path) -> None:
    paths(home)[0].mkdir()
    with pytest.raises(StoreTrouble, match="Nothing was kept"):
        log.append({"reference": "001028000001"})
