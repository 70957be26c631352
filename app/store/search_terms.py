"""What a sale is found by, in small pieces: three letters of each name, five signs of each number, and its amount.

The index knows in which sales a piece stands, and nothing else of it. What has all pieces of a word may still not have
the word, so whoever finds a sale by them looks at it too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

_LETTERS = 3
_SIGNS = 5
_GROUP = 4
"""A number is found by four signs where they are one of the groups that it is read in, or its last ones."""
_BEGINNING = 2
"""A name is found by one or two letters where one of its words begins with them."""
APOSTROPHES = re.compile("['\u2018\u2019\u02bc`]")
_WORD = re.compile(r"[^\W_]+")


class Sought(NamedTuple):
    """What is known of a sale that somebody may look for it by, as its row has it; times as UTC text.

    `carried`: its money went on into another sale. `by` is the number of whoever took it, None where nobody signed in.
    """

    reference: str
    state: str
    money: str
    is_open: bool
    waited: bool
    provider: str
    service: str
    currency: str
    sandbox: bool
    tender: str
    amount: int
    customer: str
    numbers: tuple[str, ...]
    phone: str
    created_at: str
    completed_at: str | None
    carried: bool
    by: int | None


@dataclass(frozen=True, slots=True)
class Word:
    """One word that was typed, as each thing that it may stand for; a sale fits where one of them does.

    `name` is part of a customer's name in folded words, `number` part of a number, `amount` in minor units, and
    `profile` part of a provider's name, or a currency.
    """

    name: tuple[str, ...] = ()
    number: str = ""
    amount: int | None = None
    profile: str = ""

    def fits(self, sale: Sought) -> bool:
        """Whether this sale has it."""
        return (
            (self.amount is not None and sale.amount == self.amount)
            or (bool(self.profile) and sells_as(self.profile, sale.provider, sale.currency))
            or (bool(self.name) and _in_name(self.name, folded_words(sale.customer)))
            or self._in_number(sale)
        )

    @property
    def is_number(self) -> bool:
        """Whether it may be part of a number: three signs are in too many."""
        return len(self.number) >= _GROUP

    def _in_number(self, sale: Sought) -> bool:
        if not self.is_number:
            return False
        if any(_has(folded(one), self.number) for one in (*sale.numbers, sale.phone)):
            return True
        return bool(self.national) and self.national in folded(sale.phone)

    @property
    def national(self) -> str:
        """A telephone number as it stands after the country's code, where this may be one; "" else."""
        is_one = self.number.isdigit() and self.number.startswith("0") and len(self.number) > _SIGNS
        return self.number[1:] if is_one else ""

    def pieces(self) -> list[list[str]]:
        """The pieces that a sale has which has the word in a name or a number or as its amount: all of one list."""
        found = [[_amount(self.amount)]] if self.amount is not None else []
        if self.name:
            found.append([piece for word in self.name for piece in _cover(word, _LETTERS, begins=True)])
        if len(self.number) == _GROUP:
            found.append([_group(self.number)])
        found += [_cover(one, _SIGNS) for one in (self.number, self.national) if len(one) >= _SIGNS]
        return found


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a name without case, accents and apostrophes."""
    return tuple(_WORD.findall(_plain(text)))


def folded(text: str) -> str:
    """A number or code without case, blanks and dashes."""
    if text.isascii() and text.isalnum():  # as nearly all are
        return text.lower()
    return "".join(folded_words(text))


def sells_as(part: str, provider: str, currency: str) -> bool:
    """Whether this is part of a profile's name, or its currency."""
    return part in folded(provider) or part == currency.lower()


def pieces_of(sale: Sought, shelf: int) -> str:
    """All pieces of a sale, a blank between them, with the shelf that it lies on. The same for the same sale for ever:
    what takes it out of the index has to name what was put in.
    """
    pieces = {shelf_piece(shelf), _amount(sale.amount)}
    for word in folded_words(sale.customer):
        pieces |= {f"{word[:length]}_" for length in range(1, _BEGINNING + 1)}
        pieces |= _all_pieces(word, _LETTERS)
    for number in map(folded, (*sale.numbers, sale.phone)):
        pieces |= _all_pieces(number, _SIGNS)
        pieces |= {_group(one) for one in _groups(number)}
    return " ".join(sorted(pieces))


def shelf_piece(shelf: int) -> str:
    """The piece that stands for a shelf."""
    return f"shelf_{shelf}"


def _plain(text: str) -> str:
    if text.isascii():
        return APOSTROPHES.sub("", text).lower()
    apart = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _in_name(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(
        any(word.startswith(part) if len(part) <= _BEGINNING else part in word for word in words) for part in parts
    )


def _has(number: str, part: str) -> bool:
    return part in _groups(number) if len(part) == _GROUP else part in number


def _groups(number: str) -> set[str]:
    """The groups of four that a number is read in, and its last four signs."""
    if len(number) < _GROUP:
        return set()
    return {number[at : at + _GROUP] for at in range(0, len(number) - _GROUP + 1, _GROUP)} | {number[-_GROUP:]}


def _group(signs: str) -> str:
    return f"group_{signs}"


def _all_pieces(text: str, size: int) -> set[str]:
    return {text[at : at + size] for at in range(len(text) - size + 1)}


def _cover(text: str, size: int, *, begins: bool = False) -> list[str]:
    """The fewest pieces that have every letter of the text in them: it is found sooner by few."""
    if len(text) < size:
        return [f"{text[:_BEGINNING]}_"] if begins else []
    places = [*range(0, len(text) - size, size), len(text) - size]
    return [text[at : at + size] for at in places]


def _amount(minor: int) -> str:
    return f"amount_{minor}"
