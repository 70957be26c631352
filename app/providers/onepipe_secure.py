"""What OnePipe wants encrypted and signed (document: Encryption in OnePipe)."""

from __future__ import annotations

from base64 import b64encode
from hashlib import md5

ENCODINGS = ("utf-8", "utf-16-le")
"""OnePipe's own samples differ: PHP and Node encrypt the text's UTF-8 bytes, Java and C# its UTF-16 ones."""


def secure(clear: str, client_secret: str, encoding: str) -> str:
    """`auth.secure`: the text under TripleDES with two keys, CBC, a vector of zeros and PKCS7, in Base64.

    `encoding` is one of ENCODINGS and is the text's alone: the key is made from UTF-16 bytes in every sample. Neither
    may hold half a surrogate pair.
    """
    # Here: a till that has no OnePipe never loads it.
    from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.modes import CBC
    from cryptography.hazmat.primitives.padding import PKCS7

    half = _md5(client_secret.encode("utf-16-le"))
    padding = PKCS7(TripleDES.block_size).padder()
    padded = padding.update(clear.encode(encoding)) + padding.finalize()
    encryption = Cipher(TripleDES(half + half[:8]), CBC(bytes(TripleDES.block_size // 8))).encryptor()
    return b64encode(encryption.update(padded) + encryption.finalize()).decode("ascii")


def signature(request_ref: str, client_secret: str) -> str:
    """The header `Signature`: the MD5 of `request_ref;client_secret` in small hexadecimal letters."""
    return _md5(f"{request_ref};{client_secret}".encode()).hex()


def _md5(written: bytes) -> bytes:
    return md5(written, usedforsecurity=False).digest()  # OnePipe's choice; nothing of ours rests on it
