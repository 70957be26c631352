"""What the till's papers say, in the shop's language; the words are files in resources/receipt_words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


class ReceiptWords:
    """The words of one language by their keys."""

    def __init__(self, written: dict[str, str]) -> None:
        self._written = written

    def __call__(self, key: str, **filled_in: object) -> str:
        """The words of this key, with what stands in their braces. Raises KeyError for a key that no language has."""
        return self._written[key].format(**filled_in)


@cache
def receipt_words(language: str) -> ReceiptWords:
    """The words of ``en``, ``sw`` or ``fr``."""
    folder = files("resources") / "receipt_words"
    return ReceiptWords(tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8")))
