"""till.toml rewritten: what is put in and taken out, and what stays as a person wrote it."""

import resource
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.domain.trouble import BadInput, StoreTrouble
from app.providers.registry import KINDS
from app.settings import ProviderTable, profiles_of
from app.settings_file import SettingsFile

GOOD = """\
# The till of Mama Njeri.
[till]
number = 1          # unique in the chain
name = "Mama Njeri Kiosk"

# Kenya Power, the real one.
[[providers]]
name = "kplc"                 # what the cashier picks
kind = "pawacard"
base_url = "https://app.pawacard.co.ke:8586/v3"
username = "njeri"            # ask Otieno for it

# For learning.
[[providers]]
name = "congo"
kind = "socodee"
base_url = "http://127.0.0.1:8100/socodee"
sandbox = true

[providers.paths]
login = "api/v2/login"        # theirs, since May

# On the counter.
[printer]
transport = "none"
"""
KPLC = ProviderTable("kplc", "pawacard", "https://app.pawacard.co.ke:8586/v3", "njeri")
CONGO = ProviderTable(
    "congo",
    "socodee",
    "http://127.0.0.1:8100/socodee",
    sandbox=True,
    options={"paths.login": "api/v2/login"},
)
KEDCO = ProviderTable(
    "kedco", "powershop", "https://host.example", "kiosk", phone_default="08031234567", options={"disco": "kedco"}
)
ONEPIPE = ProviderTable("lagos", "onepipe", enabled=False, options={"auth_provider": "Beeceptor", "reverse": "true"})


def opened(home: Path, text: str = GOOD) -> SettingsFile:
    home.joinpath("till.toml").write_text(text, encoding="utf-8")
    file = SettingsFile(home, KINDS)
    file.read()
    return file


def written(home: Path) -> str:
    return (home / "till.toml").read_text(encoding="utf-8")


def test_a_profile_that_is_kept_as_it_was_changes_not_a_letter(tmp_path: Path) -> None:
    file = opened(tmp_path)
    file.keep(KPLC)
    file.keep(CONGO)

    assert written(tmp_path) == GOOD


def test_a_changed_setting_changes_its_own_value_alone(tmp_path: Path) -> None:
    settings = opened(tmp_path).keep(ProviderTable("kplc", "pawacard", KPLC.base_url, "wanjiku"))

    assert written(tmp_path) == GOOD.replace('"njeri"', '"wanjiku"')
    assert settings.providers[0].username == "wanjiku"


def test_a_setting_that_is_taken_out_takes_its_own_comment_alone(tmp_path: Path) -> None:
    opened(tmp_path).keep(ProviderTable("congo", "socodee", CONGO.base_url, options=CONGO.options))

    assert written(tmp_path) == GOOD.replace("sandbox = true\n", "")


def test_a_new_setting_stands_in_its_own_profile(tmp_path: Path) -> None:
    file = opened(tmp_path)
    settings = file.keep(ProviderTable("kplc", "pawacard", KPLC.base_url, "njeri", options={"fixed_unit": "cents"}))

    assert written(tmp_path) == GOOD.replace("# ask Otieno for it\n", '# ask Otieno for it\nfixed_unit = "cents"\n', 1)
    assert settings.providers[1] == CONGO


def test_a_commission_is_written_as_it_is_typed(tmp_path: Path) -> None:
    file = opened(tmp_path)
    settings = file.keep(ProviderTable("kplc", "pawacard", KPLC.base_url, "njeri", commission="2.50"))

    assert 'commission = "2.50"\n' in written(tmp_path)
    assert profiles_of(settings, KINDS)["kplc"].commission == 250


def test_a_new_path_stands_in_the_profiles_table_of_paths(tmp_path: Path) -> None:
    table = ProviderTable(
        "congo", "socodee", CONGO.base_url, sandbox=True, options={**CONGO.options, "paths.payment": "api/pay"}
    )
    opened(tmp_path).keep(table)

    assert '# theirs, since May\npayment = "api/pay"\n' in written(tmp_path)


def test_a_new_profile_stands_after_the_others_and_before_what_follows_them(tmp_path: Path) -> None:
    settings = opened(tmp_path).keep(KEDCO)

    assert written(tmp_path) == GOOD.replace(
        "# On the counter.",
        '[[providers]]\nname = "kedco"\nkind = "powershop"\nbase_url = "https://host.example"\nusername = "kiosk"\n'
        'phone_default = "08031234567"\ndisco = "kedco"\n\n# On the counter.',
    )
    assert [one.name for one in settings.providers] == ["kplc", "congo", "kedco"]


def test_a_new_profile_at_the_end_of_a_file_without_a_last_line_end_is_read_again(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("\n\n# On the counter")]
    settings = opened(tmp_path, text).keep(ONEPIPE)

    assert settings.providers[-1] == ONEPIPE
    assert written(tmp_path).startswith(text + "\n\n[[providers]]\n")
    assert "reverse = true\n" in written(tmp_path)


def test_a_new_profiles_paths_stand_in_a_table_of_its_own(tmp_path: Path) -> None:
    table = ProviderTable("second", "socodee", options={"currency": "CDF", "paths.login": "login"})
    settings = opened(tmp_path).keep(table)

    assert settings.providers[-1] == table
    assert '[providers.paths]\nlogin = "login"\n' in written(tmp_path)


def test_a_removed_profile_takes_the_comment_above_it_along_and_no_other(tmp_path: Path) -> None:
    opened(tmp_path).remove("kplc")
    assert written(tmp_path) == GOOD[: GOOD.index("# Kenya Power")] + GOOD[GOOD.index("# For learning") :]

    opened(tmp_path).remove("congo")
    assert written(tmp_path) == GOOD[: GOOD.index("# For learning")] + GOOD[GOOD.index("# On the counter") :]


def test_the_last_profile_is_not_removed(tmp_path: Path) -> None:
    file = opened(tmp_path)
    file.remove("congo")
    with pytest.raises(BadInput, match="needs a provider: add another one"):
        file.remove("kplc")


@pytest.mark.parametrize("name", ["kplc", "congo"])
def test_what_the_file_may_not_say_is_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match="is not a setting this kind of provider knows"):
        opened(tmp_path).keep(ProviderTable(name, "pawacard", KPLC.base_url, "njeri", options={"disco": "jed"}))

    assert written(tmp_path) == GOOD


def test_a_file_changed_by_hand_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    file = opened(tmp_path)
    by_hand = GOOD.replace("number = 1 ", "number = 2 ")
    (tmp_path / "till.toml").write_text(by_hand, encoding="utf-8")
    with pytest.raises(StoreTrouble, match="was changed since it was read here"):
        file.keep(KEDCO)
    assert written(tmp_path) == by_hand

    file.read()
    assert file.keep(KEDCO).till.number == 2


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    file = opened(tmp_path)
    (tmp_path / "till.toml").unlink()

    assert not file.is_there
    with pytest.raises(StoreTrouble, match="cannot be read any more"):
        file.keep(KEDCO)


REST = '[till]\nnumber = 1\nname = "K"\n[printer]\ntransport = "none"\n'
IN_A_LIST = 'providers = [{name = "kplc", kind = "pawacard", username = "x"}]\n' + REST
IN_A_TEXT = (
    REST.replace('"K"', '"""\n[[providers]]\n"""') + '[[providers]]\nname = "kplc"\nkind = "pawacard"\nusername = "x"\n'
)


@pytest.mark.parametrize("text", [IN_A_LIST, IN_A_TEXT])
def test_a_file_that_writes_its_profiles_otherwise_is_left_to_a_person(tmp_path: Path, text: str) -> None:
    file = opened(tmp_path, text)
    with pytest.raises(StoreTrouble, match="Change it by hand"):
        file.keep(KEDCO)

    assert written(tmp_path) == text


def test_the_mode_the_line_ends_and_a_link_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.toml"
    real.write_bytes(GOOD.replace("\n", "\r\n").encode())
    real.chmod(0o640)
    (tmp_path / "till.toml").symlink_to(real)
    file = SettingsFile(tmp_path, KINDS)
    file.read()
    file.keep(KEDCO)

    assert (tmp_path / "till.toml").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert real.read_bytes().count(b"\n") == real.read_bytes().count(b"\r\n") > GOOD.count("\n")
    assert {path.name for path in tmp_path.iterdir()} == {"real.toml", "till.toml"}


def test_a_disk_that_takes_nothing_leaves_the_file_and_no_other(tmp_path: Path) -> None:
    file = opened(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(GOOD) // 2, before[1]))
    try:
        with pytest.raises(StoreTrouble, match="cannot be written: File too large"):
            file.keep(KEDCO)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert written(tmp_path) == GOOD
    assert {path.name for path in tmp_path.iterdir()} == {"till.toml"}


def test_a_profile_is_found_by_its_name_and_near_ones_are_suggested(tmp_path: Path) -> None:
    file = opened(tmp_path)

    assert file.table("congo") == CONGO
    with pytest.raises(BadInput, match=r'no provider .konga. in till\.toml\. Did you mean "congo"'):
        file.table("konga")


def test_each_change_tells_all_that_the_settings_are_then_by_their_names(tmp_path: Path) -> None:
    file = opened(tmp_path)
    told: list[Mapping[str, object]] = []
    file.told = told.append
    file.keep(ProviderTable("kplc", "pawacard", KPLC.base_url, "wanjiru"))
    assert told[0]["providers.kplc.username"] == "wanjiru"
    assert told[0]["providers.congo.options.paths.login"] == "api/v2/login"
    assert told[0]["till.name"] == "Mama Njeri Kiosk"
    assert "till.first_start" not in told[0]
