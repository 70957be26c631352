"""Sealed backups: a copy of the till's file and its references.log in one file that only its passphrase opens.

A header, then both in pieces of 64 KiB, each encrypted by itself and bound to its place, so that neither making nor
opening one takes more memory than a piece. The log comes first: it is read without the rest.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.domain.said import said, to_say
from app.domain.trouble import BadInput, StoreTrouble
from app.store import reference_log
from app.store.database import make_own

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

ENDING = ".sealed"
_BEGINS = b"Tokentill sealed backup "
_VERSION = b"1\n"
_PIECE = 64 * 1024
_TAG = 16
_MEMORY_KIB = 64 * 1024
"""What each guess at a passphrase takes."""
_SALT, _CHECK, _NUMBER, _SUM = 16, 16, 8, 16
_LENGTH = len(_BEGINS + _VERSION) + _SALT + _CHECK + 2 * _NUMBER + _SUM
_DAMAGED = to_say("{path} is damaged. Choose another backup. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before what is encrypted: `events` the file in it has, and how many bytes of it are the log's.

    Nobody who lacks the passphrase changes any of it unseen.
    """

    written: bytes
    salt: bytes
    check: bytes
    events: int
    log_bytes: int


def is_sealed(path: Path) -> bool:
    """Whether this is a sealed backup, whatever it is called. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_BEGINS)) == _BEGINS


def fits(path: Path, passphrase: str) -> bool:
    """Whether this passphrase opens a sealed backup. Raises StoreTrouble like `header_of`."""
    header = header_of(path)
    return bool(passphrase) and _cipher(passphrase, header.salt)[1] == header.check


def seal(copy: Path, log: Path, into: Path, passphrase: str, events: int) -> None:
    """Write a copy of a till's file with so many events, and what the log holds now, into a sealed backup. It is for
    the caller to see it on the disk. Raises OSError.
    """
    salt = os.urandom(_SALT)
    cipher, check = _cipher(passphrase, salt)
    log_bytes = log.stat().st_size if log.exists() else 0
    header = _BEGINS + _VERSION + salt + check + events.to_bytes(_NUMBER) + log_bytes.to_bytes(_NUMBER)
    header += _sum(header)
    make_own(into)
    with into.open("wb") as sealed:
        sealed.write(header)
        # Each one is written once the next is there: the last says that it is the last.
        before = b""
        number = 0
        for piece in _pieces(log, log_bytes, copy):
            if before:
                sealed.write(cipher.encrypt(_nonce(number, is_last=False), before, header))
                number += 1
            before = piece
        sealed.write(cipher.encrypt(_nonce(number, is_last=True), before, header))


def header_of(path: Path) -> Header:
    """The header of a sealed backup. Raises StoreTrouble for one that is damaged or of a newer version."""
    with path.open("rb") as file:
        return _read_header(path, file)


def unseal(path: Path, passphrase: str, folder: Path) -> Path:
    """Write what is sealed into a folder: the till's file, whose place is returned, and references.log beside it.

    Raises BadInput for a passphrase that is not its own, StoreTrouble for a file that is damaged or of a newer version.
    """
    copy = folder / path.name.removesuffix(ENDING)
    log = folder / reference_log.NAME
    make_own(copy)
    make_own(log)
    with path.open("rb") as file, copy.open("wb") as to_copy, log.open("wb") as to_log:
        left = (header := _read_header(path, file)).log_bytes
        for piece in _opened(path, file, header, passphrase):
            to_log.write(piece[:left])
            to_copy.write(piece[left:])
            left = max(0, left - len(piece))
    return copy


def unseal_log(path: Path, passphrase: str, into: Path) -> None:
    """Write the references.log of a sealed backup alone. Raises like `unseal`."""
    make_own(into)
    with path.open("rb") as file, into.open("wb") as to_log:
        left = (header := _read_header(path, file)).log_bytes
        pieces = _opened(path, file, header, passphrase)
        while left:
            to_log.write((piece := next(pieces))[:left])
            left = max(0, left - len(piece))


def read_through(path: Path, passphrase: str) -> None:
    """Open all of it and keep nothing. Raises like `unseal`."""
    with path.open("rb") as file:
        for _piece in _opened(path, file, _read_header(path, file), passphrase):
            pass


def _read_header(path: Path, file: BinaryIO) -> Header:
    written = file.read(_LENGTH)
    begins = len(_BEGINS)
    if written.startswith(_BEGINS) and not written.startswith(_VERSION, begins):
        raise StoreTrouble(
            said("{path} was sealed by a newer Tokentill. Install that one first. Nothing was changed.", path=path)
        )
    if len(written) < _LENGTH or not written.startswith(_BEGINS) or _sum(written[:-_SUM]) != written[-_SUM:]:
        raise StoreTrouble(said(_DAMAGED, path=path))
    at = begins + len(_VERSION)
    parts = [written[at : at + _SALT], written[at + _SALT : at + _SALT + _CHECK]]
    at += _SALT + _CHECK
    events, log_bytes = (int.from_bytes(written[start : start + _NUMBER]) for start in (at, at + _NUMBER))
    return Header(written, parts[0], parts[1], events, log_bytes)


def _opened(path: Path, file: BinaryIO, header: Header, passphrase: str) -> Iterator[bytes]:
    """The pieces, each once it has proved to be what was sealed in its place."""
    from cryptography.exceptions import InvalidTag

    cipher, check = _cipher(passphrase, header.salt)
    if check != header.check:
        raise BadInput(
            said(
                "That is not the passphrase of {file}. Type the one it was made with. Nothing was changed.",
                file=path.name,
            )
        )
    piece = file.read(_PIECE + _TAG)
    for number in count():
        following = file.read(_PIECE + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, is_last=not following), piece, header.written)
        except InvalidTag:
            raise StoreTrouble(said(_DAMAGED, path=path)) from None
        if not following:
            return
        piece = following


def _pieces(log: Path, log_bytes: int, copy: Path) -> Iterator[bytes]:
    """The log as far as it went when it was measured, then the copy, in pieces of one size but for the last."""
    kept = b""
    for part in chain(_parts(log, log_bytes), _parts(copy, copy.stat().st_size)):
        kept += part
        if len(kept) >= _PIECE:
            yield kept[:_PIECE]
            kept = kept[_PIECE:]
    if kept:
        yield kept


def _parts(path: Path, most: int) -> Iterator[bytes]:
    if most:
        with path.open("rb") as file:
            while part := file.read(min(_PIECE, most - file.tell())):
                yield part


def _nonce(number: int, *, is_last: bool) -> bytes:
    """Used once for a key, as each file has a salt of its own; a cut tail is missed by the last one's."""
    return number.to_bytes(11) + bytes([is_last])


def _cipher(passphrase: str, salt: bytes) -> tuple[ChaCha20Poly1305, bytes]:
    """The cipher, and what tells a wrong passphrase from a damaged file.

    The key is made by argon2id, three passes over 64 MiB. The library is loaded when it is wanted.
    """
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    # One lane: with more, OpenSSL's own threads fail or never end where two files are opened at once.
    typed = unicodedata.normalize("NFC", passphrase).encode()
    made = Argon2id(salt=salt, length=32 + _CHECK, iterations=3, lanes=1, memory_cost=_MEMORY_KIB).derive(typed)
    return ChaCha20Poly1305(made[:32]), made[32:]


def _sum(written: bytes) -> bytes:
    return blake2b(written, digest_size=_SUM).digest()
