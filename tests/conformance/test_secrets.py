"""Whatever an answer repeats of a shop's secrets, nothing is kept or told of it: recorded texts with them in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from msgspec.structs import replace as exchange_with

from app.domain.sale import Service
from app.providers.as_printed import read_object
from app.providers.pawacard import KIND as PAWACARD
from app.providers.pawacard import Pawacard
from app.providers.redaction import SHORTEST
from app.providers.scalars import text
from app.providers.transport import Exchange
from tests.conformance import made_up
from tests.conformance.cases import Case, Recordings, read_recordings
from tests.conformance.kinds import each_kind
from tests.conformance.play import play
from tests.conformance.recorded_server import Playing

pytestmark = pytest.mark.anyio

_KEY_OR_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?')


@each_kind
async def test_no_secret_that_an_answer_repeats_is_kept_or_told(recordings: Recordings) -> None:
    assert await leaks(recordings) == []


class BlabbingMadeUp(made_up.MadeUp):
    """It does not tell the wire what an answer must not repeat."""

    async def _call(self, path: str, body: Mapping[str, Any] | None = None) -> Exchange:
        headers = {"X-Key": await self._secret("key")}
        if body is None:
            return await self._wire.get(path, secrets=(), headers=headers)
        return await self._wire.post(path, body, secrets=(), headers=headers)


class BlabbingPawacard(Pawacard):
    """It keeps its password to itself, and not the key that login gave for it."""

    async def _post(self, path: str, body: Mapping[str, str]) -> Exchange:
        key = self._key or ""
        return await self._wire.post(path, {"username": self._username, "key": key, **body}, secrets=())


@pytest.mark.parametrize(
    "blabbing",
    [
        read_recordings("made_up", replace(made_up.KIND, connect=BlabbingMadeUp)),
        read_recordings("pawacard", replace(PAWACARD, connect=BlabbingPawacard)),
    ],
    ids=lambda recordings: recordings.kind,
)
async def test_an_adapter_that_names_no_secrets_is_found_out(blabbing: Recordings) -> None:
    assert await leaks(blabbing)


async def leaks(recordings: Recordings) -> list[str]:
    """The cases in whose outcome or kept answer a secret stands that an answer had repeated."""
    found = []
    for case in unalike(recordings):
        played = await play(recordings, case, Playing(case.exchanges))
        keys = keys_of(recordings, case, played.sent)
        secrets = [*recordings.secrets.values(), *keys, *filter(None, [case.code])]
        for number, answer in echoing(case, secrets):
            exchanges = list(case.exchanges)
            exchanges[number] = exchange_with(exchanges[number], answers=answer)
            played = await play(recordings, case, Playing(exchanges))
            if any(secret in f"{played.raw} {played.outcome}" for secret in secrets):
                found.append(f"{case.file}: {case.name}: {answer}")
    return found


def unalike(recordings: Recordings) -> Iterator[Case]:
    """One case for each way that a call ends in, and each shape of the answer that it ends with."""
    seen: set[tuple[str, Service, str, int, frozenset[str]]] = set()
    for case in recordings.cases:
        if case.exchanges:
            last = case.exchanges[-1]
            shape = frozenset(read_object(last.answers.encode()) or {})
            like = (case.call, case.service, case.outcome["kind"], last.status, shape)
            if like not in seen:
                seen.add(like)
                yield case


def keys_of(recordings: Recordings, case: Case, sent: tuple[bytes, ...]) -> list[str]:
    """What a login's answer gave that the last request bore: the key. One that was renewed meanwhile is none."""
    logins = {(one.request, one.sends) for one in case.exchanges[: case.begun]}
    answers = [read_object(one.answers.encode()) for one in case.exchanges if (one.request, one.sends) in logins]
    given = {word for answer in answers for word in _texts(answer) if len(word) >= SHORTEST}
    return sorted(word for word in given - {recordings.username} if word.encode() in sent[-1])


def echoing(case: Case, secrets: list[str]) -> Iterator[tuple[int, str]]:
    """Each answer of the case with the secrets in one text of it, or in a field more; the number of its exchange too.

    The answer is changed as it was written: the documents print as JSON what is none. Where any text may be a token
    stands none that is as short as a part of one: those are the field's.
    """
    long = " ".join(secret for secret in secrets if len(secret) >= SHORTEST)
    for number, exchange in enumerate(case.exchanges):
        for found in _KEY_OR_TEXT.finditer(exchange.answers):
            if found[2] is None:
                end = found.end(1)
                yield number, f"{exchange.answers[:end]} {long}{exchange.answers[end:]}"
        if "{" in exchange.answers:
            yield number, exchange.answers.replace("{", f'{{"repeated": "{" ".join(secrets)}", ', 1)


def _texts(answer: object) -> Iterator[str]:
    left = [answer]
    while left:
        one = left.pop()
        if isinstance(one, dict | list):
            left.extend(one.values() if isinstance(one, dict) else one)
        elif (word := text(one)) is not None:
            yield word
