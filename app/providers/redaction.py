"""Taking our secrets out of what a provider says, however its JSON spells them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

REDACTED = "[redacted]"

SHORTEST = 10
"""Letters. A bank account has ten digits, the documents' keys have 15 letters and more. What is shorter may stand in a
token, which nothing may blot out.
"""

_SPELLED = re.compile(r'\\{1,3}(?:u([0-9a-fA-F]{4})|(["\\/]))')
"""A letter as JSON may write it; JSON within a text of another JSON has three backslashes there."""


def without(words: str, secrets: Iterable[str]) -> str:
    """The words with each secret blotted out. Where one is spelled with backslashes, everything is written plainly."""
    # The longest first: an account's number stands in its whole text.
    known = sorted(filter(None, secrets), key=len, reverse=True)
    for secret in known:
        words = words.replace(secret, REDACTED)
    if "\\" not in words:
        return words
    plain = _plain(words)
    if not any(secret in plain for secret in known):
        return words
    for secret in known:
        plain = plain.replace(secret, REDACTED)
    return plain


def blot_out(answer: dict[str, Any], secrets: Iterable[str]) -> None:
    """Take every secret that is long enough out of the texts in a parsed answer. Keys and numbers stay as they are."""
    known = [secret for secret in secrets if len(secret) >= SHORTEST]
    levels: list[Any] = [answer] if known else []
    while levels:  # not by recursion: an answer may be deeper than Python's stack
        level = levels.pop()
        for place, value in list(level.items() if isinstance(level, dict) else enumerate(level)):
            if isinstance(value, str):
                level[place] = without(value, known)
            elif isinstance(value, dict | list):
                levels.append(value)


def _plain(words: str) -> str:
    """The words with every letter as itself; two halves of a surrogate pair are one letter."""
    letters = _SPELLED.sub(lambda spelled: spelled[2] or chr(int(spelled[1], 16)), words)
    return letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
