"""What OnePipe checks of a caller: the signature of a request, and the debit account or the answer inside auth.secure.

By OnePipe's page "Encryption in OnePipe": TripleDES with the key K1 K2 K1 from the MD5 of the secret in UTF-16LE, CBC,
no initial vector, PKCS 7, Base64. Its samples disagree on the encoding of the clear text (UTF-8 in two, UTF-16LE in
two others), so both are read here.
"""

import base64
import binascii
import hashlib
import re

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.padding import PKCS7

_BLOCK = 8
_PART = r"[^;]+"
_SHAPES = {
    "card": rf"[0-9]{{12,19}};[0-9]{{3}};[0-9]{{4}};{_PART}",  # number;cvv;MMyy;PIN
    "bank.account": rf"[0-9]{{10}};{_PART}",  # number;bank's code
    "wallet": f"{_PART};{_PART}",  # number;provider's code
    "airtime": rf"[0-9]{{8,15}};{_PART}",  # phone;operator's code
    "voucher": f"{_PART};{_PART}",  # code;provider's code
}
AUTH_TYPES = tuple(_SHAPES)


def signature(request_ref: str, secret: str) -> str:
    """The Signature header that belongs to a request: lower-case hexadecimal."""
    return hashlib.md5(f"{request_ref};{secret}".encode(), usedforsecurity=False).hexdigest()


def account_in(auth_type: str, secure: str, secret: str) -> str | None:
    """The debit account inside auth.secure, parts joined by semicolons; None unless it fits the auth.type."""
    shape = _SHAPES.get(auth_type)
    if shape is None:
        return None
    return next((clear for clear in _clear_texts(secure, secret) if re.fullmatch(shape, clear)), None)


def otp_in(secure: str, secret: str) -> str | None:
    """The OTP or PIN inside auth.secure, or None where there is nothing to read."""
    return next((clear for clear in _clear_texts(secure, secret) if clear.isalnum()), None)


def _clear_texts(secure: str, secret: str) -> list[str]:
    """What may be meant, in the two encodings; only plain characters can be."""
    clear = _decrypted(secure, secret)
    if clear is None:
        return []
    texts = []
    for encoding in ("utf-8", "utf-16-le"):
        try:
            texts.append(clear.decode(encoding))
        except UnicodeDecodeError:
            continue
    return [text for text in texts if text.isascii() and text.isprintable()]


def _decrypted(secure: str, secret: str) -> bytes | None:
    half = hashlib.md5(secret.encode("utf-16-le"), usedforsecurity=False).digest()
    try:
        sealed = base64.b64decode(secure, validate=True)
        decryptor = Cipher(TripleDES(half + half[:_BLOCK]), modes.CBC(bytes(_BLOCK))).decryptor()
        padded = decryptor.update(sealed) + decryptor.finalize()
        unpadder = PKCS7(8 * _BLOCK).unpadder()
        return unpadder.update(padded) + unpadder.finalize()
    except (binascii.Error, ValueError):
        return None
