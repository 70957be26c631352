"""What is said to a person on the screen, in their language: the English sentence is its own key.

The rooms below the screen know no Qt, and Qt keeps the translations: the front door gives what looks one up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce

_looked_up: list[Callable[[str], str]] = []
_none_is_one = [False]


def said(sentence: str, /, **parts: object) -> str:
    """The sentence in the language of the screen, its {parts} filled in after that; English where nobody looks it up.

    What is filled in is never looked up, nor read as a sentence with parts of its own. Raises KeyError for a part that
    the sentence names and nobody gives.
    """
    found = _looked_up[-1](sentence) if _looked_up else sentence
    return found.format_map(parts) if parts else found


def counted(one: str, many: str, count: int, /, **parts: object) -> str:
    """`one` where it is one, else `many`, said like any sentence; {count} is how many.

    Where the language speaks of none as of one it says `one` for none too, as long as that names its {count}.
    """
    is_one = count == 1 or (count == 0 and _none_is_one[-1] and "{count}" in one)
    return said(one if is_one else many, count=count, **parts)


def and_words(words: Iterable[str]) -> str:
    """``A``, ``A and B``, ``A and B and C``: what somebody else wrote, or was said. There is one at least."""
    return reduce(lambda some, another: said("{some} and {another}", some=some, another=another), words)


def or_words(words: Iterable[str]) -> str:
    """``A``, ``A or B``, ``A or B or C``; like `and_words`."""
    return reduce(lambda some, another: said("{some} or {another}", some=some, another=another), words)


def to_say(sentence: str, /) -> str:
    """A sentence as it is, in English: one that stands in a table until it is shown, which is when `said` looks it up.

    `make translations` finds it by this.
    """
    return sentence


def look_up_with(look_up: Callable[[str], str] | None, *, none_is_one: bool = False) -> None:
    """From now on say each sentence as `look_up` gives it; None: in English. `none_is_one`: the language speaks of none
    as of one.
    """
    _looked_up[:] = [] if look_up is None else [look_up]
    _none_is_one[:] = [none_is_one]
