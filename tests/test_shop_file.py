"""[till], [receipt] and [people] of till.toml rewritten, and the first till.toml of a home."""

import stat
from pathlib import Path

import pytest

from app.domain.first_step import FirstStep
from app.domain.trouble import BadInput, NotAllowed, StoreTrouble
from app.providers.registry import KINDS
from app.settings import PeopleTable, ProviderTable, ReceiptTable, Settings, TillTable, changed, check_table, load
from app.settings_file import SettingsFile

GOOD = """\
# The till of Mama Njeri.
[till]
number = 1          # unique in the chain
name = "Mama Njeri Kiosk"

[[providers]]
name = "kplc"
kind = "pawacard"
username = "njeri"

# On the counter.
[printer]
transport = "none"

[people]
lock_after = 240    # as long as a queue takes
"""
PRACTICE = ProviderTable("practice", "pawacard", "http://127.0.0.1:8110/pawacard/v3", "testvendor", sandbox=True)


def opened(home: Path, text: str = GOOD) -> tuple[SettingsFile, Settings]:
    home.joinpath("till.toml").write_text(text, encoding="utf-8")
    file = SettingsFile(home, KINDS)
    return file, file.read()


def text_in(home: Path) -> str:
    return (home / "till.toml").read_text(encoding="utf-8")


def test_a_name_is_changed_where_it_stands_and_all_else_stays(tmp_path: Path) -> None:
    file, before = opened(tmp_path)
    file.keep_shop(changed(before.till, name="Duka la Umeme"))

    assert text_in(tmp_path) == GOOD.replace("Mama Njeri Kiosk", "Duka la Umeme")


def test_what_is_new_gets_a_table_and_what_is_usual_is_not_written(tmp_path: Path) -> None:
    file, before = opened(tmp_path)
    receipt = ReceiptTable(address=("Moi Avenue 12", "Nakuru"), help_line="0700 000 000")
    after = file.keep_shop(changed(before.till, language="sw"), receipt, PeopleTable(lock_after=60, difference=50))
    text = text_in(tmp_path)

    assert (after.till.language, after.receipt, after.people) == ("sw", receipt, PeopleTable(60, 50))
    assert '[receipt]\naddress = ["Moi Avenue 12", "Nakuru"]\nhelp_line = "0700 000 000"\n' in text
    assert 'language = "sw"\n' in text
    assert "lock_after = 60    # as long as a queue takes\ndifference = 50\n" in text
    assert "closing" not in text
    assert "currency" not in text
    assert load(tmp_path, KINDS) == after


def test_what_is_emptied_is_taken_out(tmp_path: Path) -> None:
    file, before = opened(tmp_path, GOOD + '[receipt]\naddress = ["Moi Avenue 12"]\nclosing = "Karibu!"\n')
    file.keep_shop(before.till, changed(before.receipt, address=(), closing=""))

    assert text_in(tmp_path) == GOOD + "[receipt]\n"


def test_a_shop_that_cannot_be_is_not_written(tmp_path: Path) -> None:
    file, before = opened(tmp_path)
    with pytest.raises(BadInput, match=r"till\.name must be the shop's name"):
        file.keep_shop(changed(before.till, name=""))
    assert text_in(tmp_path) == GOOD


@pytest.mark.parametrize(
    ("table", "field"),
    [
        (TillTable(1, "x" * 61), "name"),
        (TillTable(1, ""), "name"),
        (ReceiptTable(tax_pin="x" * 121), "tax_pin"),
        (ReceiptTable(address=("x" * 121,)), "address"),
        (PeopleTable(lock_after=5), "lock_after"),
        (PeopleTable(difference=1_000_001), "difference"),
    ],
)
def test_what_is_wrong_with_a_table_names_the_setting(table: TillTable | ReceiptTable, field: str) -> None:
    wrong = check_table({TillTable: "till", ReceiptTable: "receipt"}.get(type(table), "people"), table)
    assert wrong is not None
    assert wrong.field == field


def test_whoever_may_change_nothing_changes_no_shop(tmp_path: Path) -> None:
    file, before = opened(tmp_path)

    def refuse() -> None:
        raise NotAllowed("You may not.")

    file.see_that_allowed = refuse
    with pytest.raises(NotAllowed):
        file.keep_shop(changed(before.till, name="Duka la Umeme"))
    assert text_in(tmp_path) == GOOD


def test_the_first_file_of_a_home_is_its_owners_and_says_what_is_known_so_far(tmp_path: Path) -> None:
    home = tmp_path / "far" / "home"
    SettingsFile(home, KINDS).begin(TillTable(7, "New shop", language="fr", first_start=FirstStep.MANAGER), PRACTICE)
    settings = load(home, KINDS)

    assert settings.till == TillTable(7, "New shop", language="fr", first_start=FirstStep.MANAGER)
    assert settings.providers == (PRACTICE,)
    assert stat.S_IMODE((home / "till.toml").stat().st_mode) == 0o600
    file = SettingsFile(home, KINDS)
    file.read()
    file.keep_shop(changed(settings.till, first_start=FirstStep.OVER))
    assert "first_start" not in text_in(home)


def test_a_file_that_is_there_is_not_begun_anew(tmp_path: Path) -> None:
    file, _before = opened(tmp_path)
    with pytest.raises(StoreTrouble, match="already"):
        file.begin(TillTable(1, "New shop"), PRACTICE)
    assert text_in(tmp_path) == GOOD
