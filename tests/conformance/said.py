"""What an answer says, word by word, and whether a refusal's code is among it: read without any adapter's code."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from app.domain.token import plain
from app.providers.as_printed import read_object
from app.providers.scalars import text

SHORTEST_SENTENCE = 20
"""Letters. A listed refusal of this length is a sentence, and may stand within a longer one; others stand alone."""


@lru_cache(maxsize=1000)
def words_of(body: bytes) -> frozenset[str]:
    """Every scalar of an answer as text in small letters; nothing where it cannot be read."""
    return frozenset(word.casefold() for value in _scalars(read_object(body)) if (word := text(value)) is not None)


@lru_cache(maxsize=1000)
def unbroken(body: bytes) -> str:
    """All scalars of an answer, one a line, each without blanks and dashes: where a token's digits have to stand."""
    return "\n".join(plain(str(value)) for value in _scalars(read_object(body)))


def names_one_of(said: Collection[str], listed: Collection[str]) -> bool:
    """Whether a listed code or sentence is said. A code that came as a number may have lost its leading zero."""
    codes = {code.casefold() for code in listed}
    sentences = [code for code in codes if len(code) >= SHORTEST_SENTENCE]
    alone = not codes.isdisjoint({*said, *(f"0{word}" for word in said)})
    return alone or any(sentence in word for sentence in sentences for word in said)


def _scalars(answer: object) -> Iterator[object]:
    if isinstance(answer, dict | list):
        for value in answer.values() if isinstance(answer, dict) else answer:
            yield from _scalars(value)
    else:
        yield answer
