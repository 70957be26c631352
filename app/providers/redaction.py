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

_SPELLED = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/]))')
_SAYS_NOTHING = 3
_LEVELS = 2
"""JSON, and JSON within a text of it."""


def without(words: str, secrets: Iterable[str]) -> str:
    """The words with each secret blotted out. Where one is spelled with backslashes, everything is written plainly."""
    # The longest first: an account's number stands in its whole text.
    known = sorted(filter(None, secrets), key=len, reverse=True)
    spelled = words
    for _ in range(1 + _LEVELS):
        if any(secret in spelled for secret in known):
            for secret in known:
                spelled = spelled.replace(secret, REDACTED)
            words = spelled
        if "\\" not in spelled:
            break
        spelled = _plain(spelled)
    return words


def without_cut_off(words: str, secrets: Iterable[str]) -> str:
    """The words without the beginning of a secret at their end, where they broke off in the middle of it.

    Fewer than four letters say nothing of a secret, and may be a token's.
    """
    for secret in secrets:
        lengths = range(len(secret) - 1, _SAYS_NOTHING, -1)
        begun = next((length for length in lengths if words.endswith(secret[:length])), 0)
        words = words[: len(words) - begun]
    return words


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
    """The words with every letter as itself, one level of JSON down; two halves of a surrogate pair are one letter."""
    letters = _SPELLED.sub(lambda spelled: spelled[2] or chr(int(spelled[1], 16)), words)
    return letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
