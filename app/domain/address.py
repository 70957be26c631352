"""Where a provider may be spoken to in clear: on this machine, or where the profile says sandbox."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from app.domain.said import said
from app.domain.trouble import BadInput

_PORTS = {"http": 80, "https": 443}


def check_address(base_url: str, *, sandbox: bool) -> None:
    """Raise BadInput unless this is an address a till may send money orders to."""
    try:
        parts = urlsplit(base_url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        host = None
    if host is None or not _can_be_called(base_url, host) or parts.scheme not in ("https", "http"):
        raise BadInput(said("{address} is not an address: write https://host/path.", address=repr(base_url)))
    if parts.username or parts.password or parts.query or parts.fragment:
        raise BadInput(said("An address holds no user name, password, ? or #: secrets have their own place."))
    if parts.scheme == "http" and not is_test_system(base_url, sandbox=sandbox):
        raise BadInput(
            said("http to {host} is not encrypted: write https, or sandbox = true for a test system.", host=host)
        )


def _can_be_called(base_url: str, host: str) -> bool:
    """Whether every resolver and client takes this: they raise all kinds of things for blanks and odd labels."""
    labels = host.removesuffix(".").split(".")
    return (
        base_url.isascii()
        and " " not in base_url
        and base_url.isprintable()
        and all(1 <= len(label) <= 63 for label in labels)
    )


def origin(base_url: str) -> tuple[str, str, int | None]:
    """Whom an address speaks to: the scheme, the host and the port; nobody for what is no address."""
    try:
        parts = urlsplit(base_url)
        return parts.scheme, parts.hostname or "", parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return "", "", None


def is_test_system(base_url: str, *, sandbox: bool) -> bool:
    """Whether nothing real is sold there: it is on this machine, or its profile says sandbox."""
    return sandbox or is_loopback(base_url)


def is_loopback(base_url: str) -> bool:
    """Whether the address is this machine."""
    host = urlsplit(base_url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
