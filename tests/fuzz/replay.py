"""A recorded case replayed within this process, with another answer in the place of one of the recorded ones.

The adapter is the real one. Only the wire's exchange is put in place of: no socket, so that a million answers can be
read in minutes.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from app.domain.sale import Order
from app.providers.base import Profile
from app.providers.transport import Exchange, Wire
from tests.conformance.cases import Case, Recordings
from tests.conformance.play import Called, call, order_of

MOST_REQUESTS = 30
"""No call of any provider needs a third of it."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: the HTTP status, None where the line broke before it was whole, and its body."""

    http: int | None
    body: bytes


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One exchange of a recorded case: a place where another answer can be put."""

    recordings: Recordings
    case: Case
    profile: Profile
    order: Order
    answers: tuple[Given, ...]
    number: int

    @property
    def recorded(self) -> Given:
        """What is recorded there."""
        return self.answers[self.number]


def steps(recordings: Recordings) -> list[Step]:
    """Every place in the recordings of a kind where an answer can be another one; a login's are those of `prove`."""
    return [
        Step(
            recordings,
            case,
            recordings.profile("http://127.0.0.1", case.options),
            order_of(recordings, case),
            tuple(Given(one.status, one.answers.encode()) for one in case.exchanges),
            number,
        )
        for case in recordings.cases
        for number in range(0 if case.call == "prove" else case.begun, len(case.exchanges))
    ]


class Replayer:
    """Makes recorded calls. `given` are all answers that the adapter had in the last one."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.given: list[Given] = []
        self._loop = loop
        self._answers: tuple[Given, ...] = ()
        self._instead = Given(None, b"")

    def replay(self, step: Step, instead: Given) -> Called:
        """What the case comes to with `instead` at the step; what is asked beyond the recording is answered so too."""
        self.given = []
        self._instead = instead
        self._answers = (*step.answers[: step.number], instead, *step.answers[step.number + 1 :])
        return self._loop.run_until_complete(_called(step))

    def exchange(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        headers: Mapping[str, str] | None,
        secrets: Iterable[str],
    ) -> Exchange:
        """Answer a request that a wire could carry; anything else is an error here, as it is there."""
        json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
        for words in (method, path, *(headers or {}).values()):
            if not (words.isascii() and words.isprintable()):
                raise ValueError(f"no wire can carry {words!r}")
        number = len(self.given)
        if number >= MOST_REQUESTS:
            raise RuntimeError(f"request {number + 1} for one call")
        self.given.append(self._answers[number] if number < len(self._answers) else self._instead)
        return Exchange(left=True, http=self.given[-1].http, body=self.given[-1].body, secrets=tuple(secrets))


@contextmanager
def replaying() -> Iterator[Replayer]:
    """While this lasts, no wire reaches the network: the replayer answers for it."""
    loop = asyncio.new_event_loop()
    replayer = Replayer(loop)

    async def exchange(
        _wire: Wire,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        headers: Mapping[str, str] | None,
        secrets: Iterable[str],
    ) -> Exchange:
        return replayer.exchange(method, path, body, headers, secrets)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Wire, "_exchange", exchange)
        yield replayer
    loop.close()


async def _called(step: Step) -> Called:
    adapter = step.recordings.declared.connect(step.profile, step.recordings.secret, 1.0)
    refusal = await adapter.prove()
    if refusal is not None or step.case.call == "prove":
        return refusal
    return await call(adapter, step.case, step.order)
