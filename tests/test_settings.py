"""till.toml: what is accepted, and the line that is named when it is not."""

from pathlib import Path

import pytest

from app.domain.trouble import BadInput
from app.profile_settings import completed
from app.providers.registry import KINDS
from app.settings import Settings, load, profiles_of

GOOD = """\
[till]
number = 1                       # unique in the chain
name = "Mama Njeri Kiosk"

[[providers]]
name = "kplc"
kind = "pawacard"
base_url = "https://app.pawacard.co.ke:8586/v3"
username = "testvendor"

[[providers]]
name = "kplc-test"
kind = "pawacard"
base_url = "http://127.0.0.1:8100/pawacard/v3"
username = "testvendor"

[printer]
transport = "network"
address = "127.0.0.1:9100"

[timing]
query_schedule = [5, 10.5]
"""


def written(home: Path, text: str) -> Settings:
    (home / "till.toml").write_text(text, encoding="utf-8")
    return load(home, KINDS)


def refusal(home: Path, text: str) -> str:
    with pytest.raises(BadInput) as caught:
        written(home, text)
    return str(caught.value)


def test_what_is_left_out_has_the_contracts_default(tmp_path: Path) -> None:
    settings = written(tmp_path, GOOD)

    assert settings.till.currency == "KES"
    assert (settings.printer.drawer_pin, settings.printer.waits_at_most) == (0, 600)
    assert list(settings.timing.query_schedule) == [5, 10.5]
    assert settings.timing.not_found_horizon == 600
    assert [one.name for one in settings.providers] == ["kplc", "kplc-test"]


@pytest.mark.parametrize(
    ("good", "bad", "line", "says"),
    [
        ("number = 1 ", 'number = "one" ', 2, "till.number must be a whole number from 1 to 999"),
        ("number = 1 ", "number = 1000 ", 2, "till.number must be a whole number from 1 to 999"),
        ("number = 1 ", "# ", 1, "till.number is missing"),
        ("[till]", "[shop]", 1, "shop is not a setting this till knows"),
        ('"127.0.0.1:9100"', '"192.168.1.50"', 19, "must be host:port"),
        ('name = "Mama Njeri Kiosk"', 'name = ""', 3, "till.name must be the shop's name"),
        ('name = "Mama Njeri Kiosk"', 'nmae = "x"\nname = "y"', 3, "till.nmae is not a setting this till knows"),
        ('name = "kplc-test"', 'name = "kplc"', 12, "providers.name is used twice: 'kplc'"),
        ('name = "kplc-test"', 'name = "Kenya Power"', 12, "providers.name must be a short name in small letters"),
        ('username = "testvendor"', 'user = "x"', 9, "providers.user is not a setting"),
        ('username = "testvendor"', 'username = "x"\ncommission = "5%"', 10, "commission must be percent from 0"),
        ('username = "testvendor"', "commission = 2.5", 9, "providers.commission must be percent in quotes"),
        ("https://app.pawacard", "http://app.pawacard", 8, "is not encrypted: write https"),
        ("https://app.pawacard", "https://me:pw@app.pawacard", 8, "secrets have their own place"),
        ("https://app.pawacard.co.ke:8586/v3", "pawacard", 8, "is not an address"),
        ('"127.0.0.1:9100"', '"127.0.0.1:65536"', 19, "must end in a port from 1 to 65535"),
        ('transport = "network"', 'transport = "carrier pigeon"', 18, "printer.transport must be"),
        ('address = "127.0.0.1:9100"', "paper_width_mm = 70", 19, "printer.paper_width_mm must be 58 or 80"),
        ('address = "127.0.0.1:9100"', "", 17, "printer.address is missing for a network printer"),
        (
            'transport = "network"',
            'transport = "usb"',
            19,
            'must be vendor:product, such as "04b8:0e28"',
        ),
        ('transport = "network"\naddress = "127.0.0.1:9100"', 'transport = "cups"', 17, "missing for a cups printer"),
        ('"network"\naddress = "127.0.0.1:9100"', '"cups"\naddress = "two words"', 19, "must be a queue's name"),
        ('address = "127.0.0.1:9100"', 'flow_control = "hope"', 19, 'must be "none", "xonxoff", "rtscts" or "dsrdtr"'),
        ("query_schedule = [5, 10.5]", "query_schedule = []", 22, "timing.query_schedule must be a list of seconds"),
        ("query_schedule = [5, 10.5]", "not_found_horizon = 10", 22, "must be 300 or more: kplc is not a test system"),
        ("[timing]", "[timing", 21, "this is not TOML"),
    ],
)
def test_a_wrong_setting_names_its_line_and_what_is_expected(
    tmp_path: Path, good: str, bad: str, line: int, says: str
) -> None:
    told = refusal(tmp_path, GOOD.replace(good, bad, 1))

    assert f"line {line}: " in told
    assert says in told


@pytest.mark.parametrize(
    ("transport", "address"),
    [
        ("network", "[fe80::1]:9100"),
        ("serial", "COM3"),
        ("usb", "04b8:0e28"),
        ("usb", "04B8:0E28:X7JT 001"),
        ("usb", "1-2.3"),
        ("usb", "/dev/usb/lp0"),
        ("cups", "EPSON_TM-T20II"),
        ("windows", "XP-80C (copy 1)"),
        ("file", "receipts.bin"),
    ],
)
def test_every_transport_takes_its_own_addresses(tmp_path: Path, transport: str, address: str) -> None:
    text = GOOD.replace('"network"', f'"{transport}"').replace("127.0.0.1:9100", address)

    assert written(tmp_path, text).printer.address == address


def test_an_unknown_kind_names_the_known_ones(tmp_path: Path) -> None:
    told = refusal(tmp_path, GOOD.replace('kind = "pawacard"', 'kind = "?"', 1))

    assert "line 7: providers.kind must be " in told
    assert [kind for kind in KINDS if f'"{kind}"' not in told] == []
    assert told.endswith("not '?'.")


def test_a_half_written_file_names_the_line_it_breaks_off(tmp_path: Path) -> None:
    assert "line 3: this is not TOML" in refusal(tmp_path, GOOD[: GOOD.index("Njeri")])


def test_a_missing_file_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"There is no till\.toml in .*tokentill demo"):
        load(tmp_path, KINDS)


def test_a_file_of_no_known_letters_is_told(tmp_path: Path) -> None:
    (tmp_path / "till.toml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(BadInput, match="cannot be read"):
        load(tmp_path, KINDS)


def test_a_short_horizon_is_accepted_for_a_test_system(tmp_path: Path) -> None:
    text = GOOD.replace("https://app.pawacard.co.ke:8586/v3", "http://localhost:1/v3")

    assert written(tmp_path, text.replace("query_schedule", "not_found_horizon = 0.5\nquery_schedule"))


def test_http_to_a_real_host_needs_the_word_sandbox(tmp_path: Path) -> None:
    text = GOOD.replace('base_url = "https://app', 'sandbox = true\nbase_url = "http://app')

    assert written(tmp_path, text).providers[0].sandbox


POWERSHOP = """\
[till]
number = 1
name = "Kiosk"

[[providers]]
name = "kedco"
kind = "powershop"
base_url = "https://host.example/v1"
username = "kiosk"
disco = "kedco"
"""
ONEPIPE = """\
[till]
number = 1
name = "Kiosk"

[[providers]]
name = "onepipe"
kind = "onepipe"
auth_provider = "Beeceptor"
biller_id = "AEDCPP"
"""


@pytest.mark.parametrize(
    ("good", "bad", "line", "says"),
    [
        ('disco = "kedco"', 'disco = "kdco"', 10, 'providers.disco must be "aedc", "jed" or "kedco", not \'kdco\''),
        ('disco = "kedco"', "", 5, "providers.disco is missing: Distribution company, one of aedc, jed, kedco"),
        ('disco = "kedco"', 'dicso = "kedco"', 10, "providers.dicso is not a setting this kind of provider knows; did"),
        ('username = "kiosk"', "", 5, "providers.username is missing: User name"),
        ('base_url = "https://host.example/v1"', "", 5, "providers.base_url is missing: Address"),
        ('disco = "kedco"', 'disco = "jed"\nsecret = "hunter2"', 11, "tokentill secret set kedco secret"),
    ],
)
def test_a_profile_of_another_kind_is_told_by_its_own_settings(
    tmp_path: Path, good: str, bad: str, line: int, says: str
) -> None:
    told = refusal(tmp_path, POWERSHOP.replace(good, bad, 1))

    assert f"line {line}: " in told
    assert says in told
    assert "hunter2" not in told


@pytest.mark.parametrize("more", ["", "enabled = false\n"])
def test_two_secrets_of_one_name_in_the_environment_are_told_with_both_profiles(tmp_path: Path, more: str) -> None:
    second = POWERSHOP[POWERSHOP.index("[[providers]]") :].replace('name = "kedco"', 'name = "nigeria-client"')
    told = refusal(tmp_path, ONEPIPE.replace('name = "onepipe"', 'name = "nigeria"') + second + more)

    assert "line 11: providers.name cannot be 'nigeria-client': its secret and the client_secret of 'nigeria'" in told
    assert "would both be TOKENTILL_SECRET_NIGERIA_CLIENT_SECRET in the environment. Choose another name." in told


def test_of_many_billers_the_near_ones_are_suggested(tmp_path: Path) -> None:
    told = refusal(tmp_path, ONEPIPE.replace("AEDCPP", "AEDPP"))

    assert "line 9: providers.biller_id must be " in told
    assert '"AEDCPP"' in told
    assert told.count('"') == 6


def test_settings_that_do_not_go_together_are_told_when_the_file_is_read(tmp_path: Path) -> None:
    told = refusal(tmp_path, ONEPIPE + 'mock_mode = "inspect"\n')

    assert "line 10: providers.mock_mode = inspect sells nothing real" in told


def test_a_profile_that_is_not_enabled_is_read_and_not_sold_by(tmp_path: Path) -> None:
    settings = written(tmp_path, GOOD.replace('name = "kplc-test"', 'name = "kplc-test"\nenabled = false'))

    assert [one.name for one in settings.providers] == ["kplc", "kplc-test"]
    assert list(profiles_of(settings, KINDS)) == ["kplc"]
    assert list(profiles_of(settings, KINDS, enabled=False)) == ["kplc-test"]


def test_a_choice_is_one_in_any_case_and_taken_in_the_adapters(tmp_path: Path) -> None:
    settings = written(tmp_path, POWERSHOP.replace('disco = "kedco"', 'disco = "KEDCO"'))
    assert completed(KINDS["powershop"].options, settings.providers[0].options) == {"disco": "kedco"}


def test_a_path_that_cannot_be_called_is_told_at_its_own_line(tmp_path: Path) -> None:
    socodee = '[till]\nnumber = 1\nname = "Kiosk"\n[[providers]]\nname = "snel"\nkind = "socodee"\n'
    told = refusal(tmp_path, f'{socodee}[providers.paths]\nlogin = "api/login"\ninquiry = "api/meter"\n')
    assert "line 9: providers.paths.inquiry must say {meter} where the number goes" in told
    unknown = refusal(tmp_path, f'{socodee}[providers.paths]\nlogin = "api/login"\ninquire = "api/{{meter}}"\n')
    assert "line 9: providers.paths.inquire is not a setting" in unknown
