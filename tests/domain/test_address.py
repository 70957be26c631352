"""Where a till may send money orders."""

import pytest

from app.domain.address import check_address, is_loopback, origin
from app.domain.trouble import BadInput


@pytest.mark.parametrize(
    "address",
    [
        "https://app.pawacard.co.ke:8586/v3",
        "http://127.0.0.1:8600/pawacard/v3",
        "http://127.8.9.10/",
        "http://localhost:8600",
        "http://[::1]:8600/v3",
    ],
)
def test_https_anywhere_and_http_to_this_machine_are_allowed(address: str) -> None:
    check_address(address, sandbox=False)


@pytest.mark.parametrize(
    "address",
    [
        "http://app.pawacard.co.ke:8586/v3",
        "http://192.168.1.10/v3",
        "http://localhost.example.com/",
        "http://127.0.0.1.example.com/",
        "HTTP://app.pawacard.co.ke/",
    ],
)
def test_http_to_a_real_host_is_refused_but_where_the_profile_says_sandbox(address: str) -> None:
    with pytest.raises(BadInput, match="not encrypted"):
        check_address(address, sandbox=False)
    check_address(address, sandbox=True)


@pytest.mark.parametrize(
    "address",
    [
        "https://user:secret@host/v3",
        "https://user@host/v3",
        "https://host/v3?key=1",
        "https://host/v3#part",
    ],
)
def test_an_address_holds_no_secrets(address: str) -> None:
    with pytest.raises(BadInput, match="secrets have their own place") as told:
        check_address(address, sandbox=True)
    assert "secret@" not in str(told.value)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "host/v3",
        "app.pawacard.co.ke:8586",
        "ftp://host/",
        "https://",
        "https:///v3",
        "https://host:port/",
        "https://host:99999/",
        "https://[::1/",
        "https://ho st/v3",
        "https://host\n/v3",
        "https://host/v 3",
        "https://a..b/v3",
        "https://.host/",
        f"https://{'a' * 64}.ke/",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_address_is_told_how_to_write_one(address: str) -> None:
    with pytest.raises(BadInput, match="is not an address"):
        check_address(address, sandbox=True)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://127.0.0.1/", True),
        ("http://127.255.0.1/", True),
        ("http://[::1]/", True),
        ("http://localhost/", True),
        ("http://0.0.0.0/", False),
        ("http://10.0.0.1/", False),
        ("http://example.com/", False),
        ("nonsense", False),
    ],
)
def test_this_machine_is_told_from_others(address: str, here: bool) -> None:
    assert is_loopback(address) is here


def test_whom_an_address_speaks_to_is_the_scheme_the_host_and_the_port() -> None:
    assert origin("https://Host.example/v3") == origin("https://host.example:443/v4/") == ("https", "host.example", 443)
    speaks_to_others = ("http://host.example", "https://host.example:8443", "https://host.example.evil.example")
    assert origin("https://host.example") not in [origin(one) for one in speaks_to_others]
    assert [origin(one) for one in ("http://[::1/", "http://host:none/")] == [("", "", None)] * 2
