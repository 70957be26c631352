"""What a server on the way can show of itself: the right certificate, each kind of wrong one, or no TLS at all."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from functools import cache
from pathlib import Path

import trustme

DOMAIN = "till.test"
"""Where the providers of these tests are; every name below it is on loopback."""


class Shown(Enum):
    """What is shown to a client that begins TLS."""

    RIGHT = auto()
    OF_A_STRANGER = auto()
    OF_ANOTHER_NAME = auto()
    EXPIRED = auto()
    NOT_YET_VALID = auto()
    RIGHT_AND_WANTS_ONE = auto()
    """The client has to have one too, which TLS 1.3 tells it only after its request."""
    NOTHING = auto()
    """No TLS is spoken."""


@cache
def _authority() -> trustme.CA:
    return trustme.CA()


@cache
def context(shown: Shown) -> ssl.SSLContext | None:
    """The server's side of what is shown; None for no TLS."""
    now, day = datetime.now(UTC), timedelta(days=1)
    name = f"*.{DOMAIN}"
    match shown:
        case Shown.NOTHING:
            return None
        case Shown.OF_A_STRANGER:
            return _serving(trustme.CA().issue_cert(name))
        case Shown.OF_ANOTHER_NAME:
            return _serving(_authority().issue_cert("portal.test"))
        case Shown.EXPIRED:
            return _serving(_authority().issue_cert(name, not_before=now - 30 * day, not_after=now - day))
        case Shown.NOT_YET_VALID:
            return _serving(_authority().issue_cert(name, not_before=now + day, not_after=now + 30 * day))
        case Shown.RIGHT_AND_WANTS_ONE:
            wanting = _serving(_authority().issue_cert(name))
            wanting.verify_mode = ssl.CERT_REQUIRED
            _authority().configure_trust(wanting)
            return wanting
        case Shown.RIGHT:
            return _serving(_authority().issue_cert(name))


def write_authority(folder: Path) -> Path:
    """A file with the authority that the machine is to trust, as SSL_CERT_FILE names it."""
    path = folder / "authority.pem"
    _authority().cert_pem.write_to_path(str(path))
    return path


def _serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(serving)
    return serving
