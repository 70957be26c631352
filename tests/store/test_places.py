"""Which till lay in a folder, though nothing of it is left there: who begins a new one in it says so."""

import json
import shutil
import stat
from pathlib import Path

import pytest

from app.domain.person import Person, Role
from app.domain.trouble import Damaged, StoreTrouble
from app.store.backup_files import back_up_the_day
from app.store.places import Place
from app.store.till_file import FILE, TillFile, open_till
from tests.conftest import Logged
from tests.store.files import NOW, key


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    return tmp_path / "outside"


def opened(home: Path, outside: Path, number: int = 7) -> TillFile:
    return open_till(home, number, "machine one", "a test", key, NOW, outside=outside)


def staffed(home: Path, outside: Path, number: int = 7) -> None:
    """A till that was open here, and whose people sign in."""
    file = opened(home, outside, number)
    file.people.add(Person(1, "Njeri", Role.MANAGER), "hashed", NOW, None)
    file.note_place()
    file.close()


def moves(file: TillFile) -> list[dict[str, object]]:
    rows = file.db.execute("select body from event where kind = 'till moved' order by rowid").fetchall()
    return [json.loads(body) for (body,) in rows]


def test_a_folder_is_not_taken_for_new_where_a_till_was_whose_people_sign_in(home: Path, outside: Path) -> None:
    staffed(home, outside)
    shutil.rmtree(home)
    with pytest.raises(StoreTrouble, match=r"number 7, and it is not here any more.*a number that none had here"):
        opened(home, outside)
    assert not (home / FILE).exists()


def test_under_another_number_it_goes_on_as_a_till_that_says_it_is_new(home: Path, outside: Path) -> None:
    staffed(home, outside)
    shutil.rmtree(home)
    file = opened(home, outside, 8)
    (move,) = moves(file)
    assert move["in_place_of"] == {"numbers": [7], "z": 0}
    file.close()
    file = opened(home, outside, 8)
    assert len(moves(file)) == 1
    file.close()


def test_no_number_that_a_till_had_here_is_given_to_a_third_one(home: Path, outside: Path) -> None:
    staffed(home, outside)
    shutil.rmtree(home)
    staffed(home, outside, 8)
    shutil.rmtree(home)
    for number in (7, 8):
        with pytest.raises(StoreTrouble, match="number 7 and 8"):
            opened(home, outside, number)


def test_where_nobody_signs_in_it_goes_on_under_its_number_and_says_so_all_the_same(home: Path, outside: Path) -> None:
    opened(home, outside).close()
    shutil.rmtree(home)
    file = opened(home, outside)
    assert [move["in_place_of"] for move in moves(file)] == [{"numbers": [7], "z": 0}]
    file.close()


def test_a_till_that_was_made_elsewhere_and_put_in_the_folder_is_another_one(
    home: Path, outside: Path, tmp_path: Path
) -> None:
    staffed(home, outside)
    opened(tmp_path / "made elsewhere", outside).close()
    shutil.rmtree(home)
    (tmp_path / "made elsewhere").rename(home)
    with pytest.raises(StoreTrouble, match="not here any more"):
        opened(home, outside)


def test_a_till_that_lost_its_file_alone_is_still_sent_to_its_backups(home: Path, outside: Path) -> None:
    file = opened(home, outside)
    back_up_the_day(home, NOW.date())
    file.close()
    (home / FILE).unlink()
    with pytest.raises(Damaged, match="put the newest backup back"):
        opened(home, outside)


def test_a_till_that_is_opened_again_is_no_new_one(home: Path, outside: Path) -> None:
    for _ in range(3):
        file = opened(home, outside)
        assert moves(file) == []
        file.close()


def test_the_note_is_its_owners_alone_and_one_that_cannot_be_read_says_nothing(home: Path, outside: Path) -> None:
    opened(home, outside).close()
    (note,) = outside.glob("*.place")
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    for spoilt in ("", "[]", "null", '{"home_id": 1}', '{"home_id": "a", "numbers": 5, "signs_in": true}'):
        note.write_text(spoilt)
        assert Place(outside, home).known() is None
    assert Place(None, home).known() is None


def test_a_note_that_cannot_be_written_keeps_no_till_from_opening(home: Path, outside: Path, logfail: Logged) -> None:
    opened(home, outside).close()
    (note,) = outside.glob("*.place")
    note.unlink()
    note.mkdir()
    (note / "something").touch()
    logfail.expect("which till lies here cannot be noted")
    opened(home, outside).close()
