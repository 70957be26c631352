"""references.log: on disk in two places before anything leaves, and readable after a power cut."""

import json
import stat
from pathlib import Path

import pytest

from app.domain.trouble import StoreTrouble
from app.store.reference_log import ReferenceLog, Unreadable
from tests.store.files import KEY, files_at_most


@pytest.fixture
def log(home: Path) -> ReferenceLog:
    home.mkdir()
    return ReferenceLog(home, lambda: KEY)


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


def test_a_line_ends_with_its_proof_and_a_change_in_any_of_it_is_found(log: ReferenceLog, home: Path) -> None:
    log.append({"reference": "001028000001", "customer": "Wanjikũ", "sandbox": False, "ids": ["a"], "item": None})
    (written,) = paths(home)[0].read_text(encoding="utf-8").splitlines()
    line = json.loads(written)
    assert list(line)[-1] == "hmac"
    assert log.is_proved(line)
    for name, value in (
        ("sandbox", True),
        ("sandbox", 0),
        ("ids", []),
        ("more", 1),
        ("hmac", "0" * 64),
        ("hmac", None),
    ):
        assert not log.is_proved({**line, name: value})
    for name in line:
        assert not log.is_proved({other: line[other] for other in line if other != name})
    assert not ReferenceLog(home, lambda: bytes(32)).is_proved(line)
    assert log.unproved() == (0, 0)


def test_lines_without_a_proof_and_with_a_wrong_one_are_counted_apart(log: ReferenceLog, home: Path) -> None:
    log.append({"reference": "001028000001"})
    with paths(home)[0].open("a") as file:
        file.write('{"reference": "001028000002"}\n{"reference": "001028000003", "hmac": "é"}\n')
    assert log.unproved() == (1, 1)


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


def lines_of(numbers: range, log: ReferenceLog) -> None:
    for number in numbers:
        log.append({"reference": f"00102800000{number}"})


@pytest.mark.parametrize("damaged", [0, 1])
def test_a_line_that_was_damaged_is_told_and_its_mirror_has_it(log: ReferenceLog, home: Path, damaged: int) -> None:
    lines_of(range(1, 5), log)
    path = paths(home)[damaged]
    path.write_bytes(
        path.read_bytes().replace(b'"001028000002"', b'"00102"').replace(b'{"reference": "001028000003', b"\xff")
    )
    assert log.unreadable() == [Unreadable(path, 2, mirrored=True), Unreadable(path, 3, mirrored=True)]


def test_a_line_that_was_damaged_in_both_files_has_no_mirror(log: ReferenceLog, home: Path) -> None:
    lines_of(range(1, 4), log)
    for path in paths(home):
        path.write_bytes(path.read_bytes().replace(b'"001028000002"', b'"00102"'))
    assert log.unreadable() == [Unreadable(path, 2, mirrored=False) for path in paths(home)]


def test_a_line_that_was_cut_off_is_told_once_others_stand_after_it(log: ReferenceLog, home: Path) -> None:
    lines_of(range(1, 3), log)
    cut = paths(home)[0]
    with cut.open("a") as file:
        file.write('{"reference": "0010280000')
    assert log.unreadable() == []

    lines_of(range(3, 5), log)
    assert log.unreadable() == [Unreadable(cut, 3, mirrored=False)]


def test_a_damaged_line_whose_mirror_is_gone_has_none(log: ReferenceLog, home: Path) -> None:
    lines_of(range(1, 3), log)
    here, mirror = paths(home)
    here.write_bytes(b"\n" + here.read_bytes())
    mirror.unlink()
    assert log.unreadable() == [Unreadable(here, 1, mirrored=False)]


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


def test_how_often_a_reference_left_is_what_its_lines_say_and_those_that_say_nothing_are_counted(
    log: ReferenceLog, home: Path
) -> None:
    for reference, time in (("001028000001", None), ("001028000001", 2), ("001028000002", 1), ("001028000002", 1)):
        log.append({"reference": reference} | ({"time": time} if time else {}))
    log.append({"reference": "001028000003"})
    log.append({"reference": "001028000003"})
    paths(home)[1].write_bytes(b"")
    left = log.times(["001028000001", "001028000002", "001028000003", "001028000004"])
    assert list(left.values()) == [2, 1, 2, 0]


def test_the_last_sends_are_told_past_what_only_waits(log: ReferenceLog, home: Path) -> None:
    assert log.last_sends() == []
    log.append({"reference": "001028000001", "time": 1})
    log.append({"reference": "001028000002", "time": 0})
    paths(home)[1].write_text('{"reference": "001028000002", "time": 0}\n')
    assert [(line.get("reference"), line.get("time")) for line in log.last_sends()] == [
        ("001028000001", 1),
        (None, None),
    ]
    log.append({"reference": "001028000003", "time": 2})
    assert [line.get("time") for line in log.last_sends()] == [1, 2, 2]
    assert log.times(["001028000001", "001028000002"]) == {"001028000001": 1, "001028000002": 0}


def test_a_line_by_hand_whose_reference_no_sale_can_have_is_not_gone_on_from(log: ReferenceLog, home: Path) -> None:
    log.append({"reference": "001028000001"})
    for path in paths(home):
        with path.open("a", encoding="utf-8") as file:
            file.write('{"reference": "001999999999"}\n')
    assert log.last_reference() == "001028000001"


def test_a_reference_that_this_till_did_count_up_to_is_gone_on_from(log: ReferenceLog) -> None:
    log.append({"reference": "001999500000"})
    assert log.last_reference() == "001999500000"
