"""Recorded answers, mutated: values exchanged, keys dropped, doubled and renamed, bytes cut out and put in."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from app.providers.as_printed import read_object
from tests.conformance.cases import Recordings
from tests.fuzz.replay import Given, Step

ODD: tuple[object, ...] = (
    *(None, True, False, 0, 1, -1, 2, 200, 10**30, 1e300, 0.1, -0.0, [], {}, [[]], [{}], {"": ""}, ["", None]),
    *("", " ", "0", "00", "null", "-5", "1e999999999", "\ud800", "\x1b[2J", "\u202e", "٣", "x" * 400, "9" * 5000),
)
"""Values that no document shows."""

HTTP = (200, 200, 201, 202, 400, 401, 403, 404, 409, 500, None)
"""What an answer's HTTP status may be beside the recorded one; None: the line broke before the answer was whole."""

DEEPEST = 60

Slot = tuple[Any, Any]
"""A dict and one of its keys, or a list and one of its places."""


class Words:
    """All that one provider's recordings are made of: their bodies, and every key and value in them."""

    def __init__(self, recordings: Recordings) -> None:
        exchanges = [exchange for case in recordings.cases for exchange in case.exchanges]
        self.bodies = list(dict.fromkeys(exchange.answers.encode() for exchange in exchanges))
        slots = [slot for body in self.bodies for slot in _slots({"": read_object(body)})]
        self.keys = sorted({key for _, key in slots if isinstance(key, str)})
        self.values = [holder[key] for holder, key in slots]
        self.values += recordings.declared.traits_of(recordings.profile("http://127.0.0.1", {})).refusals


def another(step: Step, words: Words, choose: Random) -> Given:
    """Another answer, made of the recorded one. The same choices make the same answer."""
    http = choose.choice(HTTP) if choose.randrange(4) == 0 else step.recorded.http
    return Given(http, mutated(step.recorded.body, words, choose))


def mutated(body: bytes, words: Words, choose: Random) -> bytes:
    """Mostly JSON with some of its parts changed; else the bytes themselves are cut and mended."""
    found = read_object(body)
    if found is not None and choose.randrange(8):
        root: dict[str, Any] = {"": found}
        for _ in range(choose.randrange(1, 5)):
            slots = list(_slots(root))
            if slots:
                choose.choice(CHANGES)(choose.choice(slots), words, choose)
        body = json.dumps(root.get(""), default=float).encode()
        if choose.randrange(4):
            return body
    for _ in range(choose.randrange(1, 4)):
        body = choose.choice(CUTS)(body, words, choose)
    return body


def _slots(holder: Any, depth: int = 0) -> Iterator[Slot]:  # noqa: ANN401 - whatever JSON holds
    places = holder.items() if isinstance(holder, dict) else enumerate(holder) if isinstance(holder, list) else ()
    for key, value in list(places):
        yield holder, key
        if depth < DEEPEST:
            yield from _slots(value, depth + 1)


def _any_value(words: Words, choose: Random) -> object:
    return copy.deepcopy(choose.choice(ODD if choose.randrange(3) == 0 else words.values))


def _other_value(slot: Slot, words: Words, choose: Random) -> None:
    slot[0][slot[1]] = _any_value(words, choose)


def _dropped(slot: Slot, _words: Words, _choose: Random) -> None:
    del slot[0][slot[1]]


def _renamed(slot: Slot, words: Words, choose: Random) -> None:
    if isinstance(slot[0], dict):
        slot[0][choose.choice(words.keys)] = slot[0].pop(slot[1])


def _added(slot: Slot, words: Words, choose: Random) -> None:
    value = slot[0][slot[1]]
    if isinstance(value, dict):
        value[choose.choice(words.keys)] = _any_value(words, choose)
    elif isinstance(value, list):
        value.insert(choose.randrange(len(value) + 1), _any_value(words, choose))


def _nested(slot: Slot, words: Words, choose: Random) -> None:
    value = slot[0][slot[1]]
    slot[0][slot[1]] = [value] if choose.randrange(2) else {choose.choice(words.keys): value}


def _lifted(slot: Slot, _words: Words, _choose: Random) -> None:
    value = slot[0][slot[1]]
    if isinstance(slot[0], dict) and isinstance(value, dict) and slot[1] != "":
        slot[0].update(slot[0].pop(slot[1]))


def _another_answer(slot: Slot, words: Words, choose: Random) -> None:
    slot[0][slot[1]] = read_object(choose.choice(words.bodies))


def _written_otherwise(slot: Slot, _words: Words, choose: Random) -> None:
    """The same number as text, the same text as a number, in capitals, between blanks, in groups, cut short."""
    value = slot[0][slot[1]]
    if isinstance(value, str):
        ways = (str.upper, str.lower, str.swapcase, _as_number, _between_blanks, _in_groups, lambda text: text[:-1])
        slot[0][slot[1]] = choose.choice(ways)(value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        slot[0][slot[1]] = choose.choice((str(value), f"{value}.0", -value, f"0{value}", _as_float(value)))


def _as_float(number: float) -> float:
    """The number as a float; one that no float can hold stays what it is."""
    try:
        return float(number)
    except OverflowError:
        return number


def _as_number(text: str) -> object:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 30 else text


def _between_blanks(text: str) -> str:
    return f" {text}\t"


def _in_groups(text: str) -> str:
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


CHANGES: tuple[Callable[[Slot, Words, Random], None], ...] = (
    *(_other_value, _other_value, _other_value, _dropped, _renamed, _added, _added),
    *(_nested, _lifted, _another_answer, _written_otherwise, _written_otherwise),
)


def _cut(body: bytes, _words: Words, choose: Random) -> bytes:
    return body[: choose.randrange(len(body) + 1)]


def _taken_out(body: bytes, _words: Words, choose: Random) -> bytes:
    at = choose.randrange(len(body) + 1)
    return body[:at] + body[at + choose.randrange(1, 20) :]


def _doubled(body: bytes, _words: Words, choose: Random) -> bytes:
    at = choose.randrange(len(body) + 1)
    return body[: at + choose.randrange(40)] + body[at:]


def _put_in(body: bytes, words: Words, choose: Random) -> bytes:
    at = choose.randrange(len(body) + 1)
    pieces = (
        bytes([choose.randrange(256)]),
        choose.choice(
            (b'"', b"{", b"}", b"[", b"]", b",", b":", b"//", b"\\", b"\n", b"\xef\xbb\xbf", b"\xe2\x80\x9d")
        ),
        json.dumps(_any_value(words, choose), default=float).encode(),
        f'"{choose.choice(words.keys)}": '.encode(),
    )
    return body[:at] + choose.choice(pieces) + body[at:]


def _spliced(body: bytes, words: Words, choose: Random) -> bytes:
    other = choose.choice(words.bodies)
    return body[: choose.randrange(len(body) + 1)] + other[choose.randrange(len(other) + 1) :]


CUTS: tuple[Callable[[bytes, Words, Random], bytes], ...] = (_cut, _taken_out, _doubled, _put_in, _put_in, _spliced)
