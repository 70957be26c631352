"""Which sale an answer names, and the same answer naming another one: read without any adapter's code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from msgspec.structs import replace as exchange_with

from app.domain.token import plain
from app.providers.as_printed import read_object
from app.providers.scalars import text
from tests.conformance.cases import Case, Recordings

Named = tuple[str, str]
"""A key of an answer, and what stands under it."""


def names_another(recordings: Recordings, case: Case, what: str) -> bool:
    """Whether an answer has another reference or meter under a key where another request or answer has ours."""
    keys = set()
    for one in recordings.cases:
        ours = ours_of(one, what)
        keys |= {key for key, value in (*_answered(one), *_sent(one)) if _is_the_same(value, ours)}
    ours = ours_of(case, what)
    return any(key in keys and not _is_the_same(value, ours) for key, value in _answered(case))


def holds_what_is_given(recordings: Recordings, case: Case) -> bool:
    """Whether an answer holds what some answer of this kind gives: a token, a receipt's number, an id to vend under."""
    given: set[str] = set()
    for one in recordings.cases:
        number, provider_id = one.outcome.get("receipt_number"), one.outcome.get("provider_id")
        given |= {plain(str(word)) for word in (*one.outcome.get("tokens", ()), number, provider_id) if word}
    return any(plain(value) in given for _, value in _answered(case))


def for_another(case: Case, what: str) -> Case | None:
    """The case with another reference or meter in place of ours in its answers; None where no answer names ours."""
    ours = ours_of(case, what)
    other = f"{ours[:-1]}{(int(ours[-1]) + 1) % 10}"
    # A JSON number has lost its leading zeros.
    named = re.compile(rf"(?<!\w)({re.escape(ours)}|{re.escape(ours.lstrip('0'))})(?!\w)")
    answers = [
        one.answers if number < case.begun else named.sub(lambda found: other[-len(found[0]) :], one.answers)
        for number, one in enumerate(case.exchanges)
    ]
    exchanges = tuple(exchange_with(one, answers=answer) for one, answer in zip(case.exchanges, answers, strict=True))
    return None if exchanges == case.exchanges else replace(case, exchanges=exchanges)


def ours_of(case: Case, what: str) -> str:
    """Our reference, or the meter or account that was ordered for."""
    return case.reference if what == "reference" else case.order["meter"]


def _is_the_same(value: str, ours: str) -> bool:
    """However its digits are grouped, and with or without its leading zeros."""
    return plain(value).lstrip("0") == plain(ours).lstrip("0")


def _answered(case: Case) -> Iterator[Named]:
    return chain.from_iterable(_named(read_object(one.answers.encode())) for one in case.exchanges[case.begun :])


def _sent(case: Case) -> Iterator[Named]:
    return chain.from_iterable(_named(one.json) for one in case.exchanges[case.begun :])


def _named(body: object) -> Iterator[Named]:
    left = [("", body)]
    while left:
        key, value = left.pop()
        if isinstance(value, dict):
            left.extend(value.items())
        elif isinstance(value, list):
            left.extend((key, one) for one in value)
        elif (word := text(value)) is not None:
            yield key, word
